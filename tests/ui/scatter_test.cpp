// A scatter is read by pointer and by arrow keys, and its data is there as a table.
#include "ui/scatter.h"

#include <gmock/gmock.h>

#include "ui/stage.h"

namespace kol::ui {
namespace {

using events::Action;
using testing::ElementsAre;

class Scatters : public ::testing::Test {
 protected:
  Scatters() {
    shown_.name = "Cost against clicks";
    shown_.x = {"Cost", [](double value) { return "$" + std::to_string(std::lround(value)); }};
    shown_.y = {"Clicks", [](double value) { return std::to_string(std::lround(value)); }};
    shown_.points = points_;
    shown_.point_name = [](std::size_t point) {
      return std::string(1, static_cast<char>('A' + point));
    };
  }
  const Node& point(const char* name) const { return stage_.node(Role::radio, name); }

  Stage stage_{640, 400};
  std::vector<ScatterPoint> points_ = {{100, 10, 0}, {1000, 100, 1}, {10000, 10, 6}};
  Scatter shown_;
  std::optional<std::size_t> chosen_;
  std::optional<std::size_t> opened_;
  Stage::Build build_ = [this](Ui& ui) {
    const ScatterEvents events = scatter(ui, {20, 20, 600, 320}, "scatter", shown_, chosen_);
    if (events.opened) opened_ = events.opened;
  };
};

TEST_F(Scatters, StandOnLogarithmicAxes) {
  stage_.frame(build_);
  // Ten times as much is as far again.
  EXPECT_NEAR(point("B").x - point("A").x, point("C").x - point("B").x, 1e-2);
  EXPECT_GT(point("A").y, point("B").y) << "more is higher up";
  EXPECT_NEAR(point("A").y, point("C").y, 1e-2);
}

TEST_F(Scatters, AreATableForThoseWhoDoNotSeeThem) {
  stage_.frame(build_);
  const Node& table = stage_.node(Role::table, "Cost against clicks");
  const auto rows = stage_.below(table.id, Role::row);
  ASSERT_EQ(rows.size(), 4u);
  EXPECT_EQ(stage_.below(rows[2].id, Role::row_header)[0].value, "B");
  EXPECT_EQ(stage_.below(rows[2].id, Role::cell)[0].value, "$1000");
  EXPECT_EQ(stage_.below(rows[2].id, Role::cell)[1].value, "100");
}

TEST_F(Scatters, AreReadByKeysAndOpenedByPressingAgain) {
  stage_.frame(build_);
  stage_.act(point("B").id, Action::click, "", build_);
  EXPECT_EQ(chosen_, 1u);
  EXPECT_FALSE(opened_);
  stage_.frame(build_);
  EXPECT_TRUE(point("B").flags & flag_checked);
  EXPECT_EQ(point("B").description, "Cost: $1000, Clicks: 100");
  stage_.act(point("B").id, Action::click, "", build_);
  EXPECT_EQ(opened_, 1u);
}

TEST_F(Scatters, OpenThePointNearestToAClick) {
  stage_.frame(build_);
  const auto group = stage_.node(Role::radio_group);
  const Node third = point("C");
  stage_.press({group.x + third.x - 4, group.y + third.y, 16, 16}, build_);
  EXPECT_EQ(opened_, 2u);
  opened_.reset();
  stage_.press({group.x + 4, group.y + 4, 8, 8}, build_);
  EXPECT_FALSE(opened_) << "there is nobody near";
}

TEST_F(Scatters, AreReadByATouchFirst) {
  stage_.ui().environment.coarse_pointer = true;
  stage_.frame(build_);
  const auto group = stage_.node(Role::radio_group);
  const Node third = point("C");
  stage_.press({group.x + third.x, group.y + third.y, 16, 16}, build_);
  EXPECT_EQ(chosen_, 2u);
  EXPECT_FALSE(opened_);
}

TEST(ScatterTicks, ArePowersOfTenAndTwiceAndFiveTimesThemWhereThereAreFew) {
  EXPECT_THAT(scatter_ticks(80, 1200), ElementsAre(100, 200, 500, 1000));
  EXPECT_THAT(scatter_ticks(5, 2e5), ElementsAre(10, 100, 1000, 10000, 100000));
  EXPECT_THAT(scatter_ticks(1, 1), ElementsAre(1));
}

}  // namespace
}  // namespace kol::ui
