// The one door into the program: every call of the page goes through here, so that a failure inside
// is noticed wherever it happens, and nothing calls the program while it is at work, or what of it has
// not come yet (two_parts.js).
// @ts-check
import {action, pointer} from './enumerations.js';
import {demand_memory} from './memory.js';

/** @typedef {Record<string, any>} Program the instantiated module; `tray` holds texts for it */

/** @type {Program | undefined} */
let program;
/** @type {(error: unknown) => void} */
let on_failure = () => {};
/** @type {(what: 'nothing' | 'an action') => void} */
let say_that_waits = () => {};
let at_work = false;
/** @type {(() => void)[]} */
const waiting = [];
/** @type {{name: string, numbers: (number | boolean)[], texts: (string | Uint8Array)[]}[]} */
let held = [];  // what waits for the late part, in order
let is_whole = false;
/** @type {(_: void) => void} */
let tell_whole = () => {};
const encoder = new TextEncoder();

// What the first part does by itself: script/split/first_visit.mjs does all of it.
const first_events = new Set(['start', 'environment', 'frame', 'shelf', 'come_back', 'keep', 'context_restored',
                              'scroll']);
const looks = new Set([pointer.move, pointer.leave]);
const focuses = new Set([action.focus, action.focus_visible, action.blur]);

/** What an exported function is called in events.js. */
const event_of = (/** @type {string} */ name) => name.replace(/^_[a-z]+_/, '');

/**
 * @param {string} event
 * @param {(number | boolean)[]} numbers
 * @param {(string | Uint8Array)[]} texts
 */
function needs_late_part(event, numbers, texts) {
  if (is_whole || first_events.has(event)) return false;
  if (event === 'pointer') return !looks.has(Number(numbers[0]));
  // What is done on an element comes between its focus and its blur.
  if (held.length > 0) return true;
  if (event === 'action') return !focuses.has(Number(numbers[1]));
  return event !== 'go_to' || texts[0] !== '/compare';
}

const is_pointer = (/** @type {{name: string}} */ {name}) => event_of(name) === 'pointer';

/**
 * Holds a call until the late part is there. Of presses the first one counts: what a second one would hit
 * is not known yet. One that becomes a touch's scrolling is none.
 * @param {string} name
 * @param {(number | boolean)[]} numbers
 * @param {(string | Uint8Array)[]} texts
 */
function hold(name, numbers, texts) {
  const presses = held.filter(is_pointer).map(({numbers: [kind]}) => kind);
  const is_press = is_pointer({name});
  if (is_press && numbers[0] === pointer.cancel) held = held.filter((one) => !is_pointer(one));
  else if (!is_press || !presses.includes(pointer.up)) held.push({name, numbers, texts});
  say_that_waits(held.length > 0 ? 'an action' : 'nothing');
}

/** Whether nothing of the program is missing. */
export const whole = () => is_whole;

/** Settles when nothing of the program is missing. @type {Promise<void>} */
export const when_whole = new Promise((done) => { tell_whole = done; });

/** Whether something that was done waits. */
export const something_is_held = () => held.length > 0;

/** Places of the stage are others now: what was pressed there is not known any more. */
export function drop_presses() {
  held = held.filter((one) => !is_pointer(one));
  say_that_waits(held.length > 0 ? 'an action' : 'nothing');
}

/**
 * The late part is there: what waited for it takes effect.
 * @param {() => void} before gives the program what has come with it
 */
export function complete(before) {
  is_whole = true;
  say_that_waits('nothing');
  before();
  for (const {name, numbers, texts} of held.splice(0)) call(name, numbers, texts);
  tell_whole();
}

/**
 * @param {Program} instance
 * @param {(error: unknown) => void} failed called once; the program is not called again after it
 * @param {(what: 'nothing' | 'an action') => void} waits says whether something waits for the late part
 */
export function connect(instance, failed, waits) {
  program = instance;
  say_that_waits = waits;
  on_failure = failed;
}

/**
 * Calls an exported function. While the program is at work (an element that it removes had the
 * focus, say, and blurs) the call waits until it is done, and before the late part has come until it
 * has; both give undefined.
 * @param {string} name
 * @param {(number | boolean)[]} [numbers]
 * @param {(string | Uint8Array)[]} [texts] what the function takes out of the tray
 */
export function call(name, numbers = [], texts = []) {
  if (!program) return undefined;
  if (at_work) {
    waiting.push(() => call(name, numbers, texts));
    return undefined;
  }
  if (needs_late_part(event_of(name), numbers, texts)) {
    hold(name, numbers, texts);
    return undefined;
  }
  let result;
  try {
    at_work = true;
    program.tray = texts.map((text) => typeof text === 'string' ? encoder.encode(text) : text);
    result = program[name](...numbers);
    demand_memory();
    program.tray = [];
    at_work = false;
    for (const task of waiting.splice(0)) task();
  } catch (error) {
    program = undefined;
    at_work = false;
    waiting.length = 0;
    held = [];
    on_failure(error);
  }
  return result;
}

/**
 * Runs a task that may cause events: at once, or when the program is done.
 * @param {() => void} task
 */
export function later(task) {
  if (at_work) waiting.push(task);
  else task();
}
