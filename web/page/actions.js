// What the reader does on the elements: each event becomes an action for the widget with that id.
// A real pointer's click is not among them: the canvas sees the pointer itself (pointer.js).
// @ts-check
import {act, begin_editing, cancel_editing, commit, compose, end_editing, is_edited, is_text,
        on_input} from '../elements/fields.js';
import {just_lifted, opens_elsewhere} from './pointer.js';
import * as events from './events.js';
import {move_in_table, rove_to} from '../elements/tables.js';
import {entry_of, has_left, is_applying, topmost_dialog} from '../elements/semantics.js';
import {acts_within_a_press, drawn, finish_frames, stage} from './stage.js';

function on_click(/** @type {MouseEvent} */ event) {
  const entry = entry_of(event.target);
  if (!entry) return;
  const {control, node} = entry;
  // A checkbox shows what the program says, not what the browser assumes.
  if (node.role === 'checkbox') event.preventDefault();
  if (node.role === 'link' && !node.value?.startsWith('#') && control.hasAttribute('href')) return;
  if (node.role === 'link') {
    if (opens_elsewhere(event)) return;
    event.preventDefault();
  }
  // Keyboard and el.click() have detail 0; some screen readers send a click with a detail but no
  // pointer. Without a picture there is nobody else to see the pointer.
  const by_pointer = event.detail > 0 && just_lifted(event) && drawn();
  if (by_pointer || is_text(control) || node.flags?.includes('disabled')) return;
  if (control instanceof HTMLSelectElement) return;
  act(entry.id, 'click');
}

/**
 * Arrow keys, Home and End within radios and tabs.
 * @param {KeyboardEvent} event
 * @returns {boolean} whether it was one
 */
function rove(event) {
  const member = event.target instanceof Element ? event.target : undefined;
  const group = member?.matches('[role=radio], [role=tab]') &&
      member.closest('[role=radiogroup], [role=tablist]');
  if (!group) return false;
  const members = /** @type {HTMLElement[]} */ (
      [...group.querySelectorAll('[role=radio], [role=tab]')]);
  const at = members.indexOf(/** @type {HTMLElement} */ (member));
  const forward = getComputedStyle(group).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const back = forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight';
  const to = {[forward]: at + 1, ArrowDown: at + 1, [back]: at - 1, ArrowUp: at - 1, Home: 0,
              End: members.length - 1}[event.key];
  if (to === undefined) return false;
  const next = members[(to + members.length) % members.length];
  next.focus();
  next.click();
  return true;
}

/**
 * Arrow keys, Home and End in a list of commands that lies over the page.
 * @param {KeyboardEvent} event
 * @returns {boolean} whether it was one
 */
function move_in_menu(event) {
  const button = event.target instanceof Element ? event.target.closest('.floating .button') : null;
  const list = button?.closest('.floating');
  if (!button || !list) return false;
  const buttons = /** @type {HTMLElement[]} */ ([...list.querySelectorAll('.button')]);
  const at = buttons.indexOf(/** @type {HTMLElement} */ (button));
  const to = {ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1}[event.key];
  if (to === undefined) return false;
  buttons.at(to % buttons.length)?.focus();
  return true;
}

/**
 * From a cell that is being edited to the one above or below: leaving takes what was typed.
 * @param {HTMLInputElement} field
 * @param {HTMLElement} row
 * @param {number} step
 */
function edit_beside(field, row, step) {
  const wanted = Number(row.getAttribute('aria-rowindex')) + step;
  const beside = row.closest('[role=table]')?.querySelector(`.row[aria-rowindex="${wanted}"]`);
  const entry = beside && entry_of(beside);
  const column = field.closest('[aria-colindex]')?.getAttribute('aria-colindex');
  if (!entry || !column) return;
  field.blur();
  // After the frame that takes what was typed.
  requestAnimationFrame(() => requestAnimationFrame(() => act(entry.id, 'commit', column)));
}

/**
 * F2 on a row, and Enter on one of its cells, ask for the cell to be edited; Tab goes from field to
 * field within the row, up and down to the rows beside it.
 * @param {KeyboardEvent} event
 * @returns {boolean} whether it was one
 */
function edit_in_row(event) {
  const element = event.target instanceof Element ? event.target : undefined;
  const row = element?.closest('.row');
  const entry = row && entry_of(row);
  if (!element || !entry) return false;
  if (element instanceof HTMLInputElement && is_text(element)) {
    const rows = {ArrowUp: -1, ArrowDown: 1}[event.key];
    if (rows) {
      edit_beside(element, /** @type {HTMLElement} */ (row), rows);
      return true;
    }
    const fields = /** @type {NodeListOf<HTMLInputElement>} */ (
        row.querySelectorAll('input:is([type=text], [type=date])'));
    const step = event.key !== 'Tab' ? 0 : event.shiftKey ? -1 : 1;
    const next = step !== 0 && fields[[...fields].indexOf(element) + step];
    if (!next) return false;
    next.focus();
    if (next.type === 'text') next.select();
    return true;
  }
  if (event.key !== 'F2' && !(event.key === 'Enter' && element.matches('.cell'))) return false;
  act(entry.id, 'commit', element.closest('[aria-colindex]')?.getAttribute('aria-colindex') ?? '');
  return true;
}

function on_key(/** @type {KeyboardEvent} */ event) {
  // 229: the key belongs to the input method (Android's keyboards, too).
  if (event.isComposing || event.keyCode === 229) return;
  const entry = entry_of(event.target);
  if (event.key === 'Escape') {
    // In a field it takes back what is being typed, else it closes what lies on top.
    if (entry && is_text(entry.control)) cancel_editing(entry);
    else act(topmost_dialog()?.id ?? 0, 'escape');
  } else if (event.key === 'Enter' && entry?.control instanceof HTMLInputElement &&
             is_text(entry.control)) {
    commit(entry);
  } else if (rove(event) || move_in_menu(event) || edit_in_row(event) || move_in_table(event)) {
    event.preventDefault();
  }
}

function on_focus(/** @type {FocusEvent} */ event) {
  const entry = entry_of(event.target);
  if (!entry || is_applying()) return;
  begin_editing(entry);
  rove_to(entry.control);
  act(entry.id, entry.control.matches(':focus-visible') ? 'focus_visible' : 'focus');
}

function on_blur(/** @type {FocusEvent} */ event) {
  const entry = entry_of(event.target);
  if (!entry || is_applying()) return;
  end_editing();
  has_left(entry);
  act(entry.id, 'blur');
}

function on_change(/** @type {Event} */ event) {
  const entry = entry_of(event.target);
  if (!entry) return;
  // A text being edited is committed by Enter and by leaving; one changed from outside, as by
  // dictation, here.
  if (entry.node.role !== 'checkbox' && !is_edited(entry)) commit(entry);
}

function on_scroll(/** @type {Event} */ event) {
  const entry = entry_of(event.target);
  if (entry?.node.role !== 'scroller') return;
  events.scroll(entry.id, entry.box.scrollLeft, entry.box.scrollTop);
}

export function watch_actions() {
  stage.addEventListener('click', on_click);
  // The frames of a press: it is put down and lifted, and what it does.
  if (acts_within_a_press) stage.addEventListener('click', () => finish_frames(3));
  stage.addEventListener('input', (event) => {
    const entry = entry_of(event.target);
    if (entry && entry.node.role !== 'checkbox') on_input(entry);
  });
  stage.addEventListener('change', on_change);
  stage.addEventListener('focusin', on_focus);
  stage.addEventListener('focusout', on_blur);
  stage.addEventListener('compositionstart', () => compose(true));
  stage.addEventListener('compositionend', () => compose(false));
  stage.addEventListener('scroll', on_scroll, {capture: true, passive: true});  // does not bubble
  // On the document for the same reason as in keys.js: Escape closes a dialog wherever the focus is.
  document.addEventListener('keydown', on_key);
}
