// The creator's side of Fees: from a first number to a media kit, with the figures of the command.
// @ts-check
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {evaluate} from './command.mjs';
import {open_page, open_workspace, settle} from './page.mjs';
import {about} from './pdf.mjs';

/** @typedef {import('playwright-core').Page} Page */

const offers = {
  hourly_rate: 45, expenses: 320,
  hours: {'youtube.integration': 10, 'youtube.dedicated': 16, 'youtube.short': 4},
  prices: {'youtube.integration': 900, 'youtube.dedicated': 2400, 'youtube.short': 360},
  plan: [{format: 'youtube.integration', per_month: 2, paid_share: 0.5},
         {format: 'youtube.short', per_month: 4, paid_share: 0.25}],
  affiliate: [{name: 'Barrier cream', price: 32, commission: 0.12, return_rate: 0.05,
               posts: [{format: 'youtube.integration', count: 1}]}],
  products: [{name: 'Routine guide', price: 19, fee_rate: 0.05,
              orders: {low: 8, typical: 24, high: 60}}],
};
const workspace = {
  version: 1,
  campaign: {name: 'Serum launch', goal: 'sales',
             offer: {discount: 0.1, aov: 54, gross_margin: 0.68, return_rate: 0.04}},
  influencers: [{
    id: 'lea', name: 'Derm with Léa', niche: 'skincare', country: 'FR', email: 'lea@derm.example',
    channels: [
      {platform: 'youtube', handle: 'dermwithlea', followers: 126000,
       average: {views: 31500, likes: 1900, comments: 210}},
      {platform: 'instagram', handle: 'derm.lea', followers: 22000,
       average: {likes: 800, comments: 40, reach: 9000}}],
  }],
  creator: {influencer: 'lea', about: 'Nurse in Lyon. '.repeat(16), ...offers,
            audience: [{label: 'Women 25–34', share: 0.52}, {label: 'France', share: 0.6}],
            past: ['Glow Lab: 2 videos, 41,000 views each', 'Typo: 1,200 orders by code']},
};

/**
 * @param {import('node:test').TestContext} t
 * @param {object} [given]
 */
async function open_rates(t, given) {
  const {page, problems, close} = await open_page({});
  t.after(close);
  t.after(() => assert.deepEqual(problems, []));
  if (given) await open_workspace(page, given);
  await page.getByRole('navigation').getByRole('link', {name: 'Fees', exact: true}).press('Enter');
  await page.getByRole('radio', {name: 'I pay'}).press('ArrowRight');
  await page.getByRole('radio', {name: 'I am paid', checked: true}).waitFor({state: 'attached'});
  return page;
}

const figure = (/** @type {Page} */ page, /** @type {string} */ name) =>
    page.getByRole('group', {name, exact: true}).locator('.text').first();

async function shows(/** @type {Page} */ page, /** @type {string} */ name, /** @type {string} */ text) {
  await page.getByRole('group', {name, exact: true}).locator('.text', {hasText: text}).first()
      .waitFor({state: 'attached'});
}

const dollars = (/** @type {number} */ value) => new Intl.NumberFormat(
    'en-US', {style: 'currency', currency: 'USD', maximumSignificantDigits: 3}).format(value);

async function type(/** @type {Page} */ page, /** @type {import('playwright-core').Locator} */ field,
                    /** @type {string} */ text) {
  await field.fill(text);
  await field.press('Enter');
  await settle(page);
}

test('the page has the figures of the command, and "I pay" leads back', async (t) => {
  const page = await open_rates(t, workspace);
  const {rates, month} = evaluate(workspace).creator;
  await shows(page, 'Fair fee', dollars(rates[0].fair.typical));
  await shows(page, 'My floor', '$450');
  await shows(page, 'Contribution', dollars(rates[0].contribution));
  await shows(page, 'Left of a month', dollars(month.net.typical));
  await page.getByRole('radio', {name: 'Instagram reel'}).press('Space');
  const reel = rates.find((/** @type {{format: string}} */ rate) => rate.format === 'instagram.reel');
  await shows(page, 'Fair fee', dollars(reel.fair.typical));
  await page.getByRole('heading', {name: 'What a brand gains: Instagram reel'}).waitFor({state: 'attached'});
  await page.goBack();
  await page.getByRole('radio', {name: 'I pay', checked: true}).waitFor({state: 'attached'});
});

test('an account of one\'s own has a price, a floor and what they say after a reload', async (t) => {
  const page = await open_rates(t);
  await page.getByRole('button', {name: 'Use my own account'}).press('Enter');
  await page.getByRole('heading', {name: 'My rates', level: 3}).waitFor({state: 'attached'});
  const field = (/** @type {string} */ name) => page.getByRole('textbox', {name, exact: true}).first();
  await type(page, field('Followers'), '12.5k');
  await type(page, field('My price'), '90');
  await type(page, field('Hours per post'), '3');
  await type(page, field('My hourly rate'), '40');
  await shows(page, 'My floor', '$120');
  await page.getByText('Your price is below it: your hours are worth more.').waitFor({state: 'attached'});
  const fair = await figure(page, 'Fair fee').textContent();
  await page.reload();
  await page.waitForFunction(() => /** @type {any} */ (window).kolculator?.ready);
  await shows(page, 'My floor', '$120');
  assert.equal(await figure(page, 'Fair fee').textContent(), fair);
  assert.equal(await field('Followers').inputValue(), '12,500');
});

test('the media kit is one page, with the e-mail only when ticked, and a picture', async (t) => {
  const page = await open_rates(t, workspace);
  const print = async () => {
    await page.getByRole('button', {name: 'Print', exact: true}).press('Enter');
    const sheet = page.getByRole('dialog', {name: 'Derm with Léa'});
    await sheet.waitFor();
    const texts = [];
    for (const format of ['A4', 'Letter']) {
      const pdf = await page.pdf({format, preferCSSPageSize: false});
      assert.match(await about(pdf, 'pdfinfo'), /^Pages: +1$/m, format);
      texts.push(await about(pdf, 'pdftotext'));
    }
    await page.keyboard.press('Escape');
    await sheet.waitFor({state: 'detached'});
    await settle(page);
    return texts[0];
  };
  const without = await print();
  assert.match(without, /skincare/);
  assert.match(without, /\$2,400/);
  assert.doesNotMatch(without, /derm\.example/);
  await page.getByRole('checkbox', {name: 'E-mail'}).press('Space');
  await page.getByRole('checkbox', {name: 'Niche'}).press('Space');
  const with_mail = await print();
  assert.match(with_mail, /lea@derm\.example/);
  assert.doesNotMatch(with_mail, /skincare/);
  const download = page.waitForEvent('download');
  await page.getByRole('button', {name: 'Save as PNG'}).press('Enter');
  assert.match((await download).suggestedFilename(), /Media kit\.png$/);
});
