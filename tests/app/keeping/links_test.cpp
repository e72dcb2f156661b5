// Share links on the program's side: what goes out comes in the same, and what is no workspace
// changes nothing and is told.
#include "app/keeping/links.h"

#include <gmock/gmock.h>

#include "app/app_test.h"
#include "app/keeping/files.h"
#include "app/page_test.h"

namespace kol::app {
namespace {

using events::Action;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;
using ui::Role;

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

// One thing of each private part, each with a text of its own.
Workspace with_private_parts() {
  Workspace workspace;
  Influencer& ada = workspace.influencers.emplace_back();
  ada.id = ada.name = "Ada";
  ada.email = "ada@example.org";
  ada.notes = "slow to answer";
  ada.vetting.emplace().items[VettingItem::audience].answer = "mostly runners";
  Campaign& campaign = workspace.campaign;
  campaign.terms.brand = "Glow Lab";
  campaign.terms.contact = "Bo, 555";
  campaign.tracking.landing_page = "https://glow.example/shop";
  LineupRow& row = campaign.lineup.emplace_back();
  row.influencer = "Ada";
  row.tracking.code = "GLOWADA";
  row.wording.push_back({"changes", "Ring me first.", {}});
  row.deliverables.push_back({"instagram.post", 1, {}, {}});
  Piece& piece = row.deliverables[0].pieces.emplace_back();
  piece.date = date_from("2026-03-10");
  piece.results.clicks = 4321;
  workspace.history.emplace_back().name = "Earlier";
  workspace.creator.emplace().influencer = "Ada";
  workspace.creator->about = "I run";
  return workspace;
}

class LinkDialog : public PageTest {
 protected:
  LinkDialog() {
    app_.begin_anew(with_private_parts(), Arrival::own);
    app_.show(Panel::link);
    draw();
  }

  // What the link would hold as the boxes are.
  std::string copied() {
    press("Copy link");
    return platform::asked().shared;
  }
  void tick(const std::string& box) { act(stage_.node(Role::checkbox, box).id, Action::click); }
};

TEST_F(LinkDialog, HoldsWhatItSaysAndNothingThatIsLeftOut) {
  EXPECT_THAT(texts(), Contains(HasSubstr("the terms of the agreements")));
  EXPECT_THAT(texts(), Contains(HasSubstr("landing page, links, codes and hashtags")));
  EXPECT_THAT(texts(), Contains(HasSubstr("dates")));
  const std::string link = copied();
  for (const char* held : {"Glow Lab", "https://glow.example/shop", "GLOWADA", "2026-03-10"}) {
    EXPECT_THAT(link, HasSubstr(held));
  }
  for (const char* apart : {"ada@example.org", "slow to answer", "mostly runners", "Bo, 555",
                            "Ring me first.", "4321", "Earlier", "I run"}) {
    EXPECT_THAT(link, Not(HasSubstr(apart)));
  }
}

TEST_F(LinkDialog, EachBoxPutsItsPartInAndTakesItOutAgain) {
  struct {
    const char* box;
    const char* held;
  } const parts[] = {
      {"E-mail addresses", "ada@example.org"},
      {"Your notes, on people and on tips", "slow to answer"},
      {"Vetting: answers, evidence, blockers", "mostly runners"},
      {"The contact named in the agreements, and clauses in your own words", "Bo, 555"},
      {"Results of the campaign", "4321"},
      {"Results of earlier campaigns", "Earlier"},
      {"Your own side as a creator", "I run"}};
  for (const auto& part : parts) {
    tick(part.box);
    EXPECT_THAT(copied(), HasSubstr(part.held)) << part.box;
    for (const auto& other : parts) {
      if (&other == &part) continue;
      EXPECT_THAT(platform::asked().shared, Not(HasSubstr(other.held))) << other.box;
    }
    tick(part.box);
    EXPECT_THAT(copied(), Not(HasSubstr(part.held))) << part.box;
  }
}

TEST_F(LinkDialog, SaysThatOwnWordingGoesWithTheContact) {
  EXPECT_THAT(texts(), Contains(HasSubstr("may name somebody")));
  tick("The contact named in the agreements, and clauses in your own words");
  EXPECT_THAT(copied(), HasSubstr("Ring me first."));
  app_.document.edit_campaign({}, [](Campaign& next) { next.lineup[0].wording.clear(); });
  draw();
  EXPECT_THAT(texts(), Not(Contains(HasSubstr("may name somebody"))));
}

}  // namespace
}  // namespace kol::app
