/** Sends forms without leaving the page, keeps what was typed whatever happens, and tries again when the network is back. */

import { apply, parse, morphChildren, releaseCell, shows } from "./morph.js";
import { text, say } from "./messages.js";
import { setDown } from "./connection.js";
import { account, add, put, remove, wishes } from "./queue.js";
import { refreshPanel, showsAction, refreshPage, afterRemoval } from "./navigation.js";

const LONGEST_WAIT = 30_000;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let retrying;
let attempts = 0;
/** Whether something waits for the network: what comes after it waits its turn. */
let isWaiting = false;

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
  if (document.querySelector("form[data-live][data-dirty]")) event.preventDefault();
});

for (const name of ["online", "jalon:connected"]) addEventListener(name, () => void flush());

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
  // The same button is not pressed twice while its wish waits.
  if (form.dataset.live === "action" && form.hasAttribute("data-waiting") && !form.dataset.wish) return;
  if (form.dataset.live === "cell" && !form.hasAttribute("data-dirty") && !submitter?.hasAttribute("name")) {
    const cell = form.closest("[data-editing]");
    if (cell) releaseCell(cell);
    return;
  }
  const body = new URLSearchParams(/** @type {any} */ (new FormData(form, submitter)));
  if (submitter?.getAttribute("name") === "was") body.set("was", submitter.getAttribute("value") ?? "");
  body.delete("command");
  body.set("command", newCommand());
  void send(form, body);
}

/** Whether two submissions say the same thing, their command set aside. @param {URLSearchParams} one @param {URLSearchParams} other */
function sameBut(one, other) {
  const copy = new URLSearchParams(one);
  const others = new URLSearchParams(other);
  copy.delete("command");
  others.delete("command");
  return copy.toString() === others.toString();
}

/** The last submission: the next one leaves once it is answered, so that they take effect in the order in which they were made. */
let line = Promise.resolve();
let underway = 0;

/** Notes that one more, or one less, is to be answered. A page fetched while others wait behind would show them undone. @param {number} change */
function count(change) {
  underway += change;
  document.body.toggleAttribute("data-sending", underway > 1);
}

/** @param {HTMLFormElement} form @param {URLSearchParams} body */
function send(form, body) {
  form.setAttribute("aria-busy", "true");
  count(1);
  line = line
    .then(() => post(form, body))
    .finally(() => {
      count(-1);
      form.removeAttribute("aria-busy");
    });
  return line;
}

/** @param {HTMLFormElement} form @param {URLSearchParams} body */
async function post(form, body) {
  const response = isWaiting && !form.dataset.wish ? null : await ask(form.getAttribute("action") ?? "", form.id, body);
  if (!response) return wait(form, body);
  const html = await response.text();
  const sequence = Number(response.headers.get("Jalon-Sequence")) || undefined;
  if (response.status === 409 || response.status === 422) refused(form, html);
  else if (response.status === 401 || response.redirected) say(text("signed-out"));
  else if (!response.ok) say(text("failed"));
  else await saved(form, html, sequence, body, response.headers);
}

/**
 * Sends a form in the name of the account whose page this is.
 * @param {string} url @param {string} form @param {URLSearchParams} body
 * @returns {Promise<Response | null>} null when there is no server
 */
async function ask(url, form, body) {
  const headers = { "Jalon-Fragments": "1", "Jalon-Form": form, "Jalon-Shows": shows(), ...(account && { "Jalon-Account": account }) };
  try {
    // Sent again with the same command, what had arrived all the same takes effect once.
    const response = await fetch(url, { method: "POST", body, headers, signal: AbortSignal.timeout(LONGEST_WAIT) });
    return [502, 503, 504].includes(response.status) ? null : response;
  } catch (error) {
    if (error instanceof TypeError || /** @type {Error} */ (error).name === "TimeoutError") return null;
    throw error;
  }
}

// Without network

/** Keeps a submission until the network is back, and shows it where it belongs. @param {HTMLFormElement} form @param {URLSearchParams} body */
async function wait(form, body) {
  const url = form.getAttribute("action") ?? "";
  const [, action, field] = /\/actions\/([^/]+)(?:\/([^/]+))?$/.exec(url) ?? [];
  const control = /** @type {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | null} */ (
    form.querySelector(":is(input, select, textarea):not([type=hidden])")
  );
  const value = control instanceof HTMLSelectElement ? control.selectedOptions[0]?.text.trim() : control?.type === "date" ? localDay(control.value) : control?.value;
  const row = action ? document.querySelector(`tr[data-action="${action}"]`) : null;
  const title = row?.querySelector("[data-field=title] a, .c-title a")?.textContent?.trim();
  const name = control?.getAttribute("aria-label") ?? control?.closest("form")?.querySelector("label")?.textContent?.trim() ?? form.textContent?.trim();
  const isField = form.dataset.live === "field" || form.dataset.live === "cell";
  await add({
    account,
    url,
    body: body.toString(),
    form: form.id,
    label: form.dataset.notice ?? [title, name].filter(Boolean).join(", ").slice(0, 200),
    shown: (value ?? "").slice(0, 500),
    action,
    // A form that is a section says all of it each time.
    field: isField && row ? field : form.matches(".form[data-live=field]") ? form.id : undefined,
  });
  form.removeAttribute("data-dirty");
  const cell = form.closest("[data-editing]");
  if (cell instanceof HTMLElement) {
    const hadFocus = form.contains(document.activeElement);
    releaseCell(cell);
    if (hadFocus) cell.focus();
  }
  if (form.dataset.live === "add") form.reset();
  say(text("kept-waiting"));
  setDown(true);
  retryLater();
}

/** @param {string} day as 2026-03-12 */
const localDay = (day) => (day ? new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(day)) : "");

function retryLater() {
  isWaiting = true;
  clearTimeout(retrying);
  retrying = setTimeout(flush, Math.min(LONGEST_WAIT, 1000 * 2 ** attempts) * (0.75 + Math.random() / 2));
  attempts += 1;
}

/** Sends what waits, in order; of several windows one does. */
export async function flush() {
  clearTimeout(retrying);
  const act = () => (line = line.then(deliverAll));
  if (navigator.locks) await navigator.locks.request("jalon-queue", { ifAvailable: true }, (lock) => (lock ? act() : undefined));
  else await act();
}

async function deliverAll() {
  let [sent, refusals] = [0, 0];
  for (const wish of await wishes()) {
    if (wish.refused !== undefined) continue;
    const body = new URLSearchParams(wish.body);
    const response = await ask(wish.url, wish.form, body);
    if (!response) return retryLater();
    if (response.status === 401 || response.redirected) {
      isWaiting = true;
      return say(text("queue-signed-out"));
    }
    const html = await response.text();
    if (response.ok) {
      await remove(wish);
      const present = document.getElementById(wish.form);
      if (present instanceof HTMLFormElement && present.getAttribute("action") === wish.url) {
        present.removeAttribute("data-waiting");
        present.querySelector(".waits")?.remove();
        setMessage(present);
      }
      const sequence = Number(response.headers.get("Jalon-Sequence")) || undefined;
      apply(html, { sequence, saved: wish.form, keep: true });
    } else {
      // Told in its own place; the rest goes on.
      refusals += 1;
      await put({ ...wish, refused: [409, 422].includes(response.status) ? html : "" });
    }
    sent += 1;
  }
  isWaiting = false;
  attempts = 0;
  if (sent === 0) return;
  setDown(false);
  say(text(refusals ? "queue-refused" : "back", { count: refusals }));
  document.body.dispatchEvent(new CustomEvent("jalon:saved", { bubbles: true }));
  await refreshPage();
}

void wishes().then((all) => {
  isWaiting = all.some((wish) => wish.refused === undefined);
  if (isWaiting) void flush();
});

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
  if (unknown || (actions.size === 0 && !headers.has("Jalon-Whole"))) await (underway > 1 ? undefined : refreshPage({ saved: form.id }));
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
