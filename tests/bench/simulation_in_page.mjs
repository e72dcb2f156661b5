// The simulation in a browser: the same program as wasm, and the plain JavaScript of simulation_model.mjs, in
// Chromium.
// @ts-check
import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {launch} from '../browser/page.mjs';

/** Each run is asked for alone, so that others can run in between.
 * @param {string} program made for the web @param {any} workspace @param {any} benchmarks */
export async function open_in_chromium(program, workspace, benchmarks) {
  const browser = await launch(false);
  const page = await browser.newPage();
  const model = fileURLToPath(new URL('simulation_model.mjs', import.meta.url));
  const files = new Map([['/program.mjs', program], ['/model.mjs', model]]);
  await page.route('http://bench.test/**', async (route) => {
    const file = files.get(new URL(route.request().url()).pathname);
    await route.fulfill(file ? {contentType: 'text/javascript', body: await readFile(file, 'utf8')}
                             : {contentType: 'text/html', body: '<!doctype html>'});
  });
  await page.goto('http://bench.test/');
  return {
    /** @returns {Promise<{seconds: number, mean_profit: number}>} */
    wasm: () => page.evaluate(async (json) => {
      /** @type {string[]} */
      const lines = [];
      const {default: start} = await import(/** @type {any} */ ('/program.mjs'));
      const module = await start({print: (/** @type {string} */ line) => lines.push(line)});
      module.FS.writeFile('workspace.json', json);
      module.callMain(['simulate', 'workspace.json']);
      return JSON.parse(lines[0]);
    }, JSON.stringify(workspace)),
    /** @returns {Promise<{seconds: number}>} */
    javascript: () => page.evaluate(async ({lineup, rates}) => {
      const {mean_profit} = await import(/** @type {any} */ ('/model.mjs'));
      const start = performance.now();
      mean_profit(lineup, rates, lineup.simulation.trials, 1);
      return {seconds: (performance.now() - start) / 1000};
    }, {lineup: workspace, rates: benchmarks}),
    close: () => browser.close(),
  };
}
