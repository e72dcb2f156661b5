// The planner's problem as a mixed-integer program for HiGHS, and its rules one by one.
// @ts-check
import load_highs from 'highs';

/** @typedef {import('./instance.mjs').Instance} Instance */
/** @typedef {import('./instance.mjs').Choice} Choice */

/** Whole minor units; a value within 1e-9 relative of a whole number is that number.
 * @param {any} workspace @param {number} money @param {(units: number) => number} rounded */
function in_units(workspace, money, rounded) {
  const units = money * (workspace.settings.currency === 'JPY' ? 1 : 100);
  const near = Math.round(units);
  return Math.abs(units - near) <= 1e-9 * Math.max(1, Math.abs(near)) ? near : rounded(units);
}

/** Budget after fixed costs, and what each choice and at most one choice costs, in minor units. */
function money_of(/** @type {Instance} */ {workspace, choices, fixed}, /** @type {number} */ budget) {
  const {max_share: share} = workspace.planner;
  return {
    left: in_units(workspace, budget, Math.floor) - in_units(workspace, fixed, Math.ceil),
    most: share === undefined ? Infinity : in_units(workspace, share * budget, Math.floor),
    costs: choices.map(({cost, known}) => known ? in_units(workspace, cost, Math.ceil) : 0),
  };
}

/** The choices by rule: each is {indices, from, to} of their number. @param {Instance} instance */
function counts_of({workspace, choices}) {
  const {must = [], never = [], max_influencers = Infinity, platform_min = {}, platform_max = {}} =
      workspace.planner;
  const where = (/** @type {(choice: Choice) => boolean} */ is_meant) =>
      [...choices.keys()].filter((i) => is_meant(choices[i]));
  const of = (/** @type {string} */ id) => where(({influencer}) => influencer === id);
  const on = (/** @type {string} */ platform) => where((choice) => choice.platforms.includes(platform));
  return [
    {indices: where(({known}) => !known), from: 0, to: 0},
    ...workspace.influencers.map((/** @type {any} */ {id}) => ({
      indices: of(id), from: must.includes(id) ? 1 : 0, to: never.includes(id) ? 0 : 1})),
    {indices: where(() => true), from: 0, to: max_influencers},
    ...Object.entries(platform_min).map(([name, from]) => ({indices: on(name), from, to: Infinity})),
    ...Object.entries(platform_max).map(([name, to]) => ({indices: on(name), from: 0, to})),
  ];
}

/** Why these choices (indices) are no plan; empty if they are one.
 * @param {Instance} instance @param {number} budget @param {number[]} chosen */
export function broken_rules(instance, budget, chosen) {
  const {left, most, costs} = money_of(instance, budget);
  const broken = [];
  if (chosen.reduce((sum, i) => sum + costs[i], 0) > left) broken.push('over the budget');
  if (chosen.some((i) => costs[i] > most)) broken.push('over the share of one');
  for (const {indices, from, to} of counts_of(instance)) {
    const count = indices.filter((/** @type {number} */ i) => chosen.includes(i)).length;
    if (count < from || count > to) broken.push(`${count} of ${indices} is not within ${from} and ${to}`);
  }
  return broken;
}

/** In the LP format of CPLEX; undefined if no program is needed to see that there is no plan.
 * @param {Instance} instance @param {number} budget */
export function program_of(instance, budget) {
  const {left, most, costs} = money_of(instance, budget);
  if (left < 0) return undefined;
  const variables = costs.map((_, i) => `x${i}`);
  const sum = (/** @type {[number, string][]} */ terms) => terms.map(
      ([factor, name]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${name}`).join('\n ');
  const rows = [`${sum(costs.map((cost, i) => [cost, variables[i]]))} <= ${left}`];
  for (const {indices, from, to} of counts_of(instance)) {
    const part = sum(indices.map((/** @type {number} */ i) => [1, variables[i]]));
    if (!part) {
      if (from > 0) return undefined;
      continue;
    }
    if (from > 0) rows.push(`${part} >= ${from}`);
    if (to < indices.length) rows.push(`${part} <= ${to}`);
  }
  costs.forEach((cost, i) => { if (cost > most) rows.push(`${variables[i]} <= 0`); });
  const values = instance.choices.map(({value, known}, i) =>
      /** @type {[number, string]} */ ([known ? value : 0, variables[i]]));
  return `Maximize\n ${sum(values)}\nSubject To\n${rows.map((row) => ` ${row}\n`).join('')}` +
         `Binary\n ${variables.join('\n ')}\nEnd\n`;
}

// Its types are those of CommonJS, in which the loader would be a member.
const highs = await /** @type {any} */ (load_highs)();
// As exact as it goes: a budget in cents is a large number beside a fraction of one choice.
const options = {output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0, mip_feasibility_tolerance: 1e-9,
                 primal_feasibility_tolerance: 1e-9};

/** HiGHS's choices, as indices; undefined if there is no plan.
 * @param {string | undefined} program @returns {number[] | undefined} */
export function solve(program) {
  if (program === undefined) return undefined;
  const {Status, Columns} = highs.solve(program, options);
  if (Status === 'Infeasible') return undefined;
  if (Status !== 'Optimal') throw new Error(`HiGHS says ${Status}`);
  const chosen = Object.keys(Columns).filter((name) => Columns[name].Primal > 0.5);
  return chosen.map((name) => Number(name.slice(1)));
}

/** How long HiGHS takes to prove a plan within 1e-9 of the best, and whether it does in that time.
 * @param {string} program @param {number} most seconds */
export function seconds_to_solve(program, most) {
  const start = performance.now();
  const {Status} = highs.solve(program, {output_flag: false, mip_rel_gap: 1e-9, time_limit: most});
  return {seconds: (performance.now() - start) / 1000, proven: Status === 'Optimal' || Status === 'Infeasible'};
}
