// The whole page in a frame of another: nothing that is kept in this browser is shown, changed or
// deleted there, and nothing is kept; whoever frames it.
// @ts-check
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {all_kept, another_page, drop, kept_as, open_list, ready, rename, shows, title} from './kept.mjs';
import {open_page, pass_time} from './page.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** Pages of one site on two origins; the browser looks names below localhost up by itself. */
const sibling = (/** @type {string} */ origin, /** @type {string} */ name) =>
    `http://${name}.kol.localhost:${new URL(origin).port}`;

/**
 * A page with the program in a frame, in a browser in which the reader has kept something.
 * @param {import('node:test').TestContext} t
 * @param {'same' | 'sibling'} host
 */
async function framed(t, host) {
  const {context, origin, page: first, close} = await open_page();
  t.after(close);
  await first.close();
  const home = sibling(origin, 'tool');
  const mine = await another_page(context, home);
  await rename(mine, 'Mine');
  await kept_as(mine, 'Mine');
  const from = host === 'same' ? home : sibling(origin, 'blog');
  const around = await context.newPage();
  await around.route(`${from}/around.html`, (route) => route.fulfill({
    contentType: 'text/html', body: `<iframe src="${home}/" width=1200 height=700></iframe>`}));
  await around.goto(`${from}/around.html`);
  const frame = /** @type {any} */ (around.frames()[1]);
  await ready(frame);
  return {context, mine, around, frame: /** @type {Page} */ (frame)};
}

for (const host of /** @type {const} */ (['same', 'sibling'])) {
  test(`In a frame of ${host} origin the reader’s work stays closed, and nothing is kept`, async (t) => {
    const {context, mine, frame} = await framed(t, host);
    const before = await all_kept(mine);
    const strip = frame.getByText('Shown within another page: nothing is kept here');
    await strip.waitFor({state: 'visible'});
    assert.notEqual(await title(frame).textContent(), 'Mine');

    // Worked on: all of it lasts as long as the frame.
    await rename(frame, 'Theirs');
    await drop(frame, 'other.json', JSON.stringify({version: 1, campaign: {name: 'Opened'}}));
    await shows(frame, 'Opened');
    await open_list(frame);
    await frame.getByRole('group', {name: 'Theirs', exact: true}).getByText('In memory only')
        .waitFor({state: 'attached'});
    assert.equal(await frame.getByRole('group', {name: 'Mine', exact: true}).count(), 0);
    await frame.getByRole('button', {name: 'Delete Theirs', exact: true}).press('Enter');
    await frame.getByRole('button', {name: 'Bring back'}).first().waitFor({state: 'attached'});
    await pass_time(mine, 1000);
    assert.deepEqual(await all_kept(mine), before);
    const left = await frame.evaluate(() =>
        [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((key) => /^kol/.test(key)));
    // What the page by itself has left is there at most.
    assert.deepEqual(left.filter((key) => key.startsWith('kol.task')), []);

    const opening = context.waitForEvent('page');
    await strip.getByRole('link', {name: 'Open KOLculator by itself'}).click();
    const alone = await opening;
    await ready(alone);
    await shows(alone, 'Mine');
    assert.equal(await alone.getByText('Shown within another page').isVisible(), false);
    // Left while it is framed: nothing is written down either.
    await rename(frame, 'Theirs again');
    await mine.bringToFront();
    await pass_time(mine, 500);
    assert.deepEqual(await all_kept(mine), before);
    assert.equal(await title(mine).textContent(), 'Mine');
  });
}

test('The strip of a frame takes its room from the page, and no more', async (t) => {
  const {frame, around} = await framed(t, 'sibling');
  const places = () => frame.evaluate(() => ['framed', 'stage'].map((id) => {
    const {top, bottom} = /** @type {HTMLElement} */ (document.getElementById(id)).getBoundingClientRect();
    return [top, bottom];
  }));
  const [strip, stage] = await places();
  assert.ok(strip[1] > strip[0]);
  assert.equal(stage[0], strip[1]);
  assert.equal(stage[1], 700);
  // The picture lies where the elements are: a press at a button's place is a press on it.
  const box = await frame.getByRole('navigation').getByRole('link', {name: 'Fees', exact: true}).boundingBox();
  assert.ok(box);
  await around.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await frame.getByRole('heading', {name: /^Fees|fee/}).first().waitFor({state: 'attached'});
  await frame.waitForFunction(() => location.hash.startsWith('#/fees'));
});
