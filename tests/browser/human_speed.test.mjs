// Typed as people type, 200 to 600 ms from key to key: what is half typed is calculated with for a
// moment, and must be nowhere any more in the end.
// @ts-check
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';

import {open_page, settle} from './page.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Locator} Locator */

const command = process.env.KOL_COMMAND ??
    fileURLToPath(new URL('../../build/native/kolculator', import.meta.url));

const slow = 250;  // ms from key to key

async function saved(/** @type {Page} */ page) {
  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  return readFile(await (await download).path(), 'utf8');
}

const evaluated = (/** @type {string} */ workspace) =>
    JSON.parse(execFileSync(command, ['evaluate', '-'], {input: workspace, encoding: 'utf8'}));

async function type(/** @type {Page} */ page, /** @type {Locator} */ field,
                    /** @type {string} */ text) {
  await field.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text, {delay: slow});
}

const result = (/** @type {Page} */ page, /** @type {string} */ name) =>
    page.getByRole('group', {name, exact: true}).first();

test('What is typed slowly is what is calculated', async (t) => {
  const {page, close, problems} = await open_page({path: '?screen=campaign'});
  t.after(close);
  const value = page.getByRole('group', {name: 'Average order value'});
  for (const part of ['Low', 'High']) {
    await value.getByLabel(part).fill('');
  }
  await type(page, value.getByLabel('Typical'), '60');
  await page.keyboard.press('Tab');
  assert.equal(await value.getByLabel('Low').inputValue(), '');
  assert.equal(await value.getByLabel('High').inputValue(), '');
  await type(page, page.getByLabel('Gross margin'), '55');
  await page.keyboard.press('Tab');
  await settle(page);
  const text = await saved(page);
  assert.equal(JSON.parse(text).campaign.offer.aov, 60);
  assert.equal(JSON.parse(text).campaign.offer.gross_margin, 0.55);
  const {profit} = evaluated(text).projection.cases.typical;
  const shown = await result(page, 'Profit').locator('p').first().textContent() ?? '';
  const number = Number(shown.replace('−', '-').replaceAll(/[$,]/g, ''));
  assert.ok(Math.abs(number - profit) <= 0.006 * Math.abs(profit), `${shown}, reported ${profit}`);
  assert.deepEqual(problems, []);
});

test('A figure that cannot be is named, and the results do not pass for live ones', async (t) => {
  const {page, close} = await open_page({path: '?screen=campaign'});
  t.after(close);
  const value = page.getByRole('group', {name: 'Average order value'});
  await type(page, value.getByLabel('Low'), '900');
  await page.keyboard.press('Tab');
  await value.getByRole('alert').filter({hasText: /typical/}).waitFor({state: 'attached'});
  const mend = page.getByRole('region', {name: 'To be mended'});
  assert.equal(await mend.count(), 0, 'who goes on to the next of the three may be mending it');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await mend.waitFor({state: 'attached'});
  assert.match(await mend.textContent() ?? '', /Average order value/);
  // The 9 that could have been a low for a moment counts nowhere.
  assert.equal(JSON.parse(await saved(page)).campaign.offer.aov.low, 42);
  await mend.getByRole('button', {name: 'Take it back'}).click();
  await mend.waitFor({state: 'detached'});
  assert.equal(await value.getByRole('alert').count(), 0);
  assert.equal(await value.getByLabel('Low').inputValue(), '42');
});

test('On a phone the notice of a wrong figure does not cover the field that one is in', async (t) => {
  const {page, close} = await open_page({path: '?screen=campaign', width: 360, height: 640, touch: true});
  t.after(close);
  await type(page, page.getByRole('textbox', {name: 'Gross margin', exact: true}), '6x');
  await page.keyboard.press('Tab');
  const mend = page.getByRole('region', {name: 'To be mended'});
  await mend.waitFor({state: 'attached'});
  await settle(page);
  const field = await page.getByRole('textbox', {name: 'Discount', exact: true}).boundingBox();
  const notice = await mend.boundingBox();
  assert.ok(field && notice);
  assert.ok(field.y + field.height <= notice.y, `${field.y + field.height} behind ${notice.y}`);
  await mend.getByRole('button', {name: 'Go to the field'}).press('Enter');
  await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement &&
      document.activeElement.value === '6x');
});

test('Ctrl+Z takes back what is being typed, and beyond that the last edit, in a field too', async (t) => {
  const {page, close} = await open_page({path: '?screen=campaign'});
  t.after(close);
  const budget = page.getByRole('textbox', {name: 'Budget', exact: true});
  const audience = page.getByRole('textbox', {name: 'Target audience', exact: true});
  await type(page, budget, '3000');
  await page.keyboard.press('Tab');
  await type(page, audience, '5000');
  await page.keyboard.press('Tab');
  for (const key of ['Control+z', 'Control+z']) await page.keyboard.press(key);
  await page.waitForFunction((field) => /** @type {HTMLInputElement} */ (field).value === '2,500',
                             await budget.elementHandle());
  assert.equal(await audience.inputValue(), '1,500,000');
  for (const key of ['Control+Shift+z', 'Control+y']) await page.keyboard.press(key);
  await page.waitForFunction((field) => /** @type {HTMLInputElement} */ (field).value === '5,000',
                             await audience.elementHandle());
  assert.equal(await budget.inputValue(), '3,000');
  // What is half typed is the browser's to take back.
  await budget.focus();
  await page.keyboard.type('9', {delay: slow});
  await page.keyboard.press('Control+z');
  await page.waitForFunction((field) => /** @type {HTMLInputElement} */ (field).value === '3,000',
                             await budget.elementHandle());
  assert.equal(await audience.inputValue(), '5,000');
});
