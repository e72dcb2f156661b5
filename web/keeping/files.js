// Files and clipboard: chosen, dropped and pasted in; saved and copied out. Nothing leaves the page
// but what the reader saves or copies.
// @ts-check
import {is_text} from '../elements/fields.js';
import * as events from '../page/events.js';
import {later} from '../page/program.js';
import {notice} from '../page/trouble.js';
import {keep_first} from './keeping.js';
import {to_be_read} from '../page/trusted.js';
import {begin_turn, is_latest} from './turns.js';

// The program's memory is 32-bit: a file, its copy there and what is made of it have to fit.
const most_bytes = 256 * 1024 * 1024;

/** @param {File} file */
export async function bring(file) {
  if (file.size > most_bytes) {
    notice('too-large', file.name);
    return;
  }
  const own = begin_turn();
  const bytes = await file.arrayBuffer().then((buffer) => new Uint8Array(buffer), () => undefined);
  if (!is_latest(own)) return;
  // Moved, deleted or forbidden since it was chosen.
  if (!bytes) return notice('unreadable', file.name);
  try {
    // A zip archive, as workbooks are; what reads them is loaded with the first.
    const is_zip = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] < 9;
    if (is_zip && await (await import('./workbook/workbook.js')).open_workbook(file.name, bytes, own)) {
      return;
    }
    if (!is_latest(own)) return;
    keep_first();
    events.file(file.name, bytes);
  } catch {
    if (is_latest(own)) events.command('load.failed');
  }
}

// Chosen by the browser's own dialogs where it has them: then the program can save again to the same
// place. Loaded when they are first used.
const dialogs = () => import('./file_dialogs.js').catch(() => undefined);

// Held on to while its dialog is open: one that nothing refers to may be swept away, and the choice
// with it.
const held = {picker: /** @type {HTMLInputElement | undefined} */ (undefined)};

export async function open_file_picker() {
  if ('showOpenFilePicker' in window) {
    const file = await (await dialogs())?.choose_file();
    if (file) bring(file);
    if (file !== undefined) return;
  }
  const input = held.picker = document.createElement('input');
  input.type = 'file';
  input.accept =
      '.csv,.tsv,.txt,.json,.xlsx,.xlsm,text/csv,text/tab-separated-values,text/plain,application/json';
  input.addEventListener('change', () => {
    if (input.files?.[0]) bring(input.files[0]);
  });
  input.click();
}

/**
 * @param {string} name
 * @param {string} type
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {string} same_as goes where the last one of that name went; empty: a download
 * @param {boolean} ask for another place
 */
export async function save_file(name, type, bytes, same_as, ask) {
  if (same_as && 'showSaveFilePicker' in window &&
      await (await dialogs())?.save_where_wanted(name, type, bytes, same_as, ask)) {
    return;
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], {type}));
  link.download = name;
  link.click();
  // Safari reads it only after the click is over.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

// ---- Clipboard ----

/**
 * @param {string} text
 * @returns {Promise<boolean>} whether it was copied
 */
export function copy_text(text) {
  // In a frame of another site the clipboard is closed unless the host allows it; the old command
  // is not (web/embed says allow="clipboard-write").
  const copied = navigator.clipboard?.writeText(text) ?? Promise.reject();
  return copied.then(() => true, () => new Promise((tell) => {
    later(() => tell(copy_by_command(text)));
  }));
}

/**
 * Copies a text that is still being made. The browser is asked at once: WebKit lets nothing be copied
 * once the press is over.
 * @param {Promise<string>} text
 * @returns {Promise<boolean>} whether it was copied; fails as the text does
 */
export async function copy_when_made(text) {
  try {
    const blob = text.then((made) => new Blob([made], {type: 'text/plain'}));
    await navigator.clipboard.write([new ClipboardItem({'text/plain': blob})]);
    return true;
  } catch {
    return copy_text(await text);
  }
}

/** @param {string} text */
function copy_by_command(text) {
  const focused = /** @type {HTMLElement | null} */ (document.activeElement);
  const area = document.createElement('textarea');
  area.className = 'aside';
  area.value = text;
  document.body.append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  focused?.focus({preventScroll: true});
  return copied;
}

/**
 * The first table of a spreadsheet's HTML as tab-separated lines.
 * @param {string} html
 */
function table_text(html) {
  // A parsed document runs no scripts and loads nothing.
  const table = new DOMParser().parseFromString(to_be_read(html), 'text/html').querySelector('table');
  if (!table) return '';
  return Array.from(table.rows, (row) => Array.from(row.cells, (cell) => {
    const text = (cell.textContent ?? '').replace(/\s+/g, ' ').trim();
    return text + '\t'.repeat(Math.min(cell.colSpan, 100) - 1);
  }).join('\t')).join('\n');
}

function on_paste(/** @type {ClipboardEvent} */ event) {
  const data = event.clipboardData;
  if (!data || (event.target instanceof HTMLElement && is_text(event.target))) return;
  if (data.files.length > 0) {
    event.preventDefault();
    bring(data.files[0]);
    return;
  }
  const plain = data.getData('text/plain');
  // Spreadsheets give both; the plain one keeps the exact text of each cell.
  const text = plain.includes('\t') ? plain : table_text(data.getData('text/html')) || plain;
  if (!text) return;
  event.preventDefault();
  begin_turn();
  keep_first();
  events.paste(text);
}

// ---- Dropping ----

const hint = /** @type {HTMLElement} */ (document.getElementById('drop-hint'));

const has_files = (/** @type {DragEvent} */ event) =>
    event.dataTransfer?.types.includes('Files') ?? false;

export function watch_files() {
  document.addEventListener('paste', on_paste);
  // On the document: a file dropped beside a target would open in place of the page.
  document.addEventListener('dragover', (event) => {
    if (!has_files(event)) return;
    event.preventDefault();
    hint.hidden = false;
  });
  document.addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) hint.hidden = true;
  });
  document.addEventListener('drop', (event) => {
    hint.hidden = true;
    if (!has_files(event)) return;
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file) bring(file);
  });
}
