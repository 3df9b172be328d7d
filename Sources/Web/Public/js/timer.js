/** Counts down the time of a review's step, as the server's clock sees it. */

/** When each timer was given the moment it has. @type {WeakMap<HTMLElement, {now: string, at: number}>} */
const said = new WeakMap();

function tick() {
  for (const timer of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[role=timer][data-since]"))) {
    const { since = "0", now = "0", minutes = "0" } = timer.dataset;
    // The two clocks differ: what counts is how long the page has shown what the server said.
    if (said.get(timer)?.now !== now) said.set(timer, { now, at: Date.now() });
    const elapsed = Number(now) - Number(since) + Date.now() - (said.get(timer)?.at ?? Date.now());
    const left = Math.round(Number(minutes) * 60 - elapsed / 1000);
    const shown = `${left < 0 ? "−" : ""}${Math.floor(Math.abs(left) / 60)}:${String(Math.abs(left) % 60).padStart(2, "0")}`;
    if (timer.textContent !== shown) timer.textContent = shown;
    timer.classList.toggle("late", left < 0);
  }
}

setInterval(tick, 1000);
tick();
