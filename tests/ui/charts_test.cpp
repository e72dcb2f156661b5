// Charts say in words what they draw, and their labels keep clear of each other.
#include "ui/charts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ui/chart_parts.h"
#include "ui/stage.h"

namespace kol::ui {
namespace {

using ::testing::ElementsAre;

constexpr Rect kPlace{16, 16, 280, 64};

std::vector<std::string> values_below(const Stage& stage, Id id, Role role) {
  std::vector<std::string> values;
  for (const Node& node : stage.below(id, role)) values.push_back(node.value);
  return values;
}

RangeBar fee_with_quote() {
  RangeBar bar;
  bar.name = "Fair fee";
  bar.low = 820;
  bar.typical = 1430;
  bar.high = 2600;
  bar.low_label = "$820";
  bar.typical_label = "$1,430";
  bar.high_label = "$2,600";
  bar.marks.push_back({1900, "Quote $1,900", 0});
  return bar;
}

TEST(RangeBar, IsDescribedAsAFigureWithItsDataAsATable) {
  Stage stage;
  stage.frame([](Ui& ui) { range_bar(ui, kPlace, "fee", fee_with_quote()); });
  const Id figure = stage.node(Role::figure, "Fair fee").id;
  const auto tables = stage.below(figure, Role::table);
  ASSERT_EQ(tables.size(), 1u);
  EXPECT_EQ(tables[0].flags, flag_hidden_text);
  EXPECT_THAT(values_below(stage, figure, Role::row_header),
              ElementsAre("Low", "Typical", "High", "Quote $1,900"));
  EXPECT_THAT(values_below(stage, figure, Role::cell), ElementsAre("$820", "$1,430", "$2,600"));
  for (const Node& row : stage.below(figure, Role::row)) EXPECT_EQ(row.flags, flag_hidden_text);
}

TEST(RangeBar, InATableCellIsOnlyDrawn) {
  Stage stage;
  RangeBar bar = fee_with_quote();
  bar.labelled = false;
  stage.frame([&](Ui& ui) { range_bar(ui, {0, 0, 80, 20}, "fee", bar); });
  EXPECT_TRUE(stage.ui().tree.nodes().empty());
}

TEST(RangeBar, GrowsWhereMarksDoNotFitSideBySide) {
  Stage stage;
  stage.frame([](Ui& ui) {
    RangeBar bar = fee_with_quote();
    EXPECT_EQ(range_bar_height(ui, 280, bar), kRangeBarHeight);
    bar.marks.push_back({1950, "What the agency asks for $1,950", 0});
    EXPECT_EQ(range_bar_height(ui, 280, bar), kRangeBarHeight + kLabelLineHeight);
    EXPECT_EQ(range_bar_height(ui, 600, bar), kRangeBarHeight);
  });
}

TEST(RangeBar, DrawsWhateverTheNumbersAre) {
  Stage stage;
  stage.frame([](Ui& ui) {
    int bars = 0;
    for (const bool logarithmic : {false, true}) {
      for (const double value : {0.0, 1e-12, 1e15}) {
        RangeBar bar;
        bar.name = "Rate";
        bar.low = bar.typical = bar.high = value;
        bar.logarithmic = logarithmic;
        bar.marks.push_back({-1, "x", 0});
        range_bar(ui, kPlace, std::to_string(bars++), bar);
      }
    }
  });
}

TEST(Funnel, SaysEachStageItsFigureAndItsShare) {
  Stage stage;
  const std::vector<FunnelStage> stages = {{"Impressions", 50'000, "50,000", ""},
                                           {"Clicks", 600, "600", "1.2% of impressions"},
                                           {"Orders", std::nullopt, "—", ""}};
  stage.frame([&](Ui& ui) { funnel(ui, kPlace, "funnel", "From view to order", stages); });
  const Id figure = stage.node(Role::figure, "From view to order").id;
  EXPECT_THAT(values_below(stage, figure, Role::row_header),
              ElementsAre("Impressions", "Clicks", "Orders"));
  EXPECT_THAT(values_below(stage, figure, Role::cell),
              ElementsAre("50,000", "600", "1.2% of impressions", "—"));
}

TEST(Waterfall, SaysEachStepAndItsFigure) {
  Stage stage;
  const std::vector<WaterfallStep> steps = {{"Contribution", 2300, true, "$2,300"},
                                            {"Fees", -5400, false, "−$5,400"},
                                            {"Loss", -3100, true, "−$3,100"}};
  stage.frame([&](Ui& ui) { waterfall(ui, kPlace, "costs", "Where it goes", steps); });
  const Id figure = stage.node(Role::figure, "Where it goes").id;
  EXPECT_THAT(values_below(stage, figure, Role::row_header),
              ElementsAre("Contribution", "Fees", "Loss"));
  EXPECT_THAT(values_below(stage, figure, Role::cell), ElementsAre("$2,300", "−$5,400", "−$3,100"));
}

LabelLine labels_of_width(float width, std::initializer_list<float> centres) {
  LabelLine labels;
  for (const float centre : centres) labels.push_back({"", {}, centre, width, 0});
  return labels;
}

std::vector<float> lefts(const LabelLine& line) {
  std::vector<float> result;
  for (const ChartLabel& label : line) result.push_back(label.left);
  return result;
}

TEST(ChartLabels, StandCentredWhereThereIsRoom) {
  const auto lines = place_labels(labels_of_width(40, {50, 150}), 0, 300);
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_THAT(lefts(lines[0]), ElementsAre(30, 130));
}

TEST(ChartLabels, ThatWouldTouchMoveApartAlike) {
  // Side by side they take 40 + 10 + 40 around the middle of 100 and 110.
  const auto lines = place_labels(labels_of_width(40, {100, 110}), 0, 300);
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_THAT(lefts(lines[0]), ElementsAre(60, 110));
}

TEST(ChartLabels, StayWithinTheChart) {
  const auto lines = place_labels(labels_of_width(40, {0, 2, 300}), 0, 300);
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_THAT(lefts(lines[0]), ElementsAre(0, 50, 260));
}

TEST(ChartLabels, ThatDoNotFitSideBySideGetLinesOfTheirOwn) {
  const auto lines = place_labels(labels_of_width(80, {20, 60}), 0, 150);
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_THAT(lefts(lines[0]), ElementsAre(0));
  EXPECT_THAT(lefts(lines[1]), ElementsAre(26)) << "clear of the pointer at 20";
}

}  // namespace
}  // namespace kol::ui
