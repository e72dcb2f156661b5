// The site as it is put together: what of its sources cannot be seen any more is still found.
// @ts-check
import assert from 'node:assert/strict';
import {appendFile, readdir, readFile} from 'node:fs/promises';
import {SourceMap} from 'node:module';
import {join} from 'node:path';
import {test} from 'node:test';
import {make_site} from '../../script/site.mjs';
import {build, make_version} from './site_server.mjs';

/** @param {string} folder @returns {Promise<string[]>} */
async function list(folder) {
  const entries = await readdir(folder, {withFileTypes: true});
  return (await Promise.all(entries.map((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? list(path) : [path];
  }))).flat();
}

test('Source maps lead from each word of the joined scripts to its place in the sources', async (t) => {
  const files = await list(await make_version(t));
  const scripts = files.filter((path) => /\.js$/.test(path) && !/\/sw\.js$/.test(path));
  let found = 0;
  /** @type {string[]} */
  const lost = [];
  for (const script of scripts) {
    const map = JSON.parse(await readFile(`${script}.map`, 'utf8'));
    assert.doesNotMatch(map.sources.join(), /^\/|:|tmp/, 'places of this machine');
    const places = new SourceMap(map);
    (await readFile(script, 'utf8')).split('\n').forEach((line, number) => {
      for (const {0: literal, 1: word, index = 0} of line.matchAll(/"([a-z][a-z_.-]{5,})"/g)) {
        const {originalSource, originalLine, originalColumn} =
            /** @type {import('node:module').SourceMapping} */ (places.findEntry(number, index));
        const source = map.sourcesContent[map.sources.indexOf(originalSource)];
        const text = source?.split('\n')[originalLine]?.slice(originalColumn) ?? '';
        if (text.includes(word)) found += 1;
        else lost.push(`${script}: ${literal}: ${originalSource}:${originalLine}: ${text}`);
      }
    });
  }
  assert.ok(found > 300, `found only ${found} words`);
  // What stands in a literal of several lines has the place where that begins.
  assert.ok(lost.length < found / 100, lost.join('\n'));
});

test('A module that is not there fails the build, which says where it is wanted', async (t) => {
  const source = join(await make_version(t), '../source');
  await appendFile(join(source, 'web/report/charts.js'), "\nimport './nowhere.js';\n");
  await assert.rejects(make_site(source, build, join(source, 'site')),
                       /Could not resolve "\.\/nowhere\.js"\s+web\/report\/charts\.js:\d+:/);
});

test('A script that makes up the address of a file fails the build', async (t) => {
  const source = join(await make_version(t), '../source');
  await appendFile(join(source, 'web/report/charts.js'), '\nconst words = `i18n/${name}.json`;\n');
  await assert.rejects(make_site(source, build, join(source, 'site')),
                       /web\/report\/charts\.js: `i18n\/\$\{ …: the address of a file must be a plain literal/);
});
