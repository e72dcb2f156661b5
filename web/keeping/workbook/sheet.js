// The rows of one sheet, in the form that src/io/table/workbook_table.h describes.
// @ts-check
import {formula_link, linked, said_by} from './cells.js';
import {make_pauses} from './pauses.js';
import {find_links, most_columns, read_place, watch_merged} from './places.js';
import {find_list, parse_rest, pieces} from './xml.js';
import {Unreadable} from './zip.js';

const record_sign = '\x1e';
const text_sign = '\x1f';
const number_sign = '\x1d';

const most_records = 1_000_000;
const surely_too_long = 200_010;  // of 100,000 characters, each of at most two units
const most_bytes = 256 << 20;
const flushed = 1 << 20;  // characters

/** Of cells that are only coloured some sheets have many. */
const empty_cells = /<(?:[\w.-]+:)?c [^<>]*\br="[^<>]*\/>/g;

/** Bytes of a text that grows, up to a limit. */
function make_writer() {
  const encoder = new TextEncoder();
  /** @type {Uint8Array[]} */
  const parts = [];
  let size = 0;
  let text = '';
  const flush = () => {
    const part = encoder.encode(text);
    text = '';
    size += part.length;
    if (size > most_bytes) throw new Unreadable('too_large');
    parts.push(part);
  };
  return {
    write(/** @type {string} */ more) {
      text += more;
      if (text.length > flushed) flush();
    },
    /** @returns {Promise<Uint8Array<ArrayBuffer>>} */
    async finish() {
      flush();
      return new Uint8Array(await new Blob(/** @type {BlobPart[]} */ (parts)).arrayBuffer());
    },
  };
}

/**
 * The cells of a row from the first column to the last filled one, each with its sign.
 * @param {Element} row
 * @param {number} number
 * @param {import('./cells.js').Book} book
 * @param {(column: number) => boolean} is_covered
 * @param {(row: number, column: number) => string | undefined} link_at
 */
function cells_of(row, number, book, is_covered, link_at) {
  /** @type {string[]} */
  const cells = [];
  let column = -1;
  for (let cell = row.firstElementChild; cell; cell = cell.nextElementSibling) {
    column = Math.min(column + 1, most_columns);
    if (!cell.firstElementChild) continue;
    const place = cell.getAttribute('r');  // left out where a cell follows the one before
    if (place) column = read_place(place).column;
    if (column < 0) throw new Unreadable('damaged');
    if (is_covered(column)) continue;
    const {text, is_number} = said_by(cell, book);
    const formula = is_number ? undefined : formula_link(cell);
    const address = is_number ? undefined : link_at(number, column) ?? formula?.address;
    const whole = address ? linked(text || (formula?.text ?? ''), address) : text;
    if (whole !== '') cells[column] = (is_number ? number_sign : text_sign) + whole;
  }
  return Array.from(cells, (cell) => cell ?? text_sign);
}

/**
 * @param {Uint8Array} part
 * @param {import('./cells.js').Book} book
 * @param {Map<string, string>} targets of its links
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 * @throws {Unreadable}
 */
export async function read_sheet(part, book, targets) {
  const list = find_list(part, 'worksheet', 'sheetData');
  const rest = parse_rest(list);
  const covered_in = watch_merged(rest);
  const link_at = find_links(rest, targets);
  const writer = make_writer();
  const pause = make_pauses();
  let row_number = 0;
  let written = 0;
  // What is beyond a limit is handed over to the end of its row; the program names the row.
  let is_beyond = false;
  for (const piece of pieces(list, 'row', empty_cells)) {
    for (let row = piece.firstElementChild; row && !is_beyond; row = row.nextElementSibling) {
      if (row.localName !== 'row') continue;
      row_number = Math.max(Number(row.getAttribute('r')) || 0, row_number + 1);
      const cells = cells_of(row, row_number, book, covered_in(row_number), link_at);
      if (cells.length === 0) continue;
      const records = Math.min(row_number, most_records + 1);
      writer.write(record_sign.repeat(Math.max(records - written, 1)) + cells.join(''));
      written = records;
      is_beyond = row_number > most_records || cells.length > most_columns ||
          cells.some((cell) => cell.length > surely_too_long);
    }
    if (is_beyond) break;
    await pause();
  }
  return writer.finish();
}
