// Runs the tests of the page in Chromium: `node tests/browser/run.mjs [NAME…]`, each NAME a file NAME.test.mjs
// (else all); with `--in firefox,webkit,chromium` in place of them those of every/, in each browser. Files run
// beside one another, as many as there are cores. A test that fails is run once more, by itself; if it passes
// then it counts as passed and is named as unsteady. Ends with the lines "passed N", "failed N" and one
// "unsteady: FILE: TEST" for each.
// @ts-check
import {spawn} from 'node:child_process';
import {readdir, stat} from 'node:fs/promises';
import {availableParallelism, cpus} from 'node:os';
import {basename, join} from 'node:path';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';

const words = process.argv.slice(2);
const browsers = words[0] === '--in' ? words.splice(0, 2)[1].split(',') : [''];
const here = fileURLToPath(new URL('.', import.meta.url));
const folder = browsers[0] ? join(here, 'every') : here;
const reporter = join(here, 'reporter.mjs');
// Of a file on a busy machine: one of the largest takes two minutes on a quiet one. Rounds and kills that
// were asked for take as long as they do.
const longest = process.env.KOL_ROUNDS || process.env.KOL_KILLS ? 14_400_000 : 900_000;
const cores = availableParallelism?.() ?? cpus().length;

/** @typedef {{name: string, passed: boolean, seconds: number, trouble?: string}} Result */

/** @param {string} file @param {Result} result */
function tell(file, {name, passed, seconds, trouble = ''}) {
  const from = basename(file, '.test.mjs');
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${seconds.toFixed(1).padStart(6)} s  ${from}: ${name}`);
  if (!passed) console.log(trouble.replace(/^/gm, '    '));
}

/**
 * Runs a file, or one test of it, and tells what came of each. A file that ends otherwise than by its
 * tests has a failure of its own name.
 * @param {string} file
 * @param {string} browser
 * @param {string} [name]
 * @returns {Promise<Result[]>}
 */
async function run(file, browser, name) {
  const only = name === undefined ? []
      : ['--test-name-pattern', `^${name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}$`];
  const started = spawn(process.execPath, [`--test-reporter=${reporter}`, ...only, file],
                        {stdio: ['ignore', 'pipe', 'pipe'], env: {...process.env, KOL_BROWSER: browser}});
  let errors = '';
  started.stderr.on('data', (text) => errors += text);
  /** @type {Result[]} */
  const results = [];
  const end = (/** @type {Result} */ result) => {
    results.push(result);
    tell(file, result);
  };
  createInterface({input: started.stdout}).on('line', (line) => {
    if (line.startsWith('{"test":')) end(JSON.parse(line).test);
    else if (line) errors += `${line}\n`;
  });
  const begin = Date.now();
  let late = false;
  // Asked to end, it ends its browser, too.
  const asking = setTimeout(() => { late = true; started.kill('SIGTERM'); }, longest);
  const killing = setTimeout(() => started.kill('SIGKILL'), longest + 20_000);
  const code = await new Promise((done) => started.on('close', done));
  clearTimeout(asking);
  clearTimeout(killing);
  const failed = results.some(({passed}) => !passed);
  if (late || (code !== 0 && !failed) || results.length === 0) {
    const why = late ? `not over after ${longest / 1000} s` : `ended with ${code}`;
    end({name: basename(file), passed: false, seconds: (Date.now() - begin) / 1000,
         trouble: `${why}\n${errors}`});
  }
  return results;
}

/** The files, the largest first: what takes long should not begin last. */
async function files_wanted() {
  const names = words.map((name) => `${name}.test.mjs`);
  const all = (await readdir(folder)).filter((name) => name.endsWith('.test.mjs'));
  const unknown = names.filter((name) => !all.includes(name));
  if (unknown.length) throw new Error(`there is no ${unknown.join(', ')}`);
  const sized = await Promise.all((names.length ? names : all).map(async (name) => {
    const file = join(folder, name);
    return {file, size: (await stat(file)).size};
  }));
  return sized.sort((one, other) => other.size - one.size).map(({file}) => file);
}

const waiting = (await files_wanted()).flatMap((file) => browsers.map((browser) => ({file, browser})));
/** @type {{file: string, browser: string, name: string}[]} */
const again = [];
let passed = 0;
let failed = 0;

async function take_files() {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const {file, browser} = next;
    for (const result of await run(file, browser)) {
      if (result.passed) passed += 1;
      else again.push({file, browser, name: result.name});
    }
  }
}
await Promise.all(Array.from({length: cores}, take_files));

/** @type {string[]} */
const unsteady = [];
for (const {file, browser, name} of again) {
  const whole_file = name === basename(file);
  const results = await run(file, browser, whole_file ? undefined : name);
  if (results.every((result) => result.passed)) {
    passed += 1;
    unsteady.push(`unsteady: ${basename(file, '.test.mjs')}: ${name}`);
  } else {
    failed += 1;
  }
}

for (const line of [`passed ${passed}`, `failed ${failed}`, ...unsteady]) console.log(line);
process.exitCode = failed ? 1 : 0;
