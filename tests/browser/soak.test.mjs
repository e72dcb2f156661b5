// A long life: what is done by chance, tables that are added and taken back, pictures that are lost. Memory and
// elements stay level, nothing is drawn without need afterwards, and nothing is said in the console.
// KOL_SOAK (script/soak): "ACTIONS IMPORTS LOSSES SEED".
// @ts-check
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {frames, give_picture_back, lose_picture, until_still} from './drawing.mjs';
import {button, drop, ready, screen, shows} from './kept.mjs';
import {act_by_chance, chance_of} from './monkey.mjs';
import {open_page, pass_time, settle} from './page.mjs';

/** @typedef {import('playwright-core').Page} Page */

const [actions, imports, losses, seed] = (process.env.KOL_SOAK ?? '60 4 3 12').split(' ').map(Number);
// In so many parts, each with its share of everything, after which the page is measured. The first warms up.
const parts = Math.max(3, Math.min(10, losses));

// What may be more at the end, and why.
const most = {
  // Than in the same page loaded anew, which shows the same: what the reader has chosen, as a column, stays in both.
  // A notice more or less; those of `nodes` that are in no page the browser keeps for itself.
  anew: {
    elements: (/** @type {number} */ anew) => anew + 10,
    nodes: (/** @type {number} */ anew) => anew + 100,
  },
  // Than after the first part.
  first: {
    listeners: (/** @type {number} */ first) => first + 20,
    // Programs are compiled as they are used, and the browser remembers what it learns of them.
    heap: (/** @type {number} */ first) => first * 1.2 + 1e6,
    // The program's memory grows by a fifth and never shrinks: by chance something large comes late.
    program: (/** @type {number} */ first) => first * 1.2 ** 2,
  },
};

const people = Array.from({length: 12}, (_, i) => ({
  id: `i${i}`, name: `Somebody ${i}`, channels: [{platform: 'tiktok', followers: 1000 * (i + 1), avg_likes: 50 * i}],
}));

/** Goes back to where all parts begin and end: a workspace that is opened anew, with nothing to undo. */
async function go_home(/** @type {Page} */ page, /** @type {string} */ name) {
  // What lies over the page is closed, and a table that waits is left.
  for (let i = 0; i < 4; ++i) await page.keyboard.press('Escape');
  if (await button(page, 'Cancel').count() > 0) await button(page, 'Cancel').first().press('Enter');
  await drop(page, `${name}.json`, JSON.stringify({version: 1, campaign: {name}, influencers: people}));
  await shows(page, name);
  await screen(page, 'Compare').press('Enter');
  await page.getByText('12 influencers', {exact: true}).waitFor({state: 'attached'});
  await until_still(page);
}

const rows = 1000;
const table = (/** @type {number} */ number) => ['Name\tPlatform\tFollowers\tLikes',
  ...Array.from({length: rows}, (_, i) => `Row ${number}.${i}\tTikTok\t${1000 + i}\t${90 + i}`)].join('\n');

/** Adds a table of 1,000 rows, and takes it back. */
async function add_and_undo(/** @type {Page} */ page, /** @type {number} */ number) {
  await drop(page, `table ${number}.tsv`, table(number));
  const add = button(page, 'Add 1,000 influencers');
  await add.waitFor({state: 'attached'});
  await settle(page);  // what has been read takes the focus first
  await add.press('Enter');
  await page.getByText('1,012 influencers', {exact: true}).waitFor({state: 'attached'});
  await page.keyboard.press('Control+z');
  await page.getByText('12 influencers', {exact: true}).waitFor({state: 'attached'});
  await settle(page);
}

/** That nothing is drawn any more, once the last notice has gone by itself. */
async function demand_rest(/** @type {Page} */ page) {
  for (let tries = 0; tries < 40; ++tries) {
    const before = await frames(page);
    await pass_time(page, 1500);
    if (await frames(page) === before) return;
  }
  assert.fail('the page goes on drawing');
}

/** @param {Page} page */
async function scales(page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  /** What the page takes, once what nobody holds on to has been swept away. */
  return async () => {
    for (let i = 0; i < 2; ++i) await devtools.send('HeapProfiler.collectGarbage');
    const {metrics} = await devtools.send('Performance.getMetrics');
    const of = (/** @type {string} */ name) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
    const [elements, program] = await page.evaluate(() => [
      document.querySelectorAll('*').length, /** @type {any} */ (window).memory.buffer.byteLength]);
    return {heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners'), elements, program};
  };
}

test(`${actions} actions by chance, ${imports} imports and ${losses} lost pictures, seed ${seed}`,
     {timeout: 144e5}, async (t) => {
  const {page, close, problems} = await open_page({width: 800, height: 600, before: (page) =>
    page.addInitScript(() => {
      window.print = () => {};
      const {instantiateStreaming} = WebAssembly;
      WebAssembly.instantiateStreaming = async (...words) => {
        const made = await instantiateStreaming(...words);
        /** @type {any} */ (window).memory ??= Object.values(made.instance.exports)
            .find((item) => item instanceof WebAssembly.Memory);
        return made;
      };
    })});
  t.after(close);
  const weigh = await scales(page);
  const chance = chance_of(seed);
  /** @type {string[]} */
  const done = [];
  /** @type {Awaited<ReturnType<typeof weigh>>[]} */
  const weights = [];
  let tables = 0;
  const share = (/** @type {number} */ whole, /** @type {number} */ part) =>
      Math.floor(whole * (part + 1) / parts) - Math.floor(whole * part / parts);
  try {
    for (let part = 0; part < parts; ++part) {
      for (let i = share(actions, part); i > 0; --i) done.push(await act_by_chance(page, chance));
      await go_home(page, `Home ${part}`);
      for (let i = share(imports, part); i > 0; --i) await add_and_undo(page, tables += 1);
      for (let i = share(losses, part); i > 0; --i) {
        await lose_picture(page);
        await give_picture_back(page);
      }
      await go_home(page, `Home again ${part}`);
      weights.push(await weigh());
      t.diagnostic(`part ${part + 1}: ${JSON.stringify(weights[part])}`);
      assert.deepEqual(problems, []);
    }
  } catch (error) {
    throw new Error(`after ${done.length} actions, the last: ${done.slice(-20).join('; ')}`, {cause: error});
  }
  await demand_rest(page);
  await page.reload();
  await ready(page);
  await go_home(page, 'Home anew');
  const before = {first: weights[0], anew: await weigh()};
  t.diagnostic(`anew: ${JSON.stringify(before.anew)}`);
  const last = weights[parts - 1];
  for (const [which, limits] of Object.entries(most)) {
    for (const [name, limit] of Object.entries(limits)) {
      const key = /** @type {keyof typeof last} */ (name);
      const was = before[/** @type {keyof typeof before} */ (which)][key];
      assert.ok(last[key] <= limit(was), `${name}: ${last[key]}, ${which} ${was}`);
    }
  }
});
