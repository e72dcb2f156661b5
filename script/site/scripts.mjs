// The scripts and style sheets as they are published: what the page begins with is one file, what it
// loads later a file each, with their source maps. Each is called after the module that it is about.
// @ts-check
import {appendFile, readFile} from 'node:fs/promises';
import {extname, join, posix} from 'node:path';
import {esbuild, with_sources} from './esbuild.mjs';
import {move_mappings, replace_all} from './maps.mjs';
import {references} from './names.mjs';

/** @typedef {Map<string, Buffer>} Files */
/** @typedef {{path: string, kind: string}} Import */
/**
 * What esbuild says of a file that it has written.
 * @typedef {{entryPoint?: string, imports: Import[], exports: string[],
 *            inputs: Record<string, {bytesInOutput: number}>}} Output
 */
/** @typedef {{path: string, text: string, map: string}} Written */

const start = 'page/main.js';
const modules = [start, 'work/calculator.js', 'embed/page.js'];
// No modules: the page waits for the one, and other people's pages have the other, in whatever encoding.
const classic = ['page/scheme.js', 'embed.js'];

const as_module = ['--bundle', '--format=esm', '--charset=utf8'];
const into_out = ['--outdir=out', '--outbase=web'];

const in_folder = (/** @type {string} */ path) => `web/${path}`;
const in_site = (/** @type {string} */ path) => path.replace(/^web\//, '');

/** @param {string} from @param {string} to @returns {string} as an import says it */
function way(from, to) {
  const path = posix.relative(posix.dirname(from), to);
  return path.startsWith('.') ? path : `./${path}`;
}

/**
 * esbuild puts into one file what is wanted by the same entries, and what is loaded later is an entry,
 * too. Told that it wants the page's first module, which is there by then, it takes nothing out of the
 * file that the page begins with.
 * @param {string} folder
 */
async function keep_start_together(folder) {
  esbuild([...modules.map(in_folder), ...as_module, '--splitting', '--outdir=unused', '--metafile=late.json'],
          {folder});
  const {inputs} = JSON.parse(await readFile(join(folder, 'late.json'), 'utf8'));
  /** @type {Import[]} */
  const imports = Object.values(inputs).flatMap((input) => input.imports);
  const late = new Set(imports.filter(({kind}) => kind === 'dynamic-import').map(({path}) => path));
  for (const path of late) {
    await appendFile(join(folder, path), `\nimport '${way(path, in_folder(start))}';\n`);
  }
}

/** The modules that stand in a file, the largest first. @param {Output} output */
const held_by = ({inputs}) => Object.entries(inputs).filter(([, {bytesInOutput}]) => bytesInOutput > 0)
    .sort(([, a], [, b]) => b.bytesInOutput - a.bytesInOutput).map(([path]) => in_site(path));

/**
 * The path within the site of each file that esbuild has written.
 * @param {Record<string, Output>} outputs
 */
function places_of(outputs) {
  /** @type {Map<string, string>} */
  const places = new Map();
  const written = Object.entries(outputs).filter(([path]) => !path.endsWith('.map'));
  for (const [path, {entryPoint, exports}] of written) {
    // One that holds nothing and gives nothing only leads to the file with the entry.
    const is_empty = held_by(outputs[path]).length === 0 && exports.length === 0;
    if (entryPoint && !is_empty) places.set(path, in_site(entryPoint));
  }
  for (const [path, {entryPoint}] of written) {
    if (entryPoint) continue;
    const held = held_by(outputs[path]);
    let place = held.find((module) => modules.includes(module)) ?? held[0];
    while ([...places.values()].includes(place)) place = place.replace(/(?=\.js$)/, '_shared');
    places.set(path, place);
  }
  return places;
}

/** What is wanted at once is to be fetched at once. @param {string} page @param {string[]} needed */
function check_preloads(page, needed) {
  for (const path of needed) {
    if (page.includes(`<link rel="modulepreload" href="${path}">`)) continue;
    throw new Error(`shell.html: ${start} imports ${path}, which has no <link rel="modulepreload"> there`);
  }
}

/**
 * A file that esbuild has written, and its source map, for another place than it was written for.
 * @param {Files} sources
 * @param {Written} written
 * @param {string} place
 * @param {Map<string, string>} ways imports as they are written → as they are to be
 * @returns {[string, Buffer][]}
 */
function put(sources, {path, text, map}, place, ways) {
  const moved = replace_all(text, /"\.[^"\n]*"/g, (found) => ways.get(found) ?? found);
  if (text.includes('import.meta') && place.includes('/')) {
    throw new Error(`web/${place}: import.meta: what is joined lies elsewhere: use load() or add_style()`);
  }
  const {sources: from, mappings, ...rest} = JSON.parse(map);
  /** @type {string[]} */
  const origins = from.map((/** @type {string} */ source) => posix.join(posix.dirname(path), source));
  return [
    [place, Buffer.from(
        moved.text.replace(/(?<=\n\/[/*]# sourceMappingURL=)\S+/, `${posix.basename(place)}.map`))],
    [`${place}.map`, Buffer.from(JSON.stringify({
      ...rest,
      sources: origins.map((origin) => posix.relative(posix.dirname(place), origin)),
      sourcesContent: origins.map((origin) => String(sources.get(in_site(origin)))),
      mappings: move_mappings(mappings, moved.edits),
    }))],
  ];
}

/** The style sheets that something asks for; the others are parts of those. @param {Files} sources */
const styles_of = (sources) => new Set([...sources.keys()]
    .filter((path) => ['.html', '.js'].includes(extname(path)))
    .flatMap((path) => references(sources, path)).filter((path) => extname(path) === '.css'));

/**
 * @param {Files} sources all files of the site, by their own names
 * @returns {Promise<Files>} with scripts and style sheets joined, and their source maps
 */
export const joined = (sources) => with_sources(sources, async (folder) => {
  await keep_start_together(folder);
  esbuild([...modules, ...styles_of(sources)].map(in_folder).concat(
      as_module, into_out, '--splitting', '--sourcemap', '--metafile=written.json'), {folder});
  esbuild(classic.map(in_folder).concat(into_out, '--sourcemap'), {folder});
  const read = (/** @type {string} */ path) => readFile(join(folder, path), 'utf8');
  /** @type {Record<string, Output>} */
  const outputs = JSON.parse(await read('written.json')).outputs;
  const places = places_of(outputs);
  const place_of = (/** @type {Import} */ {path}) => places.get(path) ?? '';

  const files = new Map([...sources].filter(([path]) => !['.js', '.css'].includes(extname(path))));
  files.set('sw.js', /** @type {Buffer} */ (sources.get('sw.js')));
  for (const [path, place] of [...places, ...classic.map((name) => [`out/${name}`, name])]) {
    const ways = new Map((outputs[path]?.imports ?? []).map((other) => [
      `"${way(path, other.path)}"`, `"${way(place, place_of(other))}"`]));
    const written = {path, text: await read(path), map: await read(`${path}.map`)};
    for (const [name, bytes] of put(sources, written, place, ways)) files.set(name, bytes);
  }
  const [first] = [...places].find(([, place]) => place === start) ?? [''];
  check_preloads(String(sources.get('index.html')), outputs[first].imports
      .filter(({kind}) => kind === 'import-statement').map(place_of));
  return files;
});

/**
 * The page's script as one, without anything beside it.
 * @param {Files} sources
 * @returns {Promise<string>}
 */
export const in_one = (sources) => with_sources(sources, async (folder) =>
    esbuild([in_folder(start), ...as_module], {folder}));

/** @param {string} text of a file without the line that names its source map */
export const without_map = (text) => text.replace(/\/[/*]# sourceMappingURL=.*\n?$/, '');

/** A classic script that was changed last. @param {string} text */
export const smaller = (text) => esbuild([], {input: text});
