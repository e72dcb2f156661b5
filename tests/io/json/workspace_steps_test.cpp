// A workspace that is read in steps is the one that is read at once, with the same to say about it.
#include "io/json/workspace_steps.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <string>
#include <vector>

#include "io/json/workspace_reading.h"

namespace kol::io {
namespace {

struct Steps {
  ReadWorkspace read;
  std::size_t count = 1;
  std::vector<double> shares;
};

Steps in_steps(const std::string& json) {
  const Benchmarks benchmarks = shipped_benchmarks();
  WorkspaceReading reading(json, benchmarks);
  Steps steps;
  while (reading.step()) {
    ++steps.count;
    steps.shares.push_back(reading.share());
  }
  steps.read = reading.take();
  return steps;
}

// One who has the number as id and followers, with these further members.
std::string somebody(std::size_t number, const std::string& members = "") {
  const std::string text = std::to_string(number);
  return R"({"id":"n)" + text + R"(","name":"[\"{,]","channels":[{"followers":)" + text +
         R"(,"platform":"tiktok"}])" + members + '}';
}

std::vector<std::string> people(std::size_t count) {
  std::vector<std::string> list;
  for (std::size_t i = 0; i < count; ++i) list.push_back(somebody(i));
  return list;
}

std::string joined(const std::vector<std::string>& list) {
  std::string text;
  for (const std::string& one : list) {
    if (!text.empty()) text += " ,\n";
    text += one;
  }
  return text;
}

const std::string kBefore = R"({"version":1,"later":{"influencers":["}"]},"influencers" : [)";
const std::string kAfter =
    R"(],"soon":true,"campaign":{"name":"influencers","lineup":[{"influencer":"n7",)"
    R"("deliverables":[{"format":"tiktok.video","count":1}]}]}})";

std::string text_of(const std::vector<std::string>& list) {
  return kBefore + joined(list) + kAfter;
}

void expect_as_at_once(const std::string& json) {
  const Steps steps = in_steps(json);
  const ReadWorkspace once = read(json);
  EXPECT_EQ(in_english(steps.read.errors), in_english(once.errors));
  EXPECT_EQ(in_english(steps.read.warnings), in_english(once.warnings));
  ASSERT_EQ(steps.read.workspace.has_value(), once.workspace.has_value());
  if (once.workspace) {
    EXPECT_EQ(write_workspace(*steps.read.workspace), write_workspace(*once.workspace));
  }
}

TEST(WorkspaceReading, TakesAStepForAThousandInfluencers) {
  const Steps steps = in_steps(text_of(people(2500)));
  // The rest of the workspace, three pieces, and what must fit together.
  EXPECT_EQ(steps.count, 5U);
  EXPECT_EQ(steps.shares, (std::vector<double>{0, 1.0 / 3, 2.0 / 3, 1}));
  ASSERT_TRUE(steps.read.workspace);
  EXPECT_EQ(steps.read.workspace->influencers.size(), 2500U);
  EXPECT_EQ(steps.read.workspace->influencers[2499].id, "n2499");
}

TEST(WorkspaceReading, IsTheSameWorkspaceAndKeepsWhatIsUnknown) {
  for (const std::size_t count : {0U, 1U, 999U, 1000U, 1001U, 2000U}) {
    std::vector<std::string> list = people(count);
    if (count > 999) list[998] = somebody(998, R"(,"mood":{"a":[1,"]"]})");
    if (count > 1000) list[1000] = somebody(1000, R"(,"aura":"blue")");
    if (count < 8) {
      expect_as_at_once(R"({"version":1,"influencers":[)" + joined(list) + R"(],"x":1})");
    } else {
      expect_as_at_once(text_of(list));
    }
  }
  expect_as_at_once("\xEF\xBB\xBF" + text_of(people(10)));
}

TEST(WorkspaceReading, FindsTheSameMistakesInTheSamePlaces) {
  std::vector<std::string> list = people(2500);
  list[1700] = R"({"id":"n3","channels":[{"platform":"tiktok","followers":-1}]})";
  list[2400] = somebody(2400, R"(,"id":"again")");
  list[10] = "7";
  list[2001] = somebody(2001, R"(,"quote":"much","mood":1)");
  const std::string json = text_of(list);
  EXPECT_EQ(in_steps(json).read.errors.size(), 5U);
  expect_as_at_once(json);
  // More than are listed, in front of others and behind them.
  for (std::size_t i = 990; i < 1020; ++i) list[i] = somebody(i, R"(,"quote":"much","mood":1)");
  expect_as_at_once(text_of(list));
  expect_as_at_once(R"({"version":2,"influencers":[)" + joined(list) +
                    R"(],"campaign":{"goal":"none"}})");
  // As deep as may be, and one deeper.
  for (const int depth : {60, 61, 62, 63}) {
    const auto levels = static_cast<std::size_t>(depth);
    list = people(1100);
    list[1050] =
        somebody(1050, R"(,"deep":)" + std::string(levels, '[') + std::string(levels, ']'));
    expect_as_at_once(text_of(list));
  }
}

TEST(WorkspaceReading, OfWhatIsBrokenOrUnusualSaysTheSame) {
  const std::string list = joined(people(1000));
  const std::vector<std::string> bad_lists = {
      list + ",",          list + ", ",      "," + list,           list + ",,{}",
      list + ",{]",        list + "}",       list + R"(,{"id":")", list + ",{\"id\":\"\x01\"}",
      list + ",{}" + '\0', list + R"(,"\")", list + ",\\",         list + ",{}]"};
  for (const std::string& bad : bad_lists) expect_as_at_once(kBefore + bad + kAfter);
  const std::string whole = kBefore + list + kAfter;
  for (const std::size_t cut : {std::size_t{1}, kBefore.size(), whole.size() - 1}) {
    expect_as_at_once(whole.substr(0, cut));
  }
  for (const std::string& unusual : std::vector<std::string>{
           "", "[]", R"(["influencers",[1,2]])", R"({"version":1})", whole + "}",
           R"({"version":1,"influencers":{}})", R"({"version":1,"influencers":null})",
           R"({"version":1,"\u0069nfluencers":[{"id":"a","channels":[{"platform":"tiktok"}]}]})",
           R"({"version":1,"influencers":[{"id":"a"}],"influencers":[{"id":"b"}]})"}) {
    expect_as_at_once(unusual);
  }
}

}  // namespace
}  // namespace kol::io
