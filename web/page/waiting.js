// Says that the late part of the program is on its way when something waits for it, and that it did not
// come. The words stand in shell.html, since those of the program may be among what is missing.
// @ts-check

const soon = 300;           // ms for which nothing is said: mostly it is there by then
const between_tries = 5000; // ms

/** @param {string} name which of the sentences there are; none: nothing waits any more */
function say(name) {
  const place = /** @type {HTMLElement} */ (document.getElementById('late'));
  const words = /** @type {HTMLTemplateElement | null} */ (name ? document.getElementById(name) : null);
  place.replaceChildren(...(words ? [words.content.cloneNode(true)] : []));
  place.hidden = !words;
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
let waits = false;
let failed = false;

/** @param {boolean} something whether something waits for the late part */
export function something_waits(something) {
  waits = something;
  clearTimeout(timer);
  if (!waits) say('');
  else if (failed) say('late-failed');
  else timer = setTimeout(() => say('late-waits'), soon);
}

/** Settles when it is time to try again: after a while, when the network is back, or when the reader says so. */
export async function try_again() {
  failed = true;
  if (waits) say('late-failed');
  const place = /** @type {HTMLElement} */ (document.getElementById('late'));
  await new Promise((done) => {
    setTimeout(done, between_tries);
    addEventListener('online', done, {once: true});
    place.addEventListener('click', (event) => {
      if (event.target instanceof HTMLButtonElement) done(undefined);
    });
  });
  failed = false;
  if (waits) say('late-waits');
}
