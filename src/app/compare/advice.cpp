#include "app/compare/advice.h"

#include <algorithm>
#include <utility>

#include "app/parts/figures.h"
#include "app/state/roster_columns.h"
#include "core/evaluate.h"
#include "ui/numbers.h"

namespace kol::app {
namespace {

// Whoever comes closest to paying off is looked for among so many of the first.
constexpr std::size_t kMostLookedAt = 500;

// A difference that rounding hides is none.
constexpr double kHidden = 0.995;

struct Judge {
  const Workspace& workspace;
  const Benchmarks& benchmarks;
  const Report& report;

  Goal goal() const { return workspace.campaign.goal; }
  const StandardPost& post(std::size_t index) const {
    return report.influencers[index].standard_post;
  }
  bool loses(std::size_t index) const { return loses_money(goal(), post(index)); }
};

// Those that can be ranked come first.
std::size_t judged_by(const Judge& judge) {
  const auto& ranking = judge.report.ranking;
  const auto end = std::partition_point(ranking.begin(), ranking.end(), [&](std::size_t index) {
    return goal_metric(judge.goal(), judge.post(index)).has_value();
  });
  return static_cast<std::size_t>(end - ranking.begin());
}

// Whether a fee pays off is a matter of what a click costs, as the ranking by ROI and by cost per
// lead is: where the first loses, all do. The closest is the first that may cost anything at all.
Advice none_pays(const Judge& judge, std::size_t judged) {
  Advice advice;
  advice.kind = AdviceKind::never;
  advice.influencer = judge.report.ranking.front();
  for (std::size_t place = 0; place < std::min(judged, kMostLookedAt); ++place) {
    const std::size_t index = judge.report.ranking[place];
    const MaybeNumber& most = judge.post(index).max_fee;
    if (!most || ui::at_most(*most) <= 0) continue;
    advice.kind = AdviceKind::none_pays;
    advice.influencer = index;
    advice.fee = ui::at_most(*most);
    break;
  }
  return advice;
}

Advice book(const Judge& judge, std::size_t index) {
  const StandardPost& post = judge.post(index);
  Advice advice;
  advice.influencer = index;
  advice.fee = post.used;
  if (post.source != FeeSource::quote) {
    advice.kind = AdviceKind::offer;
    if (post.used) advice.fee = round_offer(*post.used, post.max_fee);
  } else if (!post.quote || !post.quote->counter_offer) {
    advice.kind = AdviceKind::quoted;
  } else if (*post.quote->counter_offer >= *post.used * kHidden) {
    advice.kind = AdviceKind::accept;
  } else {
    advice.kind = AdviceKind::counter;
    advice.fee = round_offer(*post.quote->counter_offer, post.max_fee);
  }
  return advice;
}

}  // namespace

StandardPost post_at(const Workspace& workspace, const Benchmarks& benchmarks,
                     std::size_t influencer, double fee) {
  Workspace alone;
  alone.settings = workspace.settings;
  const Campaign& campaign = workspace.campaign;
  alone.campaign.goal = campaign.goal;
  alone.campaign.offer = campaign.offer;
  alone.campaign.funnel = campaign.funnel;
  alone.campaign.costs = campaign.costs;
  alone.influencers = {workspace.influencers[influencer]};
  alone.influencers[0].quote = fee;
  return std::move(evaluate(alone, benchmarks).influencers[0].standard_post);
}

Advice advice_for(const Workspace& workspace, const Benchmarks& benchmarks, const Report& report) {
  const Judge judge{workspace, benchmarks, report};
  const std::size_t judged = judged_by(judge);
  if (judged == 0) return {};
  const std::size_t first = report.ranking.front();
  Advice advice = judge.loses(first) ? none_pays(judge, judged) : book(judge, first);
  advice.judged = judged;
  advice.now = judge.post(advice.influencer);
  advice.post = advice.now;
  if (advice.fee && advice.fee != advice.now.used) {
    advice.post = post_at(workspace, benchmarks, advice.influencer, *advice.fee);
  }
  return advice;
}

}  // namespace kol::app
