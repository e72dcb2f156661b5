// Binaryen's wasm-split and wasm-opt, as this program needs them.
// @ts-check
import {execFileSync} from 'node:child_process';
import {join} from 'node:path';

// What the program is compiled with has to be said.
const features = ['--enable-bulk-memory', '--enable-mutable-globals', '--enable-nontrapping-float-to-int',
                  '--enable-sign-ext'];

/** @param {string} tool on PATH, or in the folder that CMake has found it in @param {string[]} given */
function run(tool, given) {
  try {
    execFileSync(join(process.env.KOL_BINARYEN ?? '', tool), given, {stdio: ['ignore', 'ignore', 'inherit']});
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') throw error;
    throw new Error(`There is no command ${tool}; it comes with Emscripten, as a part of Binaryen.`);
  }
}

/** The program with a note of each function that is called: its export __write_profile writes them down. */
export const count_calls = (/** @type {string} */ whole, /** @type {string} */ counted) =>
    run('wasm-split', [...features, '--instrument', whole, '-o', counted]);

export const merge_profiles = (/** @type {string[]} */ profiles, /** @type {string} */ merged) =>
    run('wasm-split', ['--merge-profiles', ...profiles, '-o', merged]);

/**
 * @param {string} whole
 * @param {string} kept which functions stay in the first part, as an option of wasm-split
 * @param {string} first
 * @param {string} late it imports the first part's exports as "primary"; in the other direction its functions
 *   are imports of "late", called by their places in the table
 */
export const split = (whole, kept, first, late) =>
    run('wasm-split', [...features, whole, kept, '--import-namespace=primary', '--placeholder-namespace=late',
                       '-o1', first, '-o2', late]);

export const make_small = (/** @type {string} */ file) =>
    run('wasm-opt', [...features, '-Oz', file, '-o', file]);
