// What a first visit does until the rest of the program is there: it decides what the first part holds. Each
// form is a page of its own; web/page/main.js lets these, and no other, begin without the late part.
// @ts-check
import {action, pointer, wish} from '../../web/page/enumerations.js';

/** @typedef {import('./page_in_node.mjs').Form} Form */

/** Compare with the sample, as a phone, a tablet and two desktops show it. @type {Form[]} */
export const forms = [
  {width: 360, height: 640, density: 3, wishes: wish.coarse_pointer},
  {width: 768, height: 1024, density: 2, wishes: wish.dark},
  {width: 1280, height: 800, density: 1, wishes: 0},
  {width: 1920, height: 1080, density: 2, wishes: wish.reduced_motion},
];

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
