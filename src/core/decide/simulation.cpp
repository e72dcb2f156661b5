// Trials are drawn in blocks, one quantity for all trials of a block after the other.
#include "core/decide/simulation.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <utility>

#include "core/decide/random.h"
#include "core/decide/trial_block.h"
#include "core/decide/triple_draw.h"
#include "core/decide/two.h"
#include "core/numeric.h"

namespace kol {
namespace {

RandomKey key_of(double seed) {
  const auto bits = static_cast<std::uint64_t>(seed);
  return {static_cast<std::uint32_t>(bits), static_cast<std::uint32_t>(bits >> 32)};
}

// What is drawn of a triple by a sum of normals, each weighted.
struct Factor {
  double weight;
  const Lane& normals;
};
template <typename... Factors>
void draw_triple(const Block& block, const TripleDraw& triple, Lane& out, Factors... factors) {
  for (std::size_t i = 0; i < block.count(); i += 2) {
    store_two(&out[i], triple.at((... + (factors.weight * load_two(&factors.normals[i])))));
  }
}

// The deals by influencer: draws of an influencer are made once.
struct InfluencerDeals {
  std::vector<std::size_t> rows;
  // Of its draws: the first row, so that they do not hang on who else is in the roster.
  std::size_t key = 0;
};

std::vector<InfluencerDeals> by_influencer(const std::vector<Deal>& deals) {
  std::vector<std::size_t> rows(deals.size());
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = i;
  std::stable_sort(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) {
    return deals[a].influencer < deals[b].influencer;
  });
  std::vector<InfluencerDeals> groups;
  for (const std::size_t row : rows) {
    const bool is_same =
        !groups.empty() && deals[groups.back().key].influencer == deals[row].influencer;
    if (!is_same) groups.push_back({{}, row});
    groups.back().rows.push_back(row);
  }
  return groups;
}

// What the campaign's own draws come to in each trial of a block.
struct CampaignLanes {
  Lane click_factor;  // C
  Lane order_factor;  // V
  Lane revenue_per_order;
  Lane margin_per_order;
  std::array<Lane, kPlatformCount> platform_factor;  // B
};

struct RowLanes {
  Lane impressions;
  Lane engagements;
  Lane clicks;
  Lane tracked;
  Lane incremental;
  Lane leads;
};

struct PostLanes {
  Lane impressions;  // of one post
  Lane engagements;
  Lane ctr;
};

class Simulator {
 public:
  Simulator(const Terms& terms, const std::vector<Deal>& deals)
      : terms_(terms), deals_(deals), cvr_(terms.cvr, 1) {
    for (const Deal& deal : deals) {
      for (const DealPosts& posts : deal.posts) platforms_[index_of(posts.platform)] = true;
    }
  }

  void draw_campaign(const Block& block, CampaignLanes& campaign) const;
  // Calls take(row, lanes) for each of the rows, which are of one influencer.
  template <typename Take>
  void draw_rows(const Block& block, const CampaignLanes& campaign, const InfluencerDeals& group,
                 Take take) const;

 private:
  void draw_posts(const Block& block, const CampaignLanes& campaign, std::size_t key,
                  const DealPosts& posts, const Lane& post_factor, const Lane& click_factor,
                  PostLanes& lanes) const;
  void draw_orders(const Block& block, std::size_t row, const Lane& cvr, RowLanes& lanes) const;

  const Terms& terms_;
  const std::vector<Deal>& deals_;
  TripleDraw cvr_;
  std::array<bool, kPlatformCount> platforms_{};
};

void Simulator::draw_campaign(const Block& block, CampaignLanes& campaign) const {
  FourLanes normals;
  for (std::size_t i = 0; i < platforms_.size(); ++i) {
    if (!platforms_[i]) continue;
    block.normals(Drawn::platform, i, 0, 1, normals);
    campaign.platform_factor[i] = normals[0];
  }
  block.normals(Drawn::campaign, 0, 0, 3, normals);
  campaign.click_factor = normals[0];
  campaign.order_factor = normals[1];
  Lane& value = normals[2];
  const Offer& offer = terms_.campaign.offer;
  draw_triple(block, TripleDraw(offer.aov.value_or(kUndefinedTriple)), value, Factor{1, value});
  const double kept = 1 - offer.return_rate;
  const double price = 1 - offer.discount;
  const double earned = price - (1 - known(offer.gross_margin));
  for (std::size_t i = 0; i < block.count(); ++i) {
    const double spent = value[i];
    campaign.revenue_per_order[i] = kept * price * spent;
    campaign.margin_per_order[i] = kept * earned * spent - offer.variable_cost_per_order;
  }
}

void Simulator::draw_posts(const Block& block, const CampaignLanes& campaign, std::size_t key,
                           const DealPosts& posts, const Lane& post_factor,
                           const Lane& click_factor, PostLanes& lanes) const {
  FourLanes own;
  block.normals(Drawn::post, key, posts.format, 3, own);
  const double half = std::sqrt(0.5);
  const Lane& platform = campaign.platform_factor[index_of(posts.platform)];
  const auto draw = [&](const Triple& triple, bool observed, const Lane& normals, Lane& out) {
    const Factor by_platform = {observed ? 0 : std::sqrt(0.2), platform};
    const Factor by_influencer = {observed ? half : std::sqrt(0.3), post_factor};
    draw_triple(block, TripleDraw(triple), out, by_platform, by_influencer, Factor{half, normals});
  };
  draw(posts.results.impressions, posts.impressions_observed, own[0], lanes.impressions);
  draw(posts.results.engagements, posts.engagements_observed, own[1], lanes.engagements);
  draw_triple(block, TripleDraw(posts.ctr, 1), lanes.ctr,
              Factor{std::sqrt(0.3), campaign.click_factor}, Factor{std::sqrt(0.2), click_factor},
              Factor{half, own[2]});
}

void Simulator::draw_orders(const Block& block, std::size_t row, const Lane& cvr,
                            RowLanes& lanes) const {
  const Funnel& funnel = terms_.campaign.funnel;
  const double caused = funnel.incrementality;
  const double unseen = caused * (1 / funnel.capture_share - 1);
  const double lead_rate = terms_.campaign.offer.lead_rate;
  FourLanes means;
  for (std::size_t i = 0; i < block.count(); ++i) {
    const double orders = lanes.clicks[i] * cvr[i];
    means[0][i] = orders * caused;
    means[1][i] = orders * unseen;
    means[2][i] = orders * (1 - caused);
    means[3][i] = lanes.clicks[i] * lead_rate;
  }
  Lane seen;
  block.poissons(Drawn::caused, row, {Drawn::orders_seen_caused, means[0], seen},
                 {Drawn::orders_unseen, means[1], lanes.incremental});
  block.poissons(Drawn::not_caused, row, {Drawn::orders_seen_not_caused, means[2], lanes.tracked},
                 {Drawn::leads, means[3], lanes.leads});
  for (std::size_t i = 0; i < block.count(); ++i) {
    lanes.tracked[i] += seen[i];
    lanes.incremental[i] += seen[i];
  }
}

template <typename Take>
void Simulator::draw_rows(const Block& block, const CampaignLanes& campaign,
                          const InfluencerDeals& group, Take take) const {
  FourLanes own;
  block.normals(Drawn::influencer, group.key, 0, 3, own);
  const Lane& post_factor = own[0];
  const Lane& click_factor = own[1];
  Lane& cvr = own[2];
  draw_triple(block, cvr_, cvr, Factor{std::sqrt(0.7), campaign.order_factor},
              Factor{std::sqrt(0.3), cvr});
  RowLanes lanes;
  PostLanes post;
  for (const std::size_t row : group.rows) {
    lanes.impressions.fill(0);
    lanes.engagements.fill(0);
    lanes.clicks.fill(0);
    for (const DealPosts& posts : deals_[row].posts) {
      // The same influencer and format have the same keys, and so the same draws, in every row.
      draw_posts(block, campaign, group.key, posts, post_factor, click_factor, post);
      const double real = 1 - posts.fake_share;
      for (std::size_t i = 0; i < block.count(); ++i) {
        const double seen = posts.count * post.impressions[i];
        lanes.impressions[i] += seen;
        lanes.engagements[i] += posts.count * post.engagements[i];
        lanes.clicks[i] += seen * real * post.ctr[i];
      }
    }
    draw_orders(block, row, cvr, lanes);
    take(row, lanes);
  }
}

// Calls draw(block) for the trials from `begin` until `end`.
template <typename Draw>
void for_blocks(double seed, std::size_t begin, std::size_t end, const Parallel& parallel,
                Draw draw) {
  const RandomKey key = key_of(seed);
  parallel((end - begin + kLanes - 1) / kLanes, [&](std::size_t index) {
    const std::size_t first = begin + index * kLanes;
    draw(Block(key, first, std::min(kLanes, end - first)));
  });
}

double contribution_in(const Terms& terms, double orders, double margin, double leads) {
  if (!terms.basis) return kUndefined;
  const double from_leads = leads * terms.campaign.offer.lead_value;
  return terms.basis == Basis::leads ? from_leads : orders * margin + from_leads;
}

}  // namespace

void one_after_the_other(std::size_t count, const Work& work) {
  for (std::size_t i = 0; i < count; ++i) work(i);
}

void simulate_further(const Terms& terms, const std::vector<Deal>& deals, double seed,
                      std::size_t count, const Parallel& parallel, LineupTrials& trials) {
  const std::size_t begin = trials.count();
  if (count <= begin) return;
  for (Trials* values :
       {&trials.impressions, &trials.engagements, &trials.clicks, &trials.incremental,
        &trials.leads, &trials.revenue, &trials.total, &trials.profit}) {
    values->resize(count);
  }
  const Simulator simulator(terms, deals);
  const std::vector<InfluencerDeals> groups = by_influencer(deals);
  const Costs& costs = terms.campaign.costs;
  double units = 0;
  for (const Deal& deal : deals) units += deal.product_units;
  const double hours =
      costs.hours_fixed + costs.hours_per_influencer * static_cast<double>(deals.size());
  const double fixed = units * terms.product_unit + costs.hourly_rate * hours + costs.production +
                       costs.tools + costs.paid_boost + costs.other;
  for_blocks(seed, begin, count, parallel, [&](const Block& block) {
    CampaignLanes campaign;
    simulator.draw_campaign(block, campaign);
    const std::size_t first = block.first();
    for (const InfluencerDeals& group : groups) {
      simulator.draw_rows(block, campaign, group, [&](std::size_t row, const RowLanes& lanes) {
        const Tariff& tariff = deals[row].tariff;
        for (std::size_t i = 0; i < block.count(); ++i) {
          const std::size_t at = first + i;
          trials.impressions[at] += lanes.impressions[i];
          trials.engagements[at] += lanes.engagements[i];
          trials.clicks[at] += lanes.clicks[i];
          trials.incremental[at] += lanes.incremental[i];
          trials.leads[at] += lanes.leads[i];
          trials.total[at] +=
              fee_of(tariff, lanes.impressions[i], lanes.engagements[i], lanes.clicks[i]) *
                  (1 + costs.agency_rate) +
              commission_of(tariff, lanes.tracked[i], campaign.revenue_per_order[i]);
        }
      });
    }
    for (std::size_t i = 0; i < block.count(); ++i) {
      const std::size_t at = first + i;
      trials.total[at] += fixed;
      trials.revenue[at] = trials.incremental[at] * campaign.revenue_per_order[i];
      trials.profit[at] = contribution_in(terms, trials.incremental[at],
                                          campaign.margin_per_order[i], trials.leads[at]) -
                          trials.total[at];
    }
  });
}

LineupTrials simulate_lineup(const Terms& terms, const std::vector<Deal>& deals,
                             const Simulation& simulation, const Parallel& parallel) {
  LineupTrials trials;
  simulate_further(terms, deals, simulation.seed, static_cast<std::size_t>(simulation.trials),
                   parallel, trials);
  return trials;
}

const LineupTrials& DrawnLineup::trials() {
  if (!trials_) {
    const Terms terms = prepare_terms(workspace_, benchmarks_);
    trials_ =
        simulate_lineup(terms, deals_of(terms, workspace_), *workspace_.simulation, parallel_);
  }
  return *trials_;
}

struct RowSimulator::Shared {
  const Terms& terms;
  const std::vector<Deal>& deals;
  double seed = 0;
  std::size_t count = 0;
  Simulator simulator;
  std::vector<std::size_t> key_rows;    // of each row: the first of its influencer
  std::vector<CampaignLanes> campaign;  // of each block
};

RowSimulator::RowSimulator(const Terms& terms, const std::vector<Deal>& deals,
                           const Simulation& simulation, const Parallel& parallel) {
  const auto count = static_cast<std::size_t>(simulation.trials);
  auto shared = std::make_unique<Shared>(
      Shared{terms, deals, simulation.seed, count, Simulator(terms, deals), {}, {}});
  shared->key_rows.resize(deals.size());
  for (const InfluencerDeals& group : by_influencer(deals)) {
    for (const std::size_t row : group.rows) shared->key_rows[row] = group.key;
  }
  shared->campaign.resize((count + kLanes - 1) / kLanes);
  for_blocks(simulation.seed, 0, count, parallel, [&](const Block& block) {
    shared->simulator.draw_campaign(block, shared->campaign[block.first() / kLanes]);
  });
  shared_ = std::move(shared);
}

RowSimulator::~RowSimulator() = default;

RowTrials RowSimulator::draw(std::size_t row, const Parallel& parallel) const {
  const Trials empty(shared_->count);
  RowTrials trials{empty, empty, empty, empty, empty, empty};
  // One row alone, with the draws that it has among all.
  const InfluencerDeals group{{row}, shared_->key_rows[row]};
  for_blocks(shared_->seed, 0, shared_->count, parallel, [&](const Block& block) {
    const CampaignLanes& campaign = shared_->campaign[block.first() / kLanes];
    shared_->simulator.draw_rows(block, campaign, group, [&](std::size_t, const RowLanes& lanes) {
      for (std::size_t i = 0; i < block.count(); ++i) {
        const std::size_t at = block.first() + i;
        trials.impressions[at] = lanes.impressions[i];
        trials.engagements[at] = lanes.engagements[i];
        trials.clicks[at] = lanes.clicks[i];
        trials.tracked[at] = lanes.tracked[i];
        trials.tracked_revenue[at] = lanes.tracked[i] * campaign.revenue_per_order[i];
        trials.contribution[at] = contribution_in(shared_->terms, lanes.incremental[i],
                                                  campaign.margin_per_order[i], lanes.leads[i]);
      }
    });
  });
  return trials;
}

}  // namespace kol
