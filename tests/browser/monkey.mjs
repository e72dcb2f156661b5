// A reader who does anything at all, by chance: through the real elements, by keys and by pointer, and never what
// would leave the page. A seed repeats what was done.
// @ts-check

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{id: string, role: string, name: string, kind: string, x: number, y: number, seen: boolean}} Thing */

/**
 * Chance that a seed repeats (mulberry32).
 * @param {number} seed
 */
export function chance_of(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ state >>> 15, state | 1);
    mixed ^= mixed + Math.imul(mixed ^ mixed >>> 7, mixed | 61);
    return ((mixed ^ mixed >>> 14) >>> 0) / 2 ** 32;
  };
  return {
    next,
    /** @template T @param {readonly T[]} list */
    pick: (list) => list[Math.floor(next() * list.length)],
  };
}

// Files, printing and a new version are the browser's part.
const leaves_the_page = /save|print|pdf|csv|markdown|picture|reload|open a (file|table)|read an export|import/i;

/** All that a reader may act on now, in reading order; runs in the page. @returns {Thing[]} */
function things_in_page() {
  /** @type {Thing[]} */
  const found = [];
  const all = document.querySelectorAll('#elements :is(button, a[href^="#"], input, select, textarea)');
  for (const element of /** @type {NodeListOf<HTMLInputElement>} */ (all)) {
    if (element.closest('[inert]') || element.disabled || element.ariaDisabled === 'true') continue;
    const label = document.querySelector(`label[for="${element.id}"]`)?.textContent;
    const name = element.getAttribute('aria-label') ?? label ?? element.textContent ?? '';
    const tag = element.localName;
    const kind = {text: 'typed', date: 'typed', textarea: 'typed', checkbox: 'ticked', range: 'moved',
                  'select-one': 'moved'}[element.type];
    const {left, top, width, height} = element.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const hit = document.elementFromPoint(x, y);
    found.push({id: element.id, role: element.role ?? tag, name: name.replace(/\s+/g, ' ').trim(),
                kind: kind ?? 'pressed', x, y, seen: hit !== null && element.contains(hit)});
  }
  return found;
}

const texts = ['0', '1', '7', '12', '250', '1.500', '99,5', '120000', '1e9', '-3', '4.2 %', '', ' ', 'Anna',
               'thailand', 'Ein längerer Name', 'สวัสดี', '名前', '🙂🙂', 'مرحبا', '=1+1', '<b>x</b>',
               '2026-05-01', 'x'.repeat(300)];
const keys = ['Escape', 'Escape', 'Control+z', 'Control+z', 'Control+y', 'Tab', 'Shift+Tab', 'ArrowDown', 'ArrowUp',
              'PageDown', 'Home', 'End', 'F2'];

/** Gives the focus to a thing, as Tab does, if it is still there. */
const focus = (/** @type {Page} */ page, /** @type {Thing} */ {id}) => page.evaluate((wanted) => {
  document.getElementById(wanted)?.focus();
  return document.activeElement?.id === wanted;
}, id);

/**
 * Does one thing by chance.
 * @param {Page} page
 * @param {ReturnType<typeof chance_of>} chance
 * @returns {Promise<string>} what, in words
 */
export async function act_by_chance(page, chance) {
  const kind = chance.pick(['pressed', 'pressed', 'pressed', 'typed', 'typed', 'ticked', 'moved', 'screen', 'key']);
  if (kind === 'key') {
    const key = chance.pick(keys);
    await page.keyboard.press(key);
    return key;
  }
  const all = (await page.evaluate(things_in_page)).filter(({name}) => !leaves_the_page.test(name));
  const fitting = all.filter((thing) => kind === 'screen' ? thing.role === 'a' : thing.kind === kind);
  const thing = chance.pick(fitting.length > 0 ? fitting : all);
  if (!thing) {
    await page.keyboard.press('Escape');
    return 'Escape, since there was nothing';
  }
  const said = `${thing.kind} ${thing.role} “${thing.name.slice(0, 60)}”`;
  if (thing.kind === 'pressed' && thing.seen && chance.next() < 0.5) {
    await page.mouse.click(thing.x, thing.y);
    return `${said} by pointer`;
  }
  if (!await focus(page, thing)) return `${said}, which has gone`;
  if (thing.kind === 'typed') {
    const text = chance.pick(texts);
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(text);
    const end = chance.pick(['Enter', 'Enter', 'Tab', 'Escape']);
    await page.keyboard.press(end);
    return `${said}: “${text.slice(0, 20)}”, ${end}`;
  }
  const key = {ticked: 'Space', moved: chance.pick(['ArrowDown', 'ArrowUp', 'ArrowRight'])}[thing.kind] ?? 'Enter';
  await page.keyboard.press(key);
  return said;
}
