// Puts beside each file of a site what a host may send in its place: FILE.br and FILE.gz, as small as
// they get. Files that do not become smaller have none. `node script/compress.mjs DIST`
// @ts-check
import {readdir, readFile, writeFile} from 'node:fs/promises';
import {extname, join} from 'node:path';
import {promisify} from 'node:util';
import {brotliCompress, constants, gzip} from 'node:zlib';

const dist = process.argv[2] ?? 'dist';
const already = new Set(['.br', '.gz', '.png']);

/** @param {string} folder @returns {Promise<string[]>} */
async function list(folder) {
  const entries = await readdir(folder, {withFileTypes: true});
  const found = await Promise.all(entries.map((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? list(path) : [path];
  }));
  return found.flat();
}

/** @param {Buffer} bytes */
const brotli = (bytes) => promisify(brotliCompress)(bytes, {params: {
  [constants.BROTLI_PARAM_QUALITY]: 11,
  [constants.BROTLI_PARAM_LGWIN]: 24,
  [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
}});

for (const file of await list(dist)) {
  if (already.has(extname(file)) || file === join(dist, '_headers')) continue;
  const bytes = await readFile(file);
  const twins = {br: await brotli(bytes), gz: await promisify(gzip)(bytes, {level: 9})};
  for (const [ending, twin] of Object.entries(twins)) {
    if (twin.length < bytes.length) await writeFile(`${file}.${ending}`, twin);
  }
}
