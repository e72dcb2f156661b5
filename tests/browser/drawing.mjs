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

/**
 * How light each pixel of a part of the screen is, of 255.
 * @param {Page} page
 * @param {{x: number, y: number, width: number, height: number}} clip in CSS px
 * @returns {Promise<{lights: number[], width: number}>} row by row; the width in pixels
 */
export async function lights_of(page, clip) {
  const png = await page.screenshot({clip});
  const other = await page.context().newPage();
  const read = await other.evaluate(async (address) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const drawing = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d'));
    drawing.drawImage(image, 0, 0);
    const {data} = drawing.getImageData(0, 0, image.width, image.height);
    const lights = Array.from({length: data.length / 4}, (_, i) =>
        Math.round((data[4 * i] + data[4 * i + 1] + data[4 * i + 2]) / 3));
    return {lights, width: image.width};
  }, `data:image/png;base64,${png.toString('base64')}`);
  await other.close();
  await page.bringToFront();
  return read;
}
