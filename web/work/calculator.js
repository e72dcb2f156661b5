// The worker: a program without a page, which does long calculations and tells how far they are. Of
// two that were asked for the later counts.
// @ts-check
import instantiate from '../kolculator.js';
import {two_parts} from '../page/two_parts.js';

const at_a_time = 0.05;  // seconds, after which it hears what has come

async function get_benchmarks() {
  const response = await fetch('../data/benchmarks.json');
  if (!response.ok) throw new Error(response.statusText);
  return new Uint8Array(await response.arrayBuffer());
}

const page = {
  tell_work: (/** @type {number} */ number, /** @type {number} */ share, /** @type {string} */ json) =>
      postMessage({number, share, json}),
};
const {source, whole, broken, hurry} = two_parts('../kolculator.wasm', '../kolculator.late.wasm', (error) => {
  throw error;
});
hurry();
const program = Promise.race([instantiate({page, tray: [], ...source}), broken]);
const parts = Promise.all([program, get_benchmarks(), whole]);
const encoder = new TextEncoder();
let latest = 0;

parts.then(() => postMessage({ready: true}), () => {});

onmessage = async ({data: asked}) => {
  latest += 1;
  const mine = latest;
  postMessage({heard: true});
  try {
    const [program, benchmarks] = await parts;
    if (mine !== latest) return;
    if (!asked) return program._kol_end_work();
    program.tray = [encoder.encode(asked.workspace), benchmarks];
    program._kol_work(asked.work, asked.number);
    const step = () => {
      if (mine === latest && program._kol_work_step(at_a_time)) setTimeout(step);
    };
    step();
  } catch {
    postMessage({failed: true});
  }
};
