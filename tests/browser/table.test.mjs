// The big table and the scatter under the pointer, by their pixels: the shadow where there is more, columns that are
// dragged, the point that is read.
// @ts-check
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {lights_of, until_still} from './drawing.mjs';
import {ready} from './kept.mjs';
import {open_page, settle} from './page.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Locator} Locator */

/**
 * @param {import('node:test').TestContext} t
 * @param {Parameters<typeof open_page>[0]} wish
 */
async function open(t, wish) {
  const opened = await open_page(wish);
  t.after(opened.close);
  t.after(() => assert.deepEqual(opened.problems, []));
  return opened.page;
}

const table_of = (/** @type {Page} */ page) => page.getByRole('table', {name: 'Compare influencers'});

const header = (/** @type {Page} */ page, /** @type {string} */ name) =>
    table_of(page).getByRole('columnheader', {name});

async function place_of(/** @type {Locator} */ what) {
  const place = await what.boundingBox();
  assert.ok(place);
  return place;
}

/**
 * How much darker the ground is at one end of a strip than at the other: the ground of a column of pixels is
 * its lightest one.
 * @param {Page} page
 * @param {{x: number, y: number, width: number, height: number}} strip
 */
async function darker_to_the_right(page, strip) {
  const {lights, width} = await lights_of(page, strip);
  const ground = (/** @type {number} */ column) =>
      Math.max(...lights.filter((_, i) => i % width === column));
  return ground(0) - ground(width - 1);
}

test('The table has a shadow at the edge behind which there is more, and only there', async (t) => {
  const page = await open(t, {width: 768, height: 1600});
  await page.getByRole('button', {name: 'Columns', exact: true}).press('Enter');
  for (const name of ['E-mail', 'CPM']) await page.getByRole('checkbox', {name}).press('Space');
  await page.keyboard.press('Escape');
  await header(page, 'CPM').waitFor({state: 'attached'});
  await until_still(page);

  const table = await place_of(table_of(page));
  const pinned = await place_of(header(page, 'Influencer'));
  const strip = {y: table.y + 60, width: 13, height: 400};
  const at_the_right = {...strip, x: table.x + table.width - 14};
  const behind_the_first = {...strip, x: pinned.x + pinned.width + 1};
  const shadows = async () => [await darker_to_the_right(page, at_the_right),
                               0 - await darker_to_the_right(page, behind_the_first)];
  const [right, left] = await shadows();
  assert.ok(right >= 5, `${right} darker`);
  assert.equal(left, 0);

  const scroll_to = (/** @type {number} */ share) => table_of(page).locator('.scroller').first()
      .evaluate((scroller, part) => { scroller.scrollLeft = part * scroller.scrollWidth; }, share);
  await scroll_to(0.05);
  await until_still(page);
  for (const shadow of await shadows()) assert.ok(shadow >= 5, `${shadow} darker`);
  await scroll_to(1);
  await until_still(page);
  const [end, before] = await shadows();
  assert.equal(end, 0);
  assert.ok(before >= 5, `${before} darker`);
});

test('A column is as wide as it was dragged, also after a reload', async (t) => {
  const page = await open(t, {width: 1280, height: 800});
  const widths = async () => Promise.all((await table_of(page).getByRole('columnheader').all())
      .map(async (one) => (await place_of(one)).width));
  const before = await place_of(header(page, 'Influencer'));
  const y = before.y + before.height / 2;
  const drag = async (/** @type {number} */ from, /** @type {number} */ to) => {
    await page.mouse.move(from, y);
    await settle(page);
    await page.mouse.down();
    await settle(page);
    for (const part of [0.3, 0.7, 1]) {
      await page.mouse.move(from + part * (to - from), y);
      await settle(page);
    }
    await page.mouse.up();
  };
  // By its right edge, on either side of it.
  const drag_to = async (/** @type {number} */ width, /** @type {number} */ from, beside = -3) => {
    await drag(before.x + from + beside, before.x + width + beside);
    await page.mouse.move(400, 30);
    await until_still(page);
  };
  const sorting = () => table_of(page).locator('[aria-sort=ascending], [aria-sort=descending]').allTextContents();
  const sorted = await sorting();
  await drag_to(before.width - 60, before.width);
  const dragged = await widths();
  assert.equal(dragged[0], before.width - 60);
  await page.reload();
  await ready(page);
  await until_still(page);
  assert.deepEqual(await widths(), dragged);
  // Nothing gets so narrow that it cannot be dragged any more.
  await drag_to(2, dragged[0]);
  const [least] = await widths();
  assert.ok(least >= 40 && least < dragged[0], `${least}`);
  await drag_to(300, least, 3);
  assert.equal((await widths())[0], 300);
  assert.deepEqual(await sorting(), sorted, 'a drag is no press');
});

/** The point that is farthest from its neighbours: nothing else lies under the pointer there. */
async function loneliest(/** @type {Page} */ page) {
  const points = await Promise.all((await page.getByRole('region', {name: 'Cost against result'})
      .getByRole('radio').all()).map(async (point) => {
    const {x, y, width, height} = await place_of(point);
    return {point, x: x + width / 2, y: y + height / 2};
  }));
  const room = (/** @type {typeof points[0]} */ one) => Math.min(...points
      .filter((other) => other !== one).map(({x, y}) => Math.hypot(x - one.x, y - one.y)));
  return points.reduce((best, one) => room(one) > room(best) ? one : best);
}

test('The pointer reads the point of the scatter that it is at, as a key does', async (t) => {
  const page = await open(t, {width: 1280, height: 1000});
  await page.getByRole('button', {name: 'Picture', exact: true}).press('Enter');
  const region = page.getByRole('region', {name: 'Cost against result'});
  await region.waitFor({state: 'attached'});
  await until_still(page);
  const clip = await place_of(region);
  const seen = async () => {
    await until_still(page);
    return page.screenshot({clip});
  };
  const away = async () => page.mouse.move(clip.x + clip.width / 2, clip.y + 12);
  const {point, x, y} = await loneliest(page);

  await away();
  const nothing = await seen();
  await page.mouse.move(x + 6, y - 6);
  const hovered = await seen();
  assert.ok(!hovered.equals(nothing), 'something is shown');
  await away();
  assert.ok((await seen()).equals(nothing), 'and nothing any more');

  await point.press('Space');
  await page.locator('[role=radio][aria-checked=true]').waitFor({state: 'attached'});
  // Without the ring of the focus.
  await page.getByRole('searchbox').focus();
  assert.ok((await seen()).equals(hovered), 'the same as by a key');

  const name = await point.getAttribute('aria-label') ?? await point.textContent() ?? '';
  await page.mouse.click(x + 6, y - 6);
  await page.getByRole('heading', {name, level: 2}).waitFor({state: 'attached'});
});
