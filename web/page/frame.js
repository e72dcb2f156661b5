// Where the page stands: in a window of its own, as a tool in somebody else's page, or in a frame
// without being a tool. There every click may be another page's doing, so nothing that is kept in this
// browser is shown, changed or deleted, and nothing is kept; a strip above says so.
// @ts-check

/** Whether this is a tool in somebody else's page (embedding.js): it begins anew each time. */
export const embedded = new URLSearchParams(location.search).has('tool');

/** Whether this is the whole program in a frame, of whatever page. */
export const framed = window !== top && !embedded;

/** Shows the strip, with a link to the page by itself. */
export function say_where() {
  if (!framed) return;
  document.body.classList.add('framed');
  const strip = /** @type {HTMLElement} */ (document.getElementById('framed'));
  const link = /** @type {HTMLAnchorElement} */ (strip.querySelector('a'));
  link.href = location.pathname;
  strip.hidden = false;
}
