// The figures that are typed: what one row says of each holds in JSON, in the model, on the
// Campaign screen and for undo.
#include "app/parts/typed_figures.h"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>
#include <set>

#include "app/parts/figure_stage.h"
#include "app/parts/settings_cards.h"
#include "io/json/workspace.h"

namespace kol::app {
namespace {

using nlohmann::json;
using testing::ElementsAre;

constexpr double kSome = 0.5;  // within the range of each, the default of none

void put(Campaign& campaign, const CampaignFigure& figure, double value) {
  if (figure.value.number != nullptr) {
    figure.value.put_number(campaign, value);
  } else {
    figure.value.put_triple(campaign, of_what(figure), Triple{value, value, value});
  }
}

// Names of the fields in which an object differs from another, with those of objects within it.
void differences(const json& a, const json& b, std::vector<std::string>& names) {
  for (const auto& [name, value] : a.items()) {
    const json other = b.contains(name) ? b[name] : json();
    if (value == other) continue;
    names.push_back(name);
    if (value.is_object() && !value.contains("low")) {
      differences(value, other.is_null() ? json::object() : other, names);
    }
  }
}

TEST_F(TypedFigures, HaveTheNamesOfTheirMembersInJson) {
  std::set<std::string_view> names;
  const json before = json::parse(io::write_workspace(Workspace{}, -1));
  for (const CampaignFigure& figure : kCampaignFigures) {
    SCOPED_TRACE(figure.name);
    EXPECT_TRUE(names.insert(figure.name).second);
    Workspace workspace;
    put(workspace.campaign, figure, kSome);
    std::vector<std::string> changed;
    differences(json::parse(io::write_workspace(workspace, -1)), before, changed);
    EXPECT_THAT(changed, testing::Contains(figure.name));
    if (figure.by_link) changed.pop_back();
    EXPECT_EQ(changed.back(), figure.name);
  }
  Workspace workspace;
  kUsdRate.value.put_number(workspace.settings, kSome);
  std::vector<std::string> changed;
  differences(json::parse(io::write_workspace(workspace, -1)), before, changed);
  EXPECT_THAT(changed, ElementsAre("settings", kUsdRate.name));
}

TEST_F(TypedFigures, HaveTheRangeThatFilesAreReadWith) {
  for (const CampaignFigure& figure : kCampaignFigures) {
    SCOPED_TRACE(figure.name);
    const auto is_read = [&](double value) {
      Workspace workspace;
      put(workspace.campaign, figure, value);
      return io::read_workspace(io::write_workspace(workspace, -1), app_.document.benchmarks())
          .workspace.has_value();
    };
    EXPECT_EQ(is_read(0), !figure.scale.above_min);
    EXPECT_TRUE(is_read(figure.scale.max));
    EXPECT_FALSE(is_read(figure.scale.max * 1.5));
    EXPECT_FALSE(is_read(-1));
  }
}

TEST_F(TypedFigures, HaveWordsAndDifferentLabels) {
  std::set<std::string> labels;
  for (const CampaignFigure& figure : kCampaignFigures) {
    SCOPED_TRACE(figure.name);
    EXPECT_TRUE(labels.insert(label_of(app_, figure, of_what(figure))).second);
    EXPECT_NE(term_of(app_, figure, of_what(figure)), "");
    const std::string help = help_of(app_, figure, of_what(figure));
    EXPECT_NE(help, "");
    EXPECT_EQ(help.find('{'), std::string::npos) << help;
  }
}

// What an empty field means is what the structs begin with.
TEST_F(TypedFigures, AnUnknownOnePutsTheDefaultBack) {
  for (const CampaignFigure& figure : kCampaignFigures) {
    SCOPED_TRACE(figure.name);
    Campaign campaign;
    put(campaign, figure, kSome);
    EXPECT_FALSE(campaign == Campaign{});
    if (figure.value.number != nullptr) {
      EXPECT_EQ(figure.value.number(campaign), kSome);
      figure.value.put_number(campaign, std::nullopt);
    } else {
      EXPECT_EQ(figure.value.triple(campaign, of_what(figure)), (Triple{kSome, kSome, kSome}));
      figure.value.put_triple(campaign, of_what(figure), std::nullopt);
    }
    EXPECT_TRUE(campaign == Campaign{});
  }
  EXPECT_EQ(typed("capture_share").initial(), Funnel{}.capture_share);
  EXPECT_EQ(typed("discount").initial(), Offer{}.discount);
  EXPECT_EQ(typed("budget").initial(), std::nullopt);
}

TEST_F(TypedFigures, StandOnTheCampaignScreenWithTheirDefaults) {
  app_.document.edit_campaign({}, [](Campaign& next) {
    next.offer = {};
    next.funnel = {};
  });
  draw();
  for (const CampaignFigure& figure : kCampaignFigures) {
    SCOPED_TRACE(figure.name);
    const ui::Node field = field_of(figure);
    EXPECT_EQ(field.value, "");
    std::string placeholder;
    if (const MaybeNumber initial = figure.initial()) {
      placeholder = figure.scale.kind == ValueKind::percent ? ui::editable_percent(initial)
                                                            : ui::editable(initial);
    }
    if (is_assumed(campaign(), figure, of_what(figure))) {
      placeholder = "default: " + default_of(app_, figure, of_what(figure));
    }
    EXPECT_EQ(field.placeholder, placeholder);
    const std::string help = help_of(app_, figure, of_what(figure));
    if (figure.value.number != nullptr) {
      EXPECT_THAT(field.description, testing::EndsWith(help));
    } else {
      EXPECT_TRUE(std::any_of(app_.ui.tree.nodes().begin(), app_.ui.tree.nodes().end(),
                              [&](const ui::Node& node) { return node.value == help; }));
    }
  }
}

// Of the links only the one in the bio is used: the defaults of the others are not marked.
TEST_F(TypedFigures, WhatIsAssumedIsMarkedWithItsUnitAndCounted) {
  app_.document.edit_campaign({}, [](Campaign& next) {
    next.goal = Goal::leads;
    next.offer = {};
    next.funnel = {};
  });
  app_.campaign.show_advanced = true;
  draw();
  EXPECT_EQ(field_of(typed("capture_share")).placeholder, "default: 100%");
  EXPECT_EQ(field_of(typed("discount")).placeholder, "default: 0%");
  EXPECT_EQ(field_of(typed("variable_cost_per_order")).placeholder, "default: $0");
  EXPECT_EQ(field_of(typed("lead_value")).placeholder, "default: $0");
  const double cvr = app_.document.benchmarks().cvr.value.typical;
  EXPECT_EQ(field_of(typed("cvr")).placeholder, "default: " + ui::percent(cvr));
  const double ctr = app_.document.benchmarks().ctr.at(kLink).value.typical;
  EXPECT_EQ(field_of(typed("ctr")).placeholder, "default: " + ui::percent(ctr));
  const std::vector<ui::Node>& nodes = app_.ui.tree.nodes();
  const auto marks = std::count_if(nodes.begin(), nodes.end(), [](const ui::Node& node) {
    return node.placeholder.rfind("default: ", 0) == 0;
  });
  // Discount, returns, cost of an order, leads and their value; conversion, followers that are not
  // real, tracked share, orders caused, clicks in the bio.
  EXPECT_EQ(marks, 10);
  EXPECT_TRUE(stage_.has(ui::Role::button, "10 figures are assumed"));
}

// On a phone there is no room for "default: 1.5%" in the middle one of three fields.
TEST_F(TypedFigures, WhereAFieldIsTooNarrowForItsMarkThatStandsWholeBesideIt) {
  app_.document.edit_campaign({}, [](Campaign& next) { next.funnel = {}; });
  const CampaignFigure& figure = typed("cvr");
  FieldText text = text_of(app_, figure);
  const auto frame = [&](float width) {
    stage_.frame([&](Ui&) {
      Flow flow({0, 0, width, 0});
      triple_figure_field(app_, flow, figure, {}, text);
    });
  };
  const auto marks = [&] {
    std::vector<ui::Node> marks;
    for (const ui::Node& node : app_.ui.tree.nodes()) {
      if (node.value.rfind("default: ", 0) == 0) marks.push_back(node);
    }
    return marks;
  };
  const std::string value = ui::percent(app_.document.benchmarks().cvr.value.typical);
  for (const float width : {304.0F, 264.0F, 200.0F}) {
    SCOPED_TRACE(width);
    frame(width);
    EXPECT_EQ(field_of(figure).placeholder, value);
    ASSERT_EQ(marks().size(), 1u);
    const ui::Node mark = marks()[0];
    EXPECT_EQ(mark.value, "default: " + value);
    EXPECT_GE(mark.w, app_.ui.text_width(mark.value, {.size = ui::kSmallSize}));
  }
  frame(600);
  EXPECT_EQ(field_of(figure).placeholder, "default: " + value);
  EXPECT_TRUE(marks().empty());
  app_.document.edit_campaign({}, [](Campaign& next) {
    next.funnel.cvr = Triple{0.02, 0.02, 0.02};
  });
  frame(304);
  EXPECT_TRUE(marks().empty()) << "what was entered is no default";
}

TEST_F(TypedFigures, ARateThatWasEnteredHasNoMark) {
  draw();
  EXPECT_EQ(field_of(typed("cvr")).placeholder, "");
  EXPECT_EQ(field_of(typed("ctr")).placeholder, "");
}

TEST_F(TypedFigures, AreTypedInOneStepOfUndo) {
  app_.document.edit_campaign({}, [](Campaign& next) {
    next.offer = {};
    next.funnel = {};
  });
  for (const CampaignFigure& figure : kCampaignFigures) {
    SCOPED_TRACE(figure.name);
    const bool is_percent = figure.scale.kind == ValueKind::percent;
    const Campaign before = campaign();
    draw();
    // The first number of a triple counts for all three: it is typed at once.
    if (figure.value.number != nullptr) act(field_of(figure), events::Action::input, "2");
    act(field_of(figure), events::Action::input, "25");
    act(field_of(figure), events::Action::commit, "25");
    Campaign expected = before;
    put(expected, figure, is_percent ? 0.25 : 25);
    EXPECT_TRUE(campaign() == expected);
    app_.document.undo();
    EXPECT_TRUE(campaign() == before);
  }
}

TEST_F(TypedFigures, FieldsSideBySideAreStepsOfTheirOwn) {
  const Campaign before = campaign();
  draw();
  act(field_of(typed("tools")), events::Action::input, "2");
  act(field_of(typed("production")), events::Action::input, "3");
  app_.document.undo();
  EXPECT_EQ(campaign().costs.tools, 2);
  EXPECT_EQ(campaign().costs.production, 0);
  app_.document.undo();
  EXPECT_TRUE(campaign() == before);
}

TEST_F(TypedFigures, ThoseAssumedAreListedAndLeadToTheirFields) {
  // Of the offer discount, returns, cost of an order; of the funnel fake share, tracked share,
  // orders caused. Conversion and click rate were entered.
  draw();
  EXPECT_FALSE(stage_.has(ui::Role::button, "Change Discount"));
  act(stage_.node(ui::Role::button, "6 figures are assumed"), events::Action::click, "");
  draw();
  const auto is_told = [&](std::string_view text) {
    const std::vector<ui::Node>& nodes = app_.ui.tree.nodes();
    return std::any_of(nodes.begin(), nodes.end(),
                       [&](const ui::Node& node) { return node.value == text; });
  };
  EXPECT_TRUE(is_told("Discount: 0%"));
  EXPECT_TRUE(is_told("Tracked share: 100%"));
  EXPECT_TRUE(is_told("Other cost per order: $0"));
  act(stage_.node(ui::Role::button, "Change Discount"), events::Action::click, "");
  EXPECT_EQ(app_.wanted_field, "discount");
  draw();
  EXPECT_EQ(app_.wanted_field, "");
  app_.document.edit_campaign({}, [](Campaign& next) { next.offer.discount = 0.1; });
  draw();
  EXPECT_TRUE(stage_.has(ui::Role::button, "5 figures are assumed"));
}

TEST_F(TypedFigures, OneNumberInAnEmptyTripleCountsForAllThree) {
  app_.document.edit_campaign({}, [](Campaign& next) { next.offer.aov.reset(); });
  draw();
  act(field_of(typed("aov")), events::Action::commit, "50");
  EXPECT_EQ(campaign().offer.aov, (Triple{50, 50, 50}));
}

TEST_F(TypedFigures, TheRateOfTheDollarIsTypedInTheSettings) {
  app_.document.edit_settings({}, [](Settings& next) { next.currency = "THB"; });
  const auto card = [&](Ui&) {
    Flow flow({0, 0, 600, 800});
    money_card(app_, flow);
  };
  stage_.frame(card);
  const ui::Id id = stage_.node(ui::Role::text_field, app_.word(kUsdRate.words.label)).id;
  stage_.act(id, events::Action::commit, "1.25", card);
  EXPECT_EQ(app_.document.workspace().settings.usd_rate, 1.25);
  app_.document.undo();
  EXPECT_EQ(app_.document.workspace().settings.usd_rate, std::nullopt);
  // One dollar is one dollar.
  app_.document.undo();
  stage_.frame(card);
  EXPECT_FALSE(stage_.has(ui::Role::text_field, app_.word(kUsdRate.words.label)));
}

}  // namespace
}  // namespace kol::app
