// The thirteen tips (spec: practice.md 18).
#include "core/practice/tips.h"

#include <gtest/gtest.h>

#include "core/sample.h"

namespace kol {
namespace {

// A workspace with one row of one post and what tracking says of its rows.
struct Scene {
  Workspace workspace = sample_workspace();
  std::vector<TrackingRow> tracking = std::vector<TrackingRow>(1);

  LineupRow& row() { return workspace.campaign.lineup.front(); }
  TipState state(Tip tip) const {
    const Report report = evaluate(workspace, sample_benchmarks());
    const auto agreements = agree(workspace, sample_benchmarks(), report, tracking);
    return tips(workspace, report, agreements, tracking)[static_cast<std::size_t>(tip)];
  }
};

TEST(Tips, WithoutRowsNothingIsSeen) {
  Scene scene;
  scene.workspace.campaign.lineup.clear();
  scene.tracking.clear();
  for (std::size_t tip = 0; tip < kTipCount; ++tip) {
    EXPECT_EQ(scene.state(static_cast<Tip>(tip)), TipState::open) << tip;
  }
}

TEST(Tips, WhatTheReaderHasDoneIsDone) {
  Scene scene;
  for (const Tip tip : {Tip::meet, Tip::terms}) {
    scene.workspace.campaign.tips.by_tip[tip].done = true;
    EXPECT_EQ(scene.state(tip), TipState::done);
  }
  scene.workspace.campaign.tips.by_tip[Tip::research].note = "begun";
  scene.workspace.campaign.tips.by_tip[Tip::freedom].done = false;
  EXPECT_EQ(scene.state(Tip::research), TipState::open);
  EXPECT_EQ(scene.state(Tip::freedom), TipState::seen);
}

TEST(Tips, MostCanOnlyBeDone) {
  const Scene scene;
  for (const Tip tip : {Tip::long_term, Tip::follow_up, Tip::mutual, Tip::meet, Tip::track_record,
                        Tip::channels, Tip::research}) {
    EXPECT_EQ(scene.state(tip), TipState::open) << static_cast<int>(tip);
  }
}

TEST(Tips, AreSeenInEveryRow) {
  Scene scene;
  EXPECT_EQ(scene.state(Tip::terms), TipState::seen);
  scene.workspace.campaign.lineup.push_back(row_of("a", "instagram.reel", 1, std::nullopt));
  scene.tracking.resize(2);
  EXPECT_EQ(scene.state(Tip::terms), TipState::open);
}

TEST(Tips, FreedomIsNoScript) {
  Scene scene;
  scene.workspace.campaign.terms.creative = Creative::script;
  EXPECT_EQ(scene.state(Tip::freedom), TipState::open);
  scene.row().terms.creative = Creative::free;
  EXPECT_EQ(scene.state(Tip::freedom), TipState::seen);
}

TEST(Tips, MetricsAndDocumentAreTheAgreements) {
  Scene scene;
  EXPECT_EQ(scene.state(Tip::metrics), TipState::open);
  AgreementTerms& terms = scene.workspace.campaign.terms;
  terms.metrics = {{TargetMetric::posts, 1, ""}};
  EXPECT_EQ(scene.state(Tip::metrics), TipState::seen);
  terms.brand = "Glow";
  terms.disclosure = "#ad";
  terms.cancel_days = 7;
  terms.cancel_share = 0.5;
  EXPECT_EQ(scene.state(Tip::document), TipState::open);  // no date yet
  scene.row().deliverables.front().pieces.resize(1);
  scene.row().deliverables.front().pieces.front().date = date_from("2026-03-10");
  EXPECT_EQ(scene.state(Tip::document), TipState::seen);
}

TEST(Tips, ProductIsSent) {
  Scene scene;
  EXPECT_EQ(scene.state(Tip::product), TipState::open);
  scene.row().product_units = 0.5;
  EXPECT_EQ(scene.state(Tip::product), TipState::seen);
}

TEST(Tips, MonitoredByAGivenCode) {
  Scene scene;
  scene.tracking.front().code = "MADE10";
  EXPECT_EQ(scene.state(Tip::monitor), TipState::open);  // made, not given
  scene.row().tracking.code = "ROW10";
  EXPECT_EQ(scene.state(Tip::monitor), TipState::seen);
  scene.row().tracking.code = std::nullopt;
  scene.workspace.influencers.front().tracking.emplace().code = "OWN10";
  EXPECT_EQ(scene.state(Tip::monitor), TipState::seen);
  scene.tracking.front().code = std::nullopt;  // codes are switched off
  EXPECT_EQ(scene.state(Tip::monitor), TipState::open);
}

TEST(Tips, MonitoredByALinkForEachPiece) {
  Scene scene;
  std::vector<TrackedPiece>& pieces = scene.tracking.front().pieces;
  EXPECT_EQ(scene.state(Tip::monitor), TipState::open);  // no piece
  pieces.resize(2);
  pieces.front().link = "https://shop.example/";
  EXPECT_EQ(scene.state(Tip::monitor), TipState::open);
  pieces.back().link = "https://shop.example/";
  EXPECT_EQ(scene.state(Tip::monitor), TipState::seen);
}

}  // namespace
}  // namespace kol
