// The bytes of a first visit in English: what the browser really asks for until the page is ready, each
// file as a static host would send it, by brotli at its best.
// @ts-check
import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync, constants} from 'node:zlib';
import {open_page} from '../browser/page.mjs';

const budget = 300 * 1024;
const dist = process.env.KOL_DIST ?? fileURLToPath(new URL('../../dist', import.meta.url));

/** @type {Set<string>} */
const files = new Set();
const visit = await open_page({
  before: async (page) => {
    page.on('request', (request) => {
      const {protocol, pathname} = new URL(request.url());
      if (protocol === 'http:') files.add(pathname.replace(/\/$/, '/index.html'));
    });
  },
});
await visit.page.waitForTimeout(1000);
await visit.close();

let sum = 0;
console.log(`First load, ${files.size} files, bytes by brotli 11`);
for (const file of [...files].sort()) {
  const bytes = await readFile(dist + file);
  const {length} = brotliCompressSync(bytes, {params: {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  }});
  console.log(`  ${String(length).padStart(7)}  ${file}`);
  sum += length;
}
console.log(`  ${String(sum).padStart(7)}  sum; budget ${budget}: ${sum <= budget ? 'kept' : 'missed'}`);
