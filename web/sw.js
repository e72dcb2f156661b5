// Keeps the site for visits without a network. A version is fetched whole into a cache of its own,
// each file checked against the list that the build writes here (script/site.mjs), or not at all; it
// answers only when the one before it has gone or the reader wants it (offline.js), and old caches go
// when no page needs them. Files are called after their content, so versions cannot be mixed.
// @ts-check
/// <reference lib="webworker" />

const version = '';
/** SHA-256 of each file of this version, base64. @type {Record<string, string>} */
const files = ({});

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const scope = worker.registration.scope;
// The site may lie several times on one origin, which has one set of caches.
const own_caches = `kolculator ${scope} `;
const cache_name = own_caches + version;
/** The lock that each page holds (offline.js), with the address of its program behind it. */
const page_lock = 'kolculator page ';

/** Whether it is a file of this version: "constructor" is none. */
const is_file = (/** @type {string} */ path) => Object.prototype.hasOwnProperty.call(files, path);
const is_lasting = (/** @type {string} */ path) => /\.[0-9a-f]{10}\.\w+$/.test(path);
const address_of = (/** @type {string} */ path) => new URL(path, scope).href;

/** @param {ArrayBuffer} bytes @param {string} sum */
async function is_right(bytes, sum) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...digest)) === sum;
}

/**
 * One file, from an older version's cache if it is the same there.
 * @param {Cache} cache
 * @param {string} path
 */
async function keep(cache, path) {
  const address = address_of(path);
  const old = is_lasting(path) ? await caches.match(address) : undefined;
  const response = old ?? await fetch(address, {cache: is_lasting(path) ? 'default' : 'no-cache'});
  const bytes = await response.arrayBuffer();
  if (!response.ok || !await is_right(bytes, files[path])) throw new Error(`${path} did not arrive`);
  const headers = new Headers(response.headers);
  headers.delete('content-encoding');
  headers.delete('content-length');
  // Made anew, since a response that was redirected must not answer for a page.
  await cache.put(address, new Response(bytes, {headers}));
}

async function keep_all() {
  try {
    const cache = await caches.open(cache_name);
    await Promise.all(Object.keys(files).map((path) => keep(cache, path)));
  } catch (error) {
    await caches.delete(cache_name);
    throw error;
  }
}

/** Deletes the caches of older versions unless a page may still want something of them. */
async function clean() {
  const pages = (await worker.clients.matchAll({type: 'window', includeUncontrolled: true}))
      .filter(({url}) => url.startsWith(scope)).length;
  const locks = (await navigator.locks?.query())?.held ?? [];
  const programs = locks.flatMap(({name}) =>
      name?.startsWith(page_lock + scope) ? name.slice((page_lock + scope).length) : []);
  if (programs.length < pages || programs.some((program) => !is_file(program))) return;
  for (const name of await caches.keys()) {
    if (name.startsWith(own_caches) && name !== cache_name) await caches.delete(name);
  }
}

/** @param {Request} request @param {string} path */
async function answer(request, path) {
  const address = address_of(path);
  const own = is_file(path) && await (await caches.open(cache_name)).match(address);
  // A page of another version gets what it asks for: the name says which.
  return own || (is_lasting(path) && await caches.match(address)) || fetch(request);
}

worker.addEventListener('install', (event) => event.waitUntil(keep_all()));

worker.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([worker.clients.claim(), clean()]));
});

worker.addEventListener('message', (event) => {
  if (event.data === 'take over') event.waitUntil(worker.skipWaiting());
  // A page that was loaded past this worker, by a forced reload, is looked after as well.
  if (event.data === 'here') event.waitUntil(Promise.all([worker.clients.claim(), clean()]));
  if (event.data.has) event.ports[0].postMessage(is_file(event.data.has));
});

worker.addEventListener('fetch', (event) => {
  const {request} = event;
  const address = request.url.replace(/[?#].*$/, '');
  if (request.method !== 'GET' || !address.startsWith(scope)) return;
  const name = address.slice(scope.length);
  // Hosts differ in whether pages are called with their ending.
  const path = ['', 'index.html'].includes(name) ? './' : is_file(`${name}.html`) ? `${name}.html` : name;
  if (is_file(path) || is_lasting(path)) event.respondWith(answer(request, path));
});
