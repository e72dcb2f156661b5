// A host for tests of the whole site: its versions, its headers, a network that breaks.
// @ts-check
import {cp, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {extname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {make_site} from '../../script/site.mjs';
import {read_rules} from '../../script/site/rules.mjs';

const source = fileURLToPath(new URL('../..', import.meta.url));
export const build = process.env.KOL_BUILD ?? join(source, 'build/web');

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/**
 * The site with a word changed, put together as the build does it.
 * @param {import('node:test').TestContext} t
 * @param {string} [word] of web/i18n/en.json
 * @param {string} [text] in its place
 * @param {{file: string, from: string, to: string}} [change] of another file, as of web/
 * @returns {Promise<string>} the folder
 */
export async function make_version(t, word, text, change) {
  const folder = await mkdtemp(join(tmpdir(), 'kol-site-'));
  t.after(() => rm(folder, {recursive: true, force: true}));
  await cp(join(source, 'web'), join(folder, 'source/web'), {recursive: true});
  await cp(join(source, 'shell.html'), join(folder, 'source/shell.html'));
  if (word) {
    const file = join(folder, 'source/web/i18n/en.json');
    const words = JSON.parse(await readFile(file, 'utf8'));
    if (!(word in words)) throw new Error(`no word ${word}`);
    await writeFile(file, JSON.stringify({...words, [word]: text}));
  }
  if (change) {
    const file = join(folder, 'source', change.file);
    const before = await readFile(file, 'utf8');
    if (!before.includes(change.from)) throw new Error(`not in ${change.file}: ${change.from}`);
    await writeFile(file, before.replace(change.from, () => change.to));
  }
  await make_site(join(folder, 'source'), build, join(folder, 'site'));
  return join(folder, 'site');
}

/** What the network does to a request. @typedef {'answer' | 'cut' | Buffer} Fate */

/**
 * Serves a folder under a path of its own, as hosts of projects do.
 * @param {import('node:test').TestContext} t
 * @param {string} first_folder
 */
export async function host(t, first_folder) {
  const base = '/some/path/';
  const state = {
    folder: first_folder,
    /** @type {(path: string) => Fate} */
    fate: () => 'answer',
    /** @type {string[]} paths that were answered */
    answered: [],
  };
  const server = createServer(async (request, response) => {
    const address = new URL(request.url ?? '/', 'http://x').pathname;
    const path = address.replace(base, '') || 'index.html';
    const fate = state.fate(path);
    if (fate === 'cut') return request.socket.destroy();
    try {
      const body = fate === 'answer' ? await readFile(join(state.folder, path)) : fate;
      const headers = (await read_rules(state.folder))(`/${path}`);
      const type = types[extname(path)] ?? 'application/octet-stream';
      response.writeHead(200, {...headers, 'content-type': type}).end(body);
      state.answered.push(path);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const {port} = /** @type {import('node:net').AddressInfo} */ (server.address());
  const kill = () => {
    server.close();
    server.closeAllConnections?.();
  };
  t.after(kill);
  return {state, kill, origin: `http://127.0.0.1:${port}`, address: `http://127.0.0.1:${port}${base}`};
}
