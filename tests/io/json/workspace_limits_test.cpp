// Limits and duplicates, which hold anywhere in a workspace, in unknown fields too.
#include <gtest/gtest.h>

#include <ctime>
#include <string>

#include "io/json/workspace_reading.h"

namespace kol::io {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string repeated(std::string_view text, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

TEST(Limits, NumbersBeyond1e15AreErrorsEvenInUnknownFields) {
  EXPECT_THAT(errors_of(with(R"("x":{"y":[1,1e300]})")),
              ElementsAre("x.y[1]: must not be beyond 1e15 or -1e15, found 1e300"));
  EXPECT_THAT(places_of(with(R"("x":[1e15,-1e15,1000000000000001,-1.1e15,1e-400])")),
              ElementsAre("x[2]", "x[3]"));
  EXPECT_THAT(errors_of(with_campaign(R"("budget":1e16)")),
              ElementsAre("campaign.budget: must not be beyond 1e15 or -1e15, found 1e16"));
}

TEST(Limits, LongNumbersAreShownShortened) {
  EXPECT_THAT(
      errors_of(with("\"x\":" + std::string(100, '9'))),
      ElementsAre("x: must not be beyond 1e15 or -1e15, found " + std::string(40, '9') + "…"));
}

TEST(Limits, TextsHaveAtMost10000CodePoints) {
  EXPECT_THAT(errors_of(with("\"x\":\"" + repeated("한", 10000) + "\"")), IsEmpty());
  EXPECT_THAT(errors_of(with("\"x\":[\"" + repeated("한", 10001) + "\"]")),
              ElementsAre("x[0]: the text must not be longer than 10000 characters, found 10001"));
}

TEST(Limits, AnEscapeIsOneCodePoint) {
  EXPECT_THAT(errors_of(with("\"x\":\"" + repeated(R"(\uD83D\uDE00)", 10000) + "\"")), IsEmpty());
  EXPECT_THAT(places_of(with("\"x\":\"" + repeated(R"(\n)", 10001) + "\"")), ElementsAre("x"));
}

TEST(Limits, FieldNamesHaveAtMost10000CodePoints) {
  const std::string name(10001, 'n');
  EXPECT_THAT(
      errors_of(with("\"x\":{\"" + name + "\":1}")),
      ElementsAre("x." + name +
                  ": the field name must not be longer than 10000 characters, found 10001"));
}

TEST(Limits, ObjectsAndListsAreNestedAtMost64Deep) {
  // The root is level 1, so that 63 lists fit into it.
  EXPECT_THAT(errors_of(with("\"x\":" + repeated("[", 63) + repeated("]", 63))), IsEmpty());
  EXPECT_THAT(errors_of(with("\"x\":" + repeated("[", 64) + repeated("]", 64))),
              ElementsAre("x" + repeated("[0]", 63) + ": is nested over 64 levels deep"));
  EXPECT_THAT(places_of(with("\"x\":" + repeated("{\"y\":", 64) + "1" + repeated("}", 64))),
              ElementsAre("x" + repeated(".y", 63)));
}

TEST(Limits, EachBranchThatIsTooDeepIsReportedOnce) {
  const std::string deep = repeated("[", 62) + "[[1]],[[[2]]],[3]" + repeated("]", 62);
  EXPECT_THAT(places_of(with("\"x\":" + deep)),
              ElementsAre("x" + repeated("[0]", 62) + "[0]", "x" + repeated("[0]", 61) + "[1][0]"));
}

TEST(Limits, OverAMillionInfluencersIsTheOnlyError) {
  const std::string list = "[" + repeated("0,", 1000000) + "0]";
  EXPECT_THAT(errors_of("{\"version\":7,\"x\":1e300,\"influencers\":" + list + "}"),
              ElementsAre("influencers: must not have more than 1000000 elements"));
}

TEST(Duplicates, AFieldTwiceInOneObjectIsAnErrorByItsPath) {
  EXPECT_THAT(errors_of(with_campaign(R"("name":"a","budget":1,"name":"b")")),
              ElementsAre("campaign.name: stands twice in one object"));
  EXPECT_THAT(places_of(with(R"("x":[{"a":1},{"a":1,"b":{"a":2},"a":null}])")),
              ElementsAre("x[1].a"));
  EXPECT_THAT(places_of(R"({"version":1,"version":1})"), ElementsAre("version"));
}

TEST(Duplicates, NamesAreComparedAsWhatTheySay) {
  EXPECT_THAT(places_of(with(R"("x":{"a":1,"\u0061":2})")), ElementsAre("x.a"));
  EXPECT_THAT(errors_of(with(R"("x":{"a":1,"A":2})")), IsEmpty());
}

TEST(Duplicates, AreFoundAmongManyFields) {
  std::string object = "{";
  for (int i = 0; i < 100; ++i) object += "\"f" + std::to_string(i) + "\":0,";
  object += R"("f50":1,"\u006651":1})";
  EXPECT_THAT(places_of(with("\"x\":" + object)), ElementsAre("x.f50", "x.f51"));
}

TEST(Duplicates, AHugeObjectIsReadInTime) {
  std::string object = "{\"f\":0";
  for (int i = 0; i < 300000; ++i) object += ",\"f" + std::to_string(i) + "\":0";
  const std::clock_t begin = std::clock();  // of this program alone: others may be busy
  EXPECT_THAT(errors_of(with("\"x\":" + object + "}")), IsEmpty());
  // Comparing each with each would take minutes.
  EXPECT_LT((std::clock() - begin) / CLOCKS_PER_SEC, 60);
}

TEST(Limits, AtMost20ErrorsInTheOrderOfTheText) {
  std::string list = "[1e300";
  for (int i = 1; i < 50; ++i) list += ",1e300";
  const auto places = places_of(R"({"x":)" + list + R"(],"version":3})");
  ASSERT_EQ(places.size(), 20U);
  EXPECT_EQ(places.front(), "x[0]");
  EXPECT_EQ(places.back(), "x[19]");
}

TEST(Limits, AListWhoseFirstElementIsTheLastErrorToBeListedIsNotEmpty) {
  const auto places = places_of(R"({"x":[)" + repeated("1e300,", 18) +
                                R"(1e300],"version":1,"campaign":{"lineup":)"
                                R"([{"influencer":"a","deliverables":[1e300,1e300]}]},)"
                                R"("influencers":[{"id":"a","channels":[{"platform":"x"}]}]})");
  ASSERT_EQ(places.size(), 20U);
  EXPECT_EQ(places.back(), "campaign.lineup[0].deliverables[0]");
}

}  // namespace
}  // namespace kol::io
