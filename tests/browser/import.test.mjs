// A table in: what was read is shown before anything changes, can be corrected, and is added or
// left. The file has the habits of those that people really have (tests/data).
// @ts-check
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {choose as open_from_menu, open_page, settle} from './page.mjs';

/** @typedef {import('playwright-core').Page} Page */

const makers = fileURLToPath(new URL('../data/makers-tiktok.csv', import.meta.url));
// Two title lines, platforms above the columns, ranges and words among the numbers, two currencies,
// one person in two rows, one account twice, a total.
const agency = fileURLToPath(new URL('../data/agency.csv', import.meta.url));

const workbook = fileURLToPath(new URL('../data/creators-libreoffice.xlsx', import.meta.url));

/**
 * @param {import('node:test').TestContext} t
 * @param {Parameters<typeof open_page>[0]} [wish]
 */
async function open_import(t, wish) {
  const opened = await open_page(wish);
  t.after(opened.close);
  return opened;
}

/** Until what waits is shown and has the focus: keys before that would go elsewhere. */
async function shown(/** @type {Page} */ page) {
  await page.getByRole('button', {name: 'Cancel'}).waitFor({state: 'attached'});
  await settle(page);
}

/**
 * @param {Page} page
 * @param {string | {name: string, mimeType: string, buffer: Buffer}} file
 */
async function choose(page, file) {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', {name: 'Open a table'}).click();
  await (await chooser).setFiles(file);
  await shown(page);
}

async function paste(/** @type {Page} */ page, /** @type {string} */ text) {
  await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
  await page.keyboard.press('Control+v');
  await shown(page);
}

const field_of = (/** @type {Page} */ page, /** @type {string} */ header) =>
    page.getByRole('combobox', {name: `What “${header}” is`});

/** The text of the chosen option. */
const chosen = (/** @type {import('playwright-core').Locator} */ select) =>
    select.evaluate((element) =>
        /** @type {HTMLSelectElement} */ (element).selectedOptions[0].text);

test('A file with doubled columns, K and N/A is accounted for before it is added', async (t) => {
  const {page, problems} = await open_import(t);
  await choose(page, makers);
  await page.getByRole('heading', {name: 'What was read from makers-tiktok.csv'})
      .waitFor({state: 'attached'});
  // Ten records: one is blank, one the same as another.
  await page.getByText('8 of 10 rows read: 8 influencers. 2 skipped, with the reasons below.')
      .waitFor({state: 'attached'});
  assert.equal(await chosen(field_of(page, 'Tiktoker name')), 'Handle');
  assert.equal(await chosen(field_of(page, 'Tiktok name')), 'Name');
  assert.equal(await chosen(field_of(page, 'Subscribers').first()), 'Followers');
  // “call us” is no fee.
  const fee = page.getByRole('listitem').filter({hasText: 'In the table: call us'});
  assert.match(await fee.textContent() ?? '', /Fee.*Left out: it cannot be read/s);
  await page.getByRole('button', {name: 'Add 8 influencers'}).click();

  const roster = page.getByRole('table', {name: 'Compare influencers'});
  const row = roster.getByRole('row').filter({hasText: 'Oak, Oil & Co'});
  await row.waitFor({state: 'attached'});
  assert.match(await row.textContent() ?? '', /TikTok.*1\.3M/s);
  assert.equal(await page.getByText('Sample roster').count(), 0);
  await page.getByRole('button', {name: 'Undo'}).first().click();
  await page.getByText('14 influencers', {exact: true}).waitFor({state: 'attached'});
  assert.deepEqual(problems, []);
});

test('What a new roster brings is asked for, and then said', async (t) => {
  const {page} = await open_import(t);
  await choose(page, makers);
  await page.getByRole('button', {name: 'Add 8 influencers'}).click();
  const card = page.getByRole('region', {name: 'Who to book'});
  await card.getByRole('textbox', {name: 'Average order value'}).fill('60');
  await card.getByRole('textbox', {name: 'Gross margin'}).fill('55');
  const best = page.getByRole('region', {name: 'Best for sales'});
  await best.waitFor({state: 'attached'});
  assert.match(await best.textContent() ?? '', /first/);
});

test('Cancel leaves everything as it was', async (t) => {
  const {page} = await open_import(t);
  await choose(page, makers);
  await page.getByRole('button', {name: 'Cancel'}).click();
  await page.getByText('14 influencers', {exact: true}).waitFor({state: 'attached'});
  await page.getByText('Sample roster').waitFor({state: 'attached'});
});

test('The reader says what a column is, and the table is read again', async (t) => {
  const {page} = await open_import(t);
  await paste(page, 'name\tplatform\tfollowers\tmagic\nAnna\tInstagram\t12k\t800\nBo\tx\t9k\t300\n');
  assert.equal(await chosen(field_of(page, 'magic')), 'Keep as a note');
  await field_of(page, 'magic').selectOption({label: 'Likes per post'});
  const preview = page.getByRole('table', {name: 'Preview'});
  await preview.getByRole('columnheader', {name: 'Likes per post'}).waitFor({state: 'attached'});
  assert.match(await preview.textContent() ?? '', /800/);
});

test('A platform that nothing names is asked for once', async (t) => {
  const {page} = await open_import(t);
  await paste(page, 'name\tfollowers\tlikes\nAnna\t12k\t800\nBo\t9k\t300\n');
  assert.equal(await page.getByRole('button', {name: 'Add influencers'})
                   .getAttribute('aria-disabled'), 'true');
  await page.getByText(/^One answer is missing .*: the platform/).waitFor({state: 'attached'});
  await page.getByRole('combobox', {name: 'Platform of these records'})
      .selectOption({label: 'TikTok'});
  await page.getByRole('button', {name: 'Add 2 influencers'}).click();
  const roster = page.getByRole('table', {name: 'Compare influencers'});
  assert.match(await roster.getByRole('row').filter({hasText: 'Anna'}).textContent() ?? '',
               /TikTok/);
});

test('Without a header the columns are guessed, and can be corrected', async (t) => {
  const {page} = await open_import(t);
  await paste(page, 'anna.bakes\tInstagram\t12000\nbo_runs\tTikTok\t9000\ncy.cooks\tTikTok\t700\n');
  await page.getByRole('radiogroup', {name: 'The first line'}).waitFor({state: 'attached'});
  await page.getByRole('button', {name: 'Add 3 influencers'}).click();
  await page.getByText('3 influencers', {exact: true}).waitFor({state: 'attached'});
});

test('A workbook is read like any table', async (t) => {
  const {page, problems, foreign} = await open_import(t);
  await choose(page, workbook);
  await page.getByRole('heading', {name: 'What was read from creators-libreoffice.xlsx'})
      .waitFor({state: 'attached'});
  await page.getByRole('button', {name: 'Add 2 influencers'}).click();
  const roster = page.getByRole('table', {name: 'Compare influencers'});
  // The handle is in the link behind the name, 4.6 % is a rate.
  const row = roster.getByRole('row').filter({hasText: 'Anna Bakes'});
  await row.waitFor({state: 'attached'});
  assert.match(await row.textContent() ?? '', /TikTok.*128K.*4\.6/s);
  assert.deepEqual([problems, foreign], [[], []]);
});

test('What is no workbook behind its name ends in words, and the page goes on', async (t) => {
  const {page, problems} = await open_import(t);
  const whole = await readFile(workbook);
  await choose(page, {name: 'cut.xlsx', mimeType: 'application/zip', buffer: whole.subarray(0, 4000)});
  const alert = page.getByRole('alert').filter({hasText: 'Nothing can be added'});
  assert.match(await alert.textContent() ?? '', /damaged/);
  await page.getByRole('button', {name: 'Cancel'}).click();
  await choose(page, workbook);
  await page.getByRole('button', {name: 'Add 2 influencers'}).waitFor({state: 'attached'});
  assert.deepEqual(problems, []);
});

test('What reads tables and workbooks comes with the first one, and is tried again', async (t) => {
  // Where nothing is kept for visits without a network, which would stand in for what fails.
  const {page} = await open_import(t, {before: (opened) => opened.addInitScript(() =>
      Object.defineProperty(Navigator.prototype, 'serviceWorker', {value: undefined}))});
  const loaded = () => page.evaluate(() => performance.getEntriesByType('resource').map(({name}) => name)
      .filter((name) => /\/(headers|workbook|sheet)\.[^/]*$/.test(name)));
  assert.deepEqual(await loaded(), []);
  const failed = page.getByText('This part of the page could not be loaded').first();
  const alone = (/** @type {import('playwright-core').Route} */ route) => route.abort();

  await page.route('**/headers.*.json', alone);
  await page.evaluate((text) => navigator.clipboard.writeText(text),
                      'name\tplatform\tfollowers\nAnna\tTikTok\t9000\n');
  await page.keyboard.press('Control+v');
  await failed.waitFor({state: 'attached'});
  await page.unroute('**/headers.*.json', alone);
  await page.getByRole('button', {name: 'Try again'}).click();
  await page.getByRole('button', {name: 'Add 1 influencer'}).waitFor({state: 'attached'});
  await page.getByRole('button', {name: 'Cancel'}).click();
  assert.equal(new Set(await loaded()).size, 1);

  await page.route('**/keeping/workbook/*', alone);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', {name: 'Open a table'}).click();
  await (await chooser).setFiles(workbook);
  await failed.waitFor({state: 'attached'});
  await page.getByText('14 influencers', {exact: true}).waitFor({state: 'attached'});
});

test('Text in an encoding of East Asia is read by the browser', async (t) => {
  const {page, problems} = await open_import(t);
  // 名前 (name), then 田中さくら, in Shift JIS.
  const bytes = Buffer.from('96bc914f2c706c6174666f726d2c666f6c6c6f776572730a' +
      '9363928682b382ad82e72c54696b546f6b2c393030300a', 'hex');
  await choose(page, {name: 'jp.csv', mimeType: 'text/csv', buffer: bytes});
  const preview = page.getByRole('table', {name: 'Preview'});
  assert.match(await preview.textContent() ?? '', /田中さくら/);
  assert.deepEqual(problems, []);
});

test('What is no table ends in words', async (t) => {
  const {page, problems} = await open_import(t);
  await choose(page, {name: 'book.xlsx', mimeType: 'text/csv', buffer: Buffer.from('PK\x03\x04zip')});
  const alert = page.getByRole('alert').filter({hasText: 'Nothing can be added'});
  assert.match(await alert.textContent() ?? '', /CSV/);
  assert.deepEqual(problems, []);
});

test('On a phone rows are pasted into a field', async (t) => {
  const {page} = await open_import(t, {width: 360, height: 640, touch: true});
  await page.getByRole('button', {name: 'Paste rows'}).tap();
  const text = (await readFile(makers, 'utf8')).replaceAll(',', '\t');
  await page.getByRole('textbox', {name: 'Rows to read'}).fill(text);
  await page.getByRole('button', {name: 'Cancel'}).waitFor({state: 'attached'});
});

// ---- A messy file of an agency ----

const summary = (/** @type {Page} */ page, /** @type {string} */ text) =>
    page.getByText(text, {exact: true}).waitFor({state: 'attached'});

/** The entry of a list that says this. */
const entry = (/** @type {Page} */ page, /** @type {string} */ list, /** @type {string} */ text) =>
    page.getByRole('list', {name: list}).getByRole('listitem').filter({hasText: text});

const preview_row = (/** @type {Page} */ page, /** @type {string} */ text) =>
    page.getByRole('table', {name: 'Preview'}).getByRole('row').filter({hasText: text});

test('Which figures of a messy file to trust is said at once, and the others are mended by keyboard', async (t) => {
  const {page, problems} = await open_import(t);
  await choose(page, agency);
  await summary(page, '6 influencers · 9 channels');
  await summary(page, '4 figures to check');
  const range = entry(page, 'Figures to check', 'Cleo Marsh, line 7: Instagram Followers');
  assert.match(await range.textContent() ?? '',
               /In the table: 22k-25k.*Read as 23,500: the middle of a range/s);
  const quote = entry(page, 'Figures to check', 'Dana Fox: Post price');
  assert.match(await quote.textContent() ?? '', /\$ 500.*Left out: in USD, not in EUR/s);

  await page.getByRole('textbox', {name: 'Eli Stone: Instagram Followers'}).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('9.500', {delay: 30});
  await page.keyboard.press('Enter');
  await summary(page, '3 figures to check');
  assert.match(await preview_row(page, 'Eli Stone').textContent() ?? '', /9,500/);
  // The next is one or two steps of Tab away; what is doubtful may be right.
  await range.getByRole('button', {name: 'It is right'}).press('Enter');
  await summary(page, '2 figures to check');
  await range.getByRole('button', {name: 'As it stood'}).waitFor({state: 'attached'});
  assert.deepEqual(problems, []);
});

test('Who was put together is kept apart, and who is one person is merged', async (t) => {
  const {page} = await open_import(t);
  await choose(page, agency);
  await entry(page, 'Put together', 'Bo Brandt').getByRole('button', {name: 'Keep apart'}).click();
  await summary(page, '7 influencers · 9 channels');
  await entry(page, 'Perhaps the same person', 'Cleo Marsh')
      .getByRole('button', {name: 'Merge'}).click();
  await summary(page, '6 influencers · 8 channels');
  await entry(page, 'Put together', 'Cleo Marsh').waitFor({state: 'attached'});
});

test('A wheel over the bar with the answer scrolls the preview above it', async (t) => {
  const {page, problems} = await open_import(t);
  await choose(page, agency);
  const button = await page.getByRole('button', {name: 'Add 6 influencers'}).boundingBox();
  assert.ok(button);
  await page.mouse.move(button.x + button.width / 2, button.y + button.height / 2);
  await page.mouse.wheel(0, 240);
  await page.waitForFunction(() =>
      [...document.querySelectorAll('.scroller')].some((box) => box.scrollTop >= 200));
  assert.deepEqual(problems, []);
});

test('Columns of a file are remembered for the next one with the same headers', async (t) => {
  const {page} = await open_import(t);
  await choose(page, agency);
  await field_of(page, 'Niche').selectOption({label: 'Keep as a note'});
  await field_of(page, 'Post price').selectOption({label: 'Keep as a note'});
  await field_of(page, 'Reel price').selectOption({label: 'Quote'});
  await page.getByRole('combobox', {name: 'Platform of “Reel price”'})
      .selectOption({label: 'Instagram'});
  await page.getByRole('button', {name: 'Add 6 influencers'}).click();
  await page.getByText('6 influencers added. 3 figures are still to check.', {exact: true})
      .waitFor({state: 'attached'});
  await page.reload();
  await choose(page, agency);
  await summary(page, 'Columns as you set them for this kind of file.');
  assert.equal(await chosen(field_of(page, 'Niche')), 'Keep as a note');
  await page.getByRole('button', {name: 'Take what is recognised'}).click();
  await page.getByText('Columns as you set them for this kind of file.')
      .waitFor({state: 'detached'});
  assert.equal(await chosen(field_of(page, 'Niche')), 'Niche');
});

test('What was done is said in one line, undone, and its account saved as a file', async (t) => {
  const {page, problems} = await open_import(t);
  await choose(page, agency);
  await page.getByRole('textbox', {name: 'Eli Stone: Instagram Followers'}).fill('9500');
  await page.keyboard.press('Enter');
  await summary(page, '3 figures to check');
  await page.getByRole('button', {name: 'Add 6 influencers'}).click();
  await page.getByRole('button', {name: 'What was read'}).click();
  const panel = page.getByRole('region', {name: 'Details'});
  await panel.getByRole('heading', {name: 'About the last import'}).waitFor({state: 'attached'});
  await panel.getByText('Mended: 9500').waitFor({state: 'attached'});
  const download = page.waitForEvent('download');
  await panel.getByRole('button', {name: 'Save as a file'}).click();
  const saved = await download;
  assert.equal(saved.suggestedFilename(), 'agency.csv.diagnostics.json');
  const told = JSON.parse(await readFile(await saved.path(), 'utf8'));
  assert.equal(told.records, 8);
  assert.deepEqual(told.skipped, [{record: 8, reason: 'total'}]);
  assert.equal(told.doubtful.count, 3);
  await page.getByRole('button', {name: 'Undo'}).first().click();
  await page.getByText('14 influencers', {exact: true}).waitFor({state: 'attached'});
  // It goes with the import, and comes again with it.
  await panel.getByText('Mended: 9500').waitFor({state: 'detached'});
  await page.getByRole('button', {name: 'Redo', exact: true}).click();
  await page.getByText('6 influencers', {exact: true}).waitFor({state: 'attached'});
  await panel.getByRole('button', {name: 'Close'}).click();
  await open_from_menu(page, 'File', 'About the last import');
  await panel.getByRole('heading', {name: 'About the last import'}).waitFor({state: 'attached'});
  assert.deepEqual(problems, []);
});

test('The letters, the header and what a row is are chosen', async (t) => {
  const {page} = await open_import(t);
  await choose(page, {
    name: 'instagram.csv', mimeType: 'text/csv',
    buffer: Buffer.from('name;followers\nJos\xE9;1200\nZo\xEB;900\n', 'latin1'),
  });
  await page.getByRole('button', {name: 'Read it in another way'}).click();
  await page.getByText('José, Zoë').waitFor({state: 'attached'});
  await page.getByRole('combobox', {name: 'Encoding of the letters'})
      .selectOption({label: 'Cyrillic (windows-1251)'});
  await page.getByText('Josй, Zoл').waitFor({state: 'attached'});
  await page.getByRole('combobox', {name: 'Line with the names of the columns'})
      .selectOption({index: 0});
  await page.getByRole('radiogroup', {name: 'The first line'}).waitFor({state: 'attached'});
});
