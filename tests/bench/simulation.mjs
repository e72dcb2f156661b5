// 100,000 trials of 20 rows with 2 deliverables each, on one thread: natively, as wasm in Node and in
// Chromium, and by the plain JavaScript of simulation_model.mjs in both; and what all cores of the machine
// make of the command. `node simulation.mjs NATIVE WASM WASM_OF_PAGE COMMAND`
// @ts-check
import {execFileSync, spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {availableParallelism, tmpdir} from 'node:os';
import {join} from 'node:path';
import {open_in_chromium} from './simulation_in_page.mjs';
import {mean_profit} from './simulation_model.mjs';

const [native, wasm, wasm_of_page, command] = process.argv.slice(2);
const trials = 100_000;
const rounds = 3;

/** Every second influencer has averages, the others followers alone. @param {number} count of trials */
function workspace(count) {
  const influencers = Array.from({length: 20}, (_, i) => ({
    id: `influencer-${i}`,
    channels: [i % 2 === 0
        ? {platform: 'instagram', followers: 5000 + 3000 * i,
           average: {impressions: 2000 + 1500 * i, engagements: 150 + 80 * i}}
        : {platform: i % 4 === 1 ? 'instagram' : 'youtube', followers: 5000 + 4000 * i}],
  }));
  const formats = [['instagram.post', 'instagram.carousel'], ['instagram.reel', 'instagram.story'],
                   ['instagram.post', 'instagram.carousel'], ['youtube.integration', 'youtube.short']];
  return {
    version: 1, influencers, simulation: {trials: count, seed: 1},
    campaign: {
      offer: {aov: {low: 30, typical: 50, high: 90}, gross_margin: 0.6, discount: 0.1, return_rate: 0.1,
              variable_cost_per_order: 2, lead_rate: 0.05, lead_value: 1},
      funnel: {cvr: {low: 0.008, typical: 0.02, high: 0.04}, fake_share: 0.1, capture_share: 0.7,
               incrementality: 0.8},
      costs: {hourly_rate: 30, hours_per_influencer: 1},
      lineup: influencers.map(({id}, i) => ({
        influencer: id, payment: {type: 'flat', amount: 100 + 20 * i},
        deliverables: formats[i % 4].map((format, k) => ({format, count: 1 + k})),
      })),
    },
  };
}

const folder = mkdtempSync(join(tmpdir(), 'kolculator-'));
const small = join(folder, 'small.json');
writeFileSync(small, JSON.stringify(workspace(trials)));
const large = join(folder, 'large.json');
writeFileSync(large, JSON.stringify(workspace(1_000_000)));
const benchmarks = JSON.parse(readFileSync(new URL('../../web/data/benchmarks.json', import.meta.url), 'utf8'));

/** @param {string[]} words @returns {{seconds: number, mean_profit: number}} */
const program = (...words) =>
    JSON.parse(execFileSync(words[0], [...words.slice(1), 'simulate', small], {encoding: 'utf8'}));

function plain_javascript(/** @type {number} */ seed) {
  const start = performance.now();
  const {mean, error} = mean_profit(workspace(trials), benchmarks, trials, seed);
  return {seconds: (performance.now() - start) / 1000, mean_profit: mean, error};
}

/** Seconds that the command takes, on these cores or all. @param {string[]} pinned */
function command_seconds(...pinned) {
  const start = performance.now();
  const [first, ...rest] = [...pinned, command, 'evaluate', large];
  const {status} = spawnSync(first, rest, {stdio: 'ignore'});
  if (status !== 0) throw new Error(`${first} failed`);
  return (performance.now() - start) / 1000;
}

/** The quickest. @param {{seconds: number}[]} runs */
const best = (runs) => Math.min(...runs.map(({seconds}) => seconds));

// In turns, so that whatever else the machine does meets all of them.
const chromium = await open_in_chromium(wasm_of_page, workspace(trials), benchmarks);
const one_of_each = async (/** @type {number} */ seed) => ({
  native: program(native), wasm: program(process.execPath, wasm), javascript: plain_javascript(seed),
  page_wasm: await chromium.wasm(), page_javascript: await chromium.javascript()});
const runs = [await one_of_each(1)];
while (runs.length < rounds) runs.push(await one_of_each(runs.length + 1));
await chromium.close();
const [machine, web, javascript] = [best(runs.map((run) => run.native)), best(runs.map((run) => run.wasm)),
                                    best(runs.map((run) => run.javascript))];
const means = runs.map(({javascript: {mean_profit: mean, error}}) =>
    `${mean.toFixed(0)} ± ${error.toFixed(0)}`).join(', ');
console.log(`Simulation, ${trials} trials of 20 rows with 2 deliverables, one thread`);
console.log(`  native ${machine.toFixed(2)} s, wasm ${web.toFixed(2)} s, ` +
            `plain JavaScript ${javascript.toFixed(2)} s`);
console.log(`  wasm / native ${(web / machine).toFixed(2)} (budget: at most 1.5); ` +
            `plain JavaScript / wasm ${(javascript / web).toFixed(2)} (budget: at least 5)`);
const [page_web, page_javascript] = [best(runs.map((run) => run.page_wasm)),
                                     best(runs.map((run) => run.page_javascript))];
console.log(`  in Chromium: wasm ${page_web.toFixed(2)} s, plain JavaScript ${page_javascript.toFixed(2)} s; ` +
            `wasm / native ${(page_web / machine).toFixed(2)} (budget: at most 1.5); ` +
            `plain JavaScript / wasm ${(page_javascript / page_web).toFixed(2)} (budget: at least 5)`);
const agrees = (/** @type {number} */ mean) =>
    Math.abs(mean - runs[0].native.mean_profit) <= 1e-6 * Math.abs(runs[0].native.mean_profit);
if (!runs.every((run) => agrees(run.page_wasm.mean_profit))) {
  throw new Error('Chromium draws other trials');
}
console.log(`  mean profit ${runs[0].wasm.mean_profit.toFixed(0)}; of the plain JavaScript ${means}`);

const cores = availableParallelism();
const alone = best(Array.from({length: 2}, () => ({seconds: command_seconds('taskset', '-c', '0')})));
const together = best(Array.from({length: 2}, () => ({seconds: command_seconds()})));
console.log(`  the command with 1,000,000 trials: on one core ${alone.toFixed(2)} s, on ${cores} ` +
            `${together.toFixed(2)} s: ${(alone / together).toFixed(2)} times as fast ` +
            `(budget: at least ${(0.8 * cores).toFixed(1)})`);
rmSync(folder, {recursive: true});
