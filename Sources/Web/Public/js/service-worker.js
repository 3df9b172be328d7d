/* Network first; a kept copy when the network is cut. The server writes VERSION and ASSETS above. */

/* global VERSION, ASSETS */

const OWN = `jalon-assets-${VERSION}`;
const PAGES = "jalon-pages";
/** Whose pages are kept: those of one account at a time. */
const ACCOUNT = "/kept-account";
const MOST = 80;
/** A network that says nothing for so long is as good as none, where there is a copy. */
const PATIENCE = 8_000;
const PLAN = /^\/deployments\/[^/]+\/(plan(\/\d+)?|reviews\/[^/]+)$/;

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  const manner = request.headers.get("Jalon-Fragments");
  if (request.method === "POST" && url.pathname === "/sign-out") event.respondWith(signOut(request));
  else if (request.method !== "GET") return;
  else if (url.pathname.startsWith("/public/")) event.respondWith(asset(request, url));
  else if (request.mode === "navigate" || (PLAN.test(url.pathname) && (manner === "page" || manner === "panel"))) {
    event.respondWith(page(event, url, manner));
  }
});

async function install() {
  const cache = await caches.open(OWN);
  await cache.addAll(["/offline", ...ASSETS]);
  await self.skipWaiting();
}

async function activate() {
  for (const name of await caches.keys()) if (name.startsWith("jalon-assets-") && name !== OWN) await caches.delete(name);
  await self.clients.claim();
}

/** Files never change under their address; a page of an earlier version is given those of this one. */
async function asset(request, url) {
  const current = url.pathname.replace(/^\/public\/[^/]+\//, `/public/${VERSION}/`);
  const kept = await caches.match(request.url);
  if (kept) return kept;
  try {
    return await fetch(request);
  } catch (error) {
    const other = await caches.match(current);
    if (other) return other;
    throw error;
  }
}

/** Where a page is kept, or the panel of an action. */
const keyOf = (url, manner) => (manner === "panel" ? `${url.pathname}?panel` : url.pathname + url.search);

async function page(event, url, manner) {
  const { request } = event;
  const kept = await (await caches.open(PAGES)).match(keyOf(url, manner));
  const giveUp = new Promise((_, reject) => kept && manner !== "page" && setTimeout(() => reject(new TypeError("no answer")), PATIENCE));
  try {
    const response = await Promise.race([fetch(request), giveUp]);
    if ([502, 503, 504].includes(response.status)) throw new TypeError(response.statusText);
    event.waitUntil(keep(response.clone(), url, manner).catch(() => {}));
    return response;
  } catch (error) {
    // A page that is open is newer than what is kept of it: only its panels are asked for.
    if (kept && manner !== "page") return kept;
    if (request.mode !== "navigate") throw error;
    const review = url.pathname.endsWith("/review") && (await latestReview(url));
    if (review) return review;
    return (await caches.match("/offline", { cacheName: OWN })) ?? Response.error();
  }
}

/** This week's review has no address of its own until the server names it: the last one that was opened stands for it. */
async function latestReview(url) {
  const cache = await caches.open(PAGES);
  const keys = (await cache.keys()).map((request) => new URL(request.url)).filter((key) => key.pathname.startsWith(`${url.pathname}s/`) && !key.search);
  const last = keys.map((key) => key.pathname).sort().at(-1);
  return last && Response.redirect(last);
}

async function keep(response, url, manner) {
  if (response.ok && url.pathname === "/sign-in") return caches.delete(PAGES);
  if (!PLAN.test(url.pathname) || response.type === "opaqueredirect") return;
  let cache = await caches.open(PAGES);
  if ([401, 403, 404].includes(response.status)) return cache.delete(keyOf(url, manner));
  const account = response.headers.get("Jalon-Account");
  if (!response.ok || response.redirected || !account) return;
  const before = await cache.match(ACCOUNT);
  if ((await before?.text()) !== account) {
    await caches.delete(PAGES);
    cache = await caches.open(PAGES);
    await cache.put(ACCOUNT, new Response(account));
  }
  const moment = new Date().toISOString();
  const html = (await response.text()).replace("<body", `<body data-kept="${moment}"`);
  const headers = { "Content-Type": "text/html; charset=utf-8", "Jalon-Kept": moment };
  // The policy of the page holds for its copy.
  for (const name of ["Content-Security-Policy", "Jalon-Sequence"]) {
    const value = response.headers.get(name);
    if (value) headers[name] = value;
  }
  const key = keyOf(url, manner);
  await cache.delete(key);
  await cache.put(key, new Response(html, { headers }));
  const keys = (await cache.keys()).filter((request) => new URL(request.url).pathname !== ACCOUNT);
  for (const old of keys.slice(0, Math.max(0, keys.length - MOST))) await cache.delete(old);
}

/** Whatever comes of it, nothing that was read stays. */
async function signOut(request) {
  try {
    return await fetch(request);
  } catch {
    return (await caches.match("/offline", { cacheName: OWN })) ?? Response.error();
  } finally {
    await caches.delete(PAGES);
  }
}
