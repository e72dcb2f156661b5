// `kolculator evaluate`: reports, errors, lines, and the figures of the spec's worked examples.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <array>
#include <cmath>
#include <cstdlib>
#include <initializer_list>
#include <string>

#include "builtin_benchmarks.h"
#include "command.h"

namespace kol::cli {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

constexpr std::string_view kSmallest = R"({"version":1})";
constexpr std::string_view kSmallestReport =
    R"({"version":1,"currency":"USD","warnings":[],"influencers":[],"projection":null,)"
    R"("simulation":null,"sensitivity":null,"plan":null,"big_or_small":null,)"
    R"("payment_models":null,"agreements":[],"tips":[{"id":"terms","state":"open"},)"
    R"({"id":"freedom","state":"open"},{"id":"long_term","state":"open"},)"
    R"({"id":"follow_up","state":"open"},{"id":"mutual","state":"open"},)"
    R"({"id":"meet","state":"open"},{"id":"track_record","state":"open"},)"
    R"({"id":"metrics","state":"open"},{"id":"document","state":"open"},)"
    R"({"id":"channels","state":"open"},{"id":"research","state":"open"},)"
    R"({"id":"product","state":"open"},{"id":"monitor","state":"open"}],)"
    R"("tracking":[],"proof":null,"learning":null,"creator":null})"
    "\n";

// The number behind the keys, each sought after the one before; not a number if it is null.
double number_in(const std::string& json, std::initializer_list<std::string_view> keys) {
  std::size_t at = 0;
  for (const std::string_view key : keys) {
    const std::string quoted = '"' + std::string(key) + "\":";
    at = json.find(quoted, at);
    if (at == std::string::npos) return std::nan("");
    at += quoted.size();
  }
  return json.compare(at, 4, "null") == 0 ? std::nan("") : std::atof(json.c_str() + at);
}

std::string workspace(std::string_view campaign, std::string_view channel) {
  return R"({"version":1,"campaign":{)" + std::string(campaign) +
         R"(},"influencers":[{"id":"a","channels":[{)" + std::string(channel) + "}]}]}";
}

// The report of a campaign with one post for `fee` that brings `clicks`: 1 % of its views, which
// are not spread for the typical case.
std::string report_of_clicks(std::string_view offer, double clicks, double fee) {
  return run_command(
             "evaluate",
             workspace(
                 R"("offer":)" + std::string(offer) +
                     R"(,"funnel":{"ctr":{"bio_link":0.01},"cvr":0.03},"lineup":[)"
                     R"({"influencer":"a","deliverables":[{"format":"tiktok.video","count":1}],)"
                     R"("payment":{"type":"flat","amount":)" +
                     std::to_string(fee) + "}}]",
                 R"("platform":"tiktok","average":{"views":)" + std::to_string(clicks * 100) + "}"))
      .output;
}

TEST(Evaluate, ReadsAFileOrStandardInput) {
  const TemporaryFile file(kSmallest);
  for (const std::string arguments : {"evaluate", "evaluate -"}) {
    const Outcome outcome = run_command(arguments, kSmallest);
    EXPECT_EQ(outcome.status, 0);
    EXPECT_EQ(outcome.output, kSmallestReport);
    EXPECT_EQ(outcome.errors, "");
  }
  EXPECT_EQ(run_command("evaluate " + file.name()).output, kSmallestReport);
}

TEST(Evaluate, ErrorsGoToStandardErrorAndNothingToStandardOutput) {
  const Outcome outcome =
      run_command("evaluate", R"({"campaign":{"budget":-1},"settings":{"market":"mars"}})");
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(outcome.output, "");
  EXPECT_EQ(outcome.errors,
            "version: is missing\n"
            "campaign.budget: must be 0 or more, found -1\n"
            "settings.market: \"mars\" is not a market; known: global, thailand\n");
}

TEST(Evaluate, AnErrorOfTheRootHasAnEmptyPlace) {
  EXPECT_EQ(run_command("evaluate", "[]").errors, ": must be an object, found a list\n");
}

TEST(Evaluate, ControlCharactersOfAFileDoNotReachTheTerminal) {
  const Outcome outcome = run_command("evaluate", R"({"version":1,"\u001b[2J":{"a":1e300}})");
  EXPECT_EQ(outcome.errors, "\\u001b[2J.a: must not be beyond 1e15 or -1e15, found 1e300\n");
}

TEST(Evaluate, AFileThatCannotBeReadIsRefused) {
  const Outcome missing = run_command("evaluate /nowhere/at/all.json");
  EXPECT_EQ(missing.status, 2);
  EXPECT_EQ(missing.errors,
            "kolculator: cannot read /nowhere/at/all.json: No such file or directory\n");
  EXPECT_EQ(run_command("evaluate /").status, 2);
  EXPECT_EQ(run_command("evaluate --ndjson /").status, 2);
  EXPECT_EQ(run_command("evaluate --ndjson /nowhere/at/all.json").errors, missing.errors);
}

TEST(Evaluate, AListFullOfErrorsTakesLittleMemory) {
  std::string input = R"({"version":1,"campaign":{"lineup":[null)";
  for (int i = 0; i < 4000000; ++i) input += ",null";
  const Outcome outcome = run_command("evaluate", input + "]}}");
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.errors, StartsWith("campaign.lineup[0]: must be an object, found null\n"));
  // Four million rows would be a gigabyte; the text is 20 megabytes.
  rusage usage{};
  getrusage(RUSAGE_CHILDREN, &usage);
  EXPECT_LT(usage.ru_maxrss, 500 * 1024);
}

TEST(Evaluate, AFullDiskIsNotSuccess) {
  const TemporaryFile file(kSmallest);
  const int status = std::system(
      (std::string(KOL_COMMAND) + " evaluate " + file.name() + " >/dev/full 2>/dev/null").c_str());
  EXPECT_EQ(WEXITSTATUS(status), 2);
}

TEST(EvaluateLines, OneReportOrErrorsForEachLine) {
  const Outcome outcome =
      run_command("evaluate --ndjson",
                  "{\"version\":1}\r\n{\"version\":2}\n\n  \n[\n\xEF\xBB\xBF{\"version\":1}");
  EXPECT_EQ(outcome.status, 1);
  EXPECT_EQ(outcome.errors, "");
  EXPECT_EQ(
      outcome.output,
      std::string(kSmallestReport) +
          R"({"errors":[{"place":"version","message":"must be 1, the only version known here, )"
          "found 2\"}]}\n"
          R"({"errors":[{"place":"line 1, column 2","message":"not JSON: expected a value, )"
          "found the end of the text\"}]}\n" +
          std::string(kSmallestReport));
}

TEST(EvaluateLines, NoFailedLineIsSuccess) {
  EXPECT_EQ(run_command("evaluate --ndjson", "{\"version\":1}\n").status, 0);
  const Outcome empty = run_command("evaluate --ndjson", "");
  EXPECT_EQ(empty.status, 0);
  EXPECT_EQ(empty.output, "");
}

TEST(EvaluateLines, LinesMayBeLongAndMany) {
  std::string input;
  std::string expected;
  for (int i = 0; i < 5; ++i) {
    input += std::string(300000, ' ') + std::string(kSmallest) + std::string(7, ' ') + '\n';
    expected += kSmallestReport;
  }
  EXPECT_EQ(run_command("evaluate --ndjson", input).output, expected);
}

TEST(Command, FiguresCanBeReplaced) {
  std::string json(builtin_benchmarks);
  const std::string market = "\"thailand\"";
  json.replace(json.find(market), market.size(), "\"mars\"");
  const TemporaryFile benchmarks(json);
  const std::string_view on_mars = R"({"version":1,"settings":{"market":"mars"}})";
  EXPECT_EQ(run_command("evaluate", on_mars).status, 2);
  EXPECT_EQ(run_command("evaluate --benchmarks " + benchmarks.name(), on_mars).status, 0);
  EXPECT_EQ(run_command("--benchmarks=" + benchmarks.name() + " evaluate", on_mars).status, 0);
}

TEST(Command, WrongFiguresAreRefused) {
  const TemporaryFile benchmarks("{\"version\":1,");
  const Outcome outcome = run_command("evaluate --benchmarks " + benchmarks.name(), kSmallest);
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(outcome.output, "");
  EXPECT_THAT(outcome.errors, StartsWith("line 1, column 14: not JSON"));
  EXPECT_EQ(run_command("evaluate --benchmarks /nowhere", kSmallest).status, 2);
}

TEST(Command, WrongArgumentsAreRefused) {
  const auto errors = [](const std::string& arguments) {
    const Outcome outcome = run_command(arguments, kSmallest);
    EXPECT_EQ(outcome.status, 2) << arguments;
    EXPECT_EQ(outcome.output, "");
    return outcome.errors;
  };
  EXPECT_EQ(errors(""),
            "kolculator: say what to do: evaluate, import, export, track or results (--help tells "
            "more)\n");
  EXPECT_EQ(errors("evaluete"), "kolculator: unknown command evaluete (--help lists them)\n");
  EXPECT_EQ(errors("evaluate --fast"), "kolculator: unknown option --fast\n");
  EXPECT_EQ(errors("evaluate a b"), "kolculator: unexpected argument b\n");
  EXPECT_EQ(errors("evaluate --ndjson=1"), "kolculator: no value is wanted after --ndjson\n");
  EXPECT_EQ(errors("evaluate --benchmarks"), "kolculator: a value is missing after --benchmarks\n");
}

TEST(Command, HelpAndVersionAreOnStandardOutput) {
  for (const std::string arguments : {"--help", "evaluate --help", "-h"}) {
    const Outcome outcome = run_command(arguments);
    EXPECT_EQ(outcome.status, 0);
    EXPECT_THAT(outcome.output, HasSubstr("kolculator evaluate [FILE]"));
  }
  EXPECT_THAT(run_command("--version").output, StartsWith("kolculator "));
}

// The worked examples of spec section 11, through the command.

TEST(WorkedExamples, EngagementRate) {
  const std::string report = run_command("evaluate", workspace("", R"("platform":"instagram",
      "followers":157625,"average":{"likes":4067,"comments":176})"))
                                 .output;
  EXPECT_NEAR(number_in(report, {"er", "followers"}), 0.0269, 0.00005);
  EXPECT_DOUBLE_EQ(number_in(report, {"er", "followers"}), 4243.0 / 157625);
}

TEST(WorkedExamples, EngagementsOfAShareOfFollowers) {
  for (const auto& [followers, engagements, rate] :
       {std::array{1000.0, 100.0, 0.1}, std::array{80000.0, 2400.0, 0.03}}) {
    const std::string report =
        run_command(
            "evaluate",
            workspace("", R"("platform":"x","followers":)" + std::to_string(followers) +
                              R"(,"average":{"engagements":)" + std::to_string(engagements) + "}"))
            .output;
    EXPECT_DOUBLE_EQ(number_in(report, {"er", "followers"}), rate);
  }
}

TEST(WorkedExamples, ClassicFee) {
  const auto classic = [](std::string_view platform) {
    const std::string report =
        run_command("evaluate", workspace("", R"("followers":100000,"platform":")" +
                                                  std::string(platform) + '"'))
            .output;
    return number_in(report, {"classic"});
  };
  EXPECT_DOUBLE_EQ(classic("instagram"), 1000);
  EXPECT_DOUBLE_EQ(classic("youtube"), 2000);
}

TEST(WorkedExamples, ReturnOfAPost) {
  const std::string report = report_of_clicks(R"({"aov":80,"gross_margin":0.375})", 15, 10);
  EXPECT_NEAR(number_in(report, {"cases", "typical", "incremental"}), 0.45, 1e-12);
  EXPECT_NEAR(number_in(report, {"cases", "typical", "contribution"}), 13.5, 1e-12);
  EXPECT_NEAR(number_in(report, {"cases", "typical", "profit"}), 3.5, 1e-12);
  EXPECT_NEAR(number_in(report, {"cases", "typical", "roi"}), 0.35, 1e-12);
}

// 50,000 of revenue at 50 an order are 1,000 orders, 3 % of 33,333.33 clicks.
TEST(WorkedExamples, ReturnAtAContributionMargin) {
  const std::string report = report_of_clicks(R"({"aov":50,"gross_margin":0.6})", 1e5 / 3, 10000);
  EXPECT_NEAR(number_in(report, {"cases", "typical", "revenue"}), 50000, 1e-3);
  EXPECT_NEAR(number_in(report, {"cases", "typical", "roi"}), 2, 1e-7);
}

// 45 orders are 3 % of 1,500 clicks.
TEST(WorkedExamples, ReturnBeforeCostOfGoods) {
  const std::string report = report_of_clicks(R"({"aov":65})", 1500, 1200);
  EXPECT_NEAR(number_in(report, {"cases", "typical", "revenue"}), 2925, 1e-9);
  EXPECT_NEAR(number_in(report, {"cases", "typical", "simple_roi"}), 1.4375, 1e-12);
}

TEST(WorkedExamples, CostOfAnEngagement) {
  const std::string report =
      run_command("evaluate",
                  workspace(R"("lineup":[{"influencer":"a","deliverables":[{"format":"x.post",)"
                            R"("count":1}],"payment":{"type":"flat","amount":1200}}])",
                            R"("platform":"x","average":{"engagements":18000})"))
          .output;
  EXPECT_NEAR(number_in(report, {"cases", "typical", "cpe"}), 0.0667, 0.00005);
}

// Two channels that reach 40 % and 25 % of one population of 1,000, with one post each: as many
// real impressions as followers.
TEST(WorkedExamples, NetReachOfTwo) {
  const std::string report = run_command("evaluate",
                                         R"({"version":1,"campaign":{"audience_size":1000,"lineup":[
        {"influencer":"a","deliverables":[{"format":"x.post","count":1}]},
        {"influencer":"b","deliverables":[{"format":"x.post","count":1}]}]},"influencers":[
        {"id":"a","channels":[{"platform":"x","followers":400,"average":{"impressions":400}}]},
        {"id":"b","channels":[{"platform":"x","followers":250,"average":{"impressions":250}}]}]})")
                                 .output;
  EXPECT_NEAR(number_in(report, {"net_reach"}), 550, 1e-9);
}

}  // namespace
}  // namespace kol::cli
