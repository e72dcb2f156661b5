// Pages around the calculator that tests of all browsers go to: one to copy from and to paste into.
// @ts-check
import {createServer} from 'node:http';

/** @typedef {import('./reader.mjs').Reader} Reader */

/** @param {import('node:http').Server} server @param {string} host of this machine */
export function origin_of(server, host = '127.0.0.1') {
  const {port} = /** @type {import('node:net').AddressInfo} */ (server.address());
  return `http://${host}:${port}`;
}

/**
 * Serves one page.
 * @param {import('node:test').TestContext} t
 * @param {string} html
 * @param {Record<string, string>} headers
 */
export async function serve_page(t, html, headers = {}) {
  const server = createServer((request, response) => {
    if (request.url !== '/') return response.writeHead(204).end();
    response.writeHead(200, {'content-type': 'text/html; charset=utf-8', ...headers}).end(html);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  t.after(() => { server.closeAllConnections?.(); server.close(); });
  return server;
}

const paper = '<!doctype html><title>Paper</title><textarea autofocus></textarea>';

/** @param {import('node:test').TestContext} t @param {Reader} reader */
async function open_paper(t, reader) {
  await reader.open(origin_of(await serve_page(t, paper)));
  await reader.evaluate(() => document.querySelector('textarea')?.focus());
}

/**
 * Brings a text into the clipboard as a reader does.
 * @param {import('node:test').TestContext} t
 * @param {Reader} reader
 * @param {string} text
 */
export async function copy_from(t, reader, text) {
  await open_paper(t, reader);
  await reader.evaluate((value) => {
    /** @type {HTMLTextAreaElement} */ (document.querySelector('textarea')).value = value;
  }, text);
  await reader.press('Control+a');
  await reader.press('Control+c');
}

/**
 * What is in the clipboard.
 * @param {import('node:test').TestContext} t
 * @param {Reader} reader
 */
export async function pasted_text(t, reader) {
  await open_paper(t, reader);
  await reader.press('Control+v');
  return reader.until(() => document.querySelector('textarea')?.value);
}
