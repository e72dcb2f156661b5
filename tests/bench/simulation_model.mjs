// The simulation of section 12 written down as it stands, one trial after the other, in JavaScript: what
// the program's speed is measured against, and a second opinion on its figures.
// @ts-check

const c = 1.2815515655446004;
const observed_spread = 0.5;

/** @typedef {[number, number, number]} Triple */

/** A fast generator of numbers from 0 to below 1 (xoshiro128**). @param {number} seed */
function random_from(seed) {
  let [a, b, d, e] = [Math.imul(seed, 0x85EBCA6B) | 1, 0x9E3779B9, 0x243F6A88, 0xB7E15162];
  const rotated = (/** @type {number} */ x, /** @type {number} */ k) => (x << k) | (x >>> (32 - k));
  const word = () => {
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9);
    const shifted = b << 9;
    d ^= a; e ^= b; b ^= d; a ^= e; d ^= shifted;
    e = rotated(e, 11);
    return result >>> 0;
  };
  return () => (word() + 0.5) / 2 ** 32;
}

/** A value for a draw from the standard normal, exact at the three percentiles.
 * @param {Triple} triple @param {number} z */
function at([low, typical, high], z) {
  if (typical === 0) return z <= 0 ? 0 : high * z / c;
  if (z >= 0) return typical * (high / typical) ** (z / c);
  return low > 0 ? typical * (typical / low) ** (z / c) : Math.max(0, typical + z / c * (typical - low));
}

/** ln value is linear in ln followers between knots. @param {Triple[]} values @param {number[]} knots
 * @returns {Triple} */
function curve(values, knots, /** @type {number} */ followers) {
  const k = Math.max(0, Math.min(knots.length - 2, knots.findLastIndex((knot) => knot <= followers)));
  const share = Math.min(1, Math.max(0, Math.log(followers / knots[k]) / Math.log(knots[k + 1] / knots[k])));
  return /** @type {Triple} */ (values[k].map((from, i) => from ** (1 - share) * values[k + 1][i] ** share));
}

/** The rows as numbers: what a post shows, by which risks. Flat payments; averages in impressions and
 * engagements of the platform's default kind of post, or followers alone.
 * @param {any} workspace @param {any} benchmarks */
function rows_of(workspace, benchmarks) {
  const observed = (/** @type {number} */ x) => /** @type {Triple} */ (
      [x * Math.exp(-c * observed_spread), x, x * Math.exp(c * observed_spread)]);
  return workspace.campaign.lineup.map((/** @type {any} */ row) => {
    const influencer = workspace.influencers.find((/** @type {any} */ {id}) => id === row.influencer);
    const posts = row.deliverables.map((/** @type {any} */ {format, count}) => {
      const platform = format.split('.')[0];
      const channel = influencer.channels.find((/** @type {any} */ each) => each.platform === platform);
      const from_table = (/** @type {any} */ table) => /** @type {Triple} */ (
          curve(table.at, benchmarks.knots, channel.followers).map((rate) => rate * channel.followers));
      const {reach, ctr} = benchmarks.formats[format];
      return {
        platform, count, observed: channel.average !== undefined,
        impressions: channel.average ? observed(channel.average.impressions)
            : from_table(benchmarks.reach_rate[reach]),
        engagements: channel.average ? observed(channel.average.engagements)
            : from_table(benchmarks.engagement_rate[platform]),
        real: 1 - workspace.campaign.funnel.fake_share, ctr: benchmarks.ctr[ctr].value,
      };
    });
    return {posts, fee: row.payment.amount};
  });
}

/** Mean profit of so many trials, each row by another influencer, and the error of that mean.
 * @param {any} workspace @param {any} benchmarks @param {number} trials @param {number} seed */
export function mean_profit(workspace, benchmarks, trials, seed) {
  const random = random_from(seed);
  let spare = NaN;
  const normal = () => {  // Marsaglia's polar method
    if (!Number.isNaN(spare)) {
      const z = spare;
      spare = NaN;
      return z;
    }
    for (;;) {
      const [x, y] = [2 * random() - 1, 2 * random() - 1];
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const factor = Math.sqrt(-2 * Math.log(square) / square);
      spare = y * factor;
      return x * factor;
    }
  };
  const poisson = (/** @type {number} */ mean) => {
    // Those of parts of the mean add up; each part by multiplying until below exp(-part) (Knuth).
    let count = 0;
    for (let left = mean; left > 0; left -= 500) {
      const least = Math.exp(-Math.min(left, 500));
      for (let product = random(); product > least; product *= random()) ++count;
    }
    return count;
  };
  const {offer, funnel, costs} = workspace.campaign;
  const triple = (/** @type {any} */ {low, typical, high}) => /** @type {Triple} */ ([low, typical, high]);
  const [cvr_triple, aov_triple] = [triple(funnel.cvr), triple(offer.aov)];
  const caused = funnel.incrementality;
  const unseen = caused * (1 / funnel.capture_share - 1);
  const rows = rows_of(workspace, benchmarks);
  const total = rows.reduce((/** @type {number} */ sum, /** @type {any} */ {fee}) =>
      sum + fee + costs.hourly_rate * costs.hours_per_influencer, 0);
  let sum = 0;
  let squares = 0;
  let shown = 0;
  for (let trial = 0; trial < trials; ++trial) {
    const [C, V, A] = [normal(), normal(), normal()];
    /** @type {Record<string, number>} */
    const B = {instagram: normal(), youtube: normal()};
    let [orders, leads] = [0, 0];
    for (const {posts} of rows) {
      const [P, K, W] = [normal(), normal(), normal()];
      let [clicks, impressions, engagements] = [0, 0, 0];
      for (const post of posts) {
        const common = post.observed ? Math.sqrt(0.5) * P
            : Math.sqrt(0.2) * B[post.platform] + Math.sqrt(0.3) * P;
        const seen = post.count * at(post.impressions, common + Math.sqrt(0.5) * normal());
        impressions += seen;
        engagements += post.count * at(post.engagements, common + Math.sqrt(0.5) * normal());
        const z = Math.sqrt(0.3) * C + Math.sqrt(0.2) * K + Math.sqrt(0.5) * normal();
        clicks += seen * post.real * Math.min(1, at(post.ctr, z));
      }
      const cvr = Math.min(1, at(cvr_triple, Math.sqrt(0.7) * V + Math.sqrt(0.3) * W));
      orders += poisson(clicks * cvr * caused) + poisson(clicks * cvr * unseen);
      shown += impressions + engagements + poisson(clicks * cvr * (1 - caused));  // cost nothing here
      leads += poisson(clicks * offer.lead_rate);
    }
    const aov = at(aov_triple, A);
    const kept = 1 - offer.return_rate;
    const margin = kept * (aov * (1 - offer.discount) - aov * (1 - offer.gross_margin)) -
        offer.variable_cost_per_order;
    const profit = orders * margin + leads * offer.lead_value - total;
    sum += profit;
    squares += profit * profit;
  }
  if (!(shown > 0)) throw new Error('nothing was shown');  // so that none of it is left out as unused
  const mean = sum / trials;
  return {mean, error: Math.sqrt((squares / trials - mean * mean) / trials)};
}
