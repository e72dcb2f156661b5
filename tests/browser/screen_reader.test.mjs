// What a screen reader meets: sentences on what has changed, tables by arrow keys, a way past the navigation,
// headings, and the same page without a picture.
// @ts-check
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {odds_are_done, open_page, open_workspace, pass_time, settle} from './page.mjs';

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

const frames = (/** @type {Page} */ page) =>
    page.evaluate(() => /** @type {any} */ (window).kolculator.frames);

const to_screen = (/** @type {Page} */ page, /** @type {string} */ name) =>
    page.getByRole('navigation').getByRole('link', {name}).press('Enter');

/** Notes each text that a status gets, as a screen reader would read it out. */
async function listen(/** @type {Page} */ page) {
  await page.evaluate(() => {
    const said = /** @type {any} */ (window).said = /** @type {string[]} */ ([]);
    const seen = new Map();
    const look = () => {
      for (const status of document.querySelectorAll('#elements [role=status]')) {
        const text = status.textContent ?? '';
        if (text && seen.get(status) !== text) said.push(text);
        seen.set(status, text);
      }
    };
    look();
    said.length = 0;
    new MutationObserver(look).observe(
        /** @type {Element} */ (document.getElementById('elements')),
        {subtree: true, childList: true, characterData: true});
  });
}

const said = (/** @type {Page} */ page) => page.evaluate(() => /** @type {any} */ (window).said);

/** Waits until something was said that fits. */
const hears = (/** @type {Page} */ page, /** @type {RegExp} */ words) =>
    page.waitForFunction((source) => /** @type {any} */ (window).said.some(
        (/** @type {string} */ text) => new RegExp(source).test(text)), words.source);

test('Results are said once, when typing has ended, and then nothing is drawn', async (t) => {
  const {page, problems} = await open(t);
  await listen(page);  // before the screen is there: it may take longer than a pause
  await to_screen(page, 'Campaign');
  await page.getByRole('group', {name: 'ROI', exact: true}).first().waitFor({state: 'attached'});
  await hears(page, /^Now shown: Campaign\. Typical case: profit .+, ROI .+%\.$/);
  const margin = page.getByLabel('Gross margin', {exact: true});
  await page.evaluate(() => {
    const times = /** @type {any} */ (window).typed_at = /** @type {number[]} */ ([]);
    for (const kind of ['input', 'keydown']) document.addEventListener(kind, (event) => times.push(event.timeStamp), true);
  });
  await margin.fill('');
  await margin.pressSequentially('61.5', {delay: 250});
  await margin.press('Enter');
  await hears(page, /^Typical case: profit .+, ROI .+%\.$/);
  // One for the screen, one for what was typed, and one more where a busy machine made a pause in typing.
  const pauses = await page.evaluate(() => /** @type {number[]} */ (/** @type {any} */ (window).typed_at)
      .filter((time, i, all) => i > 0 && time - all[i - 1] > 700).length);
  const results = (await said(page)).filter((/** @type {string} */ text) => text.includes('ROI')).length;
  assert.ok(results >= 2 && results <= 2 + pauses, `${results} said, ${pauses} pauses`);
  await margin.fill('much');
  await margin.press('Tab');
  await hears(page, /^Gross margin: /);
  await page.getByRole('button', {name: 'Undo'}).first().press('Enter');
  await hears(page, /^Undone: Gross margin$/);
  await odds_are_done(page);
  // Soon there is a pause without a frame; on a busy machine a last one comes late.
  for (let pauses_left = 5, drawn = -1; drawn !== await frames(page); --pauses_left) {
    assert.ok(pauses_left > 0, 'it goes on drawing');
    drawn = await frames(page);
    await pass_time(page, 1500);
  }
  assert.deepEqual(problems, []);
});

test('A sort, a goal, a search and a screen are said', async (t) => {
  const {page} = await open(t);
  await listen(page);
  await page.getByRole('columnheader', {name: 'Followers'}).getByRole('button').press('Enter');
  await hears(page, /^Sorted by Followers, descending\.$/);
  await page.getByRole('combobox', {name: 'Goal of the campaign'}).selectOption({label: 'Goal: Engagement'});
  await hears(page, /^Goal: Engagement\./);
  await page.getByRole('searchbox').first().pressSequentially('thai', {delay: 200});
  await hears(page, /^\d+ of 14 influencers\.$/);
  await to_screen(page, 'Fees');
  await hears(page, /^Now shown: Fees\. Fair fee .+, from .+ to .+\.$/);
  assert.equal((await said(page)).length, 4, 'nothing else is said');
});

const focus_place = (/** @type {Page} */ page) => page.evaluate(() => {
  const row = document.activeElement?.closest('[role=row]');
  return {row: Number(row?.getAttribute('aria-rowindex') ?? 0), name: document.activeElement?.textContent ||
      document.activeElement?.closest('.node')?.textContent || ''};
});

/** Waits until the focus is in that row, and that row in view. */
const in_row = (/** @type {Page} */ page, /** @type {number} */ index) =>
    page.waitForFunction((wanted) => {
      const row = document.activeElement?.closest('[role=row]');
      const view = row?.closest('.scroller')?.getBoundingClientRect();
      const box = row?.getBoundingClientRect();
      return row?.getAttribute('aria-rowindex') === String(wanted) &&
          (!view || !box || (box.bottom > view.top && box.top < view.bottom));
    }, index);

test('A table has one stop for Tab, and arrow keys go through all of its rows', async (t) => {
  const {page, problems} = await open(t);
  await open_workspace(page, {
    version: 1,
    influencers: Array.from({length: 2000}, (_, i) => ({
      id: `i-${i}`, name: `Person ${i}`,
      channels: [{platform: 'instagram', followers: 5000 + i, average: {likes: 100, comments: 9}}],
    })),
  });
  const table = page.getByRole('table', {name: 'Compare influencers'});
  assert.equal(await table.getAttribute('aria-rowcount'), '2001');
  assert.ok(Number(await table.getAttribute('aria-colcount')) > 4);
  const stops = () => table.evaluate((it) =>
      [.../** @type {NodeListOf<HTMLElement>} */ (it.querySelectorAll('button, input, [tabindex]'))]
          .filter((one) => one.tabIndex >= 0).length);
  assert.equal(await stops(), 1);
  await page.getByRole('searchbox').first().focus();
  for (let i = 0; i < 12 && (await focus_place(page)).row === 0; ++i) {
    await page.keyboard.press('Tab');
  }
  assert.equal((await focus_place(page)).row, 2, 'Tab comes to the first row');
  for (let i = 0; i < 30; ++i) await page.keyboard.press('ArrowDown');
  await in_row(page, 32);
  assert.equal(await stops(), 1);
  await page.keyboard.press('End');
  await in_row(page, 2001);
  await page.keyboard.press('ArrowUp');
  await in_row(page, 2000);
  await page.keyboard.press('PageUp');
  await page.waitForFunction(() =>
      Number(document.activeElement?.closest('[role=row]')?.getAttribute('aria-rowindex')) < 2000);
  await page.keyboard.press('Home');
  await in_row(page, 2);
  await page.keyboard.press('PageDown');
  await page.waitForFunction(() =>
      Number(document.activeElement?.closest('[role=row]')?.getAttribute('aria-rowindex')) > 3);
  await page.keyboard.press('Home');
  await in_row(page, 2);
  const {name} = await focus_place(page);
  await page.keyboard.press('ArrowLeft');
  assert.match((await focus_place(page)).name, /^Select Person/);
  await page.keyboard.press('ArrowRight');
  assert.equal((await focus_place(page)).name, name);
  await page.keyboard.press('ArrowUp');
  await in_row(page, 1);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelectorAll(
      '[role=columnheader]:is([aria-sort=ascending], [aria-sort=descending])').length === 1);
  // Out of it again, and back to where it was.
  await page.keyboard.press('Tab');
  assert.equal((await focus_place(page)).row, 0);
  await page.keyboard.press('Shift+Tab');
  assert.equal((await focus_place(page)).row, 1);
  assert.deepEqual(problems, []);
});

test('The first stop of the page leads past the navigation', async (t) => {
  const {page} = await open(t);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', {name: 'Skip to content'});
  assert.ok(await skip.evaluate((it) => it === document.activeElement));
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.textContent === 'Compare influencers');
  assert.equal(new URL(page.url()).hash, '#/compare');
});

test('Each screen begins with its own heading, and navigation is a list of links', async (t) => {
  const {page} = await open(t);
  for (const [name, title] of [['Compare', 'Compare influencers'], ['Fees', 'Fees'], ['Campaign', 'Campaign']]) {
    const link = page.getByRole('navigation').getByRole('listitem').getByRole('link', {name});
    await link.press('Enter');
    await page.waitForFunction((wanted) =>
        document.querySelector('main :is(h1, h2, h3, h4)')?.textContent === wanted, title);
    assert.equal(await page.locator('main :is(h1, h2)').first().textContent(), title);
    assert.equal(await link.getAttribute('aria-current'), 'page');
    assert.equal(await page.locator('[aria-current]').count(), 1);
  }
});

test('That the browser may be too old is said only when it may be', async (t) => {
  const {page} = await open(t, {
    ready: false,
    before: async (it) => {
      await it.clock.install();
      await it.route('**/kolculator.*.wasm', () => new Promise(() => {}));
    },
  });
  await page.getByRole('heading', {name: 'KOLculator'}).waitFor();
  assert.doesNotMatch(await page.locator('body').ariaSnapshot(), /too old/);
});

/** @type {[string, string][]} */
const places = [
  ['Compare', '#/compare'], ['an influencer', '#/compare/aisyahglow'], ['Fees', '#/fees'],
  ['the creator\'s side', '#/rates'],
  ['Plan', '#/plan'], ['Campaign', '#/campaign'], ['Track', '#/track'], ['Settings', '#/settings'], ['the columns', '#/columns'],
  ['the workspaces', '#/workspaces'], ['the glossary', '#/glossary'], ['the link', '#/link'],
  ['an explanation', '#/campaign/how/roi']];

test('Without a picture the page fits 320 px and is whole', async (t) => {
  const {page, origin, problems} = await open(t, {width: 320, height: 568, path: '?plain'});
  const cards = page.getByRole('list', {name: 'Compare influencers'}).getByRole('listitem');
  const first = await cards.first().getByRole('button').first().textContent();
  for (const [name, fragment] of places) {
    await page.goto(`${origin}/?plain${fragment}`);
    await page.waitForFunction(() => /** @type {any} */ (window).kolculator?.ready);
    await settle(page);
    const wide = await page.evaluate(() => {
      const most = document.documentElement.clientWidth;
      const out = [...document.querySelectorAll('#elements *')].filter((it) => {
        const box = it.getBoundingClientRect();
        return box.width > 0 && getComputedStyle(it).visibility !== 'hidden' && box.right > most + 0.5;
      });
      return {scrolls: document.documentElement.scrollWidth > most,
              out: out.slice(0, 3).map((it) => it.outerHTML.slice(0, 160))};
    });
    assert.deepEqual(wide, {scrolls: false, out: []}, name);
  }
  await page.goto(`${origin}/?plain#/compare`);
  await settle(page);
  const card = cards.filter({hasText: String(first)}).first();
  await card.getByRole('group', {name: 'ROI'}).waitFor();
  for (const figure of await card.getByRole('group').all()) assert.ok(await figure.isVisible());
  assert.deepEqual(problems, []);
});

test('With forced colours the figures of the answer are there', async (t) => {
  const {page} = await open(t);
  await page.emulateMedia({forcedColors: 'active'});
  await page.waitForSelector('body.plain');
  await to_screen(page, 'Campaign');
  for (const name of ['Profit', 'ROI', 'Break-even orders']) {
    const value = page.getByRole('group', {name, exact: true}).first().locator('p').first();
    await value.scrollIntoViewIfNeeded();
    assert.match(await value.textContent() ?? '', /\d/, name);
    const [ink, ground] = await value.evaluate((it) =>
        [getComputedStyle(it).color, getComputedStyle(document.body).backgroundColor]);
    assert.notEqual(ink, ground, name);
    assert.doesNotMatch(ink, /^rgba.*, 0\)$/, name);
  }
});
