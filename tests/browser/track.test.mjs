// Track: links and codes handed out before, results typed or read after, and what they come to: the
// figures are the command's.
// @ts-check
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {evaluate} from './command.mjs';
import {kept_as, ready, whole} from './kept.mjs';
import {open_page, open_workspace, settle} from './page.mjs';

/** @typedef {import('playwright-core').Page} Page */

const workspace = {
  version: 1,
  campaign: {
    name: 'Serum launch',
    offer: {aov: 54, gross_margin: 0.68, discount: 0.1, return_rate: 0.04},
    funnel: {cvr: {low: 0.012, typical: 0.036, high: 0.06}},
    lineup: [
      {influencer: 'nam', deliverables: [{format: 'instagram.story', count: 2}], payment: {type: 'flat', amount: 240}},
      {influencer: 'lea', deliverables: [{format: 'youtube.integration', count: 1}], payment: {type: 'flat', amount: 300}},
    ],
  },
  influencers: [
    {id: 'nam', name: 'Nam', channels: [{platform: 'instagram', handle: 'nam.skinnotes', followers: 38200,
      average: {likes: 1480, comments: 61, reach: 11900}}]},
    {id: 'lea', name: 'Derm with Léa', channels: [{platform: 'youtube', handle: 'dermwithlea', followers: 126000,
      average: {views: 31500}}]},
  ],
};

/**
 * @param {import('node:test').TestContext} t
 * @param {Parameters<typeof open_page>[0]} [wish]
 */
async function open_track(t, wish) {
  const opened = await open_page(wish);
  t.after(opened.close);
  await open_workspace(opened.page, workspace);
  await opened.page.evaluate(() => { location.hash = '#/track'; });
  await opened.page.getByRole('heading', {name: 'Track', exact: true}).waitFor({state: 'attached'});
  return opened;
}

const shown = (/** @type {Page} */ page, /** @type {string} */ text) =>
    page.getByText(text, {exact: true}).first().waitFor({state: 'attached'});

async function enter(/** @type {Page} */ page, /** @type {string} */ field, /** @type {string} */ text) {
  const box = page.getByRole('textbox', {name: field, exact: true}).first();
  await box.fill(text);
  await box.press('Enter');
  await settle(page);
}

/** The workspace as it is kept, which has come back after the page was loaded anew. */
async function what_is_kept(/** @type {Page} */ page) {
  await page.reload();
  await ready(page);
  return whole(await kept_as(page, 'Serum launch'));
}

const clipboard = (/** @type {Page} */ page) => page.evaluate(() => navigator.clipboard.readText());

test('A link is copied by keyboard and stays as it was handed out', async (t) => {
  const {page, problems} = await open_track(t);
  await enter(page, 'Landing page', 'https://shop.example/serum#buy');
  await page.getByRole('button', {name: 'Copy link: Instagram story 2, Nam'}).press('Enter');
  await shown(page, 'The link is copied. The names in it will not change.');
  assert.equal(await clipboard(page),
      'https://shop.example/serum?utm_source=instagram&utm_medium=influencer' +
      '&utm_campaign=serum-launch&utm_content=nam-skinnotes_instagram-story_2#buy');
  const kept = await what_is_kept(page);
  assert.equal(kept.influencers[0].tracking.slug, 'nam-skinnotes');
  assert.equal(kept.campaign.lineup[0].deliverables[0].pieces[1].content, 'nam-skinnotes_instagram-story_2');
  assert.deepEqual(problems, []);
});

test('Results are typed post by post, and the page says what the command says', async (t) => {
  const {page, problems} = await open_track(t);
  await page.getByRole('radio', {name: 'Results'}).press('Space');
  await page.getByRole('button', {name: 'Enter results'}).press('Enter');
  await page.waitForFunction(() => document.activeElement?.textContent === 'Instagram story 1 – Nam');
  for (const [views, orders] of [['4900', '5'], ['4100', '4']]) {
    await enter(page, 'Impressions', views);
    await enter(page, 'Orders by link', orders);
    await page.getByRole('button', {name: 'Next post'}).press('Enter');
    await settle(page);
  }
  await enter(page, 'Views', '28400');
  await enter(page, 'Orders by link', '6');
  await shown(page, '3 of 3 posts have results');
  // Without a discount there would be no code; with one the orders by code are asked for.
  await page.getByRole('button', {name: 'Close', exact: true}).press('Enter');
  await page.getByRole('combobox', {name: 'Orders that count'}).selectOption('By link');
  await settle(page);
  const kept = await what_is_kept(page);
  assert.equal(kept.campaign.results.attribution, 'link');
  const {figures} = evaluate(kept).proof;
  assert.equal(figures.tracked.actual, 15);
  const roi = `${(figures.roi.actual * 100).toFixed(1).replace('-', '\u2212')}%`;
  const planned = `${(figures.roi.planned.typical * 100).toFixed(1).replace('-', '\u2212')}%`;
  await shown(page, `Realised ROI ${roi}, planned ${planned}.`);
  assert.deepEqual(problems, []);
});

test('Clicks needed are said before results, what is learned as the command has it', async (t) => {
  const {page, problems} = await open_track(t);
  await page.getByRole('radio', {name: 'Results'}).press('Space');
  await page.getByText(/^To tell 3\.6% orders per click from the .* clicks are needed\.$/).first()
      .waitFor({state: 'attached'});
  await page.getByRole('button', {name: 'Enter results'}).press('Enter');
  await page.waitForFunction(() => document.activeElement?.textContent === 'Instagram story 1 – Nam');
  for (const [clicks, orders] of [['200', '9'], ['150', '6']]) {
    await enter(page, 'Clicks', clicks);
    await enter(page, 'Orders by link', orders);
    await page.getByRole('button', {name: 'Next post'}).press('Enter');
    await settle(page);
  }
  await page.getByRole('button', {name: 'Close', exact: true}).press('Enter');
  await page.getByRole('combobox', {name: 'Orders that count'}).selectOption('By link');
  await settle(page);
  const {cvr} = evaluate(await what_is_kept(page)).learning;
  assert.equal(cvr.k, 15);
  const percent = (/** @type {number} */ share) => `${Number((share * 100).toFixed(1))}%`;
  await shown(page, `own data: ${percent(cvr.weight)}`);
  const {low, typical, high} = cvr.posterior;
  const range = `${percent(low)} – ${percent(high)}`;
  await shown(page, `To believe next time: ${range}, typically ${percent(typical)}.`);
  assert.deepEqual(problems, []);
});

test('A file of results is shown before it is taken over, and undone as one step', async (t) => {
  const {page, problems} = await open_track(t);
  const csv = 'Session manual ad content,Sessions\nnam-skinnotes_instagram-story_1,120\nsomebody,9\n';
  await page.evaluate((text) => navigator.clipboard.writeText(text), csv);
  await page.keyboard.press('Control+v');
  await shown(page, '1 of 2 lines belong to posts of this campaign.');
  await page.getByRole('button', {name: 'Take over'}).press('Enter');
  await shown(page, '1 figure is taken over.');
  await shown(page, '1 of 3 posts have results');
  await page.keyboard.press('Control+z');
  await shown(page, '0 of 3 posts have results');
  assert.deepEqual(problems, []);
});

test('On a phone each post is a card with its buttons', async (t) => {
  const {page, problems} = await open_track(t, {width: 360, height: 640, touch: true});
  await enter(page, 'Landing page', 'https://shop.example/serum');
  const copy = page.getByRole('button', {name: 'Copy code: YouTube integration 1, Derm with Léa'});
  await copy.scrollIntoViewIfNeeded();
  const box = await copy.boundingBox();
  assert.ok(box && box.width >= 44 && box.height >= 44);
  await copy.press('Enter');
  assert.equal(await clipboard(page), 'DERMWITHLEA10');
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
  assert.deepEqual(problems, []);
});
