// What the page promises (SECURITY.md): it asks nobody but its own host, runs nothing but its own
// program, and what comes from files is text.
// @ts-check
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {readFile} from 'node:fs/promises';
import {after, before, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {catch_choosers, choose, launch, settle, watch_ids, without_dialogs} from './page.mjs';

/** @typedef {import('playwright-core').Page} Page */

const project = fileURLToPath(new URL('../..', import.meta.url));

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {string} */
let address;
/** @type {import('node:child_process').ChildProcess} */
let server;

// The project's own server, with the headers of the published site.
before(async () => {
  browser = await launch(true);
  server = spawn(process.execPath, ['script/serve.mjs', process.env.KOL_DIST ?? 'dist', '18100'],
                 {cwd: project, stdio: ['ignore', 'pipe', 'inherit']});
  const [line] = await once(/** @type {import('node:stream').Readable} */ (server.stdout), 'data');
  address = `${/http:\S+/.exec(String(line))?.[0]}/`;
});
after(async () => {
  server.kill();
  await browser.close();
});

/** @param {import('node:test').TestContext} t */
async function open(t) {
  const context = await browser.newContext({
    viewport: {width: 1280, height: 800}, permissions: ['clipboard-read', 'clipboard-write'],
  });
  t.after(watch_ids(context));
  t.after(() => context.close());
  /** @type {string[]} */
  const foreign = [];
  /** @type {string[]} */
  const problems = [];
  // Of the context: of every tab, frame and worker.
  context.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(address)) {
      foreign.push(request.url());
    }
  });
  await without_dialogs(context);
  catch_choosers(context);
  const page = await context.newPage();
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (line) => {
    if (['error', 'warning'].includes(line.type())) problems.push(line.text());
  });
  await page.addInitScript(() => addEventListener('securitypolicyviolation', (event) =>
      console.error(`violation: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`)));
  await page.goto(address);
  await page.waitForFunction(() => /** @type {any} */ (window).kolculator?.ready === true);
  return {page, foreign, problems};
}

async function press(/** @type {Page} */ page, /** @type {string | RegExp} */ name) {
  const exact = typeof name === 'string';
  const screens = page.getByRole('navigation').getByRole('link', {name, exact});
  await page.getByRole('button', {name, exact}).or(screens).first().click();
  await settle(page);
}

/** @param {Page} page @param {string} name @param {string} text */
async function drop_in(page, name, text) {
  const chooser = page.waitForEvent('filechooser');
  await choose(page, 'File', 'Open a file');
  await (await chooser).setFiles({name, mimeType: 'text/plain', buffer: Buffer.from(text)});
}

/** Saves the comparison as a table, as the reader does. */
async function saved_table(/** @type {Page} */ page) {
  const download = page.waitForEvent('download');
  await choose(page, 'Share', 'Save the comparison as a table (CSV)');
  return readFile(await (await download).path(), 'utf8');
}

test('A whole visit asks nobody but the host and breaks no policy; neither could be done', async (t) => {
  const {page, foreign, problems} = await open(t);
  await press(page, 'Fees');
  await press(page, 'Campaign');
  await press(page, 'Compare');
  await press(page, 'Derm with Léa');
  await press(page, /^How\? /);
  await saved_table(page);
  // Out and in again by the clipboard, as a spreadsheet's HTML.
  await page.evaluate(async () => {
    const html = '<table><tr><td>name<td>platform<td>followers' +
        '<tr><td>Anna<img src="https://example.org/seen.png"><td>TikTok<td>9000</table>';
    await navigator.clipboard.write([new ClipboardItem({
      'text/html': new Blob([html], {type: 'text/html'}),
      'text/plain': new Blob(['Anna'], {type: 'text/plain'}),
    })]);
  });
  await page.keyboard.press('Control+v');
  await page.getByRole('button', {name: 'Add 1 influencer'}).click();
  await page.getByRole('button', {name: 'Anna', exact: true}).waitFor({state: 'attached'});
  const kept = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  await kept;
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  assert.deepEqual(problems, []);
  assert.deepEqual(foreign, []);

  // What a hole would need is refused. In tasks of their own: a test's own script may do more.
  const refused = await page.evaluate(async () => {
    const attempt = (/** @type {() => void} */ task) => new Promise((done) => setTimeout(() => {
      try {
        task();
        done('done');
      } catch (error) {
        done(/** @type {Error} */ (error).name);
      }
    }));
    return [
      await attempt(() => (0, eval)('1')),
      await attempt(() => new Function('return 1')()),
      await attempt(() => void (document.createElement('p').innerHTML = '<b>')),
      await attempt(() => void (document.createElement('script').src = 'main.js')),
      await attempt(() => /** @type {any} */ (window).trustedTypes.createPolicy('other', {})),
      await fetch('https://example.org/').then(() => 'done', () => 'refused'),
    ];
  });
  assert.equal(refused.includes('done'), false, refused.join(' '));
  assert.deepEqual(foreign, []);
});

// Each is a name, a handle, a niche and a note at once.
const hostile = [
  '<img src=x onerror="window.ran=1">',
  '"><script>window.ran=1</script>',
  '<svg/onload=alert(1)><iframe srcdoc="<b>">',
  'javascript:alert(1)',
  'evil \u202Egnp.\u2066exe',
  'zero\u200Bwidth\u2060\uFEFF\u200D',
  'bell\u0007 null\u0000 esc\u001B[31m del\u007F line\nbreak',
  '{name} {fee} {count} %s ${1}',
  '&lt;b&gt; &amp;',
];

const workspace = JSON.stringify({
  version: 1,
  campaign: {name: hostile[0]},
  influencers: hostile.map((text, i) => ({
    id: `i${i}`, name: text, country: text, niche: text, email: text, notes: text,
    channels: [{platform: 'tiktok', handle: text, followers: 1000 * (i + 1), url: 'javascript:alert(1)'}],
  })),
});

test('Markup, turned order, invisible and control characters in a file are text', async (t) => {
  const {page, foreign, problems} = await open(t);
  await drop_in(page, 'hostile.json', workspace);
  const row = page.getByRole('row').filter({hasText: hostile[0]});
  await row.first().waitFor({state: 'attached'});
  for (const text of hostile.slice(0, 4)) {
    assert.ok(await page.getByRole('button', {name: text, exact: true}).count() > 0, text);
  }
  for (const text of [hostile[0], hostile[3], hostile[7]]) {
    await press(page, text);
    await page.getByRole('heading', {name: text}).first().waitFor({state: 'attached'});
    const more = page.getByRole('button', {name: /^(About|Notes)/});
    if (await more.count() > 0) await more.first().click();
    await press(page, 'Close');
  }
  await press(page, 'Fees');
  await press(page, 'Campaign');
  await press(page, 'Compare');

  const found = await page.evaluate(() => ({
    made: [...document.querySelectorAll('img, iframe, object, embed, svg, [onerror], [onload], style')]
        .map(({outerHTML}) => outerHTML),
    scripts: document.querySelectorAll('#elements script').length,
    links: [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href'))
        .filter((href) => !/^(https?:|mailto:|#)/.test(String(href))),
    // Sentences around a name keep their order, and a name's braces are not filled in.
    sentences: [...document.querySelectorAll('#elements [aria-label], #elements label')]
        .map((element) => element.getAttribute('aria-label') ?? element.textContent ?? '')
        .filter((text) => text.startsWith('Select ')),
    turned: [...document.querySelectorAll('#elements *, #descriptions *')].flatMap((element) =>
        [...[...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.nodeValue ?? ''),
         ...['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? '')])
        .filter((text) => /[\u202A-\u202E\u2066-\u2069]/.test(text)),
    ran: 'ran' in window,
    title: document.title,
  }));
  assert.deepEqual(found.turned, []);
  assert.deepEqual([found.made, found.scripts, found.links], [[], 0, []]);
  assert.ok(found.sentences.some((text) => text.includes('evil gnp.exe')), found.sentences.join('\n'));
  assert.ok(found.sentences.some((text) => text.includes(hostile[7])), found.sentences.join('\n'));
  assert.equal(found.sentences.some((text) => /[\u202A-\u202E\u2066-\u2069]/.test(text)), false);
  assert.equal(found.ran, false);
  assert.equal(found.title, `Compare – ${hostile[0]} – KOLculator`);
  assert.deepEqual(problems, []);
  assert.deepEqual(foreign, []);
});

test('What a spreadsheet would run is defused in the table that is saved, and comes back', async (t) => {
  const formulas = ['=HYPERLINK("http://example.org")', '+1+1', '-2+3', '@SUM(A1)'];
  const {page, problems} = await open(t);
  await drop_in(page, 'formulas.json', JSON.stringify({
    version: 1, influencers: formulas.map((name, i) => ({
      id: `f${i}`, name, notes: `\t${name}`, channels: [{platform: 'tiktok', followers: 5000}]})),
  }));
  await page.getByRole('button', {name: formulas[0], exact: true}).waitFor({state: 'attached'});
  const table = await saved_table(page);
  // Cells, as a spreadsheet reads them.
  const cells = [...table.matchAll(/(?:^|[,\n])(?:"((?:[^"]|"")*)"|([^,"\n]*))/g)]
      .map(([, quoted, plain]) => (quoted ?? plain).replaceAll('""', '"').replace(/\r$/, ''));
  for (const name of formulas) assert.ok(cells.includes(`'${name}`), name);
  assert.deepEqual(cells.filter((cell) => /^[=+@\t\r]|^-(?![\d.]+$)/.test(cell)), []);

  await drop_in(page, 'table.csv', table);
  await page.getByRole('radio', {name: 'Add them anyway'}).press(' ');
  await page.getByRole('button', {name: /^Add \d+ influencers?$/}).waitFor({state: 'attached'});
  await press(page, /^Add \d+ influencers?$/);
  // Each is there twice now, by the same name.
  for (const name of formulas) {
    await page.getByRole('button', {name, exact: true}).nth(1).waitFor({state: 'attached'});
  }
  assert.deepEqual(problems, []);
});
