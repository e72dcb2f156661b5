// The roster as CSV, and that importing it again gives the same influencers.
#include "io/table/export.h"

#include <gtest/gtest.h>

#include "core/evaluate.h"
#include "io/table/csv.h"
#include "io/table/table_reading.h"

namespace kol::io {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

Export export_of(const std::vector<Influencer>& influencers) {
  Workspace workspace;
  workspace.influencers = influencers;
  return export_csv(workspace, evaluate(workspace, table_benchmarks()));
}

Influencer influencer(std::string id, Platform platform = Platform::instagram) {
  Influencer result;
  result.id = std::move(id);
  result.channels.emplace_back().platform = platform;
  return result;
}

// The cell of a column in the first line after the header.
std::string cell_of(const Export& exported, std::string_view column) {
  CsvReader reader(exported.csv, ',');
  reader.next();
  std::size_t index = 0;
  while (index < reader.cells().size() && reader.cell(index) != column) ++index;
  reader.next();
  return std::string(reader.cell(index));
}

void expect_round_trip(const std::vector<Influencer>& influencers) {
  const Import import = read_table(export_of(influencers).csv);
  EXPECT_EQ(import.error, std::nullopt);
  EXPECT_EQ(import.influencers, influencers);
  EXPECT_EQ(import.diagnostics.unreadable_count, 0U);
  EXPECT_TRUE(import.diagnostics.skipped.empty());
}

TEST(Export, HeaderHasTheSpecsNamesThenCalculatedColumns) {
  EXPECT_THAT(export_of({}).csv,
              StartsWith("id,name,platform,handle,followers,following,likes,comments,shares,saves,"
                         "views,reach,impressions,engagements,fake_share,suspect_comments,"
                         "growth_30d,brand_fan,niche,country,quote,email,notes,est_"));
}

TEST(Export, NumbersArePlainWithAFourthDecimalInPlaceOfThree) {
  Influencer someone = influencer("a");
  const auto written = [&](double followers) {
    someone.channels[0].followers = followers;
    return cell_of(export_of({someone}), "followers");
  };
  EXPECT_EQ(written(1234567), "1234567");
  EXPECT_EQ(written(0.5), "0.5");
  EXPECT_EQ(written(12.34), "12.34");
  EXPECT_EQ(written(12.345), "12.3450");
  EXPECT_EQ(written(0.125), "0.1250");
  EXPECT_EQ(written(1.2345), "1.2345");
  EXPECT_EQ(written(1e15), "1000000000000000");
  EXPECT_EQ(written(2.5e-7), "0.00000025");
  EXPECT_EQ(written(1e-3), "0.0010");
}

TEST(Export, FormulasAreDefused) {
  Influencer someone = influencer("=1+1");
  someone.name = "@cmd";
  someone.niche = "''-x";
  someone.country = "'plain";
  someone.email = "+66";
  const Export exported = export_of({someone});
  EXPECT_EQ(cell_of(exported, "id"), "'=1+1");
  EXPECT_EQ(cell_of(exported, "name"), "'@cmd");
  EXPECT_EQ(cell_of(exported, "niche"), "'''-x");
  EXPECT_EQ(cell_of(exported, "country"), "'plain");
  EXPECT_EQ(cell_of(exported, "email"), "'+66");
}

// Spreadsheets, and what passes tables on to them, drop what cannot be seen at the beginning.
TEST(Export, FormulasBehindWhatCannotBeSeenAreDefusedToo) {
  for (const std::string before : {" ", "   ", "\u00A0", "\u200B", "\uFEFF", "\v", "\f", "\n",
                                   "\u3000", "\u2060", "\u202E", "\x01", "' \u00A0'"}) {
    for (const std::string sign : {"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"}) {
      Influencer someone = influencer("a");
      someone.niche = before + sign + "1";
      EXPECT_EQ(cell_of(export_of({someone}), "niche"), "'" + someone.niche) << sign;
      someone.niche = sign + "1";
      EXPECT_EQ(cell_of(export_of({someone}), "niche"), "'" + someone.niche) << sign;
    }
    Influencer someone = influencer("a");
    someone.niche = "x" + before + "=1";
    EXPECT_EQ(cell_of(export_of({someone}), "niche"), someone.niche);
  }
}

TEST(Export, SignsThatPartCellsElsewhereAreQuoted) {
  Influencer someone = influencer("a");
  someone.niche = "food;=1";
  someone.country = "a\tb";
  const std::string csv = export_of({someone}).csv;
  EXPECT_THAT(csv, HasSubstr(",\"food;=1\","));
  EXPECT_THAT(csv, HasSubstr(",\"a\tb\","));
}

TEST(Export, CalculatedFiguresAreThoseOfTheReport) {
  // Section 11, example 3: er.followers of 157,625 followers, 4,067 likes, 176 comments is 2.69 %.
  Influencer someone = influencer("a");
  someone.channels[0].followers = 157625;
  someone.channels[0].average.likes = 4067;
  someone.channels[0].average.comments = 176;
  const Export exported = export_of({someone});
  EXPECT_EQ(cell_of(exported, "est_engagements"), "4243");
  EXPECT_THAT(cell_of(exported, "est_engagement_rate"), StartsWith("0.0269"));
  EXPECT_EQ(cell_of(exported, "est_rank"), "1");
}

TEST(Export, PostsAndPackagesAreLeftOutAndSaidSo) {
  Influencer someone = influencer("a");
  EXPECT_FALSE(export_of({someone}).left_out_posts);
  someone.channels[0].posts.emplace_back().likes = 5;
  EXPECT_TRUE(export_of({someone}).left_out_posts);
  EXPECT_FALSE(export_of({someone}).left_out_packages);
  someone.packages.emplace_back().id = "reel";
  EXPECT_TRUE(export_of({someone}).left_out_packages);
}

TEST(RoundTrip, OfFullInfluencers) {
  Influencer mara = influencer("mara", Platform::tiktok);
  mara.name = "Mara, \"the\" cook";
  mara.niche = "food";
  mara.country = "TH";
  mara.email = "m@x.example";
  mara.notes = "first\nsecond: a, b\r\nthird";
  mara.brand_fan = true;
  mara.quote = 1234.125;
  Channel& channel = mara.channels[0];
  channel.handle = "@mara.v";
  channel.followers = 12345;
  channel.following = 20;
  channel.average.likes = 1.125;
  channel.average.comments = 0;
  channel.average.shares = 5;
  channel.average.saves = 1e15;
  channel.average.views = 1234.5;
  channel.average.reach = 1e-9;
  channel.average.impressions = 1.0 / 3;
  channel.average.engagements = 0.1 + 0.2;
  channel.fake_share = 0.155;
  channel.suspect_comments = 1;
  channel.growth_30d = -0.125;
  Channel second;
  second.platform = Platform::youtube;
  second.followers = 7;
  mara.channels.push_back(second);
  Influencer bo = influencer("b", Platform::other);
  bo.name = "Bo";
  expect_round_trip({mara, bo});
}

TEST(RoundTrip, OfTextsThatLookLikeSomethingElse) {
  std::vector<Influencer> influencers;
  for (const char* text : {"=cmd|' /C calc'!A0",
                           "'quoted",
                           "''",
                           "+66 2 123",
                           "-",
                           "'-",
                           "@x",
                           "\tx",
                           "\rx",
                           " =1",
                           "\u00A0+1",
                           "\u200B@x",
                           "\v-1",
                           "＝1",
                           "'\uFEFF＋1",
                           "' x",
                           "김하늘 😀",
                           "sep=;",
                           "a;b\tc|d",
                           "\"",
                           "1,234",
                           "N/A"}) {
    Influencer someone = influencer("id " + std::string(text));
    someone.name = text;
    someone.notes = text;
    someone.channels[0].handle = text;
    influencers.push_back(someone);
  }
  for (Influencer& someone : influencers) someone.id = someone.id.substr(3) + "!";
  expect_round_trip(influencers);
}

TEST(RoundTrip, OfManyRecordsWithFewFigures) {
  std::vector<Influencer> influencers;
  for (int i = 0; i < 30; ++i) {
    Influencer someone = influencer("i" + std::to_string(i));
    someone.name = i % 2 == 0 ? "A B" : "ab";
    someone.channels[0].handle = "ab";
    if (i % 3 == 0) someone.channels[0].followers = 1000.125 + i;
    if (i % 5 == 0) someone.channels[0].fake_share = i / 30.0;
    influencers.push_back(someone);
  }
  expect_round_trip(influencers);
}

TEST(RoundTrip, OfAnInfluencerWithNothingButAnIdGivesItsIdAsName) {
  const Import import = read_table(export_of({influencer("just-an-id")}).csv);
  Influencer expected = influencer("just-an-id");
  expected.name = "just-an-id";  // what a missing name means
  EXPECT_EQ(only(import), expected);
}

TEST(RoundTrip, LeavesCalculatedColumnsOut) {
  const Import import = read_table(export_of({influencer("a")}).csv);
  EXPECT_EQ(only(import).notes, "");
  EXPECT_THAT(fields_of(import), testing::Contains("ignored"));
}

}  // namespace
}  // namespace kol::io
