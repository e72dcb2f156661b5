// Says that the late part of the program is on its way when something waits for it, and that it did not
// come. The words stand in shell.html, since those of the program may be among what is missing.
// @ts-check

/** @typedef {'nothing' | 'the start' | 'an action'} Waiting */

const soon = 300;          // ms for which nothing is said: mostly it is there by then
const first_pause = 5000;  // ms before it is tried again; each time twice as long, up to
const most_pause = 60_000;

/** @type {Waiting} */
let waiting = 'nothing';
let has_failed = false;
let said = '';
let next_pause = first_pause;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
/** @type {Promise<void> | undefined} */
let pause;

/** @param {string} name which of the sentences there are; none: nothing */
function say(name) {
  const place = document.getElementById('late');  // gone with everything where the page has given up
  if (name === said || !place) return;
  said = name;
  const words = /** @type {HTMLTemplateElement | null} */ (name ? document.getElementById(name) : null);
  place.replaceChildren(...(words ? [words.content.cloneNode(true)] : []));
}

/** @param {Waiting} what waits for the late part; the start says by itself that it is loading */
export function something_waits(what) {
  if (waiting === what) return;
  waiting = what;
  clearTimeout(timer);
  if (waiting === 'nothing') say('');
  else if (has_failed) say('late-failed');
  else if (waiting === 'an action') timer = setTimeout(() => say('late-waits'), soon);
}

/** @returns {Promise<void>} after a while, when the network is back, or when the reader says so */
function time_to_try_again() {
  const done_with = new AbortController();
  return new Promise((/** @type {(_: void) => void} */ done) => {
    const go_on = () => done();
    const passed = setTimeout(go_on, next_pause);
    const listening = {signal: done_with.signal};
    addEventListener('online', go_on, listening);
    document.getElementById('late')?.addEventListener('click', ({target}) => {
      if (target instanceof HTMLButtonElement) go_on();
    }, listening);
    done_with.signal.addEventListener('abort', () => clearTimeout(passed));
  }).finally(() => done_with.abort());
}

/** Something of the late part did not come: settles when it is time to try again, for all of it at once. */
export function try_again() {
  clearTimeout(timer);
  has_failed = true;
  if (waiting !== 'nothing') say('late-failed');
  pause ??= time_to_try_again().finally(() => {
    pause = undefined;
    next_pause = Math.min(2 * next_pause, most_pause);
  });
  return pause;
}
