/** How the connection is: what is shown of it, and the copies of pages that the browser keeps. */

import { sayConnection, text } from "./messages.js";

let isDown = false;
let waiting = 0;

function show() {
  const { kept } = document.body.dataset;
  const parts = [];
  if (kept) {
    const moment = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeStyle: "short" }).format(new Date(kept));
    parts.push(text("kept", { moment }));
  } else if (isDown) parts.push(text("offline"));
  if (waiting) parts.push(text(waiting === 1 ? "waiting-one" : "waiting", { count: waiting }));
  sayConnection(parts.join(" "));
}

/** @param {boolean} down */
export function setDown(down) {
  isDown = down;
  // The page follows again: it is no longer a copy.
  if (!down) delete document.body.dataset.kept;
  show();
}

/** @param {number} count of changes that wait to be sent */
export function setWaiting(count) {
  waiting = count;
  show();
}

const { account } = document.body.dataset;
const workers = account && "serviceWorker" in navigator ? navigator.serviceWorker : null;
workers?.register("/service-worker.js").catch(() => {
  // A private window, or a browser that has no room: pages are not kept, and all else works.
});

/** Asks for this page once more, for the copy that the service worker keeps. */
async function renewCopy() {
  if (!workers?.controller || document.body.dataset.kept || !document.body.dataset.liveUrl) return;
  await fetch(location.href, { headers: { "Jalon-Fragments": "page" } }).catch(() => {});
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let renewing;
/** @param {number} delay */
function renewSoon(delay) {
  clearTimeout(renewing);
  renewing = setTimeout(renewCopy, delay);
}

// The page that brought the service worker came before it.
workers?.addEventListener("controllerchange", () => void renewCopy(), { once: true });
document.addEventListener("jalon:saved", () => renewSoon(1_500));
document.addEventListener("jalon:changed", () => renewing === undefined && renewSoon(30_000));

// Nobody is signed in: nothing that was read stays, whoever closed the session.
if (document.getElementById("sign-in") && "caches" in globalThis) void caches.delete("jalon-pages");

if (document.body.dataset.kept) show();

// The page that stands for those not kept lists those that are.
const list = document.getElementById("kept-pages");
if (list && "caches" in globalThis) {
  void caches.open("jalon-pages").then(async (cache) => {
    for (const request of await cache.keys()) {
      const url = new URL(request.url);
      const title = url.search || !url.pathname.endsWith("/plan") ? "" : /<title>([^<]*)/.exec(await (await cache.match(request))?.text() ?? "")?.[1];
      if (!title) continue;
      const link = document.createElement("a");
      link.href = url.pathname;
      link.innerHTML = title;
      link.textContent = link.textContent;
      const item = document.createElement("li");
      item.append(link);
      list.append(item);
    }
  });
}
