/** Menus that open below their button close as menus do: by Escape, or as soon as one goes elsewhere. */

const opened = () => [.../** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll("details.menu[open]"))];

/** @param {Event} event */
function closeOthers(event) {
  for (const menu of opened()) if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
}

document.addEventListener("pointerdown", closeOthers);
document.addEventListener("focusin", closeOthers);

document.addEventListener("keydown", (event) => {
  const [menu] = event.key === "Escape" ? opened() : [];
  if (!menu) return;
  event.preventDefault();
  menu.open = false;
  menu.querySelector("summary")?.focus();
});

/* What the menu was opened for is done. */
document.addEventListener("jalon:saved", (event) => {
  const menu = event.target instanceof Element ? event.target.closest("details.menu") : null;
  if (menu instanceof HTMLDetailsElement) menu.open = false;
});
