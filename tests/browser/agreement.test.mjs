// The agreement: from the line-up to a statement that can be copied, saved and signed, by keyboard,
// with the finger, and on paper.
// @ts-check
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import {evaluate} from './command.mjs';
import {kept_as, whole} from './kept.mjs';
import {open_page, open_workspace, settle} from './page.mjs';
import {about} from './pdf.mjs';

/** @typedef {import('playwright-core').Page} Page */

const workspace = {
  version: 1,
  campaign: {
    name: 'Serum launch',
    lineup: [{influencer: 'nam', deliverables: [{format: 'instagram.story', count: 2}],
              payment: {type: 'flat', amount: 240, deposit: 0.5}}],
  },
  influencers: [{id: 'nam', name: 'น้ำฝน สกินโน้ต',
                 channels: [{platform: 'instagram', handle: 'nam.skinnotes', followers: 38200}]}],
};

/**
 * The agreement of the only row of the line-up, by keyboard.
 * @param {import('node:test').TestContext} t
 * @param {Parameters<typeof open_page>[0]} [wish]
 * @param {object} [of]
 */
async function open_agreement(t, wish, of = workspace) {
  const opened = await open_page(wish);
  t.after(opened.close);
  await show_agreement(opened.page, of);
  return opened;
}

async function show_agreement(/** @type {Page} */ page, /** @type {object} */ of) {
  await open_workspace(page, of);
  await page.evaluate(() => { location.hash = '#/campaign'; });
  await page.getByRole('button', {name: 'Agreement', exact: true}).first().press('Enter');
  await page.waitForFunction(() => document.activeElement?.textContent?.startsWith('Agreement with'));
}

/** Fills in the field that has the focus, and leaves it. */
async function type(/** @type {Page} */ page, /** @type {string} */ name, /** @type {string} */ text) {
  await page.waitForFunction((wanted) => {
    const field = /** @type {HTMLInputElement | null} */ (document.activeElement);
    return field?.labels?.[0]?.textContent === wanted;
  }, name);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

const said = (/** @type {Page} */ page, /** @type {string} */ text) =>
    page.getByText(text, {exact: true}).first().waitFor({state: 'attached'});

test('From the line-up to the copied text by keyboard, each gap leading to its field', async (t) => {
  const {page, problems} = await open_agreement(t);
  await said(page, '5 gaps before you sign');
  for (const [gap, field, text] of [
    ['Name the brand', 'Brand', 'Glow Lab'], ['Choose a label', 'Ad label', '#ad'],
    ['Add a figure', 'Posts', '2'], ['Fill in', 'Stepping back, days before', '14'],
    ['Fill in', 'Share of the fee then due', '50']]) {
    await page.getByRole('button', {name: gap, exact: true}).press('Enter');
    await type(page, field, text);
  }
  await said(page, '1 gap before you sign');
  for (const [number, date] of [['1', '2026-03-10'], ['2', '2026-03-17']]) {
    await page.getByLabel(`Instagram story, post ${number}`, {exact: true}).fill(date);
    await page.keyboard.press('Enter');
  }
  await said(page, 'Nothing is left open');
  await page.getByRole('button', {name: 'Copy text', exact: true}).press('Enter');
  await said(page, 'The statement has been copied.');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(text, /^What we expect of each other\n\n1\. Who\nThis is between Glow Lab \(“we”\) and น้ำฝน สกินโน้ต/);
  assert.match(text, /\nOn signing: \$120\. That is 50% of the fee\.\n/);
  // Figures seven days after 17 March, the balance 14 days later.
  assert.match(text, /\nStill to be paid then: \$120\.\nWe pay it by (7 Apr|Apr 7|April 7)/);
  assert.match(text, /It is not legal advice\.\n$/);

  // It closes like every panel, says so in its row, and is kept as the command reads it.
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.activeElement?.textContent === 'Agreement');
  await said(page, 'no gaps');
  await page.reload();
  await page.getByRole('heading', {level: 1, name: 'Serum launch', exact: true}).waitFor({state: 'attached'});
  const kept = whole(await kept_as(page, 'Serum launch'));
  assert.deepEqual(kept.campaign.lineup[0].terms, {
    brand: 'Glow Lab', disclosure: '#ad', metrics: [{metric: 'posts', target: 2}], cancel_days: 14,
    cancel_share: 0.5});
  const [agreement] = evaluate(kept).agreements;
  assert.deepEqual(agreement.gaps, []);
  assert.equal(agreement.last, '2026-03-17');
  assert.deepEqual(problems, []);
});

test('A clause is worded anew at the speed of a person, copied, and kept as it was typed', async (t) => {
  const {page, problems} = await open_agreement(t);
  const change = page.getByRole('button', {name: 'Change the wording', exact: true});
  await change.press('Enter');
  const done = page.getByRole('button', {name: 'Done with the wording', exact: true});
  await done.waitFor();
  const freedom = page.getByRole('textbox', {name: '4. Freedom', exact: true});
  await freedom.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Surprise us.', {delay: 120});
  await page.keyboard.press('Enter');
  await page.keyboard.type('- no scripts', {delay: 120});
  await done.click();
  await said(page, 'Surprise us.');
  await said(page, 'In your own words: this no longer follows the terms.');
  await page.getByRole('button', {name: 'Copy text', exact: true}).press('Enter');
  await said(page, 'The statement has been copied.');
  assert.match(await page.evaluate(() => navigator.clipboard.readText()),
               /\n4\. Freedom\nSurprise us\.\n- no scripts\n\n5\. /);
  await page.reload();
  await said(page, 'Surprise us.');
  const kept = whole(await kept_as(page, 'Serum launch'));
  assert.deepEqual(kept.campaign.lineup[0].wording,
                   [{clause: 'creative', text: 'Surprise us.\n- no scripts'}]);
  await change.press('Enter');
  await page.getByRole('button', {name: 'Use our words again', exact: true}).press('Enter');
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
  assert.match(await freedom.inputValue(), /^You say it in your own words/);
  assert.deepEqual(problems, []);
});

test('Back closes it and gives the focus to its row; undo undoes a term by name', async (t) => {
  const {page, problems} = await open_agreement(t);
  await page.getByLabel('Brand', {exact: true}).fill('Glow Lab');
  await page.keyboard.press('Enter');
  await said(page, 'This is between Glow Lab (“we”) and น้ำฝน สกินโน้ต (“you”).');
  const undo = page.getByRole('banner').getByRole('button', {name: 'Undo', exact: true});
  assert.equal(await undo.getAttribute('title'), 'Undo: Agreement: น้ำฝน สกินโน้ต');
  await undo.press('Enter');
  await said(page, 'This is between a brand to be agreed (“we”) and น้ำฝน สกินโน้ต (“you”).');
  await page.goBack();
  await page.waitForFunction(() => document.activeElement?.textContent === 'Agreement');
  assert.equal(await page.getByRole('heading', {name: /^Agreement with/}).count(), 0);
  assert.deepEqual(problems, []);
});

test('On a phone the statement stands behind a button, and is copied with a finger', async (t) => {
  const {page, problems} = await open_agreement(t, {width: 360, height: 640, touch: true});
  await said(page, '5 gaps before you sign');
  assert.equal(await page.getByRole('button', {name: 'Copy text'}).count(), 0);
  const choice = await page.getByRole('radio', {name: 'Statement'}).boundingBox();
  assert.ok(choice);
  await page.touchscreen.tap(choice.x + choice.width / 2, choice.y + choice.height / 2);
  const copy = await page.getByRole('button', {name: 'Copy text'}).boundingBox();
  assert.ok(copy && copy.height >= 44);
  await page.touchscreen.tap(copy.x + copy.width / 2, copy.y + copy.height / 2);
  await said(page, 'The statement has been copied.');
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^What we expect/);
  assert.deepEqual(problems, []);
});

test('It is saved as Markdown', async (t) => {
  const {page, problems} = await open_agreement(t);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', {name: 'Save as Markdown', exact: true}).press('Enter');
  const file = await coming;
  assert.equal(file.suggestedFilename(), 'Serum launch – น้ำฝน สกินโน้ต.md');
  assert.match(await readFile(await file.path(), 'utf8'),
               /^# What we expect of each other\n\n## 1\. Who\n\nThis is between /);
  assert.deepEqual(problems, []);
});

// ---- On paper ----

const words = (/** @type {number} */ count) => 'wise words '.repeat(count / 2).trim();

/** All that a statement can hold, its texts 2,000 characters together: the longest that has no gap. */
const longest = {
  ...workspace,
  campaign: {
    ...workspace.campaign,
    goal: 'sales',
    offer: {discount: 0.1},
    tracking: {landing_page: 'https://shop.example/serum', hashtags: ['glowlab', 'serum', 'night']},
    lineup: [{
      influencer: 'nam',
      deliverables: ['story', 'reel', 'post'].map((format) => ({
        format: `instagram.${format}`, count: 4,
        pieces: [1, 2, 3, 4].map((day) => ({date: `2026-03-1${day}`}))})),
      payment: {type: 'hybrid', amount: 1240, rate: 0.1, deposit: 0.5},
      product_units: 2,
      addons: {usage_rights_months: 6, whitelisting_months: 3, exclusivity_months: 3,
               raw_footage: true, rush: true},
      terms: {
        brand: 'Glow Lab', contact: 'Mia, mia@glowlab.example', product: 'Night Serum',
        guidelines: words(200), disclosure: '#ad', usage_scope: 'our shop, newsletter and ads',
        exclusivity_scope: 'other makers of serums',
        include: Array.from({length: 6}, () => words(8)), avoid: Array.from({length: 6}, () => words(8)),
        analytics: ['impressions', 'reach', 'engagements', 'clicks', 'audience'],
        metrics: ['posts', 'impressions', 'reach', 'engagements', 'clicks', 'orders', 'leads'].map(
            (metric) => ({metric, target: 1000})),
        deposit_date: '2026-03-01', live_days: 90, cancel_days: 14, cancel_share: 0.5,
      },
    }],
  },
};

/** Prints the statement on each size of paper, at most two pages long. */
async function print_two_pages(/** @type {Page} */ page) {
  await page.getByRole('button', {name: 'Print', exact: true}).press('Enter');
  const sheet = page.getByRole('dialog', {name: 'What we expect of each other'});
  await sheet.waitFor();
  assert.equal(await sheet.getByRole('heading', {level: 2}).count(), 24, 'every clause');
  assert.equal(await sheet.getByRole('checkbox').count(), 0);
  const texts = [];
  for (const format of ['A4', 'Letter']) {
    const pdf = await page.pdf({format, preferCSSPageSize: false});
    assert.match(await about(pdf, 'pdfinfo'), /^Pages: +[12]$/m, format);
    texts.push(await about(pdf, 'pdftotext'));
  }
  await page.keyboard.press('Escape');
  await sheet.waitFor({state: 'detached'});
  await settle(page);
  return texts;
}

test('Printed it is two pages at most in its longest form, at A4 and Letter', async (t) => {
  const {page, problems} = await open_agreement(t, {}, longest);
  await said(page, 'Nothing is left open');
  for (const text of await print_two_pages(page)) {
    assert.match(text, /This is between Glow Lab \(“we”\)/);
    assert.match(text, /It is not legal advice\./);
    assert.match(text, /Signature/);
    assert.doesNotMatch(text, /Copy text|gaps/);
  }
  assert.deepEqual(problems, []);
});

test('The most that is said in own words without a warning is two pages at most, too', async (t) => {
  const {page, problems} = await open_agreement(t);
  const is_warned = async (/** @type {number} */ lines) => {
    const own = {clause: 'creative', text: Array.from({length: lines}, () => words(16)).join('\n')};
    const [row] = longest.campaign.lineup;
    const terms = {...row.terms, guidelines: 'Be kind.'};
    await show_agreement(page, {
      ...longest, campaign: {...longest.campaign, lineup: [{...row, terms, wording: [own]}]}});
    await said(page, 'In your own words: this no longer follows the terms.');
    return await page.getByText(/^With your own words this is longer than two pages/).count() > 0;
  };
  let [most, too_many] = [1, 64];
  assert.ok(await is_warned(too_many));
  while (too_many - most > 1) {
    const lines = (most + too_many) >> 1;
    if (await is_warned(lines)) too_many = lines;
    else most = lines;
  }
  assert.ok(most > 8, `${most} lines`);
  assert.equal(await is_warned(most), false);
  await print_two_pages(page);
  assert.deepEqual(problems, []);
});
