// Share links on the program's side: what goes out comes in the same, and what is no workspace
// changes nothing and is told.
#include "app/keeping/links.h"

#include <gmock/gmock.h>

#include "app/app_test.h"
#include "app/keeping/files.h"

namespace kol::app {
namespace {

using testing::HasSubstr;
using testing::Not;

class Links : public AppTest {
 protected:
  Links() {
    Workspace workspace;
    workspace.campaign.name = "Mine";
    Influencer& influencer = workspace.influencers.emplace_back();
    influencer.id = influencer.name = "Ada";
    influencer.channels.emplace_back().followers = 1234;
    app_.document.replace(workspace);
  }
};

TEST_F(Links, WhatGoesOutComesInTheSame) {
  const Workspace shared = app_.document.workspace();
  app_.screen = Screen::campaign;
  copy_link(app_);
  EXPECT_EQ(platform::asked().shared_screen, "campaign");
  const std::string json = platform::asked().shared;
  EXPECT_THAT(json, Not(HasSubstr("\n")));
  EXPECT_THAT(json, Not(HasSubstr(": ")));
  start_empty(app_);
  open_link(app_, json);
  EXPECT_EQ(app_.document.workspace(), shared);
  ASSERT_TRUE(app_.notice);
  EXPECT_FALSE(app_.notice->is_error);
}

TEST_F(Links, PrivatePartsAreLeftOutUnlessTicked) {
  Workspace workspace = app_.document.workspace();
  workspace.influencers[0].email = "ada@example.org";
  workspace.influencers[0].notes = "slow to answer";
  workspace.campaign.terms.contact = "Bo, 555";
  app_.document.replace(workspace);
  copy_link(app_);
  EXPECT_THAT(platform::asked().shared, Not(HasSubstr("ada@example.org")));
  EXPECT_THAT(platform::asked().shared, Not(HasSubstr("slow to answer")));
  EXPECT_THAT(platform::asked().shared, Not(HasSubstr("555")));
  app_.linked.set(static_cast<std::size_t>(PrivatePart::notes));
  copy_link(app_);
  EXPECT_THAT(platform::asked().shared, Not(HasSubstr("ada@example.org")));
  EXPECT_THAT(platform::asked().shared, HasSubstr("slow to answer"));
}

TEST_F(Links, WhatIsNoWorkspaceChangesNothing) {
  const Workspace before = app_.document.workspace();
  const std::string deep(100000, '[');
  for (const std::string& json :
       {std::string(), std::string("{}"), std::string("[1"), deep, R"({"version":1,"a":)" + deep,
        std::string(R"({"version":1,"influencers":[{"id":""}]})")}) {
    app_.notice.reset();
    open_link(app_, json);
    EXPECT_EQ(app_.document.workspace(), before);
    ASSERT_TRUE(app_.notice) << json.substr(0, 80);
    EXPECT_TRUE(app_.notice->is_error);
  }
}

TEST_F(Links, ANewerWorkspaceIsSaidToBeNewer) {
  const Workspace before = app_.document.workspace();
  open_link(app_, R"({"version": 2, "influencers": []})");
  EXPECT_EQ(app_.document.workspace(), before);
  EXPECT_THAT(app_.notice->text, HasSubstr("newer version"));
}

TEST_F(Links, ALinkThatIsTooLongOffersTheFile) {
  tell_outcome(app_, events::Command::link_too_long);
  EXPECT_THAT(app_.notice->text, HasSubstr("8,000 characters"));
  ASSERT_EQ(app_.notice->actions.size(), 1U);
  EXPECT_EQ(app_.notice->actions[0].label, Word::notice_save_file);
  tell_outcome(app_, events::Command::link_copied);
  EXPECT_TRUE(app_.notice->actions.empty());
  EXPECT_FALSE(app_.notice->is_error);
}

}  // namespace
}  // namespace kol::app
