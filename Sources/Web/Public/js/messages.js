/** What the page says while one works. The sentences come from the page, in its language. */

const CLEAR_AFTER = 8000;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let clearing;

/**
 * The sentence of that name, its `{places}` filled.
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 */
export function text(key, values = {}) {
  const template = /** @type {HTMLTemplateElement | null} */ (document.getElementById("messages"));
  const sentence = template?.content.querySelector(`[data-key="${key}"]`)?.textContent ?? "";
  return sentence.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
}

/**
 * Says something that just happened, then falls silent.
 * @param {string} sentence
 * @param {{undo?: boolean}} [options] whether "undo" stands beside it
 */
export function say(sentence, { undo = false } = {}) {
  const line = document.getElementById("status");
  if (!line) return;
  line.textContent = sentence;
  const undoForm = document.getElementById("undo");
  if (undoForm) undoForm.hidden = !undo;
  clearTimeout(clearing);
  clearing = setTimeout(function clear() {
    if (line.parentElement?.matches(":hover, :focus-within")) clearing = setTimeout(clear, CLEAR_AFTER);
    else line.textContent = "";
  }, CLEAR_AFTER);
}

/**
 * Says how the connection is; an empty sentence means that all is well.
 * @param {string} sentence
 */
export function sayConnection(sentence) {
  const line = document.getElementById("connection");
  if (line && line.textContent !== sentence) line.textContent = sentence;
}

/** How much is new to the reader: the header says it. @param {number} count */
export function showUnread(count) {
  const link = document.getElementById("for-me");
  if (!link) return;
  for (const part of link.querySelectorAll("span")) part.remove();
  if (!count) return;
  const [figure, words] = [document.createElement("span"), document.createElement("span")];
  Object.assign(figure, { className: "unread", textContent: count > 99 ? "99+" : String(count) });
  Object.assign(words, { className: "visually-hidden", textContent: ` (${text(count === 1 ? "unread-one" : "unread", { count })})` });
  link.append(figure, words);
}
