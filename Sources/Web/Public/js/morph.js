/** Brings fresh HTML into the page, keeping focus, selection, scroll, what is open, and above all what someone is typing. */

import { text } from "./messages.js";

/**
 * @typedef {object} Manner
 * @property {string} [saved] id of the form that was just saved: it takes the fresh values
 * @property {boolean} [keep] whether an element that vanished stays while someone is typing in it
 */

/** Fresh cells that wait until their edit is over. @type {WeakMap<Element, Element>} */
const keptCells = new WeakMap();

/** The journal sequence number that each fragment shows. @type {Map<string, number>} */
const shown = new Map();
let floor = Number(document.body.dataset.sequence ?? 0);
/** The latest news that came. */
let newest = floor;
/** Whether news left out a part, as it was, that is not here. */
let isLost = false;

/** What the page shows, in the server's words; empty for a page that is fetched anew whatever changes. */
export const shows = () => document.querySelector("main")?.dataset.shows ?? "";

/** The sequence number that an element shows: its own, or that of what it came with. @param {Element | null} element */
function sequenceOf(element) {
  let latest = floor;
  for (let at = element; at; at = at.parentElement) if (at.id) latest = Math.max(latest, shown.get(at.id) ?? 0);
  return latest;
}

/** Whether a part of it came later than that. @param {Element} element @param {number} sequence */
const hasNewerPart = (element, sequence) =>
  sequence < newest && [...element.querySelectorAll("[id]")].some((part) => (shown.get(part.id) ?? 0) > sequence);

/** The elements of an answer; rows come wrapped in templates. @param {string} html */
export function parse(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return [...template.content.children].flatMap((element) =>
    element instanceof HTMLTemplateElement ? [...element.content.children] : [element],
  );
}

/**
 * Puts each fragment in the place of the element with its id. Older news than what is shown is left aside.
 * @param {string} html
 * @param {Manner & {sequence?: number}} manner
 * @returns {{actions: Set<string>, unknown: boolean}} the actions whose rows came, and whether one of them has no row here
 */
export function apply(html, { sequence = Infinity, ...manner }) {
  const actions = new Set();
  let unknown = false;
  isLost = false;
  holdingFocus(() => {
    for (const fresh of parse(html)) {
      const present = document.getElementById(fresh.id);
      if (sequence < (present ? sequenceOf(present) : (shown.get(fresh.id) ?? floor))) continue;
      if (present && hasNewerPart(present, sequence)) {
        unknown = true;
        continue;
      }
      if (sequence !== Infinity) shown.set(fresh.id, sequence);
      const action = fresh.getAttribute("data-action");
      if (action && fresh.localName === "tr") actions.add(action);
      if (fresh.hasAttribute("data-removed")) {
        if (present && !present.querySelector(BUSY)) present.remove();
      } else if (present) morph(present, fresh, manner);
      else if (fresh.localName === "tr" || /^(aim|resources|results|review|stakeholders|timeline)/.test(shows())) unknown = true;
    }
    dropOrphans();
  });
  if (sequence !== Infinity) newest = Math.max(newest, sequence);
  unknown ||= isLost;
  document.dispatchEvent(new CustomEvent("jalon:changed"));
  return { actions, unknown };
}

/**
 * Puts a whole fresh page in the place of the present one.
 * @param {string} html
 * @param {Manner & {sequence?: number}} manner
 * @returns {boolean} false when the answer is not a page of this site
 */
export function applyPage(html, { sequence, ...manner }) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const [present, fresh] = [document.querySelector("main"), page.querySelector("main")];
  if (!present || !fresh) return false;
  holdingFocus(() => {
    morph(present, fresh, manner);
    dropOrphans();
  });
  document.title = page.title;
  const [link, now] = [document.getElementById("for-me"), page.getElementById("for-me")];
  if (link && now) morph(link, now, manner);
  if (sequence) {
    floor = sequence;
    newest = sequence;
    shown.clear();
  }
  document.dispatchEvent(new CustomEvent("jalon:changed"));
  return true;
}

/** Someone is typing in there. */
const BUSY = "[data-dirty], [data-editing]";

/**
 * @param {Element} present @param {Element} fresh @param {Manner} manner
 * @returns {Element} what stands there now: another kind of element takes the place of the present one
 */
export function morph(present, fresh, manner) {
  if (fresh.hasAttribute("data-same")) return present;
  if (present.localName !== fresh.localName) {
    const replacement = document.importNode(fresh, true);
    present.replaceWith(replacement);
    return replacement;
  }
  if (present instanceof HTMLFormElement && present.hasAttribute("data-dirty") && present.id !== manner.saved) {
    tellChange(present, fresh.getAttribute("data-was"), fresh.getAttribute("data-shown"), fresh.getAttribute("data-by"));
    return present;
  }
  if (present.hasAttribute("data-editing")) {
    const before = keptCells.get(present)?.textContent;
    const form = present.querySelector("form");
    if (form && before !== fresh.textContent) {
      tellChange(form, fresh.textContent, null, fresh.closest("tr")?.getAttribute("data-by") ?? null);
    }
    keepCell(present, fresh);
    return present;
  }
  morphAttributes(present, fresh);
  morphChildren(present, fresh, manner);
  takeValue(present, manner);
  return present;
}

/** Remembers what a cell shows once its edit is over. @param {Element} cell @param {Element} content */
export function keepCell(cell, content) {
  keptCells.set(cell, /** @type {Element} */ (content.cloneNode(true)));
}

/** Ends the edit of a cell: it shows what it showed, or what came meanwhile. @param {Element} cell */
export function releaseCell(cell) {
  cell.removeAttribute("data-editing");
  const content = keptCells.get(cell);
  if (content) cell.replaceChildren(...document.importNode(content, true).childNodes);
  document.dispatchEvent(new CustomEvent("jalon:changed"));
}

/** @param {Element} present @param {Element} fresh @param {Manner} manner */
export function morphChildren(present, fresh, manner) {
  const byId = new Map([...present.children].filter((child) => child.id).map((child) => [child.id, child]));
  const used = new Set();
  let next = present.firstChild;
  for (const wanted of [...fresh.childNodes]) {
    const id = wanted instanceof Element ? wanted.id : "";
    /** @type {ChildNode | null | undefined} */
    let match = id ? byId.get(id) : next;
    if (!id) {
      while (match && match instanceof Element && match.id) match = match.nextSibling;
      if (match && match.nodeName !== wanted.nodeName) match = null;
    }
    if (!match && wanted instanceof Element && wanted.hasAttribute("data-same")) {
      isLost = true;
      continue;
    }
    if (!match) {
      const added = document.importNode(wanted, true);
      present.insertBefore(added, next);
      used.add(added);
      continue;
    }
    used.add(match);
    if (match === next) next = nextUnused(match.nextSibling, used);
    else move(present, match, next);
    if (match instanceof Element && wanted instanceof Element) used.add(morph(match, wanted, manner));
    else if (match.nodeValue !== wanted.nodeValue) match.nodeValue = wanted.nodeValue;
  }
  for (const child of [...present.childNodes]) {
    if (used.has(child)) continue;
    const typing = manner.keep && child instanceof Element && (child.matches(BUSY) || child.querySelector(BUSY));
    if (typing) child.setAttribute("data-orphan", "");
    else child.remove();
  }
}

/** What stayed only because somebody was typing in it goes once they have finished. */
function dropOrphans() {
  for (const orphan of document.querySelectorAll("[data-orphan]")) if (!orphan.matches(BUSY) && !orphan.querySelector(BUSY)) orphan.remove();
}

/** @param {ChildNode | null} node @param {Set<Node>} used */
function nextUnused(node, used) {
  while (node && used.has(node)) node = node.nextSibling;
  return node;
}

/**
 * Moving without losing focus, where the browser can. A list of names holds none: moved so, with the control it is for, it ends Chromium 156.
 * @param {Element} parent @param {ChildNode} node @param {ChildNode | null} before
 */
function move(parent, node, before) {
  if ("moveBefore" in parent && !(node instanceof HTMLDataListElement)) /** @type {any} */ (parent).moveBefore(node, before);
  else parent.insertBefore(node, before);
}

/** What the browser side alone decides about an element. @param {Element} element @param {string} name */
function isOwn(element, name) {
  if (name === "open") return element.localName === "details" || element.localName === "dialog";
  if (name === "tabindex") return element.closest("[role=grid]") !== null;
  return name === "data-dirty" || name === "data-editing" || name === "aria-busy" || name === "data-dragging" || name === "data-waiting" || name === "data-over" || name === "hidden" && element.id === "undo";
}

/** @param {Element} present @param {Element} fresh */
function morphAttributes(present, fresh) {
  for (const { name } of [...present.attributes]) {
    if (!fresh.hasAttribute(name) && !isOwn(present, name)) present.removeAttribute(name);
  }
  for (const { name, value } of fresh.attributes) {
    if (present.getAttribute(name) !== value && !isOwn(present, name)) present.setAttribute(name, value);
  }
}

/** A control shows its fresh value, unless someone is typing in it. @param {Element} control @param {Manner} manner */
function takeValue(control, manner) {
  const isControl =
    control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement;
  if (!isControl || control.type === "file") return;
  const isSaved = control.form !== null && control.form.id === manner.saved;
  if (control === document.activeElement && !isSaved && !control.form?.hasAttribute("data-live")) return;
  if (control instanceof HTMLSelectElement) {
    for (const option of control.options) if (option.selected !== option.defaultSelected) option.selected = option.defaultSelected;
    if (control.selectedIndex < 0) control.selectedIndex = 0;
  } else if (control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio")) {
    control.checked = control.defaultChecked;
  } else if (control.value !== control.defaultValue) control.value = control.defaultValue;
}

/**
 * Tells the one who types that someone else wrote. The form keeps the value it saw, so that the server tells the conflict.
 * @param {HTMLFormElement} form
 * @param {string | null} value @param {string | null} asShown @param {string | null} by
 */
function tellChange(form, value, asShown, by) {
  const message = form.querySelector(".field-message");
  if (!message || value === null || value === form.dataset.was) return;
  const sentence = text("changed-meanwhile", {
    by: by || text("someone"),
    value: (asShown ?? value).trim() || text("empty"),
  });
  if (message.textContent === sentence) return;
  message.setAttribute("role", "alert");
  message.textContent = sentence;
}

/** Whatever the change does to the page, focus and caret stay where they are. @param {() => void} change */
function holdingFocus(change) {
  const focused = document.activeElement;
  const hasCaret =
    (focused instanceof HTMLInputElement && /^(text|search|url|tel|password)$/.test(focused.type)) ||
    focused instanceof HTMLTextAreaElement;
  const trail = focused?.closest("#review") ? trailOf(focused) : [];
  const [start, end] = hasCaret ? [focused.selectionStart, focused.selectionEnd] : [null, null];
  change();
  if (!(focused instanceof HTMLElement) || focused === document.body) return;
  const target = focused.isConnected ? focused : ((focused.id ? document.getElementById(focused.id) : null) ?? heir(trail));
  if (target && target !== document.activeElement) target.focus({ preventScroll: true });
  if (target === focused && hasCaret && start !== null) focused.setSelectionRange(start, end);
}

/** Where an element stands: what it is in, from the inside to the outside, and at which place. @param {Element} element */
function trailOf(element) {
  const trail = [];
  for (let at = element; at.parentElement; at = at.parentElement) trail.push({ parent: at.parentElement, index: [...at.parentElement.children].indexOf(at) });
  return trail;
}

/**
 * What takes the focus of an element that is gone: what stands in its place, or before it; the head of the step when all of that is gone.
 * @param {{parent: Element, index: number}[]} trail
 * @returns {HTMLElement | null}
 */
function heir(trail) {
  const place = trail.find(({ parent }) => parent.isConnected);
  if (!place || place.parent.querySelector("#review-step")) return null;
  const { parent, index } = place;
  if (parent.matches("[data-step]")) return parent.querySelector("[tabindex]");
  for (const holder of [parent.children[index], parent.children[index - 1], parent, parent.closest("li, details, section")]) {
    const reached = [...(holder?.querySelectorAll("button, a[href], summary") ?? [])].find((control) => control.checkVisibility());
    if (reached) return /** @type {HTMLElement} */ (reached);
  }
  return null;
}
