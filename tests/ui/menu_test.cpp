// A list of commands below a button: opened, chosen from, and closed by all that closes one.
#include "ui/menu.h"

#include <gtest/gtest.h>

#include <vector>

#include "ui/fake_platform.h"
#include "ui/stage.h"

namespace kol::ui {
namespace {

constexpr Rect kButton{600, 10, 80, 36};

class Menu : public ::testing::Test {
 protected:
  void build(Ui& ui) {
    if (const auto one = menu(ui, kButton, {"share", "Share"}, {}, [this] {
          ++asked_;
          return std::vector<MenuItem>{{{"link", "Copy link"}, Icon::link},
                                       {{"file", "Save"}, Icon::save, false},
                                       {{"print", "Print"}, Icon::print, true, true}};
        })) {
      chosen_.push_back(*one);
    }
  }
  Stage::Build frame() {
    return [this](Ui& ui) { build(ui); };
  }
  void click(std::string_view name) {
    stage_.act(stage_.node(Role::button, name).id, events::Action::click, "", frame());
    stage_.frame(frame());
  }
  bool is_open() { return stage_.has(Role::button, "Copy link"); }

  Stage stage_;
  int asked_ = 0;
  std::vector<std::size_t> chosen_;
};

TEST_F(Menu, IsClosedAtFirstAndItsCommandsAreNotAskedFor) {
  stage_.frame(frame());
  EXPECT_FALSE(is_open());
  EXPECT_EQ(asked_, 0);
  EXPECT_EQ(stage_.node(Role::button, "Share").flags, flag_collapsed);
}

TEST_F(Menu, OpensByItsButtonAndTellsWhatIsChosenOnce) {
  stage_.frame(frame());
  click("Share");
  ASSERT_TRUE(is_open());
  EXPECT_EQ(stage_.node(Role::button, "Share").flags, flag_expanded);
  EXPECT_TRUE(stage_.node(Role::group, "Share").flags & flag_floating);
  click("Print");
  EXPECT_EQ(chosen_, std::vector<std::size_t>{2});
  EXPECT_FALSE(is_open());
}

TEST_F(Menu, ACommandThatCannotBeGivenChoosesNothing) {
  stage_.frame(frame());
  click("Share");
  click("Save");
  EXPECT_TRUE(chosen_.empty());
  EXPECT_EQ(stage_.node(Role::button, "Save").flags, flag_disabled);
}

TEST_F(Menu, ClosesByItsButtonByEscapeAndByTheFocusGoingElsewhere) {
  stage_.frame(frame());
  click("Share");
  click("Share");
  EXPECT_FALSE(is_open());
  click("Share");
  stage_.act(0, events::Action::escape, "", frame());
  stage_.frame(frame());
  EXPECT_FALSE(is_open());
  click("Share");
  stage_.act(12345, events::Action::focus, "", frame());
  stage_.frame(frame());
  EXPECT_FALSE(is_open());
  EXPECT_TRUE(chosen_.empty());
}

TEST_F(Menu, ClosesByAPressElsewhereAndChoosesByAPressOnACommand) {
  stage_.frame(frame());
  stage_.press(kButton, frame());
  ASSERT_TRUE(is_open());
  stage_.press({20, 400, 40, 40}, frame());
  EXPECT_FALSE(is_open());
  stage_.press(kButton, frame());
  // The first command lies right below the button: 4 px, 6 px of padding, half of its 36 px.
  stage_.press({640, 52, 20, 24}, frame());
  EXPECT_EQ(chosen_, std::vector<std::size_t>{0});
}

TEST(MenuOnANarrowStage, StaysOnIt) {
  Stage narrow(320, 480);
  const Stage::Build frame = [](Ui& ui) {
    menu(ui, kButton, {"share", "Share"}, {}, [] {
      return std::vector<MenuItem>{{{"link", "Copy a link to this workspace"}, Icon::link}};
    });
  };
  narrow.frame(frame);
  narrow.act(narrow.node(Role::button, "Share").id, events::Action::click, "", frame);
  const Node& list = narrow.node(Role::group, "Share");
  EXPECT_GE(list.x, 8);
  EXPECT_LE(list.x + list.w, 312);
}

TEST(MenuFocus, IsOnTheFirstCommandThatCanBePressed) {
  Stage stage;
  const Stage::Build frame = [](Ui& ui) {
    menu(ui, {0, 0, 80, 36}, {"more", "More"}, {}, [] {
      return std::vector<MenuItem>{{{"undo", "Undo"}, Icon::undo, false},
                                   {{"print", "Print"}, Icon::print}};
    });
  };
  stage.frame(frame);
  stage.act(stage.node(Role::button, "More").id, events::Action::click, "", frame);
  stage.frame(frame);
  EXPECT_EQ(platform::asked().focused, std::vector{stage.node(Role::button, "Print").id});
}

}  // namespace
}  // namespace kol::ui
