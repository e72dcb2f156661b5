// What is kept in this browser, in IndexedDB: workspaces as text, what is known of each, and what was
// on the screen. Every change is one transaction: whole or not at all. When to keep is keeping.js's
// business.
// @ts-check
import {framed} from '../page/frame.js';

/**
 * What is known of a workspace without reading it. `revision` is another random text after every
 * change: who writes says which one he has seen, and never writes over one he has not.
 * @typedef {{id: string, name: string, date: number, size: number, revision: string, format: number,
 *            origin: string}} Entry
 * @typedef {{entry: Entry, text: Uint8Array}} Record
 */

const names = ['workspaces', 'texts', 'screen'];

/** @type {Promise<IDBDatabase> | undefined} */
let opening;

function database() {
  return opening ??= /** @type {Promise<IDBDatabase>} */ (new Promise((done, fail) => {
    if (framed || !globalThis.indexedDB) throw new DOMException('no storage', 'SecurityError');
    const request = indexedDB.open('kolculator', 1);
    request.onupgradeneeded = () => {
      for (const name of names) request.result.createObjectStore(name);
    };
    request.onerror = () => fail(request.error);
    request.onsuccess = () => {
      const opened = request.result;
      const leave = () => {
        opened.close();
        opening = undefined;
      };
      // A newer program in another tab needs the database for itself; the next use opens it again.
      opened.onversionchange = leave;
      opened.onclose = leave;
      done(opened);
    };
  })).catch((error) => {
    opening = undefined;
    throw error;
  });
}

/**
 * Why something could not be kept, as the program knows it.
 * @param {any} error
 */
export function reason_of(error) {
  if (error?.name === 'QuotaExceededError') return 'full';
  if (error?.name === 'VersionError') return 'newer';
  // Firefox says InvalidStateError where its settings forbid storage.
  return ['SecurityError', 'InvalidStateError'].includes(error?.name) ? 'blocked' : 'broken';
}

/** @type {Set<IDBTransaction>} those that wait for answers */
const unanswered = new Set();
let left = false;
let too_large = false;  // for localStorage was something that was to be written down

/**
 * @param {IDBTransactionMode} mode
 * @returns {Promise<IDBTransaction>} over everything
 */
async function begin(mode, again = false) {
  const opened = await database();
  try {
    return opened.transaction(names, mode, {durability: 'strict'});
  } catch (error) {
    // The browser has closed it meanwhile: once more.
    opening = undefined;
    if (again) throw error;
    return begin(mode, true);
  }
}

/**
 * One transaction over everything; `work` is given the stores and a function that takes the answer.
 * @template T
 * @param {IDBTransactionMode} mode
 * @param {(stores: {[name: string]: IDBObjectStore}, answer: (value: T) => void) => void} work
 * @returns {Promise<T>} when it is on the disk; never, when the page has been left before
 */
async function transact(mode, work) {
  const running = await begin(mode);
  if (left) {
    running.abort();
    return new Promise(() => {});
  }
  unanswered.add(running);
  return new Promise((done, fail) => {
    /** @type {any} */
    let result;
    running.oncomplete = () => {
      unanswered.delete(running);
      done(result);
    };
    running.onabort = () => {
      unanswered.delete(running);
      if (!left) fail(running.error);
    };
    const stores = Object.fromEntries(names.map((name) => [name, running.objectStore(name)]));
    work(stores, (value) => result = value);
  });
}

/**
 * Puts a value among what was on the screen, without waiting for an answer: also when the page has been left.
 * @param {string} key
 * @param {any} value
 */
async function put_at_once(key, value) {
  const running = await begin('readwrite');
  return new Promise((done, fail) => {
    running.oncomplete = () => done(undefined);
    running.onabort = () => fail(running.error);
    running.objectStore('screen').put(value, key);
    running.commit?.();
  });
}

/**
 * When the page is left, and all that was to be kept has been written down: what waits for answers is given up,
 * also a deletion that is not yet done. WebKit may hold on to a page that is left, and to its transactions with
 * it; the next page would wait for them. What was too large to be written down at once has nothing but the
 * transaction that it is in: then none is given up.
 */
export function leave() {
  if (too_large) return;
  left = true;
  for (const transaction of unanswered) {
    try {
      transaction.abort();
    } catch {
      // It is being done already.
    }
  }
}

/** Shown again as it was left, the page goes on. */
export function come_back() {
  left = false;
  too_large = false;
}

/**
 * Runs `then` with the result of a request.
 * @param {IDBRequest} request
 * @param {(result: any) => void} then
 */
function after(request, then) {
  request.onsuccess = () => then(request.result);
}

/**
 * What has to be done to keep a workspace: `base` is the revision that is kept so far (empty: none).
 * Where another one is kept, that one stays, and this one goes beside it under `copy_id`.
 * @typedef {{entry: Entry, text: Uint8Array, base: string, copy_id: string}} Task
 */

/**
 * @param {{[name: string]: IDBObjectStore}} stores
 * @param {Task} task
 * @param {(kept: Entry) => void} answer
 */
function carry_out({workspaces, texts, screen}, {entry, text, base, copy_id}, answer) {
  after(workspaces.get(entry.id), (found) => {
    screen.delete(last_word(entry));  // in the same step
    if (found?.revision === entry.revision) return answer(entry);
    const kept = found && found.revision !== base ? {...entry, id: copy_id} : entry;
    workspaces.put(kept, kept.id);
    texts.put(text, kept.id);
    answer(kept);
  });
}

/**
 * @param {Task} task
 * @returns {Promise<Entry>} under which id it is kept now
 */
export function keep(task) {
  return transact('readwrite', (stores, answer) => carry_out(stores, task, answer));
}

// A page that is left gets no answers any more, and what IndexedDB is given then may never be done: in
// WebKit, and in Chromium where a transaction before it has not ended. So what is to be kept then is
// written down as a task, at once, in localStorage; what does not fit there goes to IndexedDB, which
// mostly does it. It is carried out by this page, if it lives on, or by the next.

const fits = 2e6;  // bytes; browsers give a site about 5 million characters
const task_key = (/** @type {Entry} */ entry) => `kol.task ${entry.revision}`;
const last_word = (/** @type {Entry} */ entry) => `task ${entry.revision}`;

/** @param {Task} task */
export async function write_down(task) {
  if (framed) return;
  try {
    if (task.text.length > fits) throw new DOMException('', 'QuotaExceededError');
    const text = new TextDecoder().decode(task.text);
    localStorage.setItem(task_key(task.entry), JSON.stringify({...task, text}));
  } catch {
    too_large = true;
    await put_at_once(last_word(task.entry), task);
  }
}

/** @param {Task} task which has been carried out */
export async function strike_out(task) {
  try {
    localStorage.removeItem(task_key(task.entry));
  } catch {
    // Refused: then there is nothing either.
  }
  await transact('readwrite', ({screen}) => screen.delete(last_word(task.entry)));
}

/** @returns {Task[]} those in localStorage; what is no task there is left alone */
function written_down() {
  const tasks = [];
  try {
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith('kol.task ')) continue;
      const task = JSON.parse(localStorage.getItem(key) ?? '');
      tasks.push({...task, text: new TextEncoder().encode(task.text)});
    }
  } catch {
    // Refused, or not ours.
  }
  return tasks;
}

/** One that another is based on goes before it. */
function by_age(/** @type {Task} */ one, /** @type {Task} */ other) {
  if (one.base === other.entry.revision) return 1;
  if (other.base === one.entry.revision) return -1;
  return one.entry.date - other.entry.date;
}

/** Carries out what was written down, one after the other: a later task is based on what an earlier one leaves. */
export async function carry_out_all() {
  const here = written_down();
  await transact('readwrite', (stores) => {
    after(stores.screen.getAll(IDBKeyRange.bound('task ', 'task ~')), (there) => {
      const tasks = [...here, ...there].sort(by_age);
      /** @type {Map<string, string>} under which id a revision was kept, be it as a copy */
      const places = new Map();
      const next = () => {
        const task = tasks.shift();
        if (!task) return;
        const id = places.get(task.base) ?? task.entry.id;
        carry_out(stores, {...task, entry: {...task.entry, id}}, (kept) => {
          places.set(kept.revision, kept.id);
          next();
        });
      };
      next();
    });
  });
  await Promise.all(here.map(strike_out));
}

/** @returns {Promise<Entry[]>} */
export function list() {
  return transact('readonly', ({workspaces}, answer) => after(workspaces.getAll(), answer));
}

/**
 * @param {string} id
 * @returns {Promise<Record | undefined>}
 */
export function load(id) {
  return transact('readonly', ({workspaces, texts}, answer) => {
    after(workspaces.get(id), (entry) =>
        after(texts.get(id), (text) => answer(entry && {entry, text: text ?? new Uint8Array()})));
  });
}

/**
 * Forgets a workspace and gives it to whoever may want it back.
 * @param {string} id
 * @returns {Promise<Record | undefined>}
 */
export function forget(id) {
  return transact('readwrite', ({workspaces, texts}, answer) => {
    after(workspaces.get(id), (entry) => after(texts.get(id), (text) => {
      workspaces.delete(id);
      texts.delete(id);
      answer(entry && {entry, text});
    }));
  });
}

/** @param {string} view */
export function keep_view(view) {
  return put_at_once('view', view);
}

/** @returns {Promise<string | undefined>} */
export function load_view() {
  return transact('readonly', ({screen}, answer) => after(screen.get('view'), answer));
}
