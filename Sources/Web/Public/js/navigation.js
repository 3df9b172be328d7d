/** Goes from page to page of a deployment by fetching only what changes; the address always says where one is. */

import { showUnread } from "./messages.js";
import { applyPage, morphChildren, parse } from "./morph.js";

/** @type {AbortController | undefined} */
let visiting;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let refreshing;

/** A form that leads elsewhere was sent: its answer is on its way, and must not be overtaken. */
let isLeaving = false;

/* After the form's own script had its say. */
addEventListener("submit", (event) => {
  isLeaving = !event.defaultPrevented && event.target instanceof HTMLFormElement && event.target.method === "post";
});
addEventListener("pageshow", () => {
  isLeaving = false;
});

/**
 * Shows the page at that address.
 * @param {string} url
 * @param {{history?: "push" | "replace", keep?: boolean, saved?: string}} [options]
 * @returns {Promise<boolean>} whether it is shown
 */
export async function visit(url, { history: entry, ...manner } = {}) {
  if (!entry && isLeaving) return false;
  visiting?.abort();
  const { signal } = (visiting = new AbortController());
  try {
    const response = await fetch(url, { headers: { "Jalon-Fragments": "page" }, signal });
    const html = await response.text();
    // An action was opened or closed meanwhile: this is no longer the page one is on.
    if (!entry && url !== location.href) return visit(location.href, manner);
    // What was done meanwhile is shown already, and this page does not know of it.
    if (!entry && document.body.hasAttribute("data-sending")) {
      refreshPageSoon();
      return false;
    }
    const isPage = response.ok && !response.redirected;
    // The action beside the list is gone: the list goes on without it.
    if (!entry && response.status === 404 && shownAction() && !document.querySelector("form[data-dirty]")) {
      panel()?.dispatchEvent(new CustomEvent("jalon:close"));
      if (location.href !== url) return visit(location.href, manner);
    }
    // Deleted, or no longer open to this reader: the server's own words say it best.
    if (!entry && !isLeaving && [403, 404].includes(response.status) && !document.querySelector("form[data-dirty]")) location.reload();
    if (!isPage || !applyPage(html, { sequence: Number(response.headers.get("Jalon-Sequence")), ...manner })) {
      if (entry) location.assign(url);
      return false;
    }
    if (entry === "push") {
      history.pushState(null, "", url);
      goTo(location.hash.slice(1));
    }
    else if (entry === "replace") history.replaceState(history.state, "", url);
    return true;
  } catch (error) {
    if (signal.aborted) return false;
    if (entry === "push") location.assign(url);
    return false;
  }
}

/** Fetches this very page again, keeping what is being typed. @param {{saved?: string}} [manner] */
export function refreshPage(manner = {}) {
  clearTimeout(refreshing);
  return visit(location.href, { keep: true, ...manner });
}

/** Brings what an address names into sight, and the focus to what can be done there. @param {string} id */
function goTo(id) {
  const target = id && document.getElementById(id);
  if (!target) return;
  target.scrollIntoView({ block: "center" });
  (target.querySelector("summary") ?? target.querySelector("a"))?.focus({ preventScroll: true });
}

/** The same, once for several reasons that come together. */
export function refreshPageSoon() {
  clearTimeout(refreshing);
  refreshing = setTimeout(refreshPage, 250 + Math.random() * 250);
}

/** @returns {HTMLElement | null} */
export const panel = () => document.getElementById("panel");

/** The id of the action in the panel. */
export const shownAction = () => panel()?.querySelector("[data-action]")?.getAttribute("data-action") ?? null;

/** @param {string} action */
export const showsAction = (action) => shownAction() === action;

/**
 * The panel of an action, fetched.
 * @param {string} url
 * @returns {Promise<Element | null>} null when there is no such action any more
 */
export async function fetchPanel(url) {
  const response = await fetch(url, { headers: { "Jalon-Fragments": "panel" } });
  const unread = response.headers.get("Jalon-Unread");
  if (unread) showUnread(Number(unread));
  return response.ok && !response.redirected ? (parse(await response.text())[0] ?? null) : null;
}

/** Brings the open panel up to date. @param {{saved?: string}} [manner] */
export async function refreshPanel(manner = {}) {
  const action = shownAction();
  if (!action) return;
  try {
    const fresh = await fetchPanel(location.href);
    if (!fresh || !showsAction(action)) return;
    const holder = document.createElement("div");
    holder.append(fresh);
    morphChildren(/** @type {HTMLElement} */ (panel()), holder, { keep: true, ...manner });
    document.dispatchEvent(new CustomEvent("jalon:changed"));
  } catch {
    // Offline: the live stream brings the panel up to date when it is back.
  }
}

/** Closes the panel when its action is no longer in the list because someone removed it. */
export function afterRemoval() {
  const action = shownAction();
  const isListed = document.querySelector(`.list [data-action="${action}"]`);
  const isFiltered = document.querySelector("[data-filtered], [data-partial]");
  if (action && !isListed && !isFiltered) panel()?.dispatchEvent(new CustomEvent("jalon:close"));
}

/* Filters act as one types; sorting and chips are links. */

/** @type {ReturnType<typeof setTimeout> | undefined} */
let filtering;

/** @param {HTMLFormElement} form */
function filter(form) {
  const query = new URLSearchParams(/** @type {any} */ (new FormData(form)));
  for (const [name, value] of [...query]) if (!value) query.delete(name, value);
  const search = query.toString();
  void visit((form.getAttribute("action") ?? "") + (search && `?${search}`), { history: "replace" });
}

document.addEventListener("input", (event) => {
  const form = /** @type {Element} */ (event.target).closest("form");
  if (!form?.matches("[data-filters]")) return;
  clearTimeout(filtering);
  filtering = setTimeout(filter, 200, form);
});

document.addEventListener("submit", (event) => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  if (!form.matches("[data-filters]")) return;
  event.preventDefault();
  clearTimeout(filtering);
  filter(form);
});

document.addEventListener("click", (event) => {
  const link = /** @type {Element} */ (event.target).closest("a[data-visit]");
  if (!(link instanceof HTMLAnchorElement) || !isPlain(event)) return;
  event.preventDefault();
  void visit(link.href, { history: "push" });
});

/* Within the page: an entry of history for it would fetch the page once more. */
document.addEventListener("click", (event) => {
  const link = /** @type {Element} */ (event.target).closest("a.skip");
  if (!(link instanceof HTMLAnchorElement) || !isPlain(event)) return;
  event.preventDefault();
  document.getElementById(link.hash.slice(1))?.focus();
});

addEventListener("popstate", () => void visit(location.href));

/** The address of an action under the filters of this page. @param {HTMLAnchorElement} link */
export function addressOf(link) {
  const address = new URL(link.href);
  if (!address.search) address.search = location.search;
  return address.href;
}

/** A click that asks for this window. @param {MouseEvent} event */
export function isPlain(event) {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}
