// The browser is killed while it saves, many times: the last state is there, or the one before it,
// and never a broken one.
// @ts-check
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {setTimeout as pause} from 'node:timers/promises';
import {chromium} from 'playwright-core';
import {all_kept, button, drop, kept_as, ready, rename, title, whole} from './kept.mjs';
import {patience, serve} from './page.mjs';

const kills = Number(process.env.KOL_KILLS ?? 8);
const rows = 4000;  // about 1 MB to write each time

/** A browser with a profile on the disk, as processes of their own, so that all of it can be killed. */
async function start_browser(/** @type {string} */ profile) {
  await rm(join(profile, 'DevToolsActivePort'), {force: true});
  const started = spawn(process.env.KOL_CHROMIUM ?? '/usr/bin/chromium', [
    '--headless', '--no-sandbox', '--no-first-run', '--disable-gpu', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--disable-quic', '--remote-debugging-port=0',
    `--user-data-dir=${profile}`, 'about:blank',
  ], {detached: true, stdio: 'ignore'});
  const gone = new Promise((done) => started.on('exit', done));
  let port = '';
  for (let tries = 0; port === '' && tries < patience / 50; ++tries) {
    await pause(50);
    port = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => ''))
        .split('\n')[0];
  }
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, {timeout: patience});
  browser.contexts()[0].setDefaultTimeout(patience);
  const kill = async () => {
    try {
      process.kill(-/** @type {number} */ (started.pid), 'SIGKILL');  // it and its children
    } catch {
      // Gone already.
    }
    await gone;
    await browser.close().catch(() => {});
  };
  return {page: await browser.contexts()[0].newPage(), kill};
}

/** A roster as it is pasted. */
function roster() {
  const lines = ['Name\tPlatform\tFollowers\tLikes\tComments'];
  for (let i = 0; i < rows; ++i) lines.push(`Somebody ${i}\tTikTok\t${1000 + i}\t${90 + i}\t${i}`);
  return lines.join('\n');
}

test(`Killed ${kills} times in the middle of saving`, {timeout: 600_000}, async (t) => {
  const profile = await mkdtemp(join(tmpdir(), 'kol-profile-'));
  const server = await serve();
  const {port} = /** @type {import('node:net').AddressInfo} */ (server.address());
  /** @type {() => Promise<void>} */
  let kill = async () => {};
  t.after(async () => {
    await kill();
    server.closeAllConnections?.();
    server.close();
    await rm(profile, {recursive: true, force: true, maxRetries: 5});
  });

  let last = 'State 0';
  /** @type {string | undefined} */
  let before_last;
  const found = {last: 0, 'last but one': 0};
  for (let round = 0; round <= kills; ++round) {
    const started = await start_browser(profile);
    kill = started.kill;
    const {page} = started;
    await page.goto(`http://127.0.0.1:${port}/?plain`);
    await ready(page);
    if (round === 0) {
      await drop(page, 'roster.tsv', roster());
      await button(page, `Add ${rows.toLocaleString('en')} influencers`).click();
      await rename(page, last);
    } else {
      const [kept, ...others] = await all_kept(page);
      assert.deepEqual(others, []);
      assert.ok(kept.name === last || kept.name === before_last, `${kept.name} after ${last}`);
      assert.equal(whole(kept).influencers.length, rows);
      assert.equal(await title(page).textContent(), kept.name);
      found[kept.name === last ? 'last' : 'last but one'] += 1;
      last = kept.name;
    }
    await kept_as(page, last);
    if (round === kills) break;
    // A change, and the end some moments after it: before, while or after it is written.
    before_last = last;
    last = `State ${round + 1}`;
    await rename(page, last);
    await pause(round * 700 / kills);
    await kill();
  }
  t.diagnostic(`found: ${JSON.stringify(found)}`);
});
