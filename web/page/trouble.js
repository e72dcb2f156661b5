// What the page says when something fails: a readable page in place of a dead canvas (as egui's web
// demo does), and a line for a file that cannot be read. The words stand in shell.html, so that they
// are there whatever could not be loaded.
// @ts-check

/**
 * Replaces everything by words, what went wrong, and a button to start anew.
 * @param {unknown} error
 */
export function give_up(error) {
  console.error(error);
  const page = /** @type {HTMLElement} */ (document.getElementById('trouble'));
  if (!page.hidden) return;
  document.getElementById('stage')?.remove();
  document.getElementById('loading')?.remove();
  document.body.classList.remove('loading');
  page.querySelector('pre')?.append(error instanceof Error ? `${error.name}: ${error.message}` :
                                                             String(error));
  page.querySelector('button')?.addEventListener('click', () => location.reload());
  page.hidden = false;
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
  const words = /** @type {HTMLTemplateElement} */ (document.getElementById(kind));
  place.textContent = `${name}: ${words.content.textContent?.trim()}`;
  clearTimeout(timer);
  timer = setTimeout(() => place.replaceChildren(), 12_000);
}
