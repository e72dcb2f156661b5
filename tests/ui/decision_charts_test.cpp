// Histogram and tornado: in words what they draw, and each bar of a tornado can be pressed.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "ui/histogram.h"
#include "ui/stage.h"
#include "ui/tornado.h"

namespace kol::ui {
namespace {

using testing::ElementsAre;

std::vector<std::string> values_below(const Stage& stage, Id id, Role role) {
  std::vector<std::string> values;
  for (const Node& node : stage.below(id, role)) values.push_back(node.value);
  return values;
}

TEST(LinearTicks, AreRoundAndGoThroughNought) {
  EXPECT_THAT(linear_ticks(-900, 5600, 4), ElementsAre(0, 2000, 4000));
  EXPECT_THAT(linear_ticks(-1, 1, 4), ElementsAre(-1, -0.5, 0, 0.5, 1));
  EXPECT_THAT(linear_ticks(0.2, 0.9, 3), ElementsAre(0.5));
  EXPECT_THAT(linear_ticks(3, 3, 5), ElementsAre(3));
}

HistogramChart chart_of(const std::vector<std::size_t>& counts) {
  HistogramChart chart;
  chart.name = "Profit";
  chart.from = -10;
  chart.to = 30;
  chart.counts = counts;
  chart.text = [](double value) { return std::to_string(std::llround(value)); };
  chart.share = [](double part) { return std::to_string(std::llround(part * 100)) + "%"; };
  chart.ends_at_label = "Up to";
  chart.often_label = "How often";
  chart.below_label = "Below";
  chart.band_from = -5;
  chart.band_to = 20;
  chart.band_label = "9 of 10";
  return chart;
}

TEST(Histogram, HasItsDataAsATable) {
  Stage stage;
  const std::vector<std::size_t> counts = {1, 2, 1, 0};
  stage.frame([&](Ui& ui) { histogram(ui, {0, 0, 400, kHistogramHeight}, "h", chart_of(counts)); });
  const Id figure = stage.node(Role::figure, "Profit").id;
  EXPECT_THAT(values_below(stage, figure, Role::row_header),
              ElementsAre("Up to", "0", "10", "20", "30"));
  EXPECT_THAT(
      values_below(stage, figure, Role::cell),
      ElementsAre("How often", "Below", "25%", "25%", "50%", "75%", "25%", "100%", "0%", "100%"));
}

TEST(Histogram, DrawsWhateverTheNumbersAre) {
  Stage stage;
  stage.frame([&](Ui& ui) {
    const std::vector<std::size_t> all = {5};
    HistogramChart same = chart_of(all);
    same.from = same.to = same.band_from = same.band_to = -3;
    histogram(ui, {0, 0, 400, kHistogramHeight}, "same", same);
    HistogramChart far = chart_of(all);
    far.from = 1e12;
    far.to = 2e12;
    far.rising = true;
    histogram(ui, {0, 0, 40, kHistogramHeight}, "far", far);
    const std::vector<std::size_t> none = {0, 0};
    histogram(ui, {0, 0, 400, kHistogramHeight}, "none", chart_of(none));
  });
  EXPECT_TRUE(stage.has(Role::figure, "Profit"));
}

Tornado tornado_of_two() {
  Tornado chart;
  chart.name = "What it hinges on";
  chart.typical = 10;
  chart.typical_label = "$10";
  chart.zero_label = "0";
  chart.low_label = "Low";
  chart.high_label = "High";
  chart.note_label = "Where it turns";
  chart.bars = {{"clicks", "Clicks", -5, 40, "−$5", "$40", "Loses money below 2%."},
                {"fees", "Fees", 12, 8, "$12", "$8", "Loses money above $20."}};
  return chart;
}

TEST(TornadoChart, HasItsDataAsATable) {
  for (const float width : {300.0f, 700.0f}) {
    Stage stage;
    stage.frame([&](Ui& ui) { tornado(ui, {0, 0, width, 300}, "t", tornado_of_two()); });
    const Id figure = stage.node(Role::figure, "What it hinges on").id;
    EXPECT_THAT(values_below(stage, figure, Role::row_header),
                ElementsAre("What it hinges on", "Clicks", "Fees"));
    EXPECT_THAT(values_below(stage, figure, Role::cell),
                ElementsAre("Low", "High", "Where it turns", "−$5", "$40", "Loses money below 2%.",
                            "$12", "$8", "Loses money above $20."));
  }
}

TEST(TornadoChart, BarsArePressed) {
  Stage stage;
  std::optional<std::size_t> pressed;
  const auto build = [&](Ui& ui) {
    const auto now = tornado(ui, {0, 0, 700, 200}, "t", tornado_of_two());
    if (now) pressed = now;
  };
  stage.frame(build);
  const Node fees = stage.node(Role::button, "Fees");
  EXPECT_EQ(fees.description, "Loses money above $20.");
  stage.act(fees.id, events::Action::click, "", build);
  EXPECT_EQ(pressed, 1u);
}

}  // namespace
}  // namespace kol::ui
