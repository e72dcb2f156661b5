// A long table describes what is in view and a screen around it, and tells sorting and opening.
#include "ui/table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "imgui.h"
#include "ui/stage.h"

namespace kol::ui {
namespace {

using events::Action;

constexpr Rect kPlace{0, 0, 480, 480};  // header of 40 px, ten rows of 44 px

class Tables : public ::testing::Test {
 protected:
  const Node& row_header(std::size_t index) const {
    return stage_.node(Role::button, "Influencer " + std::to_string(index));
  }

  Stage stage_;
  std::size_t rows_ = 100'000;
  std::size_t asked_ = 0;
  // Drags from there to there over as many frames as that takes, and takes over what it makes of
  // the columns' widths, as a page does.
  void drag(float from, float to) {
    const Stage::Build resizing = [this](Ui& ui) {
      build_(ui);
      if (!event_.resized) return;
      columns_[event_.resized->column].width = event_.resized->width;
      columns_[event_.resized->column].own_width = true;
    };
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(from, 20);
    stage_.frame(resizing);
    stage_.frame(resizing);  // hovering is known one frame later
    io.AddMouseButtonEvent(0, true);
    stage_.frame(resizing);
    io.AddMousePosEvent(to, 20);
    stage_.frame(resizing);
    io.AddMouseButtonEvent(0, false);
    stage_.frame(resizing);
  }

  TableState state_;
  TableEvents event_;
  bool resizable_ = false;
  std::vector<TableColumn> columns_ = {{"name", "Name", 200, Align::left, true, ""},
                                       {"followers", "Followers", 120, Align::right, true, ""},
                                       {"rank", "Rank", 80, Align::right, false, ""}};
  Stage::Build build_ = [this](Ui& ui) {
    event_ = table(
        ui, kPlace, "roster", {.name = "Roster", .resizable = resizable_}, columns_, rows_, state_,
        [](std::size_t row) { return static_cast<Id>(row + 1000); },
        [this](std::size_t row, std::size_t column) {
          ++asked_;
          TableCell cell;
          cell.text = column == 0 ? "Influencer " + std::to_string(row) : std::to_string(row * 10);
          return cell;
        });
  };
};

TEST_F(Tables, SayHowManyRowsAndColumnsThereAre) {
  stage_.frame(build_);
  const Node& table = stage_.node(Role::table, "Roster");
  EXPECT_EQ(table.row_count, 100'001) << "the header's row counts";
  EXPECT_EQ(table.column_count, 3);
}

TEST_F(Tables, DescribeOnlyWhatIsNearTheView) {
  stage_.frame(build_);
  const auto rows = stage_.below(stage_.node(Role::scroller).id, Role::row);
  EXPECT_GE(rows.size(), 10u);
  EXPECT_LE(rows.size(), 30u);
  EXPECT_LE(asked_, 30u * columns_.size());
  EXPECT_EQ(rows[0].row_index, 2);
}

TEST_F(Tables, FollowTheScrolledView) {
  stage_.frame(build_);
  const Id body = stage_.node(Role::scroller).id;
  stage_.ui().scrolled(body, {0, 44.0 * 5000});
  stage_.frame(build_);
  EXPECT_TRUE(stage_.has(Role::button, "Influencer 5000"));
  EXPECT_FALSE(stage_.has(Role::button, "Influencer 0"));
}

TEST_F(Tables, ReachTheLastRowHoweverManyThereAre) {
  rows_ = 1'000'000;
  stage_.frame(build_);
  const Node body = stage_.node(Role::scroller);
  EXPECT_LE(body.content_height, 17e6) << "browsers lay out no higher elements";
  stage_.ui().scrolled(body.id, {0, body.content_height - body.h});
  stage_.frame(build_);
  EXPECT_TRUE(stage_.has(Role::button, "Influencer 999999"));
}

TEST_F(Tables, RowsKeepTheirIdsWhenScrolled) {
  stage_.frame(build_);
  const Id before = row_header(15).id;
  stage_.ui().scrolled(stage_.node(Role::scroller).id, {0, 300});
  stage_.frame(build_);
  EXPECT_EQ(row_header(15).id, before);
}

TEST_F(Tables, SortByTheColumnWhoseHeaderIsPressedThenTheOtherWay) {
  stage_.frame(build_);
  const Id followers = stage_.node(Role::button, "Followers").id;
  stage_.act(followers, Action::click, "", build_);
  EXPECT_TRUE(event_.sort_changed);
  EXPECT_EQ(state_.sorted_by, 1u);
  EXPECT_FALSE(state_.descending);
  stage_.act(followers, Action::click, "", build_);
  EXPECT_TRUE(state_.descending);
  stage_.frame(build_);
  EXPECT_FALSE(event_.sort_changed);
  const auto headers = stage_.below(stage_.node(Role::table, "Roster").id, Role::column_header);
  ASSERT_EQ(headers.size(), 3u);
  EXPECT_STREQ(headers[0].sort, "none");
  EXPECT_STREQ(headers[1].sort, "descending");
  EXPECT_EQ(headers[2].sort, nullptr);
}

TEST_F(Tables, SortByPointerAsWell) {
  stage_.press({240, 10, 40, 20}, build_);
  EXPECT_EQ(state_.sorted_by, 1u);
}

TEST_F(Tables, OpenARowByItsNamesButtonOrByPointer) {
  stage_.frame(build_);
  stage_.act(row_header(3).id, Action::click, "", build_);
  EXPECT_EQ(event_.activated_row, 3u);

  std::optional<std::size_t> pressed;
  stage_.press({300, 40 + 44 * 5, 20, 44}, [&](Ui& ui) {
    build_(ui);
    if (event_.activated_row) pressed = event_.activated_row;
  });
  EXPECT_EQ(pressed, 5u);
}

TEST_F(Tables, CutNoColumnInHalfAtTheEdge) {
  // 480 px less 12 for the bar: the first two of 200 and 120 px fit whole and share what is left.
  columns_.insert(columns_.begin() + 2, {"fee", "Fee", 160, Align::right, true, ""});
  stage_.frame(build_);
  const auto headers = stage_.below(stage_.node(Role::table, "Roster").id, Role::column_header);
  ASSERT_EQ(headers.size(), 4u);
  EXPECT_EQ(headers[0].w + headers[1].w, 468);
  EXPECT_EQ(headers[2].x, 468);
  EXPECT_EQ(headers[2].w, 160);
  EXPECT_EQ(headers[3].w, 80);
  EXPECT_EQ(stage_.node(Role::scroller).content_width, 468 + 160 + 80);
}

TEST_F(Tables, LetColumnsOfTheirOwnWidthBe) {
  columns_[1].own_width = true;  // 120 px; the others share 468 - 120 px as 200 to 80
  stage_.frame(build_);
  const auto headers = stage_.below(stage_.node(Role::table, "Roster").id, Role::column_header);
  ASSERT_EQ(headers.size(), 3u);
  EXPECT_EQ(headers[0].w, 249) << "348 px × 200 / 280 = 248.6, and what rounding leaves";
  EXPECT_EQ(headers[1].w, 120);
  EXPECT_EQ(headers[2].w, 99);
}

// Both of 200 and 120 px keep their width. The edge of the first lies at 200, that of the second at
// 320 px.
TEST_F(Tables, AColumnsEdgeIsGrabbedOnEitherSide) {
  resizable_ = true;
  for (const float beside : {-3.0F, 3.0F}) {
    columns_[0].width = 200;
    columns_[1].width = 120;
    columns_[0].own_width = columns_[1].own_width = true;
    drag(200 + beside, 250 + beside);
    EXPECT_EQ(columns_[0].width, 250) << beside;
    EXPECT_EQ(columns_[1].width, 120) << beside;
    columns_[0].width = 200;
    drag(320 + beside, 280 + beside);
    EXPECT_EQ(columns_[0].width, 200) << beside;
    EXPECT_EQ(columns_[1].width, 80) << beside;
  }
  EXPECT_EQ(state_.sorted_by, 0u) << "a drag is no press";
  EXPECT_FALSE(state_.descending);
}

TEST_F(Tables, AnEdgeThatIsOnlyPressedStaysWhereItIs) {
  resizable_ = true;
  columns_[0].own_width = true;
  for (const float beside : {-3.0F, 3.0F}) {
    drag(200 + beside, 200 + beside);
    EXPECT_EQ(columns_[0].width, 200) << beside;
  }
}

TEST_F(Tables, FillTheirRoomWhereAllColumnsFit) {
  rows_ = 3;  // no bar
  stage_.frame(build_);
  EXPECT_EQ(stage_.node(Role::scroller).content_width, 480);
}

TEST_F(Tables, AreFineWithNothingInThem) {
  rows_ = 0;
  stage_.frame(build_);
  EXPECT_TRUE(stage_.below(stage_.node(Role::scroller).id, Role::row).empty());
}

}  // namespace
}  // namespace kol::ui
