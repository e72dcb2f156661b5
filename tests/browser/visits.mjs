// Visits to a site that is kept for visits without a network (web/sw.js), and its new versions.
// @ts-check
import {ready} from './kept.mjs';
import {watch_ids} from './page.mjs';

/** @typedef {import('playwright-core').Page} Page */

/**
 * A browser profile of its own.
 * @param {import('node:test').TestContext} t
 * @param {import('playwright-core').Browser} browser
 */
export async function visitor(t, browser) {
  const context = await browser.newContext({viewport: {width: 1000, height: 700}});
  t.after(watch_ids(context));
  t.after(() => context.close());
  return context;
}

/**
 * A page of the site, when it is ready.
 * @param {import('playwright-core').BrowserContext} context
 * @param {string} address
 * @param {(page: Page) => Promise<unknown>} [before] it is loaded
 */
export async function visit(context, address, before = async () => {}) {
  const page = await context.newPage();
  await before(page);
  await page.goto(address);
  await ready(page);
  return page;
}

/** Until the service worker has everything and looks after the page. */
export const until_kept = (/** @type {Page} */ page) =>
    page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');

/** Lets the browser look for a new version, and waits until it has fetched it, or given up. */
export const update = (/** @type {Page} */ page) => page.evaluate(async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  if (!registration) throw new Error('no service worker');
  await registration.update().catch(() => {});
  const {installing} = registration;
  if (installing) {
    await new Promise((done) => installing.addEventListener('statechange', done, {once: true}));
  }
});

/** The line that offers a new version. */
export const notice = (/** @type {Page} */ page) => page.getByRole('region', {name: 'New version'});
