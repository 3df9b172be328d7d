/** Opens an action beside the list, under its own address, and gives focus back to its row when it closes. */

import { addressOf, fetchPanel, isPlain, panel, shownAction } from "./navigation.js";
import { say, text } from "./messages.js";
import { morphChildren } from "./morph.js";

/** The latest wish wins over a slower answer. */
let wish = 0;

/**
 * @param {string} url address of the action
 * @param {{focus?: boolean}} [options] whether focus goes into the panel
 */
export async function openAction(url, { focus = true } = {}) {
  const place = panel();
  if (!place) return location.assign(url);
  const mine = ++wish;
  const fresh = await fetchPanel(url).catch(() => undefined);
  if (mine !== wish) return;
  // Without network, an action that was not opened before: the list stays.
  if (fresh === undefined) return say(text("not-kept"));
  if (!fresh) return location.assign(url);
  const relation = place.contains(document.activeElement) ? document.activeElement?.getAttribute("rel") : null;
  if (shownAction() === fresh.getAttribute("data-action")) {
    const holder = document.createElement("div");
    holder.append(fresh);
    morphChildren(place, holder, { keep: true });
  } else {
    place.replaceChildren(fresh);
    place.scrollTop = 0;
  }
  if (location.href !== url) history.pushState(null, "", url);
  markRow();
  document.dispatchEvent(new CustomEvent("jalon:changed"));
  if (!focus) return;
  const target = (relation && place.querySelector(`[rel="${relation}"]`)) || place.querySelector("#panel-title");
  /** @type {HTMLElement | null} */ (target)?.focus({ preventScroll: true });
  place.scrollIntoView({ block: "nearest" });
}

/** Closes the panel; the address is the list's again. */
export function closeAction() {
  const place = panel();
  const action = shownAction();
  if (!place || !action) return;
  wish += 1;
  const url = place.querySelector("[data-close]")?.getAttribute("href") ?? location.href;
  const row = rowOf(action);
  place.replaceChildren();
  history.pushState(null, "", url);
  markRow();
  const cell = /** @type {HTMLElement | null | undefined} */ (row?.querySelector("[data-field=title], a[data-panel]"));
  cell?.focus();
  cell?.scrollIntoView({ block: "nearest" });
}

/** The row or the card of an action. @param {string | null} action @returns {HTMLElement | null} */
const rowOf = (action) => document.querySelector(`.list [data-action="${action}"]`);

function markRow() {
  const chosen = rowOf(shownAction());
  for (const row of document.querySelectorAll("tr[aria-selected], [data-action][data-open]")) {
    if (row !== chosen) row.removeAttribute(row.hasAttribute("aria-selected") ? "aria-selected" : "data-open");
  }
  if (chosen?.closest("[role=grid]")) chosen.setAttribute("aria-selected", "true");
  else chosen?.setAttribute("data-open", "");
}

document.addEventListener("jalon:changed", markRow);
document.addEventListener("jalon:close", closeAction, { capture: true });
document.addEventListener("jalon:open", (event) => {
  void openAction(new URL(/** @type {CustomEvent<string>} */ (event).detail + location.search, location.href).href);
});

document.addEventListener("click", (event) => {
  const link = /** @type {Element} */ (event.target).closest("a[data-panel], a[data-close]");
  if (!(link instanceof HTMLAnchorElement) || !isPlain(event)) return;
  event.preventDefault();
  if (link.hasAttribute("data-close")) closeAction();
  else void openAction(addressOf(link));
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.defaultPrevented || document.querySelector("dialog[open], [data-editing]")) return;
  if (shownAction()) closeAction();
});
