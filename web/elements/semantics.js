// Keeps the page's elements as the program describes them: applies each difference (its format:
// src/ui/semantics.h), in reading order, without ever taking the focus away.
// @ts-check
import {discard, fill, fits, is_field, make, name_scroller} from './elements.js';
import {act, settle} from './fields.js';
import {name_cells, reach_row, rove_tables} from './tables.js';
import * as events from '../page/events.js';
import {in_order} from '../page/order.js';
import {later} from '../page/program.js';

/** @typedef {import('./elements.js').Entry} Entry */

const root = /** @type {HTMLElement} */ (document.getElementById('elements'));
/** @type {Map<number, Entry>} */
const entries = new Map();
/** @type {Set<Entry>} fields that were left since the last frame */
const left_fields = new Set();
let applying = false;

/** Whether focus events are of our own making. */
export const is_applying = () => applying;

/**
 * The entry that an event's target belongs to.
 * @param {EventTarget | null} target
 */
export function entry_of(target) {
  const element = target instanceof Element ? target.closest('.node') : null;
  const id = element?.id || element?.querySelector('[id]')?.id;
  return id ? entries.get(Number(id.slice(1))) : undefined;
}

/**
 * Puts children into order by as few moves as will do; the one with the focus stays where it is,
 * since an element that is moved loses it.
 * @param {Entry | undefined} parent
 * @param {Element[]} wanted
 */
function order(parent, wanted) {
  const content = parent?.content ?? root;
  const focused = document.activeElement;
  let place = parent?.text ? parent.text.nextSibling : content.firstChild;
  for (const child of wanted) {
    if (child === place) {
      place = place.nextSibling;
    } else if (focused && child.contains(focused) && child.parentNode === content) {
      while (place && place !== child) {
        const next = place.nextSibling;
        content.append(place);
        place = next;
      }
      place = child.nextSibling;
    } else {
      content.insertBefore(child, place);
    }
  }
  while (place) {
    const next = place.nextSibling;
    place.remove();
    place = next;
  }
}

/**
 * Everything but what a field holds, and a link's address, is shown in its own order.
 * @param {import('./elements.js').Node} node
 */
function put_in_order(node) {
  node.name &&= in_order(node.name);
  node.description &&= in_order(node.description);
  node.title &&= in_order(node.title);
  node.placeholder &&= in_order(node.placeholder);
  if (!is_field(node) && node.role !== 'link') node.value &&= in_order(node.value);
  if (node.role === 'select') node.options = node.options?.map(in_order);
}

/** @param {import('./elements.js').Node} node */
function put(node) {
  put_in_order(node);
  let entry = entries.get(node.id);
  if (entry && !fits(entry, node)) {
    const other = make(node);
    other.content.append(...entry.content.querySelectorAll(':scope > .node'));
    entry.box.replaceWith(other.box);
    discard(entry);
    entry = undefined;
    entries.set(node.id, other);
    fill(other, node);
  } else if (entry) {
    fill(entry, node);
  } else {
    entry = make(node);
    entries.set(node.id, entry);
    fill(entry, node);
    const view = left_views.get(node.id);
    if (view) wanted_scrolls.set(node.id, view);
    left_views.delete(node.id);
  }
}

/** Of a group of radios or tabs one is in the Tab order; arrows reach the others. */
function rove() {
  for (const group of root.querySelectorAll('[role=radiogroup], [role=tablist]')) {
    const members = /** @type {NodeListOf<HTMLElement>} */ (
        group.querySelectorAll('[role=radio], [role=tab]'));
    const chosen = [...members].find(
        (m) => m.ariaChecked === 'true' || m.ariaSelected === 'true') ?? members[0];
    for (const member of members) member.tabIndex = member === chosen ? 0 : -1;
  }
}

/** @param {Entry} entry */
function remember_view({id, box}) {
  const {scrollLeft, scrollTop} = box;
  if (scrollLeft || scrollTop) left_views.set(id, [scrollLeft, scrollTop]);
}

/** @param {{put: import('./elements.js').Node[], children: Record<string, number[]>, drop: number[]}} difference */
function apply({put: nodes, children, drop}) {
  const focused = /** @type {HTMLElement | null} */ (document.activeElement);
  const focused_entry = focused && root.contains(focused) ? entry_of(focused) : undefined;
  applying = true;
  nodes.forEach(put);
  for (const id of drop) {
    const entry = entries.get(id);
    if (!entry) continue;
    if (entry.node.role === 'scroller') remember_view(entry);
    discard(entry);
    entries.delete(id);
  }
  for (const [id, ids] of Object.entries(children)) {
    const parent = entries.get(Number(id));
    if (!parent && id !== '0') continue;
    order(parent, ids.flatMap((child) => entries.get(child)?.box ?? []));
  }
  for (const {id} of nodes) {
    const entry = entries.get(id);
    if (entry?.node.role === 'scroller') name_scroller(entry);
  }
  rove();
  rove_tables(root);
  if (document.body.classList.contains('plain')) name_cells(root);
  if (focused_entry && document.activeElement !== focused) {
    const control = entries.get(focused_entry.id)?.control;
    if (control?.isConnected) control.focus({preventScroll: true});
    else act(focused_entry.id, 'blur');
  }
  applying = false;
}

/** @param {string} json */
export function update_semantics(json) {
  later(() => apply(JSON.parse(json)));
}

/** @param {Entry} entry */
export function has_left(entry) {
  left_fields.add(entry);
}

// What the program wants done to elements that its frame may only be about to describe.
/** @type {number | undefined} */
let wanted_focus;
/** @type {Map<number, [number, number]>} */
const wanted_scrolls = new Map();
/** @type {Map<number, [number, number]>} where scrollers that are gone stood, for when they come back */
const left_views = new Map();

/** @param {number} id */
export function focus(id) {
  wanted_focus = id;
}

/**
 * @param {number} scroller
 * @param {number} x
 * @param {number} y
 */
export function scroll_to(scroller, x, y) {
  wanted_scrolls.set(scroller, [x, y]);
}

/** @param {HTMLElement} control */
function give_focus(control) {
  control.focus();
  if (document.activeElement === control) return;
  control.tabIndex = -1;  // a heading, a table: no stop of its own
  control.focus();
}

/** Once a frame, when the program is done with it. */
export function after_frame() {
  for (const entry of left_fields) settle(entry);
  left_fields.clear();
  for (const [id, [x, y]] of wanted_scrolls) {
    const scroller = entries.get(id);
    if (!scroller) continue;
    wanted_scrolls.delete(id);
    scroller.box.scrollTo(x, y);
    // As far as there is so much to scroll; of a view that stays where it is the browser says nothing.
    events.scroll(id, scroller.box.scrollLeft, scroller.box.scrollTop);
  }
  reach_row();
  const control = entries.get(wanted_focus ?? 0)?.control;
  if (!control) return;
  wanted_focus = undefined;
  give_focus(control);
}

/** What Escape closes wherever the focus is. */
export const topmost_dialog = () =>
    entry_of([...root.querySelectorAll('[role=dialog]')].at(-1) ?? null);
