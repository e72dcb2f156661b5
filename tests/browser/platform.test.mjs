// What holds whatever the program shows: frames, sharpness, loss of the picture, security policy,
// keys, wheel and fields.
// @ts-check
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {frames, give_picture_back, lose_picture, until_still} from './drawing.mjs';
import {choose, open_page, pass_time} from './page.mjs';

/** @typedef {import('playwright-core').Page} Page */

/**
 * A page that is closed when the test is over, also when it failed.
 * @param {import('node:test').TestContext} t
 * @param {Parameters<typeof open_page>[0]} [wish]
 */
async function open(t, wish) {
  const opened = await open_page(wish);
  t.after(opened.close);
  return opened;
}

/**
 * What can be seen of pictures: the largest step of light between neighbouring pixels of the first,
 * and the share of pixels that are clearly different in the second.
 * @param {import('playwright-core').BrowserContext} context
 * @param {Buffer[]} pngs
 */
async function look_at(context, ...pngs) {
  const page = await context.newPage();
  const seen = await page.evaluate(async (addresses) => {
    const lights = [];
    let width = 0;
    for (const address of addresses) {
      const image = new Image();
      image.src = address;
      await image.decode();
      width = image.width;
      const canvas = new OffscreenCanvas(width, image.height);
      const drawing = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d'));
      drawing.drawImage(image, 0, 0);
      const {data} = drawing.getImageData(0, 0, width, image.height);
      lights.push(Array.from({length: data.length / 4}, (_, i) =>
          (data[4 * i] + data[4 * i + 1] + data[4 * i + 2]) / 3));
    }
    const [first, second = first] = lights;
    let step = 0, low = 255, high = 0, different = 0;
    first.forEach((light, i) => {
      low = Math.min(low, light);
      high = Math.max(high, light);
      if (i % width !== 0) step = Math.max(step, Math.abs(light - first[i - 1]));
      if (Math.abs(light - second[i]) > 16) different += 1;
    });
    return {step: step / (high - low), different: different / first.length};
  }, pngs.map((png) => `data:image/png;base64,${png.toString('base64')}`));
  await page.close();
  return seen;
}

test('An idle page draws nothing', async (t) => {
  const {page} = await open(t);
  await until_still(page);
  const before = await frames(page);
  await pass_time(page, 1500);
  assert.equal(await frames(page), before);
});

for (const density of [1, 2, 3]) {
  test(`The picture is sharp at ${density} device pixels for a CSS px`, async (t) => {
    const {page, context} = await open(t, {width: 640, height: 480, density});
    await until_still(page);
    const size = await page.evaluate(() => {
      const {width, height, clientWidth, clientHeight} =
          /** @type {HTMLCanvasElement} */ (document.getElementById('canvas'));
      return {width, height, clientWidth, clientHeight};
    });
    assert.deepEqual([size.width, size.height],
                     [size.clientWidth * density, size.clientHeight * density]);
    // Drawn smaller and stretched, an edge would spread over several pixels: half a step at most.
    assert.ok((await look_at(context, await page.screenshot())).step > 0.6);
    // So would the letters of each weight.
    for (const text of [page.getByRole('heading', {level: 1}),
                        page.getByText(/^KOLculator compares/)]) {
      const clip = await text.boundingBox() ?? undefined;
      assert.ok((await look_at(context, await page.screenshot({clip}))).step > 0.7);
    }
  });
}

test('A new size is drawn at once and to the last pixel', async (t) => {
  const {page} = await open(t, {width: 800, height: 600});
  await page.setViewportSize({width: 611, height: 433});
  await page.waitForFunction(() => {
    const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById('canvas'));
    return canvas.width === 611 && canvas.height === 433;
  });
});

test('A lost picture leaves a readable form and comes back the same', async (t) => {
  const {page, problems, context} = await open(t);
  await until_still(page);
  const before = await page.screenshot();
  await lose_picture(page);
  const button = page.getByRole('button').first();
  assert.ok(await button.isVisible());
  assert.notEqual(await button.evaluate((e) => getComputedStyle(e).color), 'rgba(0, 0, 0, 0)');

  await give_picture_back(page);
  // Letters may lie elsewhere in the font's texture, which shows at a few of their edges.
  assert.ok((await look_at(context, before, await page.screenshot())).different < 0.001);
  assert.deepEqual(problems, []);
});

test('A picture that is lost and comes back, again and again, uses nothing of the one before', async (t) => {
  const {page} = await open(t);
  await until_still(page);
  /** @type {string[]} */
  const said = [];
  page.on('console', (line) => {
    if (/WebGL|context/.test(line.text()) && !/CONTEXT_LOST/.test(line.text())) said.push(line.text());
  });
  for (let i = 0; i < 3; ++i) {
    await lose_picture(page);
    await give_picture_back(page);
    await page.getByRole('navigation').getByRole('link', {name: ['Fees', 'Campaign', 'Compare'][i]}).click();
    await until_still(page);
  }
  assert.deepEqual(said, []);
});

for (const [name, wish] of /** @type {const} */ ([
       ['Without WebGL2', {webgl: false}], ['With ?plain', {path: '?plain'}]])) {
  test(`${name} there is a form that can be read and filled in`, async (t) => {
    const {page, problems} = await open(t, wish);
    assert.ok(await page.evaluate(() => document.body.classList.contains('plain')));
    assert.ok(await page.getByRole('heading').first().isVisible());
    const field = page.locator('#elements input[type=text]').first();
    await field.fill('12');
    await field.press('Enter');
    assert.ok((await field.inputValue()).includes('12'));
    assert.notEqual(await field.evaluate((e) => getComputedStyle(e).opacity), '0');
    assert.deepEqual(problems, []);
  });
}

test('With forced colours the elements are shown in them, and the picture returns after', async (t) => {
  const {page} = await open(t);
  await page.emulateMedia({forcedColors: 'active'});
  await page.waitForSelector('body.plain');
  assert.ok(await page.getByRole('heading').first().isVisible());
  await page.emulateMedia({forcedColors: 'none'});
  await page.waitForSelector('body:not(.plain)');
  await until_still(page);
  assert.ok(await page.locator('#canvas').isVisible());
});

test('Nothing breaks the security policy and no request leaves the origin', async (t) => {
  const {page, problems, foreign} = await open(t);
  await until_still(page);
  assert.deepEqual(problems, []);
  assert.deepEqual(foreign, []);
  // The policy is in force: neither inline script nor a foreign address gets through.
  const refused = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.append('window.inline_ran = true');
    document.head.append(script);
    const fetched = await fetch('https://example.org/').then(() => true, () => false);
    return {inline: /** @type {any} */ (window).inline_ran ?? false, fetched};
  });
  assert.deepEqual(refused, {inline: false, fetched: false});
});

test('What cannot be loaded is said in words, with a way on', async (t) => {
  const {page} = await open(t, {
    ready: false,
    before: (page) => page.route('**/benchmarks.*.json', (route) => route.fulfill({status: 404})),
  });
  await page.getByRole('button', {name: 'Load again'}).waitFor();
  assert.match(await page.locator('#trouble').innerText(), /benchmarks\.\w+\.json: 404/);
});

test('Before the program is there the page says what it is', async (t) => {
  const {page} = await open(t, {
    ready: false,
    before: (page) => page.route('**/kolculator.*.wasm', () => new Promise(() => {})),
  });
  assert.ok(await page.getByRole('heading', {name: 'KOLculator', level: 1}).isVisible());
  assert.ok(await page.getByText('Loading').first().isVisible());
});

test('Keys of the browser are left to it', async (t) => {
  const {page} = await open(t);
  const taken = await page.evaluate(() => [
    {key: 'Tab'}, {key: 'F5'}, {key: 'Backspace'}, {key: '/'}, {key: ' '}, {key: 'ArrowDown'},
    {key: 'f', ctrlKey: true}, {key: 'l', ctrlKey: true}, {key: 'r', ctrlKey: true},
    {key: 'c', ctrlKey: true}, {key: 'v', ctrlKey: true}, {key: '+', ctrlKey: true},
  ].filter((key) => !document.body.dispatchEvent(
      new KeyboardEvent('keydown', {...key, bubbles: true, cancelable: true}))));
  assert.deepEqual(taken, []);
});

test('A wheel that has nothing to scroll here scrolls the host page', async (t) => {
  const {page, origin, context} = await open(t);
  const host = await context.newPage();
  await host.route(`${origin}/host.html`, (route) => route.fulfill({
    contentType: 'text/html',
    body: '<body style="height:4000px"><iframe src="./" width=640 height=400 ' +
        'style="display:block;margin-top:600px"></iframe>',
  }));
  await host.goto(`${origin}/host.html`);
  await host.frames()[1].waitForFunction(
      () => /** @type {any} */ (window).kolculator?.ready === true);
  await host.evaluate(() => scrollTo(0, 500));
  await host.mouse.move(320, 250);
  await host.mouse.wheel(0, -300);  // everything in the embed is at its top
  await host.waitForFunction(() => scrollY < 300);
  await page.bringToFront();
});

test('An input method composes in a field without being disturbed', async (t) => {
  const {page, context} = await open(t);
  const field = page.locator('#elements input[type=text]:not([inputmode=decimal])').first();
  await field.click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
  const devtools = await context.newCDPSession(page);
  for (const text of ['に', 'にほ', 'にほん']) {
    await devtools.send('Input.imeSetComposition', {
      text, selectionStart: text.length, selectionEnd: text.length,
    });
    await pass_time(page, 100);
    assert.equal(await field.inputValue(), text);
  }
  await devtools.send('Input.insertText', {text: '日本'});
  await until_still(page);
  assert.equal(await field.inputValue(), '日本');
});

test('The chosen colours are there again at the next visit', async (t) => {
  const {page} = await open(t, {scheme: 'light'});
  await choose(page, 'More', 'Dark colours');
  await page.reload();
  assert.equal(await page.evaluate(() => document.documentElement.dataset.scheme), 'dark');
});
