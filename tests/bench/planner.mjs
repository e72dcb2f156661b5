// Plans for 1,000 influencers with 3 packages each, under random rules: how many are proven within a second
// natively, and how long it takes as wasm in Node beside HiGHS, which is wasm too.
// `node planner.mjs NATIVE WASM`
// @ts-check
import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {make_instance} from '../planner/instance.mjs';
import {program_of, seconds_to_solve} from '../planner/milp.mjs';

const [native, wasm] = process.argv.slice(2);
const count = 200;
const beside_highs = 10;
const longest = 20;  // seconds for HiGHS

/** @typedef {{seconds: number, proven: boolean, value: number, gap: number, feasible: boolean}} Plan */

const folder = mkdtempSync(join(tmpdir(), 'kolculator-'));
const instances = Array.from({length: count}, (_, seed) =>
    make_instance(seed, {influencers: 1000, packages: 3}));

/** @param {string[]} command @param {typeof instances} which @returns {Plan[]} */
function plans_of(command, which) {
  const file = join(folder, 'workspaces.ndjson');
  writeFileSync(file, which.map(({workspace}) => JSON.stringify(workspace)).join('\n'));
  const text = execFileSync(command[0], [...command.slice(1), 'plan', file], {encoding: 'utf8'});
  return text.trim().split('\n').map((line) => JSON.parse(line));
}

const median = (/** @type {number[]} */ values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
const sum = (/** @type {number[]} */ values) => values.reduce((all, value) => all + value, 0);
const ms = (/** @type {number} */ seconds) => `${(seconds * 1000).toFixed(1)} ms`;

const plans = plans_of([native], instances);
const quick = plans.filter(({proven, seconds}) => proven && seconds <= 1);
const gaps = plans.filter(({proven, feasible}) => !proven && feasible).map(
    ({value, gap}) => gap / Math.abs(value));
const seconds = plans.map((plan) => plan.seconds);
console.log('Planner, 1,000 influencers with 3 packages each, under random rules');
console.log(`  native: ${quick.length} of ${count} proven within a second (budget: nearly all), ` +
            `${quick.filter(({feasible}) => !feasible).length} of them that there is no plan; ` +
            `median ${ms(median(seconds))}, longest ${ms(Math.max(...seconds))}` +
            (gaps.length ? `; gap of the others at most ${(100 * Math.max(...gaps)).toFixed(4)} %` : ''));

// Those without a plan are no race.
const raced = instances.filter((_, i) => plans[i].feasible).slice(0, beside_highs);
const web = plans_of([process.execPath, wasm], raced);
const highs = raced.map((instance) => {
  const program = program_of(instance, instance.workspace.planner.budget);
  if (program === undefined) throw new Error(`seed ${instance.seed} has no program`);
  return seconds_to_solve(program, longest);
});
const [ours, theirs] = [sum(web.map((plan) => plan.seconds)), sum(highs.map((plan) => plan.seconds))];
console.log(`  wasm beside HiGHS, ${raced.length} plans: ${ours.toFixed(2)} s and ${theirs.toFixed(2)} s, ` +
            `HiGHS / wasm ${(theirs / ours).toFixed(1)} (budget: at least 1); proven ` +
            `${web.filter(({proven}) => proven).length} within 1 s and ` +
            `${highs.filter(({proven}) => proven).length} within ${longest} s`);
rmSync(folder, {recursive: true});
