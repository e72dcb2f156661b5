// The page in a browser: frames drawn while idle, and what a roster of 100,000 influencers costs: from file to
// ranked table, in a frame while scrolling, and from one edit to the new report on screen.
// @ts-check
import {open_page} from '../browser/page.mjs';

const rows = 100_000;

/** @typedef {import('playwright-core').Page} Page */

const record = (/** @type {Page} */ page) =>
    page.evaluate(() => ({.../** @type {any} */ (window).kolculator}));

function median(/** @type {number[]} */ values) {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** A roster with the figures of accounts of all sizes; no two alike. */
function roster() {
  const lines = ['name,platform,followers,avg likes,avg comments,avg views,quote'];
  const platforms = ['instagram', 'tiktok', 'youtube'];
  for (let i = 0; i < rows; ++i) {
    const followers = Math.round(1000 * 10 ** ((i * 7919 % 4000) / 1000));
    const likes = Math.round(followers * (0.005 + (i % 97) / 2000));
    lines.push(`creator ${i},${platforms[i % 3]},${followers},${likes},${Math.round(likes / 40)},` +
               `${Math.round(followers * 0.3)},${i % 4 ? '' : Math.round(followers / 80)}`);
  }
  return lines.join('\n');
}

/** Waits until nothing has been drawn for half a second. */
async function until_still(/** @type {Page} */ page) {
  for (let last = -1; last !== (await record(page)).frames;) {
    last = (await record(page)).frames;
    await page.waitForTimeout(500);
  }
}

/** The script times of the frames that `act` causes. */
async function script_times(/** @type {Page} */ page, /** @type {() => Promise<void>} */ act) {
  await until_still(page);
  await page.evaluate(() => void (/** @type {any} */ (window).kolculator.scriptTimes.length = 0));
  await act();
  await until_still(page);
  return /** @type {number[]} */ ((await record(page)).scriptTimes);
}

const {page, close} = await open_page({width: 1280, height: 800});
await until_still(page);
const before = (await record(page)).frames;
await page.waitForTimeout(5000);
console.log(`frames in 5 idle seconds: ${(await record(page)).frames - before} (budget 0)`);

const chooser = page.waitForEvent('filechooser');
await page.getByRole('button', {name: 'Open a file'}).first().click();
const start = Date.now();
await (await chooser).setFiles({name: 'roster.csv', mimeType: 'text/csv', buffer: Buffer.from(roster())});
const accept = page.getByRole('button', {name: /^Add .* influencers$/});
await accept.waitFor({timeout: 120_000});
const shown = Date.now();
await accept.click();
await page.getByRole('table').first().waitFor({timeout: 120_000});
await until_still(page);
console.log(`${rows} rows, file to preview: ${shown - start} ms, accepted to ranked table: ` +
            `${Date.now() - 500 - shown} ms (budget 1000 ms in all)`);

const scrolling = await script_times(page, async () => {
  await page.mouse.move(640, 500);
  for (let i = 0; i < 60; ++i) {
    await page.mouse.wheel(0, 440);
    await page.waitForTimeout(20);
  }
});
console.log(`script of a frame while scrolling ${rows} influencers: ` +
            `median ${median(scrolling).toFixed(1)} ms, ` +
            `most ${Math.max(...scrolling).toFixed(1)} ms (budget 8 ms)`);

await page.getByRole('row').nth(3).getByRole('button').first().focus();
await page.keyboard.press('Enter');
const quote = page.getByLabel(/^Quote/).first();
await quote.waitFor();
await quote.focus();
await page.keyboard.press('Control+a');
const editing = await script_times(page, () => page.keyboard.type('4321', {delay: 120}));
console.log(`script of a frame with an edit among ${rows} influencers: ` +
            `most ${Math.max(...editing).toFixed(1)} ms (budget 16 ms)`);
await close();
