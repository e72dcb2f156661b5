// The Track screen: links and codes as they are handed out, results as they are typed, and what
// they come to beside the plan (the worked example of spec/practice.md 24).
#include <gmock/gmock.h>

#include <algorithm>
#include <string>
#include <vector>

#include "app/explain/explain.h"
#include "app/keeping/files.h"
#include "app/page_test.h"
#include "core/practice/worked.h"

namespace kol::app {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::Field;
using testing::HasSubstr;
using ui::Role;

class Track : public PageTest {
 protected:
  Track() { begin(worked_workspace()); }

  void begin(Workspace workspace) {
    app_.begin_anew(std::move(workspace), Arrival::own);
    app_.screen = Screen::track;
    draw();
  }
  void show_results() {
    app_.track.shows_results = true;
    draw();
  }
  const Campaign& campaign() const { return app_.document.workspace().campaign; }
};

constexpr const char* kSecondLink =
    "https://shop.example/serum?ref=a&utm_source=instagram&utm_medium=influencer&utm_campaign="
    "serum-launch&utm_content=nam-skinnotes_instagram-story_2#buy";

TEST_F(Track, HasALineForEachPostAndSaysWhatIsMissing) {
  EXPECT_EQ(stage_.node(Role::table, "Posts of the line-up").row_count, 5);
  stage_.node(Role::button, "Instagram story 3 – น้ำฝน สกินโน้ต");
  stage_.node(Role::button, "YouTube integration 1 – Derm with Léa");
  EXPECT_THAT(texts(), AllOf(Contains("NAMSKINNOTES10"), Contains("DERMWITHLEA10")));
  EXPECT_FALSE(stage_.has(Role::button, "Copy link: Instagram story 2, น้ำฝน สกินโน้ต"));
}

TEST_F(Track, TakesALandingPageThatIsOne) {
  write("Landing page", "shop");
  EXPECT_EQ(stage_.node(Role::text_field, "Landing page").description,
            "Write the whole address, such as https://shop.example/serum.");
  EXPECT_FALSE(campaign().tracking.landing_page);
  write("Landing page", " https://shop.example/serum?ref=a&utm_source=old#buy ");
  EXPECT_EQ(campaign().tracking.landing_page,
            "https://shop.example/serum?ref=a&utm_source=old#buy");
  press("Copy link: Instagram story 2, น้ำฝน สกินโน้ต");
  EXPECT_EQ(platform::asked().copied, kSecondLink);
}

TEST_F(Track, WhatARowSaysForItselfIsRemarkedOnWhereItIsTyped) {
  press("Instagram story 1 – น้ำฝน สกินโน้ต");
  const auto says = [&](const char* text) {
    const std::vector<std::string> all = texts();
    return std::any_of(all.begin(), all.end(),
                       [&](const std::string& one) { return one.find(text) == 0; });
  };
  EXPECT_FALSE(says("The landing page is not encrypted"));
  app_.document.edit_campaign({}, [](Campaign& next) {
    next.lineup[0].tracking.landing_page = "http://shop.example/serum";
    next.lineup[0].tracking.discount = 0.25;
    next.lineup[0].tracking.code = "GLOW1O";
    next.lineup[1].tracking.code = "glowl0";  // an l for the 1, a 0 for the O
  });
  draw();
  EXPECT_TRUE(says("The landing page is not encrypted"));
  EXPECT_TRUE(says("The code takes 25% off"));
  EXPECT_TRUE(says("The code is easily taken for that of Derm with Léa"));
  app_.document.edit_campaign({}, [](Campaign& next) { next.lineup[1].tracking.code = "GLOW11"; });
  draw();
  EXPECT_FALSE(says("The code is easily taken"));
}

TEST_F(Track, ATotalBelowItsPostsIsRemarkedOn) {
  show_results();
  app_.document.edit_campaign({}, [](Campaign& next) {
    LineupRow& row = next.lineup[0];
    for (Deliverable& deliverable : row.deliverables) {
      for (Piece& piece : deliverable.pieces) piece.results = {};
    }
    row.results = {};
    row.deliverables[0].pieces.resize(2);
    row.deliverables[0].pieces[0].results.clicks = 30;
    row.deliverables[0].pieces[1].results.clicks = 12;
    row.results.clicks = 42;
  });
  press("Instagram story 1 – น้ำฝน สกินโน้ต");
  EXPECT_THAT(texts(), testing::Not(Contains(HasSubstr("less than"))));
  app_.document.edit_campaign({}, [](Campaign& next) { next.lineup[0].results.clicks = 41; });
  draw();
  EXPECT_THAT(texts(),
              Contains("Clicks of all posts are less than the single posts add up to: 42."));
}

TEST_F(Track, WhatWasCopiedStaysAsItIs) {
  write("Landing page", "https://shop.example/serum");
  press("Copy code: Instagram story 1, น้ำฝน สกินโน้ต");
  EXPECT_EQ(platform::asked().copied, "NAMSKINNOTES10");
  const Influencer& nam = app_.document.workspace().influencers[0];
  ASSERT_TRUE(nam.tracking);
  EXPECT_EQ(nam.tracking->slug, "nam-skinnotes");
  EXPECT_EQ(campaign().lineup[0].tracking.code, "NAMSKINNOTES10");
  EXPECT_EQ(campaign().lineup[0].deliverables[0].pieces[2].content,
            "nam-skinnotes_instagram-story_3");
  EXPECT_FALSE(campaign().lineup[1].tracking.code) << "nothing of hers was handed out";
  app_.document.undo();
  EXPECT_FALSE(app_.document.workspace().influencers[0].tracking) << "it is one step";
  EXPECT_FALSE(campaign().lineup[0].tracking.code);
}

TEST_F(Track, HashtagsAreNothingThatStays) {
  write("Hashtags", "#serum launch");
  press("Copy hashtags: Instagram story 1, น้ำฝน สกินโน้ต");
  EXPECT_THAT(platform::asked().copied, HasSubstr("#serum #launch"));
  EXPECT_FALSE(app_.document.workspace().influencers[0].tracking);
  EXPECT_FALSE(campaign().lineup[0].tracking.code);
}

TEST_F(Track, CopiesAllForWhoPublishes) {
  write("Landing page", "https://shop.example/serum?ref=a&utm_source=old#buy");
  write("Hashtags", "#serum launch");
  press("Copy all");
  EXPECT_THAT(platform::asked().copied,
              HasSubstr("Instagram story 2, no date yet: " + std::string(kSecondLink)));
  EXPECT_THAT(platform::asked().copied, HasSubstr("#serum #launch"));
  EXPECT_THAT(platform::asked().copied, HasSubstr("Code: DERMWITHLEA10, 10% off"));
  press("Save as CSV");
  EXPECT_THAT(platform::asked().saved_name, HasSubstr(".links.csv"));
  EXPECT_THAT(platform::asked().saved_bytes, HasSubstr("nam-skinnotes_instagram-story_2"));
}

TEST_F(Track, SaysWhichHashtagIsNone) {
  write("Hashtags", "#serum 2026");
  EXPECT_EQ(stage_.node(Role::text_field, "Hashtags").description,
            "“2026” is no hashtag: letters, digits and _, not digits only.");
  EXPECT_FALSE(campaign().tracking.hashtags);
  write("Hashtags", "a b c d");
  EXPECT_EQ(stage_.node(Role::text_field, "Hashtags").description, "At most three hashtags.");
}

TEST_F(Track, TheNameOfAPostIsItsOwn) {
  press("Instagram story 1 – น้ำฝน สกินโน้ต");
  write("Name of the post in its link", "first");
  EXPECT_EQ(campaign().lineup[0].deliverables[0].pieces[0].content, "first");
  press("Instagram story 2 – น้ำฝน สกินโน้ต");
  write("Name of the post in its link", "FIRST");
  EXPECT_EQ(stage_.node(Role::text_field, "Name of the post in its link").description,
            "Another post has this name.");
  EXPECT_EQ(campaign().lineup[0].deliverables[0].pieces.size(), 1u);
}

TEST_F(Track, ResultsAreTypedIntoThePost) {
  press("Instagram story 1 – น้ำฝน สกินโน้ต");
  app_.track.shows_results = true;
  draw();
  write("Impressions", "4,900");
  EXPECT_EQ(campaign().lineup[0].deliverables[0].pieces[0].results.impressions, 4900);
  EXPECT_THAT(texts(), Contains("1 of 4 posts have results"));
  write("Fee paid", "0");
  EXPECT_EQ(campaign().lineup[0].results.fee_paid, 0) << "none is not unknown";
  press("Next post");
  write("Impressions", "4,100");
  EXPECT_EQ(campaign().lineup[0].deliverables[0].pieces[1].results.impressions, 4100);
  // Example 8: of two stories 9,000 came, where 8,569 were planned.
  const ui::Node& impressions = stage_.node(Role::group, "Impressions");
  EXPECT_EQ(impressions.value, "9,000");
  EXPECT_THAT(texts(), Contains("So far, 2 of 4 posts."));
  EXPECT_THAT(texts(), Contains("That is 431 more than typical, 5% more.")) << "9,000 − 8,569.145";
  write("Impressions", "");
  EXPECT_TRUE(campaign().lineup[0].deliverables[0].pieces.size() == 1u) << "nothing is left of it";
}

// Example 7: 24.29 incremental orders, costs of 840.02, a loss of 174.00, −20.7 % where −31.3 % was
// planned.
TEST_F(Track, ACompleteCampaignHasARealisedRoi) {
  begin(measured_as_worked());
  show_results();
  EXPECT_THAT(texts(), Contains("Realised ROI −20.7%, planned −31.3%."));
  EXPECT_THAT(texts(), Contains("$540, paid")) << "fees of 240 and 300";
  EXPECT_THAT(texts(), Contains("$38.02, agreed")) << "the commission follows from the payment";
  EXPECT_THAT(texts(), Contains("−$174"));
  EXPECT_THAT(texts(), Contains("24, partly assumed"));
  EXPECT_THAT(texts(), Contains("ROI, 10.6 points more")) << "−0.207144 + 0.313320";
  EXPECT_THAT(texts(), Contains("Fees, as planned"));
  EXPECT_THAT(texts(), Contains("$1,154, by your sales"));
  EXPECT_THAT(texts(), Contains("By link: 14"));
  EXPECT_THAT(texts(), Contains("By code: 13"));
  EXPECT_THAT(texts(), Contains("As stated: —"));
}

// The same example, asked "how?": 20 tracked orders ÷ 0.7 × 0.85; 47.52 of each; 666.01 − 840.02.
TEST_F(Track, TheRealisedFiguresSayHowTheyAreCalculated) {
  begin(measured_as_worked());
  show_results();
  press("How? Realised ROI");
  EXPECT_EQ(app_.panel, Panel::explanation);
  const auto filled_in = [&](Topic topic) { return explain(app_, {.topic = topic}).filled_in; };
  EXPECT_EQ(filled_in(Topic::actual_orders), "20 ÷ 70% × 85% = 24.29");
  EXPECT_EQ(filled_in(Topic::actual_revenue), "24.29 × $47.52 = $1,154");
  EXPECT_EQ(filled_in(Topic::actual_profit), "$666 − $840 = −$174");
  EXPECT_EQ(filled_in(Topic::actual_roi), "−$174 ÷ $840 = −20.71%");
  EXPECT_THAT(explain(app_, {.topic = Topic::actual_cost}).ingredients,
              Contains(AllOf(Field(&Ingredient::name, "Commission"),
                             Field(&Ingredient::source, "agreed"))));
}

// Nam's 12 orders sold for 576: an order is worth 576 / 12 / 0.9 = 53.33, of which 46.08 − 16.384 −
// 3.2 = 26.496 stays; 14.571 of them are incremental and bring 386.08, at a cost of 303.
TEST_F(Track, WithoutAllOrdersTheRoiWaits) {
  Workspace some = measured_as_worked();
  some.campaign.lineup[1].results = {};
  begin(std::move(some));
  show_results();
  EXPECT_THAT(
      texts(),
      Contains("The realised ROI cannot be known yet: of 1 post the orders are not known."));
  EXPECT_THAT(texts(), Contains(HasSubstr("น้ำฝน สกินโน้ต: profit $83.08, ROI 27.4%")));
}

// Léa's one post has the 8 orders of her row.
TEST_F(Track, OrdersOfARowAreThoseOfItsOnlyPost) {
  begin(measured_as_worked());
  show_results();
  EXPECT_THAT(texts(), Contains("8"));
}

TEST_F(Track, UnknownOverlapIsAskedForBesideTheOrders) {
  Workspace unknown = measured_as_worked();
  unknown.campaign.lineup[0].results.orders_by_both.reset();
  begin(std::move(unknown));
  show_results();
  press("Instagram story 3 – น้ำฝน สกินโน้ต");
  EXPECT_THAT(texts(),
              Contains("Say how many of these orders came by both link and code: until then "
                       "they are 9 to 16."));
}

TEST_F(Track, UnknownOverlapIsAskedFor) {
  Workspace unknown = measured_as_worked();
  unknown.campaign.lineup[0].results.orders_by_both.reset();
  begin(std::move(unknown));
  show_results();
  EXPECT_THAT(texts(), Contains("The realised ROI cannot be known yet: say how many orders came by "
                                "both link and code."));
}

TEST_F(Track, NoMoreOrdersComeBothWaysThanOneWay) {
  begin(measured_as_worked());
  show_results();
  press("Instagram story 3 – น้ำฝน สกินโน้ต");
  // Of the row 9 came by the link, 7 by the code, 4 by both; what is typed here is the row's.
  const auto row = [&]() -> const RowResults& { return campaign().lineup[0].results; };
  write("Orders by both", "8");
  EXPECT_EQ(row().orders_by_both, 4) << "it is said, and the workspace stays one that can be read";
  write("Orders by both", "7");
  EXPECT_EQ(row().orders_by_both, 7);
  write("Orders by code", "6");
  EXPECT_EQ(row().orders_by_code, 7);
}

TEST_F(Track, TheNextCampaignIsACopyThatLearned) {
  Workspace measured = measured_as_worked();
  measured.campaign.lineup[0].results.clicks = 396;
  begin(std::move(measured));
  show_results();
  press("Use for the next campaign");
  EXPECT_EQ(app_.screen, Screen::campaign);
  EXPECT_EQ(campaign().name, "Serum launch (next)");
  EXPECT_FALSE(campaign().lineup[0].results.clicks);
  EXPECT_EQ(app_.document.workspace().history.size(), 1u);
}

TEST_F(Track, ResultsOfAFileAreShownBeforeTheyAreTaken) {
  app_.table_words = io::read_table_words(shipped("web/data/headers.json"));
  const std::string file =
      "Session manual ad content,Sessions\n"
      "nam-skinnotes_instagram-story_1,120\n"
      "nam-skinnotes_instagram-story_2,150\n"
      "somebody-else,9\n";
  open_bytes(app_, "analytics.csv", file);
  draw();
  EXPECT_EQ(app_.panel, Panel::results_file);
  EXPECT_THAT(texts(), Contains("2 of 3 lines belong to posts of this campaign."));
  EXPECT_TRUE(campaign().lineup[0].deliverables[0].pieces.empty()) << "nothing is taken yet";
  press("Take over");
  EXPECT_EQ(campaign().lineup[0].deliverables[0].pieces[1].results.clicks, 150);
  EXPECT_EQ(app_.panel, Panel::none);
  app_.document.undo();
  EXPECT_TRUE(campaign().lineup[0].deliverables[0].pieces.empty());
}

TEST_F(Track, OfAFileEachLineSaysByWhatItWasMatched) {
  app_.document.edit_campaign({}, [](Campaign& next) {
    next.lineup[0].tracking.code = "NAM10";
    next.lineup[1].tracking.code = "LEA10";
  });
  app_.table_words = io::read_table_words(shipped("web/data/headers.json"));
  // By the link; by the code; by a code whose link is another's; by nothing.
  open_bytes(app_, "shop.csv",
             "utm_content,coupon,orders\n"
             "nam-skinnotes_instagram-story_1,,120\n"
             ",LEA10,30\n"
             "nam-skinnotes_instagram-story_2,LEA10,5\n"
             "somebody-else,,9\n"
             "nobody-else,,8\n");
  draw();
  press("How each line was matched");
  EXPECT_THAT(texts(), Contains("Line 1, by its link: Instagram story 1 – น้ำฝน สกินโน้ต"));
  EXPECT_THAT(texts(), Contains(HasSubstr("Line 2, by its code: ")));
  EXPECT_THAT(texts(),
              Contains(AllOf(HasSubstr("Line 3, by its code: "), HasSubstr("Derm with Léa"),
                             HasSubstr("its link belongs to Instagram story 2 – น้ำฝน"))));
  EXPECT_THAT(texts(), Contains(HasSubstr("Lines 4, 5: ")));
}

TEST_F(Track, OfALongFileTheRestOfTheLinesIsShownOnRequest) {
  app_.table_words = io::read_table_words(shipped("web/data/headers.json"));
  std::string file = "Session manual ad content,Sessions\n";
  for (int i = 0; i < 70; ++i) file += "nam-skinnotes_instagram-story_1,1\n";
  open_bytes(app_, "analytics.csv", file);
  draw();
  press("How each line was matched");
  const std::string last = "Line 70, by its link: Instagram story 1 – น้ำฝน สกินโน้ต";
  EXPECT_THAT(texts(), testing::Not(Contains(last)));
  press("10 more lines");
  EXPECT_THAT(texts(), Contains(last));
}

TEST_F(Track, WithoutALineUpItLeadsToTheCampaign) {
  begin(Workspace{});
  EXPECT_THAT(texts(), Contains(HasSubstr("Nobody is in it yet")));
  press("Open campaign");
  EXPECT_EQ(app_.screen, Screen::campaign);
}

}  // namespace
}  // namespace kol::app
