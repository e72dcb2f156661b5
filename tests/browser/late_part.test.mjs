// The late part of the program, which comes after the first picture: what needs it waits, says so, and takes
// effect when it is there; a profile that has missed something costs time and nothing else.
// @ts-check
import assert from 'node:assert/strict';
import {cp, mkdtemp, readdir, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {split} from '../../script/split/wasm_split.mjs';
import {launch, open_page, pass_time, settle} from './page.mjs';
import {build, host} from './site_server.mjs';

/** @typedef {import('playwright-core').Page} Page */

const late_part = /(^|\/)kolculator\.late\.\w+\.wasm$/;
const dist = process.env.KOL_DIST ?? fileURLToPath(new URL('../../dist', import.meta.url));
/** In this time what waits would be told (web/page/waiting.js). */
const soon = 400;

/** By the page's own hand: the tests' locators wait for the whole program. */
const click = (/** @type {Page} */ page, /** @type {'link' | 'button'} */ role, /** @type {string} */ name) =>
    page.getByRole(role, {name, exact: true}).evaluate((element) => /** @type {HTMLElement} */ (element).click());

const heading = (/** @type {Page} */ page, /** @type {string} */ name) =>
    page.getByRole('heading', {name, exact: true}).first().waitFor({state: 'attached'});

/**
 * A visit in which the late part comes when the test says so.
 * @param {import('node:test').TestContext} t
 * @param {object} [wish] of open_page
 */
async function visit(t, wish = {}) {
  /** @type {() => void} */
  let come = () => {};
  const may_come = new Promise((done) => { come = () => done(undefined); });
  /** @type {string[]} */
  const warnings = [];
  const opened = await open_page({...wish, before: async (page) => {
    page.on('console', (line) => {
      if (line.type() === 'warning' && line.text().startsWith('KOLculator')) warnings.push(line.text());
    });
    await page.route(late_part, async (route) => {
      // One that the page stands still for is let through: it is told in `warnings`.
      if (route.request().resourceType() === 'fetch') await may_come;
      await route.continue();
    });
  }});
  t.after(opened.close);
  return {...opened, come, warnings};
}

test('what is done before the late part has come takes effect, in order, when it has', async (t) => {
  const {page, come, warnings, problems} = await visit(t);
  await heading(page, 'Compare influencers');
  await pass_time(page, soon);
  assert.equal(await page.locator('#late').isVisible(), false, 'nothing waits yet');
  await page.getByRole('searchbox', {name: 'Search influencers'}).evaluate((field) => {
    field.focus();
    document.execCommand('insertText', false, 'glow');
  });
  await click(page, 'link', 'Fees');
  await click(page, 'link', 'Compare');
  await page.getByRole('status').filter({hasText: 'The rest of the page is on its way.'}).waitFor();
  assert.match(await page.title(), /^Compare/);
  come();
  await settle(page);
  assert.equal(await page.locator('#late').isVisible(), false);
  assert.equal(await page.getByRole('table').first().getAttribute('aria-rowcount'), '2', 'found by "glow"');
  await click(page, 'link', 'Campaign');
  await heading(page, 'Campaign');
  assert.deepEqual(warnings, [], 'nothing of the late part was wanted before it came');
  assert.deepEqual(problems, []);
});

test('looking around needs no late part', async (t) => {
  const {page, come, warnings} = await visit(t, {width: 390, height: 700, touch: true, density: 2});
  await page.evaluate(() => {
    for (const scroller of document.querySelectorAll('.scroller')) scroller.scrollTop = 300;
  });
  await page.setViewportSize({width: 700, height: 390});
  await page.waitForFunction(() => document.querySelector('canvas')?.width === 1400);
  await page.emulateMedia({colorScheme: 'dark'});
  await page.locator('#elements :is(button, a, input)').evaluateAll((elements) => {
    for (const element of elements) /** @type {HTMLElement} */ (element).focus();
  });
  await pass_time(page, soon);
  assert.equal(await page.locator('#late').isVisible(), false);
  come();
  await settle(page);
  assert.deepEqual(warnings, []);
});

/** A visit in which the late part does not come, and is not tried again by itself. */
async function cut_visit(/** @type {import('node:test').TestContext} */ t, wish = {}) {
  const network = {is_cut: true};
  const opened = await open_page({...wish, before: async (page) => {
    await page.addInitScript(() => {
      const usual = setTimeout;
      window.setTimeout = /** @type {any} */ ((/** @type {any} */ task, /** @type {number} */ time) =>
          time === 5000 ? 0 : usual(task, time));
    });
    await page.route(late_part, (route) => network.is_cut ? route.abort() : route.continue());
  }});
  t.after(opened.close);
  return {...opened, network};
}

test('a late part that does not come is said, and tried again by a press', async (t) => {
  const {page, network} = await cut_visit(t);
  await heading(page, 'Compare influencers');
  await click(page, 'link', 'Track');
  const failed = page.getByRole('status').filter({hasText: 'The rest of the page did not arrive.'});
  await failed.waitFor();
  assert.match(await page.title(), /^Compare/);
  // With the focus in a field, whose leaving is one more thing that waits.
  await page.getByRole('searchbox').evaluate((field) => field.focus());
  network.is_cut = false;
  const place = await failed.getByRole('button', {name: 'Try again'}).boundingBox();
  assert.ok(place && place.height >= 44);
  await page.mouse.click(place.x + 20, place.y + 20);
  await heading(page, 'Track');
  assert.equal(await page.locator('#late').isVisible(), false);
});

test('a late part that does not come is tried again when the network is back', async (t) => {
  const {page, network} = await cut_visit(t, {path: '#/track', ready: false});
  await page.getByRole('status').filter({hasText: 'The rest of the page did not arrive.'}).waitFor();
  network.is_cut = false;
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await heading(page, 'Track');
});

test('a finger that scrolls before the late part has come presses nothing', async (t) => {
  const {page, come, warnings} = await visit(t, {width: 390, height: 700, touch: true});
  const before = await page.evaluate(() => /** @type {any} */ (window).kolculator.frames);
  const finger = await page.context().newCDPSession(page);
  const touch = (/** @type {string} */ type, /** @type {object[]} */ touchPoints) =>
      finger.send('Input.dispatchTouchEvent', /** @type {any} */ ({type, touchPoints}));
  await touch('touchStart', [{x: 200, y: 500}]);
  for (let y = 480; y > 200; y -= 20) await touch('touchMove', [{x: 200, y}]);
  await touch('touchEnd', []);
  await page.waitForFunction(() => [...document.querySelectorAll('.scroller')].some(({scrollTop}) => scrollTop > 50));
  await page.waitForFunction((count) => /** @type {any} */ (window).kolculator.frames > count, before);
  await pass_time(page, soon);
  assert.equal(await page.locator('#late').isVisible(), false);
  come();
  await settle(page);
  assert.match(await page.title(), /^Compare/);
  assert.deepEqual(warnings, []);
});

test('an embed waits for all of it, and asks for nothing while it stands still', async (t) => {
  const {page, come, warnings, problems} = await visit(t, {path: '?tool=fees', ready: false});
  come();
  await page.getByRole('button', {name: /^How\? /}).first().waitFor({state: 'attached'});
  await settle(page);
  assert.deepEqual(warnings, []);
  assert.deepEqual(problems, []);
});

test('a start on another screen waits for the late part, as a whole page', async (t) => {
  const {page, come, problems} = await visit(t, {path: '#/campaign', ready: false});
  await page.locator('#loading').waitFor();
  await page.waitForFunction(() => performance.getEntriesByType('resource')
      .some(({name}) => name.includes('/kolculator.') && name.endsWith('.wasm')));
  await pass_time(page, 1000);  // in which a page that does not wait is there
  assert.equal(await page.evaluate(() => /** @type {any} */ (window).kolculator.ready), false);
  come();
  await heading(page, 'Campaign');
  assert.deepEqual(problems, []);
});

/** What a screen reader finds on each screen. */
async function outline(/** @type {Page} */ page) {
  const found = [];
  for (const name of ['Compare', 'Fees', 'Plan', 'Campaign', 'Track']) {
    await click(page, 'link', name);
    await page.waitForFunction((wanted) => document.querySelector('[aria-current=page]')?.textContent === wanted, name);
    await settle(page);
    found.push(await page.evaluate(() =>
        [...document.querySelectorAll('#elements :is(h1, h2, h3, button, input, [role=columnheader])')]
            .map((element) => element.getAttribute('aria-label') ?? element.textContent)));
  }
  return found;
}

test('a first part without any function fetches them at once, and is otherwise the same', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'kol-late-'));
  t.after(() => rm(folder, {recursive: true, force: true}));
  await cp(dist, folder, {recursive: true});
  const files = await readdir(folder);
  const file = (/** @type {RegExp} */ name) => join(folder, String(files.find((file) => name.test(file))));
  split(join(build, 'kolculator.wasm'), '--keep-funcs=', file(/^kolculator\.\w+\.wasm$/), file(late_part));

  const browser = await launch(true);
  t.after(() => browser.close());
  const context = await browser.newContext({viewport: {width: 1280, height: 800}, serviceWorkers: 'block'});
  const page = await context.newPage();
  /** @type {string[]} */
  const kinds = [];
  await page.route(late_part, (route) => {
    kinds.push(route.request().resourceType());
    return kinds.at(-1) === 'fetch' ? route.abort() : route.continue();
  });
  const {address} = await host(t, folder);
  await page.goto(address);
  await heading(page, 'Compare influencers');
  assert.ok(kinds.includes('xhr'), 'fetched in the midst of a call');
  await page.evaluate(() => dispatchEvent(new Event('online')));
  const from_late_part = await outline(page);
  await page.unroute(late_part);

  const usual = await open_page();
  t.after(usual.close);
  assert.deepEqual(from_late_part, await outline(usual.page));
});
