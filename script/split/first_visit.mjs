// What a first visit does until the rest of the program is there: it decides what the first part holds. Each
// form is a page of its own; web/page/main.js lets these, and no other, begin without the late part.
// @ts-check
import {action, pointer, wish} from '../../web/page/enumerations.js';

/** @typedef {import('./page_in_node.mjs').Form} Form */

const widths = [280, 360, 600, 768, 1024, 1280, 1920];

/** Compare with the sample, on everything from a small phone to a large desktop. @type {Form[]} */
export const forms = widths.flatMap((width) => [
  {width, height: 568, density: 2, wishes: wish.coarse_pointer | wish.dark},
  {width, height: 800, density: 1.25, wishes: wish.reduced_motion},
  {width, height: 1100, density: 1, wishes: 0},
]);

const between_places = 45;   // CSS px between two places of the pointer: smaller than any control
const between_scrolls = 29;  // no part of a row's height, so that texts are cut at every edge
const most_scroll = 1200;
const reached_by_tab = new Set(['button', 'link', 'toggle', 'checkbox', 'radio', 'text_field', 'select', 'row']);

/** @typedef {import('./page_in_node.mjs').PageInNode} PageInNode */

/** The pointer passes over everything. @param {PageInNode} page @param {Form} form */
function hover(page, {width, height, wishes}) {
  const touch = (wishes & wish.coarse_pointer) !== 0;
  for (let x = 10; x < width; x += between_places) {
    for (let y = 10; y < height; y += between_places) page.call('_kol_pointer', [pointer.move, x, y, touch]);
    page.draw();
  }
  page.call('_kol_pointer', [pointer.leave, 0, 0, touch]);
}

/** Everything that scrolls is scrolled, in both directions. @param {PageInNode} page */
function scroll(page) {
  for (const {id} of [...page.elements.values()].filter(({role}) => role === 'scroller')) {
    for (let way = 0; way < most_scroll; way += between_scrolls) {
      page.call('_kol_scroll', [id, way / 2, way]);
      page.draw();
    }
    page.call('_kol_scroll', [id, 0, 0]);
    page.draw();
  }
}

/** The focus goes everywhere, in frames of its own and several times within one. @param {PageInNode} page */
function go_by_tab(page) {
  const stops = [...page.elements.values()].filter(({role}) => reached_by_tab.has(role));
  for (const each_has_a_frame of [true, false]) {
    for (const {id} of stops) {
      for (const kind of [action.focus_visible, action.blur, action.focus, action.blur]) {
        page.call('_kol_action', [id, kind], ['']);
        if (each_has_a_frame) page.draw();
      }
    }
    page.draw();
  }
}

/** The stage is turned, and its colours change. @param {PageInNode} page @param {Form} form */
function change_surroundings(page, {width, height}) {
  page.call('_kol_environment', [height, width, 1.5, wish.drawn]);
  page.draw();
  scroll(page);
  page.call('_kol_environment', [width, height, 1, wish.drawn | wish.dark]);
  page.call('_kol_context_restored');
  page.draw();
}

/**
 * Looks at everything, with what program.js lets pass.
 * @param {PageInNode} page
 * @param {Form} form
 * @param {number[]} words places of those that are there at the start
 */
export function visit(page, form, words) {
  page.start(form, words);
  hover(page, form);
  scroll(page);
  go_by_tab(page);
  change_surroundings(page, form);
  page.call('_kol_keep', [true]);
}
