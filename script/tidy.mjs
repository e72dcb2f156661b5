// Runs clang-tidy on what changed, then on the rest as long as there is time, beginning further on
// with each commit, so that everything gets its turn. What was found clean is read again only when it,
// a file of ours that it includes, or the checks have changed. The settings are said in script/lint.
// `node script/tidy.mjs COMMANDS [--all]`, COMMANDS being the folder of compile_commands.json
// @ts-check
import {execFile, execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {cpus} from 'node:os';
import {dirname, join, resolve} from 'node:path';

/** @typedef {{directory: string, command: string, file: string}} Command */

const [commands_folder = 'build/lint/cmake', all] = process.argv.slice(2);
const base = process.env.KOL_LINT_BASE ?? 'HEAD~1';
const seconds = all === '--all' ? Infinity : Number(process.env.KOL_LINT_SECONDS ?? 30);
const own_folder = 'build/lint';
const clean_list = join(own_folder, 'clean');
/** How many files further the rest begins with each commit: fewer than there is time for. */
const stride = 4;

/** @param {string} program @param {string[]} words */
const run = (program, ...words) =>
    execFileSync(program, words, {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']}).trim();

/** @param {string[]} words @returns {string[]} the lines that git answers, none if it refuses */
function git(...words) {
  try {
    return run('git', ...words).split('\n').filter(Boolean);
  } catch {
    return [];
  }
}

const digest = (/** @type {string} */ text) => createHash('sha256').update(text).digest('hex');

/**
 * Where clang-tidy finds the commands: CMake's own, and for what only Emscripten compiles those of a
 * neighbour with Emscripten's headers behind the machine's.
 * @param {string[]} sources
 * @returns {Map<string, string>} source → command
 */
function gather_commands(sources) {
  /** @type {Command[]} */
  const commands = JSON.parse(readFileSync(join(commands_folder, 'compile_commands.json'), 'utf8'));
  const known = new Map(commands.map(({file, command}) => [file, command]));
  const neighbour = commands.find(({file}) => file === resolve('src/app/frame.cpp'));
  const imgui = /-isystem (\S*imgui\S*)/.exec(neighbour?.command ?? '')?.[1];
  for (const source of sources.filter((path) => path.startsWith('src/'))) {
    if (!neighbour || known.has(resolve(source))) continue;
    try {
      const headers = join(run('em-config', 'CACHE'), 'sysroot/include');
      const command = `${neighbour.command.replaceAll(neighbour.file, resolve(source))} -idirafter ${
        headers} -isystem ${imgui}/backends`;
      commands.push({...neighbour, file: resolve(source), command});
      known.set(resolve(source), command);
    } catch {
      // Without Emscripten these are left out.
    }
  }
  mkdirSync(own_folder, {recursive: true});
  writeFileSync(join(own_folder, 'compile_commands.json'), JSON.stringify(commands));
  return known;
}

/** @type {Map<string, string[]>} */
const includes = new Map();

/** @param {string} path @returns {string[]} our own files that it names */
function included_by(path) {
  let found = includes.get(path);
  if (!found) {
    const names = readFileSync(path, 'utf8').matchAll(/^#include "([^"]+)"/gm);
    found = [...names].flatMap(([, name]) =>
        ['src', 'tests', dirname(path)].map((from) => join(from, name)).filter(existsSync));
    includes.set(path, found);
  }
  return found;
}

/** @param {string} path @returns {Set<string>} it and all of ours that it includes */
function reach(path, seen = new Set([path])) {
  for (const next of included_by(path)) {
    if (!seen.has(next)) reach(next, seen.add(next));
  }
  return seen;
}

/**
 * Headers are read with a source: the one of the same name, else the first that includes it.
 * @param {string[]} sources
 * @returns {Set<string>} the sources to read for what changed
 */
function find_changed(sources) {
  const changed = [...git('diff', '--name-only', base), ...git('diff', '--name-only', 'HEAD'),
                   ...git('ls-files', '-o', '--exclude-standard')];
  const wanted = changed.flatMap((path) => {
    if (!path.endsWith('.h')) return path;
    const own = path.replace(/\.h$/, '.cpp');
    if (sources.includes(own)) return own;
    return sources.find((one) => included_by(one).includes(path)) ?? [];
  });
  return new Set(wanted);
}

/** @param {string[]} sources @returns {string[]} the same, in the order of this commit */
function take_turns(sources) {
  const order = sources.map((path) => ({path, sum: digest(path)}))
      .sort((a, b) => (a.sum < b.sum ? -1 : 1)).map(({path}) => path);
  const first = Number(git('rev-list', '--count', 'HEAD')[0] ?? 0) * stride % order.length;
  return [...order.slice(first), ...order.slice(0, first)];
}

/** @param {string} path @returns {Promise<string>} what is wrong with it; empty: nothing */
const tidy = (path) => new Promise((done) => {
  execFile('clang-tidy', ['-p', own_folder, '--quiet', path], {maxBuffer: 1 << 26},
           (error, findings, rest) => {
             const faults = rest.replace(/^\d+ warnings?.* generated\.$\n?/gm, '');
             const said = findings + faults || String(error);
             done(error ? said.replaceAll(`${process.cwd()}/`, '') : '');
           });
});

const listed = git('ls-files', '-co', '--exclude-standard', '--', 'src/*.cpp', 'tests/*.cpp')
    .filter(existsSync);
const commands = gather_commands(listed);
const sources = listed.filter((path) => commands.has(resolve(path)));
const checks = readFileSync('.clang-tidy', 'utf8') + run('clang-tidy', '--version');
const keys = new Map(sources.map((path) => [path, digest([checks, commands.get(resolve(path)),
  ...[...reach(path)].sort().map((one) => readFileSync(one, 'utf8'))].join('\0'))]));
const key_of = (/** @type {string} */ path) => keys.get(path) ?? '';

const clean = new Set(existsSync(clean_list) ? readFileSync(clean_list, 'utf8').split('\n') : []);
const changed = find_changed(sources);
const doubtful = take_turns(sources).filter((path) => !clean.has(key_of(path)));
const queue = [...doubtful.filter((path) => changed.has(path)),
               ...doubtful.filter((path) => !changed.has(path))];

/** @type {Set<string>} a header's faults appear in each file that includes it */
const faults = new Set();
const end = Date.now() + seconds * 1000;
let read = 0;
await Promise.all(cpus().map(async () => {
  while (Date.now() < end) {
    const path = queue.shift();
    if (!path) return;
    const fault = await tidy(path);
    read += 1;
    if (!fault) clean.add(key_of(path));
    else if (!faults.has(fault)) console.log(fault.trim());
    if (fault) faults.add(fault);
  }
}));
writeFileSync(clean_list, [...keys.values()].filter((key) => clean.has(key)).join('\n'));

const late = queue.filter((path) => changed.has(path)).length;
console.log(`clang-tidy: ${read} files read, ${sources.length - doubtful.length} read before, ${
  queue.length} left, ${late} of them changed`);
process.exitCode = faults.size ? 1 : 0;
