// Edited and loaded again, many times, as soon after the edit as a reader can be: nothing is lost and nothing
// stops. KOL_ROUNDS (8) is how often, and KOL_DRAWN_ROUNDS (half of it) with a picture.
// @ts-check
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {setTimeout as pause} from 'node:timers/promises';
import {all_kept, whole} from '../kept.mjs';
import {serve} from '../page.mjs';
import {origin_of} from './places.mjs';
import {browser_name, open_browser} from './reader.mjs';

const rounds = Number(process.env.KOL_ROUNDS ?? 8);

/** @type {import('./reader.mjs').Reader} */
let reader;
before(async () => { reader = await open_browser(browser_name); });
after(() => reader?.end());

/** How a page is left. @type {Record<string, (address: string) => Promise<void>>} */
const ways = {
  'loaded again': () => reader.reload(),
  'loaded again by force': () => reader.send('reload'),
  'left for another': async (address) => {
    await reader.open('about:blank');
    await reader.open(address);
  },
  closed: async (address) => {
    await reader.replace_window();
    await reader.open(address);
  },
};

/**
 * @param {import('node:test').TestContext} t
 * @param {string} form of the page
 * @param {number} rounds
 */
async function edit_and_reload(t, form, rounds) {
  const server = await serve();
  t.after(() => { server.closeAllConnections?.(); server.close(); });
  const address = `${origin_of(server)}/${form}`;
  await reader.open(address);
  await reader.ready();
  for (let round = 1; round <= rounds; ++round) {
    // The page comes back as it was left, with the settings open.
    if (round === 1) {
      await reader.click('button', 'More');
      await reader.click('button', 'Settings');
    }
    const name = `Round ${round}`;
    await reader.fill('Name of the campaign', name);
    // Now and then it is left half typed: what stands in the field counts all the same.
    if (round % 8 < 4) await reader.press('Enter');
    // The reader's own time, another one each round: from none to a second.
    const wait = round * 617 % 1000;
    await pause(wait);
    const way = Object.keys(ways)[round % 4];
    await ways[way](address);
    await reader.ready();
    const said = `round ${round}, ${way} after ${wait} ms`;
    assert.equal(await reader.trouble(), '', said);
    const kept = await all_kept(/** @type {any} */ (reader));
    await reader.text('heading', name).catch(async () => assert.fail([
      said, `kept: ${kept.map((one) => one.name)}`, await reader.evaluate(() => document.body.innerText)].join('\n')));
    assert.deepEqual(kept.map((one) => one.name), [name], said);
    whole(kept[0]);
  }
}

test(`${browser_name}: ${rounds} rounds of edit and reload lose nothing`, {timeout: 144e5}, (t) =>
    edit_and_reload(t, '?plain', rounds));

// Drawing takes a machine without a graphics card most of the time.
const drawn = Number(process.env.KOL_DRAWN_ROUNDS ?? Math.ceil(rounds / 2));
test(`${browser_name}: ${drawn} rounds more, with a picture`, {timeout: 144e5}, (t) =>
    edit_and_reload(t, '', drawn));
