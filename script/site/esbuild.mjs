// The command esbuild, which joins modules and style sheets and makes them small. It works in a folder
// of its own that holds the sources as web/…, so that nothing of this machine gets into what it writes.
// @ts-check
import {spawnSync} from 'node:child_process';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, extname, join} from 'node:path';

/** @typedef {Map<string, Buffer>} Files */

// Nothing that is younger than the sources' own language comes in.
const always = ['--minify', '--target=es2022', '--legal-comments=none', '--log-level=warning'];

/**
 * @param {string[]} words
 * @param {{folder?: string, input?: string}} [wish] where it runs, and a text for it
 * @returns {string} what it writes if no folder for that is among the words
 */
export function esbuild(words, {folder, input = ''} = {}) {
  const {error, status, stdout, stderr} = spawnSync('esbuild', [...always, ...words],
      {cwd: folder, input, encoding: 'utf8', maxBuffer: 2 ** 28});
  if (error && 'code' in error && error.code === 'ENOENT') {
    throw new Error('There is no command esbuild on PATH; on Debian script/bootstrap installs it.');
  }
  if (error || status !== 0) throw new Error(`esbuild cannot join what is in web/:\n${error ?? stderr}`);
  if (stderr) console.error(stderr.trimEnd());
  return stdout;
}

/**
 * Runs a task in a folder with the scripts and style sheets.
 * @template T
 * @param {Files} sources
 * @param {(folder: string) => Promise<T>} task
 */
export async function with_sources(sources, task) {
  const folder = await mkdtemp(join(tmpdir(), 'kol-scripts-'));
  try {
    for (const [path, bytes] of sources) {
      if (!['.js', '.css'].includes(extname(path))) continue;
      await mkdir(dirname(join(folder, 'web', path)), {recursive: true});
      await writeFile(join(folder, 'web', path), bytes);
    }
    return await task(folder);
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}
