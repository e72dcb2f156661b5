// Deciding: the odds are refined beside the page and end with the command's figures, what the profit
// hinges on leads to its field, the plan is put into the campaign, ways to pay are told from both sides.
// @ts-check
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {evaluate} from './command.mjs';
import {odds_are_done, open_page, open_workspace, settle} from './page.mjs';

/** @typedef {import('playwright-core').Page} Page */

const workspace = {
  version: 1,
  campaign: {
    name: 'Spring', budget: 2500,
    offer: {aov: {low: 42, typical: 54, high: 70}, gross_margin: 0.68},
    lineup: [{influencer: 'ada', deliverables: [{format: 'instagram.post', count: 2}]},
             {influencer: 'bo', deliverables: [{format: 'tiktok.video', count: 1}]}],
  },
  influencers: [
    {id: 'ada', name: 'Ada', quote: 300, channels: [{platform: 'instagram', followers: 42000}]},
    {id: 'bo', name: 'Bo', quote: 25, channels: [{platform: 'tiktok', followers: 30000}]},
    {id: 'cy', name: 'Cy', quote: 90, channels: [{platform: 'youtube', followers: 180000}]},
  ],
};

/** Three digits; with cents below 100. */
const dollars = (/** @type {number} */ amount) => new Intl.NumberFormat('en-US', {
  style: 'currency', currency: 'USD', ...Math.abs(amount) < 100 ? {} : {maximumSignificantDigits: 3},
}).format(Math.abs(amount));

/**
 * @param {import('node:test').TestContext} t
 * @param {string} screen
 * @param {Parameters<typeof open_page>[0]} [wish]
 */
async function open(t, screen, wish) {
  const opened = await open_page({...wish, path: `#/${screen}`});
  t.after(opened.close);
  await open_workspace(opened.page, workspace);
  await opened.page.evaluate((to) => { location.hash = `#/${to}`; }, screen);
  await settle(opened.page);
  return opened;
}

/** The texts of a region. @param {Page} page @param {string} name */
const region = (page, name) => page.getByRole('region', {name, exact: true});

/** That the odds are the command's. @param {Page} page */
async function demand_odds(page) {
  await odds_are_done(page);
  const {simulation} = evaluate(workspace);
  const text = await region(page, 'The odds').innerText();
  const {p5, p50, p95} = simulation.profit;
  const drawn = simulation.trials.toLocaleString('en-US');
  assert.ok(
      text.includes(`The middle one of ${drawn} campaigns ${p50 < 0 ? 'loses' : 'earns'} ${dollars(p50)}.`), text);
  assert.ok(text.includes(dollars(simulation.shortfall10)), text);
  assert.ok(text.includes(dollars(p5)) && text.includes(dollars(p95)), text);
  const chance = simulation.prob_profit;
  const of = Math.abs(chance - Math.round(chance * 10) / 10) <= 0.03 ? 10 : 20;
  assert.ok(text.includes(`${Math.round(chance * of)} of ${of} campaigns like this would make a profit`), text);
}

/**
 * The programs that the worker has fetched, of which it needs one.
 * @param {Page} page
 * @returns {string[]} by their own names
 */
function watch_programs(page) {
  /** @type {string[]} */
  const fetched = [];
  page.context().on('response', (response) => {
    if (response.request().serviceWorker()) return;  // it keeps all of them
    const [, name] = /\/(\w+(?:\.late)?)\.[0-9a-f]{10}\.wasm$/.exec(response.url()) ?? [];
    if (name && !fetched.includes(name)) fetched.push(name);
  });
  return fetched;
}

test('The odds end with the figures of the command, drawn two by two', async (t) => {
  /** @type {string[]} */
  let fetched = [];
  const {page, problems} = await open(t, 'campaign', {
    before: async (opened) => { fetched = watch_programs(opened); }});
  await demand_odds(page);
  assert.ok(fetched.includes('calculation'), String(fetched));
  assert.deepEqual(problems, []);
});

test('Without SIMD the worker has the program of the page, and the same figures', async (t) => {
  /** @type {string[]} */
  let fetched = [];
  const {page, problems} = await open(t, 'campaign', {before: async (opened) => {
    fetched = watch_programs(opened);
    await opened.route(/calculator\.[0-9a-f]{10}\.js$/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({response, body: `WebAssembly.validate = () => false;${await response.text()}`});
    });
  }});
  await demand_odds(page);
  assert.deepEqual(fetched.sort(), ['kolculator', 'kolculator.late']);
  assert.deepEqual(problems, []);
});

test('More campaigns are drawn on request', async (t) => {
  const {page, problems} = await open(t, 'campaign');
  await odds_are_done(page);
  await region(page, 'The odds').getByRole('button', {name: 'Draw 1,000,000'}).press('Enter');
  await region(page, 'The odds').getByText(/^(1M|1,000,000) campaigns drawn; /)
      .waitFor({state: 'attached'});
  assert.deepEqual(problems, []);
});

test('What the profit hinges on leads to its field', async (t) => {
  const {page, problems} = await open(t, 'campaign');
  const bar = region(page, 'What it hinges on').getByRole('button', {name: 'Average order value'});
  await bar.press('Enter');
  await page.waitForFunction(() => document.activeElement?.matches('input'));
  const field = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ??
      /** @type {HTMLInputElement} */ (document.activeElement).labels?.[0]?.textContent);
  assert.match(String(field), /Typical/);
  assert.deepEqual(problems, []);
});

test('The plan is the command\'s, and is put into the campaign as one step', async (t) => {
  const {page, problems} = await open(t, 'plan');
  const {plan} = evaluate({...workspace, planner: {}});
  const card = region(page, 'The best line-up');
  await card.getByText(/No other choice within these rules/).waitFor({state: 'attached'});
  const names = plan.chosen.map((/** @type {any} */ one) =>
      workspace.influencers.find(({id}) => id === one.influencer)?.name);
  const shown = await card.getByRole('rowheader').allInnerTexts();
  assert.deepEqual(shown.filter((name) => name !== 'Fixed costs'), names);
  await card.getByRole('button', {name: 'Put into the campaign'}).press('Enter');
  await page.getByRole('button', {name: /^Undo/}).first().waitFor({state: 'attached'});
  await page.evaluate(() => { location.hash = '#/campaign'; });
  const profit = page.getByRole('group', {name: 'Profit', exact: true}).first();
  await profit.getByText(dollars(plan.value)).first().waitFor({state: 'attached'});
  assert.deepEqual(problems, []);
});

test('One big name is compared with many small ones', async (t) => {
  const {page, problems} = await open(t, 'plan');
  const report = (evaluate({...workspace, planner: {}})).big_or_small;
  const table = region(page, 'One big or many small').getByRole('table');
  await table.waitFor({state: 'attached'});
  const row = table.getByRole('row', {name: /^Profit, on average/});
  const [big, group] = await row.getByRole('cell').allInnerTexts();
  assert.ok(big.endsWith(dollars(report.big.simulation.mean)), big);
  assert.ok(group.endsWith(dollars(report.group.simulation.mean)), group);
  assert.deepEqual(problems, []);
});

test('A rule that cannot be kept is named', async (t) => {
  const {page} = await open(t, 'plan');
  await page.getByLabel('Budget', {exact: true}).fill('20');
  await page.getByLabel('Budget', {exact: true}).press('Enter');
  await page.getByLabel('Must be in it').selectOption({label: 'Ada'});
  await region(page, 'The best line-up').getByText('These rules clash: Must be in it, Budget.')
      .waitFor({state: 'attached'});
});

test('Ways to pay are told from both sides', async (t) => {
  const {page, problems} = await open(t, 'fees');
  const card = region(page, 'Ways to pay');
  await card.getByRole('group', {name: /^Commission · 10% of the sales/}).waitFor({state: 'attached'});
  const cost = await card.getByRole('group', {name: /^Flat fee ·/}).innerText();
  await card.getByRole('radio', {name: 'Their income'}).press('Enter');
  await card.getByRole('group', {name: /^Flat fee ·/}).waitFor({state: 'attached'});
  assert.match(cost, /certain/);
  assert.deepEqual(problems, []);
});

test('Without a worker the odds are calculated between frames', async (t) => {
  const {page, close, problems} = await open_page({
    before: (opened) => opened.addInitScript(() => { Reflect.deleteProperty(window, 'Worker'); }),
  });
  t.after(close);
  await open_workspace(page, workspace);
  await page.evaluate(() => { location.hash = '#/campaign'; });
  await odds_are_done(page);
  assert.deepEqual(problems, []);
});
