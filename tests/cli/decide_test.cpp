// What `kolculator evaluate` says for deciding (spec: decisions.md).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "command.h"

namespace kol::cli {
namespace {

using testing::HasSubstr;
using testing::Not;

// 10 clicks, 1 order of 50 with a margin of 20, for 100.
std::string workspace(const std::string& members, const std::string& influencer = "") {
  return R"({"version":1,"campaign":{"budget":500,"offer":{"aov":50,"gross_margin":0.4},
      "funnel":{"ctr":{"bio_link":0.01},"cvr":0.1},
      "lineup":[{"influencer":"a","deliverables":[{"format":"instagram.post","count":1}],
      "payment":{"type":"flat","amount":100}}]},"influencers":[{"id":"a",)" +
         influencer + R"("channels":[{"platform":"instagram","followers":1000,
      "average":{"impressions":1000}}]}],)" +
         members + "}";
}

std::string evaluated(const std::string& json) {
  const Outcome outcome = run_command("evaluate", json);
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.errors, "");
  EXPECT_THAT(outcome.output, Not(HasSubstr(":nan")));
  EXPECT_THAT(outcome.output, Not(HasSubstr(":inf")));
  return outcome.output;
}

TEST(Decide, LineupHasSimulationSensitivityAndPaymentModels) {
  const std::string report = evaluated(workspace(R"("simulation":{"trials":3000,"seed":9})"));
  EXPECT_THAT(report, HasSubstr(R"("simulation":{"trials":3000,"seed":9,"profit":{"p5":-100,)"));
  EXPECT_THAT(report, HasSubstr(R"({"input":"fee","range":"20_percent","low_value":0.8,)"));
  EXPECT_THAT(report, HasSubstr(R"("payment_models":[{"influencer":"a","models":{"flat":)"));
  EXPECT_THAT(report, HasSubstr(R"("indifference":{"rate":null,"orders":20}}])"));
  EXPECT_THAT(report, HasSubstr(R"("plan":null,"big_or_small":null,)"));
}

TEST(Decide, AllThreadsTogetherSayTheSameAgain) {
  const std::string json = workspace(R"("simulation":{"trials":20000})");
  EXPECT_EQ(evaluated(json), evaluated(json));
}

TEST(Decide, NullSwitchesTheSimulationOff) {
  const std::string report = evaluated(workspace(R"("simulation":null)"));
  EXPECT_THAT(report, HasSubstr(R"("simulation":null,"sensitivity":[)"));
  EXPECT_THAT(report, HasSubstr(R"("profit":{"p5":null,"p50":null,"p95":null})"));
}

TEST(Decide, PlannerHasAPlan) {
  const std::string report = evaluated(
      workspace(R"("simulation":null,"planner":{"objective":"clicks"})",
                R"("packages":[{"id":"two","deliverables":[{"format":"instagram.post","count":2}],
                   "price":150}],)"));
  EXPECT_THAT(report, HasSubstr(R"("plan":{"chosen":[{"influencer":"a","package":"two","cost":150,)"
                                R"("value":20}],"cost":150,"value":20,"status":"optimal",)"
                                R"("bound":20,"reason":null,"extra_budget_value":0,)"
                                R"("left_out":[]})"));
  EXPECT_THAT(report, HasSubstr(R"("big_or_small":{"big":null,"group":{"chosen":[)"));
}

TEST(Decide, ClashingRulesAreSaid) {
  const std::string report =
      evaluated(workspace(R"("simulation":null,"planner":{"must":["a"],"max_influencers":0})"));
  EXPECT_THAT(report, HasSubstr(R"("status":"infeasible","bound":null,)"
                                R"("reason":"these rules clash: max_influencers, must")"));
}

TEST(Decide, ErrorsHaveTheirPlace) {
  const Outcome outcome =
      run_command("evaluate", workspace(R"("simulation":{"trials":5},"planner":{"must":["b"]})"));
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.errors, HasSubstr("simulation.trials: must be "));
  EXPECT_THAT(outcome.errors, HasSubstr("planner.must[0]: "));
}

}  // namespace
}  // namespace kol::cli
