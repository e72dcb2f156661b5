// The main job from end to end — a table in, sorted, a figure edited, a fee read, a return projected — by
// keyboard alone, by touch alone and by mouse, as slowly as people are; and what the page shows in the end
// is what the command reports for the workspace that was meant.
// @ts-check
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {open_page, settle} from './page.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Locator} Locator */

// Ten rows as they come out of a spreadsheet: numbers with suffixes and marks, one figure not there.
const rows = [
  ['Name', 'Platform', 'Followers', 'Avg. likes', 'Avg. comments', 'Avg. views', 'Fee'],
  ['Ploy พลอย', 'Instagram', '48.2K', '2,140', '88', '', '$210'],
  ['Farah Nasi', 'TikTok', '131,000', '9,800', '160', '61.5K', '$420'],
  ['Giorgi ფოტო', 'YouTube', '22.9K', '1,020', '74', '9,400', '$300'],
  ['Mika 🌿', 'Instagram', '9,150', '510', '29', '', '$60'],
  ['Nan Tea', 'Instagram', '77K', 'N/A', '#VALOR!', '', ''],
  ['Sofia Ruiz', 'TikTok', '310K', '14.2K', '220', '98K', '$1,900'],
  ['Old Town Eats', 'Facebook', '56,300', '480', '41', '', '$150'],
  ['Ben Park', 'YouTube', '205K', '3,900', '310', '44K', '$1,250'],
  ['Aom อ้อม', 'TikTok', '18.4K', '1,480', '37', '8,900', '$55'],
  ['Lina K', 'Instagram', '26.5K', '900', '35', '', '$120'],
];
const pasted = rows.map((row) => row.join('\t')).join('\n');

const command = process.env.KOL_COMMAND ??
    fileURLToPath(new URL('../../build/native/kolculator', import.meta.url));

// People take 200 to 600 ms from key to key, and from one press to the next.
const pace = 220;
const pause = (/** @type {Page} */ page) => page.waitForTimeout(pace);

/** The group of a shown result, by its name. */
const result = (/** @type {Page} */ page, /** @type {string} */ name) =>
    page.getByRole('group', {name, exact: true}).first();

/** The navigation's link to a screen. */
const screen = (/** @type {Page} */ page, /** @type {string} */ name) =>
    page.getByRole('navigation').getByRole('link', {name, exact: true});

/** The first number in a text, as shown in English. */
function number_in(/** @type {string | null} */ text) {
  const match = /-?[\d,]*\.?\d+/.exec(text?.replaceAll('−', '-').replaceAll('$', '') ?? '');
  assert.ok(match, `no number in “${text}”`);
  return Number(match[0].replaceAll(',', ''));
}

const csv = rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n');

const run = (/** @type {string[]} */ args, /** @type {string} */ input) =>
    JSON.parse(execFileSync(command, args, {input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore']}));

/** @typedef {{id: string, name: string, quote?: number}} Person */
/** @typedef {{workspace: any, report: any}} Meant */

/**
 * What was meant: the table as the command reads it, one quote changed, an offer, and the three that rank first,
 * a usual post of each; with its report.
 * @param {string} name whose quote
 * @param {number} quote
 * @returns {Meant}
 */
function meant(name, quote) {
  const workspace = run(['import', '-', '--name', 'names.csv'], csv);
  /** @type {Person[]} */
  const people = workspace.influencers;
  for (const one of people) if (one.name === name) one.quote = quote;
  const before = run(['evaluate', '-'], JSON.stringify(workspace)).influencers;
  const best = before.filter((/** @type {any} */ one) => one.rank <= 3)
      .sort((/** @type {any} */ one, /** @type {any} */ other) => one.rank - other.rank);
  workspace.campaign = {
    ...workspace.campaign,
    offer: {aov: {low: 40, typical: 55, high: 70}, gross_margin: 0.6},
    lineup: best.map((/** @type {any} */ one) =>
        ({influencer: one.id, deliverables: [{format: one.standard_post.format, count: 1}]})),
  };
  return {workspace, report: run(['evaluate', '-'], JSON.stringify(workspace))};
}

/** The report of the workspace that the page saves. */
async function reported(/** @type {Page} */ page) {
  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  return run(['evaluate', '-'], await readFile(await (await download).path(), 'utf8'));
}

/** That a shown figure is the report's, to the three digits it is shown with, or to half of its last. */
async function agrees(/** @type {Page} */ page, /** @type {string} */ name,
                      /** @type {number} */ expected, half = 0) {
  await settle(page);
  const shown = number_in(await result(page, name).locator('p').first().textContent());
  assert.ok(Math.abs(shown - expected) <= Math.max(half, 0.006 * Math.abs(expected)),
            `${name}: shown ${shown}, reported ${expected}`);
}

/** That the page calculates with what was meant, and shows what the command reports for it. */
async function projection_agrees(/** @type {Page} */ page, /** @type {Meant} */ {report}) {
  assert.deepEqual((await reported(page)).projection, report.projection);
  const {typical} = report.projection.cases;
  await agrees(page, 'ROI', typical.roi * 100, 0.05);
  await agrees(page, 'ROAS', typical.roas, 0.05);
  await agrees(page, 'Profit', typical.profit);
  await agrees(page, 'Revenue', typical.revenue);
  await agrees(page, 'Total cost', typical.costs.total);
  await agrees(page, 'Incremental orders', typical.incremental, 0.5);
}

/** That the fair fee of whom Fees shows is the report's. */
async function fee_agrees(/** @type {Page} */ page, /** @type {Meant} */ {workspace, report}) {
  const shown = await page.getByRole('combobox', {name: 'Influencer'}).evaluate(
      (list) => /** @type {HTMLSelectElement} */ (list).selectedOptions[0].text);
  const place = workspace.influencers.findIndex((/** @type {Person} */ one) => one.name === shown);
  const {fair} = report.influencers[place].standard_post.fee;
  await agrees(page, 'Fair fee', fair.typical);
  const range = await result(page, 'Fair fee').textContent() ?? '';
  assert.match(range, /\$[\d.,K]+ – \$[\d.,K]+/);
}

/** That each row or card shows the rank and the fee of the report. */
async function roster_agrees(/** @type {Page} */ page, /** @type {Meant} */ {workspace, report}) {
  const rows_or_cards = page.getByRole('row').filter({has: page.getByRole('rowheader')}).or(
      page.getByRole('list', {name: 'Compare influencers'}).getByRole('listitem'));
  const shown = await rows_or_cards.evaluateAll((all) => all.map((one) =>
      [...one.querySelectorAll('*')].flatMap(({childNodes}) => [...childNodes]
          .filter((part) => part.nodeType === Node.TEXT_NODE).map((part) => part.textContent ?? ''))));
  assert.ok(shown.length >= 3, `${shown.length} are shown`);
  for (const parts of shown) {
    const place = workspace.influencers.findIndex((/** @type {Person} */ one) => parts.includes(one.name));
    assert.ok(place >= 0, parts.join(' | '));
    const {rank, standard_post} = report.influencers[place];
    assert.ok(parts.some((part) => part === String(rank) || part === `Rank ${rank}`), `${rank}: ${parts.join(' | ')}`);
    const fee = parts.find((part) => part.includes('$'));
    assert.ok(fee && Math.abs(number_in(fee) - standard_post.fee.used) <= 0.006 * standard_post.fee.used,
              `${standard_post.fee.used}: ${parts.join(' | ')}`);
  }
}

/** Waits until the table begins with the account that has most followers. */
async function sorted_by_followers(/** @type {Page} */ page, /** @type {string} */ first) {
  await page.waitForFunction((name) =>
      document.querySelector('[role=rowheader]')?.textContent?.includes(name), first);
  const header = page.getByRole('columnheader', {name: 'Followers'});
  assert.equal(await header.getAttribute('aria-sort'), 'descending');
}

// ---- By keyboard ----

/**
 * The key that leads to an element from what has the focus: Tab, and the arrows within its table.
 * @param {Element} element
 */
function key_towards(element) {
  const from = document.activeElement;
  if (element === from) return '';
  const table = element.closest('[role=table]');
  if (!from || !table?.contains(from)) return 'Tab';
  const [here, there] = [from, element].map((one) => {
    const row = one.closest('[role=row]');
    return {row: Number(row?.getAttribute('aria-rowindex')),
            stop: [...row?.querySelectorAll('button, input') ?? []].indexOf(one)};
  });
  if (here.row !== there.row) return here.row < there.row ? 'ArrowDown' : 'ArrowUp';
  return here.stop < there.stop ? 'ArrowRight' : 'ArrowLeft';
}

/** Goes on by Tab, and within a table by arrows, until the element has the focus. */
async function tab_to(/** @type {Page} */ page, /** @type {Locator} */ target) {
  await target.first().waitFor({state: 'attached'});
  for (let i = 0; i < 400; ++i) {
    const key = await target.first().evaluate(key_towards);
    if (!key) return;
    await pause(page);
    await page.keyboard.press(key);
  }
  assert.fail('No key came there');
}

async function press(/** @type {Page} */ page, /** @type {Locator} */ target) {
  await tab_to(page, target);
  await pause(page);
  await page.keyboard.press('Enter');
}

/** Types into the field that has the focus, in place of what is there. */
async function type(/** @type {Page} */ page, /** @type {Locator} */ field,
                    /** @type {string} */ text) {
  await pause(page);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text, {delay: pace});
  assert.equal(await field.first().inputValue(), text);
}

async function fill(/** @type {Page} */ page, /** @type {Locator} */ field,
                    /** @type {string} */ text) {
  await tab_to(page, field);
  await type(page, field, text);
}

test('The main job by keyboard alone', async (t) => {
  const {page, close, problems} = await open_page();
  t.after(close);
  const button = (/** @type {string | RegExp} */ name) =>
      page.getByRole('button', {name, exact: typeof name === 'string'});

  // In: pasted, looked at, accepted. The cells that say “unknown” are no errors.
  await page.evaluate((text) => navigator.clipboard.writeText(text), pasted);
  await page.keyboard.press('Control+v');
  await press(page, button('Add 10 influencers'));
  await page.getByRole('rowheader', {name: 'Farah Nasi'}).waitFor({state: 'attached'});

  // Sorted by followers, the largest first.
  await press(page, page.getByRole('columnheader', {name: 'Followers'}).getByRole('button'));
  await sorted_by_followers(page, 'Sofia Ruiz');

  // Edited in place: the quote of one of them.
  await press(page, button('Mika 🌿'));
  await fill(page, page.getByRole('textbox', {name: 'Quote', exact: true}), '75');
  await page.keyboard.press('Tab');
  await press(page, button('Close'));

  // Priced: the fair range of a post.
  await press(page, screen(page, 'Fees'));
  await result(page, 'Fair fee').waitFor({state: 'attached'});
  assert.match(await result(page, 'Fair fee').textContent() ?? '', /\$.+ – \$/);

  // Projected: the best three, an order value and a margin.
  await press(page, screen(page, 'Campaign'));
  await press(page, button('Book the best three by rank'));
  await page.getByRole('group', {name: 'Average order value'}).waitFor({state: 'attached'});
  const value = page.getByRole('group', {name: 'Average order value'});
  await fill(page, value.getByLabel('Low'), '40');
  await fill(page, value.getByLabel('Typical'), '55');
  await fill(page, value.getByLabel('High'), '70');
  await fill(page, page.getByLabel('Gross margin'), '60');
  await page.keyboard.press('Tab');
  await result(page, 'ROI').filter({hasText: '%'}).waitFor({state: 'attached'});
  const wanted = meant('Mika 🌿', 75);
  await projection_agrees(page, wanted);
  await press(page, screen(page, 'Fees'));
  await fee_agrees(page, wanted);
  await press(page, screen(page, 'Compare'));
  await roster_agrees(page, wanted);
  assert.deepEqual(problems, []);
});

// ---- By touch ----

/** Where the element is when it moves no more: what was swiped may roll on, what was opened make room. */
async function place_at_rest(/** @type {Page} */ page, /** @type {Locator} */ target) {
  await target.first().waitFor({state: 'attached'});
  for (let last = '';;) {
    await settle(page);
    const box = await target.first().evaluate((element) => new Promise((done) => {
      requestAnimationFrame(() => requestAnimationFrame(() => {
        const {x, y, width, height} = element.getBoundingClientRect();
        done({x, y, width, height});
      }));
    }));
    if (JSON.stringify(box) === last) return box;
    last = JSON.stringify(box);
  }
}

/** A finger that goes from a point that far, and stays a moment before it is lifted, so that nothing rolls on. */
async function swipe(/** @type {import('playwright-core').CDPSession} */ touch,
                     /** @type {{x: number, y: number}} */ {x, y}, /** @type {number} */ sideways,
                     /** @type {number} */ down) {
  // The events carry their own times, in seconds: how late they are sent is no matter.
  let timestamp = Date.now() / 1000;
  const send = (/** @type {string} */ type, /** @type {number} */ part, /** @type {number} */ later) => {
    timestamp += later;
    const touchPoints = type === 'touchEnd' ? [] : [{x: x + sideways * part, y: y + down * part}];
    return touch.send('Input.dispatchTouchEvent', /** @type {any} */ ({type, touchPoints, timestamp}));
  };
  await send('touchStart', 0, 0);
  for (let step = 1; step <= 8; ++step) await send('touchMove', step / 8, 0.016);
  await send('touchEnd', 1, 0.3);
}

/** Swipes until the middle of the element is on the screen, then taps it. */
async function tap(/** @type {Page} */ page, /** @type {Locator} */ target) {
  const touch = await page.context().newCDPSession(page);
  const {height, width} = /** @type {{width: number, height: number}} */ (page.viewportSize());
  for (let i = 0; i < 60; ++i) {
    const box = await place_at_rest(page, target);
    const y = box.y + box.height / 2;
    const x = box.x + Math.min(box.width / 2, 40);
    const touchable = await target.first().evaluate((element, [left, top]) => {
      const hit = document.elementFromPoint(left, top);
      return hit !== null && element.contains(hit);
    }, [x, y]);
    if (touchable) {
      await pause(page);
      await page.evaluate(() => {
        /** @type {any} */ (window).tapped = new Promise((done) =>
          document.addEventListener('click', () => setTimeout(done), {once: true, capture: true}));
      });
      await page.touchscreen.tap(x, y);
      await page.evaluate(() => /** @type {any} */ (window).tapped);
      await settle(page);
      await touch.detach();
      return;
    }
    // First up or down; then sideways, on what lies below it: the rows below a header.
    const inside = y > 70 && y < height - 70;
    const far = inside ? 0 : Math.max(-260, Math.min(260, height / 2 - y));
    const sideways = !inside ? 0 : x >= width ? -150 : 150;
    const from = {x: width / 2, y: inside ? Math.min(y + 90, height - 80) : height / 2 - far / 2};
    await swipe(touch, from, sideways, far);
  }
  assert.fail('No swipe brought it onto the screen');
}

async function tap_and_type(/** @type {Page} */ page, /** @type {Locator} */ field,
                            /** @type {string} */ text) {
  await tap(page, field);
  await type(page, field, text);
}

test('The main job by touch alone', async (t) => {
  const {page, close, problems} = await open_page({width: 390, height: 760, touch: true});
  t.after(close);
  const button = (/** @type {string | RegExp} */ name) =>
      page.getByRole('button', {name, exact: typeof name === 'string'});

  const chooser = page.waitForEvent('filechooser');
  await tap(page, button('Open a table'));
  await (await chooser).setFiles({
    name: 'names.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(csv),
  });
  await tap(page, button('Add 10 influencers'));
  // On a phone there are cards; the list of what they are sorted by is the browser's own.
  const cards = page.getByRole('list', {name: 'Compare influencers'}).getByRole('listitem');
  await cards.and(page.locator('[aria-setsize="10"]')).first().waitFor({state: 'attached'});
  await page.getByRole('combobox', {name: 'Sort by'}).selectOption({label: 'Sort: Followers'});
  await cards.first().getByRole('button', {name: 'Sofia Ruiz'}).waitFor({state: 'attached'});

  await tap(page, button('Sofia Ruiz'));
  await tap_and_type(page, page.getByRole('textbox', {name: 'Quote', exact: true}), '1500');
  await tap(page, button('Close'));

  await tap(page, screen(page, 'Fees'));
  await result(page, 'Fair fee').waitFor({state: 'attached'});
  assert.match(await result(page, 'Fair fee').textContent() ?? '', /\$.+ – \$/);

  await tap(page, screen(page, 'Campaign'));
  await tap(page, button('Book the best three by rank'));
  const value = page.getByRole('group', {name: 'Average order value'});
  await tap_and_type(page, value.getByLabel('Low'), '40');
  await tap_and_type(page, value.getByLabel('Typical'), '55');
  await tap_and_type(page, value.getByLabel('High'), '70');
  await tap_and_type(page, page.getByLabel('Gross margin'), '60');
  await tap(page, result(page, 'ROI'));
  await result(page, 'ROI').filter({hasText: '%'}).waitFor({state: 'attached'});
  const wanted = meant('Sofia Ruiz', 1500);
  await projection_agrees(page, wanted);
  await tap(page, screen(page, 'Fees'));
  await fee_agrees(page, wanted);
  await tap(page, screen(page, 'Compare'));
  await roster_agrees(page, wanted);
  assert.deepEqual(problems, []);
});

// ---- By mouse ----

/** Turns the wheel until the middle of the element can be pressed, then presses it. */
async function click(/** @type {Page} */ page, /** @type {Locator} */ target) {
  const {height, width} = /** @type {{width: number, height: number}} */ (page.viewportSize());
  for (let i = 0; i < 60; ++i) {
    const box = await place_at_rest(page, target);
    const at = {x: box.x + Math.min(box.width / 2, 40), y: box.y + box.height / 2};
    const pressable = await target.first().evaluate((element, {x, y}) => {
      const hit = document.elementFromPoint(x, y);
      return hit !== null && element.contains(hit);
    }, at);
    await pause(page);
    if (pressable) return page.mouse.click(at.x, at.y, {delay: 60});
    await page.mouse.move(Math.max(10, Math.min(at.x, width - 10)), Math.max(120, Math.min(at.y, height - 60)));
    await page.mouse.wheel(0, Math.max(-240, Math.min(240, at.y - height / 2)));
  }
  assert.fail('No turn of the wheel brought it onto the screen');
}

async function click_and_type(/** @type {Page} */ page, /** @type {Locator} */ field,
                              /** @type {string} */ text) {
  await click(page, field);
  await type(page, field, text);
}

test('The main job by mouse', async (t) => {
  const {page, close, problems} = await open_page();
  t.after(close);
  const button = (/** @type {string | RegExp} */ name) =>
      page.getByRole('button', {name, exact: typeof name === 'string'});

  const chooser = page.waitForEvent('filechooser');
  await click(page, button('Open a table'));
  await (await chooser).setFiles({name: 'names.csv', mimeType: 'text/csv', buffer: Buffer.from(csv)});
  await click(page, button('Add 10 influencers'));
  await page.getByRole('rowheader', {name: 'Farah Nasi'}).waitFor({state: 'attached'});
  await click(page, page.getByRole('columnheader', {name: 'Followers'}).getByRole('button'));
  await sorted_by_followers(page, 'Sofia Ruiz');

  await click(page, button('Lina K'));
  await click_and_type(page, page.getByRole('textbox', {name: 'Quote', exact: true}), '95');
  await click(page, button('Close'));

  await click(page, screen(page, 'Campaign'));
  await click(page, button('Book the best three by rank'));
  const value = page.getByRole('group', {name: 'Average order value'});
  await click_and_type(page, value.getByLabel('Low'), '40');
  await click_and_type(page, value.getByLabel('Typical'), '55');
  await click_and_type(page, value.getByLabel('High'), '70');
  await click_and_type(page, page.getByLabel('Gross margin'), '60');
  await click(page, result(page, 'ROI'));
  await result(page, 'ROI').filter({hasText: '%'}).waitFor({state: 'attached'});
  const wanted = meant('Lina K', 95);
  await projection_agrees(page, wanted);
  await click(page, screen(page, 'Fees'));
  await fee_agrees(page, wanted);
  await click(page, screen(page, 'Compare'));
  await roster_agrees(page, wanted);
  assert.deepEqual(problems, []);
});
