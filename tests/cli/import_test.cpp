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
  EXPECT_THAT(diagnostics.text(), HasSubstr("\"reason\": \"no_platform\""));
}

TEST(ImportCommand, ReadsEastAsianEncodings) {
  // 名前,フォロワー / 山田,1200 in Shift_JIS.
  const Outcome outcome = run_command("import - --platform ig",
                                      "\x96\xBC\x91O,\x83t\x83H\x83\x8D\x83\x8F\x81[\n\x8ER\x93"
                                      "c,1200\n");
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.output, HasSubstr("\"name\": \"山田\""));
  EXPECT_THAT(outcome.errors, HasSubstr("shift_jis"));
  // The same bytes, in an encoding that is given.
  EXPECT_EQ(run_command("import - --platform ig --encoding big5", "name\n\xA6W\n").status, 0);
}

TEST(ImportCommand, TakesRowsRateAndMapping) {
  const std::string posts = "username,likes\nann,100\nann,300\n";
  EXPECT_THAT(run_command("import - --platform ig --rows posts", posts).output,
              HasSubstr("\"posts\""));
  const Outcome rate =
      run_command("import - --platform ig --usd-rate 950", "name,fee\nAnn,CLP 5000\n");
  EXPECT_THAT(rate.output, HasSubstr("\"usd_rate\": 950"));
  EXPECT_EQ(run_command("evaluate", rate.output).status, 0);
  const Outcome mapped = run_command("import - --map Who=name --map 'Reach of it=views@tiktok'",
                                     "Who,Reach of it\nAnn,500\n");
  EXPECT_EQ(mapped.status, 0);
  EXPECT_THAT(mapped.output, HasSubstr("\"tiktok\""));
}

TEST(ImportCommand, AnExportedRosterComesBackTheSame) {
  const Outcome first =
      run_command("import -",
                  "name,handle,platform,followers,likes,comments,fee,growth_30d\n"
                  "=Ann,@ann,ig,12345,1.5,0.25,$500,-0.05\nTotal,total,tiktok,900,,,,\n");
  const Outcome table = run_command("export --csv", first.output);
  EXPECT_EQ(run_command("import -", table.output).output, first.output);
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
  EXPECT_THAT(errors("- --platform ig --encoding klingon", "name\nA\n"), HasSubstr("encoding"));
  EXPECT_THAT(errors("- --platform ig --rows some", "name\nA\n"), HasSubstr("posts or accounts"));
  EXPECT_THAT(errors("- --platform ig --usd-rate 0", "name\nA\n"), HasSubstr("above 0"));
  EXPECT_THAT(errors("- --platform ig --map name=nose", "name\nA\n"), HasSubstr("unknown field"));
  EXPECT_THAT(errors("- --platform ig --map nose=name", "name\nA\n"), HasSubstr("no column"));
  EXPECT_THAT(errors("no-such-file.csv"), HasSubstr("no-such-file.csv"));
  EXPECT_THAT(errors(""), HasSubstr("file"));
}

}  // namespace
}  // namespace kol::cli
