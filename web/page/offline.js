// Keeps the site for visits without a network (sw.js), and tells the program when a new version has
// been fetched. Where it cannot be kept, the page works as long as there is a network.
// @ts-check
import * as events from './events.js';
import {worker_address} from './trusted.js';

const between_checks = 3_600_000;  // ms

const program = /** @type {HTMLScriptElement} */ (document.querySelector('script[type=module]')).src;
/** @type {ServiceWorkerRegistration | undefined} */
let registration;

/** Lets the worker know, as long as this page is open, which version's files it may still need. */
const hold_version = () => new Promise((held) => {
  if (!navigator.locks) held(undefined);
  navigator.locks?.request(`kolculator page ${program}`, {mode: 'shared'}, () => {
    held(undefined);
    return new Promise(() => {});
  });
});

/**
 * Says so if a version that waits is another one than this page's.
 * @param {ServiceWorker | null} worker
 */
function offer(worker) {
  if (!worker || !registration?.active) return;
  const {port1, port2} = new MessageChannel();
  port1.onmessage = ({data}) => {
    if (!data) events.command('version.ready');
  };
  worker.postMessage({has: program.slice(registration.scope.length)}, [port2]);
}

function watch(/** @type {ServiceWorkerRegistration} */ kept) {
  offer(kept.waiting);
  const follow = (/** @type {ServiceWorker | null} */ worker) =>
      worker?.addEventListener('statechange', () => {
        if (worker.state === 'installed') offer(worker);
      });
  follow(kept.installing);
  kept.addEventListener('updatefound', () => follow(kept.installing));
  // The browser looks for a new version when the page is loaded; it may stay open for days.
  let last = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - last < between_checks) return;
    last = Date.now();
    kept.update().catch(() => {});
  });
}

export async function keep_site() {
  if (!navigator.serviceWorker) return;
  try {
    registration = await navigator.serviceWorker.register(worker_address(), {updateViaCache: 'none'});
    watch(registration);
    await hold_version();
    (await navigator.serviceWorker.ready).active?.postMessage('here');
  } catch {
    // Refused, or the network went away meanwhile: the next visit tries again.
  }
}

/** Loads the page again, as the new version. */
export function use_new_version() {
  const again = () => location.reload();
  if (!registration?.waiting) return again();
  navigator.serviceWorker.addEventListener('controllerchange', again, {once: true});
  registration.waiting.postMessage('take over');
}
