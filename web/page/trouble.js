// What the page says when something fails: a readable page in place of a dead canvas (as egui's web
// demo does), and a line for a file that cannot be read. The words stand in shell.html, so that they
// are there whatever could not be loaded.
// @ts-check
import {is_full} from './memory.js';

/**
 * Replaces everything by words, what went wrong, and a button to start anew.
 * @param {unknown} error
 * @returns {boolean} whether the page had not given up before
 */
export function give_up(error) {
  console.error(error);
  const page = /** @type {HTMLElement} */ (document.getElementById('trouble'));
  if (!page.hidden) return false;
  document.getElementById('stage')?.remove();
  document.getElementById('loading')?.remove();
  document.getElementById('late')?.remove();
  document.body.classList.remove('loading');
  page.querySelector('pre')?.append(error instanceof Error ? `${error.name}: ${error.message}` :
                                                             String(error));
  if (is_full()) page.querySelector('.why')?.replaceChildren(words_of('no-memory'));
  page.querySelector('button')?.addEventListener('click', () => location.reload());
  page.hidden = false;
  return true;
}

/**
 * Offers the work as a file, beside the button to start anew.
 * @param {() => void} save
 */
export function offer_file(save) {
  const button = /** @type {HTMLButtonElement} */ (document.getElementById('save-work'));
  button.addEventListener('click', save);
  button.hidden = false;
}

/** The words of one of the templates of shell.html. @param {string} kind */
function words_of(kind) {
  const {content} = /** @type {HTMLTemplateElement} */ (document.getElementById(kind));
  return content.textContent?.trim().replace(/\s+/g, ' ') ?? '';
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/**
 * Shows one of the lines in #notices for a while, and reads it out.
 * @param {string} kind
 * @param {string} name of the file
 */
export function notice(kind, name) {
  const place = /** @type {HTMLElement} */ (document.getElementById('notice'));
  place.textContent = `${name}: ${words_of(kind)}`;
  clearTimeout(timer);
  timer = setTimeout(() => place.replaceChildren(), 12_000);
}
