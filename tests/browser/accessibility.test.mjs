// axe-core on every screen and panel, light and dark, wide, on a phone and without a picture.
// @ts-check
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import {findings, follow, paste, press} from './axe.mjs';
import {open_page} from './page.mjs';

/** @typedef {import('playwright-core').Page} Page */

const agency = await readFile(new URL('../data/agency.csv', import.meta.url), 'utf8');

/** @type {[string, (page: Page) => Promise<void>][]} */
const places = [
  ['Compare', async () => {}],
  ['The open detail view', async (page) => press(page, 'Aisyah Glow ✨')],
  ['The vetting', async (page) => {
    await press(page, 'Aisyah Glow ✨');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Aisyah Glow ✨');
    await page.getByRole('radio', {name: 'Vetting'}).press('Space');
    await press(page, '10. Do they work for competitors?');
    await page.getByRole('textbox', {name: 'Add a competitor they work for'}).waitFor({state: 'attached'});
  }],
  ['An explanation', async (page) => {
    await press(page, 'Aisyah Glow ✨');
    await press(page, /^How\? /);
  }],
  ['The columns of the table', async (page) => follow(page, '#/compare/columns')],
  ['Fees', async (page) => press(page, 'Fees')],
  ['The creator\'s side', async (page) => {
    await press(page, 'Fees');
    await page.getByRole('radio', {name: 'I am paid'}).press('Space');
    await press(page, 'Use my own account');
    await press(page, 'Add a programme');
    await press(page, 'Add a product');
    await page.getByRole('textbox', {name: 'Fixed cost a month'}).waitFor({state: 'attached'});
  }],
  ['Plan', async (page) => press(page, 'Plan')],
  ['Campaign', async (page) => press(page, 'Campaign')],
  ['A row of the line-up', async (page) => {
    await press(page, 'Campaign');
    await press(page, /^Aisyah Glow/);
  }],
  ['Track', async (page) => press(page, 'Track')],
  ['The link of a post', async (page) => {
    await press(page, 'Track');
    await press(page, /^TikTok video 1 – /);
  }],
  ['The results of a post', async (page) => {
    await press(page, 'Track');
    await page.getByRole('radio', {name: 'Results'}).press('Space');
    await press(page, 'Enter results');
    await page.getByRole('textbox', {name: 'Clicks'}).first().fill('120');
  }],
  ['An agreement', async (page) => {
    await press(page, 'Campaign');
    await press(page, 'Agreement');
    await page.getByRole('heading', {name: /^Agreement with/}).waitFor({state: 'attached'});
    await press(page, /^13 tips/);
  }],
  ['Settings', async (page) => follow(page, '#/settings')],
  ['Link', async (page) => follow(page, '#/link')],
  ['The glossary', async (page) => follow(page, '#/glossary')],
  ['The shortcuts', async (page) => page.keyboard.press('?')],
  ['A menu', async (page) => press(page, 'Share')],
  ['The workspaces', async (page) => follow(page, '#/workspaces')],
  ['Two side by side', async (page) => {
    for (const name of [/^Select Aisyah/, /^Select บาส/]) {
      await page.getByRole('checkbox', {name}).press('Space');
    }
    await press(page, 'Compare 2');
  }],
  ['A table that waits', async (page) =>
    paste(page, 'name\tplatform\tfollowers\tfee\nAnna\tInstagram\t12k\tmany\n\nBo\tTikTok\t9k\t80')],
  ['A messy table and all that can be chosen', async (page) => {
    await paste(page, agency);
    await press(page, 'Read it in another way');
  }],
  ['The account of an import', async (page) => {
    await paste(page, agency);
    await press(page, 'Add 6 influencers');
    // By its address: the notice with a button to it goes after some seconds.
    await follow(page, '#/last_import');
    await page.getByRole('heading', {name: 'About the last import'}).waitFor({state: 'attached'});
  }],
  ['An empty roster', async (page) => press(page, 'Start empty')],
];

for (const [size, wish] of /** @type {const} */ ([
       ['wide', {width: 1280, height: 800}],
       ['on a phone, dark', {width: 360, height: 640, touch: true, scheme: 'dark'}],
       ['without a picture', {width: 640, height: 800, path: '?plain'}]])) {
  for (const [name, go] of places) {
    test(`axe-core finds nothing: ${name}, ${size}`, async (t) => {
      const {page, close, problems} = await open_page(wish);
      t.after(close);
      await go(page);
      assert.deepEqual(await findings(page), []);
      assert.deepEqual(problems, []);
    });
  }
}
