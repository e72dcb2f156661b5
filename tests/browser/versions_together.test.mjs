// A tab of the old version stays open while the new one is installed, and both work on one workspace: nothing is
// lost, and nothing is written that the other cannot read. KOL_OLD is another site for the old version, as of a
// release.
// @ts-check
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, test} from 'node:test';
import {all_kept, button, kept_as, leave_record, ready, rename, shows, title, whole} from './kept.mjs';
import {choose, launch, settle, without_dialogs} from './page.mjs';
import {host, make_version} from './site_server.mjs';
import {notice, until_kept, update, visit, visitor} from './visits.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** @type {import('playwright-core').Browser} */
let browser;
before(async () => { browser = await launch(true); });
after(() => browser.close());

// What the new version writes that the old one has never heard of: on every level, beside what both know.
const of_the_future = {
  file: 'web/keeping/keeping.js',
  from: 'const entry = {...note, date: Date.now(), size: text.length};',
  to: `const known = JSON.parse(new TextDecoder().decode(text));
  for (const one of [known, known.campaign, ...known.influencers, ...known.influencers[0].channels]) {
    one.of_the_future ??= {is: ['kept', 1.5]};
  }
  text = new TextEncoder().encode(JSON.stringify(known));
  const entry = {...note, date: Date.now(), size: text.length};`,
};

/**
 * A tab of the old version with work in it, and one of the new version, which has been installed meanwhile.
 * @param {import('node:test').TestContext} t
 * @param {{file: string, from: string, to: string}} [change] of the new version
 * @param {(old: Page) => Promise<unknown>} [before] the old version's tab is loaded
 */
async function two_versions(t, change, before = async () => {}) {
  const [old_site, new_site] = await Promise.all([
    process.env.KOL_OLD ?? make_version(t), make_version(t, 'compare.title', 'Compare anew', change)]);
  const {address, state} = await host(t, old_site);
  const context = await visitor(t, browser);
  /** @type {string[]} */
  const problems = [];
  context.on('weberror', (error) => problems.push(String(error.error())));
  await without_dialogs(context);
  const old = await visit(context, address, before);
  await until_kept(old);
  await rename(old, 'From the old one');
  await kept_as(old, 'From the old one');
  await button(old, 'Close').first().press('Enter');

  state.folder = new_site;
  const fresh = await visit(context, address);
  await update(fresh);
  await notice(fresh).waitFor({state: 'attached'});
  await notice(fresh).getByRole('button', {name: 'Reload'}).click();
  await fresh.getByRole('heading', {name: 'Compare anew'}).waitFor({state: 'attached'});
  await shows(fresh, 'From the old one');
  await old.getByRole('heading', {name: 'Compare influencers', exact: true}).waitFor({state: 'attached'});
  return {old, fresh, problems, address, context};
}

// The first of the sizes of influencers, in the settings.
const size = (/** @type {Page} */ page) => page.getByLabel('From followers').first();

/** Says from how many followers on the smallest count. */
async function set_size(/** @type {Page} */ page, /** @type {string} */ followers) {
  await page.bringToFront();
  if (await size(page).count() === 0) await choose(page, 'More', 'Settings');
  await size(page).fill(followers);
  await size(page).press('Enter');
}

/** Waits until the page has taken that over. */
async function has_size(/** @type {Page} */ page, /** @type {string} */ followers) {
  await page.bringToFront();
  await settle(page);
  if (await size(page).count() === 0) await choose(page, 'More', 'Settings');
  await size(page).waitFor({state: 'attached'});
  await page.waitForFunction(([id, wanted]) =>
      /** @type {HTMLInputElement} */ (document.getElementById(String(id)))?.value === wanted,
                             [await size(page).getAttribute('id'), followers]);
}

/** Edits by turns: each finds what the other did, whatever the versions. */
async function take_turns(/** @type {Page} */ one, /** @type {Page} */ other) {
  for (const round of [1, 2]) {
    await one.bringToFront();
    await rename(one, `Turn ${round}`);
    await other.bringToFront();
    await shows(other, `Turn ${round}`);
    await set_size(other, `${round},500`);
    await has_size(one, `${round},500`);
  }
}

const future = {is: ['kept', 1.5]};

test('Tabs of the old and of the new version edit by turns, and after a reload both have all of it', async (t) => {
  const {old, fresh, problems} = await two_versions(t);
  await take_turns(old, fresh);
  await take_turns(fresh, old);
  await kept_as(fresh, 'Turn 2');
  for (const page of [old, fresh]) {
    await page.bringToFront();
    await page.reload();
    await ready(page);
    await shows(page, 'Turn 2');
    await has_size(page, '2,500');
  }
  const [{influencers}, ...others] = (await all_kept(fresh)).map(whole);
  assert.ok(influencers.length > 1);
  assert.deepEqual([others, problems], [[], []]);
});

test('What only the new version knows stays when the old one edits', async (t) => {
  const {old, fresh, problems} = await two_versions(t, of_the_future);
  await take_turns(fresh, old);
  await old.bringToFront();
  await rename(old, 'Last by the old one');
  const last = whole(await kept_as(old, 'Last by the old one'));
  for (const one of [last, last.campaign, ...last.influencers, ...last.influencers[0].channels]) {
    assert.deepEqual(one.of_the_future, future);
  }
  await fresh.bringToFront();
  await shows(fresh, 'Last by the old one');
  assert.deepEqual(problems, []);
});

test('What both change at once is kept twice', async (t) => {
  // The old one has not heard of the new one's change when it makes its own.
  const {old, fresh} = await two_versions(t, of_the_future, (page) => page.addInitScript(() => {
    delete (/** @type {any} */ (window)).BroadcastChannel;
  }));
  await fresh.bringToFront();
  await rename(fresh, 'Hers');
  await kept_as(fresh, 'Hers');
  await old.bringToFront();
  await rename(old, 'His');
  await kept_as(old, 'His');
  assert.deepEqual((await all_kept(old)).map((kept) => whole(kept).campaign.name).sort(), ['Hers', 'His']);
});

test('What a newer version has written in a form of its own is left alone, and the work goes beside it', async (t) => {
  const {old, problems} = await two_versions(t);
  const {id} = await kept_as(old, 'From the old one');
  const text = '{"version":2,"campaign":{"name":"Anew"},"people":[]}';
  await leave_record(old, {id, name: 'Anew', format: 2, revision: 'of the newer one', text});
  await old.evaluate((id) => new BroadcastChannel('kolculator').postMessage({id, revision: 'of the newer one'}), id);
  await old.bringToFront();
  await rename(old, 'Goes on');
  await kept_as(old, 'Goes on');
  const kept = await all_kept(old);
  assert.equal(kept.find((one) => one.id === id)?.text, text);
  assert.ok(whole(/** @type {any} */ (kept.find(({name}) => name === 'Goes on'))).influencers.length > 1);
  assert.deepEqual(problems, []);
});

test('Where a newer version has changed the storage itself, the old one says so and offers the work', async (t) => {
  const {old, fresh} = await two_versions(t);
  await fresh.evaluate(() => new Promise((done, fail) => {
    const request = indexedDB.open('kolculator', 2);
    request.onerror = () => fail(request.error);
    request.onblocked = () => fail(new Error('the old version holds on to the storage'));
    request.onsuccess = () => done(request.result.close());
  }));
  await old.bringToFront();
  await rename(old, 'Not stored');
  await old.getByRole('alert').filter({hasText: 'has changed how things are stored'}).waitFor({state: 'attached'});
  const download = old.waitForEvent('download');
  await button(old, 'Save as a file').click();
  const file = JSON.parse(await readFile(await (await download).path(), 'utf8'));
  assert.equal(file.campaign.name, 'Not stored');
  assert.equal(await title(old).textContent(), 'Not stored');
});
