// Joins the page's modules into one script for the single file. Each becomes a function of its own,
// called when it is first needed, so that names do not meet. It knows the forms of import and export
// that web/ and Emscripten use, and refuses a module with another.
// @ts-check
import {posix} from 'node:path';
import {Script} from 'node:vm';

/** @typedef {Map<string, Buffer>} Files */
/** @typedef {{path: string, needs: string[], code: string}} Module */

const import_form = /^import\s+(?:(?:(\w+)|\* as (\w+)|\{([^}]*)\})\s+from\s+)?'(\.\.?\/[^']+)';$/gm;
const dynamic_import = /\bimport\('(\.\.?\/[^']+)'\)(?!\.[A-Z])/g;
const export_form = /^export (async function|function\*?|const|class) (\w+)/gm;

/** `a as b` of an import list as it is written in a destructuring: `a: b`. */
const taken = (/** @type {string} */ list) => list.replace(/\s+as\s+/g, ': ').trim();

/** @param {string} path @param {string} text @returns {Module} */
function convert(path, text) {
  const place = (/** @type {string} */ from) => posix.join(posix.dirname(path), from);
  /** @type {string[]} */
  const needs = [];
  /** @type {string[]} */
  const own = [];
  /** @type {string[]} */
  const begin = [];
  const code = text
      .replace(import_form, (_, whole, all, list, literal) => {
        const from = place(literal);
        needs.push(from);
        const what = all ?? (whole ? `{default: ${whole}}` : `{${taken(list ?? '')}}`);
        begin.push(`const ${what} = $need('${from}');`);
        return '';
      })
      .replace(dynamic_import, (_, literal) => {
        const from = place(literal);
        needs.push(from);
        return `$later('${from}')`;
      })
      .replace(export_form, (_, kind, name) => {
        own.push(`get ${name}() { return ${name}; }`);
        return `${kind} ${name}`;
      })
      .replace(/^export default (\w+);/m, (_, name) => {
        own.push(`get default() { return ${name}; }`);
        return '';
      });
  // Beside a single file nothing lies; Emscripten's own is given its file (assets_within.js).
  const beside = path === 'kolculator.js' ? null : /new URL\('[^']*', import\.meta\.url\)/.exec(code);
  if (beside) throw new Error(`web/${path}: ${beside[0]}: use load() or add_style() of assets.js`);
  const other = /^(?:import|export)\b.*/m.exec(code);
  if (other) throw new Error(`web/${path}: the single file cannot take "${other[0]}"`);
  // Given out before anything is asked for: functions of modules in a circle find each other.
  return {path, needs, code: `'${path}': ($give) => {\n$give({${own.join(', ')}});\n${
    begin.join('\n')}\n${code.trim()}\n}`};
}

/**
 * @param {Files} files
 * @param {string} start the module to begin with
 * @returns {{modules: string[], script: string}} the modules in it, and the body of a module script
 */
export function bundle(files, start) {
  /** @type {Map<string, Module>} */
  const modules = new Map();
  const add = (/** @type {string} */ path) => {
    if (modules.has(path)) return;
    const bytes = files.get(path);
    if (!bytes) throw new Error(`there is no web/${path}`);
    const module = convert(path, String(bytes));
    modules.set(path, module);
    module.needs.forEach(add);
  };
  add(start);
  const script = `const $made = {};
const $need = (path) => {
  if (!(path in $made)) $modules[path]((exports) => { $made[path] = exports; });
  return $made[path];
};
const $later = async (path) => $need(path);
const $modules = {
${[...modules.values()].map(({code}) => code).join(',\n')}
};
$need('${start}');
`;
  // Only read, to find here what the browser would find later.
  new Script(`"use strict"; async () => {${script.replaceAll('import.meta', 'null')}}`);
  return {modules: [...modules.keys()], script};
}
