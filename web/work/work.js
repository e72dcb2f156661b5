// Long calculations for the program: in a worker, which has a program of its own, or, where there can
// be none, between the page's frames. Loaded with the first.
// @ts-check
import {load, single} from '../page/assets.js';
import * as events from '../page/events.js';
import {calculator_address} from '../page/trusted.js';

const between_frames = 0.008;  // seconds at a time
const patience = 500;          // ms for which a worker at work may hear nothing

/** @typedef {{work: number, number: number, workspace: string}} Asked */

/** @type {Asked | null} */
let asked = null;
/** @type {Worker | null | undefined} null: there can be none */
let worker;
let is_ready = false;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let impatient;

/** Does it here, unless something else has been asked for meanwhile. */
async function go_on_here() {
  const mine = asked;
  if (!mine) return;
  try {
    const benchmarks = await load('data/benchmarks.json');
    if (mine === asked) events.work(mine.work, mine.number, mine.workspace, benchmarks);
  } catch {
    return events.worked(mine.number, -1, '');
  }
  const step = () => {
    if (mine === asked && events.work_step(between_frames)) setTimeout(step);
  };
  step();
}

/** @returns {Worker | null} */
function start_worker() {
  if (single) return null;
  is_ready = false;
  try {
    const started = new Worker(calculator_address(), {type: 'module'});
    started.onerror = do_without;
    started.onmessage = ({data}) => {
      if (data.failed) return do_without();
      if (data.ready) is_ready = true;
      if (data.heard) clearTimeout(impatient);
      if (asked && data.number === asked.number) events.worked(data.number, data.share, data.json);
    };
    return started;
  } catch {
    return null;
  }
}

function do_without() {
  clearTimeout(impatient);
  worker?.terminate();
  worker = null;
  go_on_here();
}

/** Tells the worker; one in the midst of a long step, which cannot hear, is replaced. */
function tell_worker() {
  if (worker === undefined) worker = start_worker();
  if (!worker) return go_on_here();
  worker.postMessage(asked);
  clearTimeout(impatient);
  if (!is_ready) return;
  impatient = setTimeout(() => {
    worker?.terminate();
    worker = undefined;
    if (asked) tell_worker();
  }, patience);
}

/** @param {number} work @param {number} number @param {string} workspace */
export function begin_work(work, number, workspace) {
  asked = {work, number, workspace};
  tell_worker();
}

export function end_work() {
  asked = null;
  if (worker) tell_worker();
  else events.end_work();
}
