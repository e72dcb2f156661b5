// Simulation (spec: decisions.md 12).
#include "core/decide/simulation.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <vector>

#include "core/decide/decide.h"
#include "core/decide/random.h"
#include "core/decide/triple_draw.h"
#include "core/numeric.h"
#include "core/sample.h"

namespace kol {
namespace {

SimulationReport simulated(const Workspace& workspace, const Parallel& parallel) {
  DecideOptions options;
  options.parallel = parallel;
  const Report report = evaluate(workspace, sample_benchmarks());
  return *decide(workspace, sample_benchmarks(), report, options).simulation;
}

SimulationReport simulated(const Workspace& workspace) {
  return simulated(workspace, one_after_the_other);
}

Workspace sample(double trials) {
  Workspace workspace = sample_workspace();
  sell(workspace, 50, 0.4, 0.1);
  Simulation simulation;
  simulation.trials = trials;
  workspace.simulation = simulation;
  return workspace;
}

// Test vectors of Random123 (kat_vectors) for philox4x32-7.
TEST(Random, PhiloxIsThatOfItsAuthors) {
  EXPECT_EQ(philox({0, 0, 0, 0}, {0, 0}),
            (RandomBlock{0x5f6fb709, 0x0d893f64, 0x4f121f81, 0x4f730a48}));
  EXPECT_EQ(philox({0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff}, {0xffffffff, 0xffffffff}),
            (RandomBlock{0x5207ddc2, 0x45165e59, 0x4d8ee751, 0x8c52f662}));
  EXPECT_EQ(philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}),
            (RandomBlock{0x4dfccaba, 0x190a87f0, 0xc47362ba, 0xb6b5242a}));
}

TEST(Random, InverseNormalIsTheInverse) {
  EXPECT_DOUBLE_EQ(inverse_normal(0.9), kNormalP90);
  EXPECT_EQ(inverse_normal(0.5), 0);
  for (const double z : {-8.0, -5.5, -3.0, -1.2, -0.1, 0.3, 0.9, 2.0}) {
    EXPECT_NEAR(inverse_normal(normal_share_below(z)), z, 1e-13 * (1 + std::abs(z))) << z;
  }
  EXPECT_GT(inverse_normal(uniform(~0U, ~0U)), 8);
  EXPECT_LT(inverse_normal(uniform(0, 0)), -8);
}

TEST(TripleDraw, IsExactAtItsPercentiles) {
  for (const Triple& triple :
       {Triple{1, 2, 7}, Triple{0, 2, 7}, Triple{0, 0, 7}, Triple{3, 3, 3}}) {
    const TripleDraw draw(triple);
    EXPECT_NEAR(draw.at(-kNormalP90), triple.low, 1e-10);
    EXPECT_EQ(draw.at(0), triple.typical);
    EXPECT_NEAR(draw.at(kNormalP90), triple.high, 1e-10);
  }
  EXPECT_EQ(TripleDraw({0, 2, 7}).at(-3), 0);
  EXPECT_EQ(TripleDraw({0, 0, 7}).at(-1), 0);
  EXPECT_EQ(TripleDraw({0.1, 0.5, 0.9}, 1).at(5), 1);
}

// Against a sum over many small steps of z.
TEST(TripleDraw, MeanIsTheIntegral) {
  for (const Triple& triple : {Triple{0.1, 0.2, 0.9}, Triple{0, 0.2, 0.9}, Triple{0, 0, 0.7},
                               Triple{0.3, 0.3, 0.3}, Triple{1, 1, 1}, Triple{0, 0, 0}}) {
    for (const double cap : {1.0, kNoCap}) {
      const TripleDraw draw(triple, cap);
      double sum = 0;
      constexpr double kStep = 1e-4;
      for (int i = 0; i < 180'000; ++i) {
        const double z = -9 + kStep * (i + 0.5);
        sum += draw.at(z) * std::exp(-z * z / 2) * kStep / std::sqrt(2 * std::acos(-1.0));
      }
      EXPECT_NEAR(draw.mean(), sum, 1e-7);
    }
  }
}

TEST(Simulation, NothingHangsOnTheOrderOfTheWork) {
  Workspace workspace = sample(5000);
  workspace.campaign.funnel.capture_share = 0.7;
  workspace.campaign.funnel.incrementality = 0.8;
  workspace.campaign.offer.lead_rate = 0.2;
  const Parallel backwards = [](std::size_t count, const Work& work) {
    for (std::size_t i = count; i-- > 0;) work(i);
  };
  EXPECT_EQ(simulated(workspace), simulated(workspace, backwards));
  workspace.simulation->seed = 2;
  EXPECT_NE(simulated(workspace), simulated(sample(5000)));
}

TEST(Simulation, MoreTrialsAddToThoseThatWereDrawn) {
  const Workspace workspace = sample(5000);
  const Terms terms = prepare_terms(workspace, sample_benchmarks());
  const std::vector<Deal> deals = deals_of(terms, workspace);
  LineupTrials trials;
  for (const std::size_t count : {1000U, 1001U, 700U, 5000U}) {
    simulate_further(terms, deals, workspace.simulation->seed, count, one_after_the_other, trials);
  }
  EXPECT_EQ(report_of(trials, *workspace.simulation, one_after_the_other), simulated(workspace));
}

TEST(Simulation, WhoIsNotBookedChangesNothing) {
  const Workspace workspace = sample(2000);
  Workspace with_others = workspace;
  with_others.influencers.insert(with_others.influencers.begin(),
                                 influencer_with("z", channel_on(Platform::instagram, 500'000)));
  EXPECT_EQ(simulated(with_others), simulated(workspace));
}

// Clicks of one deliverable are lognormal: the observed impressions with their spread, the click
// rate with its own.
TEST(Simulation, ClicksOfOneDeliverableAreLognormal) {
  Workspace workspace = sample(40000);
  workspace.campaign.funnel.ctr["bio_link"] = {0.005, 0.01, 0.02};
  const SimulationReport report = simulated(workspace);
  const double impressions = sample_benchmarks().observed_spread.value;
  const double ctr = std::log(2) / kNormalP90;
  const double sigma = std::sqrt(impressions * impressions + ctr * ctr);
  const auto expected = [&](double share) { return 10 * std::exp(sigma * inverse_normal(share)); };
  // The standard error of a percentile is sqrt(p (1 - p) / n) over the density there.
  const auto near = [&](const MaybeNumber& value, double share) {
    const double z = inverse_normal(share);
    const double density = std::exp(-z * z / 2) / std::sqrt(2 * std::acos(-1.0));
    const double error = std::sqrt(share * (1 - share) / 40000) / density * sigma;
    EXPECT_NEAR(std::log(*value / expected(share)), 0, 4 * error);
  };
  near(report.clicks->p5, 0.05);
  near(report.clicks->p25, 0.25);
  near(report.clicks->p50, 0.5);
  near(report.clicks->p95, 0.95);
}

// One row drawn another way: a plain loop over the rules of section 12.
TEST(Simulation, AgreesWithAPlainOne) {
  Workspace workspace = sample(40000);
  workspace.campaign.funnel.ctr["bio_link"] = {0.02, 0.05, 0.4};
  workspace.campaign.funnel.cvr = Triple{0, 0.1, 0.3};
  workspace.campaign.offer.aov = Triple{30, 50, 100};
  workspace.campaign.offer.lead_rate = 0.1;
  workspace.campaign.offer.lead_value = 4;
  workspace.campaign.funnel.capture_share = 0.8;
  workspace.campaign.funnel.incrementality = 0.6;
  Payment hybrid;
  hybrid.type = PaymentType::hybrid;
  hybrid.amount = 20;
  hybrid.rate = 0.1;
  workspace.campaign.lineup[0].payment = hybrid;
  const SimulationReport report = simulated(workspace);

  std::mt19937_64 engine(5);
  std::normal_distribution<double> normal;
  const double spread = sample_benchmarks().observed_spread.value;
  const auto count = [&](double mean) {
    return mean > 0 ? static_cast<double>(std::poisson_distribution<long>(mean)(engine)) : 0.0;
  };
  constexpr int kTrials = 200000;
  double sum = 0;
  double squares = 0;
  double gains = 0;
  double leads_sum = 0;
  for (int i = 0; i < kTrials; ++i) {
    const double impressions = 1000 * std::exp(spread * normal(engine));
    const double z = normal(engine);
    const double ctr = std::min(1.0, 0.05 * std::pow(z > 0 ? 8 : 2.5, z / kNormalP90));
    const double y = normal(engine);
    const double cvr = y > 0 ? std::min(1.0, 0.1 * std::pow(3, y / kNormalP90))
                             : std::max(0.0, 0.1 + y / kNormalP90 * 0.1);
    const double x = normal(engine);
    const double aov = 50 * std::pow(x > 0 ? 2 : 5.0 / 3, x / kNormalP90);
    const double orders = impressions * ctr * cvr;
    const double a = count(orders * 0.6);
    const double b = count(orders * 0.4);
    const double d = count(orders * 0.6 * 0.25);
    const double leads = count(impressions * ctr * 0.1);
    const double profit = (a + d) * 0.4 * aov + leads * 4 - 20 - 0.1 * (a + b) * aov;
    sum += profit;
    squares += profit * profit;
    leads_sum += leads;
    if (profit > 0) ++gains;
  }
  const double mean = sum / kTrials;
  const double sd = std::sqrt(squares / kTrials - mean * mean);
  EXPECT_NEAR(*report.profit->mean, mean, 5 * sd * std::sqrt(1.0 / kTrials + 1.0 / 40000));
  EXPECT_NEAR(*report.prob_profit, gains / kTrials,
              5 * 0.5 * std::sqrt(1.0 / kTrials + 1.0 / 40000));
  EXPECT_NEAR(*report.leads->mean, leads_sum / kTrials, 0.03 * leads_sum / kTrials);
}

TEST(Simulation, RowsOfOneInfluencerShareTheirRisk) {
  Workspace workspace = sample(20000);
  const double once = *simulated(workspace).impressions->sd;
  workspace.campaign.lineup.push_back(workspace.campaign.lineup[0]);
  EXPECT_NEAR(*simulated(workspace).impressions->sd, 2 * once, 1e-6 * once);
}

// Variances add up, for what is observed hangs on no platform.
TEST(Simulation, InfluencersDoNotShareTheirs) {
  Workspace workspace = sample(20000);
  Influencer other = workspace.influencers[0];
  other.id = "b";
  workspace.influencers.push_back(other);
  LineupRow row = workspace.campaign.lineup[0];
  row.influencer = "b";
  workspace.campaign.lineup.push_back(row);
  const double independent = *simulated(workspace).impressions->sd;
  const double alone = *simulated(sample(20000)).impressions->sd;
  EXPECT_NEAR(independent, std::sqrt(2) * alone, 0.05 * alone);
}

TEST(Simulation, ChancesShortfallAndHistogramAreOfTheTrials) {
  Workspace workspace = sample(1001);
  workspace.simulation->target_roi = -1;
  const SimulationReport report = simulated(workspace);
  EXPECT_THAT(report.prob_target, Is(1.0)) << "no more than all is lost";
  EXPECT_THAT(report.shortfall10, Is(-100.0)) << "more than a tenth sells nothing";
  EXPECT_THAT(report.mean_error, Is(*report.profit->sd / std::sqrt(1001.0)));
  std::size_t all = 0;
  for (const std::size_t count : report.histogram->counts) all += count;
  EXPECT_EQ(all, 1001U);
  EXPECT_EQ(report.histogram->from, -100);
}

TEST(Simulation, ACertainProfitIsInTheFirstBin) {
  Workspace workspace = sample(1000);
  workspace.campaign.funnel.incrementality = 0;
  const SimulationReport report = simulated(workspace);
  EXPECT_THAT(report.profit->sd, Is(0.0));
  EXPECT_EQ(report.histogram->counts[0], 1000U);
  EXPECT_THAT(report.prob_profit, Is(0.0));
}

TEST(Simulation, WithoutTrialsThatCostAnythingThereIsNoRoi) {
  Workspace workspace = sample(1000);
  workspace.campaign.lineup[0].payment->type = PaymentType::product;
  const SimulationReport report = simulated(workspace);
  EXPECT_FALSE(report.roi);
  EXPECT_TRUE(report.profit);
}

TEST(Simulation, UnknownInputsMakeTheirFiguresUndefined) {
  const SimulationReport no_aov = simulated([] {
    Workspace workspace = sample(1000);
    workspace.campaign.offer.aov.reset();
    return workspace;
  }());
  EXPECT_FALSE(no_aov.profit);
  EXPECT_FALSE(no_aov.revenue);
  EXPECT_THAT(no_aov.prob_profit, IsUndefined());
  EXPECT_FALSE(no_aov.histogram);
  EXPECT_TRUE(no_aov.clicks);
  EXPECT_TRUE(no_aov.incremental);
  EXPECT_TRUE(no_aov.total);
  Workspace workspace = sample(1000);
  workspace.influencers[0].channels[0].followers.reset();
  workspace.influencers[0].channels[0].average.impressions.reset();
  const SimulationReport nothing = simulated(workspace);
  EXPECT_FALSE(nothing.clicks);
  EXPECT_FALSE(nothing.engagements);
  EXPECT_TRUE(nothing.total);
}

TEST(Simulation, NullSwitchesItOff) {
  Workspace workspace = sample(1000);
  workspace.simulation.reset();
  const Decisions decisions =
      decide(workspace, sample_benchmarks(), evaluate(workspace, sample_benchmarks()));
  EXPECT_FALSE(decisions.simulation);
  EXPECT_TRUE(decisions.sensitivity);
}

TEST(Simulation, WhoeverAsksForTheTrialsTheyAreDrawnOnce) {
  const Workspace workspace = sample(1000);
  int pieces = 0;
  DrawnLineup drawn(workspace, sample_benchmarks(), [&pieces](std::size_t count, const Work& work) {
    ++pieces;
    one_after_the_other(count, work);
  });
  EXPECT_EQ(pieces, 0);
  EXPECT_EQ(drawn.trials().count(), 1000);
  const int once = pieces;
  EXPECT_GT(once, 0);
  const Decisions decisions = decide(workspace, sample_benchmarks(),
                                     evaluate(workspace, sample_benchmarks()), {.drawn = &drawn});
  EXPECT_EQ(decisions.simulation, simulated(workspace));
  EXPECT_EQ(pieces, once);
}

}  // namespace
}  // namespace kol
