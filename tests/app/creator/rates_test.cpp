// The creator's side of Fees: what posts may cost, what they bring a brand, a month, and the media
// kit. The account is the worked example's: 1,500 impressions of which 1 % click and 3 % of those
// order, each order leaving the brand $30; so one Instagram post leaves it $13.50.
#include <gmock/gmock.h>

#include "app/creator/screen.h"
#include "app/explain/explain.h"
#include "app/keeping/view.h"
#include "app/page_test.h"
#include "app/parts/creators.h"
#include "app/parts/steps.h"
#include "io/json/workspace.h"

namespace kol::app {
namespace {

using events::Action;
using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using ui::Role;

class Rates : public PageTest {
 protected:
  Rates() {
    Workspace workspace = worked_example();
    workspace.campaign.name = "Spring";
    workspace.influencers[0].email = "ada@example.com";
    workspace.influencers[0].niche = "skincare";
    app_.begin_anew(std::move(workspace), Arrival::own);
    app_.screen = Screen::rates;
    draw();
  }

  void choose_ada() {
    app_.document.edit_creator({}, [](Creator& next) { next.influencer = "a"; });
    draw();
  }
  void tick(const std::string& box) { act(stage_.node(Role::checkbox, box).id, Action::click); }
  // Into the field of this name of one format.
  void write_of(const std::string& format, const std::string& field, const std::string& text) {
    const auto in = nodes_of(format, Role::text_field);
    for (const ui::Node* node : in) {
      if (node->name != field) continue;
      const ui::Id id = node->id;
      act(id, Action::input, text);
      return act(id, Action::commit, text);
    }
    ADD_FAILURE() << format << " has no field " << field;
  }
  // Those that follow the choice of the format, up to the next one.
  std::vector<const ui::Node*> nodes_of(const std::string& format, Role role) const {
    std::vector<const ui::Node*> found;
    bool here = false;
    for (const ui::Node& node : app_.ui.tree.nodes()) {
      if (node.role == Role::radio) here = node.name == format;
      if (here && node.role == role) found.push_back(&node);
    }
    return found;
  }
  const Creator& creator() const { return *app_.document.workspace().creator; }
  const CreatorReport& report() const { return *app_.document.creator_report(); }
};

TEST_F(Rates, AreReachedByTheSwitchOfFees) {
  app_.screen = Screen::fees;
  draw();
  act(stage_.node(Role::radio, "I am paid").id, Action::click);
  EXPECT_EQ(app_.screen, Screen::rates);
  act(stage_.node(Role::radio, "I pay").id, Action::click);
  EXPECT_EQ(app_.screen, Screen::fees);
}

TEST_F(Rates, AreOfNobodyUntilSomebodyIsChosen) {
  EXPECT_FALSE(app_.document.creator_report());
  EXPECT_FALSE(stage_.has(Role::text_field, "My price"));
  EXPECT_EQ(rates_answer(app_), "The fair fee cannot be known yet.");
  press("Use my own account");
  ASSERT_EQ(app_.document.workspace().influencers.size(), 2u);
  EXPECT_EQ(creator().influencer, app_.document.workspace().influencers[1].id);
  EXPECT_TRUE(stage_.has(Role::text_field, "My price"));
}

TEST_F(Rates, OfEachFormatAreFairAsTheReportSays) {
  choose_ada();
  const Triple fair = *app_.document.report().influencers[0].standard_post.fee.fair;
  EXPECT_EQ(report().rates[0].fair, fair);
  const ui::Node& post = stage_.node(Role::radio, "Instagram post");
  EXPECT_TRUE(post.flags & ui::flag_checked);
  EXPECT_EQ(post.description,
            "Fair fee: " + ui::range(ui::money(fair.low, "USD"), ui::money(fair.high, "USD")));
  act(stage_.node(Role::radio, "Instagram reel").id, Action::click);
  EXPECT_THAT(texts(), Contains("What a brand gains: Instagram reel"));
}

TEST_F(Rates, PriceIsHeldAgainstFairAndAgainstTheFloor) {
  choose_ada();
  write_of("Instagram post", "My price", "20");
  write_of("Instagram post", "Hours per post", "2");
  write("My hourly rate", "15");
  EXPECT_EQ(creator().prices.at("instagram.post"), 20);
  EXPECT_EQ(report().rates[0].floor, 30);
  EXPECT_THAT(texts(), Contains("Your price is below it: your hours are worth more."));
  write_of("Instagram post", "My price", "30");
  EXPECT_THAT(texts(), Not(Contains("Your price is below it: your hours are worth more.")));
  app_.document.undo();
  EXPECT_EQ(creator().prices.at("instagram.post"), 20);
  write_of("Instagram post", "My price", "");
  EXPECT_THAT(creator().prices, IsEmpty());
  EXPECT_EQ(report().rates[0].price, report().rates[0].fair->typical);
}

TEST_F(Rates, SayWhatABrandGainsAndUpToWhichFee) {
  choose_ada();
  EXPECT_THAT(texts(), AllOf(Contains("15"), Contains("$13.50")));
  write_of("Instagram post", "My price", "20");
  EXPECT_THAT(texts(), Contains("This brand earns its cost back up to $13.00; you ask $20."));
  write_of("Instagram post", "My price", "13");
  EXPECT_THAT(texts(), Contains("At $13 this pays off for the brand: it earns its cost back up "
                                "to $13.00."));
  app_.document.edit_campaign({}, [](Campaign& next) { next.offer = {}; });
  draw();
  EXPECT_THAT(texts(), Contains(HasSubstr("as soon as the campaign’s offer has an order value")));
}

TEST_F(Rates, AnswerARequestFromTheCreatorsSide) {
  choose_ada();
  write_of("Instagram post", "My price", "20");
  press("Copy the text");
  EXPECT_THAT(platform::asked().copied,
              AllOf(HasSubstr("One Instagram post is $20."),
                    HasSubstr("usage rights $5.00 a month"), HasSubstr("Best regards,\nAda")));
}

TEST_F(Rates, QuoteTheirOwnPriceAsItWasTyped) {
  choose_ada();
  write_of("Instagram post", "My price", "1,255");
  press("Copy the text");
  EXPECT_THAT(platform::asked().copied, HasSubstr("is $1,255."));
  press("Print");
  EXPECT_THAT(platform::asked().reported, HasSubstr("$1,255"));
}

TEST_F(Rates, FollowersAreThoseOfTheRoster) {
  choose_ada();
  write("Followers", "20k");
  EXPECT_EQ(app_.document.workspace().influencers[0].channels[0].followers, 20000);
  write("Likes", "5%");
  EXPECT_EQ(app_.document.workspace().influencers[0].channels[0].average.likes, 1000);
}

// ---- A month ----

TEST_F(Rates, MonthIsWhatIsLeftAfterExpensesAndForAnHour) {
  choose_ada();
  write_of("Instagram post", "My price", "20");
  write_of("Instagram post", "Hours per post", "2");
  press("Add posts");
  write("A month", "2");
  write("Expenses a month", "10");
  const CreatorMonth& month = report().month;
  EXPECT_EQ(month.sponsored, (Triple{40, 40, 40}));
  EXPECT_EQ(month.net->typical, 30);
  EXPECT_EQ(month.hours, 4);
  EXPECT_THAT(texts(), AllOf(Contains("$40.00"), Contains("$30.00"),
                             Contains("$7.50 an hour. Hours a month: 4.")));
  write("Of them paid", "50%");
  EXPECT_EQ(report().month.net->typical, 10);
  press("Remove Instagram post");
  EXPECT_THAT(creator().plan, IsEmpty());
}

// 240 clicks of which 1.8 % buy for 40: a tenth of it, 5 % sent back: 16.416 (practice.md 24, 15).
TEST_F(Rates, ProgrammesEachSayWhatTheyBring) {
  choose_ada();
  press("Add a programme");
  write("Name", "Cream");
  write("Price of one", "40");
  write("Return rate", "5%");
  const auto typical = [this](const std::string& group, const std::string& text) {
    bool here = false;
    for (const ui::Node& node : app_.ui.tree.nodes()) {
      if (node.role == Role::group) here = node.name.starts_with(group);
      if (!here || node.role != Role::text_field || !node.name.starts_with("Typical")) continue;
      const ui::Id id = node.id;
      act(id, Action::input, text);
      return act(id, Action::commit, text);
    }
    ADD_FAILURE() << group;
  };
  typical("Clicks a month", "240");
  typical("Conversion rate", "1.8%");
  EXPECT_NEAR(report().affiliate[0].income->typical, 16.416, 1e-9);
  stage_.node(Role::button, "Cream, $16.42");
  press("Add a programme");
  stage_.node(Role::button, "Cream, $16.42");
  ASSERT_EQ(creator().affiliate.size(), 2u);
  app_.document.undo();
  EXPECT_EQ(creator().affiliate.size(), 1u);
}

TEST_F(Rates, TwoProgrammesOfOneNameHaveTheirOwnFigures) {
  choose_ada();
  app_.document.edit_creator({}, [](Creator& next) {
    for (const double commission : {0.1, 0.2}) {
      AffiliateOffer& offer = next.affiliate.emplace_back();
      offer.name = "Cream";
      offer.price = 100;
      offer.commission = commission;
      offer.clicks = Triple{10, 10, 10};
      offer.cvr = Triple{0.1, 0.1, 0.1};
    }
  });
  draw();
  stage_.node(Role::button, "Cream, $10.00");
  stage_.node(Role::button, "Cream, $20.00");
}

TEST_F(Rates, ProductsAndGoodsSayWhatTheyComeTo) {
  choose_ada();
  app_.document.edit_creator({}, [](Creator& next) {
    OwnProduct& course = next.products.emplace_back();
    course.name = "Course";
    course.price = 49;
    course.fee_rate = 0.05;
    course.fixed_cost = 300;
    course.orders = Triple{5, 15, 40};
    next.prices["instagram.post"] = 20;
    BarterOffer& goods = next.barter.emplace_back();
    goods.name = "Lamp";
    goods.value = 2000;
    goods.worth = 0.5;
    goods.format = "instagram.post";
  });
  draw();
  stage_.node(Role::button, "Course, $398");  // 15 × 46.55 − 300 = 398.25
  const double gap = 1000 - report().rates[0].fair->typical;
  ASSERT_GT(gap, 0);
  stage_.node(Role::button, "Lamp, " + ui::money(gap, "USD") + " above fair");
}

TEST_F(Rates, AnOpenEntrySaysWhatItComesToAndHow) {
  choose_ada();
  app_.document.edit_creator({}, [](Creator& next) {
    AffiliateOffer& cream = next.affiliate.emplace_back();
    cream.name = "Cream";
    cream.price = 100;
    cream.commission = 0.1;
    cream.return_rate = 0.2;
    cream.clicks = Triple{100, 200, 400};
    cream.cvr = Triple{0.05, 0.05, 0.05};
    OwnProduct& course = next.products.emplace_back();
    course.name = "Course";
    course.price = 49;
    course.fee_rate = 0.05;
    course.fixed_cost = 300;
    course.orders = Triple{5, 15, 40};
    BarterOffer& goods = next.barter.emplace_back();
    goods.name = "Lamp";
    goods.value = 2000;
    goods.worth = 0.5;
    goods.format = "instagram.post";
  });
  const auto how = [&](Topic topic) {
    return explain(app_, {.topic = topic, .of = AskedOf::rate}).filled_in;
  };
  draw();
  // A sale brings 100 × 10 % × 80 % = $8; a click 5 % of that: 40 cents.
  press("Cream, $80.00");
  EXPECT_THAT(texts(), Contains("$0.40"));
  EXPECT_THAT(how(Topic::creator_affiliate), AllOf(HasSubstr("200 × 5% × $100"), HasSubstr("$80")));
  // Each order leaves 49 × 95 % = $46.55: 300 ÷ 46.55 = 6.4, so the seventh earns the cost back.
  press("Course, $398");
  EXPECT_THAT(texts(), Contains("7"));
  EXPECT_THAT(how(Topic::creator_product), AllOf(HasSubstr("15 × "), HasSubstr("$398")));
  const std::string fair = ui::money(report().rates[0].fair->typical, "USD");
  EXPECT_THAT(how(Topic::creator_barter), AllOf(HasSubstr("50% × $2,000"), HasSubstr("− $")));
  press("Lamp, " + ui::money(1000 - report().rates[0].fair->typical, "USD") + " above fair");
  EXPECT_THAT(texts(), Contains(fair));
}

// ---- The media kit ----

TEST_F(Rates, MediaKitHasTheEMailOnlyWhenItIsTicked) {
  choose_ada();
  write_of("Instagram post", "My price", "20");
  EXPECT_THAT(texts(), Not(Contains("ada@example.com")));
  press("Print");
  EXPECT_THAT(platform::asked().reported,
              AllOf(HasSubstr("Ada"), HasSubstr("skincare"), HasSubstr("$20"),
                    Not(HasSubstr("ada@example.com"))));
  tick("E-mail");
  EXPECT_THAT(texts(), Contains("ada@example.com"));
  press("Print");
  EXPECT_THAT(platform::asked().reported, HasSubstr("ada@example.com"));
}

TEST_F(Rates, TheKitComesBackWithoutWhatWasLeftOut) {
  choose_ada();
  tick("Niche");
  tick("E-mail");
  const std::string kept = view_text(app_);
  app_.creator = {};
  restore_view(app_, kept);
  draw();
  EXPECT_EQ(stage_.node(Role::checkbox, "Niche").flags & ui::flag_checked, 0u);
  EXPECT_NE(stage_.node(Role::checkbox, "Rate").flags & ui::flag_checked, 0u);
  EXPECT_EQ(stage_.node(Role::checkbox, "E-mail").flags & ui::flag_checked, 0u)
      << "the address is asked for each time";
}

TEST_F(Rates, AreSavedAsATable) {
  choose_ada();
  press("Save as a table (CSV)");
  EXPECT_EQ(platform::asked().saved_name, "Ada – My rates.csv");
  EXPECT_THAT(platform::asked().saved_bytes, HasSubstr("\ninstagram,instagram.post,"));
}

TEST_F(Rates, MediaKitLeavesOutWhatIsNotTicked) {
  choose_ada();
  stage_.node(Role::group, "The media kit as it reads");
  tick("Niche");
  press("Print");
  EXPECT_THAT(platform::asked().reported, Not(HasSubstr("skincare")));
}

// ---- Whose side it is ----

TEST_F(Rates, OfSomebodyElseBeginAnewAndCanBeTakenBack) {
  Influencer other = app_.document.workspace().influencers[0];
  other.id = other.name = "Ben";
  app_.document.insert_influencers(1, {other});
  choose_ada();
  write("My hourly rate", "15");
  tick("E-mail");
  choose("Whose channels", "Ben");
  EXPECT_EQ(creator().influencer, "Ben");
  EXPECT_FALSE(creator().hourly_rate);
  EXPECT_THAT(texts(), Not(Contains("ada@example.com"))) << "ticked for somebody else";
  ASSERT_TRUE(app_.notice);
  EXPECT_EQ(app_.notice->text,
            "Begun anew for Ben. What was entered for the one before can be taken back.");
  app_.document.undo();
  EXPECT_EQ(creator().influencer, "a");
  EXPECT_EQ(creator().hourly_rate, 15);
}

TEST_F(Rates, OfAnAccountOfOnesOwnAreOneStepAndNothingIsMadeUp) {
  press("Use my own account");
  EXPECT_FALSE(app_.document.workspace().influencers[1].channels[0].followers);
  write("Name", "Cleo");
  EXPECT_EQ(app_.document.workspace().influencers[1].name, "Cleo");
  app_.document.undo();
  app_.document.undo();
  EXPECT_EQ(app_.document.workspace().influencers.size(), 1u);
  EXPECT_FALSE(app_.document.workspace().creator);
}

TEST_F(Rates, OfAnAccountThatFeesHasAddedAreOfThatOne) {
  press("Use my own account");
  app_.document.edit_creator({}, [](Creator& next) { next.influencer = "gone"; });
  draw();
  press("Use my own account");
  EXPECT_EQ(app_.document.workspace().influencers.size(), 2u);
  EXPECT_EQ(creator().influencer, app_.document.workspace().influencers[1].id);
}

// What the page's own buttons make can be opened again, also where an account has no format.
TEST_F(Rates, EveryEntryThatIsAddedCanBeOpenedAgain) {
  choose_ada();
  for (const bool formats : {true, false}) {
    if (!formats) {
      app_.document.edit_influencer(
          0, {}, [](Influencer& next) { next.channels[0].platform = Platform::other; });
      app_.document.edit_campaign({}, [](Campaign& next) { next.lineup.clear(); });
      draw();
    }
    for (const char* add : {"Add posts", "Add a programme", "Add a product",
                            "Add an offer of goods", "Add a group", "Add past work"}) {
      if (stage_.has(Role::button, add)) press(add);
    }
    const std::string text = io::write_workspace(app_.document.workspace());
    EXPECT_TRUE(io::read_workspace(text, app_.document.benchmarks()).workspace) << text;
  }
  EXPECT_FALSE(stage_.has(Role::button, "Add posts"));
  EXPECT_EQ(creator().affiliate.size(), 2u);
}

// ---- Around ----

TEST_F(Rates, ExplainTheFloorTheMonthAndTheFairFeeOfTheFormat) {
  choose_ada();
  write_of("Instagram post", "Hours per post", "2");
  write("My hourly rate", "15");
  press("How? My floor");
  EXPECT_EQ(app_.question->of, AskedOf::rate);
  EXPECT_EQ(explain(app_, *app_.question).filled_in, "$15 × 2 = $30");
  app_.close_panel();
  draw();
  act(stage_.node(Role::radio, "Instagram reel").id, Action::click);
  press("How? Fair fee");
  const Triple fair = *chosen_rate(app_, *creator_subject(app_))->fair;
  EXPECT_THAT(explain(app_, *app_.question).filled_in,
              HasSubstr(" = " + ui::money(fair.typical, "USD")));
}

TEST_F(Rates, AreUndoneUnderTheirName) {
  choose_ada();
  write("My hourly rate", "15");
  EXPECT_EQ(undo_name(app_), "My rates");
  app_.document.undo();
  EXPECT_FALSE(creator().hourly_rate);
}

TEST_F(Rates, EndWithWhoIsRemoved) {
  choose_ada();
  app_.document.remove_influencers({0});
  draw();
  EXPECT_FALSE(app_.document.creator_report());
  EXPECT_FALSE(stage_.has(Role::text_field, "My price"));
}

}  // namespace
}  // namespace kol::app
