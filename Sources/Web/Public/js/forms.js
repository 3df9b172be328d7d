/** Sends forms without leaving the page, keeps what was typed whatever happens, and tries again when the network is back. */

import { apply, parse, morphChildren, releaseCell } from "./morph.js";
import { text, say, sayConnection } from "./messages.js";
import { columns, refreshPanel, showsAction, refreshPage, afterRemoval } from "./navigation.js";

const LONGEST_WAIT = 30_000;

/** Submissions that found no server: the same one, with its command, goes again. @type {Map<HTMLFormElement, {body: URLSearchParams, attempts: number}>} */
const waiting = new Map();

/** @type {ReturnType<typeof setTimeout> | undefined} */
let retrying;

/** @param {Event} event @returns {HTMLFormElement | null} */
function liveForm(event) {
  const target = /** @type {Element} */ (event.target);
  return target.closest("form[data-live]");
}

/** Whether someone changed a control since the server wrote it. @param {Element} control */
function isChanged(control) {
  if (control instanceof HTMLSelectElement) {
    const written = [...control.options].findIndex((option) => option.defaultSelected);
    return control.selectedIndex !== Math.max(written, 0);
  }
  if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue;
  if (!(control instanceof HTMLInputElement) || control.type === "hidden") return false;
  if (control.type === "checkbox" || control.type === "radio") return control.checked !== control.defaultChecked;
  return control.value !== control.defaultValue;
}

/** @param {HTMLFormElement} form */
function markDirty(form) {
  form.toggleAttribute("data-dirty", [...form.elements].some(isChanged));
}

/** @param {HTMLFormElement} form @param {string} [html] */
function setMessage(form, html = "") {
  const message = form.querySelector(".field-message");
  if (message) message.replaceChildren(...parse(html));
}

document.addEventListener("input", (event) => {
  const form = liveForm(event);
  if (!form) return;
  delete form.dataset.refused;
  markDirty(form);
});

document.addEventListener("change", (event) => {
  if (/** @type {Element} */ (event.target).matches("[data-instant]")) liveForm(event)?.requestSubmit();
});

document.addEventListener("submit", (event) => {
  const form = liveForm(event);
  if (!form) return;
  event.preventDefault();
  submit(form, /** @type {HTMLElement | null} */ (event.submitter));
});

/* Leaving a field saves it, as leaving a cell does in a spreadsheet. */
document.addEventListener("focusout", (event) => {
  const form = liveForm(event);
  if (form?.dataset.live !== "field" || !form.hasAttribute("data-dirty") || form.dataset.refused) return;
  if (event.relatedTarget instanceof Node && form.contains(event.relatedTarget)) return;
  if (document.hasFocus() && form.checkValidity()) form.requestSubmit();
});

document.addEventListener("keydown", (event) => {
  const form = liveForm(event);
  if (!form || event.isComposing) return;
  const inText = event.target instanceof HTMLTextAreaElement;
  if (event.key === "Escape" && form.hasAttribute("data-dirty") && form.dataset.live === "field") {
    event.stopPropagation();
    event.preventDefault();
    undoTyping(form);
  } else if (event.key === "Enter" && inText && (event.ctrlKey || event.metaKey || event.target.hasAttribute("data-single-line"))) {
    event.preventDefault();
    form.requestSubmit();
  } else if (event.key === "Enter" && event.target instanceof HTMLSelectElement && form.hasAttribute("data-dirty")) {
    event.preventDefault();
    form.requestSubmit();
  }
});

/* "Keep theirs" in a conflict. */
document.addEventListener("click", (event) => {
  const target = /** @type {Element} */ (event.target);
  const form = target.closest("[data-keep]") ? liveForm(event) : null;
  if (!form) return;
  event.preventDefault();
  const cell = form.closest("[data-editing]");
  undoTyping(form);
  if (cell) releaseCell(cell);
  void refreshPage();
});

addEventListener("beforeunload", (event) => {
  if (waiting.size > 0 || document.querySelector("form[data-live][data-dirty]")) event.preventDefault();
});

addEventListener("online", () => retry());

/** @param {HTMLFormElement} form */
function undoTyping(form) {
  form.reset();
  form.removeAttribute("data-dirty");
  delete form.dataset.refused;
  setMessage(form);
}

/** A name for one submission; `randomUUID` exists only on secure origins. */
function newCommand() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const digits = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0"));
  digits[6] = "4" + digits[6][1];
  digits[8] = "8" + digits[8][1];
  return digits.join("").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** @param {HTMLFormElement} form @param {HTMLElement | null} [submitter] */
function submit(form, submitter = null) {
  if (form.getAttribute("aria-busy") === "true") return;
  if (form.dataset.live === "cell" && !form.hasAttribute("data-dirty") && !submitter?.hasAttribute("name")) {
    const cell = form.closest("[data-editing]");
    if (cell) releaseCell(cell);
    return;
  }
  const body = new URLSearchParams(/** @type {any} */ (new FormData(form, submitter)));
  if (submitter?.getAttribute("name") === "was") body.set("was", submitter.getAttribute("value") ?? "");
  const before = waiting.get(form)?.body;
  body.delete("command");
  body.set("command", sameBut(before, body) ? (before?.get("command") ?? "") : newCommand());
  waiting.delete(form);
  void send(form, body, 0);
}

/** Whether two submissions say the same thing, their command set aside. @param {URLSearchParams | undefined} one @param {URLSearchParams} other */
function sameBut(one, other) {
  if (!one) return false;
  const copy = new URLSearchParams(one);
  const others = new URLSearchParams(other);
  copy.delete("command");
  others.delete("command");
  return copy.toString() === others.toString();
}

/** The last submission: the next one leaves once it is answered, so that they take effect in the order in which they were made. */
let line = Promise.resolve();
let underway = 0;

/** @param {HTMLFormElement} form @param {URLSearchParams} body @param {number} attempts */
function send(form, body, attempts) {
  form.setAttribute("aria-busy", "true");
  underway += 1;
  line = line.then(() => post(form, body, attempts)).finally(() => (underway -= 1));
  return line;
}

/** @param {HTMLFormElement} form @param {URLSearchParams} body @param {number} attempts */
async function post(form, body, attempts) {
  try {
    const response = await fetch(form.getAttribute("action") ?? "", {
      method: "POST",
      body,
      headers: { "Jalon-Fragments": "1", "Jalon-Form": form.id, "Jalon-Columns": columns() },
    });
    if ([502, 503, 504].includes(response.status)) throw new TypeError(response.statusText);
    waiting.delete(form);
    const html = await response.text();
    const sequence = Number(response.headers.get("Jalon-Sequence")) || undefined;
    if (response.status === 409 || response.status === 422) refused(form, html);
    else if (response.status === 401 || response.redirected) say(text("signed-out"));
    else if (!response.ok) say(text("failed"));
    else await saved(form, html, sequence, body, response.headers);
    if (waiting.size === 0 && attempts > 0) {
      sayConnection("");
      say(text("back"));
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    waiting.set(form, { body, attempts: attempts + 1 });
    sayConnection(text("waiting", { count: waiting.size }));
    clearTimeout(retrying);
    retrying = setTimeout(retry, Math.min(LONGEST_WAIT, 1000 * 2 ** attempts) * (0.75 + Math.random() / 2));
  } finally {
    form.removeAttribute("aria-busy");
  }
}

/** Sends again, in order, what is waiting. */
async function retry() {
  clearTimeout(retrying);
  for (const [form, { body, attempts }] of [...waiting]) await send(form, body, attempts);
}

/** @param {HTMLFormElement} form @param {string} html @param {number | undefined} sequence @param {URLSearchParams} body @param {Headers} headers */
async function saved(form, html, sequence, body, headers) {
  const hadFocus = form.contains(document.activeElement);
  const kind = form.dataset.live;
  form.removeAttribute("data-dirty");
  const cell = form.closest("[data-editing]");
  if (cell) releaseCell(cell);
  // What was typed while the answer came is the next thing to add.
  if (kind === "add" && sameBut(body, new URLSearchParams(/** @type {any} */ (new FormData(form))))) form.reset();
  setMessage(form);
  const { actions, unknown } = apply(html, { sequence, saved: form.id, keep: true });
  if (cell instanceof HTMLElement && hadFocus) cell.focus();
  if (kind === "add" && hadFocus) /** @type {HTMLElement | null} */ (form.querySelector("input:not([type=hidden]), textarea"))?.focus();
  const notice = decodeURIComponent(headers.get("Jalon-Notice") ?? "");
  say(notice || form.dataset.notice || text(form.id === "undo" ? "undone" : "saved"), { undo: form.id !== "undo" });
  form.dispatchEvent(new CustomEvent("jalon:saved", { bubbles: true }));
  afterRemoval();
  // What is still to be sent is shown already, and brings a page that knows of it.
  if (unknown || actions.size === 0) await (underway > 1 ? undefined : refreshPage({ saved: form.id }));
  else if ([...actions].some(showsAction)) await refreshPanel({ saved: form.id });
  const opens = headers.get("Jalon-Open");
  if (opens) document.dispatchEvent(new CustomEvent("jalon:open", { detail: opens }));
}

/** The server said no: its words stand in the form, and what was typed stays. @param {HTMLFormElement} form @param {string} html */
function refused(form, html) {
  const answers = parse(html);
  const fresh = answers.find((element) => element.id === form.id);
  const [message, words] = [form.querySelector(".field-message"), fresh?.querySelector(".field-message")];
  if (message && words) {
    message.setAttribute("role", "alert");
    morphChildren(message, words, {});
  } else say(answers.map((element) => element.textContent).join(" ").trim() || text("failed"));
  form.dispatchEvent(new CustomEvent("jalon:refused"));
  // Nothing is typed in a form that nobody sees.
  if (form.hidden) return;
  form.dataset.refused = "true";
  form.toggleAttribute("data-dirty", true);
  const focusIsFree = document.activeElement === document.body || form.contains(document.activeElement);
  if (focusIsFree) /** @type {HTMLElement | null} */ (form.querySelector(":is(input, select, textarea):not([type=hidden])"))?.focus();
}
