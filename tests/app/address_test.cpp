// Addresses of what is shown: each leads back to what it was told for, and none, however made, to
// what is not there.
#include "app/address.h"

#include <gmock/gmock.h>

#include <set>

#include "app/app_test.h"
#include "app/embed/embed.h"
#include "app/explain/explain.h"
#include "app/keeping/files.h"
#include "app/parts/deal.h"
#include "app/state/topics.h"

namespace kol::app {
namespace {

class Address : public AppTest {
 protected:
  Address() {
    Workspace workspace = worked_example();
    workspace.campaign.name = "Spring";
    // Ids that are names of panels, or hardly fit into an address.
    for (const std::string id : {"settings", "how", "a/b é"}) {
      workspace.influencers.push_back(workspace.influencers.front());
      workspace.influencers.back().id = workspace.influencers.back().name = id;
    }
    app_.begin_anew(std::move(workspace), Arrival::own);
  }

  // What is told of the address after something was done.
  std::vector<platform::Asked::Address> told() {
    platform::asked().addresses.clear();
    tell_address(app_);
    return platform::asked().addresses;
  }
  std::string step() {
    const auto all = told();
    if (all.size() != 1) return std::to_string(all.size()) + " told";
    const char* const names[] = {"onward ", "close ", "none "};
    return names[static_cast<int>(all[0].step)] + all[0].address;
  }
};

TEST_F(Address, NamesScreenPanelInfluencerAndQuestion) {
  EXPECT_EQ(address_of(app_), "/compare");
  app_.panel = Panel::settings;
  EXPECT_EQ(address_of(app_), "/settings");
  app_.screen = Screen::campaign;
  EXPECT_EQ(address_of(app_), "/campaign/settings");
  app_.open("a");
  EXPECT_EQ(address_of(app_), "/campaign/a");
  app_.ask({.topic = Topic::fee_fair, .influencer = "a"});
  EXPECT_EQ(address_of(app_), "/campaign/a/how/fee_fair");
  app_.ask({.topic = Topic::engagement_rate, .influencer = "a", .channel = 1});
  EXPECT_EQ(address_of(app_), "/campaign/a/how/engagement_rate/a/2");
  app_.close_panel();
  app_.close_panel();
  app_.ask({.topic = Topic::roi});
  EXPECT_EQ(address_of(app_), "/campaign/how/roi");
}

TEST_F(Address, OfACreatorsFigureIsOfItsSideOfFeesAlone) {
  app_.document.edit_creator({}, [](Creator& next) { next.influencer = "a"; });
  go_to(app_, "/rates/how/creator_floor");
  EXPECT_EQ(app_.screen, Screen::rates);
  ASSERT_TRUE(app_.question);
  EXPECT_EQ(app_.question->of, AskedOf::rate);
  EXPECT_EQ(address_of(app_), "/rates/how/creator_floor");
  go_to(app_, "/fees/how/creator_floor");
  EXPECT_FALSE(app_.question);
  go_to(app_, "/rates/how/fees_range");
  EXPECT_FALSE(app_.question);
}

TEST_F(Address, OfAnyInfluencerIsPlainTextThatLeadsBack) {
  std::set<std::string> addresses;
  for (const Influencer& influencer : app_.document.workspace().influencers) {
    app_.open(influencer.id);
    const std::string address = address_of(app_);
    EXPECT_TRUE(addresses.insert(address).second) << address;
    EXPECT_THAT(address, testing::MatchesRegex("/compare/[a-zA-Z0-9%]+"));
    app_.close_panel();
    go_to(app_, address);
    EXPECT_EQ(app_.panel, Panel::influencer) << address;
    EXPECT_EQ(app_.open_influencer, influencer.id) << address;
  }
  EXPECT_TRUE(addresses.contains("/compare/%73ettings"));
  EXPECT_TRUE(addresses.contains("/compare/a%2Fb%20%C3%A9"));
}

// From each screen and each panel, whatever is asked there.
TEST_F(Address, LeadsBackToWhatItWasToldFor) {
  app_.compare.picked = {"a", "how"};
  app_.last_import.emplace();
  app_.results_file.emplace();
  app_.track.piece = PiecePlace{};
  for (const ScreenInfo& screen : pages().screens) {
    for (const PanelInfo& panel : pages().panels) {
      app_.screen = screen.screen;
      app_.open_influencer = "a";
      app_.panel = panel.panel == Panel::explanation ? Panel::none : panel.panel;
      app_.ask({.topic = Topic::cpm, .influencer = "how", .channel = 0});
      const std::string question = address_of(app_);
      const Question asked = *app_.question;
      app_.close_panel();
      const Panel below = app_.panel;
      const std::string address = address_of(app_);
      for (const std::string& elsewhere : {std::string("/fees"), std::string("/compare/a")}) {
        go_to(app_, elsewhere);
        go_to(app_, question);
        EXPECT_EQ(app_.screen, screen.screen) << question;
        EXPECT_EQ(app_.question, asked) << question;
        EXPECT_EQ(app_.panel_before_question, below) << question;
        EXPECT_EQ(address_of(app_), question);
        go_to(app_, address);
        EXPECT_EQ(app_.panel, below) << address;
        EXPECT_FALSE(app_.question);
        EXPECT_EQ(address_of(app_), address);
      }
    }
  }
}

TEST_F(Address, EveryTopicHasANameOfItsOwn) {
  std::set<std::string_view> names;
  for (int i = 0; i <= static_cast<int>(Topic::clicks_needed); ++i) {
    const auto topic = static_cast<Topic>(i);
    EXPECT_FALSE(name_of(topic).empty()) << i;
    EXPECT_TRUE(names.insert(name_of(topic)).second) << name_of(topic);
    EXPECT_EQ(find_topic(name_of(topic)), topic);
  }
}

// An old bookmark, a mistake, malice: what it names and is there is shown, the rest left out.
TEST_F(Address, ThatNamesWhatIsNotThereShowsWhatIs) {
  go_to(app_, "/fees/nobody");
  EXPECT_EQ(address_of(app_), "/fees");
  go_to(app_, "/campaign/a/how/no_topic");
  EXPECT_EQ(address_of(app_), "/campaign/a");
  go_to(app_, "/compare/how/fee_fair/nobody");
  EXPECT_EQ(address_of(app_), "/compare");
  go_to(app_, "/side_by_side");
  EXPECT_EQ(address_of(app_), "/compare") << "nobody is picked";
  go_to(app_, "/campaign");
  for (const char* nothing : {"", "/", "//", "myspace", "/myspace", "/%", "#/fees", "/\xFF\xFE"}) {
    go_to(app_, nothing);
    EXPECT_EQ(address_of(app_), "/campaign") << nothing;
  }
}

TEST_F(Address, OfAnyQuestionCanBeAnsweredWhereverItIsAsked) {
  for (const bool empty : {false, true}) {
    if (empty) app_.begin_anew({}, Arrival::empty);
    for (const ScreenInfo& screen : pages().screens) {
      if (screen.screen == Screen::fees) begin_fees(app_);
      for (const TopicName& topic : kTopicNames) {
        for (const std::string end : {"", "/a", "/a/2", "/a/-7", "/a/99999999999999999999"}) {
          go_to(app_, "/" + std::string(screen.name) + "/how/" + std::string(topic.name) + end);
          if (!app_.question) continue;
          EXPECT_FALSE(explain(app_, *app_.question).title.empty()) << topic.name;
        }
      }
    }
  }
}

TEST_F(Address, TellsStepsOnwardAndClosing) {
  EXPECT_EQ(step(), "none /compare") << "nothing is added to the history at the start";
  EXPECT_THAT(told(), testing::IsEmpty());
  app_.open("a");
  EXPECT_EQ(step(), "onward /compare/a");
  app_.ask({.topic = Topic::roi, .influencer = "a"});
  EXPECT_EQ(step(), "onward /compare/a/how/roi");
  app_.close_panel();
  EXPECT_EQ(step(), "close /compare/a");
  app_.close_panel();
  EXPECT_EQ(step(), "close /compare");
  app_.screen = Screen::fees;
  EXPECT_EQ(step(), "onward /fees");
  go_to(app_, "/compare/a");
  EXPECT_EQ(step(), "none /compare/a");
  app_.screen = Screen::campaign;
  app_.close_panel();
  EXPECT_EQ(step(), "onward /campaign") << "another screen is no closing";
}

TEST_F(Address, GoesBackFromOneQuestionToTheOneBefore) {
  app_.ask({.topic = Topic::roi});
  app_.ask({.topic = Topic::profit});
  ASSERT_EQ(app_.questions_before.size(), 1u);
  go_to(app_, "/compare/how/roi");
  EXPECT_EQ(app_.question->topic, Topic::roi);
  EXPECT_TRUE(app_.questions_before.empty());
}

// Going back from a table that waits loses nothing of it.
TEST_F(Address, KeepsATableThatIsGoneBackFrom) {
  take_table_words(app_, shipped("web/data/headers.json"));
  open_pasted(app_, "name\tplatform\tfollowers\nBo\tTikTok\t9k\n");
  ASSERT_TRUE(app_.import);
  EXPECT_EQ(address_of(app_), "/import");
  go_to(app_, "/compare");
  EXPECT_FALSE(app_.import);
  EXPECT_EQ(address_of(app_), "/compare");
  go_to(app_, "/import");
  ASSERT_TRUE(app_.import);
  EXPECT_EQ(app_.import->result.influencers.size(), 1u);
}

TEST_F(Address, TitlesSayWhatIsShownOfWhat) {
  EXPECT_EQ(page_title(app_), "Compare – Spring – KOLculator");
  go_to(app_, "/campaign/a");
  EXPECT_EQ(page_title(app_), "Ada – Campaign – Spring – KOLculator");
  go_to(app_, "/campaign/how/roi");
  EXPECT_EQ(page_title(app_), "ROI – Campaign – Spring – KOLculator");
  app_.begin_anew({}, Arrival::empty);
  EXPECT_EQ(page_title(app_), "Campaign – KOLculator");
}

TEST_F(Address, OfAnEmbedStays) {
  app_.sample = worked_example();
  begin_embed(app_, "tool=compare");
  EXPECT_THAT(told(), testing::IsEmpty());
  app_.open("a");
  EXPECT_THAT(told(), testing::IsEmpty());
}

}  // namespace
}  // namespace kol::app
