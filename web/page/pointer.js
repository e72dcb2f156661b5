// Pointers on the stage. They are heard where they bubble to, so elements over the canvas keep
// their own behaviour: text cursor, list, native scrolling. Nothing is prevented here: a wheel or a
// finger that has nothing to scroll scrolls the host page (imgui#7600, rerun#6638). A wheel over a bar
// below what scrolls moves that.
// @ts-check
import {pointer} from './enumerations.js';
import * as events from './events.js';
import {embedded, framed} from './frame.js';
import {drawn, stage} from './stage.js';

let lifted_at = -Infinity;
let held = false;

/**
 * Whether a real pointer was lifted just before the event; a click without is one of assistive technology.
 * By the times of the events: a busy page may hear the click much later than the finger.
 * @param {Event} event
 */
export const just_lifted = (event) => event.timeStamp - lifted_at < 500;

/**
 * @param {keyof typeof pointer} kind
 * @param {PointerEvent} event
 */
function tell(kind, event) {
  if (!drawn()) return;  // nothing lies under the pointer but the elements themselves
  const {left, top} = stage.getBoundingClientRect();
  events.pointer(pointer[kind], event.clientX - left, event.clientY - top,
                 event.pointerType === 'touch');
}

/**
 * Whether a link is to open in another tab or window, which is the browser's business.
 * @param {MouseEvent} event
 */
export const opens_elsewhere = (event) =>
    (event.ctrlKey || event.metaKey || event.shiftKey) && event.target instanceof Element &&
    event.target.closest('a[href]') !== null;

function on_down(/** @type {PointerEvent} */ event) {
  if (!event.isPrimary || event.button !== 0 || opens_elsewhere(event)) return;
  held = true;
  tell('down', event);
}

function on_move(/** @type {PointerEvent} */ event) {
  if (!event.isPrimary) return;
  // The button was released outside of the window. (No pointer capture instead: it would take the
  // click away from the element under the pointer.)
  if (held && event.buttons === 0) {
    held = false;
    tell('cancel', event);
  }
  tell('move', event);
}

function on_up(/** @type {PointerEvent} */ event) {
  if (!event.isPrimary || event.button !== 0) return;
  held = false;
  lifted_at = event.timeStamp;
  tell('up', event);
  if (event.pointerType === 'touch') tell('leave', event);
}

const most_bar = 100;  // CSS pixels that a pointer on a bar may be below what it belongs to
const line = 16;  // a wheel may count in lines (Firefox)

/**
 * What scrolls right above the pointer, as the answer to an import stands below its preview; of
 * several the last, which lies above the others.
 * @param {WheelEvent} event
 */
function scroller_above(event) {
  return [...stage.querySelectorAll('.scroller')].reverse().find((box) => {
    const {left, right, bottom} = box.getBoundingClientRect();
    const below = event.clientY - bottom;
    return below >= 0 && below < most_bar && left <= event.clientX && event.clientX < right;
  });
}

function on_wheel(/** @type {WheelEvent} */ event) {
  const is_for_host = embedded || framed;  // which would scroll as well
  if (is_for_host || event.ctrlKey || event.deltaY === 0) return;  // with Ctrl it zooms
  // What scrolls by itself, or lies above all else, does not hand it on.
  const own = '.scroller, textarea, select, [role=menu], [role=listbox], [role=dialog]';
  if (event.target instanceof Element && event.target.closest(own)) return;
  const box = scroller_above(event);
  if (!box) return;
  const unit = [1, line, box.clientHeight][event.deltaMode] ?? 1;
  box.scrollTop += event.deltaY * unit;
}

export function watch_pointer() {
  stage.addEventListener('pointerdown', on_down);
  stage.addEventListener('pointermove', on_move);
  stage.addEventListener('pointerup', on_up);
  stage.addEventListener('wheel', on_wheel, {passive: true});
  stage.addEventListener('pointercancel', (event) => {
    // The browser has begun to scroll, or to zoom.
    if (!event.isPrimary) return;
    held = false;
    tell('cancel', event);
  });
  stage.addEventListener('pointerleave', (event) => {
    if (event.isPrimary && event.pointerType !== 'touch') tell('leave', event);
  });
}
