// Back and Forward, addresses and titles: what was shown comes back, what was half typed is not lost, and
// the keyboard's focus goes into what opens and back to what opened it.
// @ts-check
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {choose, open_page, pass_time, settle} from './page.mjs';

/** @typedef {import('playwright-core').Page} Page */

/**
 * @param {import('node:test').TestContext} t
 * @param {Parameters<typeof open_page>[0]} [wish]
 */
async function open(t, wish) {
  const opened = await open_page(wish);
  t.after(opened.close);
  return opened;
}

/** Waits until the address ends so. */
const at = (/** @type {Page} */ page, /** @type {string} */ fragment) =>
    page.waitForFunction((wanted) => location.hash === wanted, fragment);

/** Waits until an element of that role and name is there. */
const there = (/** @type {Page} */ page, /** @type {'heading' | 'region' | 'table'} */ role,
               /** @type {string} */ name) =>
    page.getByRole(role, {name, exact: true}).first().waitFor({state: 'attached'});

/** Waits until what has the focus says that. */
const focused = (/** @type {Page} */ page, /** @type {string} */ text) =>
    page.waitForFunction((wanted) => document.activeElement?.textContent === wanted, text);

const to_screen = (/** @type {Page} */ page, /** @type {string} */ name) =>
    page.getByRole('navigation').getByText(name, {exact: true}).press('Enter');

const open_row = (/** @type {Page} */ page, /** @type {string} */ name) =>
    page.getByRole('rowheader').getByRole('button', {name, exact: true}).press('Enter');

const back = async (/** @type {Page} */ page) => {
  await page.goBack();
  await settle(page);
};

test('Back and Forward go through screens, panels and questions, and the title follows', async (t) => {
  const {page, problems} = await open(t);
  await at(page, '#/compare');
  const name = await page.getByRole('heading', {level: 1}).textContent();
  assert.equal(await page.title(), `Compare – ${name} – KOLculator`);
  await to_screen(page, 'Fees');
  await at(page, '#/fees');
  await to_screen(page, 'Campaign');
  await at(page, '#/campaign');
  await page.getByRole('button', {name: 'How? ROI'}).first().press('Enter');
  await at(page, '#/campaign/how/roi');
  assert.match(await page.title(), / – Campaign – .+ – KOLculator$/);

  await back(page);
  await at(page, '#/campaign');
  assert.equal(await page.title(), `Campaign – ${name} – KOLculator`);
  await there(page, 'region', 'Offer');
  await back(page);
  await at(page, '#/fees');
  await page.getByRole('group', {name: 'Fair fee'}).first().waitFor({state: 'attached'});
  await back(page);
  await there(page, 'table', 'Compare influencers');
  await page.goForward();
  await page.goForward();
  await page.goForward();
  await at(page, '#/campaign/how/roi');
  await page.getByRole('button', {name: 'Close', exact: true}).waitFor({state: 'attached'});
  assert.deepEqual(problems, []);
});

test('On a phone Back from an influencer returns to the list, where it was', async (t) => {
  const {page, problems} = await open(t, {width: 360, height: 640, touch: true});
  const list = page.getByRole('list', {name: 'Compare influencers'});
  const row = list.getByRole('button', {name: 'Clara Ferrini'});
  // Only cards near the view are there: on, card by card, until this one is.
  while (await row.count() === 0) {
    await list.getByRole('listitem').last().evaluate((it) => it.scrollIntoView({block: 'end'}));
    await settle(page);
  }
  await row.evaluate((it) => it.scrollIntoView({block: 'center'}));
  await settle(page);
  await row.tap();
  await there(page, 'heading', 'Clara Ferrini');
  assert.equal(await list.count(), 0,
               'the panel takes the place of the list');
  await back(page);
  await list.waitFor({state: 'attached'});
  await at(page, '#/compare');
  await focused(page, 'Clara Ferrini');
  assert.ok(await row.evaluate((it) => {
    const {top, bottom} = it.getBoundingClientRect();
    return top > 0 && bottom < innerHeight;
  }), 'the row is in view');
  assert.deepEqual(problems, []);
});

test('What was closed is not opened by Back', async (t) => {
  const {page} = await open(t);
  await to_screen(page, 'Fees');
  await at(page, '#/fees');
  await to_screen(page, 'Compare');
  await at(page, '#/compare');
  await open_row(page, 'Derm with Léa');
  await page.waitForFunction(() => location.hash.startsWith('#/compare/'));
  await page.getByRole('button', {name: 'Close', exact: true}).press('Enter');
  await at(page, '#/compare');
  await page.goForward();
  await there(page, 'heading', 'Derm with Léa');
  await page.keyboard.press('Escape');
  await at(page, '#/compare');
  await back(page);
  await at(page, '#/fees');
});

test('An address leads to its place, in another profile and after a reload', async (t) => {
  const {page, origin, problems} = await open(t, {path: '#/settings'});
  await there(page, 'heading', 'Settings');
  await at(page, '#/settings');
  await page.goto(`${origin}/#/compare/aisyahglow/how/fee_fair`);
  await there(page, 'heading', 'Fair fee');
  await page.goto(`${origin}/?screen=fees`);
  await page.waitForFunction(() => location.hash === '#/fees' && location.search === '');
  await page.goto(`${origin}/?plain&screen=campaign`);
  await page.waitForFunction(() => location.hash === '#/campaign' && location.search.startsWith('?plain'));
  await page.reload();
  await at(page, '#/campaign');
  await there(page, 'region', 'Offer');
  // A place that is not there: what is there of it is shown, and the address says so.
  await page.evaluate(() => { location.hash = '#/fees/nobody-here'; });
  await at(page, '#/fees');
  await page.evaluate(() => { location.hash = '#/myspace'; });
  await pass_time(page, 100);
  await settle(page);
  await page.getByRole('group', {name: 'Fair fee'}).first().waitFor({state: 'attached'});
  assert.deepEqual(problems, []);
});

test('Going back while something is being typed loses nothing', async (t) => {
  const {page, problems} = await open(t);
  await open_row(page, 'Derm with Léa');
  const quote = page.getByRole('textbox', {name: 'Quote', exact: true});
  await quote.fill('');
  await quote.pressSequentially('987', {delay: 200});
  await back(page);
  await at(page, '#/compare');
  await page.goForward();
  await there(page, 'heading', 'Derm with Léa');
  assert.match(await page.getByRole('textbox', {name: 'Quote', exact: true}).inputValue(), /987/);
  // A table that waits for its yes, too.
  await page.keyboard.press('Escape');
  await page.evaluate(() => navigator.clipboard.writeText(
      'name\tplatform\tfollowers\nAnna\tInstagram\t12k\nBo\tTikTok\t9k'));
  await page.keyboard.press('Control+v');
  await at(page, '#/import');
  await back(page);
  await there(page, 'table', 'Compare influencers');
  await page.goForward();
  await page.getByRole('button', {name: 'Add 2 influencers'}).press('Enter');
  await at(page, '#/compare');
  assert.deepEqual(problems, []);
});

test('The focus goes to the heading of what opens and back to what opened it', async (t) => {
  const {page} = await open(t);
  const row = page.getByRole('rowheader').getByRole('button', {name: 'Derm with Léa'});
  await row.press('Enter');
  await focused(page, 'Derm with Léa');
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H2');
  const how = page.getByRole('region', {name: 'Details'}).getByRole('button', {name: /^How\? /}).first();
  const asked = await how.textContent();
  await how.press('Enter');
  await page.waitForFunction(() => document.activeElement?.tagName === 'H2' &&
      document.activeElement.textContent !== 'Derm with Léa');
  await page.keyboard.press('Escape');
  await focused(page, String(asked));
  await page.keyboard.press('Escape');
  await focused(page, 'Derm with Léa');
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'BUTTON');
  // Escape within a field first takes back what is being typed.
  await row.press('Enter');
  const quote = page.getByRole('textbox', {name: 'Quote', exact: true});
  await quote.fill('1234');
  await page.keyboard.press('Escape');
  await there(page, 'heading', 'Derm with Léa');
  await page.keyboard.press('Escape');
  await focused(page, 'Derm with Léa');
  assert.equal(await page.getByRole('textbox', {name: 'Quote', exact: true}).count(), 0);
});

test('Back closes the report and leads no further', async (t) => {
  const {page} = await open(t);
  await to_screen(page, 'Fees');
  await choose(page, 'Share', 'Print report');
  await page.getByRole('dialog').waitFor();
  await back(page);
  await page.getByRole('dialog').waitFor({state: 'detached'});
  await at(page, '#/fees');
  await choose(page, 'Share', 'Print report');
  await page.getByRole('dialog').getByRole('button', {name: 'Close'}).click();
  await page.getByRole('dialog').waitFor({state: 'detached'});
  await back(page);
  await at(page, '#/compare');
});

test('Back closes a menu with the screen that it stood on', async (t) => {
  const {page} = await open(t);
  await to_screen(page, 'Fees');
  const menu = page.getByRole('banner').getByRole('button', {name: 'Share', exact: true});
  await menu.press('Enter');
  await page.getByRole('banner').getByRole('button', {name: 'Print report'}).waitFor({state: 'attached'});
  await back(page);
  await at(page, '#/compare');
  await page.getByRole('banner').getByRole('button', {name: 'Print report'}).waitFor({state: 'detached'});
});

test('An embed makes no history and its address stays', async (t) => {
  const {page} = await open(t, {path: '?tool=compare'});
  const address = page.url();
  const length = await page.evaluate(() => history.length);
  const title = await page.title();
  await open_row(page, 'Derm with Léa');
  await there(page, 'heading', 'Derm with Léa');
  await page.keyboard.press('Escape');
  await there(page, 'table', 'Compare influencers');
  assert.equal(page.url(), address);
  assert.equal(await page.evaluate(() => history.length), length);
  assert.equal(await page.title(), title);
});
