/** Chooses several actions, to change them at once: boxes in the rows, ranges with Shift, and the bar that changes them. */

import { currentRow } from "./commands.js";
import { text } from "./messages.js";
import { shownAction } from "./navigation.js";

/** The chosen actions: rows that are written again keep their mark. @type {Set<string>} */
const picked = new Set();

/** Where a range begins. @type {string | null} */
let anchor = null;

const boxes = () => [.../** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("input.pick"))];
const bar = () => /** @type {HTMLFormElement | null} */ (document.getElementById("bulk"));
const isOn = () => document.body.hasAttribute("data-selecting");

function show() {
  if (!isOn()) return;
  const all = boxes();
  const present = new Set(all.map((box) => box.value));
  for (const action of picked) if (!present.has(action)) picked.delete(action);
  for (const box of all) {
    box.checked = picked.has(box.value);
    box.closest("tr")?.toggleAttribute("data-picked", box.checked);
  }
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-pick-all]"))) button.hidden = false;
  const count = document.getElementById("bulk-count");
  const key = picked.size === 0 ? "picked-none" : picked.size === 1 ? "picked-one" : "picked";
  const sentence = text(key, { count: picked.size });
  if (count && count.textContent !== sentence) count.textContent = sentence;
}

function enter() {
  document.body.toggleAttribute("data-selecting", true);
  show();
}

function leave() {
  picked.clear();
  anchor = null;
  show();
  document.body.removeAttribute("data-selecting");
  bar()?.reset();
  bar()?.removeAttribute("data-dirty");
}

/** @param {string} action @param {boolean} range whether all from the last one chosen are */
function pick(action, range) {
  const all = boxes().map((box) => box.value);
  const wanted = !picked.has(action);
  const [from, to] = [range && anchor ? all.indexOf(anchor) : -1, all.indexOf(action)];
  const several = from < 0 ? [action] : all.slice(Math.min(from, to), Math.max(from, to) + 1);
  for (const each of several) {
    if (range || wanted) picked.add(each);
    else picked.delete(each);
  }
  anchor = action;
  show();
}

/** Chooses the row where the focus is, or lets it go. @param {{range?: boolean}} [options] */
export function pickCurrent({ range = false } = {}) {
  const box = /** @type {HTMLInputElement | null | undefined} */ (currentRow()?.querySelector(".pick"));
  if (!box) return;
  enter();
  pick(box.value, range);
}

document.addEventListener("click", (event) => {
  const target = /** @type {Element} */ (event.target);
  if (target instanceof HTMLInputElement && target.matches(".pick")) {
    enter();
    pick(target.value, event.shiftKey);
  } else if (target.closest("[data-select]")) {
    event.preventDefault();
    enter();
  } else if (target.closest("[data-leave]")) {
    event.preventDefault();
    leave();
  } else if (target.closest("[data-pick-all]")) {
    for (const box of boxes()) picked.add(box.value);
    show();
  }
});

document.addEventListener("jalon:changed", show);
document.addEventListener("jalon:saved", (event) => {
  if (/** @type {Element} */ (event.target).id === "bulk") leave();
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.defaultPrevented || !isOn() || shownAction()) return;
  if (!document.querySelector("dialog[open], [data-editing]")) leave();
});

/* A page that was written with its boxes. */
if (document.querySelector(".grid.selecting")) {
  for (const box of boxes()) if (box.checked) picked.add(box.value);
  enter();
}
