// At the limit of the program's memory: the page says so, loses nothing, and offers the work as a file.
// @ts-check
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import {all_kept, button, drop, kept_as, ready, rename, shows, whole} from './kept.mjs';
import {open_page} from './page.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** A browser that gives as much as `window.most_memory` bytes, once that is said. */
const with_a_limit = (/** @type {Page} */ page) => page.addInitScript(() => {
  const own = /** @type {any} */ (window);
  own.refusals = 0;
  const {grow} = WebAssembly.Memory.prototype;
  WebAssembly.Memory.prototype.grow = function(/** @type {number} */ pages) {
    if (this.buffer.byteLength + pages * 65536 > own.most_memory) {
      own.refusals += 1;
      throw new RangeError('no more');
    }
    return grow.call(this, pages);
  };
  const {instantiateStreaming} = WebAssembly;
  WebAssembly.instantiateStreaming = async (...words) => {
    const made = await instantiateStreaming(...words);
    own.memory ??= Object.values(made.instance.exports).find((item) => item instanceof WebAssembly.Memory);
    return made;
  };
});

/** From now on there is only so much more than there is. */
const limit_memory = (/** @type {Page} */ page, /** @type {number} */ more) => page.evaluate((bytes) => {
  const own = /** @type {any} */ (window);
  own.most_memory = own.memory.buffer.byteLength + bytes;
}, more);

/**
 * @param {import('node:test').TestContext} t
 * @param {(page: Page) => Promise<unknown>} [before]
 */
async function open(t, before) {
  const opened = await open_page({before: async (page) => {
    await with_a_limit(page);
    await before?.(page);
  }});
  t.after(opened.close);
  return opened;
}

const many = 100_000;

function table(rows = many) {
  const lines = ['Name\tPlatform\tFollowers\tLikes'];
  for (let i = 0; i < rows; ++i) lines.push(`Somebody ${i}\tTikTok\t${1000 + i}\t${i}`);
  return lines.join('\n');
}

/** Waits until the page says that its memory is at an end, and takes the file that it offers. */
async function says_and_offers(/** @type {Page} */ page) {
  await page.getByRole('heading', {name: 'KOLculator has stopped'}).waitFor();
  await page.getByText('a large table can be brought in parts').waitFor();
  const download = page.waitForEvent('download');
  await button(page, 'Save your work as a file').click();
  const file = await download;
  return {name: file.suggestedFilename(), workspace: JSON.parse(await readFile(await file.path(), 'utf8'))};
}

async function load_again(/** @type {Page} */ page) {
  await button(page, 'Load again').click();
  await ready(page);
}

test('A table that is too large to be read takes nothing with it, not even what is half typed', async (t) => {
  const {page} = await open(t);
  await rename(page, 'Before');
  await limit_memory(page, 0);
  // The pause after which what is typed would be kept by itself never ends.
  await page.evaluate(() => { window.setTimeout = /** @type {any} */ (() => 0); });
  await page.getByLabel('Name of the campaign').fill('Half typed');
  await drop(page, 'large.tsv', table());
  const {name, workspace} = await says_and_offers(page);
  assert.equal(name, 'Half typed.json');
  assert.equal(workspace.campaign.name, 'Half typed');
  assert.ok(workspace.influencers.length > 1);
  await load_again(page);
  await shows(page, 'Half typed');
  assert.deepEqual((await all_kept(page)).map((kept) => whole(kept)), [workspace]);
});

test('Nor one that is too large to be added', async (t) => {
  const {page} = await open(t);
  await rename(page, 'Mine');
  const {text} = await kept_as(page, 'Mine');
  await drop(page, 'large.tsv', table());
  const add = button(page, `Add ${many.toLocaleString('en')} influencers`);
  await add.waitFor({state: 'attached'});
  await limit_memory(page, 0);
  await add.press('Enter');
  assert.deepEqual((await says_and_offers(page)).workspace, JSON.parse(text));
  await load_again(page);
  await shows(page, 'Mine');
  assert.deepEqual((await all_kept(page)).map((kept) => kept.text), [text]);
});

test('What could not be kept is in the file that is offered', async (t) => {
  const {page} = await open(t, (page) => page.addInitScript(() =>
      Object.defineProperty(window, 'indexedDB', {get() { throw new DOMException('refused', 'SecurityError'); }})));
  await rename(page, 'Only here');
  await page.getByRole('alert').filter({hasText: 'does not let this page store'}).waitFor({state: 'attached'});
  await limit_memory(page, 0);
  await drop(page, 'large.tsv', table());
  assert.equal((await says_and_offers(page)).workspace.campaign.name, 'Only here');
});

test('A program that goes on without the memory it was refused is stopped, and keeps nothing', async (t) => {
  const {page} = await open(t);
  await rename(page, 'Whole');
  await kept_as(page, 'Whole');
  // Refused while the next change is being kept: Emscripten tells the program, which may not listen.
  await page.evaluate(() => {
    const getRandomValues = crypto.getRandomValues.bind(crypto);
    crypto.getRandomValues = (/** @type {any} */ values) => {
      try {
        /** @type {any} */ (window).memory.grow(1);
      } catch {
        // It goes on.
      }
      return getRandomValues(values);
    };
  });
  await limit_memory(page, 0);
  await page.getByLabel('Name of the campaign').fill('Perhaps broken');
  await page.keyboard.press('Enter');
  assert.equal((await says_and_offers(page)).workspace.campaign.name, 'Whole');
  assert.deepEqual((await all_kept(page)).map((kept) => whole(kept).campaign.name), ['Whole']);
});

test('Memory of which only the larger part was refused is enough', async (t) => {
  const {page, problems} = await open(t);
  // Too little for what is asked for at first, which is a fifth more than needed.
  await limit_memory(page, 7_200_000);
  await drop(page, 'small.tsv', table(20_000));
  await button(page, 'Add 20,000 influencers').waitFor({state: 'attached'});
  assert.ok(await page.evaluate(() => /** @type {any} */ (window).refusals) > 0);
  await button(page, 'Cancel').press('Enter');
  await rename(page, 'Goes on');
  await kept_as(page, 'Goes on');
  assert.deepEqual(problems, []);
});
