// Embeds on a page of another origin and another host name, under a strict content security policy:
// sizes, results, start values, keys, wheel, and WebGL contexts.
// @ts-check
import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import {test} from 'node:test';
import {open_page} from './page.mjs';

/**
 * Opens a page of http://localhost:PORT; the calculator is on http://127.0.0.1:OTHER.
 * @param {import('node:test').TestContext} t
 * @param {(site: string) => string} body
 * @param {Parameters<typeof open_page>[0]} [wish]
 */
async function open_host(t, body, wish = {}) {
  const opened = await open_page({
    ...wish, path: 'embed.js', ready: false,
    before: (page) => page.route('**/favicon.ico', (route) => route.fulfill({status: 204})),
  });
  const site = opened.origin;
  const server = createServer((_, response) => {
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
          `default-src 'none'; script-src ${site}; frame-src ${site}; style-src 'none'`,
    });
    response.end(`<!doctype html><title>A blog</title><script async src="${site}/embed.js">` +
        `</script><body>${body(site)}</body>`);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const {port} = /** @type {import('node:net').AddressInfo} */ (server.address());
  await opened.page.goto(`http://localhost:${port}/`);
  t.after(async () => {
    await opened.close();
    server.closeAllConnections?.();
    server.close();
    assert.deepEqual(opened.problems, []);
  });
  return {page: opened.page, site};
}

/**
 * Waits for a state of a frame; a frame out of sight gets no animation frames to look at it by.
 * @param {import('playwright-core').Frame} frame
 * @param {(...words: any[]) => unknown} state
 * @param {any} [word]
 */
const until = (frame, state, word) => frame.waitForFunction(state, word, {polling: 50});

const at_rest = () => {
  const record = /** @type {any} */ (window).kolculator;
  return record?.ready && record.settled;
};

/**
 * The frame of the calculator with that number, as soon as it runs.
 * @param {import('playwright-core').Page} page
 */
async function calculator(page, number = 0) {
  const element = page.locator('influencer-calculator').nth(number).locator('iframe');
  await element.scrollIntoViewIfNeeded();
  await page.waitForFunction(
      (i) => document.querySelectorAll('influencer-calculator')[i].shadowRoot
          ?.querySelector('iframe')?.src, number);
  const handle = await element.elementHandle();
  const frame = await /** @type {NonNullable<typeof handle>} */ (handle).contentFrame();
  assert.ok(frame);
  await until(frame, at_rest);
  return frame;
}

/** Whether nothing has to scroll up and down, and no room is left over. */
const is_as_high_as_content = () => {
  const record = /** @type {any} */ (window).kolculator;
  const scroller = document.querySelector('#elements > .main > .scroller');
  if (!record?.settled || !scroller) return false;
  // What it shows may still be that of the width before.
  const main = /** @type {HTMLElement} */ (scroller.parentElement);
  if (main.offsetWidth !== innerWidth) return false;
  const space = /** @type {HTMLElement} */ (scroller.firstElementChild);
  const {bottom} = scroller.getBoundingClientRect();
  return Math.abs(space.offsetHeight - scroller.clientHeight) <= 1 &&
      scroller.scrollHeight <= scroller.clientHeight + 1 && innerHeight - bottom <= 13 &&
      scroller.scrollWidth <= scroller.clientWidth;
};

/**
 * @param {import('playwright-core').Page} page
 * @param {number} width
 */
const set_width = (page, width) => page.evaluate((w) => {
  for (const element of document.querySelectorAll('influencer-calculator')) {
    /** @type {HTMLElement} */ (element).style.width = `${w}px`;
  }
}, width);

/** Gathers what a calculator tells its page. */
const listen = (/** @type {import('playwright-core').Page} */ page) => page.evaluate(() => {
  /** @type {unknown[]} */
  const heard = /** @type {any} */ (window).heard = [];
  document.addEventListener('change', (event) => {
    if (event instanceof CustomEvent) heard.push(event.detail);
  });
});

/** @param {import('playwright-core').Page} page */
const latest = (page) => page.evaluate(() => /** @type {any} */ (
    document.querySelector('influencer-calculator')).figures);

const dollars = new Intl.NumberFormat(
    'en-US', {style: 'currency', currency: 'USD', maximumSignificantDigits: 3});

for (const tool of ['compare', 'fees', 'rates', 'plan', 'campaign']) {
  test(`${tool} is as high as its content at every width, without a bar inside`, async (t) => {
    const {page} =
        await open_host(t, () => `<influencer-calculator tool="${tool}"></influencer-calculator>`);
    const frame = await calculator(page);
    const element = page.locator('iframe');
    assert.equal(await element.getAttribute('sandbox'),
                 'allow-scripts allow-same-origin allow-downloads');
    assert.equal(await element.getAttribute('allow'), 'clipboard-write');
    assert.match(await element.getAttribute('title') ?? '', /^Influencer/);
    for (const width of [640, 320, 280]) {
      await set_width(page, width);
      await until(frame, (w) => innerWidth === w, width);
      await until(frame, is_as_high_as_content);
      const box = await element.boundingBox();
      assert.equal(box?.width, width);
      assert.equal(box?.height, await frame.evaluate(() => innerHeight));
    }
    // What is opened has its height, too, and closing gives the old one back.
    const before = (await element.boundingBox())?.height;
    const opens = tool === 'compare' ? /^Aisyah Glow/ : /^How\? /;
    await frame.getByRole('button', {name: opens}).first().focus();
    await page.keyboard.press('Enter');
    await frame.getByRole('button', {name: 'Close'}).waitFor({state: 'attached'});
    await until(frame, is_as_high_as_content);
    await frame.getByRole('button', {name: 'Close'}).focus();
    await page.keyboard.press('Enter');
    await frame.getByRole('button', {name: 'Close'}).waitFor({state: 'detached'});
    await until(frame, is_as_high_as_content);
    assert.equal((await element.boundingBox())?.height, before);
  });
}

test('The page hears the figures that are shown, first and after each change', async (t) => {
  const {page, site} = await open_host(t,
      () => '<influencer-calculator tool="fees" platform="tiktok" followers="40k" ' +
          'engagement-rate="5%" format="tiktok.video" currency="usd"></influencer-calculator>');
  await listen(page);
  const frame = await calculator(page);
  // Start values: 5 % of 40,000 are the likes.
  assert.equal(await frame.getByRole('combobox', {name: 'Platform'}).inputValue(), '1');
  assert.equal(await frame.getByRole('textbox', {name: 'Followers', exact: true}).inputValue(), '40,000');
  assert.equal(await frame.getByRole('textbox', {name: 'Likes'}).inputValue(), '2,000');
  await page.waitForFunction(() => /** @type {any} */ (
      document.querySelector('influencer-calculator')).figures !== null);

  await frame.getByRole('textbox', {name: 'Followers', exact: true}).fill('80000');
  await page.keyboard.press('Tab');
  await page.waitForFunction(() => /** @type {any} */ (window).heard.at(-1)?.followers === 80000);
  await until(frame, at_rest);
  const {tool, currency, platform, format, fee, quote} = await latest(page);
  assert.deepEqual({tool, currency, platform, format, quote},
                   {tool: 'fees', currency: 'USD', platform: 'tiktok', format: 'tiktok.video',
                    quote: null});
  assert.ok(fee.low < fee.typical && fee.typical < fee.high);
  const shown = await frame.getByRole('group', {name: 'Fair fee', exact: true})
      .locator('.text').first().textContent();
  assert.equal(shown, dollars.format(fee.typical));

  // Only the frame itself is heard, and only from its origin.
  const height = await page.locator('iframe').evaluate((element) => {
    const frame_window = /** @type {HTMLIFrameElement} */ (element).contentWindow;
    const site_origin = new URL(/** @type {HTMLIFrameElement} */ (element).src).origin;
    const data = {kolculator: 1, height: 77, figures: {forged: true}};
    dispatchEvent(new MessageEvent('message', {data, origin: site_origin, source: window}));
    dispatchEvent(new MessageEvent('message', {data, origin: origin, source: frame_window}));
    return element.clientHeight;
  });
  assert.notEqual(height, 77);
  assert.equal((await latest(page)).forged, undefined);
  await frame.evaluate((other) => {
    const data = {kolculator: 1, rest: true};
    dispatchEvent(new MessageEvent('message', {data, origin: other, source: parent}));
    dispatchEvent(new MessageEvent('message', {data, origin: document.referrer.slice(0, -1),
                                               source: window}));
  }, site);
  const is_lost = () => /** @type {HTMLCanvasElement} */ (document.getElementById('canvas'))
      .getContext('webgl2')?.isContextLost();
  assert.equal(await frame.evaluate(is_lost), false);
});

test('A tool that there is not is Fees, also one of a name that every object has', async (t) => {
  const {page} = await open_host(t, () => '<influencer-calculator tool="constructor">' +
      '</influencer-calculator><influencer-calculator tool="toString"></influencer-calculator>');
  for (const number of [0, 1]) {
    const frame = await calculator(page, number);
    assert.equal(new URL(frame.url()).searchParams.get('tool'), 'fees');
    await frame.getByRole('group', {name: 'Fair fee', exact: true}).first().waitFor({state: 'attached'});
    assert.equal(await page.locator('iframe').nth(number).getAttribute('title'),
                 'Influencer fee calculator');
  }
});

test('Two embeds have their own tool, account, colours and results', async (t) => {
  const {page} = await open_host(t,
      () => '<influencer-calculator tool="fees" followers="10000" accent="#B00020" radius="0" ' +
          'theme="light"></influencer-calculator><influencer-calculator tool="campaign" lang="de" ' +
          'currency="EUR" theme="dark" accent="#101010"></influencer-calculator>');
  const warnings = /** @type {string[]} */ ([]);
  page.on('console', (line) => {
    if (line.type() === 'warning') warnings.push(line.text());
  });
  await page.reload();
  const [fees, campaign] = [await calculator(page, 0), await calculator(page, 1)];
  const look = () => {
    const style = getComputedStyle(document.documentElement);
    return [style.getPropertyValue('--accent'), style.getPropertyValue('--on-accent'),
            document.documentElement.dataset.scheme];
  };
  assert.deepEqual(await fees.evaluate(look), ['#B00020', '#FFFFFF', 'light']);
  // Near black on near black: the usual accent stays.
  assert.deepEqual(await campaign.evaluate(look), ['#8fb0ff', '#0b1530', 'dark']);
  assert.ok(warnings.some((line) => /accent="#101010" has too little contrast in dark/.test(line)));
  const results = await campaign.getByRole('region', {name: 'Result in the typical case'}).textContent();
  assert.match(results ?? '', /\d[.,]\d{3}\s€|\d\s€/);
  const told = await page.evaluate(() => [...document.querySelectorAll('influencer-calculator')]
      .map((element) => /** @type {any} */ (element).figures));
  assert.deepEqual([told[0].tool, told[0].currency, told[0].followers], ['fees', 'USD', 10000]);
  assert.deepEqual([told[1].tool, told[1].currency], ['campaign', 'EUR']);
  assert.ok(told[1].low.profit < told[1].typical.profit);

  // The accent is what the picture is drawn in: the range's bar has it.
  const figure = fees.getByRole('figure', {name: 'Fair fee', exact: true});
  await page.locator('influencer-calculator').first().locator('iframe').scrollIntoViewIfNeeded();
  await until(fees, at_rest);
  const bar = await figure.boundingBox();
  assert.ok(bar);
  const picture = (await page.screenshot({clip: bar})).toString('base64');
  const has_accent = await fees.evaluate(async (png) => {
    const bytes = Uint8Array.from(atob(png), (c) => c.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], {type: 'image/png'}));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const pixels = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
    for (let i = 0; i < pixels.length; i += 4) {
      if (pixels[i] === 0xB0 && pixels[i + 1] === 0 && pixels[i + 2] === 0x20) return true;
    }
    return false;
  }, picture);
  assert.ok(has_accent);
});

test('Tab enters and leaves; no key of the page is taken; the wheel scrolls the page', async (t) => {
  const {page} = await open_host(t,
      () => '<input id="before"><influencer-calculator tool="fees"></influencer-calculator>' +
          '<input id="after"><pre>' + '\n'.repeat(60) + '</pre>', {width: 400, height: 600});
  const frame = await calculator(page);
  await until(frame, is_as_high_as_content);
  // On its way from one frame to another the focus is nowhere for a moment.
  const active = async () => (await page.waitForFunction(() => {
    const name = document.activeElement?.id || document.activeElement?.localName;
    return name === 'body' ? undefined : name;
  })).jsonValue();
  await page.locator('#before').focus();
  await page.keyboard.type('abc');
  await page.keyboard.press('Backspace');
  assert.equal(await page.locator('#before').inputValue(), 'ab');
  await page.keyboard.press('Tab');
  assert.equal(await active(), 'influencer-calculator');
  assert.ok(await frame.evaluate(() => document.activeElement?.closest('.node') !== null));
  let stops = 1;
  while (await active() === 'influencer-calculator' && stops < 60) {
    await page.keyboard.press('Tab');
    stops += 1;
  }
  assert.equal(await active(), 'after', `after ${stops} stops`);
  await page.keyboard.press('Shift+Tab');
  assert.equal(await active(), 'influencer-calculator');

  const taken = () => ['Backspace', 'Tab', 'F5', 'f', 'l', 's', 'o', 'r', 'p', 'z'].filter((key) => {
    const event = new KeyboardEvent('keydown', {key, ctrlKey: key.length === 1, bubbles: true,
                                                cancelable: true});
    return !(document.activeElement ?? document.body).dispatchEvent(event);
  });
  assert.deepEqual(await page.evaluate(taken), []);
  assert.deepEqual(await frame.evaluate(taken), []);

  await page.evaluate(() => scrollTo(0, 0));
  await page.mouse.move(200, 300);
  await page.mouse.wheel(0, 240);
  await page.waitForFunction(() => scrollY >= 200);
  const touch = await frame.evaluate(() =>
      getComputedStyle(/** @type {Element} */ (document.querySelector('.scroller'))).touchAction);
  assert.equal(touch, 'manipulation');
});

test('An embed starts near the screen, gives its WebGL context back far from it', async (t) => {
  const {page} = await open_host(t,
      () => `<pre>${'\n'.repeat(300)}</pre><influencer-calculator tool="fees">` +
          '</influencer-calculator>');
  const element = page.locator('influencer-calculator');
  const reserved = (await element.boundingBox())?.height ?? 0;
  assert.ok(reserved > 400, 'its room is kept');
  assert.equal(page.frames().filter((frame) => frame.url().includes('tool=')).length, 0);

  await element.scrollIntoViewIfNeeded();
  const frame = await calculator(page);
  const state = () => {
    const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById('canvas'));
    return {lost: canvas.getContext('webgl2')?.isContextLost(), hidden: canvas.hidden,
            plain: document.body.classList.contains('plain')};
  };
  await until(frame, is_as_high_as_content);
  assert.deepEqual(await frame.evaluate(state), {lost: false, hidden: false, plain: false});
  const started = (await element.boundingBox())?.height ?? 0;
  assert.ok(Math.abs(started - reserved) <= 24, `${reserved} kept, ${started} wanted`);
  await frame.getByRole('textbox', {name: 'Followers', exact: true}).fill('31000');
  await until(frame, is_as_high_as_content);
  assert.equal((await element.boundingBox())?.height, started, 'nothing moves under who types');

  await page.evaluate(() => scrollTo(0, 0));
  await until(frame, () => /** @type {HTMLCanvasElement} */ (document.getElementById('canvas')).hidden);
  assert.deepEqual(await frame.evaluate(state), {lost: true, hidden: true, plain: false});
  assert.equal((await element.boundingBox())?.height, started, 'nothing moves');

  await element.scrollIntoViewIfNeeded();
  await until(frame, () => !/** @type {HTMLCanvasElement} */ (
      document.getElementById('canvas')).hidden);
  assert.deepEqual(await frame.evaluate(state), {lost: false, hidden: false, plain: false});
  assert.equal(await frame.getByRole('textbox', {name: 'Followers', exact: true}).inputValue(), '31000');
});

test('A plain frame needs no script, keeps nothing, and leaves out what it cannot use', async (t) => {
  const {page, site} = await open_host(t,
      (origin) => `<iframe src="${origin}/index.html?tool=fees&amp;followers=12000&amp;platform=myspace` +
          '&amp;currency=doubloons&amp;radius=900&amp;accent=red&amp;theme=dark&amp;lang=%3F%3F" ' +
          'width="320" height="500" sandbox="allow-scripts allow-same-origin allow-downloads">' +
          '</iframe>');
  const warnings = /** @type {string[]} */ ([]);
  page.on('console', (line) => warnings.push(line.text()));
  await page.reload();
  const frame = await (await page.locator('iframe').elementHandle())?.contentFrame();
  assert.ok(frame);
  await until(frame, at_rest);
  assert.equal(await frame.getByRole('textbox', {name: 'Followers', exact: true}).inputValue(), '12,000');
  for (const key of ['platform', 'currency', 'radius', 'accent', 'lang']) {
    assert.ok(warnings.some((line) => line.startsWith(`KOLculator: ${key}="`)), key);
  }
  // It has the height that it was given, and scrolls by itself.
  assert.ok(await frame.evaluate(() => {
    const scroller = /** @type {Element} */ (document.querySelector('#elements > .main > .scroller'));
    return scroller.scrollHeight > scroller.clientHeight;
  }));

  // Where storage is not refused, as it may be to a frame of another site, it is left alone.
  await page.goto(`${site}/index.html?tool=fees&theme=dark`);
  await until(page.mainFrame(), at_rest);
  await page.getByRole('textbox', {name: 'Followers', exact: true}).fill('77000');
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), []);
  assert.deepEqual(await page.evaluate(() => indexedDB.databases()), []);
});

test('The page embed.html writes both snippets for what is chosen, and shows it', async (t) => {
  const {page, close, problems, origin} =
      await open_page({path: 'embed.html', ready: false, width: 320, height: 640});
  t.after(close);
  t.after(() => assert.deepEqual(problems, []));
  const with_script = page.getByRole('textbox', {name: /^With a script/});
  const plain = page.getByRole('textbox', {name: /^Without a script/});
  await page.waitForFunction(() => document.querySelectorAll('[name=currency] option').length > 5);
  await page.getByRole('radio', {name: /^Campaign/}).check();
  await page.getByRole('combobox', {name: 'Platform'}).selectOption('TikTok');
  await page.getByRole('combobox', {name: 'Format'}).selectOption('TikTok video');
  await page.getByRole('combobox', {name: 'Currency'}).selectOption('EUR');
  await page.getByRole('textbox', {name: 'Accent'}).fill('"><script>');
  await page.getByRole('textbox', {name: 'Followers'}).fill('40k');
  await page.keyboard.press('Tab');
  const attributes = 'tool="campaign" platform="tiktok" format="tiktok.video" followers="40k" ' +
      'currency="EUR" accent="&quot;>&lt;script>"';
  assert.equal(await with_script.inputValue(),
               `<script async src="${origin}/embed.js"></script>\n` +
               `<influencer-calculator ${attributes}></influencer-calculator>`);
  assert.match(await plain.inputValue(),
               /^<iframe src="[^"]*\/index\.html\?tool=campaign&amp;platform=tiktok&amp;[^"]*" title=/);
  await page.getByRole('button', {name: 'Copy'}).first().click();
  await page.getByText('Copied.').waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()),
               await with_script.inputValue());
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  assert.equal(await page.locator('influencer-calculator').getAttribute('tool'), 'campaign');
});
