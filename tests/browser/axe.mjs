// What axe-core finds on a page, and the ways to the places where it looks.
// @ts-check
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {settle} from './page.mjs';

/** @typedef {import('playwright-core').Page} Page */

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds: the rule, and the first places that break it. */
export async function findings(/** @type {Page} */ page) {
  await settle(page);
  await page.waitForFunction(() =>
      document.getAnimations().every(({playState}) => playState !== 'running'));
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(axe);
  return page.evaluate(async () => {
    const {violations} = await /** @type {any} */ (window).axe.run();
    return violations.map((/** @type {any} */ v) =>
        `${v.id}: ${v.nodes.slice(0, 3).map((/** @type {any} */ n) => n.html).join(' | ')}`);
  });
}

/** Presses the button as a keyboard would. */
export async function press(/** @type {Page} */ page, /** @type {string | RegExp} */ name) {
  const exact = typeof name === 'string';
  const screens = page.getByRole('navigation').getByRole('link', {name, exact});
  await page.getByRole('button', {name, exact}).or(screens).first().focus();
  await page.keyboard.press('Enter');
}

/** Goes to a place by its address. */
export async function follow(/** @type {Page} */ page, /** @type {string} */ fragment) {
  await page.evaluate((hash) => { location.hash = hash; }, fragment);
  await page.getByRole('button', {name: 'Close', exact: true}).waitFor({state: 'attached'});
}

export async function paste(/** @type {Page} */ page, /** @type {string} */ rows) {
  await page.evaluate((text) => navigator.clipboard.writeText(text), rows);
  await page.keyboard.press('Control+v');
  await page.getByRole('button', {name: 'Cancel'}).waitFor({state: 'attached'});
}

/**
 * What axe finds in each of these states, which follow one another on one page.
 * @param {Page} page
 * @param {[string, (page: Page) => Promise<unknown>][]} states
 */
export async function findings_in(page, states) {
  const found = [];
  for (const [state, go] of states) {
    await go(page);
    for (const finding of await findings(page)) found.push(`${state}: ${finding}`);
  }
  return found;
}
