// Reading workspaces: fields, defaults and what must fit together.
#include "io/json/workspace.h"

#include <gtest/gtest.h>

#include "io/json/workspace_reading.h"

namespace kol::io {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(ReadWorkspace, AllThatIsRequiredIsAVersion) {
  const ReadWorkspace result = read(R"({"version":1})");
  EXPECT_THAT(result.errors, IsEmpty());
  EXPECT_THAT(result.warnings, IsEmpty());
  EXPECT_EQ(*result.workspace, Workspace());
}

TEST(ReadWorkspace, EveryFieldArrivesInItsPlace) {
  const ReadWorkspace result = read(R"({"version":1.0,
    "settings":{"currency":"THB","usd_rate":33,"market":"thailand","tiers":[{"id":"s","from":5}]},
    "campaign":{"name":"Spring","goal":"leads","budget":1000,"audience_size":5000,
      "offer":{"aov":{"low":1,"typical":2,"high":3},"gross_margin":0.5,"discount":0.1,
        "return_rate":0.2,"variable_cost_per_order":3,"lead_rate":0.3,"lead_value":4},
      "funnel":{"ctr":{"bio_link":0.01},"cvr":{"low":0,"typical":0.5,"high":1},"fake_share":0.1,
        "capture_share":0.5,"incrementality":0.9},
      "costs":{"hourly_rate":1,"hours_fixed":2,"hours_per_influencer":3,"product_unit_cost":4,
        "shipping_per_unit":5,"production":6,"tools":7,"paid_boost":8,"other":9,"agency_rate":0.1},
      "lineup":[{"influencer":"a","deliverables":[{"format":"instagram.reel","count":2}],
        "payment":{"type":"hybrid","amount":100,"rate":0.1,"deposit":0.5},"product_units":2,
        "addons":{"usage_rights_months":1,"whitelisting_months":2,"exclusivity_months":3,
          "raw_footage":true,"rush":true}}]},
    "influencers":[{"id":"a","name":"A","niche":"food","country":"TH","email":"a@b","notes":"n",
      "tags":["gifted","met in May"],"brand_fan":true,"quote":50,"channels":[{"platform":"instagram","handle":"@a",
        "followers":1000,"following":10,"average":{"likes":1,"comments":2,"shares":3,"saves":4,
          "views":5,"reach":6,"impressions":7,"engagements":8},
        "posts":[{"likes":11,"sponsored":true},{}],"fake_share":0.1,"suspect_comments":0.2,
        "growth_30d":-1}]}]})");
  ASSERT_THAT(result.errors, IsEmpty());
  EXPECT_THAT(result.warnings, IsEmpty());
  const Workspace& read = *result.workspace;
  Workspace expected;
  expected.settings = {"THB", 33, "thailand", std::vector<Tier>{{"s", 5, ""}}, {}, ""};
  expected.campaign.name = "Spring";
  expected.campaign.goal = Goal::leads;
  expected.campaign.budget = 1000;
  expected.campaign.audience_size = 5000;
  expected.campaign.offer = {Triple{1, 2, 3}, 0.5, 0.1, 0.2, 3, 0.3, 4, ""};
  expected.campaign.funnel = {
      {{"bio_link", {0.01, 0.01, 0.01}}}, Triple{0, 0.5, 1}, 0.1, 0.5, 0.9, "", ""};
  expected.campaign.costs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 0.1, ""};
  LineupRow row;
  row.influencer = "a";
  row.deliverables = {{"instagram.reel", 2, {}, ""}};
  row.payment = Payment{PaymentType::hybrid, 100, 0.1, 0.5, ""};
  row.product_units = 2;
  row.addons = {1, 2, 3, true, true, ""};
  expected.campaign.lineup = {row};
  Channel channel;
  channel.platform = Platform::instagram;
  channel.handle = "@a";
  channel.followers = 1000;
  channel.following = 10;
  static_cast<PostFigures&>(channel.average) = {1, 2, 3, 4, 5, 6, 7};
  channel.average.engagements = 8;
  channel.posts.resize(2);
  channel.posts[0].likes = 11;
  channel.posts[0].sponsored = true;
  channel.fake_share = 0.1;
  channel.suspect_comments = 0.2;
  channel.growth_30d = -1;
  Influencer& influencer = expected.influencers.emplace_back();
  influencer.id = "a";
  influencer.name = "A";
  influencer.niche = "food";
  influencer.country = "TH";
  influencer.email = "a@b";
  influencer.notes = "n";
  influencer.tags = {"gifted", "met in May"};
  influencer.brand_fan = true;
  influencer.quote = 50;
  influencer.channels = {channel};
  EXPECT_EQ(read.settings, expected.settings);
  EXPECT_EQ(read.campaign, expected.campaign);
  EXPECT_EQ(read.influencers, expected.influencers);
}

TEST(ReadWorkspace, EachTagIsATextWithSomethingInItAndStandsOnce) {
  const auto tags = [](std::string_view list) {
    return errors_of(with(R"("influencers":[{"id":"a","channels":[{"platform":"x"}]},{"id":"b",)"
                          R"("channels":[{"platform":"x"}],"tags":)" +
                          std::string(list) + "}]"));
  };
  EXPECT_THAT(tags("[]"), IsEmpty());
  EXPECT_THAT(tags("null"), IsEmpty());
  EXPECT_THAT(tags(R"(["gift","Gift","gift "])"), IsEmpty()) << "only the same text is the same";
  EXPECT_THAT(tags(R"("gift")"),
              ElementsAre("influencers[1].tags: must be a list, found \"gift\""));
  EXPECT_THAT(tags(R"(["a",3,null,["b"]])"),
              ElementsAre("influencers[1].tags[1]: must be a text, found 3",
                          "influencers[1].tags[2]: must be a text, found null",
                          "influencers[1].tags[3]: must be a text, found a list"));
  EXPECT_THAT(tags(R"(["a","","b"])"), ElementsAre("influencers[1].tags[1]: must not be empty"));
  EXPECT_THAT(tags(R"(["a","b","a","a"])"),
              ElementsAre("influencers[1].tags[2]: \"a\" stands twice in one list",
                          "influencers[1].tags[3]: \"a\" stands twice in one list"));
}

TEST(ReadWorkspace, NullCountsAsAbsentAndGivesNoWarning) {
  const ReadWorkspace result = read(
      R"({"version":1,"settings":null,"unheard":null,"campaign":{"goal":null,"offer":{"aov":null},
      "funnel":{"ctr":{"bio_link":null,"unheard":null}},"lineup":null,"budget":null},
      "influencers":[{"id":"a","name":null,"brand_fan":null,
        "channels":[{"platform":"x","followers":null,"average":null,"posts":null}]}]})");
  EXPECT_THAT(result.errors, IsEmpty());
  EXPECT_THAT(result.warnings, IsEmpty());
  EXPECT_FALSE(result.workspace->influencers[0].channels[0].followers.has_value());
}

TEST(ReadWorkspace, NullForARequiredFieldIsMissing) {
  EXPECT_THAT(errors_of(R"({"version":null})"), ElementsAre("version: is missing"));
}

TEST(ReadWorkspace, RootMustBeAnObject) {
  EXPECT_THAT(errors_of("[]"), ElementsAre(": must be an object, found a list"));
  EXPECT_THAT(errors_of("null"), ElementsAre(": must be an object, found null"));
  EXPECT_THAT(errors_of(" 12.50 "), ElementsAre(": must be an object, found 12.50"));
}

TEST(ReadWorkspace, OnlyVersion1IsRead) {
  EXPECT_THAT(errors_of(R"({"version":2})"),
              ElementsAre("version: must be 1, the only version known here, found 2"));
  EXPECT_THAT(places_of(R"({"version":"1"})"), ElementsAre("version"));
  EXPECT_THAT(places_of(R"({"version":true})"), ElementsAre("version"));
  EXPECT_THAT(errors_of(R"({"version":1.0e0})"), IsEmpty());
}

TEST(ReadWorkspace, EachRequiredFieldIsMissedByItsOwnPath) {
  EXPECT_THAT(errors_of("{}"), ElementsAre("version: is missing"));
  EXPECT_THAT(places_of(with(R"("influencers":[{}, {"id":"a","channels":[{}]}])")),
              ElementsAre("influencers[0].id", "influencers[0].channels",
                          "influencers[1].channels[0].platform"));
  EXPECT_THAT(places_of(with_campaign(R"("lineup":[{},{"influencer":"a","deliverables":[{}]}])")),
              ElementsAre("campaign.lineup[0].influencer", "campaign.lineup[0].deliverables",
                          "campaign.lineup[1].deliverables[0].format",
                          "campaign.lineup[1].deliverables[0].count"));
  EXPECT_THAT(places_of(with_row(R"("payment":{})")),
              ElementsAre("campaign.lineup[0].payment.type"));
  EXPECT_THAT(places_of(with(R"("settings":{"tiers":[{}]})")),
              ElementsAre("settings.tiers[0].id", "settings.tiers[0].from"));
  EXPECT_THAT(places_of(with_campaign(R"("offer":{"aov":{"low":1}})")),
              ElementsAre("campaign.offer.aov.typical", "campaign.offer.aov.high"));
}

TEST(ReadWorkspace, PaymentNeedsTheFieldsOfItsType) {
  const auto places = [](std::string_view payment) {
    return places_of(with_row(R"("payment":{"type":)" + std::string(payment) + '}'));
  };
  const std::string place = "campaign.lineup[0].payment.";
  for (const char* type : {"flat", "per_post", "per_click", "cpm", "cpe", "cpa"}) {
    EXPECT_THAT(places('"' + std::string(type) + '"'), ElementsAre(place + "amount")) << type;
  }
  EXPECT_THAT(places(R"("product")"), IsEmpty());
  EXPECT_THAT(places(R"("commission")"), ElementsAre(place + "rate"));
  EXPECT_THAT(places(R"("hybrid")"), ElementsAre(place + "amount", place + "rate"));
  EXPECT_THAT(places(R"("flat","amount":-1,"deposit":2)"),
              ElementsAre(place + "amount", place + "deposit"));
  EXPECT_THAT(places(R"("commission","rate":1.5)"), ElementsAre(place + "rate"));
}

TEST(ReadWorkspace, PaymentTypeMayComeLast) {
  const ReadWorkspace result =
      read(with_row(R"("payment":{"rate":0.2,"amount":5,"type":"hybrid"})"));
  ASSERT_TRUE(result.workspace);
  EXPECT_EQ(result.workspace->campaign.lineup[0].payment,
            (Payment{PaymentType::hybrid, 5, 0.2, {}, ""}));
}

TEST(ReadWorkspace, WhatWaitsForThePaymentsTypeIsCheckedAndKeptAllTheSame) {
  const auto payment = [](std::string_view members) {
    return read(with_row(R"("payment":{)" + std::string(members) + R"(},"product_units":-1)"));
  };
  const ReadWorkspace wrong = payment(R"("rate":{"a":[1]},"amount":"x","type":"hybrid")");
  const std::string place = "campaign.lineup[0].payment.";
  EXPECT_THAT(in_english(wrong.errors),
              ElementsAre(place + "rate: must be a number, found an object",
                          place + "amount: must be a number, found \"x\"",
                          "campaign.lineup[0].product_units: must be 0 or more, found -1"));
  const ReadWorkspace unused =
      read(with_row(R"("payment":{"rate":{"a":[1, "\n"]},"amount":"x","type":"product"})"));
  ASSERT_TRUE(unused.workspace);
  EXPECT_EQ(unused.workspace->campaign.lineup[0].payment->unknown,
            R"({"rate":{"a":[1,"\n"]},"amount":"x"})");
  EXPECT_EQ(unused.warnings.size(), 2U);
  EXPECT_EQ(read(write_workspace(*unused.workspace)).workspace, unused.workspace);
}

TEST(ReadWorkspace, WrongTypesAreNamedWithWhatWasFound) {
  EXPECT_THAT(errors_of(with(R"("settings":[],"campaign":"x","influencers":{})")),
              ElementsAre("settings: must be an object, found a list",
                          "campaign: must be an object, found \"x\"",
                          "influencers: must be a list, found an object"));
  EXPECT_THAT(errors_of(with_campaign(R"("name":7,"goal":1,"budget":true,"audience_size":"9",
                                      "lineup":false)")),
              ElementsAre("campaign.name: must be a text, found 7",
                          "campaign.goal: 1 is not a goal; known: awareness, engagement, traffic, "
                          "sales, leads",
                          "campaign.budget: must be a number, found true",
                          "campaign.audience_size: must be a number, found \"9\"",
                          "campaign.lineup: must be a list, found false"));
  EXPECT_THAT(errors_of(with_row(R"("addons":{"rush":1,"raw_footage":"yes"})")),
              ElementsAre("campaign.lineup[0].addons.rush: must be true or false, found 1",
                          "campaign.lineup[0].addons.raw_footage: must be true or false, "
                          "found \"yes\""));
}

TEST(ReadWorkspace, ListElementsMustBeObjectsNotNull) {
  EXPECT_THAT(errors_of(with(R"("influencers":[null,{"id":"a","channels":[null]}])")),
              ElementsAre("influencers[0]: must be an object, found null",
                          "influencers[1].channels[0]: must be an object, found null"));
  EXPECT_THAT(places_of(with_campaign(R"("lineup":[null])")), ElementsAre("campaign.lineup[0]"));
  EXPECT_THAT(
      places_of(with_channel(R"("posts":[{},null,3])")),
      ElementsAre("influencers[0].channels[0].posts[1]", "influencers[0].channels[0].posts[2]"));
}

TEST(ReadWorkspace, ListsThatNeedAnElementAreNotEmpty) {
  EXPECT_THAT(errors_of(with(R"("influencers":[{"id":"a","channels":[]}])")),
              ElementsAre("influencers[0].channels: must have at least one element"));
  EXPECT_THAT(places_of(with_campaign(R"("lineup":[{"influencer":"a","deliverables":[]}])")),
              ElementsAre("campaign.lineup[0].deliverables"));
}

TEST(ReadWorkspace, RangesAreChecked) {
  EXPECT_THAT(errors_of(with_campaign(R"("budget":-1,"audience_size":0,
                "offer":{"gross_margin":1.5,"discount":-0.1},
                "funnel":{"fake_share":2,"capture_share":0})")),
              ElementsAre("campaign.budget: must be 0 or more, found -1",
                          "campaign.audience_size: must be more than 0, found 0",
                          "campaign.offer.gross_margin: must be between 0 and 1, found 1.5",
                          "campaign.offer.discount: must be between 0 and 1, found -0.1",
                          "campaign.funnel.fake_share: must be between 0 and 1, found 2",
                          "campaign.funnel.capture_share: must be more than 0 and at most 1, "
                          "found 0"));
  EXPECT_THAT(places_of(with_campaign(R"("costs":{"hourly_rate":-1,"agency_rate":1.1},
                "offer":{"return_rate":2,"variable_cost_per_order":-1,"lead_rate":2,
                "lead_value":-1},"funnel":{"incrementality":-1})")),
              ElementsAre("campaign.costs.hourly_rate", "campaign.costs.agency_rate",
                          "campaign.offer.return_rate", "campaign.offer.variable_cost_per_order",
                          "campaign.offer.lead_rate", "campaign.offer.lead_value",
                          "campaign.funnel.incrementality"));
  EXPECT_THAT(errors_of(with_channel(R"("followers":-1,"growth_30d":-1.1,"fake_share":1.1,
                "average":{"likes":-1},"posts":[{"views":-1}])")),
              ElementsAre("influencers[0].channels[0].followers: must be 0 or more, found -1",
                          "influencers[0].channels[0].growth_30d: must be -1 or more, found -1.1",
                          "influencers[0].channels[0].fake_share: must be between 0 and 1, "
                          "found 1.1",
                          "influencers[0].channels[0].average.likes: must be 0 or more, found -1",
                          "influencers[0].channels[0].posts[0].views: must be 0 or more, "
                          "found -1"));
}

TEST(ReadWorkspace, CountsAreWholeNumbersOf1OrMore) {
  const auto errors = [](std::string_view count) {
    return errors_of(with_campaign(
        R"("lineup":[{"influencer":"a","deliverables":[{"format":"instagram.post","count":)" +
        std::string(count) + "}]}]"));
  };
  EXPECT_THAT(errors("2.0"), IsEmpty());
  EXPECT_THAT(errors("1e2"), IsEmpty());
  const std::string message =
      "campaign.lineup[0].deliverables[0].count: must be a whole number of 1 or more, found ";
  EXPECT_THAT(errors("1.5"), ElementsAre(message + "1.5"));
  EXPECT_THAT(errors("0"), ElementsAre(message + "0"));
  EXPECT_THAT(errors("true"), ElementsAre(message + "true"));
}

TEST(ReadWorkspace, NamesOutsideTheKnownOnesAreListedAgainstThem) {
  EXPECT_THAT(errors_of(with(R"("influencers":[{"id":"a","channels":[{"platform":"snapchat"}]}])")),
              ElementsAre("influencers[0].channels[0].platform: \"snapchat\" is not a platform; "
                          "known: instagram, tiktok, youtube, facebook, x, blog, other"));
  EXPECT_THAT(errors_of(with(R"("settings":{"market":"mars"})")),
              ElementsAre("settings.market: \"mars\" is not a market; known: global, thailand"));
  EXPECT_THAT(
      errors_of(with_row(R"("payment":{"type":"barter"})")),
      ElementsAre("campaign.lineup[0].payment.type: \"barter\" is not a payment type; known: "
                  "flat, per_post, product, commission, hybrid, per_click, cpm, cpe, cpa"));
  EXPECT_THAT(places_of(with_campaign(R"("lineup":[{"influencer":"a","deliverables":[
                {"format":"instagram.tv","count":1}]}])")),
              ElementsAre("campaign.lineup[0].deliverables[0].format"));
}

TEST(ReadWorkspace, CurrencyIsThreeCapitalLetters) {
  for (const char* currency : {"usd", "US", "EURO", "", "ÄÖ"}) {
    EXPECT_THAT(
        errors_of(with(R"("settings":{"currency":")" + std::string(currency) + "\"}")),
        ElementsAre("settings.currency: must be three capital letters (ISO 4217), found \"" +
                    std::string(currency) + '"'));
  }
}

TEST(ReadWorkspace, CurrencyWithoutABuiltInRateNeedsOne) {
  EXPECT_THAT(errors_of(with(R"("settings":{"currency":"XAF"})")),
              ElementsAre("settings.usd_rate: is missing, and no rate for XAF is built in"));
  EXPECT_THAT(errors_of(with(R"("settings":{"currency":"XAF","usd_rate":600})")), IsEmpty());
  EXPECT_THAT(errors_of(with(R"("settings":{"currency":"XAF","usd_rate":0})")),
              ElementsAre("settings.usd_rate: must be more than 0, found 0"));
}

TEST(ReadWorkspace, IdsAreNotEmpty) {
  EXPECT_THAT(errors_of(with(R"("influencers":[{"id":"","channels":[{"platform":"x"}]}])")),
              ElementsAre("influencers[0].id: must not be empty"));
  EXPECT_THAT(places_of(with(R"("settings":{"tiers":[{"id":"","from":1}]})")),
              ElementsAre("settings.tiers[0].id"));
}

TEST(ReadWorkspace, DuplicateIdsAndPlatformsAreNamedBySecondOccurrence) {
  EXPECT_THAT(errors_of(with(R"("influencers":[{"id":"a","channels":[{"platform":"x"}]},
                {"id":"b","channels":[{"platform":"x"},{"platform":"blog"},{"platform":"x"}]},
                {"id":"\u0061","channels":[{"platform":"x"}]}])")),
              ElementsAre("influencers[2].id: \"a\" is the id of an earlier influencer",
                          "influencers[1].channels[2].platform: is the platform of an earlier "
                          "channel"));
  EXPECT_THAT(errors_of(with(R"("settings":{"tiers":[{"id":"a","from":1},{"id":"a","from":2}]})")),
              ElementsAre("settings.tiers[1].id: \"a\" is the id of an earlier tier"));
}

TEST(ReadWorkspace, TiersRise) {
  EXPECT_THAT(errors_of(with(R"("settings":{"tiers":[{"id":"a","from":5},{"id":"b","from":5}]})")),
              ElementsAre("settings.tiers[1].from: must be more than in the tier before, found 5"));
  EXPECT_THAT(places_of(with(R"("settings":{"tiers":[{"id":"a","from":0}]})")),
              ElementsAre("settings.tiers[0].from"));
}

TEST(ReadWorkspace, TriplesAreNumbersOrThreeThatRise) {
  const auto errors = [](std::string_view aov) {
    return errors_of(with_campaign(R"("offer":{"aov":)" + std::string(aov) + '}'));
  };
  const auto triple = [](std::string_view low, std::string_view typical, std::string_view high) {
    return R"({"low":)" + std::string(low) + R"(,"typical":)" + std::string(typical) +
           R"(,"high":)" + std::string(high) + '}';
  };
  EXPECT_THAT(errors(triple("2", "2", "2")), IsEmpty());
  EXPECT_THAT(errors(triple("3", "2", "5")),
              ElementsAre("campaign.offer.aov: must rise from low to typical to high, "
                          "found 3, 2, 5"));
  EXPECT_THAT(errors(triple("-1", "2", "5")),
              ElementsAre("campaign.offer.aov.low: must be 0 or more, found -1"));
  EXPECT_THAT(errors("-1"), ElementsAre("campaign.offer.aov: must be 0 or more, found -1"));
  EXPECT_THAT(
      errors("[1,2,3]"),
      ElementsAre("campaign.offer.aov: must be a number, or an object with low, typical and "
                  "high, found a list"));
  EXPECT_THAT(places_of(with_campaign(R"("funnel":{"cvr":1.5,"ctr":{"bio_link":)" +
                                      triple("0", "1", "2") + R"(,"story_link":"x"}})")),
              ElementsAre("campaign.funnel.cvr", "campaign.funnel.ctr.bio_link.high",
                          "campaign.funnel.ctr.story_link"));
}

TEST(ReadWorkspace, LineupNamesInfluencersWithTheRightChannel) {
  EXPECT_THAT(errors_of(with_campaign(R"("lineup":[
                {"influencer":"c","deliverables":[{"format":"x.post","count":1}]},
                {"influencer":"b","deliverables":[{"format":"tiktok.video","count":1},
                  {"format":"youtube.short","count":1}]}])")),
              ElementsAre("campaign.lineup[0].influencer: \"c\" is the id of no influencer",
                          "campaign.lineup[1].deliverables[1].format: is for youtube, where "
                          "influencer \"b\" has no channel"));
}

TEST(ReadWorkspace, LineupMayNameTheSameInfluencerTwice) {
  EXPECT_THAT(errors_of(with_campaign(R"("lineup":[
                {"influencer":"a","deliverables":[{"format":"instagram.post","count":1}]},
                {"influencer":"a","deliverables":[{"format":"youtube.short","count":1}]}])")),
              IsEmpty());
}

TEST(ReadWorkspace, LongTextsAreShortenedInMessages) {
  EXPECT_THAT(
      errors_of(with_campaign("\"goal\":\"" + std::string(50, 'g') + '"')),
      ElementsAre("campaign.goal: \"" + std::string(40, 'g') +
                  "…\" is not a goal; known: awareness, engagement, traffic, sales, leads"));
}

TEST(Warnings, UnknownFieldsAreNamedOnceEach) {
  EXPECT_THAT(
      in_english(
          read(with_row(R"("x":{"y":1},"addons":{"z":[]},"payment":{"type":"product","w":1})"))
              .warnings),
      ElementsAre("campaign.lineup[0].x: is not a known field; kept as it is",
                  "campaign.lineup[0].addons.z: is not a known field; kept as it is",
                  "campaign.lineup[0].payment.w: is not a known field; kept as it is"));
  EXPECT_THAT(
      in_english(
          read(with_campaign(R"("offer":{"aov":{"low":1,"typical":1,"high":1,"p":1}})")).warnings),
      ElementsAre("campaign.offer.aov.p: is not a known field; kept as it is"));
}

TEST(Warnings, PaymentFieldsWithoutUseAreNotChecked) {
  const ReadWorkspace result =
      read(with_row(R"("payment":{"type":"flat","amount":1,"rate":"seven"})"));
  EXPECT_THAT(result.errors, IsEmpty());
  EXPECT_THAT(in_english(result.warnings),
              ElementsAre("campaign.lineup[0].payment.rate: is not used by this "
                          "type of payment; kept as it is"));
}

TEST(Warnings, UnknownCtrClassesAreNotChecked) {
  const ReadWorkspace result = read(with_campaign(R"("funnel":{"ctr":{"telepathy":"often"}})"));
  EXPECT_THAT(result.errors, IsEmpty());
  EXPECT_THAT(
      in_english(result.warnings),
      ElementsAre("campaign.funnel.ctr.telepathy: is not a known CTR class; kept as it is"));
}

TEST(Warnings, LeadsNeedALeadRate) {
  const auto message = ElementsAre("campaign.goal: the goal is leads, but offer.lead_rate is 0");
  EXPECT_THAT(in_english(read(with_campaign(R"("goal":"leads")")).warnings), message);
  EXPECT_THAT(in_english(read(with_campaign(R"("goal":"leads","offer":{"lead_rate":0})")).warnings),
              message);
  EXPECT_THAT(read(with_campaign(R"("goal":"leads","offer":{"lead_rate":0.1})")).warnings,
              IsEmpty());
}

TEST(Warnings, AreNotMoreThan100) {
  std::string members = "\"u0\":1";
  for (int i = 1; i < 150; ++i) members += ",\"u" + std::to_string(i) + "\":1";
  EXPECT_EQ(read(with(members)).warnings.size(), 100U);
}

TEST(ReadWorkspace, FieldsOfDecisionsAreChecked) {
  EXPECT_THAT(
      places_of(with(R"("simulation":{"trials":10,"seed":-1,"target_roi":"x"},
          "planner":{"budget":-1,"objective":"fame","value":"worst","must":["a","c",""],
            "platform_min":{"x":1.5,"myspace":1},"max_share":2,"max_influencers":1.5},
          "payment_models":{"flat":{"amount":-1,"rate":2}},
          "influencers":[{"id":"a","packages":[{"id":"p","price":-1,"payment":{"type":"flat"},
            "deliverables":[{"format":"x.post","count":1},{"format":"tiktok.video","count":1}]},{}],
            "channels":[{"platform":"x"}]}])")),
      testing::UnorderedElementsAre(
          "simulation.trials", "simulation.seed", "simulation.target_roi", "planner.budget",
          "planner.objective", "planner.value", "planner.must[1]", "planner.must[2]",
          "planner.platform_min.x", "planner.platform_min.myspace", "planner.max_share",
          "planner.max_influencers", "payment_models.flat.amount", "payment_models.flat.rate",
          "influencers[0].packages[0].price", "influencers[0].packages[0].payment.amount",
          "influencers[0].packages[0].deliverables[1].format", "influencers[0].packages[1].id",
          "influencers[0].packages[1].deliverables"));
}

TEST(Warnings, FieldsOfDecisionsGiveNone) {
  const ReadWorkspace result =
      read(with(R"("simulation":{"trials":1000},"planner":{},"payment_models":null,
                "influencers":[{"id":"a","channels":[{"platform":"x"}],"packages":[]}])"));
  EXPECT_THAT(result.errors, IsEmpty());
  EXPECT_THAT(result.warnings, IsEmpty());
}

}  // namespace
}  // namespace kol::io
