// Long-lived names: every file but those that are asked for by a fixed name is called after its
// content and the content of all it refers to, so that a host and a browser may keep it for ever
// and no two versions can be mixed. References – imports, addresses in HTML, CSS and in the texts of
// programs – are plain literals: with the path within the site, or, beginning with ./ or ../, with the
// path from the file they stand in. They are rewritten to match. A source map goes by its file's name,
// and is no part of what that is called after: nobody asks for it but who looks into the file.
// @ts-check
import {createHash} from 'node:crypto';
import {basename, dirname, extname, posix} from 'node:path';
import {move_mappings, replace_all} from './maps.mjs';

/** @typedef {Map<string, Buffer>} Files */

const texts = new Set(['.js', '.css', '.html', '.webmanifest', '.svg']);
const fixed = new Set(['embed.js', 'sw.js', 'manifest.webmanifest']);

/** Whether a file keeps its name: pages, and what others ask for by it. */
export const is_entry = (/** @type {string} */ path) => extname(path) === '.html' || fixed.has(path);

/** Whether it is the source map of the file whose name it begins with. */
export const is_map = (/** @type {string} */ path) => extname(path) === '.map';

/** Whether a name is one that was given here. */
export const is_lasting = (/** @type {string} */ path) => /\.[0-9a-f]{10}\.\w+$/.test(path);

/**
 * Calls `change` for each literal that is the path of a file of the site.
 * @param {Files} files
 * @param {string} from the file with the literals
 * @param {(path: string) => string} change gives the path to write in its place, in the same folder
 */
function replace_references(files, from, change) {
  return replace_all(String(files.get(from)), /(["'`(])((?:\.\.?\/)*[\w-][\w./-]*)(?=["'`)])/g,
      (all, quote, literal) => {
        const path = literal.startsWith('.') ? posix.join(dirname(from), literal) : literal;
        if (!files.has(path)) return all;
        return quote + literal.slice(0, -basename(path).length) + basename(change(path));
      });
}

/** @param {Files} files @param {string} path @returns {string[]} the files it names */
export function references(files, path) {
  /** @type {Set<string>} */
  const found = new Set();
  if (texts.has(extname(path))) {
    replace_references(files, path, (other) => (found.add(other), other));
  }
  found.delete(path);
  return [...found];
}

/** Says so if a script makes up an address, which could not be rewritten. @param {Files} sources */
export function check_addresses(sources) {
  for (const [path, bytes] of sources) {
    if (extname(path) !== '.js') continue;
    const made = /`(?:data|fonts|i18n|icons|samples)\/[^`]*\$\{/.exec(String(bytes));
    if (made) throw new Error(`web/${path}: ${made[0]} …: the address of a file must be a plain literal`);
  }
}

/**
 * @param {Files} files by their own names
 * @returns {Files} by the names they are published under, with references to match
 */
export function give_names(files) {
  const sums = new Map([...files].map(
      ([path, bytes]) => [path, createHash('sha256').update(bytes).digest('hex')]));
  const links = new Map([...files.keys()].map((path) => [
    path, references(files, path).filter((other) => !is_entry(other))]));

  /** The file and all that it leads to. Modules may import each other in a circle. */
  const reach = (/** @type {string} */ path, /** @type {Set<string>} */ seen = new Set()) => {
    if (!seen.has(path)) {
      seen.add(path);
      for (const other of links.get(path) ?? []) reach(other, seen);
    }
    return seen;
  };
  /** @type {(path: string) => string} */
  const name = (path) => {
    if (is_map(path)) return `${name(path.slice(0, -'.map'.length))}.map`;
    if (is_entry(path)) return path;
    const sum = createHash('sha256').update(path);
    for (const other of [...reach(path)].sort()) sum.update(`\n${other} ${sums.get(other)}`);
    return path.replace(/\.\w+$/, `.${sum.digest('hex').slice(0, 10)}$&`);
  };
  const names = new Map([...files.keys()].map((path) => [path, name(path)]));
  const name_of = (/** @type {string} */ path) => /** @type {string} */ (names.get(path));

  /** @type {Files} */
  const site = new Map();
  for (const [path, bytes] of files) {
    if (is_map(path)) continue;
    if (!texts.has(extname(path))) {
      site.set(name_of(path), bytes);
      continue;
    }
    const {text, edits} = replace_references(files, path, name_of);
    const map = files.get(`${path}.map`);
    if (!map) {
      site.set(name_of(path), Buffer.from(text));
      continue;
    }
    const {mappings, ...rest} = JSON.parse(String(map));
    site.set(name_of(path), Buffer.from(
        text.replace(`# sourceMappingURL=${basename(path)}`, `# sourceMappingURL=${basename(name_of(path))}`)));
    site.set(name_of(`${path}.map`), Buffer.from(
        JSON.stringify({...rest, mappings: move_mappings(mappings, edits)})));
  }
  return site;
}
