/**
 * Helps to tell an action in one line: people after @, tags after #, and below the line what it is understood to say.
 * Offers people after @ in comments as well.
 */

const READ_AFTER = 250;
const MOST = 8;
/** A line that is longer holds no action: it is told when it is sent, and is too long for an address. */
const LONGEST = 1_000;

/** @typedef {{from: number, to: number, options: string[]}} Mention what is being named, and where in the line */

/** @type {Mention | null} */
let mention = null;
let chosen = 0;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let reading;
let latest = 0;

/** @typedef {HTMLInputElement | HTMLTextAreaElement} Line the line of a new action, or a comment */

/** @param {Line} line */
const list = (line) => document.getElementById(line.dataset.mentions ?? "quick-options");

/** @param {Event} event @returns {Line | null} */
const lineOf = (event) => {
  const target = event.target;
  if (target instanceof HTMLInputElement) return target.id === "new-title" ? target : null;
  return target instanceof HTMLTextAreaElement && target.dataset.mentions ? target : null;
};

/** Without case and accents. @param {string} text */
const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** @param {string} id */
const listed = (id) => [.../** @type {NodeListOf<HTMLOptionElement>} */ (document.querySelectorAll(`#${id} option`))].map((option) => option.value);

/** @param {Line} line @param {string} mark @returns {string[]} */
function names(line, mark) {
  if (line instanceof HTMLTextAreaElement) return mark === "@" ? listed("mention-names") : [];
  if (mark === "#") return listed("plan-tags");
  const people = /** @type {HTMLSelectElement | null | undefined} */ (line.form?.elements.namedItem("responsible"));
  return [...(people?.options ?? [])].filter((option) => option.value).map((option) => option.text.trim());
}

/** What the caret stands in, when it begins with a mark. @param {Line} line @returns {Mention | null} */
function mentionAt(line) {
  const caret = line.selectionStart ?? 0;
  const found = /(?:^|\s)([@#])([^\s@#]*(?: [^\s@#]+){0,2})$/.exec(line.value.slice(0, caret));
  if (!found) return null;
  const wanted = folded(found[2]);
  const fits = names(line, found[1]).filter((name) => {
    const plain = folded(name);
    return plain.startsWith(wanted) || plain.split(/[\s-]/).some((word) => word.startsWith(wanted));
  });
  if (fits.some((name) => folded(name) === wanted)) return null;
  fits.sort((one, other) => Number(folded(other).startsWith(wanted)) - Number(folded(one).startsWith(wanted)));
  return fits.length ? { from: caret - found[2].length, to: caret, options: fits.slice(0, MOST) } : null;
}

/** @param {Line} line */
function show(line) {
  const place = list(line);
  if (!place) return;
  place.hidden = !mention;
  if (line instanceof HTMLInputElement) line.setAttribute("aria-expanded", String(Boolean(mention)));
  line.removeAttribute("aria-activedescendant");
  place.replaceChildren(
    ...(mention?.options ?? []).map((name, index) => {
      const option = document.createElement("li");
      option.id = `quick-option-${index}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", String(index === chosen));
      option.textContent = name;
      return option;
    }),
  );
  if (mention) line.setAttribute("aria-activedescendant", `quick-option-${chosen}`);
}

/** @param {Line} line */
function close(line) {
  mention = null;
  show(line);
}

/** @param {Line} line @param {number} index */
function take(line, index) {
  if (!mention) return;
  const rest = line.value.slice(mention.to).replace(/^ +/, "");
  line.setRangeText(mention.options[index] + " " + rest, mention.from, line.value.length, "start");
  const caret = mention.from + mention.options[index].length + 1;
  line.setSelectionRange(caret, caret);
  close(line);
  line.dispatchEvent(new Event("input", { bubbles: true }));
}

/** @param {HTMLFormElement} form */
async function read(form) {
  const mine = ++latest;
  const data = new URLSearchParams(/** @type {any} */ (new FormData(form)));
  const address = `${form.getAttribute("action")}/understood?${data}`;
  const length = `${data.get("title") ?? ""}`.length;
  const answer = length > 0 && length <= LONGEST ? await fetch(address, { headers: { "Jalon-Fragments": "1" } }).catch(() => null) : null;
  const html = answer?.ok && !answer.redirected ? await answer.text() : "";
  const place = document.getElementById("understood");
  if (mine === latest && place && place.innerHTML !== html) place.innerHTML = html;
}

document.addEventListener("focusin", (event) => {
  const line = lineOf(event);
  if (!line) return;
  line.setAttribute("aria-autocomplete", "list");
  line.setAttribute("aria-controls", line.dataset.mentions ?? "quick-options");
  // A text of several lines is not a combobox.
  if (line instanceof HTMLTextAreaElement) return;
  line.setAttribute("role", "combobox");
  line.setAttribute("aria-expanded", "false");
});

document.addEventListener("input", (event) => {
  const form = /** @type {Element} */ (event.target).closest("#new-action");
  if (form instanceof HTMLFormElement) {
    clearTimeout(reading);
    reading = setTimeout(read, READ_AFTER, form);
  }
  const line = lineOf(event);
  if (!line || /** @type {InputEvent} */ (event).isComposing) return;
  mention = mentionAt(line);
  chosen = 0;
  show(line);
});

document.addEventListener("reset", (event) => {
  if (/** @type {Element} */ (event.target).id !== "new-action") return;
  clearTimeout(reading);
  latest += 1;
  document.getElementById("understood")?.replaceChildren();
});

document.addEventListener(
  "keydown",
  (event) => {
    const line = lineOf(event);
    if (!line || !mention || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const count = mention.options.length;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      chosen = (chosen + (event.key === "ArrowDown" ? 1 : count - 1)) % count;
      show(line);
    } else if (event.key === "Enter" || (event.key === "Tab" && !event.shiftKey)) take(line, chosen);
    else if (event.key === "Escape") close(line);
    else return;
    event.preventDefault();
    event.stopPropagation();
  },
  { capture: true },
);

document.addEventListener("pointerdown", (event) => {
  const option = /** @type {Element} */ (event.target).closest(".quick-options [role=option]");
  const line = lineOf(/** @type {any} */ ({ target: document.activeElement }));
  if (!option || !line) return;
  // The line keeps the focus.
  event.preventDefault();
  take(line, [...(list(line)?.children ?? [])].indexOf(option));
});

document.addEventListener("focusout", (event) => {
  const line = lineOf(event);
  if (line && mention) close(line);
});
