// Vetting: twelve questions, each settled with one key; what was entered stays, is what the command
// reports, and is seen in Compare and in the line-up.
// @ts-check
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {evaluate} from './command.mjs';
import {kept_as, whole} from './kept.mjs';
import {open_page, open_workspace, settle} from './page.mjs';

/** @typedef {import('playwright-core').Page} Page */

const workspace = {
  version: 1,
  campaign: {name: 'Vetted', lineup: [{influencer: 'ada', deliverables: [{format: 'instagram.post', count: 1}]}]},
  influencers: [
    {id: 'ada', name: 'Ada', quote: 300, niche: 'Skincare', channels: [{
      platform: 'instagram', followers: 42000, average: {likes: 1800, comments: 60}}]},
    {id: 'bo', name: 'Bo', channels: [{platform: 'tiktok', followers: 30000}]},
  ],
};

/**
 * The vetting of Ada, by keyboard alone.
 * @param {import('node:test').TestContext} t
 * @param {Parameters<typeof open_page>[0]} [wish]
 */
async function open_vetting(t, wish) {
  const opened = await open_page(wish);
  t.after(opened.close);
  await open_workspace(opened.page, workspace);
  await opened.page.evaluate(() => { location.hash = '#/compare/ada'; });
  await opened.page.getByRole('heading', {name: 'Ada', level: 2}).waitFor({state: 'attached'});
  // The focus goes there with the panel.
  await opened.page.waitForFunction(() => document.activeElement?.textContent === 'Ada');
  await opened.page.getByRole('radio', {name: 'Vetting'}).focus();
  await opened.page.keyboard.press('Space');
  await progress(opened.page, '2 of 12 settled');
  return opened;
}

const progress = (/** @type {Page} */ page, /** @type {string} */ said) =>
    page.getByText(said, {exact: true}).first().waitFor({state: 'attached'});

/** Settles a question with one key: the first letter of the state. */
async function settle_question(/** @type {Page} */ page, /** @type {string} */ question,
                               /** @type {string} */ key) {
  await page.getByRole('combobox', {name: `State of: ${question}`}).focus();
  await page.keyboard.press(key);
}

test('Each question is settled with one key, and the command says the same', async (t) => {
  const {page, problems} = await open_vetting(t);
  await settle_question(page, 'Does the content fit your brand?', 'w');
  await progress(page, '3 of 12 settled');
  await settle_question(page, 'Do they accept your terms?', 'b');
  await progress(page, '4 of 12 settled, 1 blocker');
  await page.getByRole('button', {name: '1. Is the audience the one you want?'}).press('Enter');
  const answer = page.getByRole('textbox', {name: 'Answer'});
  await answer.fill('Women of 18 to 34');
  await answer.press('Enter');
  await settle(page);

  await page.reload();
  await page.getByRole('heading', {level: 1, name: 'Vetted', exact: true}).waitFor({state: 'attached'});
  const kept = whole(await kept_as(page, 'Vetted'));
  assert.deepEqual(kept.influencers[0].vetting, {items: {
    audience: {state: 'answered', answer: 'Women of 18 to 34'}, content: {state: 'waived'}, comfort: {state: 'blocker'}}});
  const {vetting} = evaluate(kept).influencers[0];
  assert.equal(vetting.settled, 5);
  assert.deepEqual(vetting.blockers, ['comfort']);
  assert.deepEqual(problems, []);
});

test('Compare has a column and a filter of it, and the line-up reminds of a blocker', async (t) => {
  const {page, problems} = await open_vetting(t);
  await settle_question(page, 'Do they accept your terms?', 'b');
  await progress(page, '3 of 12 settled, 1 blocker');
  await page.keyboard.press('Escape');
  const table = page.getByRole('table', {name: 'Compare influencers'});
  await table.getByRole('columnheader', {name: 'Vetting'}).waitFor({state: 'attached'});
  await table.getByText('3 of 12 settled, 1 blocker').waitFor({state: 'attached'});
  await page.getByRole('combobox', {name: 'Vetting'}).selectOption({label: 'Ready to sign'});
  await page.getByRole('heading', {name: 'Nobody matches'}).waitFor({state: 'attached'});

  await page.evaluate(() => { location.hash = '#/campaign'; });
  await page.getByText('Vetting found 1 blocker: Do they accept your terms?').waitFor({state: 'attached'});
  await page.getByRole('button', {name: 'See the vetting'}).press('Enter');
  await progress(page, '3 of 12 settled, 1 blocker');
  assert.deepEqual(problems, []);
});

test('The open questions are copied, and marked as asked', async (t) => {
  const {page, problems} = await open_vetting(t);
  await page.getByRole('button', {name: 'Copy the open questions'}).press('Enter');
  await page.getByText('A message with the open questions has been copied.').waitFor({state: 'attached'});
  const message = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(message, /^Hello Ada,\n\n.*\n\n1\. Who follows you.*\n2\. /s);
  assert.equal(message.match(/^\d+\. /gm)?.length, 10, message);
  await page.getByRole('button', {name: 'Mark them as asked'}).press('Enter');
  const state = page.getByRole('combobox', {name: 'State of: Does the content fit your brand?'});
  await page.waitForFunction((select) => /** @type {HTMLSelectElement} */ (select).selectedOptions[0].text === 'Asked',
                             await state.elementHandle());
  assert.deepEqual(problems, []);
});
