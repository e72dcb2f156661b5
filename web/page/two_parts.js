// The program comes in two parts (script/split.mjs): what a first visit shows, and the late part, which is
// fetched as soon as the first one is there. A function of the late part that is called before is fetched
// with all of it at once, while the page stands still: that costs time and is otherwise the same.
// program.js sees to it that this does not happen.
// @ts-check

/** @param {Response} response @param {WebAssembly.Imports} imports */
export async function instantiate(response, imports) {
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${response.statusText}`);
  const compiles_meanwhile = response.headers.get('content-type')?.startsWith('application/wasm');
  const {instance} = compiles_meanwhile ? await WebAssembly.instantiateStreaming(response, imports) :
      await WebAssembly.instantiate(await response.arrayBuffer(), imports);
  return instance;
}

/** Without a promise: the program is in the midst of a call. @param {string} address */
function load_at_once(address) {
  const request = new XMLHttpRequest();
  request.open('GET', address, false);
  request.overrideMimeType('text/plain; charset=x-user-defined');  // each byte a letter
  request.send();
  if (request.status !== 200) throw new Error(`${address}: ${request.status} ${request.statusText}`);
  return new WebAssembly.Module(Uint8Array.from(request.responseText, (byte) => byte.charCodeAt(0)));
}

/**
 * @param {string} first address of the first part
 * @param {string} late address of the late part
 * @param {(error: unknown) => Promise<void>} failed the late part did not come; it is tried again when this
 *   allows it, and given up if it throws
 */
export function two_parts(first, late, failed) {
  /** @type {WebAssembly.Exports | undefined} */
  let primary;
  let is_whole = false;
  /** @type {Promise<Response> | undefined} */
  let early;
  /** @type {(whole: Promise<void>) => void} */
  let begin_late;
  /** @type {(error: unknown) => void} */
  let fail;
  const whole = new Promise((done) => { begin_late = done; });
  const broken = new Promise((_, refuse) => { fail = refuse; });

  async function bring_late() {
    while (!is_whole) {
      try {
        const response = await (early ?? fetch(late));
        // It puts its functions into the table of the first part by being instantiated.
        await instantiate(response, {primary: /** @type {any} */ (primary)});
        is_whole = true;
      } catch (error) {
        early = undefined;
        await failed(error);
      }
    }
  }

  /** @param {WebAssembly.Imports} imports */
  async function start(imports) {
    // The first part knows each function of the late one by its place in the table.
    const places = new Proxy({}, {
      get: (_, place) => (/** @type {unknown[]} */ ...given) => {
        if (!is_whole) {
          console.warn(`KOLculator: function ${String(place)} of the late part was wanted before it came.`);
          new WebAssembly.Instance(load_at_once(late), {primary: /** @type {any} */ (primary)});
          is_whole = true;
        }
        const table = /** @type {WebAssembly.Table} */ (
          Object.values(primary ?? {}).find((item) => item instanceof WebAssembly.Table));
        return table.get(Number(place))(...given);
      },
    });
    const instance = await instantiate(await fetch(first), {...imports, late: places});
    primary = instance.exports;
    begin_late(bring_late());
    return instance;
  }

  return {
    /** Fetches the late part beside the first one, for what cannot begin without it. */
    hurry() {
      if (primary || early) return;
      early = fetch(late);
      early.catch(() => {});  // tried again in its turn
    },
    /** Settles when nothing is missing any more. */
    whole,
    /** Fails if the first part did not come: Emscripten's part waits for ever then. */
    broken,
    /** What Emscripten's part is given. */
    source: {
      /**
       * @param {WebAssembly.Imports} imports
       * @param {(instance: WebAssembly.Instance) => void} done
       */
      instantiateWasm(imports, done) {
        start(imports).then(done, fail);
        return {};
      },
    },
  };
}
