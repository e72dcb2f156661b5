// The kept view: what is on the screen comes back, by names, also as older versions have kept it.
#include "app/keeping/view.h"

#include <gmock/gmock.h>

#include <array>
#include <string>

#include "app/app_test.h"
#include "app/keeping/view_versions.h"
#include "app/state/roster_columns.h"
#include "io/json/workspace.h"

namespace kol::app {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// "ben c" has the tag.
const RosterOrder kOrder = {.by = RosterColumn::followers,
                            .descending = true,
                            .search = "two words",
                            .platform = Platform::tiktok,
                            .tier = "starter",
                            .verdict = QuoteVerdict::high,
                            .profitable = true,
                            .tag = "met in May",
                            .vetting = VettingStand::blocked};

class KeptViewTest : public AppTest {
 protected:
  KeptViewTest() {
    Workspace workspace;
    for (const char* id : {"ada", "ben c", "cleo"}) {
      workspace.influencers.emplace_back().id = id;
      workspace.influencers.back().channels.emplace_back();
    }
    workspace.influencers[1].tags = {"met in May"};
    app_.begin_anew(std::move(workspace), Arrival::own);
  }

  void choose() {
    app_.screen = Screen::fees;
    app_.panel = Panel::columns;
    app_.compare.order = kOrder;
    app_.compare.columns.set(index_of(RosterColumn::niche));
    app_.compare.picked = {"cleo", "ben c"};
    app_.fees.begun = true;
    app_.fees.hypothetical.channels.emplace_back().followers = 1234;
    app_.fees.format = "tiktok.video";
    app_.fees.count = 3;
    app_.fees.addons.usage_rights_months = 2;
    app_.fees.addons.rush = true;
    app_.fees.quote = 99.5;
    app_.creator.format = "instagram.reel";
    app_.campaign.show_advanced = true;
  }
  void expect_chosen(const ColumnSet& columns, const RosterOrder& order) {
    EXPECT_EQ(app_.screen, Screen::fees);
    EXPECT_EQ(app_.panel, Panel::columns);
    EXPECT_EQ(app_.compare.order, order);
    EXPECT_EQ(app_.compare.columns, columns);
    EXPECT_THAT(app_.compare.picked, ElementsAre("cleo", "ben c"));
    EXPECT_TRUE(app_.fees.begun);
    EXPECT_EQ(app_.fees.hypothetical.id, "");
    ASSERT_EQ(app_.fees.hypothetical.channels.size(), 1u);
    EXPECT_EQ(app_.fees.hypothetical.channels[0].followers, 1234);
    EXPECT_EQ(app_.fees.format, "tiktok.video");
    EXPECT_EQ(app_.fees.count, 3);
    EXPECT_EQ(app_.fees.addons.usage_rights_months, 2);
    EXPECT_EQ(app_.fees.addons.whitelisting_months, 0);
    EXPECT_FALSE(app_.fees.addons.raw_footage);
    EXPECT_TRUE(app_.fees.addons.rush);
    EXPECT_EQ(app_.fees.quote, 99.5);
    EXPECT_TRUE(app_.campaign.show_advanced);
  }
  void forget() {
    app_.compare = {};
    app_.fees = {};
    app_.creator = {};
    app_.campaign = {};
    app_.screen = Screen::compare;
    app_.panel = Panel::none;
  }
};

TEST_F(KeptViewTest, ComesBack) {
  choose();
  const std::string text = view_text(app_);
  const ColumnSet columns = app_.compare.columns;
  forget();
  restore_view(app_, text);
  expect_chosen(columns, kOrder);
  EXPECT_EQ(app_.creator.format, "instagram.reel");
  EXPECT_EQ(view_text(app_), text);
}

TEST_F(KeptViewTest, IsKeptByNames) {
  choose();
  const std::string text = view_text(app_);
  for (const char* line : {"\nscreen fees\n", "\npanel columns\n", "\ncompare.sort followers\n",
                           "\ncompare.platform tiktok\n", "\ncompare.column niche\n",
                           "\ncompare.column goal_result\n", "\nfees.rush 1\n"}) {
    EXPECT_THAT(text, HasSubstr(line));
  }
}

TEST_F(KeptViewTest, WidthsOfColumnsComeBackIfTheyCanBe) {
  app_.compare.widths[index_of(RosterColumn::fee)] = 180;
  const std::string text = view_text(app_);
  EXPECT_THAT(text, HasSubstr("\ncompare.width fee 180\n"));
  forget();
  restore_view(app_, text);
  EXPECT_EQ(app_.compare.widths[index_of(RosterColumn::fee)], 180);
  restore_view(app_,
               "view 2\ncompare.width fee 3\ncompare.width luck 90\ncompare.width roi\n"
               "compare.width\ncompare.width rank 1e9\ncompare.width name 300\n");
  for (std::size_t i = 0; i < kRosterColumns; ++i) {
    EXPECT_EQ(app_.compare.widths[i], i == index_of(RosterColumn::name) ? 300 : 0) << i;
  }
}

TEST_F(KeptViewTest, EveryPanelThatIsKeptComesBack) {
  app_.document.edit_campaign({}, [](Campaign& next) {
    next.lineup = {LineupRow{}};
    next.lineup[0].influencer = "ada";
    next.lineup[0].deliverables.push_back({"instagram.post", 2, {}, {}});
  });
  app_.track.piece = PiecePlace{.piece = 1};
  for (const PanelInfo& info : app_.pages.panels) {
    app_.open("ben c");
    app_.compare.picked = {"ada", "cleo"};
    app_.panel = info.panel;
    const std::string text = view_text(app_);
    app_.open_influencer.clear();
    app_.panel = Panel::none;
    restore_view(app_, text);
    EXPECT_EQ(app_.panel, info.is_kept ? info.panel : Panel::none) << info.name;
    if (info.panel == Panel::influencer) {
      EXPECT_EQ(app_.open_influencer, "ben c");
    }
  }
  // An explanation gives way to what was open before it.
  app_.panel = Panel::settings;
  app_.ask({.topic = Topic::roi});
  EXPECT_THAT(view_text(app_), HasSubstr("\npanel settings\n"));
}

TEST_F(KeptViewTest, EveryScreenComesBackWhereverItStandsInTheList) {
  for (const ScreenInfo& info : app_.pages.screens) {
    app_.screen = info.screen;
    const std::string text = view_text(app_);
    std::vector<ScreenInfo> others(app_.pages.screens.rbegin(), app_.pages.screens.rend());
    App other(app_.document.benchmarks(), {others, app_.pages.panels});
    restore_view(other, text);
    EXPECT_EQ(other.screen, info.screen) << info.name;
    EXPECT_EQ(view_text(other), [&] {
      // What each of them keeps stands in the order of the list.
      app_.begin_anew({}, Arrival::empty);
      App same(app_.document.benchmarks(), {others, app_.pages.panels});
      same.screen = info.screen;
      return view_text(same);
    }());
  }
}

TEST_F(KeptViewTest, EveryColumnAndPlatformComesBack) {
  for (std::size_t i = 0; i < kRosterColumns; ++i) {
    app_.compare.columns.set();
    app_.compare.order.by = static_cast<RosterColumn>(i);
    app_.compare.order.platform = static_cast<Platform>(i % kPlatformCount);
    const std::string text = view_text(app_);
    const RosterOrder order = app_.compare.order;
    app_.compare = {};
    restore_view(app_, text);
    EXPECT_EQ(app_.compare.order, order);
    EXPECT_TRUE(app_.compare.columns.all());
  }
}

// ---- As it was kept by place, before there were names ----

TEST_F(KeptViewTest, OldViewComesBack) {
  ColumnSet columns = usual_columns();
  columns.set(index_of(RosterColumn::niche));
  columns.reset(index_of(RosterColumn::vetting));  // it was not there yet
  // Written by the version before: screen 1 is Fees, panel 3 the columns, column 3 the followers,
  // 9 the niche, platform 1 TikTok; the deal is posts, months of usage rights, whitelisting and
  // exclusivity, raw footage, rush.
  restore_view(app_,
               "view 1\nshown abc\nscreen 1\npanel 3\nsort 3\ndescending 1\nsearch two words\n"
               "platform 1\ncolumn 0\ncolumn 1\ncolumn 2\ncolumn 3\ncolumn 4\ncolumn 5\ncolumn 6\n"
               "column 7\ncolumn 9\npicked cleo\npicked ben c\nsubject \n"
               "account {\"version\":1,\"influencers\":[{\"id\":\"-\",\"quote\":99.5,\"channels\":"
               "[{\"platform\":\"instagram\",\"followers\":1234}]}]}\n"
               "format tiktok.video\ndeal 3 2 0 0 0 1 \nadvanced 1\n");
  expect_chosen(columns, {RosterColumn::followers, true, "two words", Platform::tiktok});
}

TEST_F(KeptViewTest, OldPlacesMeanWhatTheyMeant) {
  // As they stood in the table when places were kept: the fourth is the followers, the last CPL.
  constexpr std::array<RosterColumn, 3> kSome = {RosterColumn::followers, RosterColumn::handle,
                                                 RosterColumn::cpl};
  constexpr std::array<const char*, 3> kPlaces = {"3", "8", "32"};
  for (std::size_t i = 0; i < kSome.size(); ++i) {
    app_.compare = {};
    const std::string place = kPlaces[i];
    std::string kept = "view 1\nsort ";
    kept.append(place).append("\ncolumn ").append(place).append("\n");
    restore_view(app_, kept);
    EXPECT_EQ(app_.compare.order.by, kSome[i]);
  }
  constexpr std::array<Panel, 6> kPanels = {Panel::none,    Panel::influencer, Panel::side_by_side,
                                            Panel::columns, Panel::settings,   Panel::workspaces};
  for (std::size_t i = 0; i < kPanels.size(); ++i) {
    restore_view(app_, "view 1\npanel " + std::to_string(i) +
                           "\nopen ben c\npicked ada\npicked cleo\nscreen 2\n");
    EXPECT_EQ(app_.panel, kPanels[i]);
    EXPECT_EQ(app_.screen, Screen::campaign);
  }
}

TEST_F(KeptViewTest, EveryOldColumnHasANameStill) {
  for (int i = 0; i < 33; ++i) {
    const std::string line = newest_view("view 1\nsort " + std::to_string(i) + "\n");
    const std::string name = line.substr(std::string("view 2\ncompare.sort ").size());
    EXPECT_TRUE(find_column(name.substr(0, name.size() - 1))) << line;
  }
}

// ---- Nonsense ----

TEST_F(KeptViewTest, OldViewOfNonsenseShowsWhatThereIs) {
  restore_view(app_,
               "view 1\nscreen 7\npanel 1\nopen nobody\nsort 99\nsort -1\ncolumn x\npicked y\n"
               "deal 1 2\naccount {\nsearch\n\n");
  EXPECT_EQ(app_.screen, Screen::compare);
  EXPECT_EQ(app_.panel, Panel::none);
  EXPECT_EQ(app_.compare.order.by, RosterColumn::rank);
  EXPECT_THAT(app_.compare.picked, IsEmpty());
}

TEST_F(KeptViewTest, ViewOfNonsenseShowsWhatThereIs) {
  restore_view(app_,
               "view 2\nscreen luck\npanel influencer\ninfluencer.id nobody\ncompare.sort luck\n"
               "compare.column luck\ncompare.platform myspace\ncompare.tier huge\ncompare.verdict "
               "dear\ncompare.tag none\n"
               "compare.picked y\nfees.count many\n"
               "fees.rush\nfees.usage_rights_months -3\nfees.account {\nlater.what x\n.\n. x\n\n");
  EXPECT_EQ(app_.screen, Screen::compare);
  EXPECT_EQ(app_.panel, Panel::none);
  EXPECT_EQ(app_.compare.order.by, RosterColumn::rank);
  EXPECT_EQ(app_.compare.order.filters(), 0u);
  EXPECT_THAT(app_.compare.picked, IsEmpty());
  EXPECT_EQ(app_.fees.count, 1);
  EXPECT_EQ(app_.fees.addons, Addons{});
  restore_view(app_, "view 3\nscreen fees\n");
  EXPECT_EQ(app_.screen, Screen::compare);
}

TEST_F(KeptViewTest, WhatTheRowsAreSortedByIsSeen) {
  restore_view(app_, "view 2\ncompare.sort cpl\ncompare.column niche\n");
  EXPECT_EQ(app_.compare.order.by, RosterColumn::rank);
  EXPECT_TRUE(app_.compare.columns[index_of(RosterColumn::name)]);
}

}  // namespace
}  // namespace kol::app
