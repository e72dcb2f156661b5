// Workbooks (.xlsx) for tests, made by hand: a zip archive of a few parts, each written as the test
// wants it.
// @ts-check
import {deflateRawSync} from 'node:zlib';

const elsewhere = 0xffff_ffff;  // of a size or place of zip64
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const package_relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** @param {Buffer} bytes */
function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** @param {[size: 2 | 4 | 8, value: number][]} fields */
function record(fields) {
  const bytes = Buffer.alloc(fields.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of fields) {
    at = size === 8 ? bytes.writeBigUInt64LE(BigInt(value), at) : bytes.writeUIntLE(value, at, size);
  }
  return bytes;
}

/**
 * @param {Record<string, string | Buffer>} files
 * @param {{stored?: boolean, said_size?: number, zip64?: boolean}} [wish] `said_size`: what each claims
 *     to unpack to; `zip64`: sizes and places in eight bytes, as writers of streams have them
 */
export function make_zip(files, {stored = false, said_size, zip64 = false} = {}) {
  /** @type {Buffer[]} */
  const parts = [];
  /** @type {Buffer[]} */
  const directory = [];
  let at = 0;
  for (const [path, content] of Object.entries(files)) {
    const name = Buffer.from(path);
    const bytes = Buffer.from(content);
    const packed = stored ? bytes : deflateRawSync(bytes);
    // Of what is large nobody here looks at the sum.
    const sum = bytes.length > 1e6 ? 0 : crc32(bytes);
    /** @type {[2 | 4, number][]} */
    const sizes = [[4, zip64 ? elsewhere : packed.length],
                   [4, zip64 ? elsewhere : said_size ?? bytes.length]];
    /** @type {[2 | 4 | 8, number][]} */
    const large = [[2, 1], [2, 24], [8, said_size ?? bytes.length], [8, packed.length], [8, at]];
    const extra = zip64 ? record(large) : Buffer.alloc(0);
    /** @type {[2 | 4, number][]} */
    const about = [[2, zip64 ? 45 : 20], [2, 0x800], [2, stored ? 0 : 8], [2, 0], [2, 0x5a21], [4, sum],
                   ...sizes, [2, name.length], [2, extra.length]];
    parts.push(record([[4, 0x04034b50], ...about]), name, extra, packed);
    directory.push(Buffer.concat([
      record([[4, 0x02014b50], [2, 45], ...about, [2, 0], [2, 0], [2, 0], [4, 0],
              [4, zip64 ? elsewhere : at]]), name, extra]));
    at += 30 + name.length + extra.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const count = directory.length;
  const large_end = !zip64 ? [] : [
    record([[4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, count], [8, count],
            [8, list.length], [8, at]]),
    record([[4, 0x07064b50], [4, 0], [8, at + list.length], [4, 1]]),
  ];
  return Buffer.concat([...parts, list, ...large_end,
                        record([[4, 0x06054b50], [2, 0], [2, 0], [2, zip64 ? 0xffff : count],
                                [2, zip64 ? 0xffff : count], [4, zip64 ? elsewhere : list.length],
                                [4, zip64 ? elsewhere : at], [2, 0]])]);
}

/** @param {[id: string, type: string, target: string, is_outside?: boolean][]} all */
const relations = (all) => `<Relationships xmlns="${package_relationships}">${
  all.map(([id, type, target, is_outside]) => `<Relationship Id="${id}" Type="${relationships}/${type}" ` +
      `Target="${target}"${is_outside ? ' TargetMode="External"' : ''}/>`).join('')}</Relationships>`;

/**
 * @typedef {object} Sheet
 * @property {string} [name]
 * @property {string} [state]
 * @property {string} [rows] the XML in sheetData
 * @property {string} [after] the XML behind it
 * @property {string[]} [links] addresses of rId1, rId2 …
 * @property {string | Buffer} [part] all of it, instead
 */

/** @param {Sheet} sheet */
const sheet_part = ({rows = '', after = ''}) => '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<worksheet xmlns="${main}" xmlns:r="${relationships}"><sheetViews><sheetView workbookViewId="0"/>` +
    `</sheetViews><sheetData>${rows}</sheetData>${after}</worksheet>`;

/**
 * The parts of a workbook by their names, to be zipped.
 * @param {object} wish
 * @param {Sheet[]} wish.sheets
 * @param {string[]} [wish.strings] the XML in each <si>
 * @param {string[]} [wish.formats] the format codes of styles 1, 2 … (0 is General); a number: built in
 * @param {boolean} [wish.from_1904]
 * @returns {Record<string, string | Buffer>}
 */
export function workbook_parts({sheets, strings = [], formats = [], from_1904 = false}) {
  const own = formats.map((code, i) => ({code, id: /^\d+$/.test(code) ? Number(code) : 164 + i}));
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relationships}">${
      from_1904 ? '<workbookPr date1904="1"/>' : '<workbookPr/>'}<sheets>${
      sheets.map(({name, state}, i) => `<sheet name="${name ?? `Sheet${i + 1}`}" sheetId="${i + 1}"${
        state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, i) => /** @type {[string, string, string]} */ (
          [`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`])),
      ['rId90', 'sharedStrings', '/xl/sharedStrings.xml'],
      ['rId91', 'styles', 'styles.xml'],
    ]),
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings.map((xml) => `<si>${xml}</si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts>${
      own.filter(({id}) => id >= 164).map(({id, code}) => `<numFmt numFmtId="${id}" formatCode="${
        code.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')}"/>`).join('')
    }</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${
      own.map(({id}) => `<xf numFmtId="${id}" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(sheets.flatMap((sheet, i) => [
      [`xl/worksheets/sheet${i + 1}.xml`, sheet.part ?? sheet_part(sheet)],
      ...(sheet.links ? [[`xl/worksheets/_rels/sheet${i + 1}.xml.rels`, relations(sheet.links.map(
          (address, at) => [`rId${at + 1}`, 'hyperlink', address, true]))]] : []),
    ])),
  };
}

/** @param {Parameters<typeof workbook_parts>[0]} wish */
export const make_workbook = (wish) => make_zip(workbook_parts(wish));
