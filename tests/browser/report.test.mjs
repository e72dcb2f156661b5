// The report for paper as real HTML, and charts as pictures: what is printed can be searched, nothing
// is cut off at A4 and Letter, and names from files stay text.
// @ts-check
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import {choose, open_page, open_workspace, settle} from './page.mjs';
import {about} from './pdf.mjs';

/** @typedef {import('playwright-core').Page} Page */

const report = (/** @type {Page} */ page) => page.getByRole('dialog');

async function open_report(/** @type {Page} */ page) {
  await choose(page, 'Share', 'Print report');
  await report(page).waitFor();
}

/** Fails to print for real, and counts. */
const count_prints = (/** @type {Page} */ page) => page.addInitScript(() => {
  /** @type {any} */ (window).printed = 0;
  window.print = () => { /** @type {any} */ (window).printed += 1; };
});

const printed = (/** @type {Page} */ page) =>
    page.evaluate(() => /** @type {any} */ (window).printed);

test('the report opens over the page, prints, and gives the focus back', async () => {
  const {page, close, problems, foreign} = await open_page({before: count_prints});
  try {
    await open_report(page);
    const sheet = report(page);
    await sheet.getByRole('heading', {level: 1}).waitFor();
    assert.deepEqual(await sheet.getByRole('heading', {level: 2}).allTextContents(),
                     ['Who to book', 'Compare', 'Fee range', 'Campaign', 'The odds',
                      'Before you sign', 'What it rests on', 'Appendix: default figures and their sources']);
    for (const name of ['From impressions to orders', 'From contribution to profit', 'Compare',
                        'Fee range', 'Line-up', 'All figures', 'Break-even', 'What it hinges on',
                        'Entered or assumed',
                        'Default figures used']) {
      assert.equal(await sheet.getByRole('table', {name, exact: true}).count(), 1, name);
    }
    const defaults = sheet.getByRole('table', {name: 'Default figures used'});
    const columns = await defaults.getByRole('columnheader').allTextContents();
    assert.deepEqual(columns.slice(1), ['Usual', 'Source', 'Year', 'Grade', 'Replaced by']);
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H1');
    // What lies below is out of reach while it is open, for keys as well.
    assert.equal(await page.getByRole('button', {name: 'Share'}).count(), 0);

    await sheet.getByRole('button', {name: 'Print', exact: true}).click();
    assert.equal(await printed(page), 1);
    await page.keyboard.press('Escape');
    await sheet.waitFor({state: 'detached'});
    const focused = await page.evaluate(() => document.activeElement?.textContent);
    assert.equal(focused, 'Share');

    await page.keyboard.press('Control+p');
    await sheet.waitFor();
    await page.waitForFunction(() => /** @type {any} */ (window).printed === 2);
    await sheet.getByRole('button', {name: 'Close', exact: true}).click();
    await sheet.waitFor({state: 'detached'});
    assert.deepEqual([...problems, ...foreign], []);
  } finally {
    await close();
  }
});

test('the answer comes first: who to book, six figures and two charts', async () => {
  const {page, close, problems} = await open_page();
  try {
    await open_report(page);
    const answer = report(page).locator('section').first();
    assert.match(await answer.locator('.advice').textContent() ?? '', /^(Book|None) .*\$\d/);
    assert.deepEqual(await answer.locator('dt').count(), 6);
    for (const value of await answer.locator('dd').allTextContents()) assert.match(value, /\d|—/);
    // The same figures as in the table of all, further below.
    const profit = await answer.locator('dd').first().evaluate((it) => it.firstChild?.textContent);
    const all = report(page).getByRole('table', {name: 'All figures'});
    const line = all.getByRole('row', {name: /^Profit/}).getByRole('cell');
    assert.equal(profit, await line.nth(1).textContent());
    const waterfall = answer.getByRole('table', {name: 'From contribution to profit'});
    assert.equal(await waterfall.getByRole('row').last().getByRole('cell').last().textContent(),
                 profit);
    // As long as their figures: a chart is a picture of them.
    const bars = await waterfall.locator('rect').evaluateAll(
        (all_bars) => all_bars.map((bar) => bar.getBoundingClientRect().width));
    assert.ok(bars.length > 2 && bars.every((width) => width > 0));
    assert.deepEqual(problems, []);
  } finally {
    await close();
  }
});

test('the defaults can be left out, and the choice is not printed', async () => {
  const {page, close, problems} = await open_page();
  try {
    await open_report(page);
    const defaults = report(page).getByRole('table', {name: 'Default figures used'});
    await defaults.waitFor();
    const choice = report(page).getByRole('checkbox', {name: 'With default figures and their sources'});
    await choice.press('Space');
    assert.equal(await defaults.count(), 0);
    const text = await about(await page.pdf({format: 'A4'}), 'pdftotext', '-layout');
    assert.doesNotMatch(text, /Default figures used|With default figures|articles/);
    assert.match(text, /What it rests on/);
    // It holds for the next report as well.
    await page.keyboard.press('Escape');
    await open_report(page);
    assert.equal(await choice.isChecked(), false);
    assert.deepEqual(problems, []);
  } finally {
    await close();
  }
});

test('the browser’s own menu prints the report, and the page is as it was', async () => {
  const {page, close, problems} = await open_page();
  try {
    await page.waitForFunction(
        () => [...document.styleSheets].some(({href}) => href?.includes('report')));
    await settle(page);
    const title = await page.title();
    const text = await about(await page.pdf({format: 'A4'}), 'pdftotext', '-layout');
    assert.match(text, /Who to book/);
    assert.match(text, /From contribution to profit/);
    assert.doesNotMatch(text, /Share|Undo/);
    await report(page).waitFor({state: 'detached'});
    assert.equal(await page.title(), title);
    await page.getByRole('button', {name: 'Share'}).waitFor();

    // A figure that is still being typed counts.
    await page.getByRole('link', {name: 'Campaign', exact: true}).click();
    await page.getByRole('textbox', {name: 'Budget', exact: true}).click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('12300', {delay: 200});
    const again = await about(await page.pdf({format: 'A4'}), 'pdftotext', '-layout');
    assert.match(again, /of \$12,300/);
    assert.deepEqual(problems, []);
  } finally {
    await close();
  }
});

test('what the reader has put in place of a default is said', async () => {
  const {page, close, problems} = await open_page();
  try {
    await open_workspace(page, {
      version: 1,
      campaign: {
        name: 'Own figures',
        offer: {aov: 80, gross_margin: 0.375},
        funnel: {cvr: 0.03},
        lineup: [{influencer: 'a', deliverables: [{format: 'instagram.reel', count: 1}]}],
      },
      influencers: [{id: 'a', name: 'Ada', channels: [{platform: 'instagram', followers: 10000}]}],
    });
    await open_report(page);
    const line = (/** @type {string | RegExp} */ name) => report(page).getByRole('row', {name}).first();
    assert.match(await line(/^Conversion rate/).textContent() ?? '', /3%Your figure$/);
    assert.match(await line('Usual engagement rate, Instagram').textContent() ?? '', /not replaced$/);
    assert.match(await line('Average order value').textContent() ?? '', /\$80Your figure$/);
    assert.match(await line('Return rate').textContent() ?? '', /Assumed until you say otherwise$/);
    assert.deepEqual(problems, []);
  } finally {
    await close();
  }
});

test('names from a file are text, and none reorders what stands beside it', async () => {
  const {page, close, problems} = await open_page();
  const markup = '<img src=x onerror="document.title=1"><script>alert(1)</script>';
  const reordering = '\u202Eevil\u202D\u2066 \u200Bname\u0007';
  try {
    await open_workspace(page, {
      version: 1,
      campaign: {
        name: `${markup}\u202E`,
        lineup: [{influencer: 'b', deliverables: [{format: 'instagram.post', count: 2}]}],
      },
      influencers: [
        {id: 'a', name: markup, channels: [{platform: 'instagram', followers: 20000, handle: markup}]},
        {id: 'b', name: reordering, channels: [{platform: 'instagram', followers: 10000}]},
        {id: 'c', name: 'شيماء', channels: [{platform: 'tiktok', handle: 'שלום', followers: 5000}]},
      ],
    });
    await open_report(page);
    assert.equal(await report(page).locator('img, script, a').count(), 0);
    assert.equal(await report(page).getByRole('heading', {level: 1}).textContent(), markup);
    const text = await report(page).textContent() ?? '';
    assert.ok(text.includes(markup));
    assert.doesNotMatch(text, /[\u0000-\u0009\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069]/);
    // A right-to-left name is whole, and what follows it reads from left to right.
    const order = await report(page).getByRole('row', {name: 'شيماء'}).locator('small').first()
        .evaluate((line) => {
          const [platform, handle] = line.childNodes;
          const left = (/** @type {Node} */ node) => {
            const range = document.createRange();
            range.selectNodeContents(node);
            return range.getBoundingClientRect().left;
          };
          return left(platform) < left(handle);
        });
    assert.ok(order);
    assert.deepEqual(problems, []);
  } finally {
    await close();
  }
});

// ---- On paper ----

/** Forty people with names of every kind and length, in a line-up of ten. */
const forty = {
  version: 1,
  campaign: {
    name: 'Frühling – весна – ฤดูใบไม้ผลิ',
    budget: 5000,
    audience_size: 2_000_000,
    offer: {aov: 62.5, gross_margin: 0.55},
    costs: {hourly_rate: 40, hours_fixed: 10, hours_per_influencer: 2, agency_rate: 0.15},
    lineup: Array.from({length: 10}, (_, i) => ({
      influencer: `i${i}`,
      deliverables: [{format: i % 2 ? 'tiktok.video' : 'instagram.reel', count: 1 + (i % 3)}],
      addons: {usage_rights_months: i % 4},
    })),
  },
  influencers: Array.from({length: 40}, (_, i) => ({
    id: `i${i}`,
    name: i === 7 ? 'Donaudampfschifffahrtsgesellschaftskapitänswitwe Elfriede' :
        i === 8 ? 'W'.repeat(60) : `Person ${i} ${['Anna', 'พลอย', 'Нино', 'Ngọc'][i % 4]}`,
    quote: 1000 + i * 12345,
    channels: [{
      platform: i % 2 ? 'tiktok' : 'instagram',
      handle: `@person_number_${i}`,
      followers: 3000 + i * 98765,
      average: {likes: 200 + i * 500, comments: 20 + i},
    }],
  })),
};

test('printed at A4 and Letter its text can be searched and no column is cut off', async () => {
  const {page, close, problems} = await open_page({scheme: 'dark'});
  try {
    await open_workspace(page, forty);
    await open_report(page);
    for (const [format, width, height] of /** @type {const} */ ([['A4', 595, 842],
                                                                 ['Letter', 612, 792]])) {
      const pdf = await page.pdf({format, preferCSSPageSize: false, printBackground: false});
      const text = await about(pdf, 'pdftotext', '-layout');
      for (const words of ['Frühling – весна', 'Person 12 Anna', 'Нино', 'Donaudampf', 'Fee range',
                           'One post: Fee by followers', 'Break-even', 'Entered or assumed',
                           'Average order value', 'Default figures used', 'Derived',
                           'not replaced', 'HypeAuditor by way of']) {
        assert.ok(text.includes(words), `${format}: ${words}`);
      }
      assert.doesNotMatch(text, /Share|Undo/);
      // Each page that goes on with the roster has its headings again.
      const pages = text.split('\f');
      for (const one of pages.filter((it) => it.includes('@person_number_'))) {
        assert.match(one, /Authenticity/);
        assert.ok(one.split('@person_number_').length > 2, `${format}: a row by itself`);
      }
      // The first page has the answer and nothing else; its charts are drawn, not painted.
      for (const words of ['Who to book', 'Break-even orders', 'From impressions to orders',
                           'From contribution to profit']) {
        assert.ok(pages[0].includes(words), `${format}: ${words}`);
      }
      assert.doesNotMatch(pages[0], /Authenticity/);
      assert.equal((await about(pdf, 'pdfimages', '-list')).trim().split('\n').length, 2);
      assert.match(pages[0], new RegExp(`1 ?/ ?${pages.length - 1}\\s*$`));

      const boxes = await about(pdf, 'pdftotext', '-bbox');
      const size = /<page width="([\d.]+)" height="([\d.]+)"/.exec(boxes) ?? [];
      assert.ok(Math.abs(Number(size[1]) - width) < 1.5 && Math.abs(Number(size[2]) - height) < 1.5);
      const words = [...boxes.matchAll(
          /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)</g)];
      assert.ok(words.length > 500);
      for (const [, left, , right, , word] of words) {
        assert.ok(Number(left) > 25 && Number(right) < width - 25, `${format}: “${word}” cut off`);
      }
      // Not made small by the browser because something was too wide: 8.5 pt and their line.
      const person = words.find(([, , , , , word]) => word === 'Person');
      assert.ok(person && Number(person[4]) - Number(person[2]) > 9);
    }
    assert.deepEqual(problems, []);
  } finally {
    await close();
  }
});

// ---- Charts as pictures ----

/** Size of a PNG, its first pixel, and how many pixels have the accent colour of the light scheme. */
const look_at = (/** @type {Page} */ page, /** @type {Buffer} */ png) =>
    page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], {type: 'image/png'}));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d'));
      context.drawImage(image, 0, 0);
      const {data} = context.getImageData(0, 0, image.width, image.height);
      let accent = 0;
      let last_dark_row = 0;
      for (let i = 0; i < data.length; i += 4) {
        if (data[i] === 0x24 && data[i + 1] === 0x56 && data[i + 2] === 0xd6) accent += 1;
        if (data[i] < 128) last_dark_row = Math.floor(i / 4 / image.width);
      }
      return {width: image.width, height: image.height, first: [...data.slice(0, 4)], accent,
              last_dark_row};
    }, png.toString('base64'));

test('each chart is saved as a large light picture, named after chart and workspace', async () => {
  const {page, close, problems} = await open_page({scheme: 'dark', width: 1000, height: 600});
  try {
    const save = async (/** @type {string | RegExp} */ card) => {
      const button = page.getByRole('region', {name: card}).getByRole('button', {name: 'Save as PNG'});
      const download = page.waitForEvent('download');
      await button.press('Enter');
      const file = await download;
      return {name: file.suggestedFilename(), picture: await readFile(await file.path())};
    };
    const campaign = /** @type {string} */ (await page.getByRole('heading', {level: 1}).textContent());
    await page.getByRole('link', {name: 'Campaign', exact: true}).click();
    for (const card of ['From impressions to orders', 'From contribution to profit']) {
      const {name, picture} = await save(card);
      assert.equal(name, `${campaign} – ${card}.png`);
      const {width, height, first, accent, last_dark_row} = await look_at(page, picture);
      assert.equal(width, 1920);
      assert.ok(height > 500 && height < 1600, `${height}`);
      assert.deepEqual(first, [255, 255, 255, 255]);
      assert.ok(accent > 5000, `${accent}`);
      assert.ok(height - last_dark_row < 200, 'ends with its chart');
    }
    await page.getByRole('link', {name: 'Fees', exact: true}).click();
    assert.match((await save(/^1 × /)).name, / by .*\.png$/);
    assert.equal((await save('One post, by each method')).name,
                 `${campaign} – One post, by each method.png`);
    await settle(page);
    // The page itself is as large as it was.
    const size = await page.evaluate(() => {
      const {width, height} = /** @type {HTMLCanvasElement} */ (document.getElementById('canvas'));
      return [width, height];
    });
    assert.deepEqual(size, [1000, 600]);
    assert.deepEqual(problems, []);
  } finally {
    await close();
  }
});

test('without WebGL the report is there and no picture is offered', async () => {
  const {page, close, problems} = await open_page({path: '?plain'});
  try {
    await page.getByRole('link', {name: 'Campaign', exact: true}).click();
    await page.getByRole('region', {name: 'From impressions to orders'}).waitFor();
    assert.equal(await page.getByRole('button', {name: 'Save as PNG'}).count(), 0);
    await open_report(page);
    await report(page).getByRole('table', {name: 'All figures'}).waitFor();
    assert.deepEqual(problems, []);
  } finally {
    await close();
  }
});
