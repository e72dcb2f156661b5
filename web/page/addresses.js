// The page's address says where the reader is, as #/PLACE (src/app/address.h), and Back, Forward and
// links to a place lead there. Each step is an entry of the history; closing what was opened last goes
// back in it, so that Back never opens what has just been closed. Share links, #w1.…, come in here and
// are links.js's. An embed has no part in this.
// @ts-check
import {commit_typed} from '../elements/fields.js';
import {step as steps} from './enumerations.js';
import * as events from './events.js';
import {in_order} from './order.js';
import {when_whole} from './program.js';

/** @type {string | undefined} the place that is shown, as the program has told it last */
let shown;
/** @type {(() => void) | undefined} */
let close_over;
let opening_link = false;
let closing = false;  // a step back of our own is on its way

/** The place in the address, if it is one. */
const place = () => location.hash.startsWith('#/') ? location.hash.slice(1) : undefined;

/** The address without its fragment and without ?screen=: the place is more exact. */
function page_address() {
  const query = new URLSearchParams(location.search);
  if (!query.has('screen')) return location.pathname + location.search;
  query.delete('screen');
  const rest = query.toString();
  return location.pathname + (rest && `?${rest}`);
}

/**
 * @param {string} address
 * @param {boolean} replace
 */
function write(address, replace) {
  const before = replace ? history.state?.before : place();
  const url = `${page_address()}#${address}`;
  try {
    if (replace) history.replaceState({before}, '', url);
    else history.pushState({before}, '', url);
  } catch {
    // Safari allows a hundred in half a minute: the next one tells the place again.
  }
}

/** @param {number} step one of enumerations.js */
function follow(step) {
  if (opening_link || closing || shown === undefined || shown === place()) return;
  if (step === steps.close && history.state?.before === shown) {
    closing = true;
    history.back();
  } else {
    write(shown, step === steps.none || place() === undefined);
  }
}

/**
 * @param {string} address
 * @param {string} title
 * @param {number} step one of enumerations.js
 */
export function show_address(address, title, step) {
  shown = address;
  document.title = in_order(title);
  follow(step);
}

/**
 * Back closes what lies over the whole page, and leads no further.
 * @param {(() => void) | undefined} close nothing lies there any more
 */
export const lie_over = (close) => { close_over = close; };

function on_travel() {
  if (close_over) {
    close_over();
    if (shown !== undefined && shown !== place()) write(shown, false);
    return;
  }
  if (closing) {
    closing = false;
    return follow(steps.onward);  // the reader may have gone on meanwhile
  }
  const wanted = place();
  if (wanted === undefined || wanted === shown) return;
  commit_typed();  // what is half typed is not to be lost
  events.go_to(wanted);
}

/** Opens the workspace that the address holds, if it is a share link. */
async function follow_link() {
  if (!/^#w\d/.test(location.hash)) return;
  opening_link = true;
  try {
    await (await import('../keeping/links.js')).open_link();
    await when_whole;  // what is in the address goes only when the program has it
  } catch {
    events.command('load.failed');
  }
  opening_link = false;
  follow(steps.none);
}

/** Follows the address that the page was opened with, and from now on. */
export function follow_address() {
  const screen = new URLSearchParams(location.search).get('screen');
  const wanted = place() ?? (screen ? `/${encodeURIComponent(screen)}` : undefined);
  if (wanted) events.go_to(wanted);
  addEventListener('popstate', on_travel);
  addEventListener('hashchange', follow_link);
  follow_link();
}
