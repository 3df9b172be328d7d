/** Makes the plan's table work like a spreadsheet: arrows move, F2 or a second click edits, Enter saves, Tab saves and goes on. */

import { keepCell, releaseCell } from "./morph.js";
import { openAction } from "./panel.js";
import { addressOf, shownAction } from "./navigation.js";

/** @returns {HTMLTableElement | null} */
const grid = () => document.querySelector("table[role=grid]");

/** @param {Element} row @returns {HTMLTableCellElement[]} */
const cellsOf = (row) => [.../** @type {NodeListOf<HTMLTableCellElement>} */ (row.querySelectorAll("td[role=gridcell]"))].filter((cell) => cell.checkVisibility());

const rows = () => [.../** @type {NodeListOf<HTMLTableRowElement>} */ (document.querySelectorAll("table[role=grid] tr[data-action]"))];

/** @param {Event} event @returns {HTMLTableCellElement | null} */
const cellOf = (event) => /** @type {Element} */ (event.target).closest("table[role=grid] td[role=gridcell]");

/* One cell of the table is in the tab order: the one that focus left. Links are reached by their cell. */
function keepOneStop() {
  const table = grid();
  if (!table) return;
  for (const link of table.querySelectorAll("td :is(a, .pick)")) link.setAttribute("tabindex", "-1");
  const stops = [...table.querySelectorAll("td[tabindex='0']")];
  const stop = document.activeElement?.closest("td[role=gridcell]") ?? stops[0] ?? table.querySelector("td[data-field=title]");
  for (const other of stops) if (other !== stop) other.setAttribute("tabindex", "-1");
  stop?.setAttribute("tabindex", "0");
}

keepOneStop();
document.addEventListener("jalon:changed", keepOneStop);
document.addEventListener("focusin", (event) => {
  if (cellOf(event)) keepOneStop();
});

/** @param {HTMLTableCellElement} cell @param {number} down @param {number} along @returns {HTMLTableCellElement | undefined} */
function neighbour(cell, down, along) {
  const row = /** @type {HTMLTableRowElement} */ (cell.parentElement);
  const all = rows();
  const target = all[Math.min(Math.max(all.indexOf(row) + down, 0), all.length - 1)];
  const place = cellsOf(row).indexOf(cell) + along;
  const cells = cellsOf(target);
  return cells[Math.min(Math.max(place, 0), cells.length - 1)];
}

/** @param {number} by how many rows down; negative for up */
export function goToRow(by) {
  if (!grid()) return goToCard(by);
  const all = rows();
  const here = document.activeElement?.closest("tr[data-action]") ?? document.querySelector("tr[aria-selected=true]");
  const target = all[here ? all.indexOf(/** @type {HTMLTableRowElement} */ (here)) + by : 0];
  if (!target) return;
  focusCell(target.querySelector("td[data-field=title]"));
  if (shownAction()) void openRow(target, { focus: false });
}

/** The same among the cards of a board or a calendar. @param {number} by */
function goToCard(by) {
  const all = /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll("#plan a[data-panel]")]).filter((link) => link.checkVisibility());
  const here = document.activeElement?.closest("[data-action]") ?? document.querySelector("#plan [data-open]");
  const target = all[here ? all.findIndex((link) => here.contains(link)) + by : 0];
  focusCell(target);
  if (target && shownAction()) void openAction(addressOf(target), { focus: false });
}

/** @param {HTMLElement | null | undefined} cell */
function focusCell(cell) {
  cell?.focus();
  cell?.scrollIntoView({ block: "nearest" });
}

/** @param {Element} row @param {{focus?: boolean}} [options] */
function openRow(row, options) {
  const link = /** @type {HTMLAnchorElement | null} */ (row.querySelector("a[data-panel]"));
  if (link) return openAction(addressOf(link), options);
}

/** @param {HTMLTableCellElement} cell */
async function edit(cell) {
  const field = cell.dataset.field;
  const action = cell.closest("tr")?.dataset.action;
  const address = grid()?.dataset.fields;
  if (!field || !action || !address || cell.hasAttribute("data-editing")) return;
  const response = await fetch(`${address}/${action}/fields/${field}`, { headers: { "Jalon-Fragments": "1" } }).catch(() => null);
  const html = response ? (response.ok && !response.redirected ? await response.text() : null) : formWithoutServer(cell, `${address}/${action}/${field}`);
  if (html === null || !cell.isConnected) return void openRow(/** @type {Element} */ (cell.parentElement));
  keepCell(cell, cell);
  cell.setAttribute("data-editing", "");
  cell.innerHTML = html;
  const control = /** @type {HTMLInputElement | HTMLSelectElement | null} */ (cell.querySelector(":is(input, select, textarea):not([type=hidden])"));
  control?.focus();
  if (control instanceof HTMLInputElement) control.select();
}

/**
 * The form of a cell as the page can make it without the server.
 * @param {HTMLTableCellElement} cell @param {string} address
 * @returns {string | null} null for fields whose choices the page does not have
 */
function formWithoutServer(cell, address) {
  const field = cell.dataset.field ?? "";
  const form = document.createElement("form");
  const control = document.createElement(field === "title" || field === "due" ? "input" : "select");
  let was = "";
  if (control instanceof HTMLSelectElement) {
    const source = /** @type {HTMLSelectElement | null} */ (document.querySelector(`:is(#bulk, #new-action) select[name="${field}"]`));
    if (!source || !["status", "responsible"].includes(field)) return null;
    const shown = (cell.querySelector(".status") ?? cell).textContent?.trim();
    for (const { value, text } of source.options) {
      if (value === "" || (field === "responsible" && value === "-")) continue;
      control.append(new Option(text.trim(), value));
      if (text.trim() === shown) was = value;
    }
    if (field === "responsible") control.prepend(new Option("—", ""));
    for (const option of control.options) option.toggleAttribute("selected", option.value === was);
  } else {
    was = field === "due" ? (cell.querySelector("time")?.getAttribute("datetime") ?? "") : (cell.querySelector("a")?.textContent ?? "");
    control.setAttribute("type", field === "due" ? "date" : "text");
    control.setAttribute("value", was);
  }
  control.name = "value";
  const column = cell.closest("table")?.querySelector(`thead th.c-${cell.className.match(/c-([\w-]+)/)?.[1]}`);
  control.setAttribute("aria-label", column?.textContent?.trim() ?? field);
  form.id = `${cell.id}-edit`;
  form.setAttribute("action", address);
  Object.assign(form.dataset, { live: "cell", was });
  const hidden = document.createElement("input");
  hidden.type = "hidden";
  hidden.name = "was";
  hidden.setAttribute("value", was);
  const message = document.createElement("div");
  message.className = "field-message";
  form.append(hidden, control, message);
  return form.outerHTML;
}

document.addEventListener("keydown", (event) => {
  const cell = cellOf(event);
  if (!cell || event.isComposing) return;
  if (cell.hasAttribute("data-editing")) editingKey(event, cell);
  else if (event.target === cell) movingKey(event, cell);
});

/** @param {KeyboardEvent} event @param {HTMLTableCellElement} cell */
function editingKey(event, cell) {
  const form = cell.querySelector("form");
  if (event.key === "Escape") {
    event.preventDefault();
    releaseCell(cell);
    cell.focus();
  } else if (event.key === "Enter" && !(event.target instanceof HTMLButtonElement) && form) {
    event.preventDefault();
    form.requestSubmit();
    if (!cell.hasAttribute("data-editing")) cell.focus();
  } else if (event.key === "Tab" && form && !form.querySelector(".field-message:not(:empty)")) {
    event.preventDefault();
    const editable = rows().flatMap(cellsOf).filter((other) => other.dataset.field);
    const next = editable[editable.indexOf(cell) + (event.shiftKey ? -1 : 1)];
    form.requestSubmit();
    focusCell(next ?? cell);
    if (next) void edit(next);
  }
}

/** @param {KeyboardEvent} event @param {HTMLTableCellElement} cell */
function movingKey(event, cell) {
  if (event.altKey || event.metaKey) return;
  const far = rows().length;
  /** @type {Record<string, [number, number]>} */
  const moves = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
    PageUp: [-10, 0],
    PageDown: [10, 0],
    Home: [event.ctrlKey ? -far : 0, -9],
    End: [event.ctrlKey ? far : 0, 9],
  };
  if (event.key in moves) {
    event.preventDefault();
    const target = neighbour(cell, ...moves[event.key]);
    focusCell(target);
    if (target && target.parentElement !== cell.parentElement && shownAction()) {
      void openRow(/** @type {Element} */ (target.parentElement), { focus: false });
    }
  } else if (event.key === "Enter" && (cell.dataset.field === "title" || !cell.dataset.field)) {
    event.preventDefault();
    void openRow(/** @type {Element} */ (cell.parentElement));
  } else if (event.key === "F2" || event.key === "Enter") {
    event.preventDefault();
    void edit(cell);
  }
}

/* The first click chooses the cell, as in a spreadsheet; the next one edits it. A finger opens the action. */
let chosenBefore = /** @type {Element | null} */ (null);

document.addEventListener("pointerdown", (event) => {
  const cell = cellOf(event);
  chosenBefore = cell && cell === document.activeElement ? cell : null;
});

document.addEventListener("click", (event) => {
  const cell = cellOf(event);
  const target = /** @type {Element} */ (event.target);
  if (!cell || cell.hasAttribute("data-editing") || target.closest("a, button, .pick")) return;
  const byFinger = /** @type {PointerEvent} */ (event).pointerType === "touch";
  if (cell.dataset.field && cell === chosenBefore && !byFinger) void edit(cell);
  else if (byFinger || !cell.dataset.field || shownAction()) void openRow(/** @type {Element} */ (cell.parentElement), { focus: byFinger });
});

/* Leaving the edited cell saves it; if nothing was typed it is a cell again. */
document.addEventListener("focusout", (event) => {
  const cell = cellOf(event);
  if (!cell?.hasAttribute("data-editing") || !document.hasFocus()) return;
  if (event.relatedTarget instanceof Node && cell.contains(event.relatedTarget)) return;
  const form = cell.querySelector("form");
  if (form?.hasAttribute("data-dirty")) {
    if (!form.dataset.refused && form.checkValidity()) form.requestSubmit();
  } else queueMicrotask(() => cell.hasAttribute("data-editing") && !cell.querySelector("form[aria-busy=true]") && releaseCell(cell));
});
