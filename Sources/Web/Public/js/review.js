/** The room of a review: the time that is left for the step, and the step of the team, to which all go. */

const clock = /** @type {HTMLDataElement | null} */ (document.getElementById("clock"));
/** By how much the server's clock is ahead of this one; a kept page tells what it was when it was kept. */
const ahead = clock ? Number(clock.value) - (document.body.dataset.kept ? Date.parse(document.body.dataset.kept) : Date.now()) : 0;

function tick() {
  for (const timer of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[role=timer][data-since]"))) {
    const { since = "0", minutes = "0" } = timer.dataset;
    const left = Math.round(Number(minutes) * 60 - (Date.now() + ahead - Number(since)) / 1000);
    const shown = `${left < 0 ? "−" : ""}${Math.floor(Math.abs(left) / 60)}:${String(Math.abs(left) % 60).padStart(2, "0")}`;
    if (timer.textContent !== shown) timer.textContent = shown;
    timer.classList.toggle("late", left < 0);
  }
}

const step = () => document.getElementById("review-step")?.dataset.step;
let lastStep = step();

/** Who is not writing sees the new step from its beginning. */
function follow() {
  tick();
  if (step() === lastStep) return;
  lastStep = step();
  const focused = document.activeElement;
  const isWriting = focused?.matches("input:not([type=hidden]), textarea, select") || document.querySelector("#review [data-dirty]");
  const head = /** @type {HTMLElement | null} */ (document.querySelector(".review-step"));
  if (isWriting || !head) return;
  document.getElementById("review-bar")?.scrollIntoView();
  // The focus stays where it is, unless it was on what led here or has nothing left to be on.
  if (focused === document.body || focused?.closest(".review-turn, .review-steps, #review-step")) head.focus({ preventScroll: true });
}

document.addEventListener("jalon:changed", follow);
setInterval(tick, 1000);
tick();
