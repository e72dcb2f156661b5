// A large workspace is opened over several frames: what was shown stays until it is whole.
#include "app/keeping/opening.h"

#include <gmock/gmock.h>

#include <string>
#include <utility>

#include "app/keeping/files.h"
#include "app/keeping/shelf.h"
#include "app/page_test.h"
#include "io/json/workspace.h"

namespace kol::app {
namespace {

using platform::asked;
using platform::Purpose;

Workspace large() {
  Workspace workspace;
  workspace.campaign.name = "Large";
  workspace.unknown = R"({"later":1})";
  for (std::size_t i = 0; i < 6000; ++i) {
    Influencer& influencer = workspace.influencers.emplace_back();
    influencer.id = "n" + std::to_string(i);
    influencer.name = "Somebody with a name of some length " + std::to_string(i);
    influencer.channels.emplace_back().followers = static_cast<double>(i);
  }
  return workspace;
}

const events::KeptWorkspace kOnTheShelf = {
    .note = {.id = "k", .name = "Large", .format = 1, .origin = "", .revision = "theirs"},
    .date = "",
    .size = ""};

class OpeningTest : public PageTest {
 protected:
  OpeningTest() { add_workspace(app_, worked_example(), Arrival::file); }

  // To the end; how many frames that took.
  int open_all() {
    int frames = 0;
    for (; app_.opening; ++frames) open_on(app_, 0);
    return frames;
  }

  const std::string text_ = io::write_workspace(large(), -1);
};

TEST_F(OpeningTest, WhatWasShownStaysWithASignOfProgressUntilItIsWhole) {
  on_loaded(app_, Purpose::open, kOnTheShelf, text_);
  draw();
  EXPECT_EQ(stage_.node(ui::Role::progress, "Opening Large …").value, "0");
  EXPECT_EQ(app_.announcements.text, "Opening Large …");
  EXPECT_EQ(app_.document.workspace().influencers.size(), 1U);
  // All but the influencers; six pieces of them; half of all is done.
  for (int i = 0; i < 7; ++i) open_on(app_, 0);
  draw();
  EXPECT_EQ(stage_.node(ui::Role::progress, "Opening Large …").value, "50");
  EXPECT_EQ(app_.document.workspace().influencers.size(), 1U);
  open_all();
  EXPECT_EQ(app_.document.workspace(), large());
  EXPECT_EQ(app_.document.report().influencers.size(), 6000U);
  EXPECT_EQ(app_.document.report().ranking.size(), 6000U);
  EXPECT_EQ(app_.shelf.current, "k");
  EXPECT_TRUE(is_kept(app_));
}

TEST_F(OpeningTest, EditsAndStepsBackAfterwardsAreKept) {
  on_loaded(app_, Purpose::open, kOnTheShelf, text_);
  EXPECT_GT(open_all(), 12);
  app_.document.edit_influencer(3, {}, [](Influencer& next) { next.name = "Other"; });
  watch_changes(app_);
  keep_changes(app_);
  EXPECT_EQ(asked().kept.back().base, "theirs");
  EXPECT_EQ(asked().kept.back().text, io::write_workspace(app_.document.workspace(), -1));
  app_.document.undo();
  watch_changes(app_);
  keep_changes(app_);
  EXPECT_EQ(asked().kept.back().text, text_);
}

TEST_F(OpeningTest, WhatIsChangedMeanwhileIsKept) {
  on_loaded(app_, Purpose::open, kOnTheShelf, text_);
  open_on(app_, 0);
  app_.document.edit_campaign({}, [](Campaign& next) { next.name = "Typed meanwhile"; });
  open_all();
  EXPECT_EQ(asked().kept.back().note.name, "Typed meanwhile");
  EXPECT_EQ(app_.document.workspace().campaign.name, "Large");
}

TEST_F(OpeningTest, TheViewThatWasLeftOutlastsTheWait) {
  const std::string view = "view 2\nshown k\nscreen campaign\n";
  on_come_back(app_, view, "");
  asked().view.clear();
  on_loaded(app_, Purpose::come_back, kOnTheShelf, text_);
  watch_changes(app_);
  EXPECT_EQ(asked().view, "");
  open_all();
  EXPECT_EQ(app_.document.workspace().campaign.name, "Large");
  EXPECT_EQ(app_.screen, Screen::campaign);
}

TEST_F(OpeningTest, ABrokenOneChangesNothing) {
  std::string broken = text_;
  broken.replace(broken.find("\"n3000\""), 7, "\"n2999\"");
  open_bytes(app_, "large.json", broken);
  open_all();
  EXPECT_EQ(app_.document.workspace(), worked_example());
  ASSERT_EQ(app_.problems.size(), 1U);
  EXPECT_EQ(app_.problems[0].place, "influencers[3000].id");
  on_loaded(app_, Purpose::open, kOnTheShelf, text_.substr(0, text_.size() - 1));
  open_all();
  EXPECT_EQ(app_.document.workspace(), worked_example());
}

TEST_F(OpeningTest, AFileIsKeptAsANewOneOnceItIsWritten) {
  open_bytes(app_, "large.json", text_);
  open_all();
  EXPECT_EQ(app_.document.workspace(), large());
  watch_changes(app_);
  EXPECT_EQ(asked().kept.back().text, text_);
}

}  // namespace
}  // namespace kol::app
