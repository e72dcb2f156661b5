// How people use a page: by keyboard alone, by touch alone, by mouse; at their pace, and only by what lies within
// their reach.
// @ts-check
import assert from 'node:assert/strict';

import {settle} from './page.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Locator} Locator */

// People take 200 to 600 ms from key to key, and from one press to the next.
const pace = 220;
const pause = (/** @type {Page} */ page) => page.waitForTimeout(pace);

// ---- By keyboard ----

/**
 * The key that leads to an element from what has the focus: Tab, and the arrows within its table.
 * @param {Element} element
 */
function key_towards(element) {
  const from = document.activeElement;
  if (element === from) return '';
  const table = element.closest('[role=table]');
  if (!from || !table?.contains(from)) return 'Tab';
  const [here, there] = [from, element].map((one) => {
    const row = one.closest('[role=row]');
    return {row: Number(row?.getAttribute('aria-rowindex')),
            stop: [...row?.querySelectorAll('button, input') ?? []].indexOf(one)};
  });
  if (here.row !== there.row) return here.row < there.row ? 'ArrowDown' : 'ArrowUp';
  return here.stop < there.stop ? 'ArrowRight' : 'ArrowLeft';
}

/** Goes on by Tab, and within a table by arrows, until the element has the focus. */
async function tab_to(/** @type {Page} */ page, /** @type {Locator} */ target) {
  await target.first().waitFor({state: 'attached'});
  for (let i = 0; i < 400; ++i) {
    const key = await target.first().evaluate(key_towards);
    if (!key) return;
    await pause(page);
    await page.keyboard.press(key);
  }
  assert.fail('No key came there');
}

export async function press(/** @type {Page} */ page, /** @type {Locator} */ target) {
  await tab_to(page, target);
  await pause(page);
  await page.keyboard.press('Enter');
}

/** Types into the field that has the focus, in place of what is there. */
async function type(/** @type {Page} */ page, /** @type {Locator} */ field,
                    /** @type {string} */ text) {
  await pause(page);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text, {delay: pace});
  assert.equal(await field.first().inputValue(), text);
}

export async function fill(/** @type {Page} */ page, /** @type {Locator} */ field,
                    /** @type {string} */ text) {
  await tab_to(page, field);
  await type(page, field, text);
}

// ---- By touch ----

/** Where the element is when it moves no more: what was swiped may roll on, what was opened make room. */
async function place_at_rest(/** @type {Page} */ page, /** @type {Locator} */ target) {
  await target.first().waitFor({state: 'attached'});
  for (let last = '';;) {
    await settle(page);
    const box = await target.first().evaluate((element) => new Promise((done) => {
      requestAnimationFrame(() => requestAnimationFrame(() => {
        const {x, y, width, height} = element.getBoundingClientRect();
        done({x, y, width, height});
      }));
    }));
    if (JSON.stringify(box) === last) return box;
    last = JSON.stringify(box);
  }
}

/** A finger that goes from a point that far, and stays a moment before it is lifted, so that nothing rolls on. */
async function swipe(/** @type {import('playwright-core').CDPSession} */ touch,
                     /** @type {{x: number, y: number}} */ {x, y}, /** @type {number} */ sideways,
                     /** @type {number} */ down) {
  // The events carry their own times, in seconds: how late they are sent is no matter.
  let timestamp = Date.now() / 1000;
  const send = (/** @type {string} */ type, /** @type {number} */ part, /** @type {number} */ later) => {
    timestamp += later;
    const touchPoints = type === 'touchEnd' ? [] : [{x: x + sideways * part, y: y + down * part}];
    return touch.send('Input.dispatchTouchEvent', /** @type {any} */ ({type, touchPoints, timestamp}));
  };
  await send('touchStart', 0, 0);
  for (let step = 1; step <= 8; ++step) await send('touchMove', step / 8, 0.016);
  await send('touchEnd', 1, 0.3);
}

/** Swipes until the middle of the element is on the screen, then taps it. */
export async function tap(/** @type {Page} */ page, /** @type {Locator} */ target) {
  const touch = await page.context().newCDPSession(page);
  const {height, width} = /** @type {{width: number, height: number}} */ (page.viewportSize());
  for (let i = 0; i < 60; ++i) {
    const box = await place_at_rest(page, target);
    const y = box.y + box.height / 2;
    const x = box.x + Math.min(box.width / 2, 40);
    const touchable = await target.first().evaluate((element, [left, top]) => {
      const hit = document.elementFromPoint(left, top);
      return hit !== null && element.contains(hit);
    }, [x, y]);
    if (touchable) {
      await pause(page);
      await page.evaluate(() => {
        /** @type {any} */ (window).tapped = new Promise((done) =>
          document.addEventListener('click', () => setTimeout(done), {once: true, capture: true}));
      });
      await page.touchscreen.tap(x, y);
      await page.evaluate(() => /** @type {any} */ (window).tapped);
      await settle(page);
      await touch.detach();
      return;
    }
    // First up or down; then sideways, on what lies below it: the rows below a header.
    const inside = y > 70 && y < height - 70;
    const far = inside ? 0 : Math.max(-260, Math.min(260, height / 2 - y));
    const sideways = !inside ? 0 : x >= width ? -150 : 150;
    const from = {x: width / 2, y: inside ? Math.min(y + 90, height - 80) : height / 2 - far / 2};
    await swipe(touch, from, sideways, far);
  }
  assert.fail('No swipe brought it onto the screen');
}

export async function tap_and_type(/** @type {Page} */ page, /** @type {Locator} */ field,
                            /** @type {string} */ text) {
  await tap(page, field);
  await type(page, field, text);
}

// ---- By mouse ----

/** Turns the wheel until the middle of the element can be pressed, then presses it. */
export async function click(/** @type {Page} */ page, /** @type {Locator} */ target) {
  const {height, width} = /** @type {{width: number, height: number}} */ (page.viewportSize());
  for (let i = 0; i < 60; ++i) {
    const box = await place_at_rest(page, target);
    const at = {x: box.x + Math.min(box.width / 2, 40), y: box.y + box.height / 2};
    const pressable = await target.first().evaluate((element, {x, y}) => {
      const hit = document.elementFromPoint(x, y);
      return hit !== null && element.contains(hit);
    }, at);
    await pause(page);
    if (pressable) return page.mouse.click(at.x, at.y, {delay: 60});
    await page.mouse.move(Math.max(10, Math.min(at.x, width - 10)), Math.max(120, Math.min(at.y, height - 60)));
    await page.mouse.wheel(0, Math.max(-240, Math.min(240, at.y - height / 2)));
  }
  assert.fail('No turn of the wheel brought it onto the screen');
}

export async function click_and_type(/** @type {Page} */ page, /** @type {Locator} */ field,
                              /** @type {string} */ text) {
  await click(page, field);
  await type(page, field, text);
}
