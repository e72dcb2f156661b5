// Writing workspaces: what is read back is what was written, and nothing of it is lost.
#include <gtest/gtest.h>

#include <cmath>

#include "io/json/number.h"
#include "io/json/reader.h"
#include "io/json/workspace_reading.h"

namespace kol::io {
namespace {

using testing::IsEmpty;

// What is written on one line after reading this.
std::string rewritten(std::string_view json) {
  const ReadWorkspace result = read(json);
  EXPECT_THAT(result.errors, IsEmpty());
  return result.workspace ? write_workspace(*result.workspace, -1) : "";
}

// The number that is all of this text.
double number_in(std::string_view json) {
  double number = 0;
  Reader reader(1, 1);
  const auto error = reader.read(json, [&](const Value& value) { number = value.number; });
  EXPECT_FALSE(error) << json;
  return number;
}

TEST(WriteWorkspace, DefaultsAreLeftOut) {
  EXPECT_EQ(write_workspace(Workspace(), -1), R"({"version":1})");
  EXPECT_EQ(rewritten(with_campaign(R"("name":"","goal":"sales","offer":{"discount":0},
      "funnel":{"capture_share":1.0},"costs":{},"lineup":[{"influencer":"a","product_units":0,
      "deliverables":[{"format":"instagram.post","count":1}]}])")),
            R"({"version":1,"campaign":{"lineup":[{"influencer":"a","deliverables":[)"
            R"({"format":"instagram.post","count":1}]}]},"influencers":[)"
            R"({"id":"a","channels":[{"platform":"instagram"},{"platform":"youtube"}]},)"
            R"({"id":"b","channels":[{"platform":"tiktok"}]}]})");
}

TEST(WriteWorkspace, ReadsBackTheSame) {
  const std::string json =
      R"({"version":1,"settings":{"currency":"XAF","usd_rate":605.5,"tiers":[]},)"
      R"("campaign":{"name":"S \"1\" é\u0001","goal":"traffic","budget":0,)"
      R"("offer":{"aov":{"low":1,"typical":2.5,"high":30},"gross_margin":0.3},)"
      R"("funnel":{"ctr":{"bio_link":0.1,"story_link":{"low":0,"typical":0.1,"high":0.2}},)"
      R"("cvr":0.1,"capture_share":0.7},"costs":{"agency_rate":0.15},)"
      R"("lineup":[{"influencer":"a","deliverables":[{"format":"blog.article","count":3}],)"
      R"("payment":{"type":"commission","rate":0,"deposit":0},"product_units":2.5,)"
      R"("addons":{"rush":true}}]},)"
      R"("influencers":[{"id":"a","notes":"line\n2","tags":["gifted, twice","é"],"brand_fan":true,"quote":0,)"
      R"("channels":[{"platform":"blog","followers":0,"average":{"engagements":1},)"
      R"("posts":[{},{"likes":0,"sponsored":true}]}]}]})";
  EXPECT_EQ(rewritten(json), json);
  const Workspace workspace = *read(json).workspace;
  for (const int indent : {-1, 0, 1, 4}) {
    EXPECT_EQ(read(write_workspace(workspace, indent)).workspace, workspace) << indent;
  }
}

TEST(WriteWorkspace, IndentsMembersAndElements) {
  Workspace workspace;
  workspace.campaign.budget = 10;
  workspace.campaign.offer.aov = Triple{1, 2, 3};
  EXPECT_EQ(
      write_workspace(workspace, 1),
      "{\n \"version\": 1,\n \"campaign\": {\n  \"budget\": 10,\n  \"offer\": {\n   \"aov\": {\n"
      "    \"low\": 1,\n    \"typical\": 2,\n    \"high\": 3\n   }\n  }\n }\n}");
}

TEST(WriteWorkspace, UnknownMembersComeBackEverywhere) {
  const std::string json =
      R"({"version":1,"settings":{"s":1},"campaign":{"offer":{"o":2},)"
      R"("funnel":{"ctr":{"telepathy":"often"},"f":1e-7},"costs":{"k":{}},)"
      R"("lineup":[{"influencer":"a","deliverables":[{"format":"x.post","count":1,"d":"é"}],)"
      R"("payment":{"type":"flat","amount":1,"rate":"seven","p":null},"addons":{"m":[1,2]},"r":1}],)"
      R"("c":true},"influencers":[{"id":"a","channels":[{"platform":"x","average":{"v":1},)"
      R"("posts":[{"t":1}],"h":1}],"packages":[{"id":"p",)"
      R"("deliverables":[{"format":"x.post","count":1}],"g":1}],"i":1}],)"
      R"("simulation":{"q":1},"planner":{"budget":1.5,"z":[]},)"
      R"("payment_models":{"flat":{"y":1},"barter":7},"w":"x"})";
  EXPECT_EQ(rewritten(json), json);
  EXPECT_EQ(rewritten(rewritten(json)), json);
}

TEST(WriteWorkspace, WhatIsWantedOfDecisionsComesBack) {
  const std::string json =
      R"({"version":1,"influencers":[{"id":"a","channels":[{"platform":"x"}],"packages":[)"
      R"({"id":"p","deliverables":[{"format":"x.post","count":2}],"price":5,"product_units":1}]}],)"
      R"("simulation":{"trials":1000,"seed":7,"target_roi":-0.5},)"
      R"("planner":{"budget":10,"objective":"clicks","value":"mean","must":["a"],"never":["a"],)"
      R"("platform_min":{"x":0},"platform_max":{"tiktok":3,"x":1},"max_share":0.5,)"
      R"("max_influencers":4},"payment_models":{"flat":{"amount":3},"hybrid":{"rate":0.1}}})";
  EXPECT_EQ(rewritten(json), json);
  EXPECT_EQ(rewritten(with(R"("simulation":null,"planner":{})")),
            with(R"("simulation":null,"planner":{})"));
  EXPECT_EQ(rewritten(with(R"("simulation":{"seed":1},"planner":null,"payment_models":{})")),
            R"({"version":1})");
}

TEST(WriteWorkspace, UnknownMembersAreWrittenAnewWithTheSameValue) {
  const std::string values = R"("\u00e9\uD83D\uDE00\u0007",-0,1E+2,1.50,123456789012345)";
  EXPECT_EQ(rewritten(with(R"("x":{"\u0061\/\"":[)" + values + "]}")),
            with(R"("x":{"a/\"":["é😀\u0007",0,1E+2,1.50,123456789012345]})"));
}

TEST(WriteWorkspace, WhiteSpaceOfUnknownMembersIsNotKept) {
  EXPECT_EQ(rewritten("{\"version\":1,\"x\" : { \"a b\" :\n[ 1 , \"c d\\\" \" ] } }"),
            R"({"version":1,"x":{"a b":[1,"c d\" "]}})");
}

TEST(WriteWorkspace, UnknownMembersOfTriplesComeBackWithin) {
  const std::string json =
      R"({"version":1,"campaign":{"offer":{"aov":{"low":1,"typical":1,"high":1,"from":"till"}},)"
      R"("funnel":{"ctr":{"bio_link":{"low":0,"typical":0,"high":1,"n":5}}}}})";
  EXPECT_EQ(rewritten(json), json);
  Workspace workspace = *read(json).workspace;
  workspace.campaign.offer.aov.reset();
  workspace.campaign.funnel.ctr.clear();
  EXPECT_EQ(write_workspace(workspace, -1), R"({"version":1})");
}

TEST(WriteWorkspace, OrderOfTheTextDoesNotMatter) {
  const Workspace workspace = *read(R"({"x":1,"version":1,"campaign":{"z":2,"funnel":{"y":3,
      "cvr":{"low":0,"typical":0,"high":1,"n":4},"ctr":{"story_link":{"low":0,"typical":0,"high":1,
      "n":5},"bio_link":{"n":6,"low":0,"typical":0,"high":1}}}}})")
                                   .workspace;
  EXPECT_EQ(read(write_workspace(workspace)).workspace, workspace);
}

TEST(WriteWorkspace, AFieldThatHasBecomeKnownDoesNotStandTwice) {
  Workspace workspace =
      *read(with_row(R"("payment":{"type":"flat","amount":1,"rate":7})")).workspace;
  Payment& payment = *workspace.campaign.lineup[0].payment;
  payment.type = PaymentType::commission;
  payment.rate = 0.2;
  const ReadWorkspace again = read(write_workspace(workspace));
  ASSERT_TRUE(again.workspace);
  EXPECT_EQ(again.workspace->campaign.lineup[0].payment->rate, 0.2);
}

TEST(WriteWorkspace, TextThatIsNotUtf8CanStillBeReadBack) {
  Workspace workspace;
  workspace.campaign.name = "a\xFFz";
  EXPECT_EQ(read(write_workspace(workspace)).workspace->campaign.name, "a\xEF\xBF\xBDz");
}

TEST(Numbers, ReadBackExactly) {
  for (const double value :
       {0.1, 1.0 / 3, 1e15, -1e15, 123456789.123, 5e-324, 1.7976931348623157e308, 4.35, 2.5e-7,
        0.059160448831599335, 9007199254740993.0, 1e22, 1e23, 0.000123}) {
    std::string text;
    append_number(text, value);
    EXPECT_EQ(number_in(text), value) << text;
  }
}

TEST(Numbers, AreWrittenShort) {
  const auto text = [](double value) {
    std::string out;
    append_number(out, value);
    return out;
  };
  EXPECT_EQ(text(0.1), "0.1");
  EXPECT_EQ(text(1200), "1200");
  EXPECT_EQ(text(-0.0), "0");
  EXPECT_EQ(text(2.5e-7), "2.5e-07");
  EXPECT_EQ(text(1e20), "1e+20");
}

TEST(Numbers, AreParsedToTheNearestDouble) {
  EXPECT_EQ(number_in("0.30000000000000004"), 0.1 + 0.2);
  EXPECT_EQ(number_in("-12.5e-1"), -1.25);
  EXPECT_EQ(number_in("1e23"), 1e23);
  EXPECT_EQ(number_in("9007199254740993"), 9007199254740992.0);
  EXPECT_EQ(number_in("1" + std::string(400, '0') + "e-400"), 1.0);
  EXPECT_EQ(number_in("0." + std::string(400, '0') + "1e401"), 1.0);
  EXPECT_EQ(number_in("1e-400"), 0.0);
  EXPECT_EQ(number_in("0e99999999999999999999"), 0.0);
}

}  // namespace
}  // namespace kol::io
