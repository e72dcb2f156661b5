// The main job from end to end — a table in, sorted, a figure edited, a fee read, a return projected — by
// keyboard alone, by touch alone and by mouse, as slowly as people are; and what the page shows in the end
// is what the command reports for the workspace that was meant.
// @ts-check
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import {click, click_and_type, fill, press, tap, tap_and_type} from './hands.mjs';
import {csv, meant, number_in, pasted, run} from './meant.mjs';
import {open_page, settle} from './page.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Locator} Locator */
/** @typedef {import('./meant.mjs').Meant} Meant */
/** @typedef {import('./meant.mjs').Person} Person */

/** The group of a shown result, by its name. */
const result = (/** @type {Page} */ page, /** @type {string} */ name) =>
    page.getByRole('group', {name, exact: true}).first();

/** The navigation's link to a screen. */
const screen = (/** @type {Page} */ page, /** @type {string} */ name) =>
    page.getByRole('navigation').getByRole('link', {name, exact: true});

/** The report of the workspace that the page saves. */
async function reported(/** @type {Page} */ page) {
  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  return run(['evaluate', '-'], await readFile(await (await download).path(), 'utf8'));
}

/** That a shown figure is the report's, to the three digits it is shown with, or to half of its last. */
async function agrees(/** @type {Page} */ page, /** @type {string} */ name,
                      /** @type {number} */ expected, half = 0) {
  await settle(page);
  const shown = number_in(await result(page, name).locator('p').first().textContent());
  assert.ok(Math.abs(shown - expected) <= Math.max(half, 0.006 * Math.abs(expected)),
            `${name}: shown ${shown}, reported ${expected}`);
}

/** That the page calculates with what was meant, and shows what the command reports for it. */
async function projection_agrees(/** @type {Page} */ page, /** @type {Meant} */ {report}) {
  assert.deepEqual((await reported(page)).projection, report.projection);
  const {typical} = report.projection.cases;
  await agrees(page, 'ROI', typical.roi * 100, 0.05);
  await agrees(page, 'ROAS', typical.roas, 0.05);
  await agrees(page, 'Profit', typical.profit);
  await agrees(page, 'Revenue', typical.revenue);
  await agrees(page, 'Total cost', typical.costs.total);
  await agrees(page, 'Incremental orders', typical.incremental, 0.5);
}

/** That the fair fee of whom Fees shows is the report's. */
async function fee_agrees(/** @type {Page} */ page, /** @type {Meant} */ {workspace, report}) {
  const shown = await page.getByRole('combobox', {name: 'Influencer'}).evaluate(
      (list) => /** @type {HTMLSelectElement} */ (list).selectedOptions[0].text);
  const place = workspace.influencers.findIndex((/** @type {Person} */ one) => one.name === shown);
  const {fair} = report.influencers[place].standard_post.fee;
  await agrees(page, 'Fair fee', fair.typical);
  const range = await result(page, 'Fair fee').textContent() ?? '';
  assert.match(range, /\$[\d.,K]+ – \$[\d.,K]+/);
}

/** That each row or card shows the rank and the fee of the report. */
async function roster_agrees(/** @type {Page} */ page, /** @type {Meant} */ {workspace, report}) {
  const rows_or_cards = page.getByRole('row').filter({has: page.getByRole('rowheader')}).or(
      page.getByRole('list', {name: 'Compare influencers'}).getByRole('listitem'));
  const shown = await rows_or_cards.evaluateAll((all) => all.map((one) =>
      [...one.querySelectorAll('*')].flatMap(({childNodes}) => [...childNodes]
          .filter((part) => part.nodeType === Node.TEXT_NODE).map((part) => part.textContent ?? ''))));
  assert.ok(shown.length >= 3, `${shown.length} are shown`);
  for (const parts of shown) {
    const place = workspace.influencers.findIndex((/** @type {Person} */ one) => parts.includes(one.name));
    assert.ok(place >= 0, parts.join(' | '));
    const {rank, standard_post} = report.influencers[place];
    assert.ok(parts.some((part) => part === String(rank) || part === `Rank ${rank}`), `${rank}: ${parts.join(' | ')}`);
    const fee = parts.find((part) => part.includes('$'));
    assert.ok(fee && Math.abs(number_in(fee) - standard_post.fee.used) <= 0.006 * standard_post.fee.used,
              `${standard_post.fee.used}: ${parts.join(' | ')}`);
  }
}

/** Waits until the table begins with the account that has most followers. */
async function sorted_by_followers(/** @type {Page} */ page, /** @type {string} */ first) {
  await page.waitForFunction((name) =>
      document.querySelector('[role=rowheader]')?.textContent?.includes(name), first);
  const header = page.getByRole('columnheader', {name: 'Followers'});
  assert.equal(await header.getAttribute('aria-sort'), 'descending');
}

test('The main job by keyboard alone', async (t) => {
  const {page, close, problems} = await open_page();
  t.after(close);
  const button = (/** @type {string | RegExp} */ name) =>
      page.getByRole('button', {name, exact: typeof name === 'string'});

  // In: pasted, looked at, accepted. The cells that say “unknown” are no errors.
  await page.evaluate((text) => navigator.clipboard.writeText(text), pasted);
  await page.keyboard.press('Control+v');
  await press(page, button('Add 10 influencers'));
  await page.getByRole('rowheader', {name: 'Farah Nasi'}).waitFor({state: 'attached'});

  // Sorted by followers, the largest first.
  await press(page, page.getByRole('columnheader', {name: 'Followers'}).getByRole('button'));
  await sorted_by_followers(page, 'Sofia Ruiz');

  // Edited in place: the quote of one of them.
  await press(page, button('Mika 🌿'));
  await fill(page, page.getByRole('textbox', {name: 'Quote', exact: true}), '75');
  await page.keyboard.press('Tab');
  await press(page, button('Close'));

  // Priced: the fair range of a post.
  await press(page, screen(page, 'Fees'));
  await result(page, 'Fair fee').waitFor({state: 'attached'});
  assert.match(await result(page, 'Fair fee').textContent() ?? '', /\$.+ – \$/);

  // Projected: the best three, an order value and a margin.
  await press(page, screen(page, 'Campaign'));
  await page.getByRole('group', {name: 'Average order value'}).waitFor({state: 'attached'});
  const value = page.getByRole('group', {name: 'Average order value'});
  await fill(page, value.getByLabel('Low'), '40');
  await fill(page, value.getByLabel('Typical'), '55');
  await fill(page, value.getByLabel('High'), '70');
  await fill(page, page.getByLabel('Gross margin'), '60');
  await page.keyboard.press('Tab');
  await press(page, button('Book the best three by rank'));
  await result(page, 'ROI').filter({hasText: '%'}).waitFor({state: 'attached'});
  const wanted = meant('Mika 🌿', 75);
  await projection_agrees(page, wanted);
  await press(page, screen(page, 'Fees'));
  await fee_agrees(page, wanted);
  await press(page, screen(page, 'Compare'));
  await roster_agrees(page, wanted);
  assert.deepEqual(problems, []);
});

test('The main job by touch alone', async (t) => {
  const {page, close, problems} = await open_page({width: 390, height: 760, touch: true});
  t.after(close);
  const button = (/** @type {string | RegExp} */ name) =>
      page.getByRole('button', {name, exact: typeof name === 'string'});

  const chooser = page.waitForEvent('filechooser');
  await tap(page, button('Open a table'));
  await (await chooser).setFiles({
    name: 'names.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(csv),
  });
  await tap(page, button('Add 10 influencers'));
  // On a phone there are cards; the list of what they are sorted by is the browser's own.
  const cards = page.getByRole('list', {name: 'Compare influencers'}).getByRole('listitem');
  await cards.and(page.locator('[aria-setsize="10"]')).first().waitFor({state: 'attached'});
  await page.getByRole('combobox', {name: 'Sort by'}).selectOption({label: 'Sort: Followers'});
  await cards.first().getByRole('button', {name: 'Sofia Ruiz'}).waitFor({state: 'attached'});

  await tap(page, button('Sofia Ruiz'));
  await tap_and_type(page, page.getByRole('textbox', {name: 'Quote', exact: true}), '1500');
  await tap(page, button('Close'));

  await tap(page, screen(page, 'Fees'));
  await result(page, 'Fair fee').waitFor({state: 'attached'});
  assert.match(await result(page, 'Fair fee').textContent() ?? '', /\$.+ – \$/);

  await tap(page, screen(page, 'Campaign'));
  const value = page.getByRole('group', {name: 'Average order value'});
  await tap_and_type(page, value.getByLabel('Low'), '40');
  await tap_and_type(page, value.getByLabel('Typical'), '55');
  await tap_and_type(page, value.getByLabel('High'), '70');
  await tap_and_type(page, page.getByLabel('Gross margin'), '60');
  await tap(page, button('Book the best three by rank'));
  await result(page, 'ROI').filter({hasText: '%'}).waitFor({state: 'attached'});
  const wanted = meant('Sofia Ruiz', 1500);
  await projection_agrees(page, wanted);
  await tap(page, screen(page, 'Fees'));
  await fee_agrees(page, wanted);
  await tap(page, screen(page, 'Compare'));
  await roster_agrees(page, wanted);
  assert.deepEqual(problems, []);
});

test('The main job by mouse', async (t) => {
  const {page, close, problems} = await open_page();
  t.after(close);
  const button = (/** @type {string | RegExp} */ name) =>
      page.getByRole('button', {name, exact: typeof name === 'string'});

  const chooser = page.waitForEvent('filechooser');
  await click(page, button('Open a table'));
  await (await chooser).setFiles({name: 'names.csv', mimeType: 'text/csv', buffer: Buffer.from(csv)});
  await click(page, button('Add 10 influencers'));
  await page.getByRole('rowheader', {name: 'Farah Nasi'}).waitFor({state: 'attached'});
  await click(page, page.getByRole('columnheader', {name: 'Followers'}).getByRole('button'));
  await sorted_by_followers(page, 'Sofia Ruiz');

  await click(page, button('Lina K'));
  await click_and_type(page, page.getByRole('textbox', {name: 'Quote', exact: true}), '95');
  await click(page, button('Close'));

  await click(page, screen(page, 'Campaign'));
  const value = page.getByRole('group', {name: 'Average order value'});
  await click_and_type(page, value.getByLabel('Low'), '40');
  await click_and_type(page, value.getByLabel('Typical'), '55');
  await click_and_type(page, value.getByLabel('High'), '70');
  await click_and_type(page, page.getByLabel('Gross margin'), '60');
  await click(page, button('Book the best three by rank'));
  await result(page, 'ROI').filter({hasText: '%'}).waitFor({state: 'attached'});
  const wanted = meant('Lina K', 95);
  await projection_agrees(page, wanted);
  await click(page, screen(page, 'Fees'));
  await fee_agrees(page, wanted);
  await click(page, screen(page, 'Compare'));
  await roster_agrees(page, wanted);
  assert.deepEqual(problems, []);
});
