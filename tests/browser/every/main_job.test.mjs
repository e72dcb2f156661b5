// The main job in each browser: a table pasted in, sorted, a figure edited, a fee read, a return projected; and
// what the page shows in the end, and keeps, is what the command reports for the workspace that was meant.
// @ts-check
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {all_kept, kept_as, whole} from '../kept.mjs';
import {meant, number_in, pasted, run} from '../meant.mjs';
import {serve} from '../page.mjs';
import {copy_from, origin_of} from './places.mjs';
import {colours_in} from './pictures.mjs';
import {browser_name, open_browser} from './reader.mjs';

/** @typedef {import('./reader.mjs').Reader} Reader */

/** @type {Reader} */
let reader;
before(async () => { reader = await open_browser(browser_name); });
after(() => reader?.end());

/** The first text of a shown result. */
const shown = (/** @type {string} */ result) => reader.until((wanted) =>
    document.querySelector(`[role=group][aria-label="${wanted}"] p`)?.textContent, result);

/** That a shown figure is the report's, to the three digits it is shown with, or to half of its last. */
async function agrees(/** @type {string} */ name, /** @type {number} */ expected, half = 0) {
  const figure = number_in(await shown(name));
  assert.ok(Math.abs(figure - expected) <= Math.max(half, 0.006 * Math.abs(expected)),
            `${name}: shown ${figure}, reported ${expected}`);
}

/** That Campaign shows the report's figures. */
async function projection_agrees(/** @type {any} */ report) {
  await reader.until(() => /%/.test(
      document.querySelector('[role=group][aria-label="ROI"] p')?.textContent ?? ''));
  await reader.settle();
  const {typical} = report.projection.cases;
  await agrees('ROI', typical.roi * 100, 0.05);
  await agrees('ROAS', typical.roas, 0.05);
  await agrees('Profit', typical.profit);
  await agrees('Revenue', typical.revenue);
  await agrees('Total cost', typical.costs.total);
  await agrees('Incremental orders', typical.incremental, 0.5);
}

test(`${browser_name}: the main job, its figures the command's, kept after a reload`, async (t) => {
  const server = await serve();
  t.after(() => { server.closeAllConnections?.(); server.close(); });
  const origin = origin_of(server);
  await copy_from(t, reader, pasted);
  await reader.open(`${origin}/`);
  await reader.ready();
  await reader.settle();
  assert.ok(await colours_in(reader, 'canvas') > 20, 'a picture');

  await reader.press('Control+v');
  await reader.click('button', 'Add 10 influencers');
  await reader.element('button', 'Farah Nasi');
  await reader.click('button', 'Followers', {role: 'columnheader', name: 'Followers'});
  await reader.until(() => document.querySelector('[role=rowheader]')?.textContent?.includes('Sofia Ruiz'));

  await reader.click('button', 'Mika 🌿');
  await reader.fill('Quote', '75');
  await reader.press('Tab');
  await reader.click('button', 'Close');

  await reader.click('link', 'Campaign');
  const value = {role: 'group', name: 'Average order value'};
  await reader.fill('Low', '40', value);
  await reader.fill('Typical', '55', value);
  await reader.fill('High', '70', value);
  await reader.fill('Gross margin', '60');
  await reader.press('Tab');
  await reader.click('button', 'Book the best three by rank');
  const wanted = meant('Mika 🌿', 75);
  await projection_agrees(wanted.report);

  await reader.click('link', 'Fees');
  const range = await reader.until(() =>
      document.querySelector('[role=group][aria-label="Fair fee"]')?.textContent);
  assert.match(range, /\$[\d.,K]+ – \$[\d.,K]+/);
  const name = await reader.evaluate(() => {
    const lists = /** @type {HTMLSelectElement[]} */ ([...document.querySelectorAll('#elements select')]);
    return lists.find(({id}) => document.querySelector(`label[for="${id}"]`)?.textContent === 'Influencer')
        ?.selectedOptions[0].text;
  });
  const place = wanted.workspace.influencers.findIndex((/** @type {any} */ one) => one.name === name);
  await agrees('Fair fee', wanted.report.influencers[place].standard_post.fee.fair.typical);

  await reader.click('link', 'Campaign');
  await reader.reload();
  await reader.ready();
  await projection_agrees(wanted.report);
  const page = /** @type {any} */ (reader);
  const [kept] = await all_kept(page);
  await kept_as(page, kept.name);
  const report = run(['evaluate', '-'], JSON.stringify(whole(kept)));
  assert.deepEqual(report.projection, wanted.report.projection);
  assert.deepEqual(await reader.trouble(), '');
});
