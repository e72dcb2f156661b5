// Trusted Types: the places where a text becomes more than a text. Everywhere else the browser
// refuses it, by the policy in shell.html.
// @ts-check

const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy('kolculator', {
  createHTML: (/** @type {string} */ html) => html,
  createScriptURL: (/** @type {string} */ address) => {
    if (!['sw.js', 'work/calculator.js'].includes(address)) throw new TypeError(address);
    return address;
  },
});

/**
 * HTML or XML that is parsed to be read, and never put into the page.
 * @param {string} html
 * @returns {string}
 */
export const to_be_read = (html) => policy?.createHTML(html) ?? html;

/** The service worker's address. @returns {string} */
export const worker_address = () => policy?.createScriptURL('sw.js') ?? 'sw.js';

/** The address of the worker for long calculations. @returns {string} */
export const calculator_address = () =>
    policy?.createScriptURL('work/calculator.js') ?? 'work/calculator.js';
