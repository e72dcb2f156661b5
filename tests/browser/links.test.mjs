// Share links: the whole workspace goes to a fresh profile in an address's fragment, which no server
// gets to see; and no link, however damaged or hostile, changes what is there.
// @ts-check
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import {deflateRawSync} from 'node:zlib';
import {link_of} from './link.mjs';
import {address_of, choose, open_page, open_workspace, serve} from './page.mjs';

/** @typedef {import('playwright-core').Page} Page */

const undo = (/** @type {Page} */ page) => page.getByRole('button', {name: 'Undo'}).first();
const alert = (/** @type {Page} */ page) => page.locator('#elements').getByRole('alert');

/** The workspace as the page saves it. */
async function saved(/** @type {Page} */ page) {
  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  return readFile(await (await download).path(), 'utf8');
}

/** A workspace of so many influencers, hardly to be compressed. */
const workspace_of = (/** @type {number} */ count, name = 'Crème de nuit 🌙') => ({
  version: 1,
  campaign: {name, offer: {aov: 62.5, gross_margin: 0.55}},
  influencers: Array.from({length: count}, (_, i) => ({
    id: `i-${(i * 7919 + 104729).toString(36)}`,
    name: `พลอย ${Math.sin(i + 1).toString(36).slice(2, 12)}`,
    channels: [{platform: 'tiktok', followers: 1000 + ((i * 48271) % 999983)}],
  })),
});

/** Asks for a link, in the panel that says what is in it. */
async function ask_for_link(/** @type {Page} */ page) {
  await choose(page, 'Share', 'Copy link');
  await page.getByText('whoever has the link can read it').waitFor({state: 'attached'});
  await page.getByRole('button', {name: 'Copy link'}).click();
}

/** Copies a link and gives what is on the clipboard when the page says that it is there. */
async function copied_link(/** @type {Page} */ page) {
  await ask_for_link(page);
  await page.getByRole('status').filter({hasText: 'Link copied'}).waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

test('a link carries the workspace to a fresh profile, and no server sees it', async () => {
  const from = await open_page();
  const server = await serve();
  /** @type {string[]} */
  const heard = [];
  server.on('request', (request) => heard.push(`${request.url} ${JSON.stringify(request.headers)}`));
  const to = await open_page();
  try {
    await open_workspace(from.page, workspace_of(12));
    const link = await copied_link(from.page);
    const [address, data] = link.split('#w1.');
    assert.equal(address, `${from.origin}/?screen=compare`);
    assert.match(data, /^[\w-]+$/);
    assert.ok(link.length <= 8000);

    const {port} = /** @type {import('node:net').AddressInfo} */ (server.address());
    await to.page.goto(`http://127.0.0.1:${port}/#w1.${data}`);
    await to.page.getByRole('heading', {name: 'Crème de nuit 🌙', level: 1}).waitFor();
    await to.page.getByRole('status').filter({hasText: 'link'}).first().waitFor();
    assert.equal(await saved(to.page), await saved(from.page));

    // Loaded again, the page does not open it once more.
    await to.page.waitForFunction(() => location.hash === '#/compare');
    await to.page.reload();
    await to.page.waitForFunction(() => /** @type {any} */ (window).kolculator?.ready === true);
    assert.equal(await to.page.evaluate(() => location.hash), '#/compare');

    assert.ok(heard.length > 10);
    assert.ok(heard.every((request) => !request.includes(data.slice(0, 24))));
    assert.deepEqual([...from.problems, ...to.problems, ...from.foreign], []);
  } finally {
    await from.close();
    await to.close();
    server.closeAllConnections?.();
    server.close();
  }
});

test('a link pasted into the address of an open page adds a workspace', async () => {
  const {page, close, problems} = await open_page();
  try {
    await page.evaluate((hash) => { location.hash = hash; }, link_of(workspace_of(2, 'Another')));
    await page.getByRole('heading', {name: 'Another', level: 1}).waitFor();
    await page.waitForFunction(() => location.hash === '#/compare');
    await choose(page, 'File', 'Workspaces');
    await page.getByText('From a link').first().waitFor({state: 'attached'});
    assert.deepEqual(problems, []);
  } finally {
    await close();
  }
});

test('a link opens on the screen that it was copied from', async (t) => {
  const from = await open_page({path: '#/campaign'});
  t.after(from.close);
  await from.page.getByRole('region', {name: 'Offer'}).waitFor({state: 'attached'});
  const link = await copied_link(from.page);
  const to = await open_page({path: link.slice(from.origin.length + 1)});
  t.after(to.close);
  await to.page.getByRole('status').filter({hasText: 'link'}).first().waitFor();
  await to.page.waitForFunction(() => location.hash === '#/campaign' && location.search === '');
  await to.page.getByRole('region', {name: 'Offer'}).waitFor({state: 'attached'});
  assert.match(await to.page.title(), /^Campaign – /);
  assert.deepEqual([...from.problems, ...to.problems], []);
});

test('what does not fit into a link is offered as a file', async () => {
  const {page, close, problems} = await open_page({width: 360, height: 640, touch: true});
  try {
    await open_workspace(page, workspace_of(600));
    await page.getByRole('button', {name: 'Share'}).tap();
    await page.getByRole('button', {name: 'Copy link'}).tap();
    await page.getByText('whoever has the link can read it').waitFor({state: 'attached'});
    await page.getByRole('button', {name: 'Copy link'}).tap();
    await alert(page).filter({hasText: '8,000 characters'}).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', {name: 'Save as a file'}).click();
    const file = JSON.parse(await readFile(await (await download).path(), 'utf8'));
    assert.equal(file.influencers.length, 600);
    assert.deepEqual(problems, []);
  } finally {
    await close();
  }
});

test('a browser without CompressionStream says so and offers the file', async () => {
  const {page, close, problems} = await open_page({
    before: (it) => it.addInitScript(() => {
      // @ts-ignore
      delete window.CompressionStream;
      // @ts-ignore
      delete window.DecompressionStream;
    }),
  });
  try {
    await ask_for_link(page);
    await alert(page).filter({hasText: 'cannot make links'}).waitFor();
    await page.getByRole('button', {name: 'Save as a file'}).waitFor();
    await page.evaluate((hash) => { location.hash = hash; }, link_of(workspace_of(1)));
    await alert(page).filter({hasText: 'cannot open links'}).waitFor();
    assert.deepEqual(problems, []);
  } finally {
    await close();
  }
});

// ---- Damaged links ----

/** @returns {string[]} 200 links that are not to be opened */
function damaged_links() {
  const good = link_of(workspace_of(8));
  const from = '#w1.'.length;
  const links = [];
  for (let i = 0; i < 70; ++i) {  // cut short
    links.push(good.slice(0, from + Math.floor(((good.length - from - 1) * (i + 1)) / 71)));
  }
  for (let i = 0; i < 70; ++i) {  // one character another one
    const at = from + Math.floor(((good.length - from - 2) * i) / 70);
    const other = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'[(i * 37) % 64];
    links.push(good.slice(0, at) + (good[at] === other ? '!' : other) + good.slice(at + 1));
  }
  for (let i = 0; i < 20; ++i) {  // anything at all
    const bytes = Buffer.from(Array.from({length: 3 + i * 9}, (_, k) => (k * k * 31 + i * 97) % 256));
    links.push(`#w1.${bytes.toString('base64url')}`);
  }
  const bad_workspaces = [
    '', 'null', '[]', '{}', '"text"', '{"version":1', '[1', '{"version":"1","influencers":[]}',
    '['.repeat(100_000), `{"version":1,"influencers":[],"x":${'{"a":'.repeat(50_000)}`,
    `{"version":1,"influencers":${'[{"channels":'.repeat(10_000)}`,
    {version: 2, influencers: []}, {version: 1, influencers: {}}, {version: 1, influencers: [{}]},
    {version: 1, influencers: [{id: '', channels: []}]},
    {version: 1, influencers: [{id: 'a', channels: [{platform: 'myspace'}]}]},
    {version: 1, influencers: [{id: 'a', channels: [{platform: 'x', followers: -1}]}]},
    '{"version":1,"influencers":[{"id":"a","channels":[{"platform":"x","followers":1e999}]}]}',
    {version: 1, campaign: {lineup: 'none'}, influencers: []},
    {version: 1, settings: {currency: '<b>'}, influencers: []},
  ];
  for (const workspace of bad_workspaces) links.push(link_of(workspace));
  const huge = link_of(' '.repeat(9 << 20));  // 9 MB out of 9 KB
  links.push(
      huge, `#w1.${deflateRawSync(Buffer.alloc(40 << 20)).toString('base64url')}`,
      `#w1.${'A'.repeat(100_000)}`, '#w1.', '#w1', '#w0.AAAA', good.replace('w1', 'w2'),
      good.replace('w1', 'w99'), good.replace('w1', 'w1234567890123'), `${good}=`, `${good}AAAA`,
      `${good}#${good.slice(1)}`, good.replace('#w1.', '#w1.%00'), `${good}%20`, `${good}é`,
      link_of(workspace_of(2), 2), link_of(workspace_of(2), 0), link_of(workspace_of(2), 1, 1),
      link_of(workspace_of(2), 1, 0x80000000), '#w1.__proto__');
  return links;
}

test('200 damaged and hostile links leave the workspace as it was', async () => {
  const {page, close, problems} = await open_page({width: 480, height: 480});
  try {
    const links = damaged_links();
    assert.equal(new Set(links).size, 200);
    const before = await saved(page);
    // Loaded when it is first needed: by a link that is damaged, too.
    await page.evaluate(() => { location.hash = '#w1.'; });
    await page.getByRole('button', {name: 'Close notice'}).first().click();
    const address = await address_of(page, 'links.js');
    const said = await page.evaluate(async ([all, module]) => {
      const {open_link} = await import(/** @type {string} */ (module));
      const told = () => [...document.querySelectorAll('#elements [role=alert]')]
          .find((alert) => alert.textContent)?.textContent ?? '';
      const until = async (/** @type {() => boolean} */ is_so) => {
        const end = performance.now() + 60_000;
        while (!is_so() && performance.now() < end) await new Promise(requestAnimationFrame);
      };
      const texts = [];
      for (const link of all) {
        // As on opening the page: the address first, then what it holds is looked at.
        history.replaceState(null, '', link);
        await open_link();
        await until(() => told() !== '');
        texts.push(told());
        document.querySelectorAll('button').forEach((button) => {
          if (button.textContent === 'Close notice') button.click();
        });
        await until(() => told() === '');
        if (!texts.at(-1)) break;
      }
      return texts;
    }, /** @type {const} */ ([links, address]));
    said.forEach((text, i) => {
      assert.match(text, /damaged|newer version|no workspace|unpacks to more/, links[i].slice(0, 80));
    });
    // Whatever had changed anything could be undone.
    assert.equal(await undo(page).getAttribute('aria-disabled'), 'true');
    assert.equal(await saved(page), before);
    assert.deepEqual(problems, []);
  } finally {
    await close();
  }
});

test('a page opened with a damaged link says so and shows what it would without', async () => {
  const {page, close, problems} = await open_page({path: link_of(workspace_of(3)).slice(0, -9)});
  try {
    await alert(page).filter({hasText: 'damaged'}).waitFor();
    await page.getByRole('table').first().waitFor();
    assert.deepEqual(problems, []);
  } finally {
    await close();
  }
});
