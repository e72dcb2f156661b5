// The report for paper as plain data: the figures are those of the worked example (example 4 of
// section 11 of the spec), and what comes from outside stays in its place.
#include "app/print/report.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "app/app_test.h"
#include "app/print/parts.h"
#include "core/practice/worked.h"

namespace kol::app {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

class Print : public AppTest {
 protected:
  Print() { app_.document.replace(worked_example()); }

  // The rows of the table with this name.
  std::vector<std::vector<std::string>> rows_of(std::string_view table) {
    for (const PrintBlock& block : print_report(app_).blocks) {
      if (block.kind == PrintBlock::Kind::table && block.text == table) return block.rows;
    }
    return {};
  }
  // The cells of the row that begins with this.
  std::vector<std::string> row_of(std::string_view table, const std::string& name) {
    for (const std::vector<std::string>& row : rows_of(table)) {
      if (row[0].starts_with(name)) return row;
    }
    return {};
  }
  std::string texts() {
    std::string all;
    for (const PrintBlock& block : print_report(app_).blocks) all += block.text + '\n';
    return all;
  }
};

using Kind = PrintBlock::Kind;

std::vector<PrintBlock> of_kind(const PrintReport& report, Kind kind) {
  std::vector<PrintBlock> found;
  for (const PrintBlock& block : report.blocks) {
    if (block.kind == kind) found.push_back(block);
  }
  return found;
}

// Name and value of each of the figures.
std::vector<std::vector<std::string>> six(App& app) {
  const auto figures = of_kind(print_report(app), Kind::figures);
  return figures.empty() ? std::vector<std::vector<std::string>>() : figures[0].rows;
}

TEST_F(Print, TheFirstPageSaysWhoToBookAndAtWhatPrice) {
  const PrintReport report = print_report(app_);
  EXPECT_EQ(report.blocks[0].kind, Kind::heading);
  EXPECT_EQ(report.blocks[0].part, PrintBlock::Part::answer);
  EXPECT_EQ(report.blocks[1].kind, Kind::answer);
  EXPECT_THAT(report.blocks[1].text,
              StartsWith("Book \u2068Ada\u2069 first. Asks $10.00 for one Instagram post"));
  EXPECT_THAT(texts(), HasSubstr("The line-up as planned: \u2068Ada\u2069\n"));
  EXPECT_THAT(
      texts(),
      HasSubstr(
          "In the typical case it makes $3.50 profit on a total cost of $10.00, an ROI of 35%."));
}

TEST_F(Print, SixFiguresAnswerTheCampaign) {
  app_.document.edit_campaign({}, [](Campaign& next) { next.budget = 50; });
  const auto figures = six(app_);
  ASSERT_EQ(figures.size(), 6u);
  EXPECT_EQ(figures[0][0], "Profit");
  EXPECT_THAT(figures[0][1], StartsWith("$3.50"));
  EXPECT_EQ(figures[1][0], "ROI");
  EXPECT_THAT(figures[1][1], StartsWith("35%"));
  EXPECT_THAT(figures[2][1], StartsWith("$10.00"));
  EXPECT_THAT(figures[4][1], StartsWith("1\ntypical case: "));  // $10 by $30 an order, rounded up
  EXPECT_THAT(figures[5], ElementsAre("Budget left", "$40.00\nof $50.00"));

  app_.document.edit_campaign({}, [](Campaign& next) { next.budget = 4; });
  EXPECT_THAT(six(app_)[5], ElementsAre("Over budget", "$6.00\nof $4.00"));
  app_.document.edit_campaign({}, [](Campaign& next) { next.budget.reset(); });
  EXPECT_THAT(six(app_)[5], ElementsAre("Budget left", "—\nno budget entered"));
}

TEST_F(Print, NobodyIsBookedAtALoss) {
  // $10 against 0.45 orders of which each leaves $8, 10 % of $80.
  app_.document.edit_campaign({}, [](Campaign& next) { next.offer.gross_margin = 0.1; });
  EXPECT_THAT(
      of_kind(print_report(app_), Kind::answer)[0].text,
      StartsWith("\u2068Ada\u2069 does not pay off at this price: at most $3.60, asks $10.00"));
  EXPECT_THAT(texts(),
              HasSubstr("Does not pay off as planned: in the typical case it loses $6.40"));
}

TEST_F(Print, WhatIsMissingForTheAnswerIsSaid) {
  app_.document.edit_campaign({}, [](Campaign& next) { next.offer.gross_margin.reset(); });
  EXPECT_THAT(of_kind(print_report(app_), Kind::answer)[0].text,
              HasSubstr("two figures are needed"));
  EXPECT_EQ(six(app_)[0][1], "—");
  EXPECT_THAT(texts(), HasSubstr("Cannot be known yet: enter the gross margin."));
  EXPECT_EQ(of_kind(print_report(app_), Kind::chart).size(), 1u);  // the funnel

  app_.document.replace(Workspace{});
  EXPECT_THAT(texts(), HasSubstr("Nobody to recommend yet: add influencers first."));
  EXPECT_TRUE(six(app_).empty());
  EXPECT_TRUE(of_kind(print_report(app_), Kind::chart).empty());
}

TEST_F(Print, TheBarsOfTheChartsHaveTheLengthsOfTheirFigures) {
  const auto charts = of_kind(print_report(app_), Kind::chart);
  ASSERT_EQ(charts.size(), 3u);  // the last of what it hinges on
  EXPECT_EQ(charts[2].text, "What it hinges on");
  EXPECT_EQ(charts[0].text, "From impressions to orders");
  EXPECT_EQ(charts[0].bars[0].value, "1,500");
  EXPECT_DOUBLE_EQ(charts[0].bars[0].to, 1);
  EXPECT_DOUBLE_EQ(charts[0].bars[2].to, 0.01);  // 15 clicks
  EXPECT_EQ(charts[0].bars[2].name, "Clicks\n1% of Real impressions");

  EXPECT_EQ(charts[1].text, "From contribution to profit");
  const std::vector<PrintBar>& steps = charts[1].bars;
  ASSERT_EQ(steps.size(), 3u);
  EXPECT_EQ(charts[1].zero, 0);
  EXPECT_EQ(steps[0].kind, PrintBar::Kind::sum);
  EXPECT_DOUBLE_EQ(steps[0].to, 1);  // $13.50
  EXPECT_EQ(steps[1].kind, PrintBar::Kind::cost);
  EXPECT_NEAR(steps[1].from, 3.5 / 13.5, 1e-9);
  EXPECT_DOUBLE_EQ(steps[1].to, 1);
  EXPECT_EQ(steps[2].kind, PrintBar::Kind::gain);
  EXPECT_NEAR(steps[2].to, 3.5 / 13.5, 1e-9);
}

TEST_F(Print, ALossStandsLeftOfNought) {
  app_.document.edit_campaign({}, [](Campaign& next) { next.offer.gross_margin = 0.1; });
  // $3.60 − $10 = −$6.40: 0 stands at 6.4 of 10.
  const PrintBlock chart = of_kind(print_report(app_), Kind::chart)[1];
  EXPECT_NEAR(chart.zero, 0.64, 1e-9);
  EXPECT_EQ(chart.bars[2].kind, PrintBar::Kind::loss);
  EXPECT_NEAR(chart.bars[2].from, 0, 1e-9);
  EXPECT_NEAR(chart.bars[2].to, 0.64, 1e-9);
}

TEST_F(Print, OnlyTheDefaultsCanBeLeftOut) {
  std::string last;
  for (const PrintBlock& block : print_report(app_).blocks) {
    if (block.kind != Kind::heading) continue;
    last = block.text;
    EXPECT_EQ(block.part == PrintBlock::Part::appendix, block.text.starts_with("Appendix"));
  }
  EXPECT_EQ(last, "Appendix: default figures and their sources");
}

TEST_F(Print, SourcesAreCitedForPeople) {
  const std::string benchmarks = shipped("web/data/benchmarks.json");
  for (const char* unfit : {"judgement", "seed rule", ".txt", "p10"}) {
    EXPECT_THAT(benchmarks, Not(HasSubstr(unfit)));
  }
  EXPECT_THAT(texts(), HasSubstr("“13 tips for working with microinfluencers” (Malay, undated)"));
  EXPECT_THAT(row_of("Fee range", "One post: Rule of thumb"), Not(testing::IsEmpty()));
  EXPECT_EQ(row_of("Default figures used", "Price of 1,000 followers, Instagram")[2],
            "“12 questions to ask micro-influencers before you work with them” (Thai, 2019)");
}

TEST_F(Print, TheComparisonHasTheStandardPostOfEach) {
  // Usual at 10,000 followers, half way (by logarithm) between 3,162 and 31,623: the geometric
  // means of 2 % and 1.3 %, of 7 % and 5 %.
  const std::vector<std::string> row = row_of("Compare", "\u2068Ada\u2069");
  ASSERT_EQ(row.size(), 8u);
  EXPECT_EQ(row[0], "\u2068Ada\u2069\nInstagram");
  EXPECT_EQ(row[1], "1");
  EXPECT_EQ(row[2], "10,000\n\u2068micro\u2069");
  EXPECT_EQ(row[3], "2%\nUsual: 1.6% – 5.9%");
  EXPECT_EQ(row[5], "$10.00");
  EXPECT_EQ(row[7], "35%\n$3.50 profit");
}

TEST_F(Print, UnknownIsADashAndNotNought) {
  app_.document.edit_influencer(0, {}, [](Influencer& changed) {
    changed.quote.reset();
    changed.channels[0] = Channel{};
  });
  const std::vector<std::string> row = row_of("Compare", "\u2068Ada\u2069");
  EXPECT_THAT(
      row, ElementsAre("\u2068Ada\u2069\nInstagram", "—", "—", "—", "Not checked", "—", "—", "—"));
  EXPECT_THAT(texts(), HasSubstr("somebody in the line-up has neither followers nor views"));
}

TEST_F(Print, TheComparisonIsWhatTheReaderLooksFor) {
  Influencer other;
  other.id = other.name = "Bea";
  other.channels.emplace_back().platform = Platform::tiktok;
  app_.document.insert_influencers(1, {other});
  app_.compare.order.platform = Platform::tiktok;
  EXPECT_EQ(rows_of("Compare").size(), 1u);
  EXPECT_THAT(texts(), HasSubstr("1 of 2 influencers · TikTok"));
}

TEST_F(Print, TheCreatorsSideIsThereForWhoeverIsChosen) {
  EXPECT_THAT(texts(), Not(HasSubstr("My rates")));
  app_.document.edit_creator({}, [](Creator& next) {
    next.influencer = "a";
    next.prices["instagram.post"] = 25;
    next.hours["instagram.post"] = 2;
    next.hourly_rate = 15;
    next.expenses = 6;
    next.plan = {{"instagram.post", 4, 0.5, {}}};
  });
  const std::vector<std::string> row = row_of("My rates", "Instagram post");
  ASSERT_EQ(row.size(), 5u);
  EXPECT_EQ(row[2], "$25");
  EXPECT_EQ(row[3], "$30.00") << "two hours";
  EXPECT_EQ(row[4], "$13.00") << "of $13.50 that such a post leaves the brand, never more";
  // 4 posts, half of them paid, at 25, less 6 of expenses.
  EXPECT_THAT(row_of("A typical month", "Left of a month"),
              ElementsAre("Left of a month", "$44.00", "$44.00", "$44.00"));
}

TEST_F(Print, TheFeeRangeHasQuoteAnswerAndMethods) {
  EXPECT_THAT(texts(), HasSubstr("1 × Instagram post by \u2068Ada\u2069\n"));
  EXPECT_THAT(texts(), HasSubstr("Quote: $10 · Low"));
  EXPECT_THAT(texts(), HasSubstr("Accept: $10"));
  EXPECT_EQ(rows_of("Fee range").size(), 6u);
  // $10 for 1,000 followers, by the rule of thumb.
  EXPECT_THAT(row_of("Fee range", "One post: Rule of thumb"),
              ElementsAre(StartsWith("One post: Rule of thumb"), "$100", "$100", "$100"));
}

TEST_F(Print, TheCampaignHasItsCases) {
  EXPECT_THAT(row_of("All figures", "Clicks")[2], "15");
  EXPECT_THAT(row_of("All figures", "Contribution")[2], "$13.50");
  EXPECT_THAT(row_of("All figures", "Profit")[2], "$3.50");
  EXPECT_THAT(row_of("All figures", "ROI")[2], "35%");
  EXPECT_THAT(row_of("Line-up", "\u2068Ada\u2069")[1], "1 × \u2068Instagram post\u2069");
  EXPECT_THAT(row_of("Line-up", "\u2068Ada\u2069")[2], "$10.00\nfrom the quote");
  EXPECT_TRUE(row_of("All figures", "Agency fee").empty());  // 0 in all three cases
  // $10 of fee by $30 an order, rounded up.
  EXPECT_EQ(row_of("Break-even", "Break-even orders")[1], "1");
}

TEST_F(Print, EveryAssumptionSaysWhoseItIs) {
  EXPECT_THAT(row_of("Entered or assumed", "Average order value"),
              ElementsAre("Average order value", "$80", "Your figure"));
  EXPECT_THAT(row_of("Entered or assumed", "Discount"),
              ElementsAre("Discount", "0%", "Assumed until you say otherwise"));
  app_.document.edit_campaign({}, [](Campaign& next) { next.offer.gross_margin.reset(); });
  EXPECT_THAT(row_of("Entered or assumed", "Gross margin"),
              ElementsAre("Gross margin", "—", "Not entered yet"));
}

TEST_F(Print, EveryDefaultHasSourceYearGradeAndWhatReplacedIt) {
  const Benchmarks& benchmarks = app_.document.benchmarks();
  const auto& bio = benchmarks.ctr.find("bio_link")->second;
  const std::vector<std::string> clicks =
      row_of("Default figures used", "Click rate: Link in the bio");
  ASSERT_EQ(clicks.size(), 6u);
  EXPECT_EQ(clicks[2], bio.source.text);
  EXPECT_EQ(clicks[3], std::to_string(bio.source.year));
  EXPECT_EQ(clicks[5], "1%");
  EXPECT_EQ(row_of("Default figures used", "Conversion rate")[5], "3%");
  const std::vector<std::string> rate =
      row_of("Default figures used", "Usual engagement rate, Instagram");
  EXPECT_EQ(rate[4], "Derived");
  EXPECT_EQ(rate[5], "not replaced");
  EXPECT_TRUE(row_of("Default figures used", "Usual engagement rate, TikTok").empty());
  for (const std::vector<std::string>& row : rows_of("Default figures used")) {
    EXPECT_THAT(row, Not(Contains(""))) << row[0];
  }
}

TEST_F(Print, DefaultsOfAddOnsAppearWhereThereAreAny) {
  EXPECT_TRUE(row_of("Default figures used", "Rush delivery").empty());
  app_.document.edit_campaign({}, [](Campaign& next) { next.lineup[0].addons.rush = true; });
  EXPECT_EQ(row_of("Default figures used", "Rush delivery")[1], "20%");
}

TEST_F(Print, AnEmptyWorkspaceSaysWhatIsMissing) {
  app_.document.replace(Workspace{});
  EXPECT_THAT(texts(), HasSubstr("Add somebody to the line-up first."));
  EXPECT_TRUE(rows_of("Compare").empty());
}

TEST_F(Print, TheSampleIsSaidToBeOne) {
  EXPECT_THAT(texts(), Not(HasSubstr("made-up")));
  app_.document.begin_anew(app_.document.workspace(), true);
  EXPECT_THAT(texts(), HasSubstr("made-up people and figures"));
}

TEST_F(Print, NamesFromOutsideStayWithinTheirOwn) {
  app_.document.edit_influencer(0, {}, [](Influencer& changed) {
    changed.name = "\u202E<b>Eva</b>\u2069\x07 \u200B👩\u200D🌾";
  });
  const std::vector<std::string> row = row_of("Compare", "\u2068");
  EXPECT_EQ(row[0], "\u2068<b>Eva</b> 👩\u200D🌾\u2069\nInstagram");
}

TEST(Isolated, TakesOutWhatReordersAndHides) {
  EXPECT_EQ(isolated("Ada"), "\u2068Ada\u2069");
  EXPECT_EQ(isolated("a\u202Eb\u2066c\u061Cd\uFEFFe\u2028f\u00ADg"), "\u2068abcdefg\u2069");
  EXPECT_EQ(isolated("a\tb\nc"), "\u2068a b c\u2069");
  EXPECT_EQ(isolated("می\u200Cخواهم"), "\u2068می\u200Cخواهم\u2069");
  EXPECT_EQ(isolated("a\xFFz"), "\u2068a\uFFFDz\u2069");
  EXPECT_EQ(isolated("a\xE2\x80"), "\u2068a\uFFFD\uFFFD\u2069");
}

TEST(Isolated, OfNothingSeenIsADash) {
  EXPECT_EQ(isolated(""), "—");
  EXPECT_EQ(isolated("\u200B \u202E"), "—");
}

TEST_F(Print, GoesToThePageAsJson) {
  platform::forget_asked();
  app_.document.edit_campaign({}, [](Campaign& next) { next.name = "Spring \"26\""; });
  open_report(app_, false);
  const std::string& json = platform::asked().reported;
  EXPECT_THAT(json,
              StartsWith("{\"title\":\"\u2068Spring \\\"26\\\"\u2069\",\"about\":\"2026-01-31"));
  EXPECT_THAT(json, HasSubstr("{\"kind\":\"heading\",\"text\":\"Fee range\"}"));
  EXPECT_THAT(json, HasSubstr("\"columns\":[\"Figure\",\"Low\",\"Typical\",\"High\"],"
                              "\"numeric\":[false,true,true,true],\"rows\":[["));
}

// ---- Before and after ----

TEST_F(Print, SaysWhatIsToBeSettledBeforeSomebodyIsBooked) {
  app_.document.replace(worked_workspace());
  EXPECT_THAT(row_of("Before you sign", "\u2068น้ำฝน สกินโน้ต")[1], StartsWith("2 of 12 "));
  EXPECT_THAT(row_of("Before you sign", "\u2068Derm with Léa")[2], HasSubstr(" gaps"));
  app_.document.edit_influencer(0, {}, [](Influencer& next) {
    next.vetting.emplace().items[VettingItem::fee].state = VettingState::blocker;
  });
  EXPECT_THAT(row_of("Before you sign", "\u2068น้ำฝน สกินโน้ต")[1],
              HasSubstr("Vetting found 1 blocker"));
}

// Example 7 of practice.md 24.
TEST_F(Print, HasTheResultsOnceThereAreSome) {
  app_.document.replace(worked_workspace());
  EXPECT_THAT(rows_of("Planned and realised"), testing::IsEmpty());
  EXPECT_THAT(texts(), Not(HasSubstr("Results\n")));
  app_.document.replace(measured_as_worked());
  EXPECT_THAT(texts(), HasSubstr("Realised ROI −20.7%, planned −31.3%."));
  EXPECT_THAT(row_of("Planned and realised", "Profit"),
              ElementsAre("Profit", "−$265", "−$174",
                          AllOf(StartsWith("$90.54 more\n"), HasSubstr("campaigns like this"))));
  EXPECT_THAT(row_of("Planned and realised", "Fees"),
              ElementsAre("Fees", "$540", "$540\npaid", "as planned"));
  // 12 and 8 orders, of 8.699 and what Léa was to bring.
  EXPECT_THAT(row_of("Planned against actual", "Tracked orders")[2], StartsWith("20"));
  EXPECT_THAT(rows_of("What worked best, by influencer")[0][0], HasSubstr("น้ำฝน สกินโน้ต"));
  EXPECT_THAT(rows_of("What worked best, by platform")[0][0], HasSubstr("Instagram"));
  EXPECT_THAT(rows_of("What worked best, by format")[0][0], HasSubstr("Instagram story"));
  EXPECT_THAT(texts(), HasSubstr("Too little data to tell"));
  // 840.02 for the 12,600 + 28,400 impressions.
  EXPECT_EQ(row_of("More figures", "Cost per 1,000")[2], "$20.49");
}

TEST_F(Print, HasTheFiguresAgreedOnAndTheToneOfComments) {
  Workspace measured = measured_as_worked();
  measured.campaign.lineup[0].terms.metrics = {{TargetMetric::impressions, 10000, {}},
                                               {TargetMetric::orders, 20, {}}};
  PieceResults& first = measured.campaign.lineup[0].deliverables[0].pieces[0].results;
  first.positive = 6;
  first.neutral = first.negative = 2;
  app_.document.replace(std::move(measured));
  const auto rows = rows_of("Figures agreed on");
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_THAT(rows[0],
              ElementsAre(HasSubstr("น้ำฝน"), "Impressions", "10,000", "12,600", "reached"));
  EXPECT_THAT(rows[1], ElementsAre(HasSubstr("น้ำฝน"), "Tracked orders", "20", "12", "not reached"));
  EXPECT_THAT(texts(), HasSubstr("Positive comments outweigh negative ones by 40% of all."));
}

TEST_F(Print, HowSureItIsStandsOnTheFirstPage) {
  const std::string all = texts();
  const auto odds = all.find(" campaigns like this would");
  ASSERT_NE(odds, std::string::npos);
  EXPECT_LT(odds, all.find("From impressions to orders"));
}

}  // namespace
}  // namespace kol::app
