// Tables by keyboard: Tab has one stop in each, arrow keys move between what can be pressed in it, from
// row to row, also to rows that the page does not hold yet: it is scrolled there and the focus follows.
// @ts-check

const stops = 'a[href], button, input, select, textarea';

/** @typedef {{table: HTMLElement, row: number, like: HTMLElement, at: [string | null, number]}} Wanted */

/** @type {WeakMap<Element, HTMLElement>} the stop of each table */
const stop_of = new WeakMap();
/** @type {Wanted | undefined} where the focus is to go as soon as the row is there */
let wanted;

/** @param {Element} element */
const stops_in = (element) =>
    /** @type {HTMLElement[]} */ ([...element.querySelectorAll(stops)]);

/** @param {Element} row */
const index_of = (row) => Number(row.getAttribute('aria-rowindex'));

/** @param {Element} table @returns {HTMLElement | null} what scrolls, with all rows but the header's */
const body_of = (table) => table.querySelector('.scroller');

/**
 * The first row that is in view, or rather its own button.
 * @param {Element} table
 */
function first_in_view(table) {
  const body = body_of(table);
  const rows = /** @type {NodeListOf<HTMLElement>} */ (body?.querySelectorAll('[role=row]') ?? []);
  for (const row of rows) {
    const button = row.offsetTop >= (body?.scrollTop ?? 0) && stops_in(row).at(-1);
    if (button) return button;
  }
  return undefined;
}

/** @param {Element} table */
function rove(table) {
  const all = stops_in(table);
  if (all.length === 0) return;
  const focused = all.find((one) => one === document.activeElement);
  let stop = focused ?? stop_of.get(table);
  if (!stop || !table.contains(stop)) stop = first_in_view(table) ?? all[0];
  stop_of.set(table, stop);
  for (const one of all) {
    const index = one === stop ? 0 : -1;
    if (one.tabIndex !== index) one.tabIndex = index;
  }
}

/** @param {Element} root */
export function rove_tables(root) {
  for (const table of root.querySelectorAll('[role=table]')) rove(table);
}

/** What has got the focus is where Tab comes back to. @param {Element} element */
export function rove_to(element) {
  const table = element.closest('[role=table]');
  if (table) rove(table);
}

/**
 * Where in its row a stop is: its column, and which one it is there.
 * @param {HTMLElement} stop
 * @returns {[string | null, number]}
 */
function place_in_row(stop) {
  const cell = stop.closest('[aria-colindex]');
  return cell ? [cell.getAttribute('aria-colindex'), stops_in(cell).indexOf(stop)] : [null, 0];
}

/**
 * The stop of a row that is at the same place, else the row's own button.
 * @param {Element} row
 * @param {[string | null, number]} place
 */
function stop_at(row, [column, index]) {
  const cell = column && row.querySelector(`[aria-colindex="${column}"]`);
  const same = cell ? stops_in(cell) : [];
  if (same.length > 0) return same[Math.min(index, same.length - 1)];
  const head = row.querySelector('[aria-colindex="1"]');
  return (head && stops_in(head).at(-1)) ?? stops_in(row)[0];
}

/** Gives the focus to the row that is wanted, if it is there by now. After each frame. */
export function reach_row() {
  if (!wanted) return;
  const {table, row, like, at} = wanted;
  const moved_on = document.activeElement !== like && document.activeElement !== document.body;
  const element = table.querySelector(`[role=row][aria-rowindex="${row}"]`);
  if (element || moved_on || !table.isConnected) wanted = undefined;
  if (element && !moved_on) stop_at(element, at)?.focus();
}

/**
 * @param {HTMLElement} table
 * @param {HTMLElement} like what has the focus
 * @param {number} row the index of the one wanted, as in aria-rowindex
 */
function go_to(table, like, row) {
  const last = Number(table.getAttribute('aria-rowcount'));
  const target = Math.min(Math.max(row, 1), last);
  wanted = {table, row: target, like, at: place_in_row(like)};
  const is_there = table.querySelector(`[role=row][aria-rowindex="${target}"]`);
  const body = body_of(table);
  // The header's row is no part of what scrolls.
  if (!is_there && body) body.scrollTop = (target - 2) / Math.max(1, last - 2) * body.scrollHeight;
  reach_row();
}

/** @param {HTMLElement} table @param {Element} row */
function rows_of_a_page(table, row) {
  const view = body_of(table)?.clientHeight ?? 0;
  return Math.max(1, Math.floor(view / Math.max(1, row.clientHeight)) - 1);
}

/** @param {EventTarget | null} target @returns {target is HTMLElement} */
const takes_arrows = (target) => !(target instanceof HTMLElement) || target instanceof HTMLSelectElement ||
    target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'checkbox');

/**
 * Arrow keys, Home, End, Page up and down within a table.
 * @param {KeyboardEvent} event
 * @returns {boolean} whether it was one
 */
export function move_in_table(event) {
  const {target, key, ctrlKey} = event;
  if (event.altKey || event.metaKey || event.shiftKey || takes_arrows(target)) return false;
  const from = /** @type {HTMLElement} */ (target);
  const row = from.closest('[role=row]');
  const table = /** @type {HTMLElement | null} */ (from.closest('[role=table]'));
  if (!row || !table || (ctrlKey && key !== 'Home' && key !== 'End')) return false;
  const index = index_of(row);
  const beside = stops_in(row);
  const sideways = (/** @type {number} */ to) => beside[Math.min(Math.max(to, 0), beside.length - 1)].focus();
  const in_header = index === 1 && !ctrlKey;
  const page = rows_of_a_page(table, row);
  /** @type {Record<string, () => void>} */
  const moves = {
    ArrowRight: () => sideways(beside.indexOf(from) + 1),
    ArrowLeft: () => sideways(beside.indexOf(from) - 1),
    ArrowDown: () => go_to(table, from, index + 1),
    ArrowUp: () => go_to(table, from, index - 1),
    PageDown: () => go_to(table, from, index + page),
    PageUp: () => go_to(table, from, Math.max(2, index - page)),
    Home: () => in_header ? sideways(0) : go_to(table, from, 2),
    End: () => in_header ? sideways(beside.length) : go_to(table, from, Infinity),
  };
  if (!moves[key]) return false;
  moves[key]();
  return true;
}

/**
 * Each cell of a plain page's tables knows its column's name: where it is narrow, it stands before the value.
 * @param {Element} root
 */
export function name_cells(root) {
  for (const table of root.querySelectorAll('[role=table]')) {
    const names = new Map([...table.querySelectorAll('[role=columnheader]')].map((header) =>
        [header.getAttribute('aria-colindex'), header.textContent?.trim() ?? '']));
    for (const cell of /** @type {NodeListOf<HTMLElement>} */ (table.querySelectorAll('[role=cell]'))) {
      const name = names.get(cell.getAttribute('aria-colindex')) ?? '';
      if (cell.dataset.column !== name) cell.dataset.column = name;
    }
  }
}
