// Places in a sheet: "AB12" and "A1:C3", which of them a merged cell covers, and which have a link.
// @ts-check
import {all} from './xml.js';

/** Columns beyond are one too many, and counted as one (io/table/csv.h). */
export const most_columns = 1000;
const most_links = 1_000_000;
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The id by which an element refers to another part. @param {Element} element */
export const relation_of = (element) =>
    element.getAttributeNS(relationships, 'id') ?? element.getAttribute('r:id') ?? '';

/**
 * @param {string} place "AB12"
 * @returns {{row: number, column: number}} from 1, and from 0; 0 and −1 where it is not said
 */
export function read_place(place) {
  const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(place);
  if (!parts) return {row: 0, column: -1};
  const column = [...parts[1].toUpperCase()]
      .reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return {row: Number(parts[2]), column: Math.min(column, most_columns)};
}

/** @param {string | null} range "A1:C3", or one place */
function read_range(range) {
  const [first, last = first] = (range ?? '').split(':');
  return {first: read_place(first), last: read_place(last)};
}

/**
 * Tells, row after row, which columns are covered by a merged cell that begins elsewhere.
 * @param {Element} rest of the sheet, after its rows
 */
export function watch_merged(rest) {
  /** @type {{row: number, from: number, to: number, by: number}[]} */
  const changes = [];
  const change = (/** @type {number} */ row, /** @type {number} */ from, /** @type {number} */ to,
                  /** @type {number} */ by) => {
    if (from <= to) changes.push({row, from, to, by});
  };
  for (const merged of all(rest, 'mergeCell')) {
    const {first, last} = read_range(merged.getAttribute('ref'));
    if (first.row < 1 || last.row < first.row || last.column < first.column) continue;
    change(first.row, first.column + 1, last.column, 1);
    change(first.row + 1, first.column, first.column, 1);
    change(last.row + 1, first.column, last.column, -1);
  }
  changes.sort((one, other) => other.row - one.row);
  const covering = new Int32Array(most_columns + 1);

  /** @param {number} row not less than the one before @returns {(column: number) => boolean} */
  return (row) => {
    for (let next = changes.at(-1); next && next.row <= row; next = changes.at(-1)) {
      changes.pop();
      for (let column = next.from; column <= next.to; column += 1) covering[column] += next.by;
    }
    return (column) => covering[column] > 0;
  };
}

const key_of = (/** @type {number} */ row, /** @type {number} */ column) =>
    row * (most_columns + 1) + column;

/**
 * @param {Element} rest of the sheet, after its rows
 * @param {Map<string, string>} targets by the id that the sheet has for them
 * @returns {(row: number, column: number) => string | undefined} the address behind a place
 */
export function find_links(rest, targets) {
  /** @type {Map<number, string>} */
  const links = new Map();
  let left = most_links;
  for (const link of all(rest, 'hyperlink')) {
    const target = targets.get(relation_of(link));
    if (!target) continue;  // to another place of the workbook
    const {first, last} = read_range(link.getAttribute('ref'));
    for (let row = first.row; row <= last.row && left > 0; row += 1) {
      for (let column = first.column; column <= last.column && left > 0; column += 1) {
        links.set(key_of(row, column), target);
        left -= 1;
      }
    }
  }
  return (row, column) => links.get(key_of(row, column));
}

