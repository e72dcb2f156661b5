// What everybody finds without being told: what the page is, what can be done with all of it, what
// its words mean, and which keys it knows.
// @ts-check
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {choose, open_page, settle} from './page.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** @param {import('node:test').TestContext} t @param {Parameters<typeof open_page>[0]} [options] */
async function open(t, options) {
  const opened = await open_page(options);
  t.after(opened.close);
  t.after(() => assert.deepEqual(opened.problems, []));
  return opened;
}

const bar = (/** @type {Page} */ page) => page.getByRole('banner');
const share = (/** @type {Page} */ page) => bar(page).getByRole('button', {name: 'Share', exact: true});
const link_command = (/** @type {Page} */ page) => page.getByRole('button', {name: 'Copy link', exact: true});

/** @param {Page} page @param {string} text what the focused element says */
const focused = (page, text) =>
    page.waitForFunction((wanted) => document.activeElement?.textContent === wanted, text);

test('a menu is one with the keyboard: arrows move in it, Escape gives the focus back', async (t) => {
  const {page} = await open(t);
  await share(page).press('Enter');
  await focused(page, 'Copy link');
  assert.equal(await share(page).getAttribute('aria-expanded'), 'true');
  await page.keyboard.press('ArrowDown');
  await focused(page, 'Print report');
  await page.keyboard.press('End');
  await focused(page, 'Save the workspace as a file (JSON)');
  await page.keyboard.press('ArrowDown');
  await focused(page, 'Copy link');
  await page.keyboard.press('Escape');
  await focused(page, 'Share');
  assert.equal(await link_command(page).count(), 0);
});

test('a menu closes when another thing is pressed, and takes the press of what lies below it', async (t) => {
  const {page} = await open(t, {path: '#/campaign'});
  await share(page).click();
  const place = await link_command(page).boundingBox();
  assert.ok(place);
  const below = await page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.closest('.floating') !== null,
                                    [place.x + 20, place.y + 10]);
  assert.ok(below, 'the list lies on top');
  await page.mouse.click(place.x - 300, 300);
  await link_command(page).waitFor({state: 'detached'});
});

test('who comes for the first time is told what this is, and begins with an own list or post', async (t) => {
  for (const [words, hash] of [['Compare a list', '#/compare'], ['Price a post', '#/fees']]) {
    const {page} = await open(t, {width: 390, height: 780, touch: true});
    await page.getByText(/^KOLculator compares influencers/).waitFor({state: 'attached'});
    await page.getByRole('button', {name: words}).tap();
    await page.waitForFunction((wanted) => location.hash === wanted, hash);
    assert.equal(await page.getByText('Aisyah Glow').count(), 0);
    await page.getByRole('navigation').getByRole('link', {name: 'Compare'}).tap();
    await page.getByRole('heading', {name: 'No influencers yet'}).waitFor({state: 'attached'});
    assert.equal(await page.getByText(/^KOLculator compares/).count(), 0);
  }
});

test('a plan begins with the people of the sample: without a roster there is nothing to plan', async (t) => {
  const {page} = await open(t, {width: 390, height: 780, touch: true});
  await page.getByRole('button', {name: 'Plan a budget'}).tap();
  await page.waitForFunction(() => location.hash === '#/plan');
  await page.getByText(/^Book 2 people, 2 posts, for /).waitFor({state: 'attached'});
  await page.getByRole('navigation').getByRole('link', {name: 'Compare'}).tap();
  await page.getByText('Sample', {exact: true}).waitFor({state: 'attached'});
});

test('a picture of the roster, of fees and of the campaign is in "Share"', async (t) => {
  const {page} = await open(t);
  for (const [screen, command, name] of [
         ['Compare', 'Save cost against result as a picture', /Cost against result\.png$/],
         ['Fees', 'Save the methods as a picture', /One post, by each method\.png$/],
         ['Campaign', 'Save the funnel as a picture', /From impressions to orders\.png$/]]) {
    await page.getByRole('navigation').getByRole('link', {name: String(screen)}).press('Enter');
    await settle(page);
    const download = page.waitForEvent('download');
    await choose(page, 'Share', String(command));
    assert.match((await download).suggestedFilename(), /** @type {RegExp} */ (name));
  }
});

test('a term is found in the glossary, with the text of its "how?", and Back returns to it', async (t) => {
  const {page} = await open(t);
  await choose(page, 'More', 'Glossary');
  await page.waitForFunction(() => location.hash === '#/glossary');
  await page.getByRole('textbox', {name: 'Find a term'}).or(page.getByRole('searchbox', {name: 'Find a term'})).fill('roas');
  const term = page.getByRole('group', {name: 'ROAS', exact: true});
  await term.getByText('Return on ad spend: revenue for each unit of money spent.').waitFor({state: 'attached'});
  assert.equal(await page.getByRole('group', {name: 'Whitelisting'}).count(), 0);
  await term.getByRole('button', {name: 'How? ROAS'}).press('Enter');
  await page.getByRole('heading', {name: 'ROAS', level: 2}).waitFor({state: 'attached'});
  await page.getByText('Return on ad spend: revenue for each unit of money spent.').waitFor({state: 'attached'});
  await page.goBack();
  await term.waitFor({state: 'attached'});
});

test('"?" lists the keys, but is a letter like others in a field', async (t) => {
  const {page} = await open(t);
  const heading = page.getByRole('heading', {name: 'Keyboard shortcuts'});
  await page.getByRole('searchbox').fill('');
  await page.keyboard.type('?');
  await settle(page);
  assert.equal(await page.getByRole('searchbox').inputValue(), '?');
  assert.equal(await heading.count(), 0);
  await share(page).focus();
  await page.keyboard.press('?');
  await heading.waitFor({state: 'attached'});
  const keys = page.getByRole('list', {name: 'Anywhere'}).getByRole('listitem');
  assert.deepEqual(await keys.first().getByRole('paragraph').allTextContents(), ['Ctrl O', 'Open a file']);
  await page.keyboard.press('Escape');
  await heading.waitFor({state: 'detached'});
});

test('a screen opens in another tab with Ctrl, and this one stays', async (t) => {
  const {page, context} = await open(t);
  const other = context.waitForEvent('page');
  await page.getByRole('navigation').getByRole('link', {name: 'Fees'}).click({modifiers: ['Control']});
  await (await other).waitForFunction(() => document.title.startsWith('Fees'));
  await settle(page);
  assert.equal(await page.evaluate(() => location.hash), '#/compare');
});
