/** Listens to what others change and shows it; a lost connection comes back by itself, from where it was. */

import { apply, shows } from "./morph.js";
import { setDown } from "./connection.js";
import { text, say, showUnread } from "./messages.js";
import { afterRemoval, refreshPageSoon, refreshPanel, showsAction } from "./navigation.js";

/** Nothing heard for this long: the line is dead, whatever the browser thinks. */
const SILENCE = 45_000;
/** A page that nobody looks at lets go of its line. */
const HIDDEN_FOR = 180_000;
/** A short cut is not worth a word. */
const TELL_AFTER = 4_000;
const LONGEST_WAIT = 30_000;

let sequence = document.body.dataset.sequence ?? "0";
let attempts = 0;
let isTold = false;
/** @type {EventSource | undefined} */
let source;
/** What the line sends news of. */
let sentShows = "";
/** @type {Record<string, ReturnType<typeof setTimeout>>} */
const timers = {};

/** The figures that the page shows of what takes a while to draw: a newer one may be there before the line is open. */
const drawn = () => [...document.querySelectorAll("[data-drawn]")].map((each) => each.getAttribute("data-drawn")).join();

/** @param {string} name @param {number} delay @param {() => void} act */
function later(name, delay, act) {
  clearTimeout(timers[name]);
  timers[name] = setTimeout(act, delay);
}

/** Opens the line, if this page has one. */
export function connect() {
  const url = document.body.dataset.liveUrl;
  if (!url || source) return;
  sentShows = shows();
  source = new EventSource(`${url}?since=${sequence}&shows=${sentShows}&drawn=${drawn()}`);
  heard();
  source.addEventListener("open", opened);
  source.addEventListener("error", lost);
  source.addEventListener("ping", heard);
  source.addEventListener("fragments", (event) => receive(/** @type {MessageEvent} */ (event)));
  source.addEventListener("unread", (event) => showUnread(Number(/** @type {MessageEvent} */ (event).data)));
  source.addEventListener("refresh", (event) => {
    heard(/** @type {MessageEvent} */ (event));
    refreshPageSoon();
  });
}

function disconnect() {
  source?.close();
  source = undefined;
  for (const timer of Object.values(timers)) clearTimeout(timer);
}

function reconnect() {
  disconnect();
  connect();
}

function opened() {
  attempts = 0;
  clearTimeout(timers.tell);
  if (isTold) say(text("back"));
  isTold = false;
  setDown(false);
  dispatchEvent(new CustomEvent("jalon:connected"));
  heard();
}

function lost() {
  if (!isTold) {
    later("tell", TELL_AFTER, () => {
      isTold = true;
      setDown(true);
    });
  }
  if (source?.readyState !== EventSource.CLOSED) return;
  attempts += 1;
  const wait = Math.min(LONGEST_WAIT, 500 * 2 ** attempts) * (0.5 + Math.random());
  source = undefined;
  later("reconnect", wait, connect);
}

/** @param {Event} [event] */
function heard(event) {
  if (event instanceof MessageEvent && event.lastEventId) sequence = event.lastEventId;
  later("silence", SILENCE, reconnect);
}

/** @param {MessageEvent} event */
function receive(event) {
  heard(event);
  const { actions, unknown } = apply(event.data, { sequence: Number(event.lastEventId), keep: true });
  afterRemoval();
  const isFiltered = actions.size > 0 && document.querySelector("[data-filtered]");
  if (unknown || isFiltered) refreshPageSoon();
  // A timeline does not tell which of its rows a comment is about.
  else if (shows().startsWith("timeline:") || [...actions].some(showsAction)) void refreshPanel();
}

document.addEventListener("visibilitychange", () => {
  clearTimeout(timers.hidden);
  if (document.hidden) later("hidden", HIDDEN_FOR, disconnect);
  else connect();
});

/* Other columns were chosen, or another step is looked at: news are to come of these. */
document.addEventListener("jalon:changed", () => source && shows() !== sentShows && reconnect());

addEventListener("online", () => document.body.dataset.liveUrl && reconnect());
addEventListener("pagehide", disconnect);
addEventListener("pageshow", (event) => event.persisted && connect());
