// The creator's side in the report's JSON (spec: practice.md 23).
#include "io/json/practice/creator.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "core/evaluate.h"
#include "io/json/workspace_reading.h"

namespace kol::io {
namespace {

std::string json_of(const CreatorReport& report) {
  std::string out;
  JsonWriter json(out, -1);
  write_creator(json, report);
  return out;
}

TEST(CreatorJson, HasTheSpecsShape) {
  CreatorReport report;
  report.rates.push_back({.platform = Platform::x,
                          .format = "x.post",
                          .fair = Triple{1, 2, 3},
                          .price = 2,
                          .floor = {},
                          .percentile = 0.5,
                          .verdict = QuoteVerdict::fair,
                          .impressions = {},
                          .clicks = {},
                          .incremental = 4,
                          .contribution = 5,
                          .max_fee = 6,
                          .addons = {.usage_rights_month = 0.5,
                                     .whitelisting_month = {},
                                     .exclusivity_month = {},
                                     .raw_footage = {},
                                     .rush = 1}});
  report.affiliate.push_back({"A \"link\"", Triple{1, 1, 1}, 0.25});
  report.products.push_back({"Course", std::nullopt, 7});
  report.barter.push_back({"Cream", 30, 250, -220});
  report.month.hours = 22;
  report.kit = {KitPart::name, KitPart::contact};
  EXPECT_EQ(json_of(report),
            R"({"rates":[{"platform":"x","format":"x.post",)"
            R"("fair":{"low":1,"typical":2,"high":3},"price":2,"floor":null,"percentile":0.5,)"
            R"("verdict":"fair","impressions":null,"clicks":null,"incremental":4,)"
            R"("contribution":5,"max_fee":6,"addons":{"usage_rights_month":0.5,)"
            R"("whitelisting_month":null,"exclusivity_month":null,"raw_footage":null,"rush":1}}],)"
            R"("affiliate":[{"name":"A \"link\"","income":{"low":1,"typical":1,"high":1},)"
            R"("per_click":0.25}],"products":[{"name":"Course","income":null,"break_even":7}],)"
            R"("barter":[{"name":"Cream","worth":30,"fair":250,"gap":-220}],)"
            R"("month":{"sponsored":null,"affiliate":null,"products":null,"cash":null,)"
            R"("net":null,"hours":22,"per_hour":null},"kit":["name","contact"]})");
}

// The worked example, as it is typed.
TEST(CreatorJson, OfAWorkspace) {
  const auto read_back = read(R"({"version": 1,
      "influencers": [{"id": "a", "channels": [{"platform": "instagram", "followers": 10000}]}],
      "creator": {"influencer": "a", "hourly_rate": 20, "hours": {"instagram.post": 3},
        "affiliate": [{"name": "Serum", "price": 40, "commission": 0.1, "return_rate": 0.05,
                       "clicks": {"low": 90, "typical": 240, "high": 600}}],
        "products": [{"name": "Course", "price": 49, "fee_rate": 0.05, "fixed_cost": 300,
                      "orders": {"low": 5, "typical": 15, "high": 40}}]}})");
  ASSERT_TRUE(read_back.workspace) << testing::PrintToString(in_english(read_back.errors));
  const Benchmarks benchmarks = shipped_benchmarks();
  const Workspace& workspace = *read_back.workspace;
  const auto side = creator_side(workspace, benchmarks, evaluate(workspace, benchmarks));
  ASSERT_TRUE(side);
  EXPECT_THAT(json_of(*side), testing::HasSubstr(R"("break_even":7)"));
  ASSERT_EQ(side->affiliate.size(), 1U);
  EXPECT_NEAR(side->affiliate[0].income->typical, 16.416, 1e-9);
  EXPECT_NEAR(side->products[0].income->low, -67.25, 1e-9);
  EXPECT_EQ(side->rates[0].floor, 60);
}

}  // namespace
}  // namespace kol::io
