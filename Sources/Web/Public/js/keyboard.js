/** Keys of one letter, the sheet that lists them, and the switch that turns them off. */

import { duplicate } from "./commands.js";
import { goToRow } from "./grid.js";
import { pickCurrent } from "./select.js";

const SETTING = "jalon.single-keys";

const sheet = /** @type {HTMLDialogElement | null} */ (document.getElementById("shortcuts"));
const choice = /** @type {HTMLInputElement | null} */ (document.getElementById("single-keys"));

if (choice) {
  choice.checked = localStorage.getItem(SETTING) !== "off";
  choice.addEventListener("change", () => localStorage.setItem(SETTING, choice.checked ? "on" : "off"));
}

for (const opener of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-opens=shortcuts]"))) {
  opener.hidden = false;
  opener.addEventListener("click", () => sheet?.showModal());
}

/** @type {Record<string, () => void>} */
const keys = {
  "?": () => sheet?.showModal(),
  "/": () => (document.getElementById("search") ?? document.getElementById("site-search"))?.focus(),
  n: () => document.getElementById("new-title")?.focus(),
  j: () => goToRow(1),
  k: () => goToRow(-1),
  d: duplicate,
  x: () => pickCurrent(),
  X: () => pickCurrent({ range: true }),
  u: () => /** @type {HTMLFormElement | null} */ (document.getElementById("undo"))?.requestSubmit(),
};

document.addEventListener("keydown", (event) => {
  const target = /** @type {Element} */ (event.target);
  const isTyping = target.closest("input:not(.pick), select, textarea, dialog, [contenteditable]");
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || choice?.checked === false) return;
  const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
  if (!act) return;
  event.preventDefault();
  act();
});
