/** Shows the changes that wait for the network where they belong, and those that the server refused once it was back. */

import { text } from "./messages.js";
import { parse } from "./morph.js";
import { remove, wishes } from "./queue.js";
import { setWaiting } from "./connection.js";

const place = () => document.getElementById("queue");

/** @template {keyof HTMLElementTagNameMap} Name @param {Name} name @param {Record<string, string>} [attributes] @param {...(Node | string)} content */
function element(name, attributes = {}, ...content) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
}

/** @param {import("./queue.js").Wish} wish */
const named = (wish) => `${wish.label}${wish.shown ? `\u00a0: ${wish.shown}` : ""}`;

/** The form of a refused change: with both values to choose from, or to be tried again or given up. @param {import("./queue.js").Wish} wish */
function refusedForm(wish) {
  const id = `wish-${wish.order}`;
  const form = element("form", { id, action: wish.url, method: "post", class: "flash wrong", "data-live": "action", "data-wish": String(wish.order) });
  for (const [name, value] of new URLSearchParams(wish.body)) {
    if (name !== "command" && (name !== "reason" || wish.field !== "due")) form.append(element("input", { type: "hidden", name, value: name === "form" ? id : value }));
  }
  const words = parse(wish.refused ?? "").map((answer) => answer.querySelector(".field-message")).find(Boolean);
  const message = element("div", { class: "field-message", role: "alert" }, ...(words?.childNodes ?? [text("queue-gone")]));
  form.append(element("p", {}, element("strong", {}, named(wish))), message);
  // What a rule most often asks of a date that moves.
  if (wish.field === "due") form.append(element("input", { name: "reason", type: "text", placeholder: text("reason"), "aria-label": text("reason") }));
  if (!message.querySelector("[data-keep]")) {
    form.append(element("div", { class: "actions" }, element("button", {}, text("try-again")), element("button", { class: "quiet", "data-keep": "" }, text("give-up"))));
  }
  return form;
}

/** @param {import("./queue.js").Wish[]} all */
function list(all) {
  const target = place();
  if (!target) return;
  const waiting = all.filter((wish) => wish.refused === undefined);
  const refused = all.filter((wish) => wish.refused !== undefined);
  const shown = new Set(refused.map((wish) => `wish-${wish.order}`));
  for (const form of target.querySelectorAll("form")) if (!shown.has(form.id)) form.remove();
  // A form that somebody looks at stays as it is.
  for (const wish of refused) if (!document.getElementById(`wish-${wish.order}`)) target.append(refusedForm(wish));
  const items = waiting.map((wish) => element("li", {}, named(wish)));
  target.querySelector("details")?.remove();
  if (items.length) target.prepend(element("details", {}, element("summary", {}, text("queue", { count: items.length })), element("ul", {}, ...items)));
  target.hidden = all.length === 0;
}

/** @param {import("./queue.js").Wish[]} all */
function mark(all) {
  const waiting = all.filter((wish) => wish.refused === undefined);
  for (const marked of document.querySelectorAll("[data-waiting]")) {
    const isOn = waiting.some((wish) => marked.id === wish.form || marked.closest("tr")?.dataset.action === wish.action);
    if (isOn) continue;
    marked.removeAttribute("data-waiting");
    if (marked.localName === "form") marked.querySelector(".waits")?.remove();
  }
  for (const wish of waiting) {
    const row = wish.action ? document.querySelector(`tr[data-action="${wish.action}"]`) : null;
    row?.setAttribute("data-waiting", "");
    const cell = wish.field ? row?.querySelector(`td[data-field="${wish.field}"]:not([data-editing])`) : null;
    const words = cell?.querySelector("a") ?? cell;
    if (cell && words && (!cell.querySelector(".waits") || !words.textContent?.startsWith(wish.shown))) {
      // A title stays the link that opens its action.
      words.replaceChildren(wish.shown);
      cell.querySelector(".waits")?.remove();
      cell.append(" ", element("span", { class: "waits" }, text("waits")));
    }
    const form = /** @type {HTMLFormElement | null} */ (document.getElementById(wish.form));
    if (form?.getAttribute("action") !== wish.url || form.hasAttribute("data-dirty")) continue;
    if (form.dataset.live === "action" && form.id !== "undo") {
      form.setAttribute("data-waiting", "");
      if (!form.querySelector(".waits")) form.append(" ", element("span", { class: "waits" }, text("waits")));
    }
    if (form.dataset.live !== "field") continue;
    form.setAttribute("data-waiting", "");
    const body = new URLSearchParams(wish.body);
    for (const control of form.elements) {
      const isText = control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement || control instanceof HTMLInputElement;
      if (!isText || control.type === "hidden") continue;
      if (control.type === "checkbox") control.checked = body.getAll(control.name).includes(control.value);
      else if (body.has(control.name)) control.value = body.get(control.name) ?? "";
    }
    const message = form.querySelector(".field-message");
    if (message) message.textContent = text("waits");
  }
  setWaiting(waiting.length);
}

export async function show() {
  const all = await wishes();
  list(all);
  mark(all);
  return all;
}

document.addEventListener("jalon:queue", () => void show());
document.addEventListener("jalon:changed", () => void show());

/** A refused change was made all the same, or given up. @param {Event} event */
async function settle(event) {
  const target = /** @type {Element} */ (event.target);
  const form = target.closest("form[data-wish]");
  if (!form || (event.type === "click" && !target.closest("[data-keep]"))) return;
  event.preventDefault();
  const order = Number(/** @type {HTMLElement} */ (form).dataset.wish);
  const wish = (await wishes()).find((other) => other.order === order);
  if (wish) await remove(wish);
}

document.addEventListener("click", settle);
document.addEventListener("jalon:saved", settle);

void show();
