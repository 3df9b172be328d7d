/**
 * Moves and stretches the bars of the timeline: by pointer, by finger, and by Alt with the arrows.
 *
 * The grips of a row are there while the pointer or the focus is in it. What is drawn while one moves is a guess; what the
 * server answers has the last word.
 */

import { command } from "./commands.js";
import { lay, mark, swallow } from "./drag.js";
import { say, text } from "./messages.js";
import { refreshPage } from "./navigation.js";

/** Pixels that a press may wander before it is a drag. */
const STARTS_AFTER = 4;
/** Pixels beside a bar that take its end, and the width of the narrowest bar that can be taken: what a finger hits. */
const GRIP = 24;
/** Keys that come closer together are one change. */
const REST = 900;

/** @typedef {"start" | "bar" | "end"} Part */
/** Days as numbers: what the action says, and from where to where the bar is drawn. @typedef {{start?: number, due?: number, from: number, to: number}} Dates */
/** A change that is being made. @typedef {{row: HTMLElement, part: Part, before: Dates, now: Dates, drawing: SVGElement}} Change */

/** @type {Change & {pointer: number, x: number, isMoving: boolean} | null} */
let drag = null;
/** @type {Change & {sending?: ReturnType<typeof setTimeout>} | null} */
let keyed = null;
/** The grip that has the focus: a fresh row comes without it. @type {{row: string, part: string | undefined} | null} */
let held = null;

/** @param {Element | EventTarget | null} target @returns {HTMLElement | null} */
const rowOf = (target) => (target instanceof Element ? target.closest("tr[data-moves]") : null);

/** @param {string | undefined} day */
const number = (day) => (day ? Date.parse(day) / 86_400_000 : undefined);
/** @param {number | undefined} day */
const iso = (day) => (day === undefined ? "" : new Date(day * 86_400_000).toISOString().slice(0, 10));
/** @param {number} day */
const words = (day) =>
  new Intl.DateTimeFormat(document.documentElement.lang, { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" }).format(new Date(day * 86_400_000));

/** The first day shown, how many there are, and which of them nobody works. */
function scale() {
  const { first, count, closed } = /** @type {HTMLElement} */ (document.getElementById("timeline-chart")).dataset;
  const spans = (closed ?? "").split(",").filter(Boolean).map((span) => span.split("-").map(Number));
  const day = number(first) ?? 0;
  return { first: day, count: Number(count), isClosed: (/** @type {number} */ at) => spans.some(([from, to]) => at - day >= from && at - day <= to) };
}

/** The nearest worked day on that side, itself included. @param {number} day @param {number} side */
function worked(day, side) {
  const { isClosed } = scale();
  while (isClosed(day)) day += side;
  return day;
}

/** @param {HTMLElement} row @returns {Dates} */
function datesOf(row) {
  const [start, due] = [number(row.dataset.start), number(row.dataset.due)];
  const from = number(row.dataset.from) ?? start ?? due ?? 0;
  return { start, due, from, to: due ?? from };
}

/** The dates once a part has gone some days further: on days that are worked, and the end never before the beginning. @param {Part} part @param {Dates} before @param {number} by @returns {Dates} */
function moved(part, before, by) {
  if (by === 0) return before;
  const side = Math.sign(by);
  const { start, due, from, to } = before;
  if (part === "start") {
    const day = Math.min(worked(from + by, side), to);
    return { start: day, due, from: day, to };
  }
  if (part === "end") {
    const day = Math.max(worked(to + by, side), start ?? -Infinity);
    return { start, due: day, from: start === undefined ? Math.min(from, day) : from, to: day };
  }
  const end = due === undefined ? undefined : worked(due + by, side);
  // As long as before, weekends apart.
  const begin = start === undefined ? undefined : Math.min(worked(start + by, 1), end ?? Infinity);
  const shift = (end ?? begin ?? 0) - (due ?? start ?? 0);
  return { start: begin, due: end, from: begin ?? from + shift, to: end ?? begin ?? to };
}

/** How far the arrow takes a part: to the next worked day. @param {Part} part @param {Dates} dates @param {number} side */
function step(part, dates, side) {
  const at = part === "start" ? dates.from : part === "end" ? dates.to : (dates.due ?? dates.from);
  return worked(at + side, side) - at;
}

// Drawing

/** In percent of the width, as the server writes it. @param {number} day */
function place(day) {
  const { first, count } = scale();
  return ((day - first) * 100) / count;
}

/** @param {Change} change */
function draw({ row, before, now }) {
  const svg = row.querySelector(".t-bar");
  const [left, right] = [Math.max(place(now.from), 0), Math.min(place(now.to + 1), 100)];
  for (const shape of svg?.querySelectorAll(".t-body, .t-done") ?? []) {
    shape.setAttribute("x", `${left}%`);
    if (shape.matches(".t-body")) shape.setAttribute("width", `${Math.max(right - left, 0.4)}%`);
  }
  const point = svg?.querySelector(".t-point, .t-open");
  if (point && before.due === undefined) point.setAttribute("x", `${place(now.from)}%`);
  else if (point) point.setAttribute("x", `${(place(now.to) + place(now.to + 1)) / 2}%`);
  if (now.due !== before.due) svg?.querySelector(".t-slip")?.setAttribute("visibility", "hidden");
  layGrips(row, now);
}

/** @param {Change} change */
function undraw({ row, drawing, before }) {
  row.querySelector(".t-bar")?.replaceWith(drawing);
  layGrips(row, before);
}

/** @param {HTMLElement} row @param {Dates} dates */
function layGrips(row, dates) {
  const [left, right] = [Math.max(place(dates.from), 0), Math.min(place(dates.to + 1), 100)];
  const middle = Math.min(Math.max((left + right) / 2, 0), 100);
  for (const grip of /** @type {NodeListOf<HTMLElement>} */ (row.querySelectorAll(".t-grip"))) {
    const part = grip.dataset.part;
    grip.style.insetInlineStart =
      part === "bar" ? `${middle}%` : part === "start" ? `min(${left}%, ${middle}% - ${GRIP / 2}px)` : `max(${right}%, ${middle}% + ${GRIP / 2}px)`;
    if (part === "bar") grip.style.inlineSize = `max(${right - left}%, ${GRIP}px)`;
    const key = part === "end" || dates.start !== undefined ? `timeline-${part}` : part === "bar" ? "timeline-moved-due" : "timeline-no-start";
    grip.setAttribute("aria-label", text(key, { from: words(dates.from), to: words(dates.to), title: titleOf(row) }));
  }
}

/** @param {HTMLElement} row */
const linkOf = (row) => /** @type {HTMLAnchorElement | null} */ (row.querySelector("a[data-panel]"));
/** @param {HTMLElement} row */
const titleOf = (row) => linkOf(row)?.textContent ?? "";

/** @param {HTMLElement | null} row */
function showGrips(row) {
  for (const other of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("tr:has(> td > .t-grip)"))) {
    const isBusy = other === row || other === drag?.row || other === keyed?.row || other.contains(document.activeElement);
    if (!isBusy) for (const grip of other.querySelectorAll(".t-grip")) grip.remove();
  }
  if (!row || row.querySelector(".t-grip")) return;
  for (const part of ["start", "bar", "end"]) {
    const grip = document.createElement("button");
    Object.assign(grip, { type: "button", className: "t-grip" });
    grip.dataset.part = part;
    row.querySelector(".t-chart")?.append(grip);
  }
  layGrips(row, datesOf(row));
}

/** What was done, in a sentence. @param {Change} change */
function sentence({ row, now }) {
  const key = now.due === undefined ? "timeline-moved-start" : now.start === undefined ? "timeline-moved-due" : "timeline-moved";
  return text(key, { title: titleOf(row), from: words(now.from), to: words(now.to) });
}

// Sending

/** @param {HTMLElement} row @param {Part} part @returns {Change} */
function begun(row, part) {
  const before = datesOf(row);
  const drawing = /** @type {SVGElement} */ (row.querySelector(".t-bar")?.cloneNode(true));
  return { row, part, before, now: before, drawing };
}

/** @param {Change} change */
function commit(change) {
  const { row, before, now } = change;
  /** @type {Record<string, string>} */
  const fields = {};
  for (const name of /** @type {("start" | "due")[]} */ (["start", "due"])) {
    if (now[name] !== before[name]) Object.assign(fields, { [name]: iso(now[name]), [`was-${name}`]: iso(before[name]) });
  }
  if (Object.keys(fields).length === 0) return undraw(change);
  const told = sentence(change);
  if ("due" in fields && row.dataset.asks !== undefined) return ask(change, fields, told);
  say(told);
  const form = command(row.dataset.moves ?? "", fields, { id: "move", notice: told });
  form.addEventListener("jalon:refused", () => goBack(change));
}

/** The server said no, or nobody wants it any more: the bar is where it was. @param {Change} change */
function goBack(change) {
  if (change.row.isConnected) undraw(change);
  void refreshPage();
}

/** A committed date moves with a reason. @param {Change} change @param {Record<string, string>} fields @param {string} told */
function ask(change, fields, told) {
  const template = /** @type {HTMLTemplateElement | null} */ (document.getElementById("timeline-reason"));
  const dialog = /** @type {HTMLDialogElement | null} */ (template?.content.firstElementChild?.cloneNode(true));
  const form = dialog?.querySelector("form");
  if (!dialog || !form) return goBack(change);
  const hadFocus = /** @type {HTMLElement | null} */ (document.activeElement);
  form.setAttribute("action", change.row.dataset.moves ?? "");
  form.dataset.notice = told;
  for (const [name, value] of Object.entries(fields)) {
    const input = document.createElement("input");
    Object.assign(input, { type: "hidden", name, value });
    form.append(input);
  }
  let isSaved = false;
  const dates = dialog.querySelector("[data-dates]");
  if (dates) dates.textContent = told;
  form.addEventListener("jalon:saved", () => {
    isSaved = true;
    dialog.close();
  });
  dialog.querySelector("[data-give-up]")?.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (!isSaved) {
      say(text("timeline-stays", { title: titleOf(change.row) }));
      goBack(change);
    }
    const target = hadFocus?.isConnected ? hadFocus : linkOf(change.row);
    target?.focus({ preventScroll: true });
  });
  document.body.append(dialog);
  dialog.showModal();
}

// By pointer

/** Which part of a bar lies there. @param {HTMLElement} row @param {number} x @returns {Part | null} */
function partAt(row, x) {
  const box = row.querySelector(".t-chart")?.getBoundingClientRect();
  if (!box) return null;
  const dates = datesOf(row);
  const at = (/** @type {number} */ day) => box.left + (Math.min(Math.max(place(day), 0), 100) * box.width) / 100;
  const middle = (at(dates.from) + at(dates.to + 1)) / 2;
  const [left, right] = [Math.min(at(dates.from), middle - GRIP / 2), Math.max(at(dates.to + 1), middle + GRIP / 2)];
  if (x < left - GRIP || x > right + GRIP) return null;
  return x < left ? "start" : x > right ? "end" : "bar";
}

document.addEventListener("pointerover", (event) => {
  if (drag?.isMoving || !document.getElementById("timeline-chart")) return;
  showGrips(rowOf(event.target));
});

document.addEventListener("focusin", (event) => {
  const row = rowOf(event.target);
  const target = /** @type {HTMLElement} */ (event.target);
  held = row && target.matches(".t-grip") ? { row: row.id, part: target.dataset.part } : null;
  if (keyed && row !== keyed.row) sendKeyed();
  if (document.getElementById("timeline-chart")) showGrips(row);
});

document.addEventListener("pointerdown", (event) => {
  const target = /** @type {Element} */ (event.target);
  const row = target.closest(".t-chart") ? rowOf(target) : null;
  if (!row || event.button !== 0 || drag) return;
  const part = partAt(row, event.clientX);
  if (!part) return;
  sendKeyed();
  drag = { ...begun(row, part), pointer: event.pointerId, x: event.clientX, isMoving: false };
});

document.addEventListener("pointermove", (event) => {
  if (!drag || event.pointerId !== drag.pointer) return;
  const wandered = event.clientX - drag.x;
  if (!drag.isMoving) {
    if (Math.abs(wandered) < STARTS_AFTER) return;
    drag.isMoving = true;
    drag.row.setPointerCapture(drag.pointer);
    drag.row.setAttribute("data-dragging", "");
    document.body.setAttribute("data-dragged", "");
  }
  const width = drag.row.querySelector(".t-chart")?.getBoundingClientRect().width || 1;
  drag.now = moved(drag.part, drag.before, Math.round((wandered * scale().count) / width));
  draw(drag);
  const name = mark("drag-name");
  name.textContent = sentence(drag);
  lay(name, event.clientX + 12, event.clientY + 16);
});

/** @param {{drops?: boolean}} [options] */
function end({ drops = false } = {}) {
  if (!drag) return;
  const change = drag;
  drag = null;
  if (!change.isMoving) return;
  change.row.removeAttribute("data-dragging");
  document.body.removeAttribute("data-dragged");
  mark("drag-name").hidden = true;
  // The click that ends a drag opens nothing.
  addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => removeEventListener("click", swallow, { capture: true }));
  if (drops) commit(change);
  else undraw(change);
}

document.addEventListener("pointerup", (event) => event.pointerId === drag?.pointer && end({ drops: true }));
document.addEventListener("pointercancel", (event) => event.pointerId === drag?.pointer && end());

/* A bar that is only pressed opens its action. */
document.addEventListener("click", (event) => {
  const target = /** @type {Element} */ (event.target);
  const row = target.closest(".t-grip") ? rowOf(target) : null;
  if (row) linkOf(row)?.click();
});

// By keyboard

function sendKeyed() {
  if (!keyed) return;
  const change = keyed;
  clearTimeout(change.sending);
  keyed = null;
  commit(change);
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && (drag?.isMoving || keyed)) {
    swallow(event);
    if (drag) end();
    else if (keyed) {
      clearTimeout(keyed.sending);
      undraw(keyed);
      say(text("timeline-stays", { title: titleOf(keyed.row) }));
      keyed = null;
    }
    return;
  }
  const side = event.key === "ArrowLeft" ? -1 : event.key === "ArrowRight" ? 1 : 0;
  const target = /** @type {HTMLElement} */ (event.target);
  const row = side && event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey ? rowOf(target) : null;
  if (!row) return;
  event.preventDefault();
  const part = /** @type {Part} */ (target.dataset.part ?? "bar");
  if (keyed && (keyed.row !== row || keyed.part !== part)) sendKeyed();
  keyed ??= begun(row, part);
  keyed.now = moved(part, keyed.now, step(part, keyed.now, side));
  draw(keyed);
  say(sentence(keyed));
  clearTimeout(keyed.sending);
  keyed.sending = setTimeout(sendKeyed, REST);
}, { capture: true });

// News

/* Others may have changed the dates that somebody is moving: then nothing is sent. */
document.addEventListener("jalon:changed", () => {
  for (const change of [drag?.isMoving ? drag : null, keyed]) {
    if (!change) continue;
    const present = datesOf(change.row);
    if (change.row.isConnected && present.start === change.before.start && present.due === change.before.due) {
      draw(change);
      continue;
    }
    say(text("timeline-changed", { title: titleOf(change.row) }));
    if (change === keyed) {
      clearTimeout(keyed.sending);
      keyed = null;
    } else {
      mark("drag-name").hidden = true;
      change.row.removeAttribute("data-dragging");
      document.body.removeAttribute("data-dragged");
      drag = null;
    }
    void refreshPage();
  }
  const isLost = held !== null && document.activeElement === document.body;
  const row = isLost ? rowOf(document.getElementById(held?.row ?? "")) : rowOf(document.activeElement);
  if (!row) return;
  const part = held?.part;
  showGrips(row);
  if (isLost) /** @type {HTMLElement | null} */ (row.querySelector(`[data-part="${part}"]`))?.focus({ preventScroll: true });
});
