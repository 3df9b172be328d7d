/** Changes that wait for the network: kept in this browser, tab closed or not, for the account that made them. */

/**
 * @typedef {object} Wish
 * @property {number} [order] the order in which they were made
 * @property {string} account
 * @property {string} url
 * @property {string} body the form as it is sent, with its command: sent twice it takes effect once
 * @property {string} form id of the form
 * @property {string} label what it is about
 * @property {string} shown the value, as the reader knows it
 * @property {string} [action] the action whose row shows it
 * @property {string} [field] the field whose cell shows it
 * @property {string} [refused] the server's words, once it said no
 */

export const account = document.body.dataset.account ?? "";

/** Without a database, as in some private windows: kept as long as the page. @type {Wish[]} */
const memory = [];

/** @type {Promise<IDBDatabase | null>} */
const opening = new Promise((resolve) => {
  try {
    const request = indexedDB.open("jalon", 1);
    request.onupgradeneeded = () => request.result.createObjectStore("wishes", { keyPath: "order", autoIncrement: true });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => resolve(null);
  } catch {
    resolve(null);
  }
});

/**
 * @template Result
 * @param {IDBTransactionMode} mode @param {(store: IDBObjectStore) => IDBRequest<Result>} act
 * @returns {Promise<Result | null>} null without database
 */
async function ask(mode, act) {
  const database = await opening;
  if (!database) return null;
  return new Promise((resolve, reject) => {
    const transaction = database.transaction("wishes", mode);
    const request = act(transaction.objectStore("wishes"));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = transaction.onabort = () => reject(transaction.error);
  });
}

const channel = "BroadcastChannel" in globalThis ? new BroadcastChannel("jalon-queue") : null;
if (channel) channel.onmessage = () => document.dispatchEvent(new CustomEvent("jalon:queue"));

/** Tells this page and the others open that something was queued, sent or refused. */
function tell() {
  document.dispatchEvent(new CustomEvent("jalon:queue"));
  channel?.postMessage("changed");
}

/** The account's wishes, in order. @returns {Promise<Wish[]>} */
export async function wishes() {
  const all = (await ask("readonly", (store) => store.getAll())) ?? memory;
  return all.filter((wish) => wish.account === account);
}

/** Adds one, or puts it in the place of a waiting one about the same field. @param {Wish} wish */
export async function add(wish) {
  const isField = wish.field !== undefined;
  const before = isField ? (await wishes()).find((other) => other.url === wish.url && other.refused === undefined) : undefined;
  const { order } = before ?? {};
  if (before) {
    // What the field was before the first of them is what the server knows.
    const body = new URLSearchParams(wish.body);
    const was = new URLSearchParams(before.body).get("was");
    if (was !== null) body.set("was", was);
    wish.body = body.toString();
  }
  const whole = order === undefined ? wish : { ...wish, order };
  if ((await ask("readwrite", (store) => store.put(whole))) === null) {
    if (before) memory[memory.indexOf(before)] = whole;
    else memory.push({ ...whole, order: Date.now() });
  }
  tell();
}

/** @param {Wish} wish */
export async function put(wish) {
  if ((await ask("readwrite", (store) => store.put(wish))) === null) {
    const index = memory.findIndex((other) => other.order === wish.order);
    if (index >= 0) memory[index] = wish;
  }
  tell();
}

/** @param {Wish} wish */
export async function remove(wish) {
  await ask("readwrite", (store) => store.delete(/** @type {number} */ (wish.order)));
  const index = memory.findIndex((other) => other.order === wish.order);
  if (index >= 0) memory.splice(index, 1);
  tell();
}
