// What a field describes, and how it tells what the reader typed.
#include "ui/fields.h"

#include <gtest/gtest.h>

#include "ui/stage.h"

namespace kol::ui {
namespace {

using events::Action;

constexpr Rect kPlace{20, 20, 200, 78};

class Fields : public ::testing::Test {
 protected:
  // One frame with a text field that holds what was typed.
  void frame() { stage_.frame(build_); }
  FieldEvent after(std::initializer_list<std::pair<Action, std::string>> actions) {
    frame();
    const Id id = stage_.node(Role::text_field, "Fee").id;
    for (const auto& [kind, value] : actions) stage_.ui().act({id, kind, value});
    frame();
    return event_;
  }

  Stage stage_;
  FieldOptions options_{.label = "Fee", .unit = "USD", .help = "For one post"};
  FieldEvent event_;
  Stage::Build build_ = [this](Ui& ui) {
    event_ = text_field(ui, kPlace, "fee", "1,200", options_);
  };
};

TEST_F(Fields, AreDescribedWithLabelValueUnitAndHelp) {
  frame();
  const Node& node = stage_.node(Role::text_field, "Fee");
  EXPECT_EQ(node.value, "1,200");
  EXPECT_EQ(node.description, "USD. For one post");
  EXPECT_EQ(node.input, "text");
  EXPECT_EQ(node.flags, 0u);
}

TEST_F(Fields, ADefaultThatSaysItsUnitHasTheRoomOfTheUnitToo) {
  std::string_view text;
  options_.unit = "%";
  build_ = [&](Ui& ui) { text_field(ui, kPlace, "fee", text, options_); };
  const auto width = [&](std::string_view placeholder, std::string_view typed) {
    options_.placeholder = placeholder;
    text = typed;
    frame();
    return stage_.node(Role::text_field, "Fee").w;
  };
  EXPECT_EQ(width("default: 100%", ""), kPlace.w);
  EXPECT_LT(width("default: 100%", "12"), kPlace.w) << "what was typed needs its unit";
  EXPECT_LT(width("100", ""), kPlace.w);
}

TEST_F(Fields, SayTheErrorInPlaceOfTheHelp) {
  options_.error = "Not a number";
  frame();
  const Node& node = stage_.node(Role::text_field, "Fee");
  EXPECT_EQ(node.description, "USD. Not a number");
  EXPECT_EQ(node.flags, flag_invalid);
}

TEST_F(Fields, AnErrorIsWholeAndWhatFollowsGivesWay) {
  options_.error = "Enter a count, such as 600 or 1.2k, or leave it empty if it is not known";
  Rect field, next;
  build_ = [&](Ui& ui) {
    Flow outer(Rect{0, 0, 240, 0});
    Card card(ui, "card", outer, {});
    field = card.flow.row(field_height(ui, false));
    text_field(ui, field, "fee", "call us", options_);
    next = card.flow.row(20);
  };
  frame();
  EXPECT_GE(next.y - field.bottom(), 3 * 18) << "three lines of it";
  options_.error = {};
  frame();
  EXPECT_EQ(next.y, field.bottom());
}

TEST_F(Fields, TellNothingWhenNothingHappened) {
  const FieldEvent event = after({});
  EXPECT_FALSE(event.typed || event.committed || event.cancelled);
}

TEST_F(Fields, TellTheLatestOfSeveralKeystrokes) {
  const FieldEvent event = after({{Action::input, "1"}, {Action::input, "15"}});
  EXPECT_EQ(event.typed, "15");
  EXPECT_FALSE(event.committed);
}

TEST_F(Fields, AreCommittedByEnterWithTheirText) {
  const FieldEvent event = after({{Action::input, "1"}, {Action::commit, "15k"}});
  EXPECT_EQ(event.typed, "15k");
  EXPECT_TRUE(event.committed);
}

TEST_F(Fields, AreCommittedWhenLeft) { EXPECT_TRUE(after({{Action::blur, ""}}).committed); }

TEST_F(Fields, AreCancelledByEscape) { EXPECT_TRUE(after({{Action::escape, ""}}).cancelled); }

TEST_F(Fields, KeepTheirHeightWithAndWithoutHelp) {
  const float alone = field_height(stage_.ui(), false, false);
  EXPECT_EQ(alone, stage_.ui().control_height());
  EXPECT_GT(field_height(stage_.ui(), false, true), alone);
  EXPECT_GT(field_height(stage_.ui(), true, true), field_height(stage_.ui(), false, true));
}

class Selects : public ::testing::Test {
 protected:
  bool after_commit(const std::string& value) {
    stage_.frame(build_);
    stage_.act(stage_.node(Role::select, "Platform").id, Action::commit, value, build_);
    return changed_;
  }

  Stage stage_;
  std::vector<std::string> choices_ = {"Instagram", "TikTok", "YouTube"};
  std::size_t chosen_ = 0;
  bool changed_ = false;
  Stage::Build build_ = [this](Ui& ui) {
    changed_ = select(ui, kPlace, "platform", choices_, chosen_, {.label = "Platform"});
  };
};

TEST_F(Selects, AreDescribedWithTheirChoicesAndTheChosenIndex) {
  chosen_ = 1;
  stage_.frame(build_);
  const Node& node = stage_.node(Role::select, "Platform");
  EXPECT_EQ(node.options, choices_);
  EXPECT_EQ(node.value, "1");
}

TEST_F(Selects, TakeTheIndexOfTheChoice) {
  EXPECT_TRUE(after_commit("2"));
  EXPECT_EQ(chosen_, 2u);
}

TEST_F(Selects, StayAsTheyAreForTheSameOrAnUnknownChoice) {
  EXPECT_FALSE(after_commit("0"));
  EXPECT_FALSE(after_commit("3"));
  EXPECT_EQ(chosen_, 0u);
}

TEST(TextArea, IsDescribedAndTellsWhatWasTyped) {
  Stage stage;
  FieldEvent event;
  const auto build = [&](Ui& ui) {
    event = text_area(ui, {0, 0, 300, 160}, "paste", "name\tfollowers\nA\t100", {.label = "Table"});
  };
  stage.frame(build);
  const Node node = stage.node(Role::text_area, "Table");
  EXPECT_EQ(node.value, "name\tfollowers\nA\t100");
  stage.act(node.id, Action::input, "x", build);
  EXPECT_EQ(event.typed, "x");
}

}  // namespace
}  // namespace kol::ui
