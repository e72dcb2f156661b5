// Fields: a label, the native control and its help in one box. The canvas draws the field
// until it has the focus; then the real one shows itself in place, with the reader's input method,
// selection, spelling and undo. What is being typed is never overwritten by an echo of it.
// @ts-check
import {action} from '../page/enumerations.js';
import * as events from '../page/events.js';

/**
 * @typedef {import('./elements.js').Entry} Entry
 * @typedef {import('./elements.js').Node} Node
 * @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control
 */

/**
 * @param {number} id
 * @param {keyof typeof action} kind
 * @param {string} [value]
 */
export function act(id, kind, value = '') {
  events.action(id, action[kind], value);
}

/**
 * What the reader has typed since the last commit: `texts` for telling an echo from a change by the
 * program. Only of the field that has the focus.
 * `before` is what stood there when editing began, or since it was entered.
 * @type {{entry: Entry, texts: Set<string>, composing: boolean, before: string} | undefined}
 */
let editing;

// ---- Making and filling ----

const keyboards = {text: 'text', decimal: 'decimal', search: 'search', email: 'email', url: 'url'};

/** @param {Node} node */
function make_control(node) {
  if (node.role === 'select') return document.createElement('select');
  if (node.role === 'text_area') return document.createElement('textarea');
  const input = document.createElement('input');
  input.type = node.role === 'checkbox' ? 'checkbox' : node.role === 'range' ? 'range' : 'text';
  if (input.type !== 'text') return input;
  if (node.input === 'date') {
    // Where the browser has no calendar this stays a text, to be typed as the days are written here.
    input.type = 'date';
    [input.min, input.max] = ['2000-01-01', '2199-12-31'];
    return input;
  }
  // Always type=text: others change what is typed (email), or clear it on Escape (search).
  input.inputMode = keyboards[/** @type {keyof typeof keyboards} */ (node.input)] ?? 'text';
  input.enterKeyHint = node.input === 'search' ? 'search' : 'done';
  if (node.input === 'search') input.setAttribute('role', 'searchbox');
  input.autocomplete = 'off';
  input.spellcheck = false;
  input.setAttribute('autocorrect', 'off');
  input.autocapitalize = 'off';
  return input;
}

/**
 * @param {Node} node
 * @returns {Entry}
 */
export function make_field(node) {
  const box = document.createElement('div');
  const control = make_control(node);
  control.id = `n${node.id}`;
  const label = document.createElement('label');
  label.htmlFor = control.id;
  box.append(label, control);
  return {id: node.id, box, control, content: box, node};
}

/**
 * @param {HTMLSelectElement} select
 * @param {Node} node
 */
function fill_select(select, node) {
  const wanted = node.options ?? [];
  wanted.forEach((name, i) => {
    if (select.options[i]?.text !== name) select.options[i] = new Option(name, String(i));
  });
  select.length = wanted.length;
  select.value = node.value ?? '';
}

/**
 * @param {Entry} entry
 * @param {Node} node
 */
export function fill_field(entry, node) {
  const {box, control} = entry;
  const [label] = box.getElementsByTagName('label');
  if (label.textContent !== node.name) label.textContent = node.name ?? '';
  /** @type {Control} */ (control).disabled = node.flags?.includes('disabled') ?? false;
  if (control instanceof HTMLSelectElement) {
    fill_select(control, node);
  } else if (control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement) {
    if (control.type === 'checkbox') {
      /** @type {HTMLInputElement} */ (control).checked = node.flags?.includes('checked') ?? false;
      return;
    }
    if (control instanceof HTMLInputElement && control.type === 'range' && node.options) {
      [control.min, control.max, control.step] = node.options;
    }
    control.placeholder = node.placeholder ?? '';
    set_value(entry, control, node.value ?? '');
  }
}

/**
 * @param {Entry} entry
 * @param {HTMLInputElement | HTMLTextAreaElement} control
 * @param {string} value
 */
function set_value(entry, control, value) {
  if (control.value === value) return;
  if (editing?.entry === entry) {
    const unchanged = value === (entry.node.value ?? '');
    if (unchanged || editing.composing || editing.texts.has(value)) return;
  }
  control.value = value;
}

/**
 * After a frame: a field that was left shows what the program made of it.
 * @param {Entry} entry
 */
export function settle(entry) {
  if (editing?.entry === entry || !is_text(entry.control)) return;
  const value = entry.node.value ?? '';
  if (entry.control.value !== value) entry.control.value = value;
}

// ---- Editing ----

/**
 * @param {HTMLElement} control
 * @returns {control is HTMLInputElement | HTMLTextAreaElement}
 */
export function is_text(control) {
  return control instanceof HTMLTextAreaElement ||
      (control instanceof HTMLInputElement && ['text', 'date'].includes(control.type));
}

/** @param {Entry} entry */
export function begin_editing(entry) {
  const {control} = entry;
  editing = is_text(control) ? {entry, texts: new Set(), composing: false, before: control.value} : undefined;
}

/** @param {Entry} entry */
export const is_edited = (entry) => editing?.entry === entry;

/** Whether something stands half typed in the focused field. */
const is_typed = () => editing !== undefined && editing.texts.size > 0;

/** @param {boolean} composing */
export function compose(composing) {
  if (editing) editing.composing = composing;
}

/** @param {Entry} entry */
export function on_input(entry) {
  const {value} = /** @type {Control} */ (entry.control);
  if (entry.control instanceof HTMLSelectElement) return;
  editing?.texts.add(value);
  act(entry.id, 'input', value);
}

/** Whether there is typing that the browser's own undo can take back; beyond it lie values of other times. */
export const can_undo_typing = () => editing !== undefined && is_text(editing.entry.control) &&
    editing.entry.control.value !== editing.before;

/** @param {Entry} entry */
export function commit(entry) {
  editing?.texts.clear();
  if (editing?.entry === entry) editing.before = /** @type {Control} */ (entry.control).value;
  act(entry.id, 'commit', /** @type {Control} */ (entry.control).value);
}

/** Commits what stands half typed in the focused field, if any. */
export function commit_typed() {
  if (editing && is_typed()) commit(editing.entry);
}

export function end_editing() {
  commit_typed();
  editing = undefined;
}

/**
 * Tells whether there was anything to take back: else Escape is for what the field stands in.
 * @param {Entry} entry
 */
export function cancel_editing(entry) {
  const field = /** @type {HTMLInputElement} */ (entry.control);
  const any = is_typed() || (entry.node.input === 'search' && field.value !== '');
  field.value = entry.node.value ?? '';
  editing?.texts.clear();
  act(entry.id, 'escape', any ? 'typed' : '');
}
