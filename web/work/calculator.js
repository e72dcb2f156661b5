// The worker: a program without a page, which does long calculations and tells how far they are. Of
// two that were asked for the later counts.
// @ts-check
import calculation from '../calculation.js';
import kolculator from '../kolculator.js';
import {instantiate, two_parts} from '../page/two_parts.js';

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

// A function that gives the 128 bits of a whole number, by an instruction of SIMD.
const with_simd = Uint8Array.from([
  ...[0, 97, 115, 109, 1, 0, 0, 0], ...[1, 5, 1, 96, 0, 1, 123], ...[3, 2, 1, 0],
  ...[10, 8, 1, 6, 0, 65, 0, 253, 17, 11],
]);

/** The program that has nothing but calculations, and does them two by two. */
async function get_calculation() {
  const response = await fetch('../calculation.wasm');
  return new Promise((done, refuse) => {
    /** @param {WebAssembly.Imports} imports @param {(instance: WebAssembly.Instance) => void} given */
    const instantiateWasm = (imports, given) => {
      instantiate(response, imports).then(given, refuse);
      return {};
    };
    calculation({page, tray: [], instantiateWasm}).then(done, refuse);
  });
}

/** The page's own, for browsers without SIMD. */
async function get_kolculator() {
  const {source, whole, broken, hurry} = two_parts('../kolculator.wasm', '../kolculator.late.wasm', (error) => {
    throw error;
  });
  hurry();
  const [program] = await Promise.all([Promise.race([kolculator({page, tray: [], ...source}), broken]), whole]);
  return program;
}

const parts = Promise.all(
    [WebAssembly.validate(with_simd) ? get_calculation() : get_kolculator(), get_benchmarks()]);
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
