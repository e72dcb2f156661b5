// What a number format says beyond digits: that a number is a share, a date, money (ECMA-376, 18.8.30
// and 18.8.31), and the number in words of that.
// @ts-check
import {all, child, parse_part} from './xml.js';

/**
 * @typedef {object} Format
 * @property {'number' | 'percent' | 'date' | 'time' | 'elapsed'} kind
 * @property {string} sign of a currency, or ''
 */

/** @type {Format} */
const plain = {kind: 'number', sign: ''};

/**
 * What is built in, where the file does not say it: a number of a format that libraries write by its
 * number alone means what it means in the United States.
 * @param {number} id
 * @returns {Format}
 */
function built_in(id) {
  const between = (/** @type {number} */ first, /** @type {number} */ last) => id >= first && id <= last;
  if (between(9, 10)) return {kind: 'percent', sign: ''};
  if (between(18, 21) || between(45, 47)) return {kind: id === 46 ? 'elapsed' : 'time', sign: ''};
  if (between(14, 22) || between(27, 36) || between(50, 58)) return {kind: 'date', sign: ''};
  if (between(5, 8) || id === 42 || id === 44) return {kind: 'number', sign: '$'};
  return plain;
}

/** The sign of a currency: "[$SGD-1004]" and a text "S$" as a whole. @param {string} code */
function sign_in(code) {
  const in_brackets = /\[\$([^\]-]+)/.exec(code)?.[1];
  const sign = /"\s*([^"\s]{0,3}\p{Sc})\s*"|(\p{Sc})/u.exec(code.replace(/\[[^\]]*\]/g, ''));
  return (in_brackets ?? sign?.[1] ?? sign?.[2] ?? '').trim();
}

/**
 * @param {string} code "0.0%", "[$€-407] #,##0"
 * @returns {Format}
 */
export function format_of(code) {
  const sign = sign_in(code);
  // Without texts, single letters after \, spaces as wide as a letter (_), fillings (*).
  const bare = code.replace(/"[^"]*"?|[\\_*]./gu, '');
  if (bare.replace(/\[[^\]]*\]/g, '').includes('%')) return {kind: 'percent', sign: ''};
  const first = bare.split(';')[0].replace(/General|E[+-]/gi, '');
  if (/\[(h+|m+|s+)\]/i.test(first)) return {kind: 'elapsed', sign: ''};
  const letters = first.replace(/\[[^\]]*\]/g, '').toLowerCase();
  if (/[yd]/.test(letters) || (letters.includes('m') && !/[hs]/.test(letters))) {
    return {kind: 'date', sign: ''};
  }
  if (/[hs]/.test(letters)) return {kind: 'time', sign: ''};
  return sign ? {kind: 'number', sign} : plain;
}

/**
 * @param {Uint8Array} bytes of the part
 * @returns {Format[]} by the number that cells have
 */
export function read_formats(bytes) {
  const root = parse_part(bytes);
  const codes = new Map([...all(root, 'numFmt')].map((format) => [
    Number(format.getAttribute('numFmtId')), format_of(format.getAttribute('formatCode') ?? '')]));
  const styles = child(root, 'cellXfs');
  return styles ? [...all(styles, 'xf')].map((style) => {
    const id = Number(style.getAttribute('numFmtId'));
    return codes.get(id) ?? built_in(id);
  }) : [];
}

/**
 * The shortest decimal text that is this number, without an exponent.
 * @param {number} value
 * @param {number} [shift] powers of ten that it is to be multiplied by
 */
export function decimal_text(value, shift = 0) {
  const [mantissa, power] = Math.abs(value).toExponential().split('e');
  const digits = mantissa.replace('.', '');
  const before = Number(power) + shift + 1;  // digits before the dot
  const text = before <= 0 ? `0.${'0'.repeat(-before)}${digits}` :
      before >= digits.length ? digits.padEnd(before, '0') :
      `${digits.slice(0, before)}.${digits.slice(before)}`;
  if (value === 0) return '0';
  return value < 0 ? `-${text}` : text;
}

const day = 86_400;  // seconds

/**
 * YYYY-MM-DD of a day counted from 1900 or 1904.
 * @param {number} serial
 * @param {boolean} from_1904
 * @returns {string | undefined} undefined: there is no such day
 */
function date_text(serial, from_1904) {
  const whole = Math.floor(Math.round(serial * day) / day);
  if (whole < 0 || whole > 2_958_465) return undefined;
  if (from_1904) return iso_day(Date.UTC(1904, 0, 1), whole);
  // The first spreadsheet took 1900 for a leap year, and all others do since.
  if (whole === 60) return '1900-02-29';
  return iso_day(Date.UTC(1899, 11, whole < 60 ? 31 : 30), whole);
}

/** @param {number} from milliseconds @param {number} days */
const iso_day = (from, days) => new Date(from + days * day * 1000).toISOString().slice(0, 10);

/** @param {number} serial @param {boolean} elapsed else the time of a day */
function time_text(serial, elapsed) {
  const seconds = Math.round(serial * day) % (elapsed ? Infinity : day);
  if (seconds < 0) return undefined;
  const two = (/** @type {number} */ number) => String(Math.floor(number)).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(seconds / 60 % 60)}:${two(seconds % 60)}`;
}

/**
 * A number as its format means it.
 * @param {number} value
 * @param {Format} format
 * @param {boolean} from_1904
 * @returns {{text: string, is_number: boolean}}
 */
export function number_text(value, {kind, sign} = plain, from_1904 = false) {
  const said = kind === 'date' ? date_text(value, from_1904) :
      kind === 'time' || kind === 'elapsed' ? time_text(value, kind === 'elapsed') : undefined;
  if (said !== undefined) return {text: said, is_number: false};
  if (kind === 'percent') return {text: `${decimal_text(value, 2)}%`, is_number: true};
  const before = /\p{L}$/u.test(sign) ? `${sign} ` : sign;
  return {text: before + decimal_text(value), is_number: true};
}
