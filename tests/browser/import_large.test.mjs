// A table of 100,000 rows: the page goes on while it is read and added, says how far that is, and lets
// go of it.
// @ts-check
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {open_page, settle} from './page.mjs';

/** @typedef {import('playwright-core').Page} Page */

const rows = 100_000;

function table() {
  const lines = ['Name,Platform,Followers,Avg likes,Avg comments,Avg views,Price,Magic'];
  for (let i = 0; i < rows; i += 1) {
    const followers = 1000 + i * 7919 % 900_000;
    lines.push(`Creator ${i},${i % 3 ? 'Instagram' : 'TikTok'},${followers},${Math.round(followers / 30)},` +
               `${Math.round(followers / 900)},${Math.round(followers / 3)},${i % 4 ? '' : '$50'},7`);
  }
  return Buffer.from(lines.join('\n'));
}

/** The steps that the bar takes from now on, as the page shows them. */
const watch_progress = (/** @type {Page} */ page) => page.evaluate(() => {
  const seen = /** @type {any} */ (window).seen = /** @type {string[]} */ ([]);
  new MutationObserver(() => {
    const bar = document.querySelector('[role=progressbar]');
    const now = bar && `${bar.getAttribute('aria-label')} ${bar.getAttribute('aria-valuenow')}`;
    if (now && seen.at(-1) !== now) seen.push(now);
  }).observe(document.body, {subtree: true, childList: true, attributes: true});
});
const progress_seen = (/** @type {Page} */ page) =>
    page.evaluate(() => /** @type {string[]} */ (/** @type {any} */ (window).seen.splice(0)));

/** Between its beginning and its end, rising. */
function assert_progress(/** @type {string[]} */ seen, /** @type {string} */ what) {
  const shares = seen.filter((one) => one.startsWith(what)).map((one) => Number(one.slice(what.length)));
  assert.ok(shares.some((share) => share > 0 && share < 100), `${what}: ${shares}`);
  assert.deepEqual(shares, [...shares].sort((a, b) => a - b));
}

async function choose(/** @type {Page} */ page) {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', {name: 'Open a table'}).click();
  await (await chooser).setFiles({name: 'large.csv', mimeType: 'text/csv', buffer: table()});
}

test('100,000 rows are read and added while the page goes on', async (t) => {
  const {page, problems, close} = await open_page();
  t.after(close);
  await watch_progress(page);
  await choose(page);
  const add = page.getByRole('button', {name: 'Add 100,000 influencers'});
  await add.waitFor({state: 'attached'});
  assert_progress(await progress_seen(page), 'Reading large.csv ');
  await settle(page);
  assert.equal(await page.getByRole('progressbar').count(), 0);

  // An answer has it read again; what was read before stays meanwhile.
  await page.getByRole('combobox', {name: 'What “Magic” is'}).selectOption({label: 'Saves per post'});
  assert_progress(await progress_seen(page), 'Reading large.csv ');
  const preview = page.getByRole('table', {name: 'Preview'});
  await preview.getByRole('columnheader', {name: 'Saves per post'}).waitFor({state: 'attached'});

  await add.click();
  await page.getByText('100,000 influencers added.', {exact: true}).waitFor({state: 'attached'});
  assert_progress(await progress_seen(page), 'Adding 100,000 influencers ');
  assert.deepEqual(problems, []);
});

test('Reading a large table is cancelled, and everything is as it was', async (t) => {
  const {page, problems, close} = await open_page();
  t.after(close);
  // At the first sight of the bar, however quick the machine is.
  await page.evaluate(() => new MutationObserver((_, observer) => {
    if (!document.querySelector('[role=progressbar]')) return;
    const cancel = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Cancel');
    observer.disconnect();
    cancel?.click();
  }).observe(document.body, {subtree: true, childList: true}));
  await choose(page);
  await page.getByText('14 influencers', {exact: true}).waitFor({state: 'attached'});
  await settle(page);
  await page.getByText('Sample roster').waitFor({state: 'attached'});
  assert.equal(await page.getByRole('progressbar').count(), 0);
  assert.deepEqual(problems, []);
});
