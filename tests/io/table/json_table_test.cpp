// JSON as records: found, listed one by one, and what is said of what is no such thing.
#include "io/table/json_table.h"

#include <gmock/gmock.h>

#include <string>
#include <string_view>
#include <vector>

#include "io/english.h"

namespace kol::io {
namespace {

using testing::ElementsAre;

struct Listed {
  ListedRecords records;
  std::string error;
  std::size_t steps = 0;
};

Listed list(std::string_view text, std::size_t records_a_step = 1) {
  Listed listed;
  JsonTable table(text, listed.records);
  double share = 0;
  while (table.step(records_a_step)) {
    ++listed.steps;
    EXPECT_GE(table.share(), share) << text;
    share = table.share();
  }
  EXPECT_EQ(table.share(), 1);
  EXPECT_FALSE(table.step(1)) << "there is no more";
  if (table.error()) listed.error = in_english(*table.error());
  return listed;
}

// "Ann|5" for each record, in columns by first appearance; "-" for what is no object.
std::vector<std::string> records_of(std::string_view text) {
  const Listed listed = list(text);
  EXPECT_EQ(listed.error, "") << text;
  std::vector<std::string> lines;
  for (std::size_t record = 0; record < listed.records.size(); ++record) {
    std::string line = listed.records.is_object(record) ? "" : "-";
    for (std::size_t i = 0; i < listed.records.cell_count(record); ++i) {
      if (i > 0) line += '|';
      line += listed.records.cell(record, i);
    }
    lines.push_back(line);
  }
  return lines;
}

TEST(JsonTable, TakesAListOfObjects) {
  EXPECT_THAT(records_of(R"([{"a":"Ann","b":5},{"b":6},{"c":true,"a":"Bo"}])"),
              ElementsAre("Ann|5", "|6", "Bo||true"));
  const Listed listed = list(R"([{"a":1},{"c":2,"b":3}])");
  EXPECT_THAT(listed.records.headers, ElementsAre("a", "c", "b"));
}

TEST(JsonTable, BracketsCommasAndQuotesInTextsAreTexts) {
  EXPECT_THAT(records_of(R"([{"a":"x],[{\"y\":1},{","b":"\\"},{"a":"}]"}])"),
              ElementsAre(R"(x],[{"y":1},{|\)", "}]"));
}

TEST(JsonTable, ElementsThatAreNoObjectsAreCountedAndPassedOver) {
  EXPECT_THAT(records_of(R"([{"a":1}, 7, null, "x", [1,{"a":2}], [], {}, {"a":3}])"),
              ElementsAre("1", "-", "-", "-", "-", "-", "", "3"));
}

TEST(JsonTable, ListsOfScalarsAreJoinedAndWhatNestsIsKeptAsItStands) {
  EXPECT_THAT(records_of(R"([{"a":["x","y",1],"b":{"c":[1, 2]},"d":[{"e":1}]}])"),
              ElementsAre(R"(x, y, 1|{"c":[1,2]}|[{"e":1}])"));
}

TEST(JsonTable, TheListIsSoughtLevelByLevel) {
  // The one nearer to the root, though another is longer.
  EXPECT_THAT(records_of(R"({"x":{"deep":[{"a":1},{"a":2}]},"near":[{"a":3}]})"), ElementsAre("3"));
  // Of one level the longest; of equals the first; lists without an object are none.
  EXPECT_THAT(records_of(R"({"n":[1,2,3,4],"p":[{"a":1}],"q":[{"a":2},{"a":3}],"r":[{"a":4},5]})"),
              ElementsAre("2", "3"));
  // Three fields lead to it; one more is too deep, and the root is the record.
  EXPECT_THAT(records_of(R"({"x":{"y":{"z":[{"a":1}]}}})"), ElementsAre("1"));
  EXPECT_THAT(records_of(R"({"x":{"y":{"z":{"u":[{"a":1}]}}}})"),
              ElementsAre(R"({"y":{"z":{"u":[{"a":1}]}}})"));
  // A list within a list is not reached through fields.
  EXPECT_THAT(records_of(R"([[{"a":1}]])"), ElementsAre("-"));
}

TEST(JsonTable, OneObjectIsTheOneRecord) {
  EXPECT_THAT(records_of(R"( {"a":"Ann","b":[1,2]} )"), ElementsAre("Ann|1, 2"));
}

TEST(JsonTable, AnObjectALine) {
  EXPECT_THAT(records_of("{\"a\":1}\n\n  {\"a\":2,\"b\":\"{\"}\r\n{\"b\":3}\n"),
              ElementsAre("1", "2|{", "|3"));
}

TEST(JsonTable, SaysInWhichLineItIsBroken) {
  const auto error_of = [](std::string_view text) { return list(text).error; };
  EXPECT_EQ(error_of("[{\"a\":1},\n{\"a\" 2}]"), "line 2: this is no valid JSON");
  EXPECT_EQ(error_of("[{\"a\":1},\n]"), "line 2: this is no valid JSON");
  EXPECT_EQ(error_of("[{\"a\":1}\n{\"a\":2}]"), "line 2: this is no valid JSON");
  EXPECT_EQ(error_of("[{\"a\":1}\n,\n{\"a\":2"), "line 3: this is no valid JSON");
  EXPECT_EQ(error_of("[{\"a\":1]}\n]"), "line 1: this is no valid JSON");
  EXPECT_EQ(error_of("[{\"a\":1}]\n]"), "line 2: this is no valid JSON");
  // Around the list: before it, and behind.
  EXPECT_EQ(error_of("{\"x\":nul,\n\"l\":[{\"a\":1}]}"), "line 1: this is no valid JSON");
  EXPECT_EQ(error_of("{\"l\":[{\"a\":1}],\n\"x\":01}"), "line 2: this is no valid JSON");
  // Of lines: the first says what is wrong with all, later ones for themselves.
  EXPECT_EQ(error_of("{\"a\":1}\n\n{\"a\":}\n{\"a\":2}"), "line 3: this is no valid JSON");
  EXPECT_EQ(error_of("{\"a\":1} {\"a\":2}\n{\"a\":3}"), "line 1: this is no valid JSON");
}

TEST(JsonTable, AWorkspaceIsNoTable) {
  const std::string error = list(R"({"version":1,"influencers":[{"id":"a"}]})").error;
  EXPECT_THAT(error, testing::HasSubstr("workspace"));
  EXPECT_EQ(list(R"({"influencers":[{"id":"a"}]})").error, "");
  EXPECT_EQ(list("{\"\\u0076ersion\":1,\"influencers\":[{\"id\":\"a\"}]}").error, error);
}

TEST(JsonTable, ALongOneTakesManySteps) {
  std::string text = "[";
  for (int i = 0; i < 1000; ++i) text += "{\"name\":\"Person\",\"followers\":12},";
  text.back() = ']';
  const Listed listed = list(text, 10);
  EXPECT_EQ(listed.records.size(), 1000U);
  EXPECT_GE(listed.steps, 100U);
  EXPECT_EQ(list(text, 1000000).records.size(), 1000U);
}

TEST(JsonTable, NothingIsNoTable) {
  EXPECT_THAT(records_of("[]"), ElementsAre("-")) << "the root is no object";
  EXPECT_NE(list("[").error, "");
  EXPECT_NE(list("{").error, "");
}

}  // namespace
}  // namespace kol::io
