// Long work in parts: the page goes on between them.
// @ts-check

const while_ms = 40;

/** Lets the page go on after each while of work. @returns {() => Promise<void>} */
export function make_pauses() {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < while_ms) return;
    await new Promise((done) => setTimeout(done, 0));
    since = performance.now();
  };
}
