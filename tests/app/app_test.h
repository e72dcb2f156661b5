// A program with the shipped words and figures, for the tests of what it says.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "app/screens.h"
#include "app/state/app.h"
#include "builtin_benchmarks.h"
#include "io/json/benchmarks.h"
#include "ui/fake_platform.h"
#include "ui/stage.h"

namespace kol::app {

// The text of a file of the project: "web/i18n/en.json".
inline std::string shipped(const std::string& path) {
  return ui::read_file(KOL_SOURCE_DIR "/" + path);
}

// Read once for all tests.
inline const Benchmarks& shipped_benchmarks() {
  static const Benchmarks benchmarks = *io::read_benchmarks(builtin_benchmarks).benchmarks;
  return benchmarks;
}

// 10,000 followers, 200 engagements, 1,500 impressions of which 1 % click and 3 % of those order:
// 0.45 orders of $80, each leaving 37.5 % = $30. So $13.50 against a fee of $10: $3.50, 35 %
// (example 4 of section 11 of the spec).
inline Workspace worked_example() {
  Workspace workspace;
  Influencer& influencer = workspace.influencers.emplace_back();
  influencer.id = "a";
  influencer.name = "Ada";
  influencer.quote = 10;
  Channel& channel = influencer.channels.emplace_back();
  channel.followers = 10000;
  channel.average.likes = 180;
  channel.average.comments = 20;
  channel.average.impressions = 1500;
  workspace.campaign.offer.aov = Triple{80, 80, 80};
  workspace.campaign.offer.gross_margin = 0.375;
  workspace.campaign.funnel.cvr = Triple{0.03, 0.03, 0.03};
  workspace.campaign.funnel.ctr["bio_link"] = {0.01, 0.01, 0.01};
  LineupRow& row = workspace.campaign.lineup.emplace_back();
  row.influencer = "a";
  row.deliverables.push_back({"instagram.post", 1, {}, {}});
  return workspace;
}

class AppTest : public testing::Test {
 protected:
  AppTest() : app_(shipped_benchmarks(), pages()) {
    app_.ui.words = ui::shipped_words();
    platform::forget_asked();
  }
  void TearDown() override {
    for (const std::string& collision : platform::asked().collisions) ADD_FAILURE() << collision;
  }

  App app_;
};

}  // namespace kol::app
