// Plants faults in a copy of the sources and runs for each the test that has to notice it (script/mutate).
// @ts-check
import {execFileSync, spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {mkdir, readFile, rm, symlink, writeFile} from 'node:fs/promises';
import {dirname, join, resolve} from 'node:path';
import {parts} from '../tests/faults/faults.mjs';
import {make_site} from './site.mjs';

/** @typedef {import('../tests/faults/faults.mjs').Fault} Fault */

// A whole project of its own, built without optimising and without sanitizers.
const copy = resolve('build/mutate');
const build = join(copy, 'build/sanitize');
const site = join(copy, 'dist');
const page = resolve('build/web');
const longest = 600_000;  // of one test; one that hangs has noticed

/**
 * @param {string} command
 * @param {string[]} words
 * @param {Record<string, string>} [more] of the environment
 * @param {number} [time] milliseconds; 0: as long as it takes
 */
function run(command, words, more = {}, time = longest) {
  const {status, stdout, stderr} = spawnSync(command, words,
      {encoding: 'utf8', timeout: time, maxBuffer: 1e9, env: {...process.env, ...more}});
  return {passed: status === 0, said: `${stdout}${stderr}`};
}

/** Brings the copy up to date; what is the same stays untouched, so that it is not built again. */
async function copy_sources() {
  const list = (/** @type {string[]} */ ...words) => execFileSync('git', ['ls-files', ...words, '--',
      'src', 'tests', 'web', 'cmake', 'CMakeLists.txt', 'CMakePresets.json', 'shell.html', 'script',
      'package.json'],
      {encoding: 'utf8'}).split('\n').filter((path) => path && existsSync(path));
  const wanted = new Set(list('-co', '--exclude-standard'));
  for (const path of wanted) {
    const bytes = await readFile(path);
    const to = join(copy, path);
    if (existsSync(to) && bytes.equals(await readFile(to))) continue;
    await mkdir(dirname(to), {recursive: true});
    await writeFile(to, bytes);
  }
  const known = join(copy, 'copied.json');
  const before = existsSync(known) ? JSON.parse(await readFile(known, 'utf8')) : [];
  for (const path of before) if (!wanted.has(path)) await rm(join(copy, path), {force: true});
  await writeFile(known, JSON.stringify([...wanted]));
  await mkdir(join(copy, 'build'), {recursive: true});
  await rm(join(copy, 'build/deps'), {force: true});
  await symlink(resolve('build/deps'), join(copy, 'build/deps'));
}

// ---- The two kinds of test ----

/**
 * A test that can be prepared after a change, with what is wrong in words, and run.
 * @typedef {{prepare: () => Promise<string>, run: () => boolean}} Test
 */

/** @param {string} suite @param {string} filter @returns {Test} */
function googletest(suite, filter) {
  const target = `kol_${suite}_tests`;
  return {
    prepare: async () => {
      const {passed, said} = run('ninja', ['-C', build, target], {}, 0);
      return passed ? '' : said;
    },
    run: () => run(join(build, 'tests', target), [`--gtest_filter=${filter}`, '--gtest_brief=1']).passed,
  };
}

/** @param {string} file @param {string} name @returns {Test} */
function browser_test(file, name) {
  const pattern = `^${name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}$`;
  return {
    prepare: () => make_site(copy, page, site).then(() => '', String),
    run: () => {
      const {passed, said} = run(process.execPath,
          ['--test', '--test-reporter=tap', `--test-name-pattern=${pattern}`,
           join(copy, 'tests/browser', `${file}.test.mjs`)], {KOL_DIST: site, KOL_PATIENCE: process.env.KOL_PATIENCE ?? '45000'});
      return passed && said.includes('\n# pass 1\n');
    },
  };
}

/** @param {Fault} fault */
function test_of({by}) {
  const [where, what] = [by.slice(0, by.indexOf(' ')), by.slice(by.indexOf(' ') + 1)];
  return ['core', 'io', 'ui', 'app'].includes(where) ? googletest(where, what) : browser_test(where, what);
}

/** Readies what the faults' tests are built with. @param {Fault[]} faults */
function ready(faults) {
  const outcomes = [];
  if (faults.some(({file}) => file.startsWith('src/'))) {
    const words = ['sanitize', '-DKOL_SANITIZE=OFF', '-DKOL_FUZZ=OFF', '-DBUILD_TESTING=ON',
                   '-DKOL_BENCH=OFF', 'libkol_core.a'];
    outcomes.push(run('bash', [join(copy, 'script/build'), ...words], {}, 0));
  }
  if (faults.some(({file}) => file.startsWith('web/')) && !existsSync(join(page, 'split/kolculator.wasm'))) {
    outcomes.push(run('script/build', ['web', 'site'], {}, 0));
  }
  for (const {passed, said} of outcomes) if (!passed) throw new Error(said);
}

// ---- Planting ----

/**
 * @param {Fault} fault
 * @returns {Promise<string>} empty: it was noticed; else what came instead
 */
async function plant(fault) {
  const path = join(copy, fault.file);
  const text = await readFile(path, 'utf8');
  const at = text.indexOf(fault.from);
  if (at < 0 || text.includes(fault.from, at + 1)) return `its text does not stand once in ${fault.file}`;
  const test = test_of(fault);
  await writeFile(path, text.slice(0, at) + fault.to + text.slice(at + fault.from.length));
  try {
    const trouble = await test.prepare();
    if (trouble) return `it cannot be built:\n${trouble}`;
    return test.run() ? `NOT NOTICED by ${fault.by}` : '';
  } finally {
    await writeFile(path, text);
  }
}

const asked = process.argv.slice(2);
const wanted = Object.entries(parts).flatMap(([part, faults]) => asked.length === 0 || asked.includes(part) ?
    faults : faults.filter(({fault}) => asked.some((text) => !(text in parts) && fault.includes(text))));
if (wanted.length === 0) throw new Error(`no fault of that name: ${asked.join(' ')}`);
await copy_sources();
ready(wanted);

// A test that fails by itself notices nothing.
const sound = new Map();
for (const fault of wanted) {
  if (sound.has(fault.by)) continue;
  const test = test_of(fault);
  const trouble = await test.prepare();
  sound.set(fault.by, !trouble && test.run());
  if (!sound.get(fault.by)) console.log(`${fault.by}: fails without a fault\n${trouble}`);
}
let noticed = 0;
for (const fault of wanted) {
  const trouble = sound.get(fault.by) ? await plant(fault) : 'its test fails without it';
  if (!trouble) noticed += 1;
  console.log(`${trouble ? 'MISSED ' : 'noticed'}  ${fault.file}: ${fault.fault}`);
  if (trouble) console.log(`    ${trouble}`);
}
console.log(`${noticed} of ${wanted.length} noticed`);
process.exit(noticed === wanted.length ? 0 : 1);
