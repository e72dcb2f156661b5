// How soon a change is kept: the first after a pause at once, those that follow when the one before has
// rested a while. So no work is unsaved for longer than 300 ms, and writing takes no more than a sixth of
// the page's time: a very large roster is written less often.
// @ts-check

const least = 100;  // milliseconds
const most = 1000;
const share = 5;  // rests for each one of writing

/**
 * How long to wait before the next is written.
 * @param {number} since milliseconds since the last one was begun; Infinity: there was none
 * @param {number} took milliseconds of script that it cost
 */
export function wait_before_next(since, took) {
  return Math.max(0, Math.min(most, Math.max(least, took * (share + 1))) - since);
}
