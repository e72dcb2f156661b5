// Opens the built page in headless Chromium for a test. Serves dist/ (or KOL_DIST) itself, and
// keeps what went wrong on the page, so that a test can say that nothing did.
// @ts-check
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname, join, normalize} from 'node:path';
import {fileURLToPath} from 'node:url';
import {chromium} from 'playwright-core';

const dist = process.env.KOL_DIST ?? fileURLToPath(new URL('../../dist', import.meta.url));

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.csv': 'text/csv; charset=utf-8',
  // Any other type makes the browser compile only after the whole download.
  '.wasm': 'application/wasm',
};

/** @returns {Promise<import('node:http').Server>} dist/ on a free port of this machine */
export async function serve() {
  const server = createServer(async (request, response) => {
    let path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
    if (path.endsWith('/')) path += 'index.html';
    try {
      const body = await readFile(join(dist, path));
      const type = types[/** @type {keyof types} */ (extname(path))] ?? 'application/octet-stream';
      response.writeHead(200, {'content-type': type, 'cache-control': 'no-store'}).end(body);
    } catch {
      response.writeHead(404).end('not found');
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  return server;
}

/**
 * The address under which the page has loaded one of its files, since names go by content.
 * @param {import('playwright-core').Page} page
 * @param {string} name "links.js"
 */
export function address_of(page, name) {
  return page.evaluate((wanted) => performance.getEntriesByType('resource').map((entry) => entry.name)
      .find((address) => address.replace(/\.[0-9a-f]{10}(\.\w+)$/, '$1').endsWith(`/${wanted}`)), name);
}

/**
 * Waits until the page shows what was asked of it, as a reader does before going on.
 * @param {import('playwright-core').Page} page
 */
export async function settle(page) {
  await page.waitForFunction(() => /** @type {any} */ (window).kolculator?.settled !== false);
}

/**
 * Lets time pass by the page's own clock: what was due there in that time has been done, however busy
 * the machine is.
 * @param {import('playwright-core').Page} page
 * @param {number} milliseconds
 */
export async function pass_time(page, milliseconds) {
  await page.evaluate((time) => new Promise((done) => setTimeout(done, time)), milliseconds);
}

/**
 * Lets every action of an object be followed by the frames it asks for.
 * @param {any} object
 * @param {string[]} names
 * @param {(self: any) => import('playwright-core').Page} page_of
 */
function settle_after(object, names, page_of) {
  for (const name of names) {
    const act = object[name];
    object[name] = async function(/** @type {any[]} */ ...words) {
      const result = await act.apply(this, words);
      if (!page_of(this).isClosed()) await settle(page_of(this));
      return result;
    };
  }
}

let locators_settle = false;

function settle_after_actions(/** @type {import('playwright-core').Page} */ page) {
  settle_after(page.keyboard, ['press', 'type', 'insertText'], () => page);
  settle_after(page.touchscreen, ['tap'], () => page);
  settle_after(page.mouse, ['click', 'up', 'wheel'], () => page);
  if (locators_settle) return;
  locators_settle = true;
  settle_after(Object.getPrototypeOf(page.locator('html')),
               ['click', 'tap', 'fill', 'press', 'selectOption', 'check', 'uncheck', 'focus'],
               (locator) => locator.page());
}

/**
 * The dialogs of File System Access cannot be driven; without them files are chosen and downloaded,
 * which can.
 * @param {import('playwright-core').BrowserContext} context
 */
export async function without_dialogs(context) {
  await context.addInitScript(() => {
    delete (/** @type {any} */ (window)).showOpenFilePicker;
    delete (/** @type {any} */ (window)).showSaveFilePicker;
  });
}

/**
 * Has file choosers caught in the context's pages from their start: of a listener that comes with
 * the key the browser may hear only after the key.
 * @param {import('playwright-core').BrowserContext} context
 */
export function catch_choosers(context) {
  context.on('page', (page) => page.on('filechooser', () => {}));
}

/**
 * Watches that no two things on a page have one id (src/ui/semantics.h): the second one would be dead
 * for keyboard and screen reader. The answer is called before the context closes and fails the test.
 * @param {import('playwright-core').BrowserContext} context
 */
export function watch_ids(context) {
  /** @type {string[]} */
  const told = [];
  context.on('console', (line) => {
    if (line.text().startsWith('Two things have one id')) told.push(line.text());
  });
  return async () => {
    let counted = 0;
    for (const frame of context.pages().flatMap((page) => page.frames())) {
      // A page that is left or has crashed says nothing more.
      counted += await frame.evaluate(() => /** @type {any} */ (window).kolculator?.collisions ?? 0)
          .catch(() => 0);
    }
    assert.deepEqual(told, []);
    assert.equal(counted, 0, 'things that have one id');
  };
}

/** @type {Promise<import('playwright-core').Browser> | undefined} */
let browser;
let open_pages = 0;
/** @type {NodeJS.Timeout | undefined} */
let closing;

/** The browser that the pages of a file share; a new one comes up slowly. */
function shared_browser() {
  clearTimeout(closing);
  open_pages += 1;
  browser ??= launch(true);
  return browser;
}

/** Closes the shared browser unless the next test opens a page soon. */
function leave_browser() {
  open_pages -= 1;
  if (open_pages > 0) return;
  closing = setTimeout(async () => {
    const last = browser;
    browser = undefined;
    await (await last)?.close();
  }, 500);
}

// What a page has to come to within seconds may take a busy machine longer.
export const patience = Number(process.env.KOL_PATIENCE ?? 90_000);

export async function launch(/** @type {boolean} */ webgl) {
  const launched = await chromium.launch({
    timeout: patience,
    executablePath: process.env.KOL_CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      // Software drawing: the same pixels on every machine, and WebGL2 without a graphics card.
      ...(webgl ? ['--use-angle=swiftshader', '--enable-unsafe-swiftshader']
                : ['--disable-gpu', '--disable-3d-apis']),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--no-first-run',
    ],
  });
  const new_context = launched.newContext;
  launched.newContext = async (options) => {
    const context = await new_context.call(launched, options);
    context.setDefaultTimeout(patience);
    return context;
  };
  return launched;
}

/**
 * @param {object} [wish]
 * @param {number} [wish.width]
 * @param {number} [wish.height]
 * @param {boolean} [wish.touch] a phone or tablet: touch events, coarse pointer
 * @param {number} [wish.density] device pixels for a CSS px
 * @param {'light' | 'dark'} [wish.scheme]
 * @param {string} [wish.path] address within the page's folder, "?plain" for one
 * @param {string} [wish.locale]
 * @param {boolean} [wish.webgl] false: a browser without WebGL
 * @param {boolean} [wish.dialogs] true: with the File System Access that the browser has
 * @param {boolean} [wish.ready] false: do not wait until the program runs
 * @param {(page: import('playwright-core').Page, origin: string) => Promise<unknown>} [wish.before]
 *     runs before the page is loaded
 */
export async function open_page(wish = {}) {
  const {width = 1280, height = 800, touch = false, density = 1, scheme = 'light', path = '',
         locale = 'en-US', webgl = true, ready = true, dialogs = false} = wish;
  const own = webgl ? undefined : await launch(false);
  const server = await serve();
  const {port} = /** @type {import('node:net').AddressInfo} */ (server.address());
  const origin = `http://127.0.0.1:${port}`;
  const context = await (own ?? await shared_browser()).newContext({
    viewport: {width, height},
    deviceScaleFactor: density,
    hasTouch: touch,
    isMobile: touch,
    colorScheme: scheme,
    locale,
    timezoneId: 'UTC',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  catch_choosers(context);
  const demand_own_ids = watch_ids(context);
  const page = await context.newPage();
  settle_after_actions(page);
  /** @type {string[]} errors, failed loads and breaches of the content security policy */
  const problems = [];
  /** @type {string[]} addresses outside of the page's own origin */
  const foreign = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (line) => {
    if (line.type() === 'error') problems.push(line.text());
  });
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(`${origin}/`)) {
      foreign.push(request.url());
    }
  });
  if (!dialogs) await without_dialogs(context);
  await wish.before?.(page, origin);
  await page.goto(`${origin}/${path}`);
  if (ready) {
    // `frames` rises with each frame drawn; in the plain form nothing is drawn, but it is ready.
    await page.waitForFunction(() => /** @type {any} */ (window).kolculator?.ready === true);
  }

  const close = async () => {
    const ids = await demand_own_ids().catch((error) => error);
    await context.close();
    server.closeAllConnections?.();
    server.close();
    if (own) await own.close();
    else leave_browser();
    if (ids) throw ids;
  };
  return {page, close, context, origin, problems, foreign};
}

/**
 * Chooses a command in a menu of the top bar. In a narrow one "More" has what has no menu there.
 * @param {import('playwright-core').Page} page
 * @param {'Share' | 'File' | 'More'} menu
 * @param {string | RegExp} command
 */
export async function choose(page, menu, command) {
  const bar = page.getByRole('banner');
  const button = (/** @type {string} */ name) => bar.getByRole('button', {name, exact: true});
  await button(await button(menu).count() > 0 ? menu : 'More').press('Enter');
  await bar.getByRole('group').getByRole('button', {name: command, exact: true}).press('Enter');
}

/**
 * Waits on Campaign until the odds are as exact as they become by themselves: before that they are
 * drawn anew now and then.
 * @param {import('playwright-core').Page} page
 */
export async function odds_are_done(page) {
  await page.getByRole('region', {name: 'The odds', exact: true})
      .getByText(/^100,000 campaigns drawn; /).waitFor({state: 'attached'});
  await settle(page);
}

/**
 * Opens a workspace as a reader opens a file.
 * @param {import('playwright-core').Page} page
 * @param {object} workspace
 */
export async function open_workspace(page, workspace) {
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+o');
  await (await chooser).setFiles({
    name: 'workspace.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(workspace)),
  });
  await page.getByRole('status').filter({hasText: 'opened'}).first().waitFor();
  await settle(page);
}
