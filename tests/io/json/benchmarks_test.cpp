// The default figures: the file that ships is read whole, and a wrong one says where.
#include "io/json/benchmarks.h"

#include <gtest/gtest.h>

#include <string>

#include "io/json/workspace_reading.h"

namespace kol::io {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

// Errors of the shipped file with `from` replaced by `to`.
std::vector<std::string> errors_with(std::string_view from, std::string_view to) {
  std::string json(builtin_benchmarks);
  const std::size_t at = json.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  json.replace(at, from.size(), to);
  return in_english(read_benchmarks(json).errors);
}

TEST(ReadBenchmarks, TheShippedFileIsReadWhole) {
  const ReadBenchmarks result = read_benchmarks(builtin_benchmarks);
  ASSERT_THAT(result.errors, IsEmpty());
  const Benchmarks& all = *result.benchmarks;
  EXPECT_THAT(all.knots, ElementsAre(3162, 31623, 316228, 3162278));
  ASSERT_EQ(all.tiers.size(), 4U);
  EXPECT_EQ(all.tiers[3], (Tier{"mega", 1000000, ""}));
  const auto& x_rate = all.engagement_rate[index_of(Platform::x)];
  EXPECT_EQ(x_rate->at[2], (Triple{2.623e-05, 0.00065, 0.009727}));
  EXPECT_EQ(x_rate->source.grade, "strong");
  EXPECT_EQ(x_rate->source.year, 2026);
  EXPECT_FALSE(all.engagement_rate[index_of(Platform::blog)]);
  EXPECT_EQ(all.reach_rate.size(), 9U);
  ASSERT_EQ(all.formats.size(), 12U);
  EXPECT_EQ(all.formats[0].id, "instagram.post");
  EXPECT_TRUE(all.formats[0].is_default);
  EXPECT_EQ(all.formats[2].reach, "instagram.reel");
  EXPECT_TRUE(all.formats[2].video);
  EXPECT_EQ(all.formats[2].weight, 1.4);
  EXPECT_EQ(all.formats[3].ctr, "story_link");
  EXPECT_EQ(all.formats[5].platform, Platform::youtube);
  EXPECT_EQ(all.ctr.at("article_link").value, (Triple{0.01, 0.03, 0.06}));
  EXPECT_EQ(all.cvr.value, (Triple{0.005, 0.018, 0.04}));
  EXPECT_EQ(all.fee_market[index_of(Platform::youtube)]->value, 300);
  EXPECT_FALSE(all.fee_market[index_of(Platform::other)]);
  EXPECT_EQ(all.fee_exponent.value, 0.75);
  EXPECT_EQ(all.fee_spread.value, (Triple{0.3825, 1, 2.6146}));
  EXPECT_EQ(all.cpm[index_of(Platform::blog)]->value, (Triple{10, 25, 50}));
  EXPECT_FALSE(all.cpe[index_of(Platform::blog)]);
  EXPECT_EQ(all.markets.at("thailand").value, 0.5);
  EXPECT_EQ(all.usd_rates.at("VND"), 26300);
  EXPECT_EQ(all.classic_er_band[index_of(Platform::facebook)]->value.high, 0.01);
  EXPECT_EQ(all.classic_fee_per_1000_followers[index_of(Platform::youtube)]->value, 20);
  EXPECT_EQ(all.addons.bundle_discount.value, 0.1);
  EXPECT_EQ(all.addons.bundle_from_posts, 3);
  EXPECT_EQ(all.addons.rush.source.grade, "unsourced");
  EXPECT_EQ(all.observed_spread.value, 0.5);
}

TEST(ReadBenchmarks, WhatIsMissingIsNamed) {
  EXPECT_THAT(errors_with("\"knots\"", "\"nots\""), ElementsAre("knots: is missing"));
  EXPECT_THAT(errors_with("\"from_posts\": 3,", ""),
              ElementsAre("addons.bundle_discount.from_posts: is missing"));
  EXPECT_THAT(errors_with("\"grade\"", "\"mark\""),
              ElementsAre("engagement_rate.instagram.grade: is missing"));
  EXPECT_THAT(errors_with("\"global\"", "\"world\""), ElementsAre("markets.global: is missing"));
}

TEST(ReadBenchmarks, WhatIsOutOfRangeIsNamed) {
  EXPECT_THAT(errors_with("0.04,", "0,"),
              ElementsAre("engagement_rate.instagram.at[0][1]: must be more than 0, found 0"));
  EXPECT_THAT(errors_with("0.04,", "0.004,"),
              ElementsAre("engagement_rate.instagram.at[0]: must be 3 numbers that do not fall"));
  EXPECT_THAT(errors_with("31623,", "3162,"), ElementsAre("knots: must be numbers that rise"));
  EXPECT_THAT(
      errors_with("\"derived\"", "\"good\""),
      ElementsAre("engagement_rate.instagram.grade: \"good\" is not a grade; known: strong, "
                  "medium, derived, weak, unsourced"));
}

TEST(ReadBenchmarks, WhatDoesNotFitTogetherIsNamed) {
  EXPECT_THAT(errors_with("3162,", ""),
              Contains("engagement_rate.instagram.at: must have a triple for each of the knots"));
  EXPECT_THAT(errors_with("\"reach\": \"instagram.feed\"", "\"reach\": \"instagram.wall\""),
              ElementsAre("formats.instagram.post.reach: must be one of reach_rate, found "
                          "\"instagram.wall\""));
  EXPECT_THAT(errors_with("\"instagram.carousel\"", "\"myspace.carousel\""),
              ElementsAre("formats.myspace.carousel: must begin with a platform and a dot"));
}

TEST(ReadBenchmarks, SyntaxErrorIsTheOnlyOne) {
  const ReadBenchmarks result = read_benchmarks("{\"version\": 1");
  EXPECT_FALSE(result.benchmarks);
  EXPECT_THAT(
      in_english(result.errors),
      ElementsAre(
          "line 1, column 14: not JSON: expected \",\" or \"}\", found the end of the text"));
}

}  // namespace
}  // namespace kol::io
