// The command's plans held against HiGHS on random instances with rules, and those for net reach,
// which does not add up, against every plan there is.
// @ts-check
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import test from 'node:test';
import {fileURLToPath} from 'node:url';
import {make_instance} from './instance.mjs';
import {broken_rules, program_of, solve} from './milp.mjs';

/** @typedef {import('./instance.mjs').Instance} Instance */

const command = process.env.KOL_COMMAND ??
    fileURLToPath(new URL('../../build/native/kolculator', import.meta.url));

/** The plan of each. @param {Instance[]} instances @returns {any[]} */
function plans_of(instances) {
  const input = instances.map(({workspace}) => JSON.stringify(workspace)).join('\n');
  const output = execFileSync(command, ['evaluate', '--ndjson'],
                              {input, encoding: 'utf8', maxBuffer: 1 << 30});
  return output.trim().split('\n').map((line) => JSON.parse(line).plan);
}

/** @param {number} a @param {number} b @param {number} scale the largest term of what they are summed from */
function assert_close(a, b, scale, /** @type {string} */ what) {
  assert.ok(Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(scale), Math.abs(b)), `${what}: ${a} and not ${b}`);
}

const budget_of = (/** @type {Instance} */ {workspace}) => workspace.planner.budget;

/** Of these choices, with the fixed costs off a profit.
 * @param {Instance} instance @param {number[]} chosen */
function value_of({workspace, choices, fixed}, chosen) {
  const none = workspace.planner.objective === 'profit' ? -fixed : 0;
  return chosen.reduce((sum, i) => sum + choices[i].value, none);
}

/** @param {Instance} instance @param {number[]} chosen */
const largest_term = ({choices, fixed}, chosen) =>
    chosen.reduce((most, i) => Math.max(most, Math.abs(choices[i].value), choices[i].cost), fixed);

/** As indices of the choices. @param {Instance} instance @param {any} plan @returns {number[]} */
const chosen_by = ({choices}, plan) => plan.chosen.map((/** @type {any} */ each) => choices.findIndex(
    ({influencer, id}) => influencer === each.influencer && id === each.package));

const instances = Array.from({length: 300}, (_, seed) =>
    make_instance(seed, {influencers: 3 + seed * 7 % 38}));
const plans = plans_of(instances);
const solved = instances.map((instance) => solve(program_of(instance, budget_of(instance))));

test('Plans are worth what HiGHS finds', () => {
  let found = 0;
  instances.forEach((instance, i) => {
    const best = solved[i];
    const name = `seed ${instance.seed}`;
    assert.equal(plans[i].status, best ? 'optimal' : 'infeasible', `${name}: ${plans[i].reason}`);
    if (!best) return;
    assert.deepEqual(broken_rules(instance, budget_of(instance), best), [], `${name}, HiGHS`);
    const value = value_of(instance, best);
    assert_close(plans[i].value, value, largest_term(instance, best), `${name}, value`);
    assert_close(plans[i].bound, value, largest_term(instance, best), `${name}, bound`);
    ++found;
  });
  // Neither verdict is a rare one.
  assert.ok(found > 150 && found < 285, `${found} of ${instances.length} have a plan`);
});

test('Plans keep the rules, and cost and are worth what their packages are', () => {
  instances.forEach((instance, i) => {
    const name = `seed ${instance.seed}`;
    if (plans[i].status === 'infeasible') return;
    const chosen = chosen_by(instance, plans[i]);
    assert.deepEqual(broken_rules(instance, budget_of(instance), chosen), [], name);
    const cost = chosen.reduce((sum, at) => sum + instance.choices[at].cost, instance.fixed);
    assert_close(plans[i].cost, cost, 0, `${name}, cost`);
    assert_close(plans[i].value, value_of(instance, chosen), largest_term(instance, chosen), `${name}, value`);
    chosen.forEach((at, k) => {
      const {cost, value} = instance.choices[at];
      assert_close(plans[i].chosen[k].cost, cost, 0, `${name}, cost of a package`);
      assert_close(plans[i].chosen[k].value, value, cost, `${name}, value of a package`);
    });
  });
});

test('Of whom nothing is known is left out', () => {
  instances.forEach((instance, i) => {
    assert.deepEqual(
        plans[i].left_out.map((/** @type {any} */ each) => `${each.influencer} ${each.package}`),
        instance.choices.filter(({known}) => !known).map(({influencer, id}) => `${influencer} ${id}`),
        `seed ${instance.seed}`);
  });
});

test('One per cent more budget brings what HiGHS gains', () => {
  let gained = 0;
  instances.slice(0, 60).forEach((instance, i) => {
    const [name, best] = [`seed ${instance.seed}`, solved[i]];
    const more = solve(program_of(instance, budget_of(instance) * 1.01));
    if (!best || !more) return assert.equal(plans[i].extra_budget_value, null, name);
    const gain = value_of(instance, more) - value_of(instance, best);
    assert_close(plans[i].extra_budget_value, gain, largest_term(instance, more), name);
    gained += Number(gain > 0);
  });
  assert.ok(gained > 4, `${gained} gain`);
});

/** People reached by a package in the typical case (section 8), of each channel.
 * @param {any} workspace @param {any} influencer @param {any} offered @returns {number[]} */
function unique_reaches(workspace, influencer, offered) {
  /** @type {Map<string, {most: number, showings: [number, number][], people: number}>} */
  const channels = new Map();
  for (const {format, count} of offered.deliverables) {
    const platform = format.split('.')[0];
    const channel = influencer.channels.find((/** @type {any} */ each) => each.platform === platform);
    const real = 1 - (channel.fake_share ?? workspace.campaign.funnel.fake_share);
    const reached = channels.get(platform) ?? {most: 0, showings: [], people: channel.followers * real};
    const seen = channel.average.impressions * real;
    reached.most = Math.max(reached.most, seen);
    reached.showings.push([seen, count]);
    channels.set(platform, reached);
  }
  return [...channels.values()].map(({most, showings, people}) => {
    const base = Math.max(people, most);
    return base * (1 - showings.reduce((missed, [seen, count]) => missed * (1 - seen / base) ** count, 1));
  });
}

test('Plans for net reach are worth as much as the best of all plans', () => {
  const small = Array.from({length: 40}, (_, i) =>
      make_instance(1000 + i, {influencers: 2 + i % 5, packages: 1 + i % 3, objective: 'net_reach'}));
  const found = plans_of(small);
  small.forEach((instance, i) => {
    const {workspace, choices} = instance;
    const audience = workspace.campaign.audience_size;
    // The share of the audience that each choice misses.
    const missed = workspace.influencers.flatMap((/** @type {any} */ influencer) => influencer.packages.map(
        (/** @type {any} */ offered) => unique_reaches(workspace, influencer, offered).reduce(
            (share, reach) => share * (1 - Math.min(1, reach / audience)), 1)));
    let best = -1;
    const try_all = (/** @type {number} */ at, /** @type {number[]} */ chosen) => {
      if (at === choices.length) {
        if (broken_rules(instance, budget_of(instance), chosen).length) return;
        best = Math.max(best, audience * (1 - chosen.reduce((share, each) => share * missed[each], 1)));
        return;
      }
      try_all(at + 1, chosen);
      const taken = chosen.some((each) => choices[each].influencer === choices[at].influencer);
      if (!taken) try_all(at + 1, [...chosen, at]);
    };
    try_all(0, []);
    const name = `seed ${instance.seed}`;
    assert.equal(found[i].status, best < 0 ? 'infeasible' : 'optimal', name);
    if (best < 0) return;
    assert_close(found[i].value, best, audience, `${name}, value`);
    assert_close(found[i].bound, best, audience, `${name}, bound`);
  });
});
