// `kolculator export` as a reader runs it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "command.h"

namespace kol::cli {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

TEST(ExportCommand, PrintsWhatImportReadsBack) {
  const Outcome imported = run_command(
      "import - --platform tiktok", "handle,followers,fee,notes\n'=x,1.5K,500,\"a\nb\"\nbo,2,,\n");
  ASSERT_EQ(imported.status, 0);
  const Outcome exported = run_command("export --csv", imported.output);
  EXPECT_EQ(exported.status, 0);
  EXPECT_THAT(exported.output, StartsWith("id,name,platform,handle,followers"));
  EXPECT_THAT(exported.errors, IsEmpty());
  EXPECT_EQ(run_command("import -", exported.output).output, imported.output);
}

TEST(ExportCommand, SaysWhatIsNotInATable) {
  const TemporaryFile workspace(
      R"({"version":1,"influencers":[{"id":"a","packages":[{"id":"p",
          "deliverables":[{"format":"tiktok.video","count":1}]}],"channels":[
          {"platform":"tiktok","posts":[{"likes":5}]}]}]})");
  const Outcome outcome = run_command("export " + workspace.name() + " --csv");
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.errors, HasSubstr("posts"));
  EXPECT_THAT(outcome.errors, HasSubstr("packages"));
}

TEST(ExportCommand, RefusesAnInvalidWorkspaceWithItsErrors) {
  const Outcome outcome = run_command("export --csv", R"({"version":2})");
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.errors, HasSubstr("version: "));
  EXPECT_THAT(outcome.output, IsEmpty());
  EXPECT_EQ(run_command("export", R"({"version":1})").status, 2);
}

}  // namespace
}  // namespace kol::cli
