// The roster as a table: best pick in words, sorting, searching, filtering, columns, goal, side by
// side, and the ways in where there is nobody yet.
// @ts-check
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {open_page} from './page.mjs';

/** @typedef {import('playwright-core').Page} Page */

/**
 * @param {import('node:test').TestContext} t
 * @param {Parameters<typeof open_page>[0]} [wish]
 */
async function open_compare(t, wish) {
  const opened = await open_page(wish);
  t.after(opened.close);
  return opened;
}

const header = (/** @type {Page} */ page, /** @type {string} */ name) =>
    page.getByRole('columnheader', {name});

/** Names of the rows that are mirrored, in order. */
async function names(/** @type {Page} */ page) {
  const buttons = page.getByRole('table', {name: 'Compare influencers'})
                      .getByRole('rowheader').getByRole('button');
  return buttons.allTextContents();
}

/** Waits until a status says it. */
const says = (/** @type {Page} */ page, /** @type {string} */ text) =>
    page.getByText(text, {exact: true}).first().waitFor({state: 'attached'});

test('The first visit shows the sample, labelled, and says who to book and what to pay', async (t) => {
  const {page, problems} = await open_compare(t);
  await says(page, 'Sample roster');
  await says(page, '14 influencers');
  const best = page.getByRole('region', {name: 'Best for sales'});
  assert.match(await best.textContent() ?? '', /Book .+ first\..*\$\d.*At \$[\d,]+, \$[\d,]+ with product and your time, expect .+ orders/s);
  const [first] = await names(page);
  assert.ok((await best.textContent())?.includes(first), 'the first row is the best pick');
  await page.getByRole('button', {name: 'Start empty'}).click();
  await says(page, 'No influencers yet');
  assert.deepEqual(problems, []);
});

test('The sample has some who pay off and some who do not', async (t) => {
  const {page} = await open_compare(t, {width: 1280, height: 1400});
  const rows = page.getByRole('table', {name: 'Compare influencers'}).getByRole('row');
  const of_headers = await page.getByRole('columnheader').allTextContents();
  const roi = of_headers.findIndex((text) => text.startsWith('ROI'));
  // The row's own header is no cell.
  const said = await rows.evaluateAll((all, column) => all.map((row) =>
      row.querySelectorAll('[role=cell]')[column]?.textContent ?? ''), roi - 1);
  const gains = said.filter((text) => /^[\d,]+(\.\d+)?%/.test(text)).length;
  const losses = said.filter((text) => text.startsWith('\u2212')).length;
  assert.ok(gains >= 2 && losses >= 2, said.join(' | '));
  await page.getByRole('button', {name: 'Profitable'}).press('Enter');
  await says(page, `${gains} of 14 shown`);
});

test('A column sorts both ways and keeps what is unknown last', async (t) => {
  const {page} = await open_compare(t, {width: 1280, height: 1400});
  const followers = header(page, 'Followers');
  await followers.getByRole('button').click();
  await page.waitForSelector('[role=columnheader][aria-sort=descending]', {state: 'attached'});
  assert.equal(await followers.getAttribute('aria-sort'), 'descending');
  const falling = await names(page);
  assert.equal(falling[0], 'Clara Ferrini');
  assert.equal(falling.at(-1), 'Rosehip & Co');
  await followers.getByRole('button').click();
  await page.waitForSelector('[role=columnheader][aria-sort=ascending]', {state: 'attached'});
  assert.equal(await followers.getAttribute('aria-sort'), 'ascending');
  const rising = await names(page);
  assert.equal(rising[0], 'Minh Anh mỗi ngày');
  assert.equal(rising.at(-1), 'Rosehip & Co');
});

test('The search finds any word, in any script, and says when there is nobody', async (t) => {
  const {page} = await open_compare(t);
  const search = page.getByRole('searchbox', {name: 'Search influencers'});
  await search.fill('skincare thai');
  await says(page, '2 of 14 shown');
  await search.fill('บาส');
  await says(page, '1 of 14 shown');
  assert.deepEqual(await names(page), ['บาส ไปเรื่อย']);
  await search.fill('zzz');
  await page.getByRole('heading', {name: 'Nobody matches'}).waitFor({state: 'attached'});
  await page.getByRole('button', {name: 'Show all'}).click();
  await says(page, '14 influencers');
});

test('A platform shows those with any channel there', async (t) => {
  const {page} = await open_compare(t);
  await page.getByRole('combobox', {name: 'Platform'}).selectOption({label: 'YouTube'});
  await says(page, '2 of 14 shown');
  assert.deepEqual((await names(page)).sort(), ['Clara Ferrini', 'Derm with Léa']);
});

test('Another goal ranks anew, and the column of the goal becomes its cost', async (t) => {
  const {page} = await open_compare(t);
  assert.equal(await header(page, 'ROI').count(), 1);
  await page.getByRole('combobox', {name: 'Goal of the campaign'})
      .selectOption({label: 'Goal: Engagement'});
  await page.getByRole('region', {name: 'Best for engagement'}).waitFor({state: 'attached'});
  assert.equal(await header(page, 'ROI').count(), 0);
  assert.equal(await header(page, 'CPE').count(), 1);
  await page.getByRole('button', {name: 'Undo'}).first().click();
  await page.getByRole('region', {name: 'Best for sales'}).waitFor({state: 'attached'});
});

test('Beside the choice of columns fee and result stay, and it says what has no room', async (t) => {
  const {page} = await open_compare(t);
  await page.getByRole('button', {name: 'Columns', exact: true}).click();
  await page.getByText(/ha(s|ve) no room beside this panel/).waitFor({state: 'attached'});
  assert.equal(await header(page, 'Fee').count(), 1);
  assert.equal(await header(page, 'ROI').count(), 1);
  assert.equal(await header(page, 'Authenticity').count(), 0);
  await page.keyboard.press('Escape');
  await header(page, 'Authenticity').waitFor({state: 'attached'});
});

test('Columns are chosen, and brought back', async (t) => {
  const {page} = await open_compare(t, {width: 1920, height: 800});
  await page.getByRole('button', {name: 'Columns', exact: true}).click();
  await page.getByRole('checkbox', {name: 'Authenticity'}).press('Space');
  await page.getByRole('checkbox', {name: 'CPM'}).press('Space');
  await page.getByRole('columnheader', {name: 'CPM'}).waitFor({state: 'attached'});
  assert.equal(await header(page, 'Authenticity').count(), 0);
  await page.getByRole('button', {name: 'Back to the usual columns'}).press('Enter');
  await page.getByRole('columnheader', {name: 'Authenticity'}).waitFor({state: 'attached'});
  assert.equal(await header(page, 'CPM').count(), 0);
});

test('Two are put side by side, the best of each line marked in words', async (t) => {
  const {page, problems} = await open_compare(t, {width: 1280, height: 1400});
  await page.getByRole('checkbox', {name: 'Select Aisyah Glow ✨'}).press('Space');
  await page.getByRole('checkbox', {name: 'Select Megan Unboxed'}).press('Space');
  await page.getByRole('button', {name: 'Compare 2', exact: true}).click();
  const table = page.getByRole('table', {name: 'Figures side by side'});
  const row = table.getByRole('row').filter({hasText: 'Fee'}).first();
  assert.match(await row.textContent() ?? '', /\$260, best/);
  assert.deepEqual(problems, []);
});

test('Several are tagged together, filtered by the tag, and removed; each can be undone', async (t) => {
  const {page, problems} = await open_compare(t, {width: 1280, height: 1400});
  await page.getByRole('checkbox', {name: /Aisyah Glow/}).press('Space');
  await page.getByRole('checkbox', {name: /Megan Unboxed/}).press('Space');
  await page.getByRole('button', {name: 'Tag…'}).press('Enter');
  const tags = page.getByRole('textbox', {name: 'Tags to add, separated by commas'});
  await tags.and(page.locator(':focus')).waitFor();
  await page.keyboard.type('gifted, spring', {delay: 60});
  await page.keyboard.press('Enter');
  await says(page, '2 influencers tagged: gifted, spring.');
  await page.getByRole('combobox', {name: 'Tag', exact: true}).selectOption({label: 'spring'});
  await page.getByRole('rowheader').nth(2).waitFor({state: 'detached'});
  await page.getByRole('button', {name: 'Remove', exact: true}).press('Enter');
  await says(page, '2 influencers removed.');
  await page.getByRole('region', {name: 'Notice'}).getByRole('button', {name: 'Undo'})
      .press('Enter');
  await says(page, '2 of 14 shown');
  await page.getByRole('button', {name: 'Clear all'}).press('Enter');
  await says(page, '14 influencers');
  assert.deepEqual(problems, []);
});

test('A cell is edited by keyboard: Enter goes down, Tab goes right, Escape gives up', async (t) => {
  const {page, problems} = await open_compare(t);
  const focused = (/** @type {string} */ name) =>
      page.getByRole('textbox', {name, exact: true}).and(page.locator(':focus')).waitFor();
  const [first, second] = await names(page);
  await page.getByRole('rowheader').getByRole('button', {name: first}).focus();
  await page.keyboard.press('F2');
  await focused(`Influencer of ${first}`);
  await page.keyboard.press('Tab');
  await focused(`Followers of ${first}`);
  await page.keyboard.press('Tab');
  await focused(`Quote of ${first}`);
  await page.keyboard.type('250', {delay: 200});
  await page.keyboard.press('Enter');
  await focused(`Quote of ${second}`);
  await page.keyboard.type('1', {delay: 200});
  await page.keyboard.press('Escape');
  await page.getByRole('rowheader').getByRole('button', {name: second})
      .and(page.locator(':focus')).waitFor();
  await page.getByRole('cell', {name: /^\$250 asked/}).waitFor({state: 'attached'});
  await page.getByRole('button', {name: 'Undo'}).first().click();
  await page.getByRole('cell', {name: /^\$250 asked/}).waitFor({state: 'detached'});
  assert.deepEqual(problems, []);
});

test('Up and down go on to the cell above or below, with what was typed', async (t) => {
  const {page, problems} = await open_compare(t);
  const focused = (/** @type {string} */ name) =>
      page.getByRole('textbox', {name, exact: true}).and(page.locator(':focus')).waitFor();
  const [first, second] = await names(page);
  await page.getByRole('rowheader').getByRole('button', {name: second}).focus();
  await page.keyboard.press('F2');
  await focused(`Influencer of ${second}`);
  await page.keyboard.press('Tab');
  await focused(`Followers of ${second}`);
  await page.keyboard.type('51000', {delay: 200});
  await page.keyboard.press('ArrowUp');
  await focused(`Followers of ${first}`);
  await page.getByRole('cell', {name: /^51K/}).waitFor({state: 'attached'});
  await page.keyboard.press('ArrowDown');
  await focused(`Followers of ${second}`);
  assert.equal(await page.locator(':focus').inputValue(), '51,000');
  await page.keyboard.press('Escape');
  assert.deepEqual(problems, []);
});

test('A cell is edited by a double click where it stands, and one click opens the influencer', async (t) => {
  const {page} = await open_compare(t);
  const row = page.getByRole('row').filter({has: page.getByRole('rowheader', {name: /Aisyah/})});
  const place = await row.getByRole('cell').nth(5).boundingBox();
  assert.ok(place);
  const at = /** @type {[number, number]} */ ([place.x + place.width / 2, place.y + place.height / 2]);
  await page.mouse.dblclick(...at);
  await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement &&
      document.activeElement.closest('.row') !== null && document.activeElement.value === '260');
  assert.equal(await page.getByRole('heading', {name: 'Aisyah Glow ✨', level: 2}).count(), 0);
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.querySelector('.row input[type=text]') === null);
  await page.mouse.click(...at);
  await page.getByRole('heading', {name: 'Aisyah Glow ✨', level: 2}).waitFor({state: 'attached'});
});

test('Cost against result is a picture that keys read and open', async (t) => {
  const {page, problems} = await open_compare(t);
  await page.getByRole('button', {name: 'Picture', exact: true}).click();
  const [first] = await names(page);
  const point = page.getByRole('radio', {name: first});
  await point.press('Space');
  await page.locator('[role=radio][aria-checked=true]').waitFor({state: 'attached'});
  await point.press('Enter');
  await page.getByRole('heading', {name: first, level: 2}).waitFor({state: 'attached'});
  assert.deepEqual(problems, []);
});

test('A new influencer has a name to be typed first, and is never called by an id', async (t) => {
  const {page} = await open_compare(t);
  const add = page.getByRole('button', {name: 'Add influencer'});
  await add.click();
  await page.getByRole('heading', {name: 'New influencer', level: 2}).waitFor({state: 'attached'});
  const name = page.getByRole('textbox', {name: 'Name', exact: true});
  await name.and(page.locator(':focus')).waitFor();
  await page.keyboard.type('Ada', {delay: 200});
  await page.getByRole('heading', {name: 'Ada', level: 2}).waitFor({state: 'attached'});
  await page.getByRole('button', {name: 'Close', exact: true}).click();
  await add.click();
  await page.getByRole('heading', {name: 'New influencer 2', level: 2})
      .waitFor({state: 'attached'});
  // The sample has made room for them.
  await says(page, '2 influencers');
  for (let i = 0; i < 3; ++i) await page.getByRole('banner').getByRole('button', {name: /^Undo/}).click();
  await page.getByText('Sample roster').waitFor({state: 'attached'});
  await says(page, '14 influencers');
});

test('Where none pays off nobody is booked, and the closest is named', async (t) => {
  const {page, problems} = await open_compare(t);
  // An order leaves next to nothing.
  await page.getByRole('navigation').getByRole('link', {name: 'Campaign'}).click();
  const margin = page.getByRole('textbox', {name: 'Gross margin'});
  await margin.fill('20');
  await margin.press('Enter');
  await page.getByRole('navigation').getByRole('link', {name: 'Compare'}).click();
  const card = page.getByRole('region', {name: 'Who to book'});
  await card.getByText(/^None of the \d+ pays off at/).waitFor({state: 'attached'});
  assert.doesNotMatch(await card.textContent() ?? '', /Book /);
  assert.deepEqual(problems, []);
});

test('On a phone there are cards, and one is opened by touch', async (t) => {
  const {page, problems} = await open_compare(t, {width: 360, height: 640, touch: true, density: 2});
  const cards = page.getByRole('list', {name: 'Compare influencers'}).getByRole('listitem');
  const first = cards.first();
  await first.waitFor({state: 'attached'});
  assert.equal(await first.getAttribute('aria-setsize'), '14');
  assert.equal(await first.getAttribute('aria-posinset'), '1');
  assert.equal(await first.getByRole('group', {name: 'ROI'}).count(), 1);
  const name = await first.getByRole('button').textContent() ?? '';
  await first.getByRole('button').scrollIntoViewIfNeeded();
  await first.getByRole('button').tap();
  await page.getByRole('heading', {name, level: 2}).waitFor({state: 'attached'});
  assert.deepEqual(problems, []);
});

test('On a phone cards are sorted by a choice', async (t) => {
  const {page} = await open_compare(t, {width: 360, height: 640, touch: true});
  await page.getByRole('combobox', {name: 'Sort by'}).selectOption({label: 'Sort: Followers'});
  const first = page.getByRole('list', {name: 'Compare influencers'}).getByRole('listitem').first();
  await first.getByRole('button', {name: 'Clara Ferrini'}).waitFor({state: 'attached'});
});
