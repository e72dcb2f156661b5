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

const reach = 45;  // CSS px between two places of the pointer: smaller than any control

const reached_by_tab = new Set(['button', 'link', 'toggle', 'checkbox', 'radio', 'text_field', 'select', 'row']);

/**
 * Looks at everything, with what program.js lets pass.
 * @param {import('./page_in_node.mjs').PageInNode} page
 * @param {Form} form
 * @param {number[]} words places of those that are there at the start
 */
export function visit(page, form, words) {
  page.start(form, words);
  const {width, height} = form;
  for (let x = 10; x < width; x += reach) {
    for (let y = 10; y < height; y += reach) page.call('_kol_pointer', [pointer.move, x, y, false]);
    page.draw();
  }
  page.call('_kol_pointer', [pointer.leave, 0, 0, false]);
  for (const {id} of [...page.elements.values()].filter(({role}) => role === 'scroller')) {
    for (const distance of [120, 600, 0]) page.call('_kol_scroll', [id, 0, distance]);
    page.draw();
  }
  for (const {id, role} of [...page.elements.values()]) {
    if (!reached_by_tab.has(role)) continue;
    for (const kind of [action.focus_visible, action.blur, action.focus, action.blur]) {
      page.call('_kol_action', [id, kind], ['']);
      page.draw();
    }
  }
  page.call('_kol_environment', [height, width, 1.5, wish.drawn]);
  page.draw();
  page.call('_kol_environment', [width, height, 1, wish.drawn | wish.dark]);
  page.call('_kol_context_restored');
  page.draw();
  page.call('_kol_keep', [true]);
}
