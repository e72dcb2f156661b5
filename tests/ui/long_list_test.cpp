// A long list describes what is in view and a screen around it, and says how long it is.
#include "ui/long_list.h"

#include <gtest/gtest.h>

#include "ui/stage.h"

namespace kol::ui {
namespace {

class LongLists : public ::testing::Test {
 protected:
  const Node& list() const { return stage_.node(Role::list, "People"); }

  Stage stage_{360, 600};
  std::size_t items_ = 100'000;
  std::size_t asked_ = 0;
  std::size_t drawn_ = 0;
  LongListOptions options_{.name = "People", .item_height = 92, .gap = 8};  // six in view
  Stage::Build build_ = [this](Ui& ui) {
    asked_ = drawn_ = 0;
    const Rect view{0, 0, 360, 600};
    Scroller scroller(ui, "screen", view, "");
    const Rect content = scroller.content();
    const float height = long_list_height(options_, items_);
    // 50 px of something else come first.
    long_list(
        ui, {content.x, content.y + 50, 360, height}, view, "people", options_, items_,
        [](std::size_t item) { return static_cast<Id>(item + 1000); },
        [&](std::size_t item, const Rect& rect, bool drawn) {
          ++asked_;
          drawn_ += drawn;
          ui.describe(ui.id("name"), Role::button, rect, "Person " + std::to_string(item));
        });
    scroller.finish(360, height + 50);
  };
};

TEST_F(LongLists, DescribeOnlyWhatIsNearTheView) {
  stage_.frame(build_);
  // From 50 px on in steps of 100: 0 to 5 are in view, six more lie near it.
  EXPECT_EQ(drawn_, 6u);
  EXPECT_EQ(asked_, 12u);
  const auto items = stage_.below(list().id, Role::list_item);
  ASSERT_EQ(items.size(), 12u);
  EXPECT_EQ(items[11].row_index, 12);
  EXPECT_EQ(items[11].row_count, 100'000);
  EXPECT_EQ(list().h, 100'000 * 100 - 8);
}

TEST_F(LongLists, FollowTheScrolledViewWithTheSameIds) {
  stage_.frame(build_);
  const Id screen = stage_.node(Role::scroller).id;
  const Id eleventh = stage_.node(Role::button, "Person 10").id;
  stage_.ui().scrolled(screen, {0, 1000});
  stage_.frame(build_);
  EXPECT_EQ(stage_.node(Role::button, "Person 10").id, eleventh);
  stage_.ui().scrolled(screen, {0, 100.0 * 99'999});
  stage_.frame(build_);
  EXPECT_TRUE(stage_.has(Role::button, "Person 99999"));
  EXPECT_FALSE(stage_.has(Role::button, "Person 10"));
  EXPECT_LE(asked_, 18u);
}

TEST_F(LongLists, AreFineWithNothingInThem) {
  items_ = 0;
  stage_.frame(build_);
  EXPECT_TRUE(stage_.below(list().id, Role::list_item).empty());
  EXPECT_EQ(list().h, 0);
}

}  // namespace
}  // namespace kol::ui
