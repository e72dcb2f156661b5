// The plan on its screen: whom to book and why, who is left out and why, what clashes, and the way
// into the campaign.
#include <gmock/gmock.h>

#include <algorithm>

#include "app/app_test.h"
#include "app/explain/explain.h"
#include "app/parts/planning.h"
#include "app/parts/work.h"
#include "app/plan/edit.h"
#include "app/plan/parts.h"
#include "app/plan/screen.h"
#include "core/decide/decide.h"
#include "io/json/decisions.h"
#include "io/json/workspace.h"
#include "ui/stage.h"

namespace kol::app {
namespace {

using Progress = Planning::Progress;
using testing::ElementsAre;
using testing::IsEmpty;

// Four like Ada, whose post leaves $13.50 (app_test.h), for $3, $5, $12 and $20.
class PlanTest : public AppTest {
 protected:
  PlanTest() {
    Workspace workspace = worked_example();
    workspace.campaign.lineup.clear();
    workspace.campaign.budget = 10;
    const Influencer ada = workspace.influencers[0];
    workspace.influencers.clear();
    const std::pair<const char*, double> all[] = {{"Ann", 3}, {"Bo", 5}, {"Cy", 12}, {"Di", 20}};
    for (const auto& [name, quote] : all) {
      Influencer& next = workspace.influencers.emplace_back(ada);
      next.id = next.name = name;
      next.quote = quote;
    }
    app_.document.replace(std::move(workspace));
    app_.screen = Screen::plan;
  }

  void follow(double time) {
    app_.ui.time = time;
    follow_plan(app_);
  }
  void rules(const std::function<void(Planner&)>& edit) {
    edit_planner(app_, {}, edit);
    follow(1);
  }
  void draw() {
    stage_.frame([&](ui::Ui&) { plan_screen(app_, kArea); });
  }
  void press(const std::string& button) {
    stage_.act(stage_.node(ui::Role::button, button).id, events::Action::click, "",
               [&](ui::Ui&) { plan_screen(app_, kArea); });
  }
  std::vector<std::string> names() const {
    std::vector<std::string> all;
    for (const PlanLine& line : plan_lines(app_)) all.push_back(line.name);
    return all;
  }
  std::string why_not(const std::string& name) const {
    for (const LeftOut& line : left_out_lines(app_)) {
      if (line.name == name) return line.why;
    }
    return "";
  }

  static constexpr Rect kArea{0, 0, 1280, 3000};
  ui::Stage stage_{app_.ui, 1280, 3000};
};

// 13.50 − 3 + 13.50 − 5 = 19
TEST_F(PlanTest, SaysWhomToBookForHowMuchAndWhy) {
  follow(1);
  EXPECT_EQ(plan_headline(app_), "Book 2 people, 2 posts, for $8.00 in all.");
  ASSERT_EQ(plan_lines(app_).size(), 2);
  const PlanLine ann = plan_lines(app_)[0];
  EXPECT_EQ(ann.name, "Ann");
  EXPECT_EQ(ann.posts, "Instagram post");
  EXPECT_EQ(ann.cost, "$3.00");
  EXPECT_EQ(ann.value, "$10.50");
  EXPECT_EQ(ann.why, "$3.50 profit for each $1.00");
  EXPECT_NEAR(*app_.planning.plan->value, 19, 1e-9);
  EXPECT_EQ(plan_sentences(app_)[0],
            "No other choice within these rules is worth more: all were compared.");
}

TEST_F(PlanTest, SaysWhyTheOthersAreNotInIt) {
  follow(1);
  EXPECT_EQ(why_not("Cy"), "Costs $12.00: $10.00 more than what is left.");
  EXPECT_EQ(why_not("Di"), "Would lose $6.50 at $20.00.");
  rules([](Planner& next) { next.never = {"Ann"}; });
  EXPECT_EQ(why_not("Ann"), "You said never.");
  rules([](Planner& next) {
    next.never.clear();
    next.max_share = 0.4;
  });
  EXPECT_THAT(names(), ElementsAre("Ann"));
  EXPECT_EQ(why_not("Bo"), "Costs $5.00, more than the $4.00 for one person.");
}

TEST_F(PlanTest, KeepsToTheRules) {
  rules([](Planner& next) { next.must = {"Bo"}; });
  EXPECT_THAT(names(), ElementsAre("Ann", "Bo"));
  EXPECT_EQ(plan_lines(app_)[1].why, "You want it.");
  rules([](Planner& next) { next.max_influencers = 1; });
  EXPECT_THAT(names(), ElementsAre("Bo"));
  EXPECT_EQ(plan_headline(app_), "Book Bo, for $5.00 in all.");
}

TEST_F(PlanTest, SaysWhichRulesClash) {
  rules([](Planner& next) { next.must = {"Di"}; });
  EXPECT_EQ(why_no_plan(app_), "These rules clash: Must be in it, Budget.");
  rules([](Planner& next) {
    next.must.clear();
    next.platform_min[index_of(Platform::tiktok)] = 1;
  });
  EXPECT_EQ(why_no_plan(app_), "A rule cannot be kept with these people: TikTok: at least.");
  app_.document.edit_campaign({}, [](Campaign& next) { next.costs.tools = 11; });
  follow(1);
  EXPECT_EQ(why_no_plan(app_), "The fixed costs, $11.00, are more than the budget.");
}

TEST_F(PlanTest, AsksForWhatIsMissing) {
  app_.document.edit_campaign({}, [](Campaign& next) { next.budget.reset(); });
  follow(1);
  EXPECT_EQ(plan_answer(app_), "Enter a budget: the plan is the best line-up that it buys.");
  EXPECT_EQ(app_.planning.progress, Progress::none);
  app_.document.edit_campaign({}, [](Campaign& next) {
    next.budget = 10;
    next.offer.aov.reset();
  });
  follow(1);
  EXPECT_THAT(names(), IsEmpty());
  EXPECT_EQ(why_not("Ann"), "What it brings is not known.");
  EXPECT_EQ(plan_headline(app_), "Cannot be known yet: enter the average order value.");
  EXPECT_THAT(plan_sentences(app_), IsEmpty());
}

TEST_F(PlanTest, SaysThatAPlanLosesWhereItsFixedCostsAreMoreThanItBrings) {
  app_.document.edit_campaign({}, [](Campaign& next) {
    next.costs.tools = 40;
    next.budget = 50;
  });
  follow(1);
  // Of 50 there are 10 for Ann and Bo, who bring 10.50 + 8.50 of the 40.
  ASSERT_THAT(names(), ElementsAre("Ann", "Bo", "Fixed costs"));
  EXPECT_EQ(plan_sentences(app_)[0],
            "That is a loss of $21.00: without the campaign nothing would be lost.");
}

TEST_F(PlanTest, MoreMoneyIsNoAnswerWhereNobodyElseIsWorthIt) {
  app_.document.edit_campaign({}, [](Campaign& next) { next.budget = 100; });
  follow(1);
  EXPECT_EQ(plan_sentences(app_)[1],
            "More budget would change nothing: nobody else whose figures are known is worth the "
            "money within these rules.");
  app_.document.edit_campaign({}, [](Campaign& next) { next.budget = 10; });
  follow(1);
  EXPECT_EQ(plan_sentences(app_)[1],
            "1% more budget ($0.10) would change nothing: nobody can be booked in part.");
}

TEST_F(PlanTest, SaysWhatTheVettingHasAgainstSomebody) {
  app_.document.edit_influencer(0, {}, [](Influencer& next) {
    next.vetting.emplace().items[VettingItem::fee].state = VettingState::blocker;
  });
  follow(1);
  EXPECT_EQ(plan_lines(app_)[0].why, "Vetting found 1 blocker. $3.50 profit for each $1.00");
}

TEST_F(PlanTest, NobodyIsAnAnswer) {
  rules([](Planner& next) { next.never = {"Ann", "Bo", "Cy"}; });
  EXPECT_EQ(plan_answer(app_), "Book nobody: within these rules no one is worth the money.");
  // More money is no answer then.
  EXPECT_THAT(plan_sentences(app_), testing::SizeIs(1));
}

TEST_F(PlanTest, IsPutIntoTheCampaignAsOneStep) {
  draw();
  draw();
  press("Put into the campaign");
  const auto& lineup = app_.document.workspace().campaign.lineup;
  ASSERT_EQ(lineup.size(), 2);
  EXPECT_EQ(lineup[0].influencer, "Ann");
  ASSERT_TRUE(lineup[0].payment);
  EXPECT_EQ(lineup[0].payment->amount, 3);
  EXPECT_NEAR(*app_.document.report().projection->typical.profit, 19, 1e-9);
  app_.document.undo();
  EXPECT_THAT(app_.document.workspace().campaign.lineup, IsEmpty());
}

// Ann for three posts, which are 10 % cheaper together, brings 3 × (13.50 − 2.70) = 32.40, more
// than 19.
TEST_F(PlanTest, SaysWhereTheLineupOfTheCampaignExpectsMoreAndTakesItsPosts) {
  app_.document.edit_campaign({}, [&](Campaign& next) {
    next.lineup = {{.influencer = "Ann", .deliverables = {{"instagram.post", 3, {Piece{}}, {}}}}};
    next.lineup[0].deliverables[0].pieces[0].results.clicks = 7;
  });
  draw();
  draw();
  const std::string words =
      "The line-up on Campaign brings $32.40 in the typical case, which is more: it has posts or "
      "payments that the plan may not choose.";
  const std::vector<ui::Node>& nodes = app_.ui.tree.nodes();
  EXPECT_TRUE(std::any_of(nodes.begin(), nodes.end(),
                          [&](const ui::Node& node) { return node.value == words; }));
  press("Let the plan choose them, too");
  const auto packages = [&] { return app_.document.workspace().influencers[0].packages; };
  ASSERT_EQ(packages().size(), 2);
  EXPECT_EQ(packages()[0].deliverables[0].count, 1);
  EXPECT_EQ(packages()[1].deliverables[0].count, 3);
  EXPECT_THAT(packages()[1].deliverables[0].pieces, IsEmpty()) << "results are the campaign's";
  draw();
  EXPECT_THAT(names(), ElementsAre("Ann"));
  EXPECT_NEAR(*app_.planning.plan->value, 32.4, 1e-9);
  EXPECT_FALSE(stage_.has(ui::Role::button, "Let the plan choose them, too"));
  app_.document.undo();
  EXPECT_THAT(packages(), IsEmpty());
}

TEST_F(PlanTest, TakesNothingOfALineupThatItKnows) {
  const auto offered_beside = [&](std::vector<LineupRow> lineup) {
    app_.document.edit_campaign({}, [&](Campaign& next) { next.lineup = std::move(lineup); });
    draw();
    draw();
    return stage_.has(ui::Role::button, "Let the plan choose them, too");
  };
  const LineupRow twice{.influencer = "Ann", .deliverables = {{"instagram.post", 2, {}, {}}}};
  EXPECT_TRUE(offered_beside({twice}));
  // What rules leave out it would not choose either, and the plan's own posts it has chosen.
  rules([](Planner& next) { next.never = {"Ann"}; });
  EXPECT_FALSE(offered_beside({twice}));
  EXPECT_FALSE(
      offered_beside({{.influencer = "Ann", .deliverables = {{"instagram.post", 1, {}, {}}}}}));
  rules([](Planner& next) { next.never.clear(); });
  // More than the budget buys.
  EXPECT_FALSE(
      offered_beside({{.influencer = "Ann", .deliverables = {{"instagram.post", 4, {}, {}}}}}));
}

TEST_F(PlanTest, SaysThatTheRulesLeaveNobody) {
  rules([](Planner& next) { next.never = {"Ann", "Bo", "Cy", "Di"}; });
  EXPECT_THAT(names(), IsEmpty());
  EXPECT_EQ(plan_headline(app_), "Book nobody: the rules leave no one to choose from.");
  EXPECT_THAT(plan_sentences(app_), IsEmpty());
}

// What the plan is worth is named by what it counts with.
TEST_F(PlanTest, SaysInWhichCaseItsValueIs) {
  follow(1);
  EXPECT_EQ(value_name(app_), "Profit, typical case");
  rules([](Planner& next) { next.value = PlanValue::mean; });
  EXPECT_EQ(value_name(app_), "Profit, on average");
}

// The two profits of each side, and why they differ.
TEST_F(PlanTest, SaysWhyTheAverageIsAboveTheTypicalCase) {
  follow(1);
  BigOrSmall& report = app_.planning.big_or_small.emplace();
  report.big.emplace().mean = 12;
  report.group.emplace().mean = 30;
  report.big->p50 = report.big->typical.profit = 10;
  report.group->p50 = report.group->typical.profit = 20;
  EXPECT_EQ(big_or_small_sentences(app_).back(),
            "The average is higher than the typical case because a few campaigns do very well.");
  report.big->mean = 9;
  report.group->mean = 19;
  EXPECT_EQ(big_or_small_sentences(app_).back(),
            "The average is lower than the typical case because a few campaigns do very badly.");
  const auto says_not_why = testing::Not(testing::Contains(testing::HasSubstr("The average is")));
  report.group->p50 = 18;  // most campaigns lie below the typical case
  EXPECT_THAT(big_or_small_sentences(app_), says_not_why);
  report.group->p50 = 20;
  report.group->mean = 19.999;  // shown as the same amount
  EXPECT_THAT(big_or_small_sentences(app_), says_not_why);
}

// $3 and $5 of a budget of $10, with $1.50 that every plan costs.
TEST_F(PlanTest, CostAndRestOfTheBudgetSayHow) {
  app_.document.edit_campaign({}, [](Campaign& next) { next.costs.tools = 1.5; });
  follow(1);
  draw();
  press("How? Cost");
  ASSERT_TRUE(app_.question);
  EXPECT_EQ(explain(app_, *app_.question).formula, "Packages chosen + Fixed costs");
  EXPECT_EQ(explain(app_, *app_.question).filled_in, "$8 + $1.50 = $9.50");
  press("How? Budget left");
  EXPECT_EQ(explain(app_, *app_.question).filled_in, "$10 − $9.50 = $0.5");
  app_.document.edit_campaign({}, [](Campaign& next) { next.costs.tools = 2; });
  EXPECT_EQ(explain(app_, *app_.question).filled_in, "") << "of a plan that is no longer";
}

TEST_F(PlanTest, OneBigOrManySmallSaysHow) {
  follow(1);
  BigOrSmall& report = app_.planning.big_or_small.emplace();
  report.big.emplace().mean = 12;
  report.group.emplace().mean = 30;
  report.group->p50 = 20;
  report.tie_hours = 2.5;
  draw();
  press("How is one big name compared with many small ones?");
  ASSERT_TRUE(app_.question);
  const Explanation how = explain(app_, *app_.question);
  EXPECT_EQ(how.formula, "Average profit with many small ones − Average profit with one big name");
  EXPECT_EQ(how.filled_in, "$30 − $12 = $18");
  const auto value_of = [&](const std::string& name) {
    for (const Ingredient& one : how.ingredients) {
      if (one.name == name) return one.value;
    }
    return std::string("none");
  };
  EXPECT_EQ(value_of("Many small: The middle one (median)"), "$20");
  EXPECT_EQ(value_of("One big: The middle one (median)"), "—");
  EXPECT_EQ(value_of("Hours at which both earn the same"), "2.5");
  report.big->mean = -12;  // two signs do not stand side by side
  EXPECT_EQ(explain(app_, *app_.question).filled_in, "$30 − (−$12) = $42");
}

TEST_F(PlanTest, GoesOnBesideThePage) {
  follow(1);
  EXPECT_EQ(app_.planning.progress, Progress::waits);
  follow(2);
  ASSERT_EQ(platform::asked().works.size(), 1);
  EXPECT_EQ(platform::asked().works[0].work, platform::Work::plan);
  const auto sent =
      io::read_workspace(platform::asked().works[0].workspace, app_.document.benchmarks());
  ASSERT_TRUE(sent.workspace && sent.workspace->planner);
  const Decisions found = decide(*sent.workspace, app_.document.benchmarks(),
                                 evaluate(*sent.workspace, app_.document.benchmarks()));
  take_worked(app_, app_.work_number, 1, "{" + io::write_decisions(*sent.workspace, found) + "}");
  EXPECT_EQ(app_.planning.progress, Progress::done);
  EXPECT_NEAR(*app_.planning.plan->value, 19, 1e-9);
  EXPECT_TRUE(app_.planning.big_or_small);
  EXPECT_THAT(big_or_small_sentences(app_),
              ElementsAre("Nobody with 100,000 followers or more fits the budget: there is nothing "
                          "to compare with."));
}

TEST_F(PlanTest, CanBeStopped) {
  follow(1);
  follow(2);
  stop_planning(app_);
  EXPECT_EQ(platform::asked().works_ended, 1);
  take_worked(app_, app_.work_number, 1, "{}");
  EXPECT_EQ(app_.planning.progress, Progress::stopped);
  go_on_planning(app_);
  EXPECT_EQ(app_.planning.progress, Progress::runs);
}

// A planner that says nothing is none: a workspace is not changed by looking at its plan.
TEST_F(PlanTest, LookingAtItChangesNothing) {
  const std::size_t revision = app_.document.revision();
  draw();
  draw();
  EXPECT_EQ(app_.document.revision(), revision);
  rules([](Planner& next) { next.max_influencers = 1; });
  EXPECT_TRUE(app_.document.workspace().planner);
  rules([](Planner& next) { next.max_influencers.reset(); });
  EXPECT_FALSE(app_.document.workspace().planner);
}

TEST_F(PlanTest, TakesPackagesAtTheirPrice) {
  app_.document.edit_influencer(2, {}, [](Influencer& next) {
    Package& package = next.packages.emplace_back();
    package.id = "two";
    package.deliverables.push_back({"instagram.post", 2, {}, {}});
    package.price = 4;
  });
  follow(1);
  // 27 − 4 = 23 beats Bo's 8.50; together with Ann's 10.50 it costs 7 of 10.
  EXPECT_THAT(names(), ElementsAre("Ann", "Cy"));
  EXPECT_EQ(plan_lines(app_)[1].posts, "2 × Instagram post");
  EXPECT_EQ(plan_headline(app_), "Book 2 people, 3 posts, for $7.00 in all.");
}

}  // namespace
}  // namespace kol::app
