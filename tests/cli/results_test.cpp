// `kolculator results` as a reader runs it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "command.h"

namespace kol::cli {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::string_view kWorkspace = R"({
  "version": 1,
  "influencers": [{"id": "nam", "channels": [{"platform": "instagram", "handle": "nam.skinnotes"}]}],
  "campaign": {
    "name": "Serum launch",
    "offer": {"discount": 0.1},
    "tracking": {"landing_page": "https://shop.example/serum"},
    "lineup": [{"influencer": "nam", "deliverables": [{"format": "instagram.story", "count": 3}]}]
  }
})";
constexpr std::string_view kTable =
    "utm_content,clicks\nnam-skinnotes_instagram-story_2,130\nsomebody-else,7\n";

TEST(ResultsCommand, PrintsTheWorkspaceWithTheResults) {
  const TemporaryFile workspace(kWorkspace);
  const TemporaryFile table(kTable);
  const TemporaryFile diagnostics;
  const Outcome outcome = run_command("results " + table.name() + " --workspace " +
                                      workspace.name() + " --diagnostics " + diagnostics.name());
  EXPECT_EQ(outcome.status, 0) << outcome.errors;
  EXPECT_THAT(outcome.output, HasSubstr("\"clicks\": 130"));
  EXPECT_THAT(outcome.output, HasSubstr("\"name\": \"Serum launch\""));
  EXPECT_THAT(outcome.errors, HasSubstr("1 of 2 records matched, 1 skipped"));
  EXPECT_THAT(outcome.errors, HasSubstr("campaign.lineup[0].deliverables[0].pieces[1]: clicks"));
  EXPECT_THAT(outcome.errors, HasSubstr("record 2 skipped: no link, code or handle"));
  EXPECT_THAT(diagnostics.text(), HasSubstr("\"matched\""));
  EXPECT_EQ(run_command("evaluate", outcome.output).status, 0);
}

TEST(ResultsCommand, GoesOnFromWhatItPrinted) {
  const TemporaryFile table(kTable);
  const Outcome first = run_command("results " + table.name() + " --workspace -", kWorkspace);
  const Outcome second = run_command("results " + table.name() + " --workspace -", first.output);
  EXPECT_EQ(second.status, 0) << second.errors;
  EXPECT_EQ(second.output, first.output);  // two files do not add up
}

TEST(ResultsCommand, TakesMappingAndEncoding) {
  const TemporaryFile workspace(kWorkspace);
  const Outcome outcome = run_command("results - --workspace " + workspace.name() +
                                          " --map 'Key events=leads' --encoding windows-1252",
                                      "content,Key events\nnam-skinnotes_instagram-story_1,3\n");
  EXPECT_EQ(outcome.status, 0) << outcome.errors;
  EXPECT_THAT(outcome.output, HasSubstr("\"leads\": 3"));
}

TEST(ResultsCommand, RefusesWithTheReason) {
  const TemporaryFile workspace(kWorkspace);
  const TemporaryFile diagnostics;
  const std::string with_workspace = " --workspace " + workspace.name();
  const auto refused = [](const std::string& arguments, std::string_view input = "") {
    const Outcome outcome = run_command(arguments, input);
    EXPECT_EQ(outcome.status, 2) << arguments;
    EXPECT_THAT(outcome.output, IsEmpty()) << arguments;
    return outcome.errors;
  };
  EXPECT_THAT(refused("results - --diagnostics " + diagnostics.name() + with_workspace,
                      "content,clicks\nx,1\n"),
              HasSubstr("none of the 1 records"));
  EXPECT_THAT(diagnostics.text(), HasSubstr("\"unmatched\""));
  EXPECT_THAT(refused("results"), HasSubstr("needs a file"));
  EXPECT_THAT(refused("results -"), HasSubstr("needs --workspace"));
  EXPECT_THAT(refused("results - --workspace -"), HasSubstr("only one"));
  EXPECT_THAT(refused("results /nowhere" + with_workspace), HasSubstr("cannot read"));
  EXPECT_THAT(refused("results - --workspace /nowhere"), HasSubstr("cannot read"));
  EXPECT_THAT(refused("results - --map x=y" + with_workspace), HasSubstr("unknown field y"));
  EXPECT_THAT(refused("results - --map x" + with_workspace), HasSubstr("--map wants"));
  EXPECT_THAT(refused("results - --encoding x" + with_workspace), HasSubstr("unknown encoding"));
  const TemporaryFile broken(R"({"version": 1, "campaign": {"goal": "fame"}})");
  EXPECT_THAT(refused("results - --workspace " + broken.name(), "content,clicks\nx,1\n"),
              HasSubstr("campaign.goal: "));
}

}  // namespace
}  // namespace kol::cli
