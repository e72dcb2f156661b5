// web/page/assets.js of the single file: what the program loads lies in the page itself, compressed.
// @ts-check

/** Whether the program is one file, without anything beside it. */
export const single = true;

/** @param {string} path @returns {Promise<Uint8Array<ArrayBuffer>>} */
export async function load(path) {
  const packed = document.querySelector(`script[data-path="${path}"]`);
  if (!packed) throw new Error(`${path} is not in this file`);
  const bytes = Uint8Array.from(atob(packed.textContent ?? ''), (letter) => letter.charCodeAt(0));
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

/** Nothing of this file is late. @param {string} path @returns {string} */
export function load_at_once(path) {
  throw new Error(`${path} is not in this file`);
}

/** Adds a style sheet to the page, whose policy has its hash. @param {string} path */
export async function add_style(path) {
  const style = document.createElement('style');
  style.append(new TextDecoder().decode(await load(path)));
  document.head.append(style);
}

/** How Emscripten's part gets the program: whole. */
export const program_source = {
  /**
   * @param {WebAssembly.Imports} imports
   * @param {(instance: WebAssembly.Instance) => void} done
   */
  instantiateWasm(imports, done) {
    load('kolculator.wasm').then((bytes) => WebAssembly.instantiate(bytes, imports))
        .then(({instance}) => done(instance));
    return {};
  },
};

export const whole_program = Promise.resolve();
export const broken_program = new Promise(() => {});
export const hurry = () => {};
