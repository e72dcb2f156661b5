// What the page tells the program: a function for each that src/platform/web/exports.cpp exports,
// with the same arguments in the same order, numbers first, then texts. Nothing else calls them;
// tests/bridge compares the two.
// @ts-check
import {call} from './program.js';

/**
 * @typedef {'undo' | 'redo' | 'save' | 'print' | 'report' | 'shortcuts' | 'version.ready' | 'load.failed' |
 *           'table.reading' |
 *           'link.copied' | 'link.not_copied' | 'link.too_long' | 'link.no_maker' |
 *           'link.no_reader' | 'link.damaged' | 'link.newer' |
 *           'link.too_large'} Command as in events.h
 *
 * @typedef {string | Uint8Array} Bytes
 *
 * @typedef {object} Kept a workspace on the shelf: KeptWorkspace of events.h
 * @property {string} id
 * @property {string} name
 * @property {string} date
 * @property {string} size
 * @property {string} revision
 * @property {string} format
 * @property {string} origin
 * @property {string} in_memory empty: it is on the disk
 */

// ---- The program and its frames ----

/** @type {(width: number, height: number, density: number, wishes: number, words: Bytes,
 *          benchmarks: Bytes, sample: Bytes, regular: Bytes, bold: Bytes, embedding: string) => boolean} */
export const start = (width, height, density, wishes, words, benchmarks, sample, regular, bold, embedding) =>
    call('_kol_start', [width, height, density, wishes], [words, benchmarks, sample, regular, bold, embedding]);

/** @type {(width: number, height: number, density: number, wishes: number) => void} */
export const environment = (width, height, density, wishes) =>
    call('_kol_environment', [width, height, density, wishes], []);

/** @type {(time: number) => boolean} */
export const frame = (time) => call('_kol_frame', [time], []);

/** @type {(width: number, height: number, density: number) => number} */
export const picture = (width, height, density) => call('_kol_picture', [width, height, density], []);

/** @type {(top: number, bottom: number) => void} */
export const in_sight = (top, bottom) => call('_kol_in_sight', [top, bottom], []);

export const context_restored = () => call('_kol_context_restored', [], []);

// ---- What the reader does ----

/** @type {(kind: number, x: number, y: number, touch: boolean) => void} */
export const pointer = (kind, x, y, touch) => call('_kol_pointer', [kind, x, y, touch], []);

/** @type {(scroller: number, x: number, y: number) => void} */
export const scroll = (scroller, x, y) => call('_kol_scroll', [scroller, x, y], []);

/** @type {(id: number, kind: number, value: string) => void} */
export const action = (id, kind, value) => call('_kol_action', [id, kind], [value]);

/** @type {(name: Command) => void} */
export const command = (name) => call('_kol_command', [], [name]);

/** @type {(address: string) => void} */
export const go_to = (address) => call('_kol_go_to', [], [address]);

/** @type {(name: string, bytes: Bytes) => void} */
export const file = (name, bytes) => call('_kol_file', [], [name, bytes]);

/** @type {(chosen: number, again: boolean, name: string, sheets: string, bytes: Bytes) => void} the names by line */
export const sheet = (chosen, again, name, sheets, bytes) =>
    call('_kol_sheet', [chosen, again], [name, sheets, bytes]);

/** @type {(json: Bytes) => void} */
export const table_words = (json) => call('_kol_table_words', [], [json]);

/** @type {(words_json: Bytes) => void} */
export const late_words = (words_json) => call('_kol_late_words', [], [words_json]);

// ---- Long calculations ----

/** @type {(work: number, number: number, workspace_json: Bytes, benchmarks_json: Bytes) => void} */
export const work = (work, number, workspace_json, benchmarks_json) =>
    call('_kol_work', [work, number], [workspace_json, benchmarks_json]);

/** @type {(seconds: number) => boolean} */
export const work_step = (seconds) => call('_kol_work_step', [seconds], []);

export const end_work = () => call('_kol_end_work', [], []);

/** @type {(number: number, share: number, json: string) => void} */
export const worked = (number, share, json) => call('_kol_worked', [number, share], [json]);

/** @type {(json: Bytes) => void} */
export const link = (json) => call('_kol_link', [], [json]);

/** @type {(text: string) => void} */
export const paste = (text) => call('_kol_paste', [], [text]);

/** @type {(name: string) => void} */
export const saved = (name) => call('_kol_saved', [], [name]);

// ---- What is kept ----

/** @type {(kept: Kept) => string[]} */
const texts_of = ({id, name, date, size, revision, format, origin, in_memory}) =>
    [id, name, date, size, revision, format, origin, in_memory];

/** @type {(all: Kept[]) => void} */
export const shelf = (all) => call('_kol_shelf', [all.length], all.flatMap(texts_of));

/** @type {(view: string, reason: string) => void} */
export const come_back = (view, reason) => call('_kol_come_back', [], [view, reason]);

/** @type {(leaving: boolean) => void} */
export const keep = (leaving) => call('_kol_keep', [leaving], []);

/** @type {(id: string, revision: string, kept_id: string, reason: string) => void} */
export const kept = (id, revision, kept_id, reason) =>
    call('_kol_kept', [], [id, revision, kept_id, reason]);

/** @type {(purpose: number, workspace: Kept, text: Bytes) => void} */
export const loaded = (purpose, workspace, text) =>
    call('_kol_loaded', [purpose], [...texts_of(workspace), text]);

/** @type {(id: string, revision: string) => void} */
export const elsewhere = (id, revision) => call('_kol_elsewhere', [], [id, revision]);
