// What `kolculator evaluate` says of practice (spec: practice.md 23).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "command.h"

namespace kol::cli {
namespace {

using testing::HasSubstr;
using testing::Not;

// Two posts of "a" for 100, of which the first is measured in part; "b" is only in the roster.
std::string workspace(const std::string& piece, const std::string& members = "") {
  return R"({"version":1,"simulation":null,"campaign":{"offer":{"aov":50,"gross_margin":0.4},
      "funnel":{"ctr":{"bio_link":0.01},"cvr":0.1},
      "lineup":[{"influencer":"a","deliverables":[{"format":"instagram.post","count":2,
      "pieces":[)" +
         piece + R"(]}],"payment":{"type":"flat","amount":100}}]},"influencers":[
      {"id":"a","channels":[{"platform":"instagram","followers":1000,"average":{"impressions":1000}}]},
      {"id":"b","channels":[{"platform":"x"}]}])" +
         members + "}";
}

std::string evaluated(const std::string& json) {
  const Outcome outcome = run_command("evaluate", json);
  EXPECT_EQ(outcome.status, 0) << outcome.errors;
  EXPECT_THAT(outcome.output, Not(HasSubstr(":nan")));
  EXPECT_THAT(outcome.output, Not(HasSubstr(":inf")));
  return outcome.output;
}

TEST(PracticeReport, WithoutAnythingEnteredMostOfItIsNull) {
  const std::string report = evaluated(R"({"version":1})");
  EXPECT_THAT(report, HasSubstr(R"("agreements":[],"tips":[{"id":"terms","state":"open"},)"));
  EXPECT_THAT(report, HasSubstr(R"("tracking":[],"proof":null,"learning":null,"creator":null})"));
}

TEST(PracticeReport, VettingIsOfWhoeverIsBookedOrAsked) {
  const std::string report = evaluated(workspace("{}"));
  EXPECT_THAT(report,
              HasSubstr(R"("rank":1,"vetting":{"items":[{"id":"audience","state":"open",)"));
  EXPECT_THAT(report, HasSubstr(R"("rank":2,"vetting":null})"));
}

TEST(PracticeReport, ProofComparesWhatIsReportedWithItsPlan) {
  const std::string report = evaluated(workspace(R"({"results":{"clicks":15}})"));
  // 10 clicks were planned of each post; of two posts one is reported.
  EXPECT_THAT(report, HasSubstr(R"("clicks":{"planned":)"));
  EXPECT_THAT(report, HasSubstr(R"("so_far":15,)"));
  EXPECT_THAT(report,
              HasSubstr(R"("reported":1,"of":2,"actual":null,"difference":5,"relative":0.5,)"));
  EXPECT_THAT(report, Not(HasSubstr(R"("learning":null)")));
}

TEST(PracticeReport, TheCreatorsSideStandsAtTheEnd) {
  const std::string report =
      evaluated(workspace("{}", R"(,"creator":{"influencer":"a","hourly_rate":20,
        "hours":{"instagram.post":3}})"));
  EXPECT_THAT(report, HasSubstr(R"("creator":{"rates":[{"platform":"instagram",)"));
  EXPECT_THAT(report, HasSubstr(R"("floor":60,)"));
}

TEST(PracticeReport, WhatDoesNotFitIsRefusedWithItsPlace) {
  const Outcome outcome = run_command("evaluate", workspace(R"({},{},{})"));
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.errors, HasSubstr("campaign.lineup[0].deliverables[0].pieces: "));
}

}  // namespace
}  // namespace kol::cli
