// The frame's side of an embed: reads its settings from the address (?tool=fees&…), tells the page
// around it height and figures, and gives the WebGL context back while nobody sees the picture.
// Loaded only where there is a tool in the address. The other side is embed.js; a plain <iframe> has
// none, and then nothing is told.
// @ts-check
import {turn as turns} from '../page/enumerations.js';
import * as events from '../page/events.js';
import {use_locale} from '../page/format.js';
import {drawn, rest, stage} from '../page/stage.js';

const query = new URLSearchParams(location.search);
const asked = (/** @type {string} */ key) => query.get(key)?.trim() ?? '';

/**
 * @param {string} key
 * @param {string} [why]
 */
function refuse(key, why = 'cannot be used and is left out') {
  console.warn(`KOLculator: ${key}="${asked(key)}" ${why}.`);
}

// ---- Colours ----

// Surface and accent of page.css; what is written on an accent is one of the two, whichever stands
// out more.
const schemes = {light: {surface: 'FFFFFF'}, dark: {surface: '1A1F27'}};
const inks = ['FFFFFF', '0B1530'];
const least_contrast = 3;  // of parts of controls, WCAG 1.4.11

/** @param {string} colour six hexadecimal digits */
function luminance(colour) {
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * @param {string} one
 * @param {string} other
 */
function contrast(one, other) {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** @returns {string | undefined} six hexadecimal digits */
function wanted_accent() {
  const digits = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(asked('accent'))?.[1].toUpperCase();
  if (digits?.length === 3) return digits.replace(/./g, '$&$&');
  if (!digits && query.has('accent')) refuse('accent', 'is no colour like #2456D6 and is left out');
  return digits;
}

/** @returns {number | undefined} px */
function wanted_radius() {
  if (!query.has('radius')) return undefined;
  const radius = Number(asked('radius').replace(/px$/, '') || NaN);
  if (radius >= 0 && radius <= 16) return radius;
  refuse('radius', 'is not from 0 to 16 and is left out');
  return undefined;
}

/**
 * The same for the elements as for the picture. A sheet made by script needs no word in the content
 * security policy.
 * @param {string[]} rules
 */
function add_rules(rules) {
  if (!('adoptedStyleSheets' in document)) return;  // before Safari 16.4: elements in usual colours
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules.join(''));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** @returns {string[]} settings for the program */
function look() {
  const lines = [];
  const accent = wanted_accent();
  const rules = [];
  for (const [scheme, {surface}] of Object.entries(accent ? schemes : {})) {
    if (contrast(String(accent), surface) < least_contrast) {
      refuse('accent', `has too little contrast in ${scheme} colours and is left out there`);
      continue;
    }
    const ink = inks.reduce((a, b) =>
        contrast(String(accent), a) >= contrast(String(accent), b) ? a : b);
    const rule = `{--accent:#${accent};--on-accent:#${ink}}`;
    rules.push(`:root[data-scheme=${scheme}]${rule}`,
               `@media(prefers-color-scheme:${scheme}){:root:not([data-scheme])${rule}}`);
    lines.push(`${scheme}=${accent}${ink}`);
  }
  const radius = wanted_radius();
  if (radius !== undefined) {
    rules.push(`:root{--control-radius:${radius * 0.75}px}`);
    lines.push(`radius=${radius}`);
  }
  if (rules.length > 0) add_rules(rules);
  return lines;
}

// ---- Settings ----

const of_the_program = ['tool', 'currency', 'platform', 'followers', 'engagement-rate', 'likes',
                        'comments', 'views', 'format'];

/** Numbers are written as in that language; the words are English. */
function choose_locale() {
  if (!asked('lang')) return;
  try {
    use_locale(Intl.getCanonicalLocales(asked('lang'))[0]);
  } catch {
    refuse('lang', 'is no language like de or pt-BR and is left out');
  }
}

/** For the program, a line for each (src/app/embed.h). */
export function settings() {
  choose_locale();
  if (query.has('theme') && !/^(light|dark|auto)$/.test(asked('theme'))) {
    refuse('theme', 'is not light, dark or auto and is left out');
  }
  const lines = of_the_program.filter((key) => asked(key)).map((key) => {
    const value = key === 'currency' ? asked(key).toUpperCase() : asked(key);
    return `${key}=${value.replace(/\s+/g, ' ').slice(0, 80)}`;
  });
  return [...lines, ...look()].join('\n');
}

// ---- The page around ----

// Its origin as embed.js gives it. Whoever frames this page may write what he likes there, but only
// that origin hears and is heard.
const host = asked('host');
const is_host = (/** @type {MessageEvent} */ event) =>
    host !== '' && event.source === parent && event.origin === host;

/** @param {Record<string, unknown>} message */
function tell(message) {
  if (!host || parent === window) return;
  // A page from a file has the origin "null", which cannot be addressed.
  parent.postMessage({kolculator: 1, ...message}, host === 'null' ? '*' : host);
}

let height_drawn = 0;
let height_told = 0;
let figures_told = '';

/** Without a picture the elements have a height of their own. */
function tell_height() {
  const height = drawn() ? height_drawn : Math.ceil(stage.getBoundingClientRect().height);
  if (height === 0 || height === height_told) return;
  height_told = height;
  tell({height});
}

/**
 * @param {number} height
 * @param {string} figures
 * @param {number} turn begins: something has taken the place of the tool, returns: the tool is back
 */
export function tell_host(height, figures, turn) {
  height_drawn = height;
  tell_height();
  if (figures !== figures_told) tell({figures: JSON.parse(figures)});
  figures_told = figures;
  if (turn !== turns.none) tell({turn: turn === turns.begins ? 'begins' : 'returns'});
}

/** What of the stage is in sight, wherever the pages around are scrolled to. */
function watch_sight() {
  const steps = Array.from({length: 101}, (_, step) => step / 100);
  new IntersectionObserver((entries) => {
    const {boundingClientRect: all, intersectionRect: seen} = entries[entries.length - 1];
    events.in_sight(seen.top - all.top, seen.bottom - all.top);
  }, {threshold: steps}).observe(stage);
}

/** After the program has started. */
export function watch_host() {
  new ResizeObserver(tell_height).observe(stage);
  watch_sight();
  addEventListener('message', (event) => {
    if (!is_host(event) || event.data?.kolculator !== 1) return;
    rest(event.data.rest === true);
  });
}
