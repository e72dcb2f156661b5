// Files in and out: the browser's own dialogs where it has them, and damaged files, which leave
// everything as it was.
// @ts-check
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {all_kept, drop, kept_as, rename, shows} from './kept.mjs';
import {choose, open_page, settle} from './page.mjs';

/** @typedef {import('playwright-core').Page} Page */

const sample = fileURLToPath(new URL('../../web/samples/roster.json', import.meta.url));

/**
 * @typedef {{asked: string[], written: string[][], refuse: string, to_open: string}} Dialogs what was
 *     asked, what was written to each file, the error to answer with, and the file to open
 */

/** Stands for the browser's dialogs. */
async function fake_dialogs(/** @type {Page} */ page) {
  await page.addInitScript(() => {
    /** @type {Dialogs} */
    const dialogs = /** @type {any} */ (window).dialogs =
        {asked: [], written: [], refuse: '', to_open: ''};
    const handle = (/** @type {string} */ name) => ({
      name,
      createWritable: async () => {
        if (dialogs.refuse) throw new DOMException('no', dialogs.refuse);
        let text = '';
        return {
          write: async (/** @type {Uint8Array} */ bytes) => text += new TextDecoder().decode(bytes),
          close: async () => dialogs.written.push([name, text]),
        };
      },
      getFile: async () => new File([dialogs.to_open], name),
    });
    Object.assign(window, {
      showSaveFilePicker: async (/** @type {any} */ {suggestedName}) => {
        dialogs.asked.push(suggestedName);
        if (dialogs.refuse) throw new DOMException('no', dialogs.refuse);
        return handle(`${dialogs.asked.length} ${suggestedName}`);
      },
      showOpenFilePicker: async () => {
        if (dialogs.refuse) throw new DOMException('no', dialogs.refuse);
        return [handle('opened.json')];
      },
    });
  });
}

/** @param {Page} page @returns {Promise<Dialogs>} */
const dialogs = (page) =>
    page.evaluate(() => /** @type {any} */ (window).dialogs);

test('A workspace is saved where the reader wants it, and again to the same place', async (t) => {
  const {page, close, problems} = await open_page({dialogs: true, before: fake_dialogs});
  t.after(close);
  await rename(page, 'Spring: sale');
  await page.keyboard.press('Control+s');
  await page.getByText('Saved to 1 Spring sale.json.').waitFor({state: 'attached'});
  await rename(page, 'Summer');
  await page.keyboard.press('Control+s');
  await page.waitForFunction(() => /** @type {any} */ (window).dialogs.written.length === 2);
  const after_two = await dialogs(page);
  assert.deepEqual(after_two.asked, ['Spring sale.json']);
  assert.deepEqual(after_two.written.map(([name]) => name),
                   ['1 Spring sale.json', '1 Spring sale.json']);
  assert.equal(JSON.parse(after_two.written[1][1]).campaign.name, 'Summer');

  // Who shares it is asked for another place.
  await choose(page, 'Share', 'Save the workspace as a file (JSON)');
  await page.getByText('Saved to 2 Summer.json.').waitFor({state: 'attached'});

  // The reader changes his mind: nothing is saved, nothing is said.
  await page.evaluate(() => /** @type {any} */ (window).dialogs.refuse = 'AbortError');
  await choose(page, 'Share', 'Save the workspace as a file (JSON)');
  await page.waitForFunction(() => /** @type {any} */ (window).dialogs.asked.length === 3);
  assert.equal((await dialogs(page)).written.length, 3);

  // The place is gone, or the frame may not: it is a download.
  await page.evaluate(() => /** @type {any} */ (window).dialogs.refuse = 'NotAllowedError');
  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  assert.equal(JSON.parse(await readFile(await (await download).path(), 'utf8')).campaign.name,
               'Summer');
  assert.deepEqual(problems, []);
});

test('Opening by the browser’s dialog adds a workspace; where it may not, the page’s own', async (t) => {
  const {page, close} = await open_page({dialogs: true, before: fake_dialogs});
  t.after(close);
  await rename(page, 'Mine');
  await page.evaluate(() => {
    const file = {version: 1, campaign: {name: 'Opened'}, influencers: []};
    /** @type {any} */ (window).dialogs.to_open = JSON.stringify(file);
  });
  await page.keyboard.press('Control+o');
  await shows(page, 'Opened');
  await kept_as(page, 'Mine');
  await kept_as(page, 'Opened');
  await page.evaluate(() => /** @type {any} */ (window).dialogs.refuse = 'SecurityError');
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+o');
  assert.ok(await chooser);
});

// ---- Damaged files ----

/** Numbers from 0 to 1, the same in every run. */
function dice() {
  let state = 20261121;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function is_json(/** @type {Buffer} */ bytes) {
  try {
    JSON.parse(bytes.toString());
    return true;
  } catch {
    return false;
  }
}

/** 200 files that are no workspace any more: cut off, with turned bits, too deep, too large. */
function damaged(/** @type {string} */ text) {
  const next = dice();
  const bytes = Buffer.from(text.trimEnd());
  const files = [];
  for (let i = 0; i < 80; ++i) {
    files.push(bytes.subarray(0, 1 + Math.floor(next() * (bytes.length - 1))));
  }
  while (files.length < 170) {
    const turned = Buffer.from(bytes);
    for (let bits = 0; bits < 8; ++bits) {
      turned[1 + Math.floor(next() * (bytes.length - 1))] ^= 1 << Math.floor(next() * 8);
    }
    // In a name or a figure it makes another one, which is a workspace still.
    if (!is_json(turned)) files.push(turned);
  }
  for (let i = 0; i < 20; ++i) {
    const depth = Math.round(10 ** (2 + i / 6));
    const [open, close] = i % 2 ? ['[', ']'] : ['{"a":', '}'];
    const deep = open.repeat(depth) + (i % 4 < 2 ? '1' + close.repeat(depth) + '}' : '');
    files.push(Buffer.from(`{"version":1,"influencers":[],"x":${deep}`));
  }
  for (let i = 0; i < 10; ++i) {
    const huge = i % 2 ? '"' + 'x'.repeat(500_000) + '"' : '9'.repeat(100_000 * (i + 1));
    files.push(Buffer.from(`{"version":1,"influencers":[],"campaign":{"budget":${huge}}}`));
  }
  return files;
}

test('200 damaged files leave the workspace as it was', {timeout: 600_000}, async (t) => {
  // As elements only: this is about what is read, not how it looks.
  const {page, close, problems} = await open_page({path: '?plain'});
  t.after(close);
  await rename(page, 'Unharmed');
  const before = await kept_as(page, 'Unharmed');
  const files = damaged(await readFile(sample, 'utf8'));
  assert.equal(files.length, 200);
  // All through the page's own door.
  await page.evaluate(() => {
    const read = File.prototype.arrayBuffer;
    File.prototype.arrayBuffer = async function() {
      const bytes = await read.apply(this);
      const record = /** @type {any} */ (window);
      setTimeout(() => record.brought = (record.brought ?? 0) + 1);
      return bytes;
    };
  });
  for (let first = 0; first < files.length; first += 20) {
    await page.evaluate(async (packed) => {
      for (const base64 of packed) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const data = new DataTransfer();
        data.items.add(new File([bytes], 'damaged.json'));
        document.body.dispatchEvent(
            new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true}));
      }
    }, files.slice(first, first + 20).map((file) => file.toString('base64')));
    await page.waitForFunction((count) => /** @type {any} */ (window).brought === count, first + 20);
    await settle(page);
    await page.getByText('This file cannot be opened').waitFor({state: 'attached'});
    await shows(page, 'Unharmed');
  }
  // A good one still opens, after all of them, and the workspace is there as it was.
  await drop(page, 'good.json', '{"version":1,"campaign":{"name":"Good"},"influencers":[]}');
  await shows(page, 'Good');
  await kept_as(page, 'Good');
  const kept = await all_kept(page);
  assert.deepEqual(kept.map(({name}) => name), ['Good', 'Unharmed']);
  assert.deepEqual(kept[1], before);
  assert.deepEqual(problems, []);
});
