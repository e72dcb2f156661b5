// A line-up and a plan of a thousand: what is far from view takes its room, and nothing more is
// done for it.
#include <gmock/gmock.h>

#include <algorithm>
#include <string>
#include <vector>

#include "app/page_test.h"
#include "app/parts/odds.h"
#include "app/parts/planning.h"

namespace kol::app {
namespace {

constexpr std::size_t kRows = 1000;

class LongLineup : public PageTest {
 protected:
  LongLineup() : PageTest(800) {
    Workspace workspace = worked_example();
    const Influencer ada = workspace.influencers[0];
    const LineupRow booked = workspace.campaign.lineup[0];
    workspace.influencers.clear();
    workspace.campaign.lineup.clear();
    for (std::size_t i = 0; i < kRows; ++i) {
      Influencer& next = workspace.influencers.emplace_back(ada);
      next.id = next.name = name_of_row(i);
      LineupRow& row = workspace.campaign.lineup.emplace_back(booked);
      row.influencer = next.id;
    }
    app_.document.replace(std::move(workspace));
    app_.screen = Screen::campaign;
  }

  static std::string name_of_row(std::size_t i) { return "N" + std::to_string(i); }
  // The buttons that open a row: "N7, Instagram post, $10.00".
  std::vector<std::string> rows_placed() const {
    std::vector<std::string> names;
    for (const ui::Node& node : app_.ui.tree.nodes()) {
      const bool is_row = node.name.find(", Instagram post, ") != std::string::npos;
      if (node.role == ui::Role::button && is_row) names.push_back(node.name);
    }
    return names;
  }
  bool has_row(std::size_t i) const {
    const std::vector<std::string> names = rows_placed();
    return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
      return name.starts_with(name_of_row(i) + ',');
    });
  }
  void scroll_inputs(double y) {
    app_.ui.scrolled(inputs().id, {0, y});
    draw();
  }
  const ui::Node& inputs() const { return stage_.node(ui::Role::scroller, "What you enter"); }
};

// A row is 56 + 36 + 4 = 96 px high, and of a stage of 800 px no more than three are looked at.
TEST_F(LongLineup, PlacesTheRowsNearTheView) {
  draw();
  EXPECT_TRUE(has_row(0));
  EXPECT_FALSE(has_row(100));
  EXPECT_LT(rows_placed().size(), 3 * 800 / 96);
  EXPECT_GT(inputs().content_height, kRows * 96);
  scroll_inputs(500 * 96);
  EXPECT_TRUE(has_row(500));
  EXPECT_FALSE(has_row(0));
  EXPECT_LT(rows_placed().size(), 3 * 800 / 96 + 2);
}

// Elements that the browser itself scrolls, as without a picture, are all there.
TEST_F(LongLineup, WithoutAPictureAllRowsAreThere) {
  app_.ui.environment.drawn = false;
  draw();
  EXPECT_EQ(rows_placed().size(), kRows);
}

// The page is as long wherever it is looked at: nothing jumps.
TEST_F(LongLineup, RowsTakeTheSameRoomFarAway) {
  app_.document.edit_influencer(300, {}, [](Influencer& next) {
    next.vetting.emplace().items[VettingItem::brand].state = VettingState::blocker;
  });
  draw();
  const double height = inputs().content_height;
  scroll_inputs(300 * 96);
  ASSERT_TRUE(has_row(300));
  EXPECT_TRUE(stage_.has(ui::Role::button, app_.word(Word::campaign_row_vetting)));
  EXPECT_EQ(inputs().content_height, height);
}

TEST_F(LongLineup, AnOpenRowIsPlacedWhereverItIs) {
  app_.campaign.open_row = kRows - 1;
  draw();
  EXPECT_TRUE(has_row(kRows - 1));
}

// A trial draws two things a row: a hundred trials of a thousand rows are drawn at once, not of two
// thousand.
TEST_F(LongLineup, OfAVeryLongOneTheFirstEstimateComesFromBeside) {
  app_.ui.time = 1;
  follow_odds(app_);
  EXPECT_EQ(app_.odds.report.trials, 100);
  app_.document.edit_campaign({}, [](Campaign& next) {
    const std::vector<LineupRow> once = next.lineup;
    next.lineup.insert(next.lineup.end(), once.begin(), once.end());
  });
  follow_odds(app_);
  EXPECT_EQ(app_.odds.report.trials, 0);
  EXPECT_EQ(app_.odds.progress, Odds::Progress::waits);
  EXPECT_FALSE(app_.odds.sensitivity.empty());
}

// All of them are chosen: $13.50 for $10 each.
TEST_F(LongLineup, APlanPlacesTheRowsNearTheView) {
  app_.document.edit_campaign({}, [](Campaign& next) { next.budget = 10.0 * kRows; });
  app_.screen = Screen::plan;
  draw();
  Plan& plan = app_.planning.plan.emplace();
  plan.status = PlanStatus::optimal;
  plan.cost = plan.value = 1;
  for (std::size_t i = 0; i < kRows; ++i) plan.chosen.push_back({i, "standard", 10, 3.5});
  draw();
  const ui::Node table = stage_.node(ui::Role::table, app_.word(Word::plan_title));
  EXPECT_EQ(table.row_count, kRows + 1);
  EXPECT_LT(stage_.below(table.id, ui::Role::row).size(), 3 * 800 / 60);
  EXPECT_GT(table.h, kRows * 60);
}

}  // namespace
}  // namespace kol::app
