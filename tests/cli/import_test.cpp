// `kolculator import` as a reader runs it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "command.h"

namespace kol::cli {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

TEST(ImportCommand, PrintsAWorkspaceAndASummary) {
  const TemporaryFile table("handle,followers,fee\nanna,1.5K,฿500\n,,\n");
  const Outcome outcome = run_command("import " + table.name() + " --platform insta");
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.output, HasSubstr("\"currency\": \"THB\""));
  EXPECT_THAT(outcome.output, HasSubstr("\"followers\": 1500"));
  EXPECT_THAT(outcome.errors, HasSubstr("1 of 2 records imported as 1 influencer, 1 skipped"));
  EXPECT_THAT(outcome.errors, HasSubstr("record 2 skipped: blank"));
  EXPECT_EQ(run_command("evaluate", outcome.output).status, 0);
}

TEST(ImportCommand, TakesThePlatformFromTheFilesNameOrTheOneGiven) {
  const std::string csv = "handle,followers\nanna,5\n";
  const Outcome outcome = run_command("import - --name 'list of tiktok.csv'", csv);
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.output, HasSubstr("\"tiktok\""));
  const TemporaryFile table(csv);
  EXPECT_EQ(run_command("import " + table.name()).status, 2);
  EXPECT_EQ(run_command("import " + table.name() + " --name yt.csv").status, 0);
}

TEST(ImportCommand, WritesTheDiagnosticsAlsoWhereNothingIsImported) {
  const TemporaryFile diagnostics;
  const Outcome outcome =
      run_command("import - --diagnostics " + diagnostics.name(), "handle,followers\nanna,5\n");
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.output, IsEmpty());
  EXPECT_THAT(outcome.errors, HasSubstr("platform"));
  EXPECT_THAT(diagnostics.text(), HasSubstr("\"reason\": \"nothing says which platform it is\""));
}

TEST(ImportCommand, RefusesWithTheReason) {
  const auto errors = [](const std::string& arguments, std::string_view input = "") {
    const Outcome outcome = run_command("import " + arguments, input);
    EXPECT_EQ(outcome.status, 2) << arguments;
    EXPECT_THAT(outcome.output, IsEmpty());
    return outcome.errors;
  };
  EXPECT_THAT(errors("- --platform tiktok", "foo,bar\n1,2\n"), HasSubstr("no header"));
  EXPECT_THAT(errors("- --platform tiktok", "name,fee\nA,\"5\n"), HasSubstr("line 2"));
  EXPECT_THAT(errors("- --platform tiktok", "PK\x03\x04"), HasSubstr("save as CSV first"));
  EXPECT_THAT(errors("- --platform myspace", "name\nA\n"), HasSubstr("unknown platform"));
  EXPECT_THAT(errors("no-such-file.csv"), HasSubstr("no-such-file.csv"));
  EXPECT_THAT(errors(""), HasSubstr("file"));
}

}  // namespace
}  // namespace kol::cli
