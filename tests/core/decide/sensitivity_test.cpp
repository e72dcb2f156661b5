// What profit hangs on (spec: decisions.md 13).
#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "core/decide/decide.h"
#include "core/sample.h"

namespace kol {
namespace {

std::vector<Sensitivity> sensitivity(Workspace workspace) {
  workspace.simulation.reset();
  const Report report = evaluate(workspace, sample_benchmarks());
  return *decide(workspace, sample_benchmarks(), report).sensitivity;
}

Sensitivity find(const std::vector<Sensitivity>& all, SensitiveInput input) {
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const Sensitivity& each) { return each.input == input; });
  EXPECT_NE(found, all.end());
  return found == all.end() ? Sensitivity() : *found;
}

// 10 clicks, 1 order of 50 with a margin of 20 (0.4), for a fee of 100: a loss of 80.
Workspace losing_workspace() {
  Workspace workspace = sample_workspace();
  sell(workspace, 50, 0.4, 0.1);
  return workspace;
}

TEST(Sensitivity, EveryInputHasItsRange) {
  Workspace workspace = losing_workspace();
  workspace.campaign.funnel.cvr = Triple{0.05, 0.1, 0.2};
  workspace.campaign.funnel.ctr["bio_link"] = {0.005, 0.01, 0.03};
  workspace.campaign.funnel.incrementality = 0.9;
  const auto all = sensitivity(workspace);
  EXPECT_EQ(all.size(), 16U);
  const Sensitivity cvr = find(all, SensitiveInput::cvr);
  EXPECT_THAT(cvr.low_value, Is(0.05));
  EXPECT_THAT(cvr.high_value, Is(0.2));
  EXPECT_THAT(cvr.profit_at_low, Is(-91.0));  // 0.45 orders
  EXPECT_THAT(cvr.profit_at_high, Is(-64.0));
  const Sensitivity ctr = find(all, SensitiveInput::ctr);
  EXPECT_THAT(ctr.low_value, Is(0.5));
  EXPECT_THAT(ctr.high_value, Is(3.0));
  EXPECT_THAT(ctr.profit_at_high, Is(-46.0));  // 2.7 orders
  const Sensitivity incrementality = find(all, SensitiveInput::incrementality);
  EXPECT_THAT(incrementality.low_value, Is(0.72));
  EXPECT_THAT(incrementality.high_value, Is(1.0)) << "kept in its range";
  EXPECT_EQ(incrementality.range, SensitivityRange::twenty_percent);
  const Sensitivity fee = find(all, SensitiveInput::fee);
  EXPECT_THAT(fee.profit_at_low, Is(-62.0));
  EXPECT_THAT(fee.profit_at_high, Is(-102.0));
}

TEST(Sensitivity, BreakEvenIsWhereProfitIsNothing) {
  const auto all = sensitivity(losing_workspace());
  EXPECT_THAT(find(all, SensitiveInput::cvr).break_even, Is(0.5));  // 5 orders of 20
  EXPECT_THAT(find(all, SensitiveInput::impressions).break_even, Is(5.0));
  EXPECT_THAT(find(all, SensitiveInput::fee).break_even, Is(0.2));
  EXPECT_THAT(find(all, SensitiveInput::aov).break_even, Is(250.0));
  EXPECT_THAT(find(all, SensitiveInput::capture_share).break_even, Is(0.2));
  EXPECT_THAT(find(all, SensitiveInput::lead_rate).break_even, IsUndefined());
  EXPECT_THAT(find(all, SensitiveInput::gross_margin).break_even, IsUndefined())
      << "even 50 an order are not 100";
}

TEST(Sensitivity, AnInputAtNothingIsListedForItsBreakEven) {
  Workspace workspace = losing_workspace();
  workspace.campaign.offer.lead_rate = 0.5;  // 5 leads
  const Sensitivity value = find(sensitivity(workspace), SensitiveInput::lead_value);
  EXPECT_THAT(value.low_value, Is(0.0));
  EXPECT_THAT(value.profit_at_low, Is(-80.0));
  EXPECT_THAT(value.profit_at_high, Is(-80.0));
  EXPECT_THAT(value.break_even, Is(16.0));
}

// A post that earns 10 an order until its click rate is 1, and a story that loses 15 an order (25
// of its 50 are commission): profit is nothing below the typical rates, and again far above them.
TEST(Sensitivity, BreakEvenIsTheNearestOfSeveral) {
  Workspace workspace = sample_workspace();
  sell(workspace, 50, 0.2, 0.1);  // 10 an order
  workspace.campaign.funnel.ctr["bio_link"] = {0.6, 0.6, 0.6};
  workspace.campaign.funnel.ctr["story_link"] = {0.1, 0.1, 0.1};
  workspace.campaign.lineup[0].payment->amount = 300;
  Payment commission;
  commission.type = PaymentType::commission;
  commission.rate = 0.5;
  LineupRow story = row_of("a", "instagram.story", 1, commission);
  workspace.campaign.lineup.push_back(story);
  workspace.influencers[0].channels[0].average.reach = 1000;
  const auto all = sensitivity(workspace);
  const Sensitivity ctr = find(all, SensitiveInput::ctr);
  ASSERT_TRUE(ctr.break_even);
  EXPECT_LT(*ctr.break_even, 1);
  Workspace moved = workspace;
  for (auto& [name, rate] : moved.campaign.funnel.ctr) {
    const double at = std::min(1.0, rate.typical * *ctr.break_even);
    rate = {at, at, at};
  }
  const Report report = evaluate(moved, sample_benchmarks());
  EXPECT_NEAR(*report.projection->typical.profit, 0, 1e-6);
}

// A thousand rows, each with a rate of its own that reaches 1 somewhere else: the break-even is
// where all of them together earn nothing. Each has 1,000 impressions of which a hundredth clicks
// and a tenth of those orders 20 of margin, less what is not real.
TEST(Sensitivity, BreakEvenOfALongLineupIsWhereProfitIsNothing) {
  Workspace workspace = losing_workspace();
  const Influencer one = workspace.influencers[0];
  const LineupRow row = workspace.campaign.lineup[0];
  workspace.influencers.clear();
  workspace.campaign.lineup.clear();
  for (int i = 0; i < 1000; ++i) {
    Influencer& next = workspace.influencers.emplace_back(one);
    next.id = std::to_string(i);
    next.channels[0].fake_share = (i + 1) / 1500.0;
    LineupRow& booked = workspace.campaign.lineup.emplace_back(row);
    booked.influencer = next.id;
    booked.payment->amount = 8;
  }
  const Sensitivity fake = find(sensitivity(workspace), SensitiveInput::fake_share);
  ASSERT_TRUE(fake.break_even);
  EXPECT_GT(*fake.break_even, 1);
  for (Influencer& next : workspace.influencers) {
    double& share = *next.channels[0].fake_share;
    share = std::min(1.0, share * *fake.break_even);
  }
  const Report report = evaluate(workspace, sample_benchmarks());
  EXPECT_NEAR(*report.projection->typical.profit, 0, 1e-4);
}

TEST(Sensitivity, ProfitOfNothingBreaksEvenWhereItIs) {
  Workspace workspace = losing_workspace();
  workspace.campaign.lineup[0].payment->amount = 20;
  for (const Sensitivity& each : sensitivity(workspace)) {
    if (each.input == SensitiveInput::fee) EXPECT_THAT(each.break_even, Is(1.0));
    if (each.input == SensitiveInput::cvr) EXPECT_THAT(each.break_even, Is(0.1));
    if (each.input == SensitiveInput::lead_rate) EXPECT_THAT(each.break_even, Is(0.0));
  }
}

TEST(Sensitivity, LargestSwingsComeFirstAndTiesInTheirOrder) {
  Workspace workspace = losing_workspace();
  workspace.campaign.offer.lead_rate = 0.07;
  workspace.campaign.offer.lead_value = 3;
  const auto all = sensitivity(workspace);
  EXPECT_EQ(all.front().input, SensitiveInput::fee);  // 40; gross_margin is 8, leads 0.84
  const auto swing = [](const Sensitivity& each) {
    return std::abs(*each.profit_at_high - *each.profit_at_low);
  };
  for (std::size_t i = 0; i + 1 < all.size(); ++i) {
    EXPECT_GE(swing(all[i]) + 1e-9, swing(all[i + 1]));
    if (all[i].input == SensitiveInput::lead_value) {
      EXPECT_EQ(all[i - 1].input, SensitiveInput::lead_rate);
    }
  }
}

TEST(Sensitivity, WithoutProfitThereAreNulls) {
  const auto all = sensitivity(sample_workspace());  // no order value
  EXPECT_EQ(all.size(), 15U) << "aov takes no part";
  for (const Sensitivity& each : all) {
    EXPECT_THAT(each.profit_at_low, IsUndefined());
    EXPECT_THAT(each.break_even, IsUndefined());
  }
  EXPECT_EQ(all.front().input, SensitiveInput::impressions);
}

TEST(Sensitivity, EmptyLineupHasNone) {
  Workspace workspace = sample_workspace();
  workspace.campaign.lineup.clear();
  const Decisions none =
      decide(workspace, sample_benchmarks(), evaluate(workspace, sample_benchmarks()));
  EXPECT_EQ(none, Decisions());
}

}  // namespace
}  // namespace kol
