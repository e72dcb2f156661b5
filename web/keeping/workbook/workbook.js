// A workbook (.xlsx): its sheets, of which one at a time goes to the program. Loaded with the first
// that is opened. Its texts are data, never markup.
// @ts-check
import * as events from '../../page/events.js';
import {keep_first} from '../keeping.js';
import {begin_turn, is_latest} from '../turns.js';
import {string_of} from './cells.js';
import {read_formats} from './formats.js';
import {make_pauses} from './pauses.js';
import {relation_of} from './places.js';
import {read_sheet} from './sheet.js';
import {all, child, find_list, most_of_a_part, parse_part, pieces} from './xml.js';
import {open_archive, Unreadable} from './zip.js';

/** @typedef {import('./zip.js').Archive} Archive */
/** @typedef {{id: string, target: string, type: string}} Relation */

const book_path = 'xl/workbook.xml';
const most_bytes = 256 << 20;
const not_read = '\x18';

/** What a part refers to. @param {Archive} archive @param {string} path @returns {Promise<Relation[]>} */
async function relations_of(archive, path) {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const list = `${folder}_rels/${path.slice(folder.length)}.rels`;
  if (!archive.has(list)) return [];
  const root = parse_part(await archive.unpack(list, most_of_a_part));
  return all(root, 'Relationship').map((relation) => {
    const target = relation.getAttribute('Target') ?? '';
    const is_outside = relation.getAttribute('TargetMode') === 'External';
    return {
      id: relation.getAttribute('Id') ?? '',
      // Addresses within go from the part's folder, or from the root.
      target: is_outside ? target : new URL(target, `file:///${folder}`).pathname.slice(1),
      type: (relation.getAttribute('Type') ?? '').replace(/.*\//, ''),
    };
  });
}

/** @param {Archive} archive @param {Relation[]} relations @param {string} type */
function part_of(archive, relations, type) {
  const path = relations.find((relation) => relation.type === type)?.target;
  return path !== undefined && archive.has(path) ? path : undefined;
}

/** @param {Archive} archive @param {string | undefined} path @returns {Promise<string[]>} */
async function read_strings(archive, path) {
  if (path === undefined) return [];
  const list = find_list(await archive.unpack(path, most_bytes), 'sst', 'sst');
  /** @type {string[]} */
  const strings = [];
  const pause = make_pauses();
  for (const piece of pieces(list, 'si')) {
    for (const item of piece.children) strings.push(string_of(item));
    await pause();
  }
  return strings;
}

/** @param {Uint8Array<ArrayBuffer>} bytes */
async function read_workbook(bytes) {
  const archive = open_archive(bytes);
  const root = parse_part(await archive.unpack(book_path, most_of_a_part));
  const relations = await relations_of(archive, book_path);
  const paths = new Map(relations.filter(({type}) => type === 'worksheet')
      .map(({id, target}) => [id, target]));
  const sheets = all(root, 'sheet').flatMap((sheet) => {
    const path = paths.get(relation_of(sheet));  // charts have none
    const name = (sheet.getAttribute('name') ?? '').replace(/\s+/g, ' ');
    return path === undefined ? [] :
        [{path, name, is_hidden: (sheet.getAttribute('state') ?? 'visible') !== 'visible'}];
  });
  if (sheets.length === 0) throw new Unreadable('damaged');
  const style_path = part_of(archive, relations, 'styles');
  const from_1904 = child(root, 'workbookPr')?.getAttribute('date1904') ?? '0';
  /** @type {Promise<import('./cells.js').Book> | undefined} what all sheets share */
  let book;
  const read_book = async () => ({
    strings: await read_strings(archive, part_of(archive, relations, 'sharedStrings')),
    formats: style_path ? read_formats(await archive.unpack(style_path, most_of_a_part)) : [],
    from_1904: from_1904 === '1' || from_1904 === 'true',
  });
  return {
    names: sheets.map(({name}) => name),
    first: Math.max(0, sheets.findIndex(({is_hidden}) => !is_hidden)),
    /** @param {number} index */
    async read(index) {
      const {path} = sheets[index];
      const part = await archive.unpack(path, most_bytes);
      const links = (await relations_of(archive, path)).filter(({type}) => type === 'hyperlink');
      return read_sheet(part, await (book ??= read_book()),
                        new Map(links.map(({id, target}) => [id, target])));
    },
  };
}

/** The workbook that was opened last, whose sheets can be chosen. */
const held = {
  name: '',
  workbook: /** @type {Awaited<ReturnType<typeof read_workbook>> | undefined} */ (undefined),
};

/** @param {unknown} error */
function reason_of(error) {
  if (!(error instanceof Unreadable)) console.error(error);
  return not_read + (error instanceof Unreadable ? error.message : 'damaged');
}

/**
 * Hands over a sheet, unless the reader has brought something else meanwhile. Says that it is read if
 * that takes longer than a reader waits without wondering.
 * @param {number} index
 * @param {boolean} again
 * @param {number} own turn (turns.js)
 */
async function bring_sheet(index, again, own) {
  const {name, workbook} = held;
  if (!workbook) return;
  const timer = setTimeout(() => is_latest(own) && events.command('table.reading'), 500);
  const cells = await workbook.read(index).catch(reason_of);
  clearTimeout(timer);
  if (!is_latest(own)) return;
  keep_first();
  events.sheet(index, again, name, workbook.names.join('\n'), cells);
}

/** @param {number} index */
export async function choose_sheet(index) {
  if (held.workbook) await bring_sheet(index, true, begin_turn());
}

/** Whether an archive is meant as a workbook, even one that is cut off. @param {Uint8Array} bytes */
function is_workbook(bytes) {
  try {
    return open_archive(/** @type {Uint8Array<ArrayBuffer>} */ (bytes)).has(book_path);
  } catch {
    // The name of each file stands before it.
    return new TextDecoder('latin1').decode(bytes).includes(book_path);
  }
}

/**
 * @param {string} name of the file
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {number} own turn (turns.js)
 * @returns {Promise<boolean>} false: it is no workbook
 */
export async function open_workbook(name, bytes, own) {
  if (!is_workbook(bytes)) return false;
  held.workbook = undefined;
  try {
    const workbook = await read_workbook(bytes);
    if (!is_latest(own)) return true;
    Object.assign(held, {name, workbook});
    await bring_sheet(workbook.first, false, own);
  } catch (error) {
    if (is_latest(own)) events.sheet(0, false, name, '', reason_of(error));
  }
  return true;
}
