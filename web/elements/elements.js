// One real element for each role: how it is made, and how a node's fields become its attributes.
// The roles and their meaning are described in src/ui/semantics.h.
// @ts-check
import {fill_field, make_field} from './fields.js';

/**
 * @typedef {object} Node
 * @property {number} id
 * @property {string} role
 * @property {number} x
 * @property {number} y
 * @property {number} w
 * @property {number} h
 * @property {string} [name]
 * @property {string} [value]
 * @property {string} [description]
 * @property {string} [title]
 * @property {string[]} [options]
 * @property {string} [placeholder]
 * @property {string} [input]
 * @property {number} [level]
 * @property {string[]} [flags]
 * @property {number} [rowcount]
 * @property {number} [rowindex]
 * @property {number} [colcount]
 * @property {number} [colindex]
 * @property {string} [sort]
 * @property {number} [contentw]
 * @property {number} [contenth]
 * @property {number} [controls]
 * @property {string} [lang]
 *
 * @typedef {object} Entry what the page keeps of a node
 * @property {number} id
 * @property {Node} node as last told
 * @property {HTMLElement} box what is placed
 * @property {HTMLElement} control what has the focus, the role and the name
 * @property {HTMLElement} content where its children go
 * @property {Text} [text] its own text, before its children
 * @property {HTMLElement} [help] its description
 */

const fields = new Set(['text_field', 'text_area', 'select', 'checkbox', 'range']);

export const is_field = (/** @type {Node} */ node) => fields.has(node.role);

/**
 * tag; ARIA role where the tag has not got it; where the name goes: "label" as aria-label, "text"
 * as the element's text.
 * @type {Record<string, {tag: string, role?: string, name: 'label' | 'text'}>}
 */
const kinds = {
  group: {tag: 'div', role: 'group', name: 'label'},
  region: {tag: 'section', name: 'label'},
  navigation: {tag: 'nav', name: 'label'},
  banner: {tag: 'header', role: 'banner', name: 'label'},
  main: {tag: 'main', name: 'label'},
  scroller: {tag: 'div', name: 'label'},
  heading: {tag: 'h2', name: 'text'},
  text: {tag: 'p', name: 'text'},
  button: {tag: 'button', name: 'text'},
  link: {tag: 'a', name: 'text'},
  toggle: {tag: 'button', name: 'text'},
  radio_group: {tag: 'div', role: 'radiogroup', name: 'label'},
  radio: {tag: 'button', role: 'radio', name: 'text'},
  tab_list: {tag: 'div', role: 'tablist', name: 'label'},
  tab: {tag: 'button', role: 'tab', name: 'text'},
  table: {tag: 'div', role: 'table', name: 'label'},
  row_group: {tag: 'div', role: 'rowgroup', name: 'label'},
  row: {tag: 'div', role: 'row', name: 'label'},
  column_header: {tag: 'div', role: 'columnheader', name: 'text'},
  row_header: {tag: 'div', role: 'rowheader', name: 'text'},
  cell: {tag: 'div', role: 'cell', name: 'text'},
  // Safari forgets that a list without bullets is one, unless told.
  list: {tag: 'ul', role: 'list', name: 'label'},
  list_item: {tag: 'li', name: 'text'},
  status: {tag: 'div', role: 'status', name: 'label'},
  alert: {tag: 'div', role: 'alert', name: 'label'},
  figure: {tag: 'div', role: 'figure', name: 'label'},
  dialog: {tag: 'div', role: 'dialog', name: 'label'},
  separator: {tag: 'div', role: 'separator', name: 'label'},
  progress: {tag: 'div', role: 'progressbar', name: 'label'},
};

const descriptions = /** @type {HTMLElement} */ (document.getElementById('descriptions'));

/**
 * Whether an entry can be that node without being made anew.
 * @param {Entry} entry
 * @param {Node} node
 */
export const fits = (entry, node) =>
    entry.node.role === node.role && entry.node.level === node.level &&
    entry.node.input === node.input;

/**
 * @param {Node} node
 * @returns {Entry}
 */
export function make(node) {
  const entry = is_field(node) ? make_field(node) : make_plain(node);
  entry.box.className = `node ${node.role}`;
  return entry;
}

/**
 * @param {Node} node
 * @returns {Entry}
 */
function make_plain(node) {
  const kind = kinds[node.role] ?? kinds.group;
  const tag = node.role === 'heading' ? `h${Math.min(6, Math.max(1, node.level ?? 2))}` : kind.tag;
  const box = document.createElement(tag);
  box.id = `n${node.id}`;
  if (kind.role) box.setAttribute('role', kind.role);
  if (box instanceof HTMLButtonElement) box.type = 'button';
  if (box instanceof HTMLAnchorElement) box.draggable = false;  // it is pressed like a button
  if (node.role === 'dialog') box.tabIndex = -1;
  let content = box;
  if (node.role === 'scroller') {
    content = document.createElement('div');
    content.className = 'space';
    box.append(content);
  }
  return {id: node.id, box, control: box, content, node};
}

/**
 * Sets an attribute, or takes it away where there is no value.
 * @param {Element} element
 * @param {string} name
 * @param {string | number | boolean | undefined} value
 */
function set(element, name, value) {
  if (value === undefined || value === '') element.removeAttribute(name);
  else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
}

/**
 * The element that has the focus, if it is in sight in that box.
 * @param {HTMLElement} box
 */
function focus_in_sight(box) {
  const active = document.activeElement;
  if (!active || active === box || !box.contains(active)) return null;
  const view = box.getBoundingClientRect();
  const {top, bottom} = active.getBoundingClientRect();
  return top < view.bottom && bottom > view.top ? active : null;
}

/**
 * @param {Entry} entry
 * @param {Node} node
 */
function place({box, content, node: before}, node) {
  // What is being typed into stays in sight where the part that scrolls makes room for something else.
  const focused = node.role === 'scroller' && node.h < before.h ? focus_in_sight(box) : null;
  const {style} = box;
  style.width = `${node.w}px`;
  style.height = `${node.h}px`;
  const pinned = node.flags?.includes('pinned') ?? false;
  box.classList.toggle('pinned', pinned);
  // A pinned one is in the flow of its row, at a place it keeps when its scroller moves.
  style.marginLeft = pinned ? `${node.x}px` : '';
  style.marginBottom = pinned ? `${-node.h}px` : '';
  style.left = `${node.x}px`;
  style.top = `${node.y}px`;
  if (content !== box) {
    content.style.width = `${node.contentw ?? 0}px`;
    content.style.height = `${node.contenth ?? 0}px`;
  }
  focused?.scrollIntoView({block: 'nearest'});
}

/**
 * The element's own text, before its children.
 * @param {Entry} entry
 * @param {string} text
 */
function write(entry, text) {
  if (!entry.text) {
    if (!text) return;
    entry.text = document.createTextNode('');
    entry.content.prepend(entry.text);
  }
  if (entry.text.data !== text) entry.text.data = text;
}

/**
 * Help or error of a field stands in its box; other descriptions apart, else they would become part
 * of the name.
 * @param {Entry} entry
 * @param {Node} node
 */
function describe(entry, node) {
  const text = node.description ?? '';
  if (!text && !entry.help) return;
  if (!entry.help) {
    entry.help = document.createElement('span');
    entry.help.id = `d${node.id}`;
    entry.help.className = 'help';
    if (is_field(node)) entry.box.append(entry.help);
    else descriptions.append(entry.help);
  }
  if (entry.help.textContent !== text) entry.help.textContent = text;
  set(entry.control, 'aria-describedby', text && entry.help.id);
}

/**
 * Only what leads out of the page or to a place in it: a link in a workspace is data, not a script.
 * @param {string | undefined} address
 */
const safe_address = (address) =>
    address && /^(https?:|mailto:|#)/i.test(address) ? address : undefined;

/**
 * Makes the element say what the node says.
 * @param {Entry} entry
 * @param {Node} node
 */
export function fill(entry, node) {
  const {box, control} = entry;
  const has = (/** @type {string} */ flag) => node.flags?.includes(flag) ?? false;
  const kind = kinds[node.role];
  place(entry, node);
  box.classList.toggle('unseen', has('hidden_text'));
  box.classList.toggle('floating', has('floating'));
  describe(entry, node);
  set(box, 'title', node.title);
  set(box, 'lang', node.lang);
  set(control, 'aria-invalid', has('invalid') || undefined);
  set(control, 'aria-controls', node.controls && `n${node.controls}`);
  if (is_field(node)) {
    fill_field(entry, node);
    entry.node = node;
    return;
  }

  const by_text = kind?.name === 'text';
  if (!by_text && node.role !== 'scroller') set(box, 'aria-label', node.name);
  const shows_value = node.role !== 'link' && node.role !== 'progress';
  write(entry, [by_text ? node.name : '', shows_value ? node.value : '']
                   .filter(Boolean).join(' '));

  // Not `disabled`: a button that can do nothing more, as Undo, would lose the focus.
  set(box, 'aria-disabled', has('disabled') || undefined);
  set(box, 'aria-expanded', has('expanded') ? true : has('collapsed') ? false : undefined);
  set(box, 'aria-current', has('current') ? 'page' : undefined);
  set(box, 'aria-sort', node.sort);
  // Of a long list only what is near the view is there: each says which of how many it is.
  const listed = node.role === 'list_item';
  set(box, listed ? 'aria-setsize' : 'aria-rowcount', node.rowcount);
  set(box, listed ? 'aria-posinset' : 'aria-rowindex', node.rowindex);
  set(box, 'aria-colcount', node.colcount);
  set(box, 'aria-colindex', node.colindex);
  if (node.role === 'toggle') set(box, 'aria-pressed', has('checked'));
  if (node.role === 'radio') set(box, 'aria-checked', has('checked'));
  if (node.role === 'tab') set(box, 'aria-selected', has('selected'));
  if (node.role === 'row') set(box, 'aria-selected', has('selected') || undefined);
  if (node.role === 'progress') set(box, 'aria-valuenow', node.value ?? '0');
  if (node.role === 'link') set(box, 'href', safe_address(node.value));
  entry.node = node;
}

const stops = 'a, button, input, select, textarea';

/**
 * With a name a scroller is a group and a stop of its own for the keyboard. Within a table it is the
 * group of its rows, and a stop if none of them has one. Known only when it has its place.
 * @param {Entry} entry
 */
export function name_scroller({box, node}) {
  const of_rows = box.parentElement?.closest('.table') != null;
  const is_stop = of_rows ? !box.querySelector(stops) : Boolean(node.name);
  set(box, 'role', of_rows ? 'rowgroup' : node.name && 'group');
  set(box, 'aria-label', of_rows ? undefined : node.name);
  set(box, 'tabindex', is_stop ? 0 : undefined);
}

/** @param {Entry} entry */
export function discard(entry) {
  entry.box.remove();
  entry.help?.remove();
}
