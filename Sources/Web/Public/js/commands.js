/** Wishes that no form of the page holds: they go the same way as forms, and wait for the network as forms do. */

import { shownAction } from "./navigation.js";

/**
 * @param {string} address
 * @param {Record<string, string>} [fields]
 * @param {{id?: string, notice?: string}} [options] the form's id, for what the server answers, and what to say once it is done
 * @returns {HTMLFormElement} which hears `jalon:saved` or `jalon:refused`
 */
export function command(address, fields = {}, { id = "command", notice } = {}) {
  document.getElementById(id)?.remove();
  const form = document.createElement("form");
  form.id = id;
  form.hidden = true;
  form.setAttribute("action", address);
  form.dataset.live = "action";
  if (notice) form.dataset.notice = notice;
  for (const [name, value] of Object.entries({ form: id, ...fields })) {
    const input = document.createElement("input");
    Object.assign(input, { type: "hidden", name, value });
    form.append(input);
  }
  document.body.append(form);
  form.requestSubmit();
  return form;
}

/** @returns {HTMLTableElement | null} */
const table = () => document.querySelector("table[data-fields]");

/** Whether the reader may arrange the plan; `inOrder` when it is also shown in its own order. */
export function arranging() {
  const manner = table()?.dataset.arranges;
  return { allowed: Boolean(manner), inOrder: manner === "order" };
}

/** The row that keys are about: where the focus is, or the open action's. @returns {HTMLTableRowElement | null} */
export function currentRow() {
  const focused = document.activeElement?.closest("tr[data-action]");
  return /** @type {HTMLTableRowElement | null} */ (focused ?? document.querySelector(`tr[data-action="${shownAction()}"]`));
}

/** The address of an action's forms. @param {string} action */
export const formsOf = (action) => `${table()?.dataset.fields}/${action}`;

/** Puts a copy below the current action, and opens it. */
export function duplicate() {
  const action = currentRow()?.dataset.action ?? shownAction();
  if (action && arranging().allowed) command(`${formsOf(action)}/duplicate`);
}
