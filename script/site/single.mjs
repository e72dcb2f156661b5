// The whole program as one HTML file that runs from a disk: scripts and styles stand in it and are
// allowed by their hashes, files that the program loads lie in it compressed.
// @ts-check
import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {extname} from 'node:path';
import {promisify} from 'node:util';
import {gzip} from 'node:zlib';
import {policy_of} from './headers.mjs';
import {references} from './names.mjs';
import {in_one, without_map} from './scripts.mjs';

/** @typedef {Map<string, Buffer>} Files */

const hash = (/** @type {string} */ text) =>
    `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * What stands in a page's script must not end it.
 * @param {string} script
 */
function inside(script) {
  if (script.includes('<!--')) throw new Error('"<!--" in a script would begin a comment of the page');
  return script.replaceAll('</script', '<\\/script');
}

/** @param {string} policy of the page @param {string[]} scripts @param {string[]} styles */
function closed_policy(policy, scripts, styles) {
  return policy.split(';').flatMap((part) => {
    const [name, ...sources] = part.trim().split(/\s+/);
    const own = {'script-src': scripts.map(hash), 'style-src': styles.map(hash)}[name] ?? [];
    const left = [...own, ...sources.filter((source) => source !== "'self'")];
    return left.length > 0 ? [[name, ...left].join(' ')] : [];
  }).join('; ');
}

/** @param {string} path @param {Buffer} bytes */
async function packed(path, bytes) {
  const content = (await promisify(gzip)(bytes, {level: 9})).toString('base64');
  return `<script type="text/plain" data-path="${path}">${content}</script>`;
}

/**
 * @param {Files} sources by their own names
 * @param {Files} files the same with scripts and style sheets joined
 */
export async function single_file(sources, files) {
  const within = await readFile(new URL('assets_within.js', import.meta.url));
  const text = (/** @type {string} */ path) => {
    const bytes = files.get(path);
    if (!bytes) throw new Error(`index.html: there is no ${path} in the site`);
    return without_map(String(bytes));
  };
  const program = inside(await in_one(new Map([...sources, ['page/assets.js', within]])));
  /** @type {string[]} */
  const scripts = [program];
  /** @type {string[]} */
  const styles = [];

  const page = text('index.html')
      .replace(/\n *<!--.*?-->/gs, '')
      .replace(/\n *<link rel="(?:modulepreload|preload|manifest)"[^>]*>/g, '')
      .replace(/\n *<script type="module"[^>]*><\/script>/, '')
      .replace(/<script src="([^"]*)"><\/script>/g, (_, path) => {
        const classic = inside(text(path));
        scripts.push(classic);
        return `<script>${classic}</script>`;
      })
      .replace(/<link rel="stylesheet" href="([^"]*)"([^>]*)>/g, (_, path, rest) => {
        styles.push(text(path));
        return `<style${rest}>${text(path)}</style>`;
      })
      .replace(/(<link rel="icon" href=")([^"]*)/, (_, start, path) =>
          `${start}data:image/svg+xml;base64,${Buffer.from(text(path)).toString('base64')}`);

  const loaded = references(new Map([...files, ['program.js', Buffer.from(program)]]), 'program.js')
      .filter((path) => ['.css', '.json', '.ttf', '.wasm'].includes(extname(path))).sort();
  const bytes_of = (/** @type {string} */ path) =>
      extname(path) === '.css' ? Buffer.from(text(path)) : /** @type {Buffer} */ (files.get(path));
  styles.push(...loaded.filter((path) => extname(path) === '.css').map(text));
  const data = await Promise.all(loaded.map((path) => packed(path, bytes_of(path))));
  const policy = policy_of(page);
  if (!policy) throw new Error('index.html has no content security policy');
  return Buffer.from(page
      .replace(policy, () => closed_policy(policy, scripts, styles))
      .replace('</body>', () => `${data.join('\n')}\n<script type="module">${program}</script>\n</body>`));
}
