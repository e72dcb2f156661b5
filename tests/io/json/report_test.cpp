// The report as JSON: the keys of the spec, and null for what is undefined.
#include "io/json/report.h"

#include <gtest/gtest.h>

#include "core/evaluate.h"
#include "io/json/workspace_reading.h"

namespace kol::io {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

std::string report_of(std::string_view json) {
  const Benchmarks benchmarks = shipped_benchmarks();
  const ReadWorkspace result = read_workspace(json, benchmarks);
  EXPECT_TRUE(result.errors.empty());
  return write_report(*result.workspace, evaluate(*result.workspace, benchmarks), result.warnings);
}

TEST(WriteReport, OfAnEmptyWorkspace) {
  EXPECT_EQ(
      report_of(R"({"version":1,"settings":{"currency":"EUR"},"x\"":1})"),
      R"({"version":1,"currency":"EUR","warnings":["x\": is not a known field; kept as it is"],)"
      R"("influencers":[],"projection":null})");
}

// Platform "other" has no format and no figures: everything stays, full of nulls.
TEST(WriteReport, UndefinedIsNull) {
  EXPECT_EQ(
      report_of(with(R"("influencers":[{"id":"é","channels":[{"platform":"other"}]}])")),
      R"({"version":1,"currency":"USD","warnings":[],"influencers":[{"id":"é","channels":[)"
      R"({"platform":"other","tier":null,"engagements":null,"er":{"followers":null,"reach":null,)"
      R"("impressions":null,"views":null},"view_rate":null,"reach_rate":null,"benchmark_er":null,)"
      R"("er_ratio":null,"er_verdict":null,"classic_verdict":null,"authenticity":)"
      R"({"status":"not_checked","signals":[{"id":"er_low","level":"not_checked","value":null},)"
      R"({"id":"er_high","level":"not_checked","value":null},)"
      R"({"id":"comments_to_likes","level":"not_checked","value":null},)"
      R"({"id":"likes_to_views","level":"not_checked","value":null},)"
      R"({"id":"views_to_followers","level":"not_checked","value":null},)"
      R"({"id":"followers_to_following","level":"not_checked","value":null},)"
      R"({"id":"following","level":"not_checked","value":null},)"
      R"({"id":"fake_share","level":"not_checked","value":null},)"
      R"({"id":"suspect_comments","level":"not_checked","value":null},)"
      R"({"id":"growth","level":"not_checked","value":null},)"
      R"({"id":"spiky_posts","level":"not_checked","value":null},)"
      R"({"id":"even_posts","level":"not_checked","value":null},)"
      R"({"id":"sponsored_effect","level":"not_checked","value":null},)"
      R"({"id":"sponsored_share","level":"not_checked","value":null}]}}],)"
      R"("standard_post":{"format":null,"impressions":null,"real_impressions":null,)"
      R"("engagements":null,"clicks":null,"fee":{"market":null,"cpm":null,"cpe":null,"fair":null,)"
      R"("classic":null,"used":null,"source":"estimate"},"quote":null,"cost":null,"orders":null,)"
      R"("leads":null,"revenue":null,"contribution":null,"profit":null,"roi":null,"max_fee":null,)"
      R"("cpm":null,"cpe":null,"cpc":null,"cpa":null,"cpl":null},"rank":1}],"projection":null})");
}

TEST(WriteReport, ProjectionHasEveryKeyOfTheSpec) {
  const std::string report = report_of(with_row(R"("payment":{"type":"flat","amount":0})"));
  EXPECT_THAT(report, HasSubstr(R"("projection":{"rows":[{"influencer":"a","fee":{"low":0,)"
                                R"("typical":0,"high":0},"fee_source":"payment","deposit":null,)"
                                R"("balance":null,"commission":{"low":0,"typical":0,"high":0},)"
                                R"("impressions":null,"real_impressions":null,"engagements":null,)"
                                R"("clicks":null,"tracked":null,"attributed":null,)"
                                R"("incremental":null,"leads":)"));
  const std::string costs =
      R"("costs":{"fees":0,"commission":0,"product":0,"labour":0,"agency":0,"production":0,)"
      R"("tools":0,"paid_boost":0,"other":0,"total":0})";
  EXPECT_THAT(report, HasSubstr(R"("cases":{"low":{"impressions":null,"real_impressions":null,)"
                                R"("engagements":null,"clicks":null,"tracked":null,)"
                                R"("attributed":null,"incremental":null,"leads":)"));
  EXPECT_THAT(report, HasSubstr(costs + R"(,"revenue":null,"contribution":null,"basis":)"));
  EXPECT_THAT(report, HasSubstr(R"("roi":null,"roas":null,"simple_roi":null,"cpm":null,"cpe":null,)"
                                R"("cpc":null,"cpa":null,"cpl":null,"emv":null})"));
  EXPECT_THAT(
      report,
      HasSubstr(R"("break_even":{"orders":null,"orders_tracked":null,"cvr":null,)"
                R"("max_fee":null,"roas":null,"per_order":null},"budget_left":null,"net_reach":)"));
}

TEST(WriteReport, QuoteIsAnObjectWhereThereIsOne) {
  const auto quoted = [](std::string_view channel) {
    return report_of(with(R"("influencers":[{"id":"a","quote":0,"channels":[{)" +
                          std::string(channel) + "}]}]"));
  };
  EXPECT_THAT(quoted(R"("platform":"other")"),
              HasSubstr(R"("quote":{"percentile":null,"verdict":null,"counter_offer":null})"));
  EXPECT_THAT(quoted(R"("platform":"x","followers":10000)"),
              HasSubstr(R"("quote":{"percentile":0,"verdict":"bargain","counter_offer":0})"));
}

TEST(WriteReport, IsTheSameInPieces) {
  std::string influencers = "\"influencers\":[";
  for (int i = 0; i < 100; ++i) {
    influencers += (i > 0 ? "," : "") + std::string(R"({"id":"i)") + std::to_string(i) +
                   R"(","channels":[{"platform":"tiktok","followers":1234}]})";
  }
  const Benchmarks benchmarks = shipped_benchmarks();
  const Workspace workspace = *read(with(influencers + "]")).workspace;
  const Report report = evaluate(workspace, benchmarks);
  std::string joined;
  int pieces = 0;
  write_report(workspace, report, {}, [&](std::string_view piece) {
    joined += piece;
    ++pieces;
  });
  EXPECT_EQ(joined, write_report(workspace, report, {}));
  EXPECT_GT(pieces, 1);
  EXPECT_THAT(joined, StartsWith(R"({"version":1,)"));
  EXPECT_THAT(joined, Not(HasSubstr("\n")));
}

}  // namespace
}  // namespace kol::io
