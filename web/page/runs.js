// Texts in any script, by a 2D canvas with the reader's own fonts: measured, drawn as pictures, cut
// and broken into lines. Dear ImGui does not shape text (imgui#4227).
// @ts-check
import {in_order} from './order.js';

const canvas = document.createElement('canvas');
// With transparency, so that letters are smoothed in grey, not by colour fringes.
const context = /** @type {CanvasRenderingContext2D} */ (
    canvas.getContext('2d', {willReadFrequently: true}));

const right_to_left = /^[^\p{L}]*[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Adlm}]/u;

/**
 * @param {string} text
 * @param {number} size
 * @param {number} bold
 */
function set_font(text, size, bold) {
  context.font = `${bold ? 700 : 400} ${size}px "KOL Sans", system-ui, sans-serif, ` +
      '"Apple Color Emoji", "Segoe UI Emoji", "Noto Color Emoji"';
  context.direction = right_to_left.test(text) ? 'rtl' : 'ltr';
  context.textAlign = 'left';
}

/**
 * @param {string} text
 * @param {number} size
 * @param {number} bold
 */
export function measure_run(text, size, bold) {
  set_font(text, size, bold);
  return context.measureText(in_order(text)).width;
}

/** Whether pixels drawn in white have other colours: emoji, also black or grey ones. */
function has_colours(/** @type {Uint8ClampedArray} */ pixels) {
  for (let i = 0; i < pixels.length; i += 4) {
    if (pixels[i + 3] > 96 && Math.min(pixels[i], pixels[i + 1], pixels[i + 2]) < 200) return true;
  }
  return false;
}

/**
 * @param {string} text
 * @param {number} size
 * @param {number} bold
 * @param {number} density
 * @param {number} colour
 */
export function draw_run(text, size, bold, density, colour) {
  set_font(text, size, bold);
  const shown = in_order(text);
  const box = context.measureText(shown);
  // Whole device pixels on each side of the pen, and one to spare for smoothing.
  const left = Math.ceil(Math.max(0, box.actualBoundingBoxLeft) * density) + 1;
  const right = Math.ceil(Math.max(box.width, box.actualBoundingBoxRight) * density) + 1;
  const top = Math.ceil(Math.max(0, box.actualBoundingBoxAscent) * density) + 1;
  const bottom = Math.ceil(Math.max(0, box.actualBoundingBoxDescent) * density) + 1;
  const width = left + right;
  const height = top + bottom;
  if (canvas.width < width) canvas.width = width;
  if (canvas.height < height) canvas.height = height;

  const paint = (/** @type {string} */ ink) => {
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    context.setTransform(density, 0, 0, density, left, top);
    set_font(text, size, bold);  // setting a canvas size forgets it
    context.fillStyle = ink;
    context.fillText(shown, 0, 0);
    return context.getImageData(0, 0, width, height).data;
  };
  const coloured = has_colours(paint('#fff'));
  // WebKit makes white letters heavier than dark ones: how much of a pixel is covered comes from the ink.
  const pixels = paint(`#${colour.toString(16).padStart(6, '0')}`);
  for (let i = 0; !coloured && i < pixels.length; i += 4) pixels.fill(255, i, i + 3);
  context.setTransform(1, 0, 0, 1, 0, 0);
  return {width, height, baseline: top / density, left: left / density, coloured, pixels};
}

// Firefox has Intl.Segmenter since 125; before it, letters and spaces have to do.
const letters = 'Segmenter' in Intl ? new Intl.Segmenter(undefined, {granularity: 'grapheme'}) : null;
const words = 'Segmenter' in Intl ? new Intl.Segmenter(undefined, {granularity: 'word'}) : null;

/** @param {string} text */
const split_letters = (text) => letters ? Array.from(letters.segment(text), (s) => s.segment) : [...text];

/** @param {string} text */
const split_words = (text) =>
    words ? Array.from(words.segment(text), (s) => s.segment) : text.split(/(?<=\s)(?=\S)|(?<=\S)(?=\s)/);

/**
 * @param {string} text
 * @param {number} size
 * @param {number} bold
 * @param {number} width
 */
export function cut_run(text, size, bold, width) {
  if (measure_run(text, size, bold) <= width) return text;
  const parts = split_letters(text);
  const beginning = (/** @type {number} */ count) =>
      `${parts.slice(0, count).join('').trimEnd()}…`;
  let fits = 0;
  for (let low = 1, high = parts.length - 1; low <= high;) {
    const middle = (low + high) >> 1;
    if (measure_run(beginning(middle), size, bold) <= width) {
      fits = middle;
      low = middle + 1;
    } else {
      high = middle - 1;
    }
  }
  return beginning(fits);
}

// Marks that close or join something stay with it; others may begin a line after a space.
const never_first = /^[\s\p{Pe}\p{Pf}\p{Mn}%‰°.,;:!?…·–—、。，；：！？・ーๆฯ]/u;
const first_after_space = /^[\p{P}\p{S}]/u;
const never_last = /[\p{Ps}\p{Pi}\p{Sc}@#\u00a0\u202f\u2060]$/u;
const space_last = /[ \t\n\u2002-\u2006\u2008-\u200b\u3000]$/;
const hyphen_last = /\p{L}[-\u2010\u2013\u2014]$/u;
const without_spaces =
    /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;

/**
 * @param {string} before
 * @param {string} next
 */
function may_break(before, next) {
  if (never_first.test(next) || never_last.test(before)) return false;
  if (space_last.test(before)) return true;
  if (first_after_space.test(next)) return false;
  if (hyphen_last.test(before)) return /^\p{L}/u.test(next);
  return without_spaces.test([...next][0]) || without_spaces.test([...before].at(-1) ?? '');
}

const encoder = new TextEncoder();

/**
 * @param {string} text
 * @returns {number[]} offsets in UTF-8 bytes
 */
export function line_breaks(text) {
  const offsets = [];
  let before = '';
  let bytes = 0;
  for (const word of split_words(text)) {
    if (before && may_break(before, word)) offsets.push(bytes);
    before = before.slice(-4) + word;
    bytes += encoder.encode(word).length;
  }
  if (bytes > 0) offsets.push(bytes);
  return offsets;
}
