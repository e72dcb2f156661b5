// What tests of the picture look at and do: the frames that are drawn, and a picture that is lost and comes back.
// @ts-check
import assert from 'node:assert/strict';
import {pass_time, settle} from './page.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** How many frames have been drawn. */
export const frames = (/** @type {Page} */ page) =>
    page.evaluate(() => /** @type {any} */ (window).kolculator.frames);

/** Waits until nothing has been drawn for half a second. */
export async function until_still(/** @type {Page} */ page) {
  for (let last = -1, tries = 0; last !== await frames(page); ++tries) {
    assert.ok(tries < 120, 'the page goes on drawing');
    last = await frames(page);
    await pass_time(page, 500);
    await settle(page);
  }
}

/** Takes the picture away, as a graphics card does that has other things to do. */
export async function lose_picture(/** @type {Page} */ page) {
  await page.evaluate(() => {
    const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById('canvas'));
    const loss = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    /** @type {any} */ (window).loss = loss;
    loss?.loseContext();
  });
  await page.waitForSelector('body.plain');
}

/** Gives back the picture that was taken. */
export async function give_picture_back(/** @type {Page} */ page) {
  await page.evaluate(() => /** @type {any} */ (window).loss.restoreContext());
  await page.waitForSelector('body:not(.plain)');
  await until_still(page);
}
