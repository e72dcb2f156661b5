// A press on the drawing and an action on the described element end in the same result.
#include "ui/controls.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ui/fake_platform.h"
#include "ui/stage.h"

namespace kol::ui {
namespace {

using ::testing::ElementsAre;

constexpr Rect kPlace{20, 20, 200, 40};

// What a reader can do: press with the pointer where the element is, or click the element.
enum class By { pointer, element };

class Controls : public ::testing::TestWithParam<By> {
 protected:
  void activate(Role role, std::string_view name, const Stage::Build& build) {
    stage_.frame(build);
    const Node node = stage_.node(role, name);
    if (GetParam() == By::element) {
      stage_.act(node.id, events::Action::click, "", build);
      stage_.frame(build);
      return;
    }
    stage_.press(place_of(node), build);
  }
  // On the canvas: nodes are placed from their parents.
  Rect place_of(const Node& node) {
    Rect rect{node.x, node.y, node.w, node.h};
    for (Id parent = node.parent; parent != 0;) {
      for (const Node& candidate : stage_.ui().tree.nodes()) {
        if (candidate.id != parent) continue;
        rect.x += candidate.x;
        rect.y += candidate.y;
        parent = candidate.parent;
        break;
      }
    }
    return rect;
  }
  Stage stage_;
};

INSTANTIATE_TEST_SUITE_P(, Controls, ::testing::Values(By::pointer, By::element),
                         [](const auto& by) {
                           return by.param == By::pointer ? "ByPointer" : "ByElement";
                         });

TEST_P(Controls, ButtonTellsItsPressOnce) {
  int presses = 0;
  activate(Role::button, "Save", [&](Ui& ui) { presses += button(ui, kPlace, {"save", "Save"}); });
  EXPECT_EQ(presses, 1);
}

TEST_P(Controls, DisabledButtonTellsNothing) {
  int presses = 0;
  activate(Role::button, "Save", [&](Ui& ui) {
    presses += button(ui, kPlace, {"save", "Save"}, {.enabled = false});
  });
  EXPECT_EQ(presses, 0);
  EXPECT_EQ(stage_.node(Role::button, "Save").flags, flag_disabled);
}

TEST_P(Controls, CheckboxTurnsOver) {
  bool value = false;
  const auto build = [&](Ui& ui) { checkbox(ui, kPlace, {"gifted", "Gifted"}, value); };
  activate(Role::checkbox, "Gifted", build);
  EXPECT_TRUE(value);
  EXPECT_EQ(stage_.node(Role::checkbox, "Gifted").flags, flag_checked);
  activate(Role::checkbox, "Gifted", build);
  EXPECT_FALSE(value);
  EXPECT_EQ(stage_.node(Role::checkbox, "Gifted").flags, 0u);
}

TEST_P(Controls, OneOfTheSegmentsIsChosen) {
  const std::vector<std::string> cases = {"Low", "Typical", "High"};
  std::size_t chosen = 1;
  int changes = 0;
  const auto build = [&](Ui& ui) {
    changes += segmented(ui, kPlace, {"case", "Case"}, cases, chosen);
  };
  activate(Role::radio, "High", build);
  EXPECT_EQ(chosen, 2u);
  activate(Role::radio, "High", build);
  EXPECT_EQ(changes, 1) << "choosing what is chosen changes nothing";
  EXPECT_EQ(stage_.node(Role::radio, "High").flags, flag_checked);
  EXPECT_EQ(stage_.node(Role::radio, "Low").flags, 0u);
}

TEST_P(Controls, NavigationGoesToTheSection) {
  const std::vector<NavItem> items = {{{"compare", "Compare"}, Icon::compare},
                                      {{"fees", "Fees"}, Icon::fees}};
  for (const bool vertical : {true, false}) {
    std::size_t chosen = 0;
    const auto build = [&](Ui& ui) {
      navigation(ui, {0, 0, 300, 120}, {"sections", "Sections"}, items, chosen, vertical);
    };
    activate(Role::link, "Fees", build);
    EXPECT_EQ(chosen, 1u);
    stage_.frame(build);
    EXPECT_EQ(stage_.node(Role::link, "Fees").flags, flag_current);
  }
}

TEST_P(Controls, DisclosureOpensAndCloses) {
  bool open = false;
  const auto build = [&](Ui& ui) { disclosure(ui, kPlace, {"costs", "Costs"}, open); };
  activate(Role::button, "Costs", build);
  EXPECT_TRUE(open);
  EXPECT_EQ(stage_.node(Role::button, "Costs").flags, flag_expanded);
  activate(Role::button, "Costs", build);
  EXPECT_FALSE(open);
  EXPECT_EQ(stage_.node(Role::button, "Costs").flags, flag_collapsed);
}

TEST_P(Controls, FigureIsAskedHowItComesAbout) {
  int asked = 0;
  const auto build = [&](Ui& ui) {
    asked += figure(ui, {20, 20, 200, kFigureHeight},
                    {.name = {"roi", "ROI"}, .value = "35 %", .how = true});
  };
  stage_.frame(build);
  const Node group = stage_.node(Role::group, "ROI");
  const auto buttons = stage_.below(group.id, Role::button);
  ASSERT_EQ(buttons.size(), 1u);
  EXPECT_EQ(stage_.below(group.id, Role::text).at(0).value, "35 %");
  activate(Role::button, buttons[0].name, build);
  EXPECT_EQ(asked, 1);
}

TEST(Press, OutsideTheControlDoesNothing) {
  Stage stage;
  int presses = 0;
  stage.press({400, 400, 10, 10}, [&](Ui& ui) { presses += button(ui, kPlace, {"save", "Save"}); });
  EXPECT_EQ(presses, 0);
}

TEST(Press, FloatingPartsGetThePointerBeforeWhatLiesUnderThem) {
  Stage stage;
  int below = 0;
  int above = 0;
  const auto build = [&](Ui& ui) {
    below += button(ui, kPlace, {"below", "Below"});
    const Overlay overlay(ui, "menu", kPlace);
    above += button(ui, kPlace, {"above", "Above"});
  };
  stage.frame(build);
  stage.press(kPlace, build);
  EXPECT_EQ(below, 0);
  EXPECT_EQ(above, 1);
}

TEST(Press, ShowsAHandOverWhatCanBePressed) {
  Stage stage;
  const auto build = [](Ui& ui) { button(ui, kPlace, {"save", "Save"}); };
  stage.press(kPlace, build);
  EXPECT_EQ(platform::asked().cursor, platform::Cursor::hand);
}

TEST(Actions, ForAnElementThatIsGoneAreForgotten) {
  Stage stage;
  int presses = 0;
  bool shown = true;
  const auto build = [&](Ui& ui) {
    if (shown) presses += button(ui, kPlace, {"save", "Save"});
  };
  stage.frame(build);
  const Id id = stage.node(Role::button, "Save").id;
  shown = false;
  stage.act(id, events::Action::click, "", build);
  shown = true;
  stage.frame(build);
  EXPECT_EQ(presses, 0);
}

TEST(Frames, WithoutChangeSendNothing) {
  Stage stage;
  const auto build = [](Ui& ui) { button(ui, kPlace, {"save", "Save"}); };
  stage.frame(build);
  EXPECT_EQ(platform::asked().semantics.size(), 1u);
  stage.frame(build);
  EXPECT_EQ(platform::asked().semantics.size(), 1u);
}

TEST(Focus, MovesWhenTheFrameHasBeenDescribed) {
  Stage stage;
  Id id = 0;
  stage.frame([&](Ui& ui) {
    id = ui.id("save");
    ui.focus_next(id);
    button(ui, kPlace, {"save", "Save"});
  });
  EXPECT_THAT(platform::asked().focused, ElementsAre(id));
  stage.frame([](Ui& ui) { button(ui, kPlace, {"save", "Save"}); });
  EXPECT_THAT(platform::asked().focused, ElementsAre(id)) << "once";
}

TEST(Focus, IsKnownUntilItLeaves) {
  Stage stage;
  const auto build = [](Ui& ui) { button(ui, kPlace, {"save", "Save"}); };
  stage.frame(build);
  const Id id = stage.node(Role::button, "Save").id;
  stage.act(id, events::Action::focus_visible, "", build);
  EXPECT_TRUE(stage.ui().has_focus(id));
  stage.act(id, events::Action::blur, "", build);
  EXPECT_FALSE(stage.ui().has_focus(id));
}

TEST(Paragraph, TakesTheRoomItsLinesNeedAndIsDescribedWhole) {
  Stage stage;
  stage.frame([](Ui& ui) {
    const std::string text = "A range is shown as a range, and unknown is not zero.";
    Flow flow({0, 0, 120, 0});
    paragraph(ui, flow, {"text", text});
    EXPECT_FLOAT_EQ(flow.height(), paragraph_height(ui, text, 120));
    EXPECT_GT(flow.height(), 44) << "three lines or more";
    paragraph(ui, flow, {"nothing", ""});
    EXPECT_EQ(ui.tree.nodes().size(), 1u);
    EXPECT_EQ(ui.tree.nodes()[0].value, text);
  });
}

}  // namespace
}  // namespace kol::ui
