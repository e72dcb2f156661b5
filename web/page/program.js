// The one door into the program: every call of the page goes through here, so that a failure inside
// is noticed wherever it happens, and nothing calls the program while it is at work.
// @ts-check
import {demand_memory} from './memory.js';

/** @typedef {Record<string, any>} Program the instantiated module; `tray` holds texts for it */

/** @type {Program | undefined} */
let program;
/** @type {(error: unknown) => void} */
let on_failure = () => {};
let at_work = false;
/** @type {(() => void)[]} */
const waiting = [];
const encoder = new TextEncoder();

/**
 * @param {Program} instance
 * @param {(error: unknown) => void} failed called once; the program is not called again after it
 */
export function connect(instance, failed) {
  program = instance;
  on_failure = failed;
}

/**
 * Calls an exported function. While the program is at work (an element that it removes had the
 * focus, say, and blurs) the call waits until it is done, and gives undefined.
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
