/** Lets a spreadsheet be dropped on the place where one chooses it. */

import { text } from "./messages.js";

for (const place of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-drop-file]"))) {
  const input = /** @type {HTMLInputElement | null} */ (place.querySelector("input[type=file]"));
  const message = place.querySelector(".field-message");

  place.addEventListener("dragover", (event) => {
    event.preventDefault();
    place.dataset.over = "";
  });

  place.addEventListener("dragleave", (event) => {
    if (!place.contains(/** @type {Node | null} */ (event.relatedTarget))) delete place.dataset.over;
  });

  place.addEventListener("drop", (event) => {
    event.preventDefault();
    delete place.dataset.over;
    const files = event.dataTransfer?.files;
    if (!input || !files?.length) return;
    const isKnown = input.accept.split(",").some((ending) => files[0].name.toLowerCase().endsWith(ending));
    if (message) message.textContent = isKnown ? "" : text("not-a-table");
    if (!isKnown) return;
    input.files = files;
    input.form?.requestSubmit();
  });
}
