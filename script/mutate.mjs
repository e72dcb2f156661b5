// Plants faults in a copy of the sources and runs for each the test that has to notice it (script/mutate).
// @ts-check
import {execFileSync, spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import {dirname, join, resolve} from 'node:path';
import {parts} from '../tests/faults/faults.mjs';
import {make_site} from './site.mjs';

/** @typedef {import('../tests/faults/faults.mjs').Fault} Fault */

const copy = resolve('build/mutate/source');
const build = resolve('build/mutate/build');
const site = resolve('build/mutate/site');
const page = resolve('build/web');
const longest = 300_000;  // of one test; one that hangs has noticed

/** @param {string} command @param {string[]} words @param {Record<string, string>} [more] */
function run(command, words, more = {}) {
  const {status, stdout, stderr} = spawnSync(command, words,
      {encoding: 'utf8', timeout: longest, maxBuffer: 1e9, env: {...process.env, ...more}});
  return {passed: status === 0, said: `${stdout}${stderr}`};
}

/** Brings the copy up to date; what is the same stays untouched, so that it is not built again. */
async function copy_sources() {
  const list = (/** @type {string[]} */ ...words) => execFileSync('git', ['ls-files', ...words, '--',
      'src', 'tests', 'web', 'cmake', 'CMakeLists.txt', 'shell.html', 'script'],
      {encoding: 'utf8'}).split('\n').filter((path) => path && existsSync(path));
  const wanted = new Set(list('-co', '--exclude-standard'));
  for (const path of wanted) {
    const bytes = await readFile(path);
    const to = join(copy, path);
    if (existsSync(to) && bytes.equals(await readFile(to))) continue;
    await mkdir(dirname(to), {recursive: true});
    await writeFile(to, bytes);
  }
  await writeFile(join(copy, 'package.json'), '{"type": "module"}\n');
  const known = join(copy, '../copied.json');
  const before = existsSync(known) ? JSON.parse(await readFile(known, 'utf8')) : [];
  for (const path of before) if (!wanted.has(path)) await rm(join(copy, path), {force: true});
  await writeFile(known, JSON.stringify([...wanted]));
}

// ---- The two kinds of test ----

/** A test that can be prepared after a change, and run. @typedef {{prepare: () => Promise<string>, run: () => boolean}} Test */

/** @param {string} suite @param {string} filter @returns {Test} */
function googletest(suite, filter) {
  const target = `kol_${suite}_tests`;
  return {
    prepare: async () => {
      const {passed, said} = run('ninja', ['-C', build, target]);
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
           join(copy, 'tests/browser', `${file}.test.mjs`)], {KOL_DIST: site, KOL_PATIENCE: '20000'});
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
  const words = ['-S', copy, '-B', build, '-G', 'Ninja', '-DCMAKE_BUILD_TYPE=Debug',
                 '-DCMAKE_CXX_COMPILER=clang++', '-DCMAKE_CXX_FLAGS_DEBUG=-O0', '-DKOL_PRECOMPILE=ON',
                 '-DBUILD_TESTING=ON', `-DFETCHCONTENT_SOURCE_DIR_IMGUI=${resolve('build/deps/imgui')}`];
  if (run('ccache', ['--version']).passed) words.push('-DCMAKE_CXX_COMPILER_LAUNCHER=ccache');
  const outcomes = [];
  if (faults.some(({file}) => file.startsWith('src/'))) outcomes.push(run('cmake', words));
  if (faults.some(({file}) => file.startsWith('web/')) && !existsSync(join(page, 'kolculator.wasm'))) {
    outcomes.push(run('script/build', ['web', 'site']));
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
  console.log(`${trouble ? 'MISSED ' : 'noticed'}  ${fault.file}: ${fault.fault}${trouble && `\n    ${trouble}`}`);
}
console.log(`${noticed} of ${wanted.length} noticed`);
process.exit(noticed === wanted.length ? 0 : 1);
