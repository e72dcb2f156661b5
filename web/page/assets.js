// The site's own files, as the program asks for them. In the single file another module stands here
// (script/site/assets_within.js).
// @ts-check
import {two_parts} from './two_parts.js';
import {try_again} from './waiting.js';

/** Whether the program is one file, without anything beside it. */
export const single = false;

/** @param {string} path @returns {Promise<Uint8Array<ArrayBuffer>>} */
export async function load(path) {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${response.statusText}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** The same while the page stands still. @param {string} path @returns {string} */
export function load_at_once(path) {
  const request = new XMLHttpRequest();
  request.open('GET', path, false);
  request.send();
  if (request.status !== 200) throw new Error(`${path}: ${request.status} ${request.statusText}`);
  return request.responseText;
}

/** Adds a style sheet to the page. @param {string} path @returns {Promise<void>} */
export function add_style(path) {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = path;
  document.head.append(link);
  return new Promise((done, failed) => {
    link.onload = () => done();
    link.onerror = () => failed(new Error(path));
  });
}

const parts = two_parts('kolculator.wasm', 'kolculator.late.wasm', try_again);

/** How Emscripten's part gets the program. */
export const program_source = parts.source;

/** Fetches all of the program side by side: the page cannot begin without it. */
export const hurry = parts.hurry;

/** Settles when the whole program is there. */
export const whole_program = parts.whole;

/** Fails if the program does not come. */
export const broken_program = parts.broken;
