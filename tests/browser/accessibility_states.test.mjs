// axe-core on what readers come through at work: what is chosen, typed, wrong, picked, filtered, asked for, told and
// printed; the tools in other pages; large and dark, and the plain page in the dark.
// @ts-check
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import {findings_in, follow, paste, press} from './axe.mjs';
import {choose, open_page, open_workspace, settle} from './page.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {[string, (page: Page) => Promise<unknown>]} State */

const agency = await readFile(new URL('../data/agency.csv', import.meta.url), 'utf8');

const wide = /** @type {const} */ ({width: 1280, height: 800});
const phone = /** @type {const} */ ({width: 360, height: 640, touch: true, scheme: 'dark'});
const plain_dark = /** @type {const} */ ({width: 640, height: 800, scheme: 'dark', path: '?plain'});

/**
 * @param {import('node:test').TestContext} t
 * @param {Parameters<typeof open_page>[0]} wish
 * @param {State[]} states
 */
async function nothing_is_found(t, wish, states) {
  const {page, close, problems} = await open_page(wish);
  t.after(close);
  assert.deepEqual(await findings_in(page, states), []);
  assert.deepEqual(problems, []);
}

const there = (/** @type {import('playwright-core').Locator} */ what) => what.first().waitFor({state: 'attached'});

/** Goes to a screen by its address. */
async function screen(/** @type {Page} */ page, /** @type {string} */ name) {
  await page.evaluate((hash) => { location.hash = hash; }, `#/${name.toLowerCase()}`);
  await there(page.getByRole('navigation').getByRole('link', {name}).and(page.locator('[aria-current]')));
  await settle(page);
}

/** Types what cannot be read, and leaves the field. */
async function mistype(/** @type {Page} */ page, /** @type {import('playwright-core').Locator} */ field) {
  await field.fill('a lot');
  await field.press('Tab');
  await there(page.locator('[aria-invalid=true]'));
}

const to_mend = (/** @type {Page} */ page) => there(page.getByRole('region', {name: 'To be mended'}));

const search_for = async (/** @type {Page} */ page, /** @type {string} */ words) =>
    page.getByRole('searchbox').fill(words);

/** @type {State} */
const picture = ['The scatter, a point of it read', async (page) => {
  await press(page, 'Picture');
  await page.getByRole('region', {name: 'Cost against result'}).getByRole('radio').first().press('Space');
  await there(page.locator('[role=radio][aria-checked=true]'));
}];

/** @type {State} */
const nobody = ['Nobody matches', async (page) => {
  await search_for(page, 'zzz');
  await there(page.getByRole('heading', {name: 'Nobody matches'}));
}];

/** @type {State[]} */
const picked = [
  ['Rows that are selected, and their bar', async (page) => {
    await search_for(page, '');
    for (const name of [/^Select Aisyah/, /^Select บาส/]) {
      await page.getByRole('checkbox', {name}).press('Space');
    }
    await there(page.getByRole('button', {name: 'Compare 2'}));
  }],
  ['Tags typed for them', async (page) => {
    await press(page, 'Tag…');
    await there(page.getByRole('textbox', {name: /^Tags to add/}));
  }]];

/** @type {State[]} */
const wrong = [
  ['A field in error, and what is to be mended', async (page) => {
    await screen(page, 'Campaign');
    await mistype(page, page.getByRole('textbox', {name: 'Gross margin'}));
    await to_mend(page);
  }],
  ['It is to be mended, seen from elsewhere', async (page) => {
    await screen(page, 'Compare');
    await to_mend(page);
  }]];

/** @type {State[]} */
const last_of_compare = [
  ['None pays off', async (page) => {
    await screen(page, 'Campaign');
    await page.getByRole('textbox', {name: 'Gross margin'}).fill('20');
    await page.keyboard.press('Enter');
    await screen(page, 'Compare');
    await there(page.getByText(/^None of the \d+ pays off/));
  }],
  ['A new influencer', async (page) => {
    await press(page, 'Add influencer');
    await there(page.getByRole('heading', {name: 'New influencer', level: 2}));
  }]];

test('axe-core finds nothing at work on Compare, wide', async (t) => nothing_is_found(t, wide, [
  picture,
  ['A cell being edited', async (page) => {
    await page.getByRole('rowheader').getByRole('button').first().focus();
    await page.keyboard.press('F2');
    await there(page.locator('.row input[type=text]:focus'));
  }],
  ['A cell in error', async (page) => mistype(page, page.getByRole('textbox', {name: /^Followers of /}))],
  ['Editing is given up', async (page) => {
    await page.locator('[aria-invalid=true]').focus();
    await page.keyboard.press('Escape');
    await page.locator('[aria-invalid=true]').waitFor({state: 'detached'});
  }],
  nobody, ...picked, ...wrong, ...last_of_compare]));

test('axe-core finds nothing at work on Compare, on a phone, dark', async (t) => nothing_is_found(t, phone, [
  picture,
  ['The filters', async (page) => {
    await press(page, 'Filters');
    await page.getByRole('button', {name: 'Profitable'}).press('Enter');
    await there(page.getByRole('button', {name: 'Filters (1)'}));
  }],
  nobody,
  ['All are shown again', async (page) => press(page, 'Show all')],
  ...picked, ...wrong, ...last_of_compare]));

const launch = {
  version: 1,
  campaign: {
    name: 'Serum launch',
    offer: {aov: 54, gross_margin: 0.68, discount: 0.1, return_rate: 0.04},
    lineup: [{influencer: 'nam', deliverables: [{format: 'instagram.story', count: 2}],
              payment: {type: 'flat', amount: 240}}],
    results: {attribution: 'link'},
  },
  influencers: [{id: 'nam', name: 'Nam', channels: [{platform: 'instagram', handle: 'nam.skinnotes',
    followers: 38200, average: {likes: 1480, comments: 61, reach: 11900}}]}],
};

/** @type {State[]} */
const tracked = [
  ['Results typed wrongly', async (page) => {
    await open_workspace(page, launch);
    await screen(page, 'Track');
    await page.getByRole('radio', {name: 'Results'}).press('Space');
    await press(page, 'Enter results');
    await mistype(page, page.getByRole('textbox', {name: 'Clicks'}).first());
  }],
  ['Track with results', async (page) => {
    for (const [name, typed] of [['Clicks', '310'], ['Orders by link', '12']]) {
      const field = page.getByRole('textbox', {name, exact: true}).first();
      await field.fill(typed);
      await field.press('Enter');
      await settle(page);
    }
    await press(page, 'Close');
    await page.getByRole('textbox', {name: 'Clicks'}).waitFor({state: 'detached'});
    await there(page.getByText(/^The realised ROI cannot be known yet|^Realised ROI/));
  }],
  ['A file of results that waits', async (page) => {
    await page.evaluate((csv) => navigator.clipboard.writeText(csv),
                        'Session manual ad content,Sessions\nnam-skinnotes_instagram-story_1,120\nsomebody,9\n');
    await page.keyboard.press('Control+v');
    await there(page.getByRole('button', {name: 'Take over'}));
  }]];

for (const [name, wish] of /** @type {const} */ ([
       ['wide', wide], ['on a phone, dark', phone], ['without a picture, dark', plain_dark]])) {
  test(`axe-core finds nothing on Track with results, ${name}`, async (t) =>
    nothing_is_found(t, wish, tracked));
  test(`axe-core finds nothing on doubtful cells of an import, ${name}`, async (t) => nothing_is_found(t, wish, [
    ['Doubtful cells', async (page) => paste(page, agency)],
    ['One is right, another typed wrongly', async (page) => {
      const list = page.getByRole('list', {name: 'Figures to check'});
      await list.getByRole('button', {name: 'It is right'}).first().press('Enter');
      await list.getByRole('textbox').last().fill('a lot');
      await page.keyboard.press('Tab');
    }]]));
}

/** @type {State[]} */
const papers = [
  ['The report', async (page) => {
    await choose(page, 'Share', 'Print report');
    await page.getByRole('dialog').waitFor();
  }],
  ['The report as it is printed', async (page) => page.emulateMedia({media: 'print'})],
  ['The statement of an agreement', async (page) => {
    await page.emulateMedia({media: 'screen'});
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({state: 'detached'});
    await screen(page, 'Campaign');
    await press(page, 'Agreement');
    await there(page.getByRole('heading', {name: /^Agreement with/}));
    // Beside the terms, or behind a button where there is no room.
    const statement = page.getByRole('radio', {name: 'Statement'});
    if (await statement.count() > 0) await statement.press('Space');
    await press(page, 'Print');
    await page.getByRole('dialog').waitFor();
  }],
  ['The media kit', async (page) => {
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({state: 'detached'});
    await screen(page, 'Fees');
    await page.getByRole('radio', {name: 'I am paid'}).press('Space');
    await press(page, 'Use my own account');
    await there(page.getByRole('heading', {name: 'My rates', level: 3}));
    await press(page, 'Print');
    await page.getByRole('dialog').waitFor();
  }]];

test('axe-core finds nothing on papers, wide', async (t) => nothing_is_found(t, wide, papers));
test('axe-core finds nothing on papers, on a wide page without a picture, dark', async (t) =>
  nothing_is_found(t, {...plain_dark, width: 1280}, papers));

test('axe-core finds nothing in the tools for other pages, light and dark', async (t) => nothing_is_found(t, {
  width: 640, height: 800, path: 'index.html?tool=campaign&theme=light'}, [
  ['campaign', async () => {}],
  .../** @type {State[]} */ (['plan&theme=light', 'rates&theme=light', 'fees&theme=dark', 'compare&theme=dark',
                              'plan&theme=dark'].map((tool) => [tool, async (/** @type {Page} */ page) => {
    await page.goto(new URL(`index.html?tool=${tool}`, page.url()).href);
    await page.waitForFunction(() => /** @type {any} */ (window).kolculator?.ready);
  }]))]));

/** @type {State[]} */
const screens = ['Compare', 'Fees', 'Plan', 'Campaign', 'Track'].map((name) =>
  [name, async (/** @type {Page} */ page) => screen(page, name)]);

/** @type {State[]} */
const all_around = [
  ...screens,
  ['An influencer', async (page) => follow(page, '#/compare/aisyahglow')],
  ['The creator\'s side', async (page) => {
    await screen(page, 'Fees');
    await page.getByRole('radio', {name: 'I am paid'}).press('Space');
    await press(page, 'Use my own account');
    await there(page.getByRole('heading', {name: 'My rates', level: 3}));
  }],
  ['The glossary', async (page) => follow(page, '#/glossary')],
  ['The shortcuts', async (page) => {
    await press(page, 'Close');
    await page.keyboard.press('?');
    await there(page.getByRole('button', {name: 'Close', exact: true}));
  }],
  ['Settings', async (page) => follow(page, '#/settings')]];

test('axe-core finds nothing all around, large and dark', async (t) =>
  nothing_is_found(t, {width: 1920, height: 1080, scheme: 'dark'}, all_around));
test('axe-core finds nothing all around, without a picture, dark', async (t) =>
  nothing_is_found(t, plain_dark, all_around));
