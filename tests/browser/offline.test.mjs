// Without a network: what was visited once works, and versions of the site are never mixed.
// @ts-check
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {ready} from './kept.mjs';
import {launch} from './page.mjs';
import {host, make_version} from './site_server.mjs';
import {notice, until_kept, update, visit, visitor} from './visits.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** @type {import('playwright-core').Browser} */
let browser;
before(async () => { browser = await launch(true); });
after(() => browser.close());

const caches_of = (/** @type {Page} */ page) => page.evaluate(() => caches.keys());

const title = (/** @type {Page} */ page, /** @type {string} */ name) =>
    page.getByRole('heading', {name, exact: true}).waitFor({state: 'attached'});
/** Until the navigation says that this is the screen. */
const screen = (/** @type {Page} */ page, /** @type {string} */ name) =>
    page.locator('[aria-current]').filter({hasText: name}).waitFor({state: 'attached'});

test('With the server gone after one visit everything works, in this tab and in new ones', async (t) => {
  const site = await make_version(t);
  const {address, kill} = await host(t, site);
  const context = await visitor(t, browser);
  const page = await visit(context, address);
  await until_kept(page);
  // A page that was loaded past the worker is looked after all the same.
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.setBypassServiceWorker', {bypass: true});
  await page.reload();
  await devtools.send('Network.setBypassServiceWorker', {bypass: false});
  await ready(page);
  await until_kept(page);
  kill();

  await assert.rejects(fetch(address));
  await page.getByRole('link', {name: 'Fees'}).first().click();
  await screen(page, 'Fees');
  await page.reload();
  await ready(page);
  // A reload that is forced goes past the worker and finds no server; what is kept stays.
  await devtools.send('Page.reload', {ignoreCache: true});
  await page.close();

  for (const name of ['Compare', 'Campaign', 'Fees']) {
    await screen(await visit(context, `${address}?screen=${name.toLowerCase()}`), name);
  }
  // Also what is loaded later than at the start.
  const kept = Object.keys(JSON.parse(/\bfiles=(\{.*?\})/.exec(
      await readFile(join(site, 'sw.js'), 'utf8'))?.[1] ?? ''));
  assert.ok(kept.length > 20);
  assert.deepEqual(kept.filter((path) => path.endsWith('.map')), [], 'only who looks inside wants those');
  const missing = await (await visit(context, `${address}index.html`)).evaluate(async (paths) => {
    const found = await Promise.all(paths.map((path) => fetch(path).then(({ok}) => ok, () => false)));
    return paths.filter((_, i) => !found[i]);
  }, kept);
  assert.deepEqual(missing, []);
});

test('A new version that arrives half way changes nothing; whole, it is offered and taken', async (t) => {
  const [old_site, new_site] = await Promise.all([
    make_version(t), make_version(t, 'compare.title', 'Compare anew')]);
  const {address, state} = await host(t, old_site);
  const context = await visitor(t, browser);
  const page = await visit(context, address);
  await until_kept(page);
  const other = await visit(context, address);
  const old_caches = await caches_of(page);
  assert.equal(old_caches.length, 1);

  state.folder = new_site;
  let left = 3;
  state.fate = (path) => path === 'sw.js' || --left >= 0 ? 'answer' : 'cut';
  state.answered.length = 0;
  await update(page);
  assert.ok(state.answered.includes('sw.js'), 'the browser has seen that there is a new version');
  assert.ok(left < 0, 'the network was cut');
  assert.deepEqual(await caches_of(page), old_caches);
  await page.reload();
  await ready(page);
  await title(page, 'Compare influencers');
  assert.equal(await notice(page).count(), 0);

  state.fate = () => 'answer';
  await update(page);
  await notice(page).waitFor({state: 'attached'});
  await title(page, 'Compare influencers');
  assert.equal((await caches_of(page)).length, 2);
  await page.getByRole('button', {name: 'Reload'}).click();
  await title(page, 'Compare anew');

  // The other tab is as it was, and still gets the files of its version.
  state.fate = () => 'cut';
  await title(other, 'Compare influencers');
  assert.ok(await other.evaluate(async () => {
    const words = performance.getEntriesByType('resource').map(({name}) => name)
        .find((name) => name.includes('/i18n/en.first.'));
    return (await (await fetch(String(words))).json()).includes('Compare influencers');
  }));
  // With its last page goes the old version.
  await other.close();
  await page.reload();
  await ready(page);
  await page.waitForFunction(async () => (await caches.keys()).length === 1);
  assert.notDeepEqual(await caches_of(page), old_caches);
  await title(page, 'Compare anew');
});

test('A file that is not what the list says is not kept, nor anything with it', async (t) => {
  const {address, state} = await host(t, await make_version(t));
  const context = await visitor(t, browser);
  state.fate = (path) => path === 'manifest.webmanifest' ? Buffer.from('{}') : 'answer';
  const page = await visit(context, address);
  await page.waitForFunction(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return !registration || (!registration.installing && !registration.active);
  });
  await page.waitForFunction(async () => (await caches.keys()).length === 0);
  assert.equal(await page.evaluate(() => navigator.serviceWorker.controller), null);
  await title(page, 'Compare influencers');
});

test('In a frame nothing is kept', async (t) => {
  const {address, origin} = await host(t, await make_version(t));
  const context = await visitor(t, browser);
  await context.route(`${origin}/host.html`, (route) => route.fulfill({
    contentType: 'text/html', body: `<iframe src="${address}" width=640 height=400></iframe>`}));
  const page = await context.newPage();
  await page.goto(`${origin}/host.html`);
  const frame = page.frames()[1];
  await frame.waitForFunction(() => /** @type {any} */ (window).kolculator?.ready === true);
  assert.equal(await frame.evaluate(() => performance.getEntriesByType('resource')
      .some(({name}) => name.includes('/offline.'))), false);
  assert.equal(await frame.evaluate(async () =>
      (await navigator.serviceWorker.getRegistrations()).length), 0);
});

test('The page can be installed, with a shortcut to each screen', async (t) => {
  const {address} = await host(t, await make_version(t));
  const context = await visitor(t, browser);
  const page = await visit(context, address);
  await until_kept(page);
  const devtools = await context.newCDPSession(page);
  const {errors, data} = await devtools.send('Page.getAppManifest');
  assert.deepEqual(errors, []);
  const {installabilityErrors} = await devtools.send('Page.getInstallabilityErrors');
  // Tests run in a private window, which never installs.
  assert.deepEqual(installabilityErrors.filter(({errorId}) => errorId !== 'in-incognito'), []);
  const manifest = JSON.parse(String(data));
  const sizes = await page.evaluate(async (icons) => Promise.all(icons.map(async (icon) => {
    const image = new Image();
    image.src = icon.src;
    await image.decode();
    return icon.sizes === 'any' || icon.sizes === `${image.width}x${image.height}`;
  })), /** @type {{src: string, sizes: string}[]} */ (manifest.icons));
  assert.deepEqual(sizes, [true, true, true, true]);
  assert.deepEqual(manifest.shortcuts.map((/** @type {any} */ {url}) => url),
                   ['./?screen=compare', './?screen=fees', './?screen=campaign']);
});

test('A file that the system opens with the installed page arrives', async (t) => {
  const {address} = await host(t, await make_version(t));
  const context = await visitor(t, browser);
  const page = await context.newPage();
  await page.addInitScript(() => {
    Object.defineProperty(window, 'launchQueue', {value: {
      setConsumer: (/** @type {(launch: object) => void} */ consumer) => {
        const file = new File(['name,platform,followers\nAnna,TikTok,12000\n'], 'opened.csv');
        consumer({files: [{getFile: async () => file}]});
      },
    }});
  });
  await page.goto(address);
  await page.getByRole('heading', {name: 'What was read from opened.csv'})
      .waitFor({state: 'attached'});
});
