// Keeping: what the reader does is there again at the next visit, whatever happens to the browser, and
// what cannot be kept is said and offered as a file.
// @ts-check
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import {all_kept, another_page, button, entry, kept_as, leave_record, open_list, ready, rename, screen,
        shows, title, whole} from './kept.mjs';
import {open_page, pass_time} from './page.mjs';

/** @typedef {import('playwright-core').Page} Page */

/**
 * @param {import('node:test').TestContext} t
 * @param {Parameters<typeof open_page>[0]} [wish]
 */
async function open(t, wish) {
  const opened = await open_page(wish);
  t.after(opened.close);
  return opened;
}

/** A small workspace file. */
const workspace = (/** @type {string} */ name) => JSON.stringify({
  version: 1,
  campaign: {name},
  influencers: [{id: 'a', name: 'Ann', channels: [{platform: 'tiktok', followers: 1000}]}],
});

test('The page comes back as it was left, and shows nothing else before', async (t) => {
  const {page, context, origin, problems} = await open(t);
  await rename(page, 'Spring');
  await button(page, 'Close').click();
  await page.getByRole('columnheader', {name: 'Followers'}).getByRole('button').click();
  await page.getByPlaceholder('Name, niche, country').fill('thailand');
  await button(page, 'Columns').click();
  await page.getByRole('checkbox', {name: 'Niche'}).click();
  await screen(page, 'Fees').click();
  await page.getByLabel('Posts', {exact: true}).fill('3');
  await page.getByLabel('Posts', {exact: true}).press('Enter');
  await kept_as(page, 'Spring');
  await page.close();

  await context.addInitScript(() => {
    const seen = /** @type {any} */ (window).seen = new Set();
    new MutationObserver(() => {
      for (const heading of document.querySelectorAll('#elements h1')) seen.add(heading.textContent);
    }).observe(document, {childList: true, subtree: true, characterData: true});
  });
  const again = await another_page(context, origin);
  assert.deepEqual(await again.evaluate(() => [.../** @type {any} */ (window).seen]), ['Spring']);
  await again.getByRole('group', {name: 'Fair fee', exact: true}).first()
      .waitFor({state: 'attached'});
  assert.equal(await again.getByLabel('Posts', {exact: true}).inputValue(), '3');
  await screen(again, 'Compare').click();
  const header = again.getByRole('columnheader', {name: 'Followers'});
  await header.waitFor({state: 'attached'});
  assert.equal(await header.getAttribute('aria-sort'), 'descending');
  assert.equal(await again.getByPlaceholder('Name, niche, country').inputValue(), 'thailand');
  await again.getByRole('columnheader', {name: 'Niche'}).waitFor({state: 'attached'});
  assert.deepEqual(problems, []);
});

test('Who leaves at once loses nothing', async (t) => {
  const {page, origin} = await open(t);
  await rename(page, 'Before');
  await kept_as(page, 'Before');
  // Before it is kept, and at several moments around the one in which it is being kept.
  const moments = [0, 20, 95, 100, 105, 300];
  for (const pause of moments) {
    const name = `After ${pause}`;
    await page.getByLabel('Name of the campaign').fill(name);
    await page.evaluate(async (pause) => {
      await new Promise((done) => setTimeout(done, pause));
      location.href = 'about:blank';
    }, pause);
    await page.waitForURL('about:blank');
    await page.goto(origin);
    await ready(page);
    assert.equal(await title(page).textContent(), name);
  }
  assert.deepEqual((await all_kept(page)).map(({name}) => name), [`After ${moments.at(-1)}`]);
});

test('Savings that were cut off are carried out in order: no copy, and the last is shown', async (t) => {
  const {page, context, origin, problems} = await open(t);
  await rename(page, 'Spring');
  const {id, revision: base} = await kept_as(page, 'Spring');
  await page.close();
  // As a page leaves them that is closed while the first is on its way: on its own origin, with nothing running.
  const bare = await context.newPage();
  await bare.goto(`${origin}/manifest.webmanifest`);
  const task = (/** @type {string} */ name, /** @type {string} */ revision, /** @type {string} */ on) => {
    const text = workspace(name);
    const entry = {id, name, date: Date.now(), size: text.length, revision, format: 1, origin: ''};
    return [`kol.task ${revision}`, JSON.stringify({entry, base: on, copy_id: `copy of ${revision}`, text})];
  };
  await bare.evaluate((tasks) => {
    for (const [key, value] of tasks) localStorage.setItem(key, value);
  }, [task('Summer', 'first', base), task('Autumn', 'second', 'first')]);
  await bare.close();

  const again = await another_page(context, origin);
  await shows(again, 'Autumn');
  const kept = await all_kept(again);
  assert.deepEqual(kept.map((one) => [one.id, one.name]), [[id, 'Autumn']]);
  whole(kept[0]);
  const left = await again.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('kol.task')));
  assert.deepEqual(left, []);
  assert.deepEqual(problems, []);
});

test('The untouched sample is not kept', async (t) => {
  const {page} = await open(t);
  await screen(page, 'Fees').click();
  await screen(page, 'Compare').click();
  await pass_time(page, 1000);
  assert.deepEqual(await all_kept(page), []);
});

test('Opening adds; the list opens, renames, duplicates and deletes with a way back', async (t) => {
  const {page, problems} = await open(t);
  const choose = async (/** @type {string} */ name) => {
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('Control+o');
    await (await chooser).setFiles(
        {name: `${name}.json`, mimeType: 'application/json', buffer: Buffer.from(workspace(name))});
    await shows(page, name);
  };
  await choose('One');
  await choose('Two');
  await kept_as(page, 'One');
  await kept_as(page, 'Two');

  await open_list(page);
  await entry(page, 'Two').getByText('Shown').waitFor({state: 'attached'});
  assert.match(await entry(page, 'One').textContent() ?? '', /\d{4}.*B/);  // date and size
  await button(entry(page, 'One'), 'Open').click();
  await shows(page, 'One');

  // Renamed: the one that is shown, and another.
  for (const [before, after] of [['One', 'Uno'], ['Two', 'Dos']]) {
    await button(page, `Rename ${before}`).click();
    await page.getByLabel('New name').fill(after);
    await page.getByLabel('New name').press('Enter');
    await entry(page, after).waitFor({state: 'attached'});
    assert.equal(whole(await kept_as(page, after)).influencers[0].name, 'Ann');
  }
  await shows(page, 'Uno');

  await button(page, 'Duplicate Dos').click();
  await entry(page, 'Dos (copy)').waitFor({state: 'attached'});
  assert.equal(whole(await kept_as(page, 'Dos (copy)')).influencers[0].name, 'Ann');

  // Deleted and brought back: by the notice, and later from the list.
  const names = async () => (await all_kept(page)).map(({name}) => name).sort();
  await button(page, 'Delete Uno').click();
  await page.getByRole('heading', {level: 1, name: /^Dos/}).waitFor({state: 'attached'});
  assert.deepEqual(await names(), ['Dos', 'Dos (copy)']);
  await button(page.getByRole('region', {name: 'Notice'}), 'Undo').click();
  await shows(page, 'Uno');
  assert.deepEqual(await names(), ['Dos', 'Dos (copy)', 'Uno']);
  await button(page, 'Delete Dos').click();
  await button(page, 'Bring back').click();
  await entry(page, 'Dos').getByText(/B$/).waitFor({state: 'attached'});
  assert.deepEqual(await names(), ['Dos', 'Dos (copy)', 'Uno']);
  assert.deepEqual(problems, []);
});

// ---- Two tabs ----

test('A tab without changes of its own takes over what another has changed', async (t) => {
  const {page, context, origin} = await open(t);
  await rename(page, 'First');
  await kept_as(page, 'First');
  const other = await another_page(context, origin);
  await shows(other, 'First');
  await page.bringToFront();
  await rename(page, 'Second');
  await other.bringToFront();
  await shows(other, 'Second');
  // And the other way round: it stands on what it has taken over.
  await rename(other, 'Third');
  await page.bringToFront();
  await shows(page, 'Third');
  assert.deepEqual((await all_kept(page)).map(({name}) => name), ['Third']);
});

/** Two tabs that have both changed one workspace: the second has not heard of the first's change. */
async function two_minds(/** @type {import('node:test').TestContext} */ t) {
  const {page, context, origin} = await open(t);
  await rename(page, 'Ours');
  await kept_as(page, 'Ours');
  const other = await context.newPage();
  await other.addInitScript(() => { delete (/** @type {any} */ (window)).BroadcastChannel; });
  await other.goto(origin);
  await ready(other);
  await page.bringToFront();
  await rename(page, 'Hers');
  await kept_as(page, 'Hers');
  await other.bringToFront();
  await rename(other, 'His');
  await other.getByRole('alert').filter({hasText: 'changed in another tab as well'})
      .waitFor({state: 'attached'});
  // Both are there already, whatever happens now.
  await kept_as(other, 'Hers');
  await kept_as(other, 'His');
  return {page, other};
}

test('Two tabs that changed the same keep both versions', async (t) => {
  const {other} = await two_minds(t);
  await button(other, 'Keep both').click();
  await shows(other, 'His (copy)');
  await kept_as(other, 'His (copy)');
  assert.deepEqual((await all_kept(other)).map(({name}) => name).sort(), ['Hers', 'His (copy)']);
});

test('Or one gives way to the other', async (t) => {
  const {other} = await two_minds(t);
  await button(other, 'Take the other version').click();
  await shows(other, 'Hers');
  assert.deepEqual((await all_kept(other)).map(({name}) => name), ['Hers']);
});

// ---- When the storage fails ----

/** Waits for the line that says why, and that the file it offers is the work. */
async function says_and_offers(/** @type {Page} */ page, /** @type {RegExp} */ why,
                               /** @type {string} */ name) {
  await page.getByRole('alert').filter({hasText: why}).waitFor({state: 'attached'});
  const download = page.waitForEvent('download');
  await button(page, 'Save as a file').click();
  const text = await readFile(await (await download).path(), 'utf8');
  assert.equal(JSON.parse(text).campaign.name, name);
}

test('A full storage is said, the work goes on and is kept when there is room', async (t) => {
  /** @type {import('playwright-core').CDPSession | undefined} */
  let devtools;
  const {page, origin} = await open(t, {before: async (page, origin) => {
    // Before the first write: the browser remembers for a while that there was room.
    devtools = await page.context().newCDPSession(page);
    await devtools.send('Storage.overrideQuotaForOrigin', {origin, quotaSize: 1});
  }});
  await rename(page, 'No room');
  await says_and_offers(page, /storage is full/, 'No room');
  // Another workspace is opened: this one stays, in memory.
  await open_list(page);
  await entry(page, 'No room').getByText('In memory only').waitFor({state: 'attached'});
  await button(page, 'New workspace').click();
  await button(entry(page, 'No room'), 'Open').click();
  await shows(page, 'No room');
  assert.deepEqual(await all_kept(page), []);
  await devtools?.send('Storage.overrideQuotaForOrigin', {origin});
  await rename(page, 'Room again');
  await kept_as(page, 'Room again');
  await page.getByRole('alert').filter({hasText: /storage is full/}).waitFor({state: 'detached'});
  assert.deepEqual((await all_kept(page)).map(({name}) => name), ['Room again']);
});

test('Where storage is refused the page works, and says so once there is work to lose', async (t) => {
  const {page, problems} = await open(t, {before: (page) => page.addInitScript(() => {
    for (const name of ['indexedDB', 'sessionStorage', 'localStorage']) {
      Object.defineProperty(window, name, {
        get() { throw new DOMException('refused', 'SecurityError'); },
      });
    }
  })});
  assert.equal(await page.getByRole('alert').filter({hasText: /./}).count(), 0);
  await rename(page, 'Private');
  await says_and_offers(page, /does not let this page store/, 'Private');
  assert.deepEqual(problems, []);
});

test('A storage that breaks while it writes loses nothing that was kept', async (t) => {
  const {page} = await open(t);
  await rename(page, 'Good');
  await kept_as(page, 'Good');
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function(
        /** @type {Parameters<typeof put>} */ ...words) {
      const request = put.apply(this, words);
      if (this.name === 'texts') this.transaction.abort();
      return request;
    };
  });
  await rename(page, 'Broken');
  await says_and_offers(page, /storage does not work/, 'Broken');
  assert.deepEqual((await all_kept(page)).map((kept) => whole(kept).campaign.name), ['Good']);
});

test('On a page that is long busy while it starts the work comes back all the same', async (t) => {
  const {page} = await open(t);
  await rename(page, 'Mine');
  await kept_as(page, 'Mine');
  // The storage has answered when the page has time to hear it.
  await page.addInitScript(() => {
    const get = IDBObjectStore.prototype.getAll;
    IDBObjectStore.prototype.getAll = function(/** @type {Parameters<typeof get>} */ ...words) {
      const request = get.apply(this, words);
      for (const end = performance.now() + 2500; performance.now() < end;);
      return request;
    };
  });
  await page.reload();
  await ready(page);
  await shows(page, 'Mine');
  assert.equal(await page.getByRole('alert').filter({hasText: /cannot be read now/}).count(), 0);
});

test('A storage that never answers does not hold the page up', async (t) => {
  const {page} = await open(t, {before: (page) => page.addInitScript(() => {
    IDBFactory.prototype.open = () => /** @type {any} */ ({});
  })});
  await page.getByRole('alert').filter({hasText: /cannot be read now/}).waitFor({state: 'attached'});
  await rename(page, 'Patient');
  await says_and_offers(page, /does not answer/, 'Patient');
});

// ---- Versions ----

test('An older workspace is brought up to date, a newer and a damaged one are left alone', async (t) => {
  const {page, context, origin} = await open(t);
  const old = workspace('Old').replace('"version":1,', '');
  const newer = '{"version":2,"campaign":{"name":"Newer"}}';
  await leave_record(page, {id: 'newer', name: 'Newer', format: 2, text: newer, date: 3});
  await leave_record(page, {id: 'damaged', name: 'Damaged', text: '{"version":1,"camp', date: 2});
  await leave_record(page, {id: 'old', name: 'Old', format: 0, text: old, date: 1});
  const again = await another_page(context, origin);
  await open_list(again);
  await button(entry(again, 'Old'), 'Open').click();
  await shows(again, 'Old');
  for (let tries = 0; (await kept_as(again, 'Old')).format !== 1; ++tries) {
    assert.ok(tries < 1000);
    await pass_time(again, 50);
  }
  assert.equal(whole(await kept_as(again, 'Old')).version, 1);

  await entry(again, 'Newer').getByText('Newer version').waitFor({state: 'attached'});
  assert.equal(await button(entry(again, 'Newer'), 'Open').count(), 0);
  const download = again.waitForEvent('download');
  await button(again, 'Save Newer as a file').click();
  assert.equal(await readFile(await (await download).path(), 'utf8'), newer);

  await button(entry(again, 'Damaged'), 'Open').click();
  await again.getByText('“Damaged” cannot be read').waitFor({state: 'attached'});
  await shows(again, 'Old');
  const kept = await all_kept(again);
  assert.equal(kept.find(({id}) => id === 'newer')?.text, newer);
  assert.equal(kept.find(({id}) => id === 'damaged')?.text, '{"version":1,"camp');
});
