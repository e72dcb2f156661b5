// What a cell of a sheet says as text (spec: import, Paste and workbooks).
// @ts-check
import {number_text} from './formats.js';
import {child} from './xml.js';
import {Unreadable} from './zip.js';

/** @typedef {{strings: string[], formats: import('./formats.js').Format[], from_1904: boolean}} Book */
/** @typedef {{text: string, is_number: boolean}} Said */

/**
 * A text as it is meant: characters that XML cannot hold are written _x000D_; those that are no
 * text at all go.
 * @param {string} text
 */
const meant = (text) => text
    .replace(/_x([0-9a-f]{4})_/gi, (_, code) => String.fromCharCode(parseInt(code, 16)))
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, '')
    .trim();

/**
 * A string, its runs joined, without the reading aid above it (rPh).
 * @param {Element | undefined} item <si> or <is>
 */
export function string_of(item) {
  let text = '';
  for (let part = item?.firstElementChild; part; part = part.nextElementSibling) {
    const run = part.localName === 'r' ? child(part, 't') : part.localName === 't' ? part : undefined;
    text += run?.textContent ?? '';
  }
  return meant(text);
}

/** @param {string} value @param {Element} cell @param {Book} book @returns {Said} */
function number_of(value, cell, book) {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return {text: meant(value), is_number: false};
  return number_text(number, book.formats[Number(cell.getAttribute('s'))], book.from_1904);
}

/** @param {string} value @param {Book} book @throws {Unreadable} */
function shared_string(value, book) {
  const string = book.strings[Number(value)];
  if (string === undefined) throw new Unreadable('damaged');
  return string;
}

/**
 * @param {Element} cell <c>
 * @param {Book} book
 * @returns {Said}
 * @throws {Unreadable}
 */
export function said_by(cell, book) {
  const value = child(cell, 'v')?.textContent ?? '';
  const text = (/** @type {string} */ is) => ({text: is, is_number: false});
  switch (cell.getAttribute('t')) {
    case 's': return text(value === '' ? '' : shared_string(value, book));
    case 'inlineStr': return text(string_of(child(cell, 'is')));
    case 'b': return text(value === '' ? '' : value === '0' || value === 'false' ? 'false' : 'true');
    case 'd': return text(value.replace(/^(\d{4}-\d\d-\d\d)T.*/, '$1'));
    case 'str': case 'e': return text(meant(value));
    default: return number_of(value, cell, book);
  }
}

/**
 * The link that a formula makes of its cell. The text in it counts where nobody has calculated it.
 * @param {Element} cell
 * @returns {{address: string, text: string} | undefined}
 */
export function formula_link(cell) {
  const parts = /^\s*HYPERLINK\(\s*"((?:[^"]|"")+)"\s*(?:[,;]\s*"((?:[^"]|"")*)"\s*)?[,;)]/i
      .exec(child(cell, 'f')?.textContent ?? '');
  if (!parts) return undefined;
  const [address, text] = [parts[1], parts[2] ?? ''].map((part) => meant(part.replaceAll('""', '"')));
  return {address, text};
}

/** A text with its link, as a formula says it. @param {string} text @param {string} address */
export function linked(text, address) {
  if (text === '') return address;
  if (address.replace(/^mailto:/i, '') === text) return text;
  const quoted = (/** @type {string} */ part) => `"${part.replaceAll('"', '""')}"`;
  return `=HYPERLINK(${quoted(address)},${quoted(text)})`;
}
