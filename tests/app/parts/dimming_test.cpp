// What no longer follows from what stands in the fields is dimmed, wherever it is shown, and said
// on what leaves the page.
#include <gmock/gmock.h>
#include <imgui.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "app/page_test.h"
#include "app/parts/typed_figures.h"
#include "app/print/report.h"
#include "ui/fake_platform.h"

namespace kol::app {
namespace {

using testing::Contains;
using testing::HasSubstr;

constexpr std::uint32_t kAlpha = 176;

class Dimming : public PageTest {
 protected:
  Dimming() {
    Workspace workspace = worked_example();
    Influencer other = workspace.influencers[0];
    other.id = "b";
    other.name = "Ben";
    workspace.influencers.push_back(other);
    app_.document.replace(workspace);
    app_.screen = Screen::campaign;
    draw();
  }
  void write_what_cannot_be() {
    app_.screen = Screen::campaign;
    draw();
    write(label_of(app_, typed("gross_margin")), "much");
  }
  // The cell of Ada's quote, and not left yet.
  ui::Id write_into_the_cell() {
    app_.screen = Screen::compare;
    app_.compare.edit = CellEdit{.of = "a", .wanted = RosterColumn::fee};
    draw();
    const ui::Id field = stage_.node(ui::Role::text_field, "Quote of Ada").id;
    act(field, events::Action::focus);
    act(field, events::Action::input, "much");
    return field;
  }
  // Where the last frame laid the veil.
  std::vector<Rect> veils() const {
    const ImU32 colour = ui::with_alpha(app_.ui.theme.page, kAlpha);
    std::vector<Rect> found;
    for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
      for (int i = 0; i + 2 < list->VtxBuffer.Size; ++i) {
        const ImDrawVert& first = list->VtxBuffer[i];
        const ImDrawVert& opposite = list->VtxBuffer[i + 2];
        if (first.col != colour || opposite.col != colour) continue;
        if (opposite.pos.x <= first.pos.x || opposite.pos.y <= first.pos.y) continue;
        found.push_back(
            {first.pos.x, first.pos.y, opposite.pos.x - first.pos.x, opposite.pos.y - first.pos.y});
        i += 3;  // a rectangle has four corners
      }
    }
    return found;
  }
  ui::Rect place_of(const ui::Node& node) const {
    ui::Rect place{node.x, node.y, node.w, node.h};
    for (ui::Id parent = node.parent; parent != 0;) {
      const auto& nodes = app_.ui.tree.nodes();
      const auto above = std::find_if(nodes.begin(), nodes.end(),
                                      [&](const ui::Node& one) { return one.id == parent; });
      if (above == nodes.end()) break;
      place.x += above->x;
      place.y += above->y;
      parent = above->parent;
    }
    return place;
  }
  bool is_dimmed(ui::Role role, const std::string& name) const {
    const Rect place = place_of(stage_.node(role, name));
    const float x = place.x + place.w / 2;
    const float y = place.y + place.h / 2;
    const auto all = veils();
    return std::any_of(all.begin(), all.end(), [&](const Rect& veil) {
      return x > veil.x && x < veil.right() && y > veil.y && y < veil.bottom();
    });
  }
};

TEST_F(Dimming, IsNowhereWhileEveryFigureCanBeUsed) {
  EXPECT_FALSE(is_dimmed(ui::Role::group, app_.word(Word::campaign_profit)));
  EXPECT_TRUE(veils().empty());
}

TEST_F(Dimming, ReachesTheResultsOfEveryScreenAndPanel) {
  write_what_cannot_be();
  EXPECT_TRUE(is_dimmed(ui::Role::group, app_.word(Word::campaign_profit)));
  EXPECT_FALSE(is_dimmed(ui::Role::text_field, label_of(app_, typed("gross_margin"))))
      << "it is to be mended";

  app_.screen = Screen::compare;
  app_.compare.picture_open = true;
  draw();
  EXPECT_TRUE(is_dimmed(ui::Role::region, app_.word(Word::compare_picture_title)));
  EXPECT_TRUE(is_dimmed(ui::Role::table, app_.word(Word::compare_title)));

  app_.open("a");
  draw();
  EXPECT_TRUE(is_dimmed(ui::Role::group, app_.word(Word::influencer_fair_fee)));
  EXPECT_FALSE(is_dimmed(ui::Role::text_field, app_.word(Word::term_quote)));

  app_.compare.picked = {"a", "b"};
  app_.panel = Panel::side_by_side;
  draw();
  EXPECT_TRUE(is_dimmed(ui::Role::table, app_.word(Word::side_table)));

  app_.screen = Screen::campaign;
  app_.ask({Topic::profit, {}});
  draw();
  EXPECT_TRUE(is_dimmed(ui::Role::group, app_.word(Word::term_contribution)));
}

TEST_F(Dimming, ReachesTheFirstAnswerOfSomebodyNew) {
  write_what_cannot_be();
  app_.screen = Screen::compare;
  draw();
  press(app_.word(Word::compare_add));
  EXPECT_TRUE(is_dimmed(ui::Role::group, app_.word(Word::influencer_fair_fee)));
}

TEST_F(Dimming, BeginsWithACellOfTheTableThatCannotBeReadAndLeavesItBright) {
  const ui::Id field = write_into_the_cell();
  EXPECT_TRUE(is_dimmed(ui::Role::table, app_.word(Word::compare_title)));
  EXPECT_FALSE(is_dimmed(ui::Role::text_field, "Quote of Ada"));
  EXPECT_FALSE(stage_.has(ui::Role::region, app_.word(Word::mend_name))) << "not while it is typed";
  act(field, events::Action::commit, "much");
  act(field, events::Action::blur);
  ASSERT_TRUE(stage_.has(ui::Role::region, app_.word(Word::mend_name)));
  EXPECT_THAT(texts(), Contains(HasSubstr("Quote of Ada")));
  press(app_.word(Word::mend_forget));
  draw();
  EXPECT_TRUE(veils().empty());
}

TEST_F(Dimming, EndsWhenTheCellIsGivenUp) {
  const ui::Id field = write_into_the_cell();
  act(field, events::Action::escape);
  draw();
  EXPECT_TRUE(veils().empty());
}

std::vector<std::string> printed(App& app) {
  std::vector<std::string> texts;
  for (const PrintBlock& block : print_report(app).blocks) texts.push_back(block.text);
  return texts;
}

TEST_F(Dimming, IsAWordOnTheReportAndBesideTheLink) {
  const std::string margin = label_of(app_, typed("gross_margin"));
  EXPECT_THAT(printed(app_), Not(Contains(HasSubstr(margin + ". What stood there"))));
  write_what_cannot_be();
  EXPECT_THAT(printed(app_), Contains(HasSubstr(margin + ". What stood there")));
  app_.panel = Panel::link;
  draw();
  EXPECT_THAT(texts(), Contains(HasSubstr(margin + ". What stood there")));
}

}  // namespace
}  // namespace kol::app
