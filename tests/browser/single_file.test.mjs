// dist/kolculator.html: the whole program from a disk, without a server.
// @ts-check
import assert from 'node:assert/strict';
import {copyFile, mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {catch_choosers, choose, launch, settle, watch_ids} from './page.mjs';

const dist = process.env.KOL_DIST ?? fileURLToPath(new URL('../../dist', import.meta.url));

/** The file alone in a folder, opened from there. @param {import('node:test').TestContext} t */
async function open_file(t) {
  const folder = await mkdtemp(join(tmpdir(), 'kol-file-'));
  const file = join(folder, 'my calculator.html');
  await copyFile(join(dist, 'kolculator.html'), file);
  const browser = await launch(true);
  const context = await browser.newContext({viewport: {width: 1280, height: 800}});
  t.after(watch_ids(context));
  t.after(async () => {
    await browser.close();
    await rm(folder, {recursive: true, force: true});
  });
  catch_choosers(context);
  const page = await context.newPage();
  /** @type {string[]} */
  const problems = [];
  /** @type {string[]} */
  const requests = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (line) => {
    if (['error', 'warning'].includes(line.type())) problems.push(line.text());
  });
  context.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url())) requests.push(request.url());
  });
  await page.addInitScript(() => addEventListener('securitypolicyviolation', (event) =>
      console.error(`violation: ${event.violatedDirective} ${event.blockedURI}`)));
  const address = pathToFileURL(file).href;
  await page.goto(address);
  await page.waitForFunction(() => /** @type {any} */ (window).kolculator?.ready === true);
  return {page, problems, requests, address};
}

test('The single file works from a disk, asks for nothing, and breaks no policy', async (t) => {
  const {page, problems, requests, address} = await open_file(t);
  const press = async (/** @type {string} */ name) => {
    await page.getByRole('button', {name, exact: true}).first().click();
    await settle(page);
  };
  assert.equal(await page.evaluate(() => document.body.classList.contains('plain')), false);
  for (const screen of ['Fees', 'Campaign', 'Compare']) {
    await page.getByRole('navigation').getByRole('link', {name: screen}).click();
    await page.waitForFunction((name) => document.title.startsWith(name), screen);
  }
  assert.equal(await page.evaluate(() => location.hash), '#/compare');

  const chooser = page.waitForEvent('filechooser');
  await page.evaluate(() => delete /** @type {any} */ (window).showOpenFilePicker);
  await press('Open a table');
  await (await chooser).setFiles({
    name: 'roster.csv', mimeType: 'text/csv', buffer: Buffer.from('name,platform,followers\nAnna,TikTok,9000'),
  });
  await page.getByRole('button', {name: 'Add 1 influencer'}).click();
  await page.getByRole('button', {name: 'Anna', exact: true}).waitFor({state: 'attached'});
  const another = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+o');
  await (await another).setFiles(fileURLToPath(new URL('../data/creators-libreoffice.xlsx', import.meta.url)));
  await page.getByRole('button', {name: 'Add 2 influencers'}).click();
  await page.getByRole('button', {name: 'Anna Bakes', exact: true}).waitFor({state: 'attached'});
  await page.evaluate(() => delete /** @type {any} */ (window).showSaveFilePicker);
  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  assert.match(await readFile(await (await download).path(), 'utf8'), /"Anna"/);

  await choose(page, 'More', 'Dark colours');
  await page.reload();
  await page.waitForFunction(() => /** @type {any} */ (window).kolculator?.ready === true);
  assert.deepEqual(problems, []);
  assert.deepEqual(requests, [address, address]);
});

test('The single file runs its own scripts and styles only', async (t) => {
  const {page} = await open_file(t);
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  assert.match(policy ?? '', /default-src 'none'; script-src 'sha256-\S+' 'sha256-\S+' 'wasm-unsafe-eval';/);
  assert.doesNotMatch(policy ?? '', /unsafe-inline|'unsafe-eval'|connect-src|https?:/);
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.append('window.inline_ran = true');
    document.head.append(script);
    const fetched = await fetch('https://example.org/').then(() => true, () => false);
    const evaluated = await new Promise((done) => setTimeout(() => {
      try {
        done((0, eval)('true'));
      } catch {
        done(false);
      }
    }));
    return [/** @type {any} */ (window).inline_ran ?? false, fetched, evaluated];
  });
  assert.deepEqual(ran, [false, false, false]);
});
