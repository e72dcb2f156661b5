// The colours that text has on the screen, by its pixels: what is selected can be read, and what was
// drawn in one colour is there in the next one too.
// @ts-check
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {lights_of} from './drawing.mjs';
import {choose, open_page, settle} from './page.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Locator} Locator */

/**
 * @param {import('node:test').TestContext} t
 * @param {Parameters<typeof open_page>[0]} [wish]
 */
async function open(t, wish) {
  const opened = await open_page(wish);
  t.after(opened.close);
  return opened;
}

/**
 * The share of an element's pixels that stand out from its ground by at least so much light: the ground is
 * what most of them have.
 * @param {Page} page
 * @param {Locator} element
 * @param {number} least of 255
 * @param {number} [inset] how much of its edge does not count, in CSS px
 */
async function ink(page, element, least, inset = 3) {
  const box = await element.evaluate((it) => {
    const {x, y, width, height} = it.getBoundingClientRect();
    return {x, y, width, height};
  });
  const clip = {x: box.x + inset, y: box.y + inset, width: box.width - 2 * inset, height: box.height - 2 * inset};
  const {lights} = await lights_of(page, clip);
  const counts = new Map();
  for (const light of lights) counts.set(light, (counts.get(light) ?? 0) + 1);
  const [ground] = [...counts].reduce((most, one) => one[1] > most[1] ? one : most);
  return lights.filter((light) => Math.abs(light - ground) >= least).length / lights.length;
}

for (const scheme of /** @type {const} */ (['light', 'dark'])) {
  for (const [name, path] of [['over the picture', ''], ['of the plain page', '?plain']]) {
    test(`What is selected in a field ${name} can be read, ${scheme}`, async (t) => {
      const {page} = await open(t, {scheme, path});
      await page.getByRole('button', {name: 'Paste rows'}).press('Enter');
      const fields = [page.getByRole('searchbox').first(), page.getByRole('textbox', {name: 'Rows to read'}).first()];
      for (const field of fields) {
        const text = 'www www www www';  // much ink
        await field.fill(text);
        await page.waitForFunction((value) =>
            /** @type {HTMLInputElement} */ (document.activeElement).value === value, text);
        const plainly = await ink(page, field, 120);
        assert.ok(plainly > 0.004, `${plainly} of the field is ink`);
        await field.press('Control+a');
        // The ground of the selection is nearer to the letters than that of the field.
        const selected = await ink(page, field, 120);
        assert.ok(selected > 0.5 * plainly, `${selected} of the field is ink when selected, ${plainly} else`);
      }
    });
  }
}

test('Names with emoji stay when the colours are switched, and back', async (t) => {
  const {page} = await open(t, {scheme: 'light', height: 1400});
  const names = ['Aisyah Glow ✨', 'Derm with Léa'];
  const inks = async () => {
    await settle(page);
    const shares = [];
    for (const name of names) {
      shares.push(await ink(page, page.getByRole('rowheader').filter({hasText: name}), 100));
    }
    return shares;
  };
  const before = await inks();
  for (const share of before) assert.ok(share > 0.01, `${share} of the cell is ink`);
  for (const colours of ['Dark colours', 'Light colours', 'Dark colours']) {
    await choose(page, 'More', colours);
    await page.mouse.move(1, 1);
    await settle(page);
    await page.getByRole('columnheader', {name: 'Followers'}).getByRole('button').press('Enter');  // another frame
    await page.getByRole('columnheader', {name: 'Rank'}).getByRole('button').press('Enter');
    (await inks()).forEach((share, i) => {
      assert.ok(share > 0.6 * before[i], `${names[i]}: ${share} of the cell is ink in ${colours}, ${before[i]} before`);
    });
  }
});

test('On a phone the box of a card is seen, and whether it is ticked', async (t) => {
  const {page} = await open(t, {width: 360, height: 640, touch: true});
  const box = page.getByRole('checkbox', {name: /^Select/}).first();
  await box.scrollIntoViewIfNeeded();
  const empty = await ink(page, box, 60, 8);
  assert.ok(empty > 0.01, `${empty} of the empty box is ink`);
  await box.tap();
  const ticked = await ink(page, box, 60, 8);
  assert.ok(ticked > 1.5 * empty, `${ticked} of the ticked box is ink`);
});
