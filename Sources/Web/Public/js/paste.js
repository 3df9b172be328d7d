/** Cells copied from a spreadsheet program: rows become actions, after a page that shows them; one column fills the cells below. */

import { command } from "./commands.js";
import { say, text } from "./messages.js";

/** The cells of a copied table as the program laid them out. @param {string} html @returns {string[][]} */
function cellsOfTable(html) {
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  return [...(table?.rows ?? [])].map((row) =>
    [...row.cells].flatMap((cell) => {
      for (const end of cell.querySelectorAll("br")) end.replaceWith("\u2028");
      const words = (cell.textContent ?? "").replace(/[^\S\u2028\u00a0]+/g, " ").replace(/ *\u2028 */g, "\n").trim();
      return [words, ...Array(cell.colSpan - 1).fill("")];
    }),
  );
}

/** The same from plain text: tabs between columns, quotes around cells that hold them or line breaks. @param {string} plain @returns {string[][]} */
function cellsOfText(plain) {
  const cells = plain.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  if (!cells.includes('"')) return cells.split("\n").map((row) => row.split("\t"));
  /** @type {string[][]} */
  const rows = [[]];
  for (const [, quoted, bare, end] of cells.matchAll(/(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))([\t\n]|$)/g)) {
    rows[rows.length - 1].push(quoted === undefined ? (bare ?? "") : quoted.replaceAll('""', '"'));
    if (end === "\n") rows.push([]);
    else if (end === "") break;
  }
  return rows;
}

/** @param {DataTransfer | null} data @returns {string[][]} */
function cellsOf(data) {
  const html = data?.getData("text/html") ?? "";
  const rows = /<table[\s>]/i.test(html) ? cellsOfTable(html) : [];
  return rows.length ? rows : cellsOfText(data?.getData("text/plain") ?? "");
}

/** What the server reads. @param {string[][]} rows */
const asText = (rows) => rows.map((row) => row.map((cell) => (/[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join("\t")).join("\n");

/** Shows what whole rows will become. @param {string} address @param {string[][]} rows */
function send(address, rows) {
  const form = document.createElement("form");
  Object.assign(form, { method: "post", action: address, hidden: true });
  const field = document.createElement("textarea");
  field.name = "cells";
  field.value = asText(rows);
  form.append(field);
  document.body.append(form);
  form.submit();
}

/** @param {HTMLTableCellElement} cell @param {string[][]} rows */
function fill(cell, rows) {
  const table = /** @type {HTMLTableElement} */ (cell.closest("table"));
  const all = /** @type {HTMLTableRowElement[]} */ ([...table.querySelectorAll("tr[data-action]")]);
  const below = all.slice(all.indexOf(/** @type {HTMLTableRowElement} */ (cell.parentElement)));
  if (below.length < rows.length) return say(text("fill-too-long", { count: rows.length, rows: below.length }));
  const actions = below.slice(0, rows.length).map((row) => row.dataset.action);
  command(`${table.dataset.fields}/fill`, { field: cell.dataset.field ?? "", actions: actions.join(" "), values: asText(rows) }, { id: "fill" });
}

document.addEventListener("paste", (event) => {
  const target = /** @type {Element} */ (event.target);
  const link = /** @type {HTMLAnchorElement | null} */ (document.getElementById("paste"));
  const isLine = target.id === "new-title";
  if (event.defaultPrevented || (target.closest("input, textarea, select, dialog, [contenteditable]") && !isLine)) return;
  const cell = /** @type {HTMLTableCellElement | null} */ (document.activeElement?.closest("table[role=grid] td[role=gridcell]") ?? null);
  const rows = cellsOf(event.clipboardData);
  const isColumn = rows.every((row) => row.length === 1);
  if (cell?.dataset.field && isColumn) fill(cell, rows);
  else if (link && (rows.length > 1 || rows[0].length > 1)) send(link.href, rows);
  else return;
  event.preventDefault();
});

/* A cell is copied as it would be typed. */
document.addEventListener("copy", (event) => {
  const cell = document.activeElement?.matches("table[role=grid] td[role=gridcell]") ? document.activeElement : null;
  if (!cell || !getSelection()?.isCollapsed) return;
  const words = cell.querySelector("time")?.dateTime ?? (cell.querySelector("a, .status") ?? cell).textContent;
  event.clipboardData?.setData("text/plain", (words ?? "").trim());
  event.preventDefault();
});
