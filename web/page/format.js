// Numbers and dates as the reader writes them, by the browser's Intl.
// @ts-check

import {number_kind} from './enumerations.js';

const {percent, money, compact, compact_money} = number_kind;

/** @type {string | undefined} the reader's own, unless an embed's page says otherwise */
let locale;

/** @param {string} name */
export function use_locale(name) {
  locale = name;
}

// Making a formatter costs some hundred times as much as using it.
/** @type {Map<string, Intl.NumberFormat>} */
const formatters = new Map();

/**
 * @param {number} kind
 * @param {number} significant
 * @param {number} fraction
 * @param {number} min_fraction
 * @param {number} sign
 * @param {string} currency
 */
function formatter(kind, significant, fraction, min_fraction, sign, currency) {
  const key = `${kind} ${significant} ${fraction} ${min_fraction} ${sign} ${currency}`;
  let made = formatters.get(key);
  if (made) return made;
  /** @type {Intl.NumberFormatOptions} */
  const options = significant > 0 ?
      {maximumSignificantDigits: significant} :
      {maximumFractionDigits: Math.max(fraction, min_fraction), minimumFractionDigits: min_fraction};
  if (kind === percent) options.style = 'percent';
  if (kind === money || kind === compact_money) {
    options.style = 'currency';
    options.currency = currency;
    options.currencyDisplay = 'narrowSymbol';
  }
  if (kind === compact || kind === compact_money) options.notation = 'compact';
  if (sign) options.signDisplay = 'exceptZero';
  try {
    made = new Intl.NumberFormat(locale, options);
  } catch {
    // A currency that is no code: the number, with what was meant behind it.
    made = new Intl.NumberFormat(locale, {...options, style: 'decimal', currency: undefined});
  }
  formatters.set(key, made);
  return made;
}

/**
 * @param {number} value
 * @param {number} kind
 * @param {number} significant
 * @param {number} fraction
 * @param {number} min_fraction
 * @param {number} sign
 * @param {string} currency
 */
export function format_number(value, kind, significant, fraction, min_fraction, sign, currency) {
  const text = formatter(kind, significant, fraction, min_fraction, sign, currency).format(value);
  // French groups with a narrow space that the shipped font need not have; and most locales write a
  // hyphen for a minus.
  const spaced = text.replaceAll('\u202f', '\u00a0');
  return value < 0 ? spaced.replace('-', '\u2212') : spaced;
}

export function decimal_mark() {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  return parts.find((part) => part.type === 'decimal')?.value ?? '.';
}

/** @param {string} date "2026-11-21", or empty for today */
export function format_date(date) {
  const parts = /^(\d{4})-(\d\d)-(\d\d)/.exec(date);
  // By its parts, since new Date("2026-11-21") is midnight in Greenwich, yesterday in America.
  const day = parts ? new Date(+parts[1], +parts[2] - 1, +parts[3]) : new Date();
  if (date && !parts) return date;
  return new Intl.DateTimeFormat(locale, {dateStyle: 'medium'}).format(day)
      .replaceAll('\u202f', '\u00a0');
}
