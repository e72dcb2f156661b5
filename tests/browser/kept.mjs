// What tests of keeping look at and do: the browser's storage itself, behind the page's back.
// @ts-check
import assert from 'node:assert/strict';

import {choose, settle} from './page.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{id: string, name: string, date: number, size: number, revision: string, format: number,
 *             origin: string, text: string}} Kept */

/**
 * All that is kept, the latest first; each text must be whole.
 * @param {Page} page one that has been ready: it has made the database
 * @returns {Promise<Kept[]>}
 */
export async function all_kept(page) {
  const kept = await page.evaluate(() => new Promise((done, fail) => {
    const request = indexedDB.open('kolculator');
    request.onerror = () => fail(request.error);
    request.onsuccess = () => {
      const database = request.result;
      const stores = database.transaction(['workspaces', 'texts']);
      const entries = stores.objectStore('workspaces').getAll();
      const texts = stores.objectStore('texts').getAll();
      const ids = stores.objectStore('texts').getAllKeys();
      stores.oncomplete = () => {
        const decoder = new TextDecoder();
        const text_of = new Map(ids.result.map((id, i) => [id, decoder.decode(texts.result[i])]));
        database.close();
        done(entries.result.map((entry) => ({...entry, text: text_of.get(entry.id)})));
      };
    };
  }));
  return /** @type {Kept[]} */ (kept).sort((one, other) => other.date - one.date);
}

/** That a kept workspace is whole; returns what it holds. */
export function whole(/** @type {Kept} */ kept) {
  assert.equal(new TextEncoder().encode(kept.text).length, kept.size);
  const workspace = JSON.parse(kept.text);
  assert.equal(workspace.campaign?.name ?? '', kept.name);
  return workspace;
}

/**
 * Waits until a workspace of that name is kept.
 * @param {Page} page
 * @param {string} name
 * @returns {Promise<Kept>}
 */
export async function kept_as(page, name) {
  await page.waitForFunction((wanted) => new Promise((done) => {
    const request = indexedDB.open('kolculator');
    request.onsuccess = () => {
      const entries = request.result.transaction('workspaces').objectStore('workspaces').getAll();
      entries.onsuccess = () => {
        request.result.close();
        done(entries.result.some((entry) => entry.name === wanted));
      };
    };
  }), name, {polling: 50});
  const found = (await all_kept(page)).find((kept) => kept.name === name);
  return found ?? kept_as(page, name);
}

/**
 * Puts a record there as another version of the page might have left it.
 * @param {Page} page
 * @param {Partial<Kept> & {id: string, text: string}} record
 */
export async function leave_record(page, record) {
  await page.evaluate(({text, ...entry}) => new Promise((done, fail) => {
    const request = indexedDB.open('kolculator');
    request.onsuccess = () => {
      const database = request.result;
      const stores = database.transaction(['workspaces', 'texts'], 'readwrite');
      const bytes = new TextEncoder().encode(text);
      stores.objectStore('workspaces').put({
        name: '', date: Date.now(), size: bytes.length, revision: 'left', format: 1, origin: '',
        ...entry,
      }, entry.id);
      stores.objectStore('texts').put(bytes, entry.id);
      stores.onabort = () => fail(stores.error);
      stores.oncomplete = () => {
        database.close();
        done(undefined);
      };
    };
  }), record);
}

/** A new page of the same browser profile, when it is ready. */
export async function another_page(/** @type {import('playwright-core').BrowserContext} */ context,
                                   /** @type {string} */ origin, path = '') {
  const page = await context.newPage();
  await page.goto(`${origin}/${path}`);
  await ready(page);
  return page;
}

export async function ready(/** @type {Page} */ page) {
  await page.waitForFunction(() => /** @type {any} */ (window).kolculator?.ready === true);
}

export const button = (/** @type {Page | import('playwright-core').Locator} */ where,
                       /** @type {string} */ name) =>
    where.getByRole('button', {name, exact: true});

/** The navigation's link to a screen. */
export const screen = (/** @type {Page} */ page, /** @type {string} */ name) =>
    page.getByRole('navigation').getByRole('link', {name, exact: true});

/** What the page calls the workspace it shows. */
export const title = (/** @type {Page} */ page) => page.getByRole('heading', {level: 1});

/** Waits until the page shows the workspace of that name. */
export async function shows(/** @type {Page} */ page, /** @type {string} */ name) {
  await page.getByRole('heading', {level: 1, name, exact: true}).waitFor({state: 'attached'});
}

/** Gives the workspace another name, in the settings. */
export async function rename(/** @type {Page} */ page, /** @type {string} */ name) {
  const field = page.getByLabel('Name of the campaign');
  if (await field.count() === 0) await choose(page, 'More', 'Settings');
  await field.fill(name);
  await field.press('Enter');
  await shows(page, name);
}

/** The group of a workspace in the open list. */
export const entry = (/** @type {Page} */ page, /** @type {string} */ name) =>
    page.getByRole('group', {name, exact: true});

/** Opens the list of workspaces. */
export async function open_list(/** @type {Page} */ page) {
  const heading = page.getByRole('heading', {name: 'Workspaces', level: 2});
  await settle(page);  // a menu closes when what was done before moves the focus
  if (await heading.count() === 0) await choose(page, 'File', 'Workspaces');
  await heading.waitFor({state: 'attached'});
}

/** Drops a file on the page. */
export async function drop(/** @type {Page} */ page, /** @type {string} */ name,
                           /** @type {string} */ text) {
  await page.evaluate(([file, content]) => {
    const data = new DataTransfer();
    data.items.add(new File([content], file));
    document.body.dispatchEvent(
        new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true}));
  }, [name, text]);
}
