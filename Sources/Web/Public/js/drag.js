/**
 * Puts things elsewhere: by pointer, and by Alt with the arrows.
 *
 * `data-drag` is the address that an item's move is sent to; a zone's `data-drop` is what is sent to say that it is there,
 * and `data-drop-order` adds `before`, the item that it stands before.
 */

import { command } from "./commands.js";
import { say, text } from "./messages.js";
import { refreshPage } from "./navigation.js";

/** Pixels that a press may wander before it is a drag. */
const STARTS_AFTER = 5;
/** A finger that rests this long on an item without a handle takes it; a shorter touch scrolls. */
const LONG_PRESS = 350;
/** Nearer than this to an edge, what is under the pointer scrolls. */
const EDGE = 56;
const SPEED = 14;

/** @typedef {{zone: HTMLElement, before: HTMLElement | null}} Place */

/** @type {{item: HTMLElement, pointer: number, x: number, y: number, isMoving: boolean, place: Place | null, resting?: ReturnType<typeof setTimeout>} | null} */
let drag = null;

/** @param {Element | null | undefined} element @param {string} selector */
const near = (element, selector) => /** @type {HTMLElement | null} */ (element?.closest(selector) ?? null);

/** @param {Element} root @param {string} selector */
const all = (root, selector) => /** @type {HTMLElement[]} */ ([...root.querySelectorAll(selector)]);

/** @param {Element} zone */
const itemsOf = (zone) => all(zone, "[data-drag]").filter((item) => near(item, "[data-drop]") === zone);

/** What an item sends to be there: zones that ask for the same are of one kind. @param {HTMLElement} zone @returns {Record<string, string>} */
const fieldsOf = (zone) => JSON.parse(zone.dataset.drop || "{}");

/** @param {HTMLElement} zone @param {HTMLElement} other */
const areAlike = (zone, other) => Object.keys(fieldsOf(zone)).join() === Object.keys(fieldsOf(other)).join();

/** @param {HTMLElement} zone */
const isOrdered = (zone) => zone.dataset.dropOrder !== undefined;

/** What an item is called in `before`. @param {HTMLElement | null} item */
const nameOf = (item) => item?.dataset.action ?? item?.dataset.key ?? "";

/** @param {HTMLElement} item */
const titleOf = (item) => (item.dataset.name ?? item.querySelector("a[data-panel], textarea, a")?.textContent ?? item.textContent ?? "").trim().slice(0, 80);

/** @param {HTMLElement} zone */
const labelOf = (zone) => zone.getAttribute("aria-label") ?? document.getElementById(zone.getAttribute("aria-labelledby") ?? "")?.firstChild?.textContent?.trim() ?? "";

// Putting

/** @param {HTMLElement} item @param {Place} place */
function put(item, { zone, before }) {
  const items = itemsOf(zone).filter((other) => other !== item);
  const focused = document.activeElement;
  const last = items.at(-1);
  // Shown at once; what the server answers has the last word.
  if (before) before.before(item);
  else if (last) last.after(item);
  else (zone.querySelector("[data-drop-list]") ?? zone).append(item);
  if (focused instanceof HTMLElement && item.contains(focused)) focused.focus({ preventScroll: true });
  item.scrollIntoView({ block: "nearest", inline: "nearest" });

  const fields = fieldsOf(zone);
  if (isOrdered(zone) && before) fields.before = nameOf(before);
  const key = isOrdered(zone) ? (labelOf(zone) ? "moved" : "moved-place") : "moved-to";
  const sentence = text(key, { title: titleOf(item), zone: labelOf(zone), place: itemsOf(zone).indexOf(item) + 1, count: items.length + 1 });
  say(sentence);
  const form = command(item.dataset.drag ?? "", fields, { id: "move", notice: sentence });
  form.addEventListener("jalon:refused", () => void refreshPage());
}

/** Whether an item would stay where it is. @param {HTMLElement} item @param {Place} place */
function isThere(item, { zone, before }) {
  if (near(item, "[data-drop]") !== zone) return false;
  if (!isOrdered(zone)) return true;
  const items = itemsOf(zone);
  return before === item || (items[items.indexOf(item) + 1] ?? null) === before;
}

// By pointer

/** @param {HTMLElement} item @param {number} x @param {number} y @returns {Place | null} */
function placeAt(item, x, y) {
  const zone = near(document.elementFromPoint(x, y), "[data-drop]");
  const own = near(item, "[data-drop]");
  if (!zone || (own && !areAlike(zone, own))) return null;
  const before = isOrdered(zone) ? itemsOf(zone).find((other) => other !== item && middleOf(other) > y) : undefined;
  return { zone, before: before ?? null };
}

/** @param {Element} element */
function middleOf(element) {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2;
}

/** What a drag shows: the name under the pointer, and the line where it would go. @param {string} id */
export function mark(id) {
  const present = document.getElementById(id);
  if (present) return present;
  const made = document.createElement("div");
  made.id = id;
  made.setAttribute("aria-hidden", "true");
  document.body.append(made);
  return made;
}

/** @param {HTMLElement} element @param {number} left @param {number} top @param {number} [width] */
export function lay(element, left, top, width) {
  element.hidden = false;
  element.style.translate = `${left}px ${top}px`;
  if (width !== undefined) element.style.inlineSize = `${width}px`;
}

function show() {
  if (!drag) return;
  const { item, x, y } = drag;
  const place = placeAt(item, x, y);
  if (drag.place?.zone !== place?.zone) {
    drag.place?.zone.removeAttribute("data-over");
    place?.zone.setAttribute("data-over", "");
  }
  drag.place = place;
  lay(mark("drag-name"), x + 12, y + 12);
  const line = mark("drop-line");
  if (!place || !isOrdered(place.zone)) {
    line.hidden = true;
    return;
  }
  const last = itemsOf(place.zone).filter((other) => other !== item).at(-1);
  const box = (place.before ?? last ?? place.zone).getBoundingClientRect();
  lay(line, box.left, (place.before ? box.top : box.bottom) - 2, box.width);
}

/** Scrolls what is under the pointer while it is near an edge, frame after frame. */
function roll() {
  if (!drag?.isMoving) return;
  const { x, y } = drag;
  const root = document.scrollingElement;
  for (let box = document.elementFromPoint(x, y); box; box = box.parentElement) {
    const { top, bottom, left, right } =
      box === root ? { top: 0, left: 0, bottom: innerHeight, right: innerWidth } : box.getBoundingClientRect();
    const scrolls = box === root || /auto|scroll/.test(getComputedStyle(box).overflow);
    const before = [box.scrollLeft, box.scrollTop];
    /** @param {number} at @param {number} from @param {number} to */
    const push = (at, from, to) => (at < from + EDGE ? -SPEED : at > to - EDGE ? SPEED : 0);
    if (scrolls) box.scrollBy({ left: push(x, left, right), top: push(y, top, bottom), behavior: "instant" });
    if (box.scrollLeft !== before[0] || box.scrollTop !== before[1]) {
      show();
      break;
    }
  }
  requestAnimationFrame(roll);
}

function begin() {
  if (!drag) return;
  const { item, pointer } = drag;
  if (!near(item, "[data-drop]")) {
    say(text("not-in-order"));
    return end();
  }
  drag.isMoving = true;
  item.setPointerCapture(pointer);
  item.setAttribute("data-dragging", "");
  document.body.setAttribute("data-dragged", "");
  mark("drag-name").textContent = titleOf(item);
  show();
  requestAnimationFrame(roll);
}

/** @param {{drops?: boolean}} [options] */
function end({ drops = false } = {}) {
  if (!drag) return;
  const { item, place, resting, isMoving } = drag;
  clearTimeout(resting);
  drag = null;
  if (!isMoving) return;
  item.removeAttribute("data-dragging");
  place?.zone.removeAttribute("data-over");
  document.body.removeAttribute("data-dragged");
  for (const id of ["drag-name", "drop-line"]) mark(id).hidden = true;
  // The click that ends a drag opens nothing.
  addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => removeEventListener("click", swallow, { capture: true }));
  if (drops && place && item.isConnected && !isThere(item, place)) put(item, place);
}

/** @param {Event} event */
export function swallow(event) {
  event.preventDefault();
  event.stopPropagation();
}

document.addEventListener("pointerdown", (event) => {
  const target = /** @type {Element} */ (event.target);
  const item = near(target, "[data-drag]");
  if (!item || event.button !== 0 || drag || target.closest("input, select, textarea, button, label, summary, [data-editing]")) return;
  const hasHandle = item.querySelector("[data-handle]") !== null;
  if (hasHandle && !target.closest("[data-handle]")) return;
  drag = { item, pointer: event.pointerId, x: event.clientX, y: event.clientY, isMoving: false, place: null };
  if (event.pointerType === "touch" && !hasHandle) drag.resting = setTimeout(begin, LONG_PRESS);
});

document.addEventListener("pointermove", (event) => {
  if (!drag || event.pointerId !== drag.pointer) return;
  const wandered = Math.hypot(event.clientX - drag.x, event.clientY - drag.y) > STARTS_AFTER;
  if (!drag.isMoving && !wandered) return;
  // It moved before it had rested: it scrolls.
  if (!drag.isMoving && drag.resting !== undefined) return end();
  [drag.x, drag.y] = [event.clientX, event.clientY];
  if (drag.isMoving) show();
  else begin();
});

document.addEventListener("pointerup", (event) => {
  if (event.pointerId === drag?.pointer) end({ drops: true });
});
document.addEventListener("pointercancel", (event) => {
  if (event.pointerId === drag?.pointer) end();
});
// A finger that holds an item does not scroll.
document.addEventListener("touchmove", (event) => drag?.isMoving && event.cancelable && event.preventDefault(), { passive: false });
document.addEventListener("contextmenu", (event) => drag?.isMoving && event.preventDefault());
document.addEventListener("dragstart", (event) => near(/** @type {Element} */ (event.target), "[data-drag]") && event.preventDefault());
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !drag?.isMoving) return;
  swallow(event);
  end();
}, { capture: true });

// By keyboard

/** @type {Record<string, [number, number]>} */
const DIRECTIONS = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

/** The zone next to another as they lie on the page. @param {HTMLElement} zone @param {[number, number]} direction */
function neighbour(zone, [along, down]) {
  const from = zone.getBoundingClientRect();
  /** How far a zone lies in the direction, and beside it. @param {HTMLElement} other */
  const distance = (other) => {
    const to = other.getBoundingClientRect();
    if (to.width === 0 || to.height === 0) return [NaN, 0];
    const far = down > 0 ? to.top - from.bottom : down < 0 ? from.top - to.bottom : along > 0 ? to.left - from.right : from.left - to.right;
    const overlap = down
      ? Math.min(from.right, to.right) - Math.max(from.left, to.left)
      : Math.min(from.bottom, to.bottom) - Math.max(from.top, to.top);
    return [far, overlap];
  };
  let [best, least] = [/** @type {HTMLElement | null} */ (null), Infinity];
  for (const other of all(document, "[data-drop]")) {
    if (other === zone || !areAlike(zone, other)) continue;
    const [far, overlap] = distance(other);
    if (far > -2 && overlap > 0 && far < least) [best, least] = [other, far];
  }
  return best;
}

/** @param {HTMLElement} item @param {HTMLElement} zone @param {[number, number]} direction @returns {Place | null} */
function placeBeside(item, zone, direction) {
  const [, down] = direction;
  const items = itemsOf(zone);
  const index = items.indexOf(item);
  if (down && isOrdered(zone)) {
    if (down < 0 && index > 0) return { zone, before: items[index - 1] };
    if (down > 0 && index < items.length - 1) return { zone, before: items[index + 2] ?? null };
  }
  const next = neighbour(zone, direction);
  if (!next) return null;
  const others = itemsOf(next);
  const before = down < 0 ? undefined : others[down > 0 ? 0 : index];
  return { zone: next, before: (isOrdered(next) && before) || null };
}

document.addEventListener("keydown", (event) => {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
  const direction = Object.hasOwn(DIRECTIONS, event.key) ? DIRECTIONS[event.key] : undefined;
  const target = /** @type {Element} */ (event.target);
  const item = near(target, "[data-drag]");
  // In these, the keys have a meaning of their own.
  if (!direction || !item || target.closest("select, input[type=date], [data-editing]")) return;
  const zone = near(item, "[data-drop]");
  const place = zone && placeBeside(item, zone, direction);
  if (place) put(item, place);
  else if (direction[1]) say(text(zone ? "no-further" : "not-in-order"));
  // Alt and an arrow to the side leaves the page where there is nothing beside.
  if (place || direction[1]) event.preventDefault();
});
