// What is sent to the page when the semantics tree changes (format: ui/semantics.h).
#include "ui/semantics.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <utility>

namespace kol::ui {
namespace {

using ::testing::HasSubstr;

Node button(Id id, std::string name, Id parent = 0) {
  Node node;
  node.id = id;
  node.parent = parent;
  node.role = Role::button;
  node.x = 1;
  node.y = 2.5f;
  node.w = 30;
  node.h = 40;
  node.name = std::move(name);
  return node;
}

std::string frame(SemanticsTree& tree, const std::vector<Node>& nodes) {
  tree.begin_frame();
  for (const Node& node : nodes) tree.add(node);
  return tree.end_frame();
}

TEST(Semantics, FirstFrameSendsEveryNodeAndItsPlaceAmongSiblings) {
  SemanticsTree tree;
  EXPECT_EQ(frame(tree, {button(7, "Go")}),
            R"({"put":[{"id":7,"role":"button","x":1,"y":2.5,"w":30,"h":40,"name":"Go"}],)"
            R"("children":{"0":[7]},"drop":[]})");
}

TEST(Semantics, NothingIsSentWhileNothingChanges) {
  SemanticsTree tree;
  frame(tree, {button(7, "Go")});
  EXPECT_EQ(frame(tree, {button(7, "Go")}), "");
}

TEST(Semantics, OnlyTheChangedNodeIsSentAgainWhole) {
  SemanticsTree tree;
  frame(tree, {button(7, "Go"), button(8, "Stop")});
  EXPECT_EQ(frame(tree, {button(7, "Go"), button(8, "Halt")}),
            R"({"put":[{"id":8,"role":"button","x":1,"y":2.5,"w":30,"h":40,"name":"Halt"}],)"
            R"("children":{},"drop":[]})");
}

TEST(Semantics, ReorderedChildrenAreSentAsAnOrderAlone) {
  SemanticsTree tree;
  frame(tree, {button(7, "Go"), button(8, "Stop")});
  EXPECT_EQ(frame(tree, {button(8, "Stop"), button(7, "Go")}),
            R"({"put":[],"children":{"0":[8,7]},"drop":[]})");
}

TEST(Semantics, GoneNodesAreDropped) {
  SemanticsTree tree;
  frame(tree, {button(7, "Go"), button(8, "Stop")});
  EXPECT_EQ(frame(tree, {button(8, "Stop")}), R"({"put":[],"children":{"0":[8]},"drop":[7]})");
}

TEST(Semantics, ParentThatLosesItsLastChildIsToldSo) {
  SemanticsTree tree;
  frame(tree, {button(7, "Row"), button(8, "Cell", 7)});
  EXPECT_EQ(frame(tree, {button(7, "Row")}), R"({"put":[],"children":{"7":[]},"drop":[8]})");
}

TEST(Semantics, SecondNodeOfAnIdGetsOneOfItsOwnTheSameInEveryFrame) {
  SemanticsTree tree;
  frame(tree, {button(7, "Go"), button(7, "Go")});
  ASSERT_EQ(tree.nodes().size(), 2u);
  EXPECT_EQ(tree.nodes()[0].id, 7u);
  EXPECT_NE(tree.nodes()[1].id, 7u);
  EXPECT_THAT(tree.collisions(),
              testing::ElementsAre("Two things have one id: button \"Go\" and button \"Go\". Give "
                                   "one a key of its own, or a scope."));
  EXPECT_EQ(frame(tree, {button(7, "Go"), button(7, "Go")}), "");
}

TEST(Semantics, AfterForgettingEverythingIsSentAgain) {
  SemanticsTree tree;
  const std::string first = frame(tree, {button(7, "Go")});
  tree.forget();
  EXPECT_EQ(frame(tree, {button(7, "Go")}), first);
}

TEST(Semantics, TextsAreDataWhateverTheyHold) {
  SemanticsTree tree;
  EXPECT_THAT(frame(tree, {button(7, "\"a\\b\"\n\x01 </script> ไทย")}),
              HasSubstr(R"("name":"\"a\\b\"\u000a\u0001 </script> ไทย")"));
}

TEST(Semantics, FlagsOptionsAndCountsGoByTheirNames) {
  SemanticsTree tree;
  Node node = button(7, "Platform");
  node.role = Role::select;
  node.value = "1";
  node.options = {"Any", "TikTok"};
  node.flags = flag_disabled | flag_invalid | flag_hidden_text;
  node.row_count = 12;
  node.sort = "ascending";
  const std::string sent = frame(tree, {node});
  EXPECT_THAT(sent, HasSubstr(R"("role":"select")"));
  EXPECT_THAT(sent, HasSubstr(R"("value":"1")"));
  EXPECT_THAT(sent, HasSubstr(R"("options":["Any","TikTok"])"));
  EXPECT_THAT(sent, HasSubstr(R"("flags":["disabled","invalid","hidden_text"])"));
  EXPECT_THAT(sent, HasSubstr(R"("rowcount":12)"));
  EXPECT_THAT(sent, HasSubstr(R"("sort":"ascending")"));
}

}  // namespace
}  // namespace kol::ui
