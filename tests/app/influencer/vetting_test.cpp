// The vetting of one influencer on the page: what is known, what is entered, what is asked, and
// where it is seen elsewhere.
#include "app/parts/vetting.h"

#include <gmock/gmock.h>

#include "app/influencer/vetting_message.h"
#include "app/page_test.h"
#include "app/parts/steps.h"
#include "app/state/roster_columns.h"

namespace kol::app {
namespace {

using events::Action;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using ui::Role;

// Ada has a quote and an engagement rate: two of the twelve are known.
class VettingSheet : public PageTest {
 protected:
  VettingSheet() {
    app_.begin_anew(worked_example(), Arrival::own);
    app_.open("a");
    app_.influencer_view.of = "a";
    app_.influencer_view.shows_vetting = true;
    draw();
  }

  const Influencer& ada() const { return app_.document.workspace().influencers[0]; }
  VettingState state(VettingItem item) const { return ada().vetting->items.at(item).state; }
};

TEST_F(VettingSheet, SaysWhatTheRosterAnswersAlready) {
  EXPECT_THAT(texts(), Contains("2 of 12 settled"));
  EXPECT_THAT(stage_.node(Role::button, "12. What do they ask?").title,
              HasSubstr("Asks: $10.00 · Lower than nearly all comparable fees"));
  const std::string facts = stage_.node(Role::button, "4. Is the engagement good, and real?").title;
  EXPECT_THAT(facts, HasSubstr("Likes a post: 180 · Comments a post: 20"));
  EXPECT_THAT(facts, HasSubstr("Engagement rate: 2%"));
  EXPECT_EQ(stage_.node(Role::button, "8. Do they know and like the brand?").title,
            "Not known yet");
  EXPECT_EQ(stage_.node(Role::select, "State of: What do they ask?").options[0], "Known");
  EXPECT_EQ(stage_.node(Role::select, "State of: Do they know and like the brand?").options[0],
            "Open");
}

TEST_F(VettingSheet, EachQuestionIsSettledAtOnce) {
  choose("State of: Does the content fit your brand?", "Answered");
  EXPECT_EQ(state(VettingItem::content), VettingState::answered);
  EXPECT_THAT(texts(), Contains("3 of 12 settled"));
  EXPECT_EQ(undo_name(app_), "Ada: Vetting");
  choose("State of: Do they accept your terms?", "Blocker");
  EXPECT_THAT(texts(), Contains("4 of 12 settled, 1 blocker"));
}

TEST_F(VettingSheet, WhatHoldsNothingAnyMoreGoes) {
  choose("State of: Does the content fit your brand?", "Waived");
  choose("State of: Does the content fit your brand?", "Open");
  EXPECT_FALSE(ada().vetting);
}

TEST_F(VettingSheet, PartsDecideTheQuestion) {
  press("7. Do they accept your terms?");
  for (const char* part :
       {"The kind of content", "Your guidelines", "Marking the post as advertising",
        "Showing it to you before it is published"}) {
    choose(std::string("State of: ") + part, "Answered");
  }
  EXPECT_EQ(stage_.node(Role::select, "State of: Do they accept your terms?").options[0], "Asked");
  choose("State of: Changes before it is published", "Waived");
  EXPECT_EQ(stage_.node(Role::select, "State of: Do they accept your terms?").options[0],
            "Answered");
}

TEST_F(VettingSheet, AnswersAndEvidenceAreWritten) {
  press("1. Is the audience the one you want?");
  write("Answer", "62 % women, 18 to 34");
  write("Where it can be seen", "Her insights of May");
  const VettingEntry& entry = ada().vetting->items.at(VettingItem::audience);
  EXPECT_EQ(entry.answer, "62 % women, 18 to 34");
  EXPECT_EQ(entry.evidence, "Her insights of May");
  EXPECT_EQ(stage_.node(Role::button, "1. Is the audience the one you want?").title,
            "62 % women, 18 to 34");
}

TEST_F(VettingSheet, AnAnswerAnswers) {
  press("1. Is the audience the one you want?");
  choose("State of: Is the audience the one you want?", "Asked");
  write("Answer", "Yes");
  EXPECT_EQ(state(VettingItem::audience), VettingState::answered);
  EXPECT_THAT(texts(), Contains("3 of 12 settled"));
  choose("State of: Is the audience the one you want?", "Blocker");
  write("Answer", "No");
  EXPECT_EQ(state(VettingItem::audience), VettingState::blocker) << "what was chosen stays";
  press("1. Is the audience the one you want?");
  press("7. Do they accept your terms?");
  write("Answer", "In general");
  EXPECT_EQ(state(VettingItem::comfort), VettingState::open) << "its parts are";
}

TEST_F(VettingSheet, FiguresOfItsOwn) {
  press("3. Do they keep deadlines and answer?");
  choose("Deadlines", "Keeps deadlines");
  write("Hours until they answer", "20");
  EXPECT_EQ(ada().vetting->meets_deadlines, true);
  EXPECT_EQ(ada().vetting->response_hours, 20);
  EXPECT_EQ(stage_.node(Role::button, "3. Do they keep deadlines and answer?").title,
            "Keeps deadlines · Answers within 20 hours");
  EXPECT_EQ(stage_.node(Role::select, "State of: Do they keep deadlines and answer?").options[0],
            "Known");
  press("11. How many paid deals do they take?");
  write("Paid deals in the last 90 days", "0");
  EXPECT_EQ(stage_.node(Role::button, "11. How many paid deals do they take?").title,
            "Paid deals in 90 days: 0");
  press("7. Do they accept your terms?");
  choose("Tracking link or code", "Refuses a tracking link: orders could not be told apart");
  EXPECT_EQ(ada().vetting->accepts_tracking, false);
}

TEST_F(VettingSheet, CompetitorsAreAListOrNone) {
  const std::string question = "10. Do they work for competitors?";
  press(question);
  act(stage_.node(Role::checkbox, "Asked: they work for none").id, Action::click);
  EXPECT_EQ(stage_.node(Role::button, question).title, "No competitors");
  write("Add a competitor they work for", "Aura Skin");
  ASSERT_EQ(ada().vetting->competitors->size(), 1u);
  write("Bound until", "1 Feb");
  EXPECT_EQ(ada().vetting->competitors->at(0).until, std::nullopt);
  EXPECT_EQ(stage_.node(Role::text_field, "Bound until").value, "1 Feb") << "nothing typed is lost";
  write("Bound until", "2027-02-01");
  EXPECT_EQ(ada().vetting->competitors->at(0).until, date_from("2027-02-01"));
  EXPECT_EQ(stage_.node(Role::button, question).title,
            "Worked for Aura Skin · Still bound: Aura Skin");
  press("Remove Aura Skin");
  EXPECT_EQ(stage_.node(Role::button, question).title, "No competitors");
}

TEST_F(VettingSheet, TheOpenQuestionsAreCopiedAsAMessage) {
  for (const VettingQuestion& question : kVettingQuestions) {
    if (question.item == VettingItem::brand || question.item == VettingItem::deadlines) continue;
    choose("State of: " + vetting_name(app_, question.item), "Waived");
  }
  press("Copy the open questions");
  EXPECT_EQ(platform::asked().copied,
            "Hello Ada,\n\n"
            "we like what you do and are thinking about working with you. Before we agree on "
            "anything, may we ask you a few questions?\n\n"
            "1. Could you keep to our dates, and how quickly do you usually answer messages?\n"
            "2. Do you know our brand, and have you tried what we sell?\n\n"
            "Thank you for your time. Please answer what you can.\n");
  press("Mark them as asked");
  EXPECT_EQ(state(VettingItem::brand), VettingState::asked);
  EXPECT_EQ(state(VettingItem::deadlines), VettingState::asked);
  EXPECT_EQ(state(VettingItem::fee), VettingState::waived);
  app_.document.undo();
  EXPECT_EQ(ada().vetting->items.count(VettingItem::brand), 0u);
}

TEST_F(VettingSheet, OfAQuestionWithPartsTheOpenOnesAreAsked) {
  for (const VettingQuestion& question : kVettingQuestions) {
    if (question.item != VettingItem::comfort) {
      choose("State of: " + vetting_name(app_, question.item), "Waived");
    }
  }
  press("7. Do they accept your terms?");
  for (const char* part : {"The kind of content", "Your guidelines"}) {
    choose(std::string("State of: ") + part, "Answered");
  }
  press("Copy the open questions");
  EXPECT_EQ(platform::asked().copied,
            "Hello Ada,\n\n"
            "we like what you do and are thinking about working with you. Before we agree on "
            "anything, may we ask you a few questions?\n\n"
            "1. Would you be comfortable with how we work?\n"
            "   – Marking the post as advertising\n"
            "   – Showing it to us before it goes out\n"
            "   – Changes before it goes out, where something is wrong\n\n"
            "Thank you for your time. Please answer what you can.\n");
  press("Mark them as asked");
  EXPECT_EQ(state(VettingItem::comfort_preview), VettingState::asked);
  EXPECT_EQ(state(VettingItem::comfort_content), VettingState::answered);
  // The question waits for its parts alone: with their answers it is answered.
  EXPECT_EQ(stage_.node(Role::select, "State of: Do they accept your terms?").options[0], "Asked");
  for (const char* part :
       {"Marking the post as advertising", "Showing it to you before it is published",
        "Changes before it is published"}) {
    choose(std::string("State of: ") + part, "Answered");
  }
  EXPECT_EQ(stage_.node(Role::select, "State of: Do they accept your terms?").options[0],
            "Answered");
}

TEST_F(VettingSheet, RefusingLinksIsAWarningSignThatAnAnswerDoesNotHide) {
  press("7. Do they accept your terms?");
  EXPECT_THAT(texts(), Not(Contains(HasSubstr("A warning sign"))));
  choose("Tracking link or code", "Refuses a tracking link: orders could not be told apart");
  EXPECT_THAT(texts(), Contains(HasSubstr("A warning sign")));
  write("Answer", "In general yes");
  EXPECT_EQ(stage_.node(Role::button, "7. Do they accept your terms?").title,
            "Refuses a tracking link: orders could not be told apart");
  choose("Tracking link or code", "Accepts a tracking link or code");
  EXPECT_THAT(texts(), Not(Contains(HasSubstr("A warning sign"))));
  EXPECT_EQ(stage_.node(Role::button, "7. Do they accept your terms?").title, "In general yes");
}

TEST_F(VettingSheet, ComparesColumnAndFilterFollow) {
  EXPECT_THAT(shown_columns(app_), Not(Contains(RosterColumn::vetting)));
  choose("State of: Does the content fit your brand?", "Blocker");
  EXPECT_THAT(shown_columns(app_), Contains(RosterColumn::vetting));
  EXPECT_EQ(value_of(app_.document, 0, RosterColumn::vetting), 3);
  const auto rows = [&](VettingStand stand) {
    RosterRows of;
    return of.of(app_.document, {.vetting = stand});
  };
  EXPECT_THAT(rows(VettingStand::blocked), ElementsAre(0));
  EXPECT_THAT(rows(VettingStand::ready), ElementsAre());
  for (const VettingQuestion& question : kVettingQuestions) {
    choose("State of: " + vetting_name(app_, question.item), "Answered");
  }
  EXPECT_THAT(rows(VettingStand::ready), ElementsAre(0));
  EXPECT_THAT(rows(VettingStand::in_work), ElementsAre());
}

TEST_F(VettingSheet, WhoIsBookedWithABlockerIsRemindedOfInTheLineUp) {
  choose("State of: Do they accept your terms?", "Blocker");
  app_.close_panel();
  app_.screen = Screen::campaign;
  draw();
  EXPECT_THAT(texts(), Contains("Vetting found 1 blocker: Do they accept your terms?"));
  press("See the vetting");
  EXPECT_THAT(texts(), Contains("3 of 12 settled, 1 blocker"));
}

TEST_F(VettingSheet, TheWayToTheFiguresEndsAtTheField) {
  struct {
    const char* question;
    Role role;
    const char* field;
  } const ways[] = {{"4. Is the engagement good, and real?", Role::text_field, "Likes"},
                    {"12. What do they ask?", Role::text_field, "Quote"},
                    {"1. Is the audience the one you want?", Role::text_field, "Niche"},
                    {"5. Do they share their analytics?", Role::text_field, "Impressions"}};
  app_.document.edit_influencer(0, {}, [](Influencer& next) { next.niche = "Running"; });
  draw();
  for (const auto& way : ways) {
    press(way.question);
    platform::asked().focused.clear();
    press("See the figures");
    EXPECT_FALSE(app_.influencer_view.shows_vetting);
    EXPECT_THAT(platform::asked().focused, ElementsAre(stage_.node(way.role, way.field).id))
        << way.question;
    app_.influencer_view.shows_vetting = true;
    draw();
  }
}

class VettingOnAPhone : public AppTest {
 protected:
  // What the cards say of the vetting.
  std::vector<std::string> said() {
    stage_.frame(build_);
    stage_.frame(build_);
    std::vector<std::string> said;
    for (const ui::Node& node : app_.ui.tree.nodes()) {
      if (node.value.rfind("Vetting: ", 0) == 0) said.push_back(node.value);
    }
    return said;
  }

  ui::Stage stage_{app_.ui, 360, 640};
  ui::Stage::Build build_ = [this](Ui&) { draw_frame(app_); };
};

TEST_F(VettingOnAPhone, TheCardOfWhoeverWasWorkedOnSaysHowItStands) {
  app_.begin_anew(worked_example(), Arrival::own);
  app_.compare.offer_open = false;
  EXPECT_THAT(said(), ElementsAre()) << "what the roster answers by itself is no news";
  app_.document.edit_influencer(0, {}, [](Influencer& next) {
    next.vetting.emplace().items[VettingItem::content].state = VettingState::blocker;
  });
  // Quote and engagement are known; the content is settled by its blocker.
  EXPECT_THAT(said(), ElementsAre("Vetting: 3 of 12 settled, 1 blocker"));
}

}  // namespace
}  // namespace kol::app
