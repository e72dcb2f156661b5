// The bytes of a first visit in English: what the browser really asks for, each file as a static host would
// send it, by brotli at its best; apart from the others what comes before the first picture. That is there
// while the late part is held back, so it needs nothing of it.
// @ts-check
import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync, constants} from 'node:zlib';
import {open_page, settle} from '../browser/page.mjs';

const budget = 260_000;
const dist = process.env.KOL_DIST ?? fileURLToPath(new URL('../../dist', import.meta.url));

/** @type {Set<string>} */
const files = new Set();
/** @type {() => void} */
let go_on = () => {};
const first_picture = new Promise((done) => { go_on = () => done(undefined); });
const visit = await open_page({
  before: async (page) => {
    page.on('request', (request) => {
      const {protocol, pathname} = new URL(request.url());
      if (protocol === 'http:') files.add(pathname.replace(/\/$/, '/index.html'));
    });
    await page.route(/\.late\./, async (route) => {
      await first_picture;
      await route.continue();
    });
  },
});
const first = new Set([...files].filter((file) => !file.includes('.late.')));
go_on();
await settle(visit.page);
await visit.page.waitForLoadState('networkidle');
await visit.close();

/** @param {string} title @param {string[]} paths @returns {Promise<number>} bytes of all */
async function list(title, paths) {
  let sum = 0;
  console.log(`${title}, bytes by brotli 11`);
  for (const path of paths.sort()) {
    const bytes = await readFile(dist + path);
    const {length} = brotliCompressSync(bytes, {params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    }});
    console.log(`  ${String(length).padStart(7)}  ${path}`);
    sum += length;
  }
  console.log(`  ${String(sum).padStart(7)}  sum of ${paths.length} files`);
  return sum;
}

const before = await list('Until the first picture', [...first]);
const after = await list('After it', [...files].filter((file) => !first.has(file)));
console.log(`First load: ${before} until the first picture; budget ${budget}: ${
  before <= budget ? 'kept' : `missed by ${before - budget}`}; ${before + after} in all`);
