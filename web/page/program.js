// The one door into the program: every call of the page goes through here, so that a failure inside
// is noticed wherever it happens, and nothing calls the program while it is at work, or what of it has
// not come yet (two_parts.js).
// @ts-check
import {pointer} from './enumerations.js';
import {demand_memory} from './memory.js';

/** @typedef {Record<string, any>} Program the instantiated module; `tray` holds texts for it */

/** @type {Program | undefined} */
let program;
/** @type {(error: unknown) => void} */
let on_failure = () => {};
/** @type {(something: boolean) => void} */
let say_that_waits = () => {};
let at_work = false;
/** @type {(() => void)[]} */
const waiting = [];
/** @type {(() => void)[]} what waits for the late part, in order */
const held = [];
let is_whole = false;
const encoder = new TextEncoder();

/** What the first part does by itself: the profile that it is made by calls just these. */
const first_calls = new Set(['_kol_start', '_kol_environment', '_kol_frame', '_kol_in_sight', '_kol_shelf',
                             '_kol_come_back', '_kol_keep', '_kol_context_restored']);
const passes_over = new Set([pointer.move, pointer.leave]);

/** @param {string} name @param {(number | boolean)[]} numbers */
function needs_late_part(name, numbers) {
  if (is_whole || first_calls.has(name)) return false;
  const only_looks = name === '_kol_scroll' || name === '_kol_pointer' && passes_over.has(Number(numbers[0]));
  return !only_looks || held.length > 0;
}

/** Whether nothing of the program is missing. */
export const whole = () => is_whole;

/**
 * The late part is there: what waited for it takes effect.
 * @param {() => void} before gives the program what has come with it
 */
export function complete(before) {
  is_whole = true;
  say_that_waits(false);
  before();
  for (const task of held.splice(0)) task();
}

/**
 * @param {Program} instance
 * @param {(error: unknown) => void} failed called once; the program is not called again after it
 * @param {(something: boolean) => void} waits whether something waits for the late part
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
  if (needs_late_part(name, numbers)) {
    held.push(() => call(name, numbers, texts));
    say_that_waits(true);
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
    held.length = 0;
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
