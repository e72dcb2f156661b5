// When things are kept and told: at once after a change or soon (pace.js), at once when the page is left,
// and to the other tabs. What cannot be kept stays here, in memory, as long as the page.
// @ts-check
import {commit_typed} from '../elements/fields.js';
import {purpose as purposes} from '../page/enumerations.js';
import * as events from '../page/events.js';
import {embedded, framed} from '../page/frame.js';
import {is_full} from '../page/memory.js';
import {something_is_held} from '../page/program.js';
import {finish_frames} from '../page/stage.js';
import {wait_before_next} from './pace.js';
import * as storage from './storage.js';

/** @typedef {import('./storage.js').Record} Record */

const view_soon = 300;  // milliseconds until it is kept what is on the screen
const patience = 2000;  // how long the page waits for the storage before it shows something

// Several tools in one page do not meet.
const keeps = !embedded;

/** @type {Map<string, Record>} what could not be kept */
const memory = new Map();
/** @type {Map<string, Record>} what was deleted and may be wanted back */
const deleted = new Map();

// ---- What the program is told ----

const dates = new Intl.DateTimeFormat(undefined, {dateStyle: 'medium', timeStyle: 'short'});

/** @param {number} bytes */
function size_text(bytes) {
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  return new Intl.NumberFormat(undefined, {style: 'unit', unit, maximumSignificantDigits: 2})
      .format(value);
}

/** An entry as the program takes it. */
function told(/** @type {import('./storage.js').Entry} */ entry) {
  return {
    id: entry.id,
    name: String(entry.name ?? ''),
    date: dates.format(entry.date).replaceAll('\u202f', '\u00a0'),
    size: size_text(entry.size),
    revision: entry.revision,
    format: String(entry.format),
    origin: String(entry.origin ?? ''),
    in_memory: memory.has(entry.id) ? 'memory' : '',
  };
}

/** What the program is told of one that is not there. */
const missing = {name: '', date: '', size: '', revision: '', format: '0', origin: '', in_memory: ''};

/** @param {import('./storage.js').Entry[]} kept */
function tell_list(kept) {
  const entries = [...[...memory.values()].map(({entry}) => entry),
                   ...kept.filter(({id}) => !memory.has(id))];
  entries.sort((one, other) => other.date - one.date);
  events.shelf(entries.map(told));
}

async function tell_what_is_kept() {
  tell_list(await storage.list().catch(() => []));
}

/**
 * @param {number} purpose
 * @param {string} id
 * @param {Record | undefined} record
 */
function tell_loaded(purpose, id, record) {
  if (record) events.loaded(purpose, told(record.entry), record.text);
  else events.loaded(purpose, {id, ...missing}, '');
}

// ---- Other tabs ----

const others = keeps && !framed && globalThis.BroadcastChannel ? new BroadcastChannel('kolculator') : undefined;

/**
 * @param {string} id
 * @param {string} revision empty: it is deleted
 */
function announce(id, revision) {
  others?.postMessage({id, revision});
}

// ---- What the program may call ----

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
let due = Infinity;
let begun_at = -Infinity;
let took = 0;
let view = '';
let view_kept = '';

let leaving = false;

function keep_now() {
  clearTimeout(timer);
  due = Infinity;
  begun_at = performance.now();
  events.keep(leaving);
  took = performance.now() - begun_at;
  if (view === view_kept) return;
  view_kept = view;
  storage.keep_view(view).catch(() => {});  // what matters more says so by itself
}

/** @param {number} wait milliseconds; what is due earlier stays so */
function keep_within(wait) {
  const wanted = performance.now() + wait;
  if (!keeps || wanted >= due) return;
  due = wanted;
  clearTimeout(timer);
  timer = setTimeout(keep_now, wait);
}

export const keep_soon = () =>
    keep_within(wait_before_next(performance.now() - begun_at, took));

/** @param {string} text */
export function keep_view(text) {
  if (!keeps || framed) return;
  view = text;
  try {
    // This tab's own: after a reload it comes back to itself, whatever another tab shows.
    sessionStorage.setItem('kol.view', text);
  } catch {
    // Refused, as in a frame of another site: then it lasts as long as the page.
  }
  keep_within(view_soon);
}

/** @type {Set<import('./storage.js').Task>} */
const on_their_way = new Set();
/** @type {WeakSet<import('./storage.js').Task>} */
const written_down = new WeakSet();

/** For the case that there will be no answer any more. */
function write_down(/** @type {import('./storage.js').Task} */ task) {
  written_down.add(task);
  storage.write_down(task).catch(() => {});  // keeping it will say why not
}

let asked_to_persist = false;

/** Asks the browser not to clear what is kept when space runs short, once there is work to lose. */
function ask_to_persist(/** @type {string} */ origin) {
  if (asked_to_persist || origin === 'sample') return;
  asked_to_persist = true;
  navigator.storage?.persist?.().catch(() => {});
}

/** Keeps a workspace, and says what came of it. */
async function carry_out(/** @type {import('./storage.js').Task} */ task) {
  const {entry, text, base} = task;
  let kept = entry;
  let reason = '';
  const slow = setTimeout(() => events.kept('', '', '', 'slow'), 10_000);
  try {
    kept = await storage.keep(task);
    if (written_down.has(task)) storage.strike_out(task).catch(() => {});
    memory.delete(entry.id);
    announce(kept.id, kept.revision);
    ask_to_persist(entry.origin);
  } catch (error) {
    // What it is based on is what is still on the disk.
    memory.set(entry.id, {entry: {...entry, revision: base}, text});
    reason = storage.reason_of(error);
  }
  clearTimeout(slow);
  on_their_way.delete(task);
  events.kept(entry.id, entry.revision, kept.id, reason);
  await tell_what_is_kept();
}

/**
 * @param {{id: string, name: string, format: number, origin: string, revision: string}} note
 * @param {string} base
 * @param {string} copy_id
 * @param {Uint8Array} text
 */
export async function keep(note, base, copy_id, text) {
  // Where the program goes on without the memory that it asked for, what it gives may not be right.
  if (!keeps || is_full()) return;
  const entry = {...note, date: Date.now(), size: text.length};
  const task = {entry, text, base, copy_id};
  on_their_way.add(task);
  if (leaving) write_down(task);
  await carry_out(task);
}

/**
 * @param {string} id
 * @param {number} purpose
 */
export async function load(id, purpose) {
  tell_loaded(purpose, id, memory.get(id) ?? await storage.load(id).catch(() => undefined));
}

/** @param {string} id */
export async function forget(id) {
  const record = await storage.forget(id).catch(() => undefined) ?? memory.get(id);
  memory.delete(id);
  if (record) deleted.set(id, record);
  announce(id, '');
  await tell_what_is_kept();
}

/**
 * @param {string} id
 * @param {boolean} open
 */
export async function bring_back(id, open) {
  const record = deleted.get(id);
  if (!record) return;
  deleted.delete(id);
  record.entry.revision = random_id();
  const task = {...record, base: '', copy_id: random_id()};
  on_their_way.add(task);
  try {
    const kept = await storage.keep(task);
    if (written_down.has(task)) storage.strike_out(task).catch(() => {});
    announce(kept.id, kept.revision);
  } catch {
    memory.set(id, record);
  }
  on_their_way.delete(task);
  await tell_what_is_kept();
  if (open) tell_loaded(purposes.open, id, record);
}

export function random_id() {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)),
                    (byte) => byte.toString(16).padStart(2, '0')).join('');
}

// ---- Coming and leaving ----

/** The id of the workspace that a view shows, as src/app/keeping/view.cpp writes it. */
const id_in = (/** @type {string} */ text) => /^shown (\S*)$/m.exec(text)?.[1];

/**
 * @typedef {{entries: import('./storage.js').Entry[], view: string, record?: Record,
 *            reason: string}} Found
 * @returns {Promise<Found>}
 */
async function read() {
  if (framed) return {entries: [], view: '', reason: 'blocked'};
  let last = '';
  try {
    last = sessionStorage.getItem('kol.view') ?? '';
  } catch {
    // Refused.
  }
  try {
    await storage.carry_out_all().catch(() => {});  // what cannot be done now stays written down
    const [entries, stored] = await Promise.all([storage.list(), storage.load_view()]);
    const kept_view = last || (stored ?? '');
    entries.sort((one, other) => other.date - one.date);
    const wanted = id_in(kept_view);
    const is_there = wanted === '' || entries.some(({id}) => id === wanted);
    const id = is_there ? wanted : entries[0]?.id;
    return {entries, view: kept_view, record: id ? await storage.load(id) : undefined, reason: ''};
  } catch (error) {
    return {entries: [], view: last, reason: storage.reason_of(error)};
  }
}

/**
 * Waits in small steps: as long as the page itself is busy, as on a slow machine while it starts, answers of the
 * storage wait for it, and not it for them.
 * @param {number} milliseconds
 */
async function waited(milliseconds) {
  const step = 50;
  for (let left = milliseconds; left > 0; left -= step) await new Promise((done) => setTimeout(done, step));
}

/**
 * Fetches what was kept, while the program loads. A storage that does not answer is not waited for.
 * @returns {Promise<{is_new: boolean, tell: () => void}>} whether there is nothing to come back to; tells the
 *   program, once it is there
 */
export async function come_back() {
  if (!keeps) return {is_new: true, tell() {}};
  const reading = read();
  /** @type {Promise<Found>} */
  const too_late = waited(patience).then(() => ({entries: [], view: '', reason: 'slow'}));
  const {entries, view: last, record, reason} = await Promise.race([reading, too_late]);
  const is_new = entries.length === 0 && last === '' && !record && reason === '';
  return {is_new, tell() {
    tell_list(entries);
    events.come_back(last, reason);
    if (record) tell_loaded(purposes.come_back, record.entry.id, record);
    if (reason === 'slow') reading.then((late) => {
      tell_list(late.entries);
      events.kept('', '', '', late.reason);
    });
  }};
}

/**
 * The workspace that is shown, as it was given last to be kept: for when the program says nothing any more.
 * @returns {Promise<Record | undefined>}
 */
export async function work_as_kept() {
  const id = id_in(view);
  if (!keeps || !id) return keeps ? (await read()).record : undefined;
  const given = [...on_their_way].filter(({entry}) => entry.id === id).at(-1);
  return given ?? memory.get(id) ?? storage.load(id);
}

/** Keeps what is not kept yet, before something that may be too much for the program. */
export function keep_first() {
  if (!keeps) return;
  commit_typed();
  finish_frames();
  if (due < Infinity) keep_now();
}

/** After the program has started. */
export function watch_leaving() {
  if (!keeps) return;
  const leave = () => {
    commit_typed();
    finish_frames();
    leaving = true;
    on_their_way.forEach(write_down);
    keep_now();
    leaving = false;
  };
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') leave();
  });
  addEventListener('pagehide', () => {
    leave();
    storage.leave();
  });
  // Shown again as it was left, it does not know what has become of what it wrote down: it begins anew, unless
  // something is only here.
  addEventListener('pageshow', ({persisted}) => {
    if (!persisted) return;
    if (!framed && memory.size === 0 && !something_is_held()) {
      on_their_way.clear();  // written down when the page was left, and perhaps carried out since
      return location.reload();
    }
    storage.come_back();
    on_their_way.forEach(carry_out);
  });
  addEventListener('beforeunload', (event) => {
    // In a frame of another page it is that page's to ask.
    if ((memory.size > 0 || something_is_held()) && window === top) event.preventDefault();
  });
  others?.addEventListener('message', ({data}) => {
    events.elsewhere(data.id, data.revision);
    tell_what_is_kept();
  });
}
