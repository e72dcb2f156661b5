// Whether the browser has refused the program more memory. The program cannot go on then: what it asked for is
// missing, and not all of its parts notice.
// @ts-check

let refused = false;

export const is_full = () => refused;

/**
 * Watches a program's memory grow. The last answer counts: where much is refused, Emscripten asks for less.
 * @param {Record<string, any>} program as it was instantiated
 */
export function watch_memory(program) {
  // By its kind: its name is Emscripten's, one letter in what is shipped.
  const memory = Object.values(program.asm ?? {}).find((item) => item instanceof WebAssembly.Memory);
  if (!memory) return;
  memory.grow = (/** @type {number} */ pages) => {
    refused = true;
    const before = WebAssembly.Memory.prototype.grow.call(memory, pages);
    refused = false;
    return before;
  };
}

/** Fails where the program has gone on without what it was refused. */
export function demand_memory() {
  if (refused) throw new RangeError('The browser gives this page no more memory.');
}
