// Rows of too many posts are tracked by their code; long lists of a file grow one by one; no note
// of the money is cut.
#include <gmock/gmock.h>

#include <algorithm>
#include <string>
#include <utility>

#include "app/keeping/files.h"
#include "app/page_test.h"
#include "core/practice/worked.h"

namespace kol::app {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using ui::Role;

class HandingOut : public PageTest {
 protected:
  void begin(Workspace workspace) {
    app_.begin_anew(std::move(workspace), Arrival::own);
    app_.screen = Screen::track;
    draw();
  }
  static Workspace with_stories(double count) {
    Workspace many = worked_workspace();
    many.campaign.lineup[0].deliverables[0].count = count;
    many.campaign.tracking.hashtags = {"#serum"};
    return many;
  }
  const Campaign& campaign() const { return app_.document.workspace().campaign; }
};

TEST_F(HandingOut, ARowOfTooManyPostsHasItsCode) {
  begin(with_stories(150));
  EXPECT_EQ(stage_.node(Role::table, "Posts of the line-up").row_count, 2)
      << "Léa's and the header";
  press("Copy code: 150 × Instagram story, น้ำฝน สกินโน้ต");
  EXPECT_EQ(platform::asked().copied, "NAMSKINNOTES10");
  EXPECT_EQ(campaign().lineup[0].tracking.code, "NAMSKINNOTES10") << "it stays";
  press("Copy hashtags: 150 × Instagram story, น้ำฝน สกินโน้ต");
  EXPECT_THAT(platform::asked().copied, HasSubstr("#serum"));
}

TEST_F(HandingOut, WhereAllPostsAreTooManyCodesAreCopiedTogether) {
  Workspace alone = with_stories(150);
  alone.campaign.lineup.resize(1);
  begin(std::move(alone));
  EXPECT_FALSE(stage_.has(Role::button, "Save as CSV")) << "it has a line for each link";
  stage_.node(Role::text_field, "Landing page");
  press("Copy all");
  EXPECT_THAT(platform::asked().copied, AllOf(HasSubstr("150 × Instagram story\n#serum"),
                                              HasSubstr("Code: NAMSKINNOTES10, 10% off")));
  EXPECT_EQ(campaign().lineup[0].tracking.code, "NAMSKINNOTES10");
  app_.track.shows_results = true;
  draw();
  stage_.node(Role::button, "Read an export");
}

TEST_F(HandingOut, EachLongListOfAFileGrowsByItself) {
  begin(with_stories(80));
  app_.table_words = io::read_table_words(shipped("web/data/headers.json"));
  std::string file = "Session manual ad content,Sessions\n";
  for (int i = 1; i <= 70; ++i) {
    file.append("nam-skinnotes_instagram-story_").append(std::to_string(i)).append(",1\n");
  }
  open_bytes(app_, "analytics.csv", file);
  draw();
  press("How each line was matched");
  const std::string figures = "and 10 more figures";
  ASSERT_TRUE(stage_.has(Role::button, figures));
  press("10 more lines");
  EXPECT_TRUE(stage_.has(Role::button, figures)) << "these were not asked for";
  press(figures);
  EXPECT_FALSE(stage_.has(Role::button, figures));
}

class OnAPhone : public AppTest {
 protected:
  ui::Stage stage_{app_.ui, 360, 4000};
};

TEST_F(OnAPhone, NotesOfTheMoneyTakeTheLinesTheyNeed) {
  app_.begin_anew(measured_as_worked(), Arrival::own);
  app_.screen = Screen::track;
  app_.track.shows_results = true;
  stage_.frame([this](ui::Ui&) { draw_frame(app_); });
  const auto& nodes = app_.ui.tree.nodes();
  const auto orders = std::find_if(nodes.begin(), nodes.end(), [](const ui::Node& node) {
    return node.value == "24, partly assumed";
  });
  ASSERT_NE(orders, nodes.end());
  EXPECT_GT(orders->h, 44) << "a figure and two lines of its note";
}

}  // namespace
}  // namespace kol::app
