// Random planner problems of which every cost and value is plain arithmetic: averages are given in
// impressions and engagements of the platform's default kind of post, rates as plain numbers.
// @ts-check

/**
 * A package as the planner may choose it, if its cost and value are `known`.
 * @typedef {{influencer: string, id: string, platforms: string[], cost: number, value: number,
 *     known: boolean}} Choice
 * @typedef {{seed: number, workspace: any, choices: Choice[], fixed: number}} Instance
 */

// Formats whose impressions are those of the platform's default, so that no factor comes in.
const formats = /** @type {const} */ ([
  ['instagram.post', 'bio_link'], ['instagram.carousel', 'bio_link'], ['tiktok.video', 'bio_link'],
  ['youtube.integration', 'description_link'], ['youtube.dedicated', 'description_link'],
  ['facebook.post', 'post_link'], ['x.post', 'post_link'], ['blog.article', 'article_link'],
]);
const ctr_of = Object.fromEntries(formats);
const platforms = ['instagram', 'tiktok', 'youtube', 'facebook', 'x', 'blog'];
const objectives = ['profit', 'orders', 'leads', 'clicks', 'engagements', 'real_impressions'];
// The logarithm of an observed figure has this standard deviation (benchmarks: observed_spread).
const spread = 0.5;

const platform_of = (/** @type {string} */ format) => format.split('.')[0];

/** Numbers from 0 to below 1, the same on every machine (mulberry32). @param {number} seed */
function random_from(seed) {
  let state = Math.imul(seed + 1, 0x9E3779B1);
  return () => {
    state = (state + 0x6D2B79F5) | 0;
    let word = Math.imul(state ^ (state >>> 15), state | 1);
    word ^= word + Math.imul(word ^ (word >>> 7), word | 61);
    return ((word ^ (word >>> 14)) >>> 0) / 2 ** 32;
  };
}

class Random {
  /** @param {number} seed */
  constructor(seed) { this.share = random_from(seed); }
  happens(/** @type {number} */ probability) { return this.share() < probability; }
  between(/** @type {number} */ from, /** @type {number} */ to) { return from + (to - from) * this.share(); }
  whole(/** @type {number} */ from, /** @type {number} */ to) { return Math.floor(this.between(from, to + 1)); }
  spread(/** @type {number} */ from, /** @type {number} */ to) { return from * (to / from) ** this.share(); }
  /** @template T @param {readonly T[]} list @returns {T} */
  one_of(list) { return list[this.whole(0, list.length - 1)]; }
  /** @template T @param {readonly T[]} list @param {number} count @returns {T[]} */
  some_of(list, count) {
    const left = [...list];
    return Array.from({length: Math.min(count, left.length)},
                      () => left.splice(this.whole(0, left.length - 1), 1)[0]);
  }
}

/** @param {Random} random */
function campaign_of(random) {
  const rate = (/** @type {number} */ from, /** @type {number} */ to) => random.between(from, to);
  return {
    offer: {
      aov: rate(20, 200), gross_margin: rate(0.3, 0.8), discount: random.happens(0.5) ? rate(0, 0.2) : 0,
      return_rate: random.happens(0.5) ? rate(0, 0.3) : 0, variable_cost_per_order: rate(0, 5),
      lead_rate: rate(0.01, 0.2), lead_value: rate(0, 5),
    },
    funnel: {
      ctr: {bio_link: rate(0.005, 0.02), description_link: rate(0.005, 0.02), post_link: rate(0.005, 0.02),
            article_link: rate(0.01, 0.04)},
      cvr: rate(0.01, 0.05), fake_share: rate(0, 0.2), capture_share: rate(0.5, 1),
      incrementality: rate(0.6, 1),
    },
    costs: {
      hourly_rate: random.one_of([0, 30]), hours_fixed: random.one_of([0, 5]),
      hours_per_influencer: random.whole(0, 3), product_unit_cost: rate(0, 30),
      shipping_per_unit: rate(0, 5), production: random.one_of([0, 123.45]), tools: random.one_of([0, 50]),
      paid_boost: random.one_of([0, 99.99]), other: random.one_of([0, 10]),
      agency_rate: random.one_of([0, 0.1, 0.15]),
    },
  };
}

/** What a post of a channel shows. @param {Random} random @param {string} platform */
function channel_on(random, platform) {
  const followers = Math.round(random.spread(1000, 1e6));
  return {
    platform, followers,
    average: {impressions: Math.round(followers * random.spread(0.05, 1)),
              engagements: Math.round(followers * random.spread(0.005, 0.08))},
    ...random.happens(0.3) ? {fake_share: random.between(0, 0.4)} : {},
  };
}

/** Mostly a price near 10 for a thousand impressions: then no choice is plainly the best.
 * @param {Random} random @param {any} channel */
function package_for(random, channel, /** @type {string[]} */ on, /** @type {number} */ index) {
  const deliverables = random.some_of(on, random.whole(1, 2)).map(
      (format) => ({format, count: random.whole(1, 3)}));
  const posts = deliverables.reduce((sum, {count}) => sum + count, 0);
  const usual = posts * channel.average.impressions * 0.01 * random.spread(0.6, 1.6) + 10;
  const price = random.happens(0.7) ? Math.round(usual) : usual;
  const rate = random.between(0.05, 0.2);
  const payment = random.one_of([
    {type: 'flat', amount: price}, {type: 'per_post', amount: price / posts}, {type: 'product'},
    {type: 'commission', rate}, {type: 'hybrid', amount: price / 2, rate},
    {type: 'per_click', amount: random.between(0.3, 2)}, {type: 'cpm', amount: random.between(5, 20)},
    {type: 'cpe', amount: random.between(0.05, 0.4)}, {type: 'cpa', amount: random.between(5, 30)},
  ]);
  return {
    id: `package-${index}`, deliverables, ...random.happens(0.6) ? {price} : {payment},
    ...random.happens(0.4) ? {product_units: random.whole(1, 3)} : {},
  };
}

/** On one channel or two. @param {Random} random @param {number} index @param {number} packages */
function influencer_of(random, index, packages) {
  const channels = random.some_of(platforms, random.happens(0.3) ? 2 : 1).map(
      (platform) => channel_on(random, platform));
  const on = formats.map(([format]) => format).filter(
      (format) => channels.some(({platform}) => platform === platform_of(format)));
  return {
    id: `influencer-${index}`, channels,
    packages: Array.from({length: packages}, (_, i) => package_for(random, channels[0], on, i)),
  };
}

// Somebody of whom nothing is known but a price.
const unknown_influencer = (/** @type {number} */ index) => ({
  id: `influencer-${index}`, channels: [{platform: 'x'}],
  packages: [{id: 'package-0', deliverables: [{format: 'x.post', count: 1}], price: 1}],
});

/** Cost and value of a package, by section 4 to 8 written out. @returns {Choice} */
export function choice_of(/** @type {any} */ workspace, /** @type {any} */ influencer,
                          /** @type {any} */ offered) {
  const {campaign: {offer, funnel, costs}, planner} = workspace;
  let [impressions, real, engagements, clicks, posts] = [0, 0, 0, 0, 0];
  for (const {format, count} of offered.deliverables) {
    const channel = influencer.channels.find(
        (/** @type {any} */ each) => each.platform === platform_of(format));
    const seen = count * (channel.average?.impressions ?? NaN);
    const by_people = seen * (1 - (channel.fake_share ?? funnel.fake_share));
    impressions += seen;
    real += by_people;
    engagements += count * (channel.average?.engagements ?? NaN);
    clicks += by_people * funnel.ctr[ctr_of[format]];
    posts += count;
  }
  const price = offer.aov * (1 - offer.discount);
  const sale = price * (1 - offer.return_rate);
  const margin = (1 - offer.return_rate) * (price - offer.aov * (1 - offer.gross_margin)) -
      offer.variable_cost_per_order;
  // Everything that is seen `times` as often as it typically is.
  const figures = (/** @type {number} */ times) => {
    const tracked = times * clicks * funnel.cvr;
    const {type, amount = 0, rate = 0} = offered.payment ?? {type: 'flat', amount: offered.price};
    const fee = {flat: amount, hybrid: amount, per_post: amount * posts, per_click: amount * times * clicks,
                 cpm: amount * times * impressions / 1000, cpe: amount * times * engagements}[
        /** @type {'flat'} */ (type)] ?? 0;
    const commission = type === 'cpa' ? amount * tracked : rate * tracked * sale;
    const cost = fee * (1 + costs.agency_rate) + commission + costs.hourly_rate * costs.hours_per_influencer +
        (offered.product_units ?? 0) * (costs.product_unit_cost + costs.shipping_per_unit);
    const orders = tracked / funnel.capture_share * funnel.incrementality;
    const leads = times * clicks * offer.lead_rate;
    const profit = orders * margin + leads * offer.lead_value - cost;
    return {cost, profit, orders, leads, clicks: times * clicks, engagements: times * engagements,
            real_impressions: times * real};
  };
  const {cost} = figures(1);
  // The mean of a lognormal number is that much above its median.
  const value = figures(planner.value === 'mean' ? Math.exp(spread ** 2 / 2) : 1)[
      /** @type {'profit'} */ (planner.objective)] ?? 0;
  const on = new Set(offered.deliverables.map((/** @type {any} */ each) => platform_of(each.format)));
  return {influencer: influencer.id, id: offered.id, cost, value, platforms: [...on].map(String),
          known: Number.isFinite(cost) && Number.isFinite(value)};
}

export function fixed_costs(/** @type {any} */ workspace) {
  const {hourly_rate, hours_fixed, production, tools, paid_boost, other} = workspace.campaign.costs;
  return hourly_rate * hours_fixed + production + tools + paid_boost + other;
}

/** Rules that a good plan has to bend to, and that now and then cannot be kept. @param {Random} random */
function rules_of(random, /** @type {string[]} */ ids) {
  /** @type {any} */
  const rules = {};
  const [first, ...rest] = random.some_of(ids, random.whole(1, 4));
  if (random.happens(0.4)) rules.must = rest.slice(0, 2);
  if (random.happens(0.4)) rules.never = [first];
  if (random.happens(0.3)) rules.max_share = random.between(0.1, 0.5);
  if (random.happens(0.4)) rules.max_influencers = random.whole(1, Math.max(2, ids.length / 3));
  for (const name of ['platform_min', 'platform_max']) {
    if (!random.happens(0.4)) continue;
    rules[name] = Object.fromEntries(random.some_of(platforms, random.whole(1, 2)).map(
        (platform) => [platform, random.whole(name === 'platform_min' ? 1 : 0, 3)]));
  }
  return rules;
}

/**
 * The instance of a seed. Without `packages`, influencers have one to four each and one of twenty is
 * unknown.
 * @param {number} seed
 * @param {{influencers: number, packages?: number, objective?: string}} size
 * @returns {Instance}
 */
export function make_instance(seed, {influencers: count, packages, objective}) {
  const random = new Random(seed);
  const influencers = Array.from({length: count}, (_, i) => packages || !random.happens(0.05)
      ? influencer_of(random, i, packages ?? random.whole(1, 4)) : unknown_influencer(i));
  /** @type {any} */
  const workspace = {
    version: 1, settings: {currency: random.happens(0.2) ? 'JPY' : 'USD'}, simulation: null,
    campaign: campaign_of(random), influencers,
    planner: {objective: objective ?? random.one_of(objectives), value: random.one_of(['typical', 'mean'])},
  };
  if (objective === 'net_reach') {
    workspace.planner.value = 'typical';
    workspace.campaign.audience_size = Math.round(random.spread(1e5, 1e7));
  }
  Object.assign(workspace.planner, rules_of(random, influencers.map(({id}) => id)));
  const choices = influencers.flatMap((influencer) =>
      influencer.packages.map((/** @type {any} */ offered) => choice_of(workspace, influencer, offered)));
  const fixed = fixed_costs(workspace);
  const all = choices.reduce((sum, {cost}) => sum + (Number.isFinite(cost) ? cost : 0), 0);
  const budget = fixed * random.between(0.9, 1.5) + all * random.between(0.03, 0.3);
  workspace.planner.budget = random.happens(0.5) ? Math.round(budget) : budget;
  return {seed, workspace, choices, fixed};
}
