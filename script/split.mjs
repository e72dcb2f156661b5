// Splits the program in two: the functions that a first visit calls (split/first_visit.mjs), and all others,
// the late part, which web/page/two_parts.js puts in its place as soon as it has come. Which these are is
// found by running the program in Node with every function counted; then the first part is run alone.
// `node script/split.mjs SOURCE BUILD [small]` takes BUILD/kolculator.{js,wasm} and writes
// BUILD/split/kolculator.wasm, the first part, kolculator.late.wasm, kolculator.whole.wasm, and
// first_words.json, the places of the words that a first visit reads.
// @ts-check
import {copyFile, mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {forms, visit} from './split/first_visit.mjs';
import {PageInNode} from './split/page_in_node.mjs';
import {count_calls, make_small, merge_profiles, split} from './split/wasm_split.mjs';

const most_profile = 1 << 20;  // bytes

const [source = '.', build = 'build/web', small] = process.argv.slice(2);
const folder = resolve(build, 'split');
const whole = resolve(build, 'kolculator.wasm');
const at = (/** @type {string} */ name) => join(folder, name);

/** @param {(imports: WebAssembly.Imports) => Promise<WebAssembly.Instance>} make */
const load = (make) => PageInNode.load(resolve(source), resolve(build), at('kolculator.mjs'), make);

/** @param {BufferSource} bytes @param {WebAssembly.Imports} imports */
const instantiate = async (bytes, imports) => (await WebAssembly.instantiate(bytes, imports)).instance;

/** @param {WebAssembly.Exports} exports @returns {Buffer} which functions were called */
function profile_of(exports) {
  const memory = /** @type {WebAssembly.Memory} */ (
    Object.values(exports).find((item) => item instanceof WebAssembly.Memory));
  const place = memory.buffer.byteLength;
  memory.grow(most_profile >> 16);
  const write = /** @type {(place: number, room: number) => number} */ (exports.__write_profile);
  return Buffer.from(memory.buffer, place, write(place, most_profile));
}

/** @returns {Promise<number[]>} places of the words that a first visit reads */
async function find_words() {
  const bytes = new Uint8Array(await readFile(whole));
  /** @type {Set<number>} */
  const words = new Set();
  for (const form of forms) {
    const page = await load((imports) => instantiate(bytes, imports));
    visit(page, form, []);
    page.late_words.forEach((place) => words.add(place));
  }
  return [...words].sort((one, other) => one - other);
}

/** Writes down the functions that a first visit calls. @param {number[]} words @param {string} profile */
async function find_functions(words, profile) {
  count_calls(whole, at('counted.wasm'));
  const bytes = new Uint8Array(await readFile(at('counted.wasm')));
  const profiles = [];
  for (const form of forms) {
    /** @type {WebAssembly.Exports} */
    let exports = {};
    const page = await load(async (imports) => {
      const instance = await instantiate(bytes, imports);
      exports = instance.exports;
      return instance;
    });
    visit(page, form, words);
    profiles.push(at(`${profiles.length}.profile`));
    await writeFile(profiles[profiles.length - 1], profile_of(exports));
  }
  merge_profiles(profiles, profile);
}

/** Fails if a first visit wants anything of the late part. @param {number[]} words */
async function check(words) {
  const bytes = new Uint8Array(await readFile(at('kolculator.wasm')));
  const late = await WebAssembly.compile(new Uint8Array(await readFile(at('kolculator.late.wasm'))));
  for (const form of forms) {
    const missing = new Proxy({}, {get: (_, place) => () => {
      throw new Error(`${JSON.stringify(form)} wants function ${String(place)} of the late part`);
    }});
    /** @type {any} */
    let primary = {};
    const page = await load(async (imports) => {
      const instance = await instantiate(bytes, {...imports, late: missing});
      primary = instance.exports;
      return instance;
    });
    visit(page, form, words);
    if (page.late_words.size > 0) throw new Error(`${JSON.stringify(form)} wants words that come later`);
    await WebAssembly.instantiate(late, {primary});  // fails where it wants what the first part has not got
    const tables = Object.values(primary).filter((item) => item instanceof WebAssembly.Table);
    if (tables.length !== 1) throw new Error(`the first part has ${tables.length} tables: which is the late part's?`);
  }
}

await rm(folder, {recursive: true, force: true});
await mkdir(folder, {recursive: true});
// Node 18 takes it for a module by its ending.
await copyFile(resolve(build, 'kolculator.js'), at('kolculator.mjs'));
const words = await find_words();
await find_functions(words, at('first_visit.profile'));
split(whole, `--profile=${at('first_visit.profile')}`, at('kolculator.wasm'), at('kolculator.late.wasm'));
await copyFile(whole, at('kolculator.whole.wasm'));
if (small) ['kolculator.wasm', 'kolculator.late.wasm', 'kolculator.whole.wasm'].map(at).forEach(make_small);
await check(words);
await writeFile(at('first_words.json'), JSON.stringify(words));
