// The agreement of a row of the line-up on the page: what is open, what is entered, what becomes of
// it.
#include "app/agreement/panel.h"

#include <gmock/gmock.h>

#include "app/agreement/agreed.h"
#include "app/agreement/statement.h"
#include "app/commands.h"
#include "app/page_test.h"
#include "app/parts/steps.h"

namespace kol::app {
namespace {

using events::Action;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using ui::Role;

class AgreementPanel : public PageTest {
 protected:
  AgreementPanel() {
    app_.begin_anew(serum_launch(), Arrival::own);
    app_.screen = Screen::campaign;
    app_.show(Panel::agreement);
    draw();
  }

  void tick(const std::string& box) { act(stage_.node(Role::checkbox, box).id, Action::click); }
  const ui::Node& field(const std::string& name) const {
    return stage_.node(Role::text_field, name);
  }
  const Campaign& campaign() const { return app_.document.workspace().campaign; }
  const AgreementTerms& terms() const { return campaign().lineup[app_.agreement.row].terms; }
};

TEST_F(AgreementPanel, SaysWhatItIsAboutAndWhatIsOpen) {
  EXPECT_THAT(texts(), Contains("Agreement with น้ำฝน สกินโน้ต"));
  EXPECT_THAT(texts(), Contains("3 × Instagram story, $240"));
  // Brand, label, figures and stepping back; dates, payment and analytics are there.
  EXPECT_THAT(texts(), Contains("4 gaps before you sign"));
  EXPECT_TRUE(stage_.has(Role::button, "Name the brand"));
  EXPECT_FALSE(stage_.has(Role::button, "Set the dates"));
}

TEST_F(AgreementPanel, EachGapLeadsToItsField) {
  struct {
    const char* button;
    Role role;
    const char* field;
  } const ways[] = {{"Name the brand", Role::text_field, "Brand"},
                    {"Choose a label", Role::text_field, "Ad label"},
                    {"Add a figure", Role::text_field, "Posts"},
                    {"Fill in", Role::text_field, "Stepping back, days before"},
                    {"Set the dates", Role::text_field, "Instagram story, post 2"},
                    {"Agree the fee", Role::select, "Payment"},
                    {"Choose analytics", Role::checkbox, "Impressions"},
                    {"Shorten them", Role::text_area, "Guidelines"}};
  app_.document.edit_campaign({}, [](Campaign& next) {
    LineupRow& row = next.lineup[0];
    row.payment.reset();
    row.deliverables[0].pieces[1].date.reset();
    row.terms.analytics.emplace();
    row.terms.guidelines = std::string(2001, 'a');
  });
  draw();
  EXPECT_THAT(texts(), Contains("8 gaps before you sign"));
  for (const auto& way : ways) {
    platform::asked().focused.clear();
    press(way.button);
    EXPECT_THAT(platform::asked().focused, ElementsAre(stage_.node(way.role, way.field).id))
        << way.button;
  }
  app_.document.edit_campaign({}, [](Campaign& next) { next.lineup[0].terms.cancel_days = 14; });
  draw();
  platform::asked().focused.clear();
  press("Fill in");
  EXPECT_THAT(platform::asked().focused, ElementsAre(field("Share of the fee then due").id));
}

TEST_F(AgreementPanel, FollowsAsSoonAsAFieldIsLeft) {
  const ui::Id brand = field("Brand").id;
  act(brand, Action::input, "Glow Lab");
  EXPECT_THAT(texts(), Contains(HasSubstr("a brand to be agreed")));
  act(brand, Action::commit, "Glow Lab");
  EXPECT_EQ(terms().brand, "Glow Lab");
  EXPECT_THAT(texts(), Contains("This is between Glow Lab (“we”) and น้ำฝน สกินโน้ต (“you”)."));
  EXPECT_THAT(texts(), Contains("3 gaps before you sign"));
  EXPECT_EQ(undo_name(app_), "Agreement: น้ำฝน สกินโน้ต");
  undo(app_);
  EXPECT_EQ(terms().brand, std::nullopt);
}

TEST_F(AgreementPanel, ARowsOwnTermWinsOverTheCampaigns) {
  app_.document.edit_campaign({}, [](Campaign& next) {
    next.terms.brand = "Glow Lab";
    next.terms.draft_days = 4;
    next.terms.creative = Creative::script;
  });
  draw();
  EXPECT_EQ(field("Brand").value, "");
  EXPECT_EQ(field("Brand").placeholder, "Glow Lab");
  EXPECT_EQ(field("Draft before the post").placeholder, "4");
  EXPECT_EQ(stage_.node(Role::select, "Freedom").options[0], "As for all rows: By script");
  write("Brand", "Glow Kids");
  write("Draft before the post", "0");
  choose("Freedom", "Free");
  EXPECT_EQ(terms().brand, "Glow Kids");
  EXPECT_EQ(terms().draft_days, 0);
  EXPECT_EQ(terms().creative, Creative::free);
  EXPECT_THAT(texts(), Contains("You send a draft on the day of the post."));
  // Emptied it is the campaign's again.
  write("Brand", "");
  write("Draft before the post", "");
  choose("Freedom", "As for all rows: By script");
  EXPECT_EQ(terms(), AgreementTerms{});
}

TEST_F(AgreementPanel, TermsOfARowAreUsedForAllRows) {
  EXPECT_FALSE(stage_.has(Role::button, "Use for all rows"));
  write("Brand", "Glow Lab");
  write("Posts", "3");
  write("To mention, one a line", " fragrance-free \n\nuse at night\n", Role::text_area);
  press("Use for all rows");
  EXPECT_EQ(campaign().terms.brand, "Glow Lab");
  EXPECT_THAT(*campaign().terms.include, ElementsAre("fragrance-free", "use at night"));
  EXPECT_EQ(campaign().terms.metrics, std::nullopt) << "what is hoped for is of one person";
  EXPECT_EQ(terms().brand, std::nullopt);
  EXPECT_EQ(terms().metrics->size(), 1u);
  EXPECT_EQ(undo_name(app_), "Terms for all rows");
  app_.agreement.row = 1;
  draw();
  EXPECT_THAT(texts(), Contains("This is between Glow Lab (“we”) and Derm with Léa (“you”)."));
}

TEST_F(AgreementPanel, WhatCountsForAllRowsIsTakenBack) {
  app_.document.edit_campaign({}, [](Campaign& next) {
    next.terms.brand = "Glow Lab";
    next.terms.live_days = 90;
    next.terms.creative = Creative::script;
  });
  draw();
  press("What counts for all rows");
  EXPECT_THAT(texts(), Contains("Brand: Glow Lab"));
  EXPECT_THAT(texts(), Contains("Posts stay online for: 90 days"));
  press("Clear for all: Brand");
  EXPECT_EQ(campaign().terms.brand, std::nullopt);
  EXPECT_THAT(texts(), Contains(HasSubstr("a brand to be agreed")));
  press("Clear for all: Posts stay online for");
  EXPECT_EQ(campaign().terms.live_days, std::nullopt);
  EXPECT_THAT(texts(), Not(Contains(HasSubstr("stay online for at least"))));
  press("Clear for all: Freedom");
  EXPECT_EQ(campaign().terms, AgreementTerms{});
  EXPECT_FALSE(stage_.has(Role::button, "What counts for all rows"));
  undo(app_);
  EXPECT_EQ(campaign().terms.creative, Creative::script);
}

TEST_F(AgreementPanel, ARowGoesWithoutWhatCountsForAll) {
  app_.document.edit_campaign({}, [](Campaign& next) {
    next.terms.guidelines = "Show the bottle";
    next.terms.include.emplace() = {"fragrance-free"};
    next.terms.cancel_days = 14;
  });
  draw();
  EXPECT_THAT(texts(), Contains("Show the bottle"));
  press("What counts for all rows");
  press("Nothing here: Guidelines");
  EXPECT_EQ(terms().guidelines, "");
  EXPECT_EQ(campaign().terms.guidelines, "Show the bottle");
  EXPECT_THAT(texts(), Not(Contains("Show the bottle")));
  EXPECT_THAT(texts(), Contains("Guidelines: Show the bottle – but nothing for this row"));
  press("Nothing here: To mention");
  ASSERT_TRUE(terms().include);
  EXPECT_TRUE(terms().include->empty());
  // Of a number no "none" can be entered: 0 days are an agreement, too.
  EXPECT_FALSE(stage_.has(Role::button, "Nothing here: Stepping back, days before"));
  write("Stepping back, days before", "7");
  EXPECT_THAT(texts(), Contains("Stepping back, days before: 14 days – this row has its own"));
  for (const char* term : {"Guidelines", "To mention", "Stepping back, days before"}) {
    press(std::string("As for all: ") + term);
  }
  EXPECT_EQ(terms(), AgreementTerms{});
  EXPECT_THAT(texts(), Contains("Show the bottle"));
}

TEST_F(AgreementPanel, ARowThatGoesWithoutATermDoesNotTakeItFromAll) {
  app_.document.edit_campaign({},
                              [](Campaign& next) { next.terms.guidelines = "Show the bottle"; });
  draw();
  press("What counts for all rows");
  press("Nothing here: Guidelines");
  EXPECT_FALSE(stage_.has(Role::button, app_.word(Word::agreement_use_for_all)));
  write("Stepping back, days before", "7");
  press(app_.word(Word::agreement_use_for_all));
  EXPECT_EQ(campaign().terms.cancel_days, 7);
  EXPECT_EQ(campaign().terms.guidelines, "Show the bottle");
  EXPECT_EQ(terms().guidelines, "");
}

TEST_F(AgreementPanel, DatesOfEachPost) {
  app_.agreement.row = 1;
  draw();
  write("YouTube integration", "2026-03-20");
  EXPECT_EQ(campaign().lineup[1].deliverables[0].pieces[0].date, day("2026-03-20"));
  EXPECT_THAT(texts(), Not(Contains("Not every post has a date.")));
  write("YouTube integration", "");
  EXPECT_TRUE(campaign().lineup[1].deliverables[0].pieces.empty());
}

TEST_F(AgreementPanel, FiguresAndAnalytics) {
  write("Clicks", "240");
  write("Orders", "12");
  ASSERT_EQ(terms().metrics->size(), 2u);
  EXPECT_EQ(terms().metrics->at(1).metric, TargetMetric::orders);
  EXPECT_EQ(terms().metrics->at(1).target, 12);
  write("Clicks", "");
  write("Orders", "0");
  EXPECT_NE(field("Orders").flags & ui::flag_invalid, 0u) << "0 is no figure to reach";
  EXPECT_EQ(terms().metrics->at(0).target, 12);
  write("Orders", "");
  EXPECT_EQ(terms().metrics, std::nullopt);
  tick("Audience");
  EXPECT_THAT(*terms().analytics, ElementsAre(AnalyticsKind::reach, AnalyticsKind::engagements,
                                              AnalyticsKind::audience));
  tick("Audience");
  EXPECT_EQ(terms().analytics, std::nullopt) << "as it is for all rows";
  tick("Reach");
  tick("Engagements");
  EXPECT_TRUE(terms().analytics->empty());
  EXPECT_THAT(texts(), Contains("No analytics are asked for."));
}

TEST_F(AgreementPanel, AWrongFigureIsSaidAndCountsForNothing) {
  write("Stepping back, days before", "a week");
  EXPECT_EQ(terms().cancel_days, std::nullopt);
  EXPECT_NE(field("Stepping back, days before").flags & ui::flag_invalid, 0u);
}

TEST_F(AgreementPanel, WithoutGapsItSaysSo) {
  write("Brand", "Glow Lab");
  write("Ad label", "#ad");
  write("Posts", "3");
  write("Stepping back, days before", "14");
  write("Share of the fee then due", "50");
  EXPECT_EQ(terms().cancel_share, 0.5);
  EXPECT_THAT(texts(), Contains("Nothing is left open"));
  app_.close_panel();
  draw();
  EXPECT_THAT(texts(), Contains("no gaps"));
}

TEST_F(AgreementPanel, TheWordingIsChangedClauseByClause) {
  press("Change the wording");
  const std::string clause = "4. Freedom";
  const ui::Node& before = stage_.node(Role::text_area, clause);
  EXPECT_EQ(before.value.find("no scripts"), std::string::npos);
  const std::string ours = before.value;
  const ui::Id id = before.id;
  act(id, Action::input, "Surprise us.\n- no scripts");
  EXPECT_TRUE(campaign().lineup[0].wording.empty()) << "it counts when it is left";
  act(id, Action::commit, "Surprise us.\n- no scripts");
  EXPECT_THAT(campaign().lineup[0].wording,
              ElementsAre(ClauseWording{"creative", "Surprise us.\n- no scripts", {}}));
  EXPECT_EQ(undo_name(app_), "Agreement: น้ำฝน สกินโน้ต");
  press("Done with the wording");
  EXPECT_THAT(texts(), Contains("Surprise us."));
  EXPECT_THAT(texts(), Contains("In your own words: this no longer follows the terms."));
  press("Change the wording");
  press("Use our words again");
  EXPECT_TRUE(campaign().lineup[0].wording.empty());
  EXPECT_EQ(stage_.node(Role::text_area, clause).value, ours);
}

TEST_F(AgreementPanel, OwnWordingOfMoreThanTwoPagesIsSaid) {
  const std::string too_long = "With your own words this is longer than two pages";
  const auto word = [&](const std::string& text) {
    app_.document.edit_campaign({}, [&](Campaign& next) {
      next.lineup[0].wording = {{"changes", text, {}}};
    });
    draw();
  };
  // The brand aside, which is not named, no text is there. Our sentence fills one line of paper of
  // 80: what stands in its place may fill 2,000 more, which is 26 lines in all.
  word(std::string(26 * 80, 'a'));
  EXPECT_THAT(texts(), Not(Contains(HasSubstr(too_long))));
  word(std::string(26 * 80 + 1, 'a'));
  EXPECT_THAT(texts(), Contains(HasSubstr(too_long)));
  // Short lines take a line each.
  std::string lines;
  for (int i = 0; i < 27; ++i) lines += "- a\n";
  word(lines);
  EXPECT_THAT(texts(), Contains(HasSubstr(too_long)));
  // Words of the terms take their room, too.
  word("As agreed.");
  EXPECT_THAT(texts(), Not(Contains(HasSubstr(too_long))));
  app_.document.edit_campaign({}, [](Campaign& next) {
    next.lineup[0].terms.guidelines = std::string(1990, 'a');
    next.lineup[0].wording = {{"changes", std::string(161, 'a'), {}}};
  });
  draw();
  EXPECT_THAT(texts(), Contains(HasSubstr(too_long)));
}

TEST_F(AgreementPanel, FiguresToReachAreHeldAgainstTheAnalyticsAskedFor) {
  const std::string says = "Only their own analytics show this, so ask for it above, too: ";
  write("Clicks", "240");
  EXPECT_THAT(texts(), Not(Contains(HasSubstr("Only their own analytics")))) << "links count these";
  write("Impressions", "9000");
  write("Reach", "5000");
  EXPECT_THAT(texts(), Contains(says + "Impressions.")) << "reach is asked for as it is";
  tick("Impressions");
  EXPECT_THAT(texts(), Not(Contains(HasSubstr("Only their own analytics"))));
}

TEST_F(AgreementPanel, TheCodeThatItNamesStaysOnceItWasCopied) {
  app_.document.edit_campaign({}, [](Campaign& next) {
    next.tracking.landing_page = "https://shop.example/serum";
    next.tracking.codes = true;
  });
  draw();
  const MaybeText code = app_.document.lineup_practice().tracking[0].code;
  ASSERT_TRUE(code);
  press("Copy text");
  EXPECT_THAT(platform::asked().copied, HasSubstr(*code));
  EXPECT_EQ(campaign().lineup[0].tracking.code, code);
}

TEST_F(AgreementPanel, IsCopiedSavedAndPrinted) {
  write("Brand", "Glow\u202e Lab");
  // Copied at once: an edit makes what the document gave invalid.
  const Agreement agreement = app_.document.lineup_practice().agreements[0];
  const LineupRow row = campaign().lineup[0];
  press("Copy text");
  EXPECT_EQ(platform::asked().copied, statement_text(app_, row, agreement));
  press("Save as Markdown");
  EXPECT_EQ(platform::asked().saved_name, "Serum launch – น้ำฝน สกินโน้ต.md");
  EXPECT_EQ(platform::asked().saved_bytes, statement_markdown(app_, row, agreement));
  press("Print");
  const std::string& paper = platform::asked().reported;
  EXPECT_THAT(paper, HasSubstr("What we expect of each other"));
  EXPECT_THAT(paper, HasSubstr("This is between \u2068Glow Lab\u2069 (“we”)"));
  EXPECT_THAT(paper, HasSubstr("Signature"));
  EXPECT_THAT(paper, Not(HasSubstr("appendix")));
  platform::asked().reported.clear();
  run(app_, events::Command::print);
  EXPECT_THAT(platform::asked().reported, HasSubstr("What we expect of each other"));
}

TEST_F(AgreementPanel, TipsAreTickedOrSeen) {
  // Paid by payment, not by script and with a product in both rows, and a link for each post.
  press("13 tips: 4 followed");
  tick("Meet, or at least talk.");
  EXPECT_TRUE(campaign().tips.by_tip.at(Tip::meet).done);
  EXPECT_EQ(undo_name(app_), "Tips");
  EXPECT_TRUE(stage_.has(Role::button, "13 tips: 5 followed"));
  tick("Meet, or at least talk.");
  EXPECT_TRUE(campaign().tips.by_tip.empty());
}

TEST_F(AgreementPanel, IsOpenedFromItsRow) {
  app_.close_panel();
  draw();
  // Of the first row four, of the second also the date.
  EXPECT_THAT(texts(), Contains("4 gaps"));
  EXPECT_THAT(texts(), Contains("5 gaps"));
  const std::vector<ui::Node> in_second =
      stage_.below(stage_.node(Role::group, "Derm with Léa").id, Role::button);
  const auto open = std::find_if(in_second.begin(), in_second.end(),
                                 [](const ui::Node& node) { return node.name == "Agreement"; });
  ASSERT_NE(open, in_second.end());
  act(open->id, Action::click);
  EXPECT_EQ(app_.panel, Panel::agreement);
  EXPECT_THAT(texts(), Contains("Agreement with Derm with Léa"));
  press("Close");
  EXPECT_EQ(app_.panel, Panel::none);
}

TEST_F(AgreementPanel, ARowThatIsGoneIsSaidToBe) {
  app_.document.edit_campaign({}, [](Campaign& next) { next.lineup.clear(); });
  draw();
  EXPECT_THAT(texts(), Contains("This row is no longer in the line-up."));
}

TEST_F(AgreementPanel, OnAPhoneTermsFirstAndTheStatementBehindAButton) {
  app_.ui.environment.width = 360;
  app_.ui.environment.height = 640;
  draw();
  EXPECT_TRUE(stage_.has(Role::button, "Name the brand"));
  EXPECT_FALSE(stage_.has(Role::button, "Copy text"));
  act(stage_.node(Role::radio, "Statement").id, Action::click);
  EXPECT_FALSE(stage_.has(Role::button, "Name the brand"));
  EXPECT_TRUE(stage_.has(Role::button, "Copy text"));
}

}  // namespace
}  // namespace kol::app
