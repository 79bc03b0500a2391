// What survives a reload: the conversation, in this browser alone, until the reader clears it.

/** @typedef {import("./types").Turn} Turn */

const NAME = "contract-assistant";

/**
 * @template T
 * @param {IDBRequest<T>} request
 * @returns {Promise<T>}
 */
const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/**
 * Once what was written is sure to be read again after a reload.
 * @param {IDBTransaction} transaction
 * @returns {Promise<void>}
 */
const written = (transaction) =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });

/** Turns kept in IndexedDB. */
class Kept {
  /** @param {IDBDatabase} base */
  constructor(base) {
    this.base = base;
  }

  /** @param {IDBTransactionMode} mode */
  turns(mode) {
    return this.base.transaction("turns", mode).objectStore("turns");
  }

  /** How many turns are kept. @returns {Promise<number>} */
  count() {
    return done(this.turns("readonly").count());
  }

  /**
   * Up to `limit` turns before the one with `key`, oldest first.
   * @param {number} limit
   * @param {number} [key]
   * @returns {Promise<Turn[]>}
   */
  before(limit, key = Infinity) {
    return new Promise((resolve, reject) => {
      /** @type {Turn[]} */
      const found = [];
      const range = key === Infinity ? null : IDBKeyRange.upperBound(key, true);
      const request = this.turns("readonly").openCursor(range, "prev");
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const cursor = request.result;
        if (!cursor || found.length === limit) {
          resolve(found.reverse());
          return;
        }
        found.push({ ...cursor.value, key: Number(cursor.primaryKey) });
        cursor.continue();
      };
    });
  }

  /** Every turn, oldest first. @returns {Promise<Turn[]>} */
  all() {
    return this.before(Infinity);
  }

  /** @param {Turn} turn */
  async add(turn) {
    const { key: _, ...plain } = turn;
    const turns = this.turns("readwrite");
    const end = written(turns.transaction);
    turn.key = Number(await done(turns.add(plain)));
    await end;
  }

  /** @param {Turn} turn */
  async change(turn) {
    const { key, ...plain } = turn;
    if (key !== undefined) await done(this.turns("readwrite").put(plain, key));
  }

  async clear() {
    await done(this.turns("readwrite").clear());
  }
}

/** The same in memory, where the browser keeps nothing (a private window, blocked storage). */
class Fleeting {
  constructor() {
    /** @type {Turn[]} */
    this.list = [];
  }
  async count() {
    return this.list.length;
  }
  /** @param {number} limit @param {number} [key] */
  async before(limit, key = Infinity) {
    return this.list.filter((t) => (t.key ?? 0) < key).slice(-limit);
  }
  async all() {
    return this.list;
  }
  /** @param {Turn} turn */
  async add(turn) {
    turn.key = this.list.push(turn);
  }
  /** @param {Turn} _ the object itself is kept */
  async change(_) {}
  async clear() {
    this.list = [];
  }
}

/**
 * What is kept for one server; it opens by itself and nobody waits for it before the first use.
 * @param {string} base
 * @returns {import("./chat.js").Keeper}
 */
export function keeper(base) {
  const opening = open(base);
  return {
    add: async (turn) => (await opening).add(turn),
    change: async (turn) => (await opening).change(turn),
    clear: async () => (await opening).clear(),
    count: async () => (await opening).count(),
    all: async () => (await opening).all(),
    before: async (limit, key) => (await opening).before(limit, key),
  };
}

/**
 * @param {string} base
 * @returns {Promise<Kept | Fleeting>}
 */
async function open(base) {
  try {
    const request = indexedDB.open(`${NAME} ${base}`, 1);
    request.onupgradeneeded = () => request.result.createObjectStore("turns", { autoIncrement: true });
    return new Kept(await done(request));
  } catch (error) {
    console.info("Nothing can be kept in this browser; the conversation ends with the page.", error);
    return new Fleeting();
  }
}
