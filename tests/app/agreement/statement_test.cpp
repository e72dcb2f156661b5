// The statement of expectations in words, as text and as Markdown: dates and amounts are those of
// example 3 of section 24 of the spec.
#include "app/agreement/statement.h"

#include <gmock/gmock.h>

#include "app/agreement/agreed.h"

namespace kol::app {
namespace {

using testing::HasSubstr;
using testing::Not;

class StatementInWords : public AppTest {
 protected:
  StatementInWords() { app_.begin_anew(serum_launch(), Arrival::own); }

  void edit(const std::function<void(Campaign&)>& change) {
    app_.document.edit_campaign({}, change);
  }
  void edit_terms(const std::function<void(AgreementTerms&)>& change) {
    edit([&](Campaign& next) { change(next.lineup[0].terms); });
  }
  void pay(std::size_t row, Payment payment) {
    edit([&](Campaign& next) { next.lineup[row].payment = payment; });
  }
  const Agreement& agreement(std::size_t row) const {
    return app_.document.lineup_practice().agreements[row];
  }
  const LineupRow& lineup_row(std::size_t row) const {
    return app_.document.workspace().campaign.lineup[row];
  }
  std::string text(std::size_t row = 0) const {
    return statement_text(app_, lineup_row(row), agreement(row));
  }
  std::string markdown() const { return statement_markdown(app_, lineup_row(0), agreement(0)); }
};

TEST_F(StatementInWords, OfExampleThreeAsItIsCopied) {
  edit_terms([](AgreementTerms& terms) {
    terms.brand = "Glow Lab";
    terms.product = "Night Serum";
    terms.include = {"fragrance-free", "use at night"};
    terms.avoid = {"medical claims"};
    terms.metrics = {{TargetMetric::clicks, 240, {}}};
  });
  edit([](Campaign& next) { next.tracking.hashtags = {"glowlab"}; });
  // Drafts five days before each post, figures seven days after the last, the balance 14 days
  // later; 240 × 0.5 = 120 first, 240 − 120 = 120 then.
  EXPECT_EQ(text(),
            "What we expect of each other\n\n"
            "1. Who\n"
            "This is between Glow Lab (“we”) and น้ำฝน สกินโน้ต (“you”).\n"
            "You post as:\n"
            "- Instagram: nam.skinnotes\n"
            "Whom you can ask on our side: to be agreed.\n\n"
            "2. What for\n"
            "The campaign: Serum launch.\n"
            "It is to bring sales.\n"
            "The product: Night Serum.\n\n"
            "3. What is made\n"
            "You make and publish:\n"
            "- 3 × Instagram story, to be published: 2026-03-10 · 2026-03-14 · 2026-03-17; drafts: "
            "2026-03-05 · 2026-03-09 · 2026-03-12\n\n"
            "4. Freedom\n"
            "You say it in your own words and style, within what is agreed here.\n\n"
            "5. Points\n"
            "Please mention:\n"
            "- fragrance-free\n"
            "- use at night\n"
            "Please leave out:\n"
            "- medical claims\n\n"
            "6. Ad label\n"
            "Everybody must see at once that the posts are advertising. The label: to be agreed.\n"
            "This also holds for a product that you are given.\n\n"
            "7. Approval\n"
            "We see drafts before they are published.\n"
            "You send a draft 5 days before the post.\n"
            "We answer within 2 days.\n"
            "We may ask for changes once.\n\n"
            "8. Links and codes\n"
            "We give you 3 links, one for each post; please use each for its own post.\n"
            "Your code, which takes off 10%: NAMSKINNOTES10.\n"
            "Please add: #glowlab.\n\n"
            "9. Success\n"
            "We would call it a success with:\n"
            "- Clicks: 240 or more\n"
            "These are hopes: what you are paid does not depend on them.\n\n"
            "10. Analytics\n"
            "You send us your own figures: Reach, Engagements.\n"
            "Please send them by 2026-03-24.\n\n"
            "11. Fee\n"
            "The fee in all: $240.\n\n"
            "12. Paid first\n"
            "On signing: $120. That is 50% of the fee.\n\n"
            "13. Paid later\n"
            "Still to be paid then: $120.\n"
            "We pay it by 2026-04-07, once your figures are in.\n\n"
            "14. Product\n"
            "You get 1 unit of the product, which is yours to keep.\n\n"
            "15. Use of the posts\n"
            "We show your posts only where you have published them.\n\n"
            "16. Stepping back\n"
            "Until when each of us may step back: to be agreed.\n"
            "Whoever steps back later owes the other a share of the fee: to be agreed.\n\n"
            "17. Changes\n"
            "Changes are made in writing, and hold when both of us have said yes.\n\n"
            "18. Notice\n"
            "This is a plain record of what we expect of each other. It is not legal advice.\n");
}

TEST_F(StatementInWords, ACommissionOnTopOfAFee) {
  const std::string lea = text(1);
  EXPECT_THAT(lea, HasSubstr("- YouTube: dermwithlea\n"));
  EXPECT_THAT(lea, HasSubstr("The fixed fee: $300. A commission comes on top.\n"));
  EXPECT_THAT(lea, HasSubstr("You get 10% of the sales that count as yours.\n"
                             "An order counts as yours if it came by your link or with your code.\n"
                             "We pay it within 14 days after the orders were counted.\n"));
  // Without dates days are counted from what happens.
  EXPECT_THAT(lea, HasSubstr("to be published: to be agreed\n"));
  EXPECT_THAT(lea, HasSubstr("Please send them within 7 days after the last post.\n"));
  EXPECT_THAT(lea, HasSubstr("We pay it within 14 days after your figures were due.\n"));
}

TEST_F(StatementInWords, WhatIsPaidByResultsIsNotSaidToBeOpen) {
  pay(0, {.type = PaymentType::per_click, .amount = 0.055, .deposit = {}, .unknown = {}});
  EXPECT_THAT(text(), HasSubstr("For each click on your links: $0.055.\n"
                                "What that comes to is counted from your figures.\n"));
  EXPECT_THAT(text(), HasSubstr("What is still to be paid then follows from your figures.\n"));
  pay(0, {.type = PaymentType::cpm, .amount = 12, .deposit = {}, .unknown = {}});
  EXPECT_THAT(text(), HasSubstr("For 1,000 impressions: $12.00.\n"));
  pay(0, {.type = PaymentType::cpe, .amount = 0.1, .deposit = {}, .unknown = {}});
  EXPECT_THAT(text(), HasSubstr("For each engagement: $0.10.\n"));
  pay(0, {.type = PaymentType::cpa, .amount = 8, .deposit = {}, .unknown = {}});
  EXPECT_THAT(text(), HasSubstr("For each order that counts as yours you get: $8.\n"));
  EXPECT_THAT(text(), Not(HasSubstr(". Fee\n")));
  pay(0, {.type = PaymentType::per_post, .amount = 80.5, .deposit = {}, .unknown = {}});
  // 3 × 80.50 = 241.50, to the cent.
  EXPECT_THAT(text(), HasSubstr("For each post: $80.50.\nThe fee in all: $241.50.\n"));
}

TEST_F(StatementInWords, NobodyIsToldAnEstimateAndAQuoteIsNoFee) {
  edit([](Campaign& next) { next.lineup[0].payment.reset(); });
  EXPECT_THAT(text(), HasSubstr("The fee in all: to be agreed.\n"));
  EXPECT_THAT(text(), HasSubstr("Still to be paid then: to be agreed.\n"));
  EXPECT_THAT(text(), Not(HasSubstr("$")));
  app_.document.edit_influencer(0, {}, [](Influencer& nam) { nam.quote = 190; });
  edit([](Campaign& next) { next.lineup[0].deliverables = {{"instagram.post", 1, {}, {}}}; });
  EXPECT_THAT(text(), HasSubstr("You asked for $190; what is paid is to be agreed.\n"));
}

TEST_F(StatementInWords, OneDayAndNoneAreSaidAsPeopleDo) {
  edit_terms([](AgreementTerms& terms) {
    terms.draft_days = 1;
    terms.approval_days = 0;
    terms.revisions = 0;
    terms.live_days = 30;
    terms.cancel_days = 1;
    terms.cancel_share = 0.25;
  });
  EXPECT_THAT(text(), HasSubstr("You send a draft 1 day before the post.\n"
                                "We answer on the same day.\n"
                                "We ask for no changes except where facts are wrong.\n"));
  EXPECT_THAT(text(), HasSubstr("The posts stay online for at least 30 days.\n"));
  EXPECT_THAT(text(), HasSubstr("Each of us may step back until 1 day before the first post.\n"
                                "Whoever steps back later owes the other a share of the fee: "
                                "25%.\n"));
}

TEST_F(StatementInWords, RightsAndTheirScope) {
  edit([](Campaign& next) {
    next.lineup[0].addons = {.usage_rights_months = 6,
                             .whitelisting_months = 1,
                             .exclusivity_months = 3,
                             .raw_footage = true,
                             .rush = true,
                             .unknown = {}};
    next.lineup[0].terms.usage_scope = "our shop and newsletter";
    next.lineup[0].terms.approval = false;
  });
  EXPECT_THAT(text(), HasSubstr("You publish without showing us drafts first.\n\n"));
  EXPECT_THAT(text(), Not(HasSubstr("drafts: ")));
  EXPECT_THAT(text(), HasSubstr("We may use your posts ourselves for 6 months.\n"
                                "Where: our shop and newsletter.\n"));
  EXPECT_THAT(text(), HasSubstr("We may run ads from your account for 1 month.\n"));
  EXPECT_THAT(text(), HasSubstr("You do not work for our competitors for 3 months.\n"
                                "That means: to be agreed.\n"));
  EXPECT_THAT(text(), HasSubstr("You also give us the footage as it was recorded.\n"));
  EXPECT_THAT(text(), HasSubstr("this is short notice"));
}

TEST_F(StatementInWords, DatesThatAreMissingAreCounted) {
  edit([](Campaign& next) { next.lineup[0].deliverables[0].pieces.resize(1); });
  EXPECT_THAT(text(), HasSubstr("to be published: 2026-03-10 · 2 more to be agreed; drafts: "
                                "2026-03-05 · 2 more to be agreed\n"));
  edit([](Campaign& next) { next.lineup[0].deliverables[0] = {"instagram.story", 200, {}, {}}; });
  EXPECT_THAT(text(), HasSubstr("- 200 × Instagram story, to be published: to be agreed\n"));
  const auto as_it_is = [](std::string_view theirs) { return std::string(theirs); };
  EXPECT_TRUE(
      statement_of(app_, lineup_row(0), agreement(0), as_it_is).clauses[2].lines[1].is_open);
}

TEST_F(StatementInWords, WhatTheReaderWroteStaysTextInMarkdown) {
  edit_terms([](AgreementTerms& terms) {
    terms.brand = "Glow *Lab*";
    terms.guidelines = "1. Say hello\r\n# loudly\x07";
    terms.include = {"- <b>night</b>"};
    terms.avoid = {"claims"};
  });
  EXPECT_THAT(text(), HasSubstr("\n1. Say hello\n# loudly\nPlease mention:\n- - <b>night</b>\n"));
  EXPECT_THAT(markdown(), testing::StartsWith("# What we expect of each other\n\n"
                                              "## 1. Who\n\n"
                                              "This is between Glow \\*Lab\\* (“we”)"));
  EXPECT_THAT(markdown(),
              HasSubstr("\n1\\. Say hello\n\n\\# loudly\nPlease mention:\n"
                        "- \\- \\<b\\>night\\</b\\>\n\nPlease leave out:\n- claims\n\n## "));
  EXPECT_EQ(markdown().back(), '\n');
}

TEST_F(StatementInWords, KeepsToItselfWhatIsKnownOfThePerson) {
  for (const std::string& all : {text(), markdown()}) {
    EXPECT_THAT(all, Not(HasSubstr("mail.example")));
    EXPECT_THAT(all, Not(HasSubstr("haggles")));
  }
}

TEST_F(StatementInWords, NothingFilledInReadsToBeAgreed) {
  Workspace bare;
  bare.influencers.emplace_back().id = "x";
  bare.influencers[0].channels.emplace_back();
  LineupRow& row = bare.campaign.lineup.emplace_back();
  row.influencer = "x";
  row.deliverables.push_back({"instagram.post", 1, {}, {}});
  app_.begin_anew(bare, Arrival::own);
  EXPECT_THAT(text(), HasSubstr("This is between a brand to be agreed (“we”) and x (“you”).\n"));
  EXPECT_THAT(text(), HasSubstr("- Instagram: to be agreed\n"));
  EXPECT_THAT(text(), HasSubstr("The campaign: to be agreed.\n"));
  for (const char* nothing : {"nan", "NaN", "—", "{", "  "}) {
    EXPECT_THAT(text(), Not(HasSubstr(nothing)));
  }
}

TEST_F(StatementInWords, AClauseInTheReadersOwnWordsStandsInThePlaceOfOurs) {
  edit([](Campaign& next) {
    next.lineup[0].wording = {{"creative", "You decide *how*.\r\n\n- no scripts\n", {}},
                              {"commission", "There is none.", {}}};
  });
  EXPECT_THAT(text(), HasSubstr("\n4. Freedom\nYou decide *how*.\n- no scripts\n\n5. "));
  EXPECT_THAT(markdown(), HasSubstr("You decide \\*how\\*.\n- no scripts\n"));
  // This row pays no commission: nothing is said of it.
  EXPECT_THAT(text(), Not(HasSubstr("There is none.")));
  // The other row has a statement of its own.
  EXPECT_THAT(text(1), Not(HasSubstr("no scripts")));
}

}  // namespace
}  // namespace kol::app
