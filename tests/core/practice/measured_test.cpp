// What was measured of pieces and rows (spec: practice.md 20, Figures).
#include "core/practice/measured.h"

#include <gtest/gtest.h>

#include "core/numeric.h"
#include "core/practice/worked.h"
#include "core/sample.h"

namespace kol {
namespace {

std::vector<MeasuredRow> measured(const Workspace& workspace) {
  return measure(workspace, sample_benchmarks(), worked_tracking());
}

std::vector<MeasuredRow> measured_without_codes(const Workspace& workspace) {
  return measure(workspace, sample_benchmarks(), std::vector<TrackingRow>(2));
}

#define EXPECT_UNKNOWN(value) EXPECT_FALSE(is_defined(value)) << (value)

TEST(Measured, OrdersByLinkOrCodeCountThoseByBothOnce) {  // example 6
  Workspace workspace = worked_workspace();
  order_as_worked(workspace);
  EXPECT_EQ(measured(workspace)[0].figures.tracked, 12);
  EXPECT_EQ(measured(workspace)[1].figures.tracked, 8);
}

TEST(Measured, UnknownBothLeavesARange) {  // example 6
  Workspace workspace = worked_workspace();
  order_as_worked(workspace);
  RowResults& results = workspace.campaign.lineup[0].results;
  results.orders_by_both.reset();
  EXPECT_UNKNOWN(measured(workspace)[0].figures.tracked);
  EXPECT_UNKNOWN(measured(workspace)[0].figures.incremental);
  EXPECT_EQ(measured(workspace)[0].range, (OrderRange{9, 16}));
  EXPECT_EQ(measured(workspace)[1].range, std::nullopt);

  results.orders_by_code = 0;  // nobody came by both
  EXPECT_EQ(measured(workspace)[0].figures.tracked, 9);
  EXPECT_EQ(measured(workspace)[0].range, std::nullopt);
}

TEST(Measured, WithoutACodeNobodyOrdersByOne) {
  Workspace workspace = worked_workspace();
  RowResults& results = workspace.campaign.lineup[0].results;
  results.orders_by_link = 9;
  EXPECT_UNKNOWN(measured(workspace)[0].figures.tracked);
  EXPECT_EQ(measured_without_codes(workspace)[0].figures.tracked, 9);

  results.orders_by_link.reset();
  EXPECT_UNKNOWN(measured_without_codes(workspace)[0].figures.tracked);
}

TEST(Measured, WithoutLinksNobodyOrdersByOne) {
  Workspace workspace = worked_workspace();
  workspace.campaign.lineup[0].results.orders_by_code = 7;
  EXPECT_UNKNOWN(measured(workspace)[0].figures.tracked);
  workspace.campaign.tracking.links = false;
  EXPECT_EQ(measured(workspace)[0].figures.tracked, 7);
}

TEST(Measured, TheCampaignSaysWhichOrdersCount) {
  Workspace workspace = worked_workspace();
  order_as_worked(workspace);
  workspace.campaign.lineup[0].results.orders = 30;
  Attribution& attribution = workspace.campaign.results.attribution;
  attribution = Attribution::link;
  EXPECT_EQ(measured(workspace)[0].figures.tracked, 9);
  attribution = Attribution::code;
  EXPECT_EQ(measured(workspace)[0].figures.tracked, 7);
  attribution = Attribution::stated;
  EXPECT_EQ(measured(workspace)[0].figures.tracked, 30);
  EXPECT_UNKNOWN(measured(workspace)[1].figures.tracked);
}

TEST(Measured, AttributedAndIncrementalOrdersFollow) {
  Workspace workspace = worked_workspace();
  order_as_worked(workspace);
  const Measured figures = measured(workspace)[0].figures;
  EXPECT_DOUBLE_EQ(figures.attributed, 12 / 0.7);
  EXPECT_DOUBLE_EQ(figures.incremental, 12 / 0.7 * 0.85);
}

TEST(Measured, VideosAreSeenAsOftenAsTheyAreViewed) {
  Workspace workspace = worked_workspace();
  for (const std::size_t row : {0U, 1U}) {
    PieceResults& results = pieces_of(workspace, row)[0].results;
    results.reach = 1;
    results.impressions = 2;
    results.views = 3;
  }
  const auto impressions = [&](std::size_t row) {
    return measured(workspace)[row].pieces[0].figures.impressions;
  };
  const auto forget = [&](MaybeNumber MeasuredFigures::*field) {
    for (const std::size_t row : {0U, 1U}) (pieces_of(workspace, row)[0].results.*field).reset();
  };
  EXPECT_EQ(impressions(0), 2);
  EXPECT_EQ(impressions(1), 3);
  forget(&MeasuredFigures::impressions);
  EXPECT_EQ(impressions(0), 1);
  EXPECT_EQ(impressions(1), 3);
  forget(&MeasuredFigures::reach);
  EXPECT_EQ(impressions(0), 3);
}

TEST(Measured, EngagementsOfAPieceNeedLikesAndComments) {
  Workspace workspace = worked_workspace();
  PieceResults& results = pieces_of(workspace, 0)[0].results;
  results.likes = 10;
  results.shares = 2;
  EXPECT_UNKNOWN(measured(workspace)[0].pieces[0].figures.engagements);
  results.comments = 5;
  EXPECT_EQ(measured(workspace)[0].pieces[0].figures.engagements, 17);
  results.engagements = 20;
  EXPECT_EQ(measured(workspace)[0].pieces[0].figures.engagements, 20);
}

TEST(Measured, ARowIsTheSumOfItsPiecesIfAllAreKnown) {
  Workspace workspace = measured_as_worked();
  const MeasuredRow nam = measured(workspace)[0];
  EXPECT_EQ(nam.posts, 3);
  EXPECT_EQ(nam.pieces.size(), 3U);
  EXPECT_EQ(nam.pieces[1].piece, 2U);
  EXPECT_EQ(nam.pieces[1].format->id, "instagram.story");
  EXPECT_EQ(nam.figures.impressions, 12600);
  EXPECT_NEAR(nam.figures.real_impressions, 12600 * 0.94, 1e-9);

  pieces_of(workspace, 0)[1].results.impressions.reset();
  EXPECT_UNKNOWN(measured(workspace)[0].figures.impressions);
  EXPECT_UNKNOWN(measured(workspace)[0].figures.real_impressions);
  EXPECT_EQ(measured(workspace)[0].pieces[2].figures.impressions, 3600);

  workspace.campaign.lineup[0].deliverables[0].pieces.pop_back();
  EXPECT_EQ(measured(workspace)[0].pieces.size(), 3U);
  EXPECT_UNKNOWN(measured(workspace)[0].pieces[2].figures.impressions);
}

TEST(Measured, ARowsOwnFigureWins) {
  Workspace workspace = measured_as_worked();
  LineupRow& row = workspace.campaign.lineup[0];
  row.results.impressions = 20000;
  row.results.clicks = 50;
  for (Piece& piece : row.deliverables[0].pieces) piece.results.clicks = 1;
  const MeasuredRow nam = measured(workspace)[0];
  EXPECT_TRUE(nam.own_impressions);
  EXPECT_EQ(nam.figures.impressions, 20000);
  EXPECT_NEAR(nam.figures.real_impressions, 18800, 1e-9);
  EXPECT_EQ(nam.figures.clicks, 50);
  row.results.clicks.reset();
  EXPECT_EQ(measured(workspace)[0].figures.clicks, 3);
}

TEST(Measured, OwnImpressionsAreAsRealAsTheRowsPostsOnAverage) {
  Workspace workspace = worked_workspace();
  workspace.influencers[0].channels.push_back(channel_on(Platform::tiktok, 5000));
  workspace.influencers[0].channels[1].fake_share = 0.3;
  LineupRow& row = workspace.campaign.lineup[0];
  row.deliverables.push_back({"tiktok.video", 1, {}, ""});
  row.results.impressions = 1000;
  // 3 posts with 0.94 and one with 0.7 of real people: 0.88 on average.
  EXPECT_NEAR(measured(workspace)[0].figures.real_impressions, 880, 1e-9);
}

TEST(Measured, TrackedOrdersAreThoseOfThePiecesWhereTheRowsAreUnclear) {
  Workspace workspace = worked_workspace();
  std::vector<Piece>& pieces = pieces_of(workspace, 0);
  pieces.resize(3);
  for (Piece& piece : pieces) {
    piece.results.orders_by_link = 2;
    piece.results.orders_by_code = 0;
  }
  pieces[2].results.orders_by_link = 0;
  pieces[2].results.orders_by_code = 3;
  // 4 by link and 3 by code in all, but in no piece both: 7.
  EXPECT_EQ(measured(workspace)[0].figures.tracked, 7);
  EXPECT_EQ(measured(workspace)[0].range, std::nullopt);
}

TEST(Measured, MoreThanAHundredPostsHaveNoPieces) {
  Workspace workspace = measured_as_worked();
  Deliverable& deliverable = workspace.campaign.lineup[0].deliverables[0];
  deliverable.count = 101;
  EXPECT_TRUE(measured(workspace)[0].pieces.empty());
  EXPECT_EQ(measured(workspace)[0].posts, 101);
  EXPECT_UNKNOWN(measured(workspace)[0].figures.impressions);
  workspace.campaign.lineup[0].results.impressions = 5;
  EXPECT_EQ(measured(workspace)[0].figures.impressions, 5);
}

TEST(Measured, ANumberInAnyResultsIsAResult) {
  EXPECT_FALSE(has_results(worked_workspace()));
  Workspace workspace = worked_workspace();
  pieces_of(workspace, 1)[0].url = "https://youtu.be/abc";
  workspace.campaign.results.attribution = Attribution::code;
  EXPECT_FALSE(has_results(workspace));
  pieces_of(workspace, 1)[0].results.saves = 0;
  EXPECT_TRUE(has_results(workspace));

  workspace = worked_workspace();
  workspace.campaign.lineup[0].results.hours = 1;
  EXPECT_TRUE(has_results(workspace));

  workspace = worked_workspace();
  workspace.campaign.results.return_rate = 0;
  EXPECT_TRUE(has_results(workspace));
}

}  // namespace
}  // namespace kol
