// The XML of a workbook's parts, by the browser's own parser: a small part as a whole; a long list in
// pieces, since a document of all of it would take many times its size.
// @ts-check
import {to_be_read} from '../../page/trusted.js';
import {Unreadable} from './zip.js';

const piece_size = 1 << 18;  // bytes, and on to the end of an item: parsed without a noticeable pause
export const most_of_a_part = 32 << 20;  // bytes that are parsed at once

const decoder = new TextDecoder('utf-8', {ignoreBOM: true});
const encoder = new TextEncoder();

/**
 * @param {string} text
 * @returns {Element} the root
 * @throws {Unreadable}
 */
export function parse(text) {
  // Workbooks declare no entities; who does means no good.
  if (/<!DOCTYPE/i.test(text)) throw new Unreadable('damaged');
  const read = new DOMParser()
      .parseFromString(to_be_read(text.replace(/^\ufeff/, '')), 'application/xml');
  // Browsers put their complaint into the document, each at another place.
  if (read.getElementsByTagNameNS('*', 'parsererror').length > 0) throw new Unreadable('damaged');
  return read.documentElement;
}

/** @param {Uint8Array} bytes */
export const parse_part = (bytes) => parse(decoder.decode(bytes));

/** @param {Element} root @param {string} name @returns {Element[]} whatever its namespace */
export const all = (root, name) => Array.from(root.getElementsByTagNameNS('*', name));

/** @param {Element} element @param {string} name @returns {Element | undefined} */
export function child(element, name) {
  for (let one = element.firstElementChild; one; one = one.nextElementSibling) {
    if (one.localName === name) return one;
  }
  return undefined;
}

/**
 * @param {Uint8Array} bytes
 * @param {string} text of ASCII
 * @param {number} from
 * @returns {number} where it begins; −1: nowhere
 */
function find(bytes, text, from) {
  const wanted = encoder.encode(text);
  for (let at = bytes.indexOf(wanted[0], from); at >= 0; at = bytes.indexOf(wanted[0], at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return at;
  }
  return -1;
}

/** The same from the end. @param {Uint8Array} bytes @param {string} text */
function find_last(bytes, text) {
  const wanted = encoder.encode(text);
  let at = bytes.lastIndexOf(wanted[0]);
  while (at >= 0 && !wanted.every((byte, i) => bytes[at + i] === byte)) {
    at = at === 0 ? -1 : bytes.lastIndexOf(wanted[0], at - 1);
  }
  return at;
}

/**
 * A list within a part, not yet parsed.
 * @typedef {object} List
 * @property {Uint8Array} bytes of the part
 * @property {string} prefix of its elements, with the colon
 * @property {string} begin the root's tags
 * @property {string} end
 * @property {number} from
 * @property {number} to
 * @property {string} rest what follows the list
 */

/**
 * @param {Uint8Array} bytes
 * @param {string} root the name of the part's root
 * @param {string} list of the element in it, or of the root itself, that holds the items
 * @returns {List}
 * @throws {Unreadable}
 */
export function find_list(bytes, root, list) {
  const beginning = decoder.decode(bytes.subarray(0, 1 << 16));
  const tag = new RegExp(`<((?:[\\w.-]+:)?)${root}(?=[\\s/>])[^>]*>`).exec(beginning);
  if (!tag || /<!DOCTYPE/i.test(beginning)) throw new Unreadable('damaged');
  const [begin, prefix] = tag;
  const after_root = encoder.encode(beginning.slice(0, tag.index + begin.length)).length;
  const end = `</${prefix}${root}>`;
  const nothing = {bytes, prefix, begin, end, from: 0, to: 0, rest: end};
  if (begin.endsWith('/>')) return {...nothing, begin: begin.replace('/>', '>')};
  let from = after_root;
  if (list !== root) {
    const at = find(bytes, `<${prefix}${list}`, from);
    if (at < 0) return nothing;
    from = bytes.indexOf(0x3e, at) + 1;  // >
    if (from === 0) throw new Unreadable('damaged');
    if (bytes[from - 2] === 0x2f) return {...nothing, rest: decoder.decode(bytes.subarray(from))};
  }
  const to = find_last(bytes, `</${prefix}${list}>`);
  if (to < from) throw new Unreadable('damaged');
  const rest = bytes.subarray(to + `</${prefix}${list}>`.length);
  if (rest.length > most_of_a_part) throw new Unreadable('too_large');
  return {bytes, prefix, begin, end, from, to, rest: list === root ? end : decoder.decode(rest)};
}

/** What follows a list, in the part's root. @param {List} list */
export const parse_rest = ({begin, rest}) => parse(begin + rest);

/**
 * The items of a list, many at a time, in the part's root.
 * @param {List} list
 * @param {string} item their name
 * @param {RegExp} [empty] what need not become elements
 * @returns {Iterable<Element>}
 */
export function* pieces({bytes, prefix, begin, end, from, to}, item, empty = /^$/) {
  const item_end = `</${prefix}${item}>`;
  for (let at = from; at < to;) {
    let next = to;
    if (to - at > piece_size) {
      const found = find(bytes, item_end, at + piece_size);
      if (found >= 0 && found < to) next = found + item_end.length;
    }
    if (next - at > most_of_a_part) throw new Unreadable('too_large');
    yield parse(begin + decoder.decode(bytes.subarray(at, next)).replace(empty, '') + end);
    at = next;
  }
}
