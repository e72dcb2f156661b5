// A reader at any of the browsers: the few things that tests of all of them do, by keys, by pointer, and by
// role and name. Every action is followed by the frames that it asks for.
// @ts-check
import assert from 'node:assert/strict';
import {setTimeout as pause} from 'node:timers/promises';
import {patience} from '../page.mjs';
import {start} from './protocol.mjs';

/** @typedef {object} Element as WebDriver names one */
/** @typedef {Awaited<ReturnType<typeof open_browser>>} Reader */

/** The one that the tests are run in. */
export const browser_name = process.env.KOL_BROWSER ?? 'firefox';

const element_key = 'element-6066-11e4-a52e-4f735466cecf';

/** Keys as WebDriver writes them. @type {Record<string, string>} */
const keys = {
  Control: '\uE009', Enter: '\uE007', Tab: '\uE004', Escape: '\uE00C',
};

/**
 * The elements of that role and name. A field's name is found by its label's `for`, not by its `labels`: after
 * that, WebKitGTK's web process aborts at a later reload.
 * @param {string} role
 * @param {string} name
 * @param {{role: string, name: string}} [within]
 */
function find(role, name, within) {
  /** @type {Record<string, string>} */
  const tags = {
    button: 'button:not([role])', link: 'a[href]', textbox: 'input[type=text], textarea',
    combobox: 'select', heading: 'h1, h2, h3, h4', navigation: 'nav', banner: 'header', region: 'section',
    main: 'main', table: 'table', listitem: 'li',
  };
  const named = (/** @type {Element | Document} */ where, /** @type {string} */ of, /** @type {string} */ wanted) =>
      [.../** @type {any} */ (where).querySelectorAll([tags[of], `[role=${of}]`].filter(Boolean).join(', '))]
          .filter((element) => {
            const label = element.id && document.querySelector(`label[for="${element.id}"]`);
            const text = element.getAttribute('aria-label') ?? (label || element).textContent;
            return text.replace(/\s+/g, ' ').trim() === wanted && !element.closest('[inert]');
          });
  const places = within ? named(document, within.role, within.name) : [document];
  return places.flatMap((place) => named(place, role, name));
}

const in_page = (/** @type {string} */ of) => /** @type {(...words: any[]) => any} */ (
    /** @type {unknown} */ (`(...words) => (${find})(...words)${of}`));
const first = in_page('[0]');

/**
 * Starts a browser for the tests of a file.
 * @param {string} browser
 */
export async function open_browser(browser) {
  const {send, end} = await start(browser);
  await send('limits', {script: patience, pageLoad: patience});
  await send('size', {width: 1024, height: 760});

  /**
   * @template {any[]} Words
   * @template Answer
   * @param {(...words: Words) => Answer} work
   * @param {Words} words
   * @returns {Promise<Awaited<Answer>>} what it answers in the page
   */
  async function evaluate(work, ...words) {
    const script = `const words = [...arguments], done = words.pop();
        (async () => (${work}).apply(null, words))().then(
            (value) => done({value}), (error) => done({error: [error, error?.stack].join(' ')}));`;
    const {value, error} = await send('evaluate', {script, args: words});
    if (error) throw new Error(error);
    return value;
  }

  /**
   * Waits until a state of the page is there, and answers it. While the page changes there is nobody to ask.
   * @template {any[]} Words
   * @template Answer
   * @param {(...words: Words) => Answer} state
   * @param {Words} words
   * @returns {Promise<NonNullable<Awaited<Answer>>>}
   */
  async function until(state, ...words) {
    let trouble = '';
    for (const late = Date.now() + patience; Date.now() < late; await pause(30)) {
      try {
        const found = await evaluate(state, ...words);
        if (found) return found;
        trouble = '';
      } catch (error) {
        trouble = String(error);
      }
    }
    return assert.fail(`never so: ${JSON.stringify(words)} ${String(state).slice(0, 400)} ${trouble}`);
  }

  const settle = () => until(() => /** @type {any} */ (window).kolculator?.settled !== false);
  const ready = () => until(() => /** @type {any} */ (window).kolculator?.ready === true);

  const act = async (/** @type {object[]} */ actions) => {
    await send('act', {actions});
    await settle();
  };

  /** Presses keys, one after another, each with those that are held: "Control+v". */
  const press = (/** @type {string[]} */ ...combinations) => act([
    {type: 'key', id: 'keyboard', actions: combinations.flatMap((combination) => {
      const all = combination.split('+').map((key) => keys[key] ?? key);
      return [...all.map((value) => ({type: 'keyDown', value})),
              ...all.reverse().map((value) => ({type: 'keyUp', value}))];
    })}]);

  /**
   * The element of that role and name as soon as it is there, which the browser calls so, too.
   * @param {string} role
   * @param {string} name
   * @param {{role: string, name: string}} [within]
   */
  async function element(role, name, within) {
    const found = await until(first, role, name, within);
    const id = found[element_key];
    assert.equal(await send('role', {id}), role);
    assert.equal((await send('name', {id})).replace(/\s+/g, ' ').trim(), name);
    return found;
  }

  /**
   * Brings the element into view, and presses it by pointer.
   * @param {string} role
   * @param {string} name
   * @param {{role: string, name: string}} [within]
   */
  async function click(role, name, within) {
    const target = await element(role, name, within);
    await evaluate((/** @type {any} */ it) => new Promise((done) => {
      it.scrollIntoView({block: 'center', inline: 'nearest'});
      requestAnimationFrame(() => requestAnimationFrame(done));
    }), target);
    await settle();
    await act([{type: 'pointer', id: 'mouse', parameters: {pointerType: 'mouse'}, actions: [
      {type: 'pointerMove', origin: target, x: 0, y: 0, duration: 0},
      {type: 'pointerDown', button: 0}, {type: 'pointerUp', button: 0}]}]);
  }

  /**
   * Types in the place of what stands in a field, and stays in it.
   * @param {string} name
   * @param {string} text
   * @param {{role: string, name: string}} [within]
   */
  async function fill(name, text, within) {
    await click('textbox', name, within);
    await press('Control+a', ...text);
  }

  return {
    browser, send, end, evaluate, until, settle, ready, press, element, click, fill,
    open: async (/** @type {string} */ url) => { await send('open', {url}); },
    /** As by the browser's own button: Firefox's driver would force it, past the service worker. */
    reload: async () => {
      await evaluate(() => {
        document.documentElement.dataset.left = 'yes';
        setTimeout(() => location.reload());
      });
      await until(() => document.documentElement.dataset.left === undefined);
    },
    /** Closes the window, when there is a new one. */
    replace_window: async () => {
      const {handle} = await send('add_window', {type: 'tab'});
      await send('close_window');
      await send('to_window', {handle});
    },
    /** As Playwright names it, for what is shared with its tests. */
    waitForFunction: until,
    text: async (/** @type {string} */ role, /** @type {string} */ name) =>
        (await until(in_page('[0]?.textContent'), role, name)),
    /** What has stopped the page, or it has told of; nothing is right. */
    trouble: () => evaluate(() => {
      const stopped = document.getElementById('trouble');
      return stopped?.hidden === false ? stopped.textContent ?? 'stopped' : '';
    }),
    /** A picture of what is shown, as an address. */
    screenshot: async () => `data:image/png;base64,${await send('screenshot', {full: false})}`,
  };
}
