// Where an explanation stands: beside what it explains, which stays where it is.
#include "app/frame.h"

#include <gmock/gmock.h>

#include "app/app_test.h"
#include "ui/stage.h"

namespace kol::app {
namespace {

class Frame : public AppTest {
 protected:
  Frame() { app_.begin_anew(worked_example(), Arrival::own); }

  void show(float width, Screen screen) {
    app_.screen = screen;
    stage_.emplace(app_.ui, width, 800);
    draw();
    draw();
  }
  void draw() {
    stage_->frame([this](Ui&) { draw_frame(app_); });
  }
  // Of the stage.
  float left_of(const ui::Node& node) {
    float x = node.x;
    for (ui::Id parent = node.parent; parent != 0;) {
      for (const ui::Node& one : app_.ui.tree.nodes()) {
        if (one.id != parent) continue;
        x += one.x;
        parent = one.parent;
        break;
      }
    }
    return x;
  }

  std::optional<ui::Stage> stage_;
};

TEST_F(Frame, AnExplanationTakesThePlaceOfTheInputsWhereBothColumnsWouldNotFitBesideIt) {
  show(1280, Screen::campaign);
  const float results = left_of(stage_->node(ui::Role::region, "Result in the typical case"));
  EXPECT_TRUE(stage_->has(ui::Role::text_field, "Budget"));
  app_.ask({Topic::profit});
  draw();
  draw();
  EXPECT_EQ(left_of(stage_->node(ui::Role::region, "Result in the typical case")), results);
  EXPECT_FALSE(stage_->has(ui::Role::text_field, "Budget"));
  EXPECT_LT(left_of(stage_->node(ui::Role::region, app_.word(Word::panel_name))), results);
  app_.close_panel();
  draw();
  EXPECT_TRUE(stage_->has(ui::Role::text_field, "Budget"));
}

TEST_F(Frame, AnExplanationStandsAtTheRightWhereThereIsRoom) {
  show(1920, Screen::campaign);
  const float results = left_of(stage_->node(ui::Role::region, "Result in the typical case"));
  app_.ask({Topic::profit});
  draw();
  EXPECT_TRUE(stage_->has(ui::Role::text_field, "Budget"));
  EXPECT_GT(left_of(stage_->node(ui::Role::region, app_.word(Word::panel_name))), results);
}

// Profit, ROI and break-even stay above what scrolls, on every stage; Fees has no such strip.
TEST_F(Frame, WhatMattersMostOfTheCampaignStaysInView) {
  for (const float width : {360.0f, 1280.0f, 1920.0f}) {
    const auto top_of_content = [&](Screen screen) {
      show(width, screen);
      float top = 0;
      for (const ui::Node& node : app_.ui.tree.nodes()) {
        if (node.role == ui::Role::scroller && node.h > 200) top = std::max(top, node.y);
      }
      return top;
    };
    EXPECT_EQ(top_of_content(Screen::campaign), top_of_content(Screen::fees) + 52) << width;
  }
}

// A thumb at the edge of a phone scrolls what is open, too.
TEST_F(Frame, WhatAPanelScrollsReachesItsSides) {
  for (const Panel panel : {Panel::settings, Panel::glossary, Panel::columns, Panel::shortcuts,
                            Panel::workspaces, Panel::link, Panel::side_by_side}) {
    show(360, Screen::compare);
    app_.document.insert_influencers(1, {[] {
                                       Influencer other;
                                       other.id = other.name = "Bea";
                                       other.channels.emplace_back();
                                       return other;
                                     }()});
    app_.compare.picked = {"a", "Bea"};
    app_.show(panel);
    draw();
    draw();
    float widest = 0;
    for (const ui::Node& node : app_.ui.tree.nodes()) {
      if (node.role == ui::Role::scroller) widest = std::max(widest, node.w);
    }
    EXPECT_EQ(widest, 360) << static_cast<int>(panel);
    app_.begin_anew(worked_example(), Arrival::own);
  }
}

}  // namespace
}  // namespace kol::app
