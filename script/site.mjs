// Puts the site together: the files of web/, shell.html as index.html, and what was built, with scripts
// and style sheets joined (site/scripts.mjs), under long-lived names (site/names.mjs), with the service
// worker's list, the single file kolculator.html and the recommended headers. Only files that changed are
// written; what no longer belongs to the site is removed. `node script/site.mjs SOURCE BUILD DIST`
// @ts-check
import {createHash} from 'node:crypto';
import {mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {dirname, extname, join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {headers} from './site/headers.mjs';
import {check_addresses, give_names, is_map} from './site/names.mjs';
import {joined, smaller} from './site/scripts.mjs';
import {single_file} from './site/single.mjs';
import {in_order, only} from './site/words.mjs';

/** @typedef {Map<string, Buffer>} Files path within the site → content */

/** @param {string} folder @returns {Promise<string[]>} the files in it, "a/b.js" */
async function list(folder) {
  const entries = await readdir(folder, {withFileTypes: true}).catch(() => []);
  const found = await Promise.all(entries.map(async (entry) => entry.isDirectory() ?
      (await list(join(folder, entry.name))).map((path) => `${entry.name}/${path}`) : [entry.name]));
  return found.flat().sort();
}

/** @param {string} source @param {string} build @returns {Promise<Files>} */
async function gather(source, build) {
  /** @type {Files} */
  const files = new Map();
  /** @param {string} path @param {string} from */
  const put = async (path, from) => {
    const bytes = await readFile(from);
    files.set(path, extname(path) === '.json' ?
        Buffer.from(JSON.stringify(JSON.parse(bytes.toString()))) : bytes);
  };
  for (const path of await list(join(source, 'web'))) await put(path, join(source, 'web', path));
  await put('index.html', join(source, 'shell.html'));
  for (const path of ['kolculator.js', 'calculation.js', 'calculation.wasm']) await put(path, join(build, path));
  for (const path of ['kolculator.wasm', 'kolculator.late.wasm', 'kolculator.whole.wasm']) {
    await put(path, join(build, 'split', path));
  }
  for (const path of await list(join(build, 'fonts'))) {
    if (extname(path) === '.ttf') await put(`fonts/${path}`, join(build, 'fonts', path));
  }
  const words = in_order(JSON.parse(String(files.get('i18n/en.json'))));
  const first = new Set(JSON.parse(await readFile(join(build, 'split/first_words.json'), 'utf8')));
  const put_words = (/** @type {string} */ path, /** @type {(place: number) => boolean} */ taken) =>
      files.set(path, Buffer.from(JSON.stringify(only(words, taken))));
  put_words('i18n/en.first.json', (place) => first.has(place));
  put_words('i18n/en.late.json', (place) => !first.has(place));
  return files;
}

/**
 * What the single file holds: the program and its words are whole.
 * @param {Files} files
 * @returns {Files}
 */
function in_one_piece(files) {
  const words = in_order(JSON.parse(String(files.get('i18n/en.json'))));
  return new Map([
    ...files,
    ['kolculator.wasm', /** @type {Buffer} */ (files.get('kolculator.whole.wasm'))],
    ['i18n/en.first.json', Buffer.from(JSON.stringify(words))],
    ['i18n/en.late.json', Buffer.from(JSON.stringify(only(words, () => false)))],
  ]);
}

/**
 * The service worker with the list of what it keeps. The page itself goes by the folder's address,
 * since some hosts send index.html there.
 * @param {Files} site
 */
function with_list(site) {
  const worker = String(site.get('sw.js'));
  const sum = (/** @type {import('node:crypto').BinaryLike} */ bytes) =>
      createHash('sha256').update(bytes).digest('base64');
  const kept = [...site].filter(([path]) => path !== 'sw.js' && !is_map(path)).sort();
  const files = Object.fromEntries(kept.map(
      ([path, bytes]) => [path === 'index.html' ? './' : path, sum(bytes)]));
  const version = sum(worker + JSON.stringify(files)).slice(0, 12);
  return Buffer.from(smaller(worker.replace("version = ''", `version = '${version}'`)
      .replace('({})', JSON.stringify(files))));
}

/** @param {string} dist @param {Files} site */
async function write(dist, site) {
  for (const [path, bytes] of site) {
    const to = join(dist, path);
    const there = await readFile(to).catch(() => undefined);
    if (there?.equals(bytes)) continue;
    await mkdir(dirname(to), {recursive: true});
    await writeFile(to, bytes);
  }
  for (const path of await list(dist)) {
    if (!site.has(path)) await rm(join(dist, path));
  }
}

/** @param {string} source @param {string} build @param {string} dist */
export async function make_site(source, build, dist) {
  const sources = await gather(source, build);
  check_addresses(sources);
  const files = await joined(sources);
  const single = await single_file(sources, in_one_piece(files));
  files.delete('kolculator.whole.wasm');
  const site = give_names(files);
  site.set('sw.js', with_list(site));
  site.set('kolculator.html', single);
  site.set('_headers', Buffer.from(headers(site)));
  await write(dist, site);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [source = '.', build = 'build/web', dist = 'dist'] = process.argv.slice(2);
  await make_site(resolve(source), resolve(build), resolve(dist));
}
