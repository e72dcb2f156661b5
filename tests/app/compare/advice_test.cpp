// Who is advised and for how much: one price in one advice, nobody at a loss, and every figure that
// of the advised price.
#include "app/compare/advice.h"

#include <gmock/gmock.h>

#include "app/app_test.h"
#include "app/compare/advice_words.h"
#include "app/compare/screen.h"
#include "ui/stage.h"

namespace kol::app {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

// One post of Ada's leaves $13.50 before it is paid (app_test.h).
class AdviceOfCompare : public AppTest {
 protected:
  AdviceOfCompare() { set(worked_example()); }

  void set(Workspace workspace) { app_.document.replace(std::move(workspace)); }
  void edit(const std::function<void(Workspace&)>& change) {
    Workspace next = app_.document.workspace();
    change(next);
    set(std::move(next));
  }
  void ask_of_ada(double quote) {
    edit([&](Workspace& next) { next.influencers[0].quote = quote; });
  }
  // A second one, like Ada but for the name and the quote.
  void add_bea(double quote) {
    edit([&](Workspace& next) {
      Influencer bea = next.influencers[0];
      bea.id = "b";
      bea.name = "Bea";
      bea.quote = quote;
      next.influencers.push_back(bea);
    });
  }
  // Orders worth 1,000 times as much: a post leaves $13,500.
  void sell_dear() {
    edit([](Workspace& next) { next.campaign.offer.aov = Triple{80000, 80000, 80000}; });
  }
  Advice advice() const {
    return advice_for(app_.document.workspace(), app_.document.benchmarks(),
                      app_.document.report());
  }
  const Triple& fair() const {
    return *app_.document.report().influencers[0].standard_post.fee.fair;
  }

  // What the card of the Compare screen says.
  std::string card() {
    ui::Stage stage(app_.ui, 1280, 2000);
    stage.frame([&](ui::Ui&) { compare_screen(app_, {0, 0, 1280, 2000}); });
    std::string all;
    for (const ui::Node& node : app_.ui.tree.nodes()) all += node.value + '\n';
    return all;
  }
};

TEST_F(AdviceOfCompare, TakesAQuoteThatPaysOff) {
  EXPECT_EQ(advice().kind, AdviceKind::accept);
  EXPECT_EQ(advice().fee, 10);
  EXPECT_DOUBLE_EQ(*advice().post.profit, 3.5);
  EXPECT_THAT(advice_sentence(app_, advice()),
              StartsWith("Book Ada first. Asks $10.00 for one Instagram post: worth paying"));
  // 0.45 orders
  EXPECT_EQ(outcome_sentence(app_, advice()),
            "At $10.00 expect less than one order and $3.50 profit, an ROI of 35%.");
}

// An hour at $1 and $1 of product: $12 in all, $1.50 of profit, an eighth of it.
TEST_F(AdviceOfCompare, SaysTheWholeCostBesideTheFee) {
  edit([](Workspace& next) {
    next.campaign.costs.hourly_rate = 1;
    next.campaign.costs.hours_per_influencer = 1;
    next.campaign.costs.product_unit_cost = 1;
  });
  EXPECT_EQ(outcome_sentence(app_, advice()),
            "At $10.00, $12.00 with product and your time, expect less than one order and $1.50 "
            "profit, an ROI of 12.5%.");
}

TEST_F(AdviceOfCompare, OffersTheFairFeeBelowAQuoteThatIsAboveItAndCalculatesWithIt) {
  sell_dear();
  ask_of_ada(5000);
  const Advice found = advice();
  EXPECT_EQ(found.kind, AdviceKind::counter);
  ASSERT_TRUE(found.fee);
  EXPECT_NEAR(*found.fee, fair().typical, 0.005 * fair().typical);
  EXPECT_EQ(found.post.used, found.fee);
  EXPECT_DOUBLE_EQ(*found.post.profit, 13500 - *found.fee);
  EXPECT_DOUBLE_EQ(*found.post.roi, (13500 - *found.fee) / *found.fee);
  EXPECT_EQ(found.now.used, 5000);
  EXPECT_THAT(outcome_sentence(app_, found),
              StartsWith("At " + ui::money(found.fee, "USD") + " expect "));
}

TEST_F(AdviceOfCompare, BooksNobodyAtALoss) {
  ask_of_ada(520);
  const Advice found = advice();
  EXPECT_EQ(found.kind, AdviceKind::none_pays);
  EXPECT_EQ(found.fee, 13) << "whole, and not above 13.50";
  EXPECT_NEAR(*found.post.profit, 0.5, 1e-9);
  EXPECT_EQ(advice_sentence(app_, found),
            "Ada does not pay off at this price: at most $13.00, asks $520 for one Instagram "
            "post.");
  EXPECT_EQ(outcome_sentence(app_, found),
            "At $13.00 the post just earns its whole cost of $13.00; more would lose money.");
}

TEST_F(AdviceOfCompare, NamesTheClosestWhereNoneOfThemPaysOff) {
  ask_of_ada(520);
  add_bea(700);
  EXPECT_EQ(advice_sentence(app_, advice()),
            "None of the 2 pays off at these prices. Closest is Ada: at most $13.00, asks $520 for "
            "one Instagram post.");
  const std::string said = card();
  EXPECT_THAT(said, HasSubstr("Who to book"));
  EXPECT_THAT(said, HasSubstr("None of the 2 pays off"));
  EXPECT_THAT(said, testing::Not(HasSubstr("Book ")));
}

// $50 of product eat up the $13.50.
TEST_F(AdviceOfCompare, SaysWhereNoFeeIsLowEnough) {
  edit([](Workspace& next) { next.campaign.costs.product_unit_cost = 50; });
  const Advice found = advice();
  EXPECT_EQ(found.kind, AdviceKind::never);
  EXPECT_FALSE(found.fee);
  EXPECT_THAT(advice_sentence(app_, found), StartsWith("Ada does not pay off at any fee"));
  EXPECT_EQ(outcome_sentence(app_, found), "");
}

TEST_F(AdviceOfCompare, OffersTheFairFeeWhereThereIsNoQuote) {
  sell_dear();
  edit([](Workspace& next) { next.influencers[0].quote.reset(); });
  const Advice found = advice();
  EXPECT_EQ(found.kind, AdviceKind::offer);
  EXPECT_NEAR(*found.fee, fair().typical, 0.005 * fair().typical);
  EXPECT_DOUBLE_EQ(*found.post.profit, 13500 - *found.fee);
}

TEST_F(AdviceOfCompare, MayLoseMoneyWhereTheGoalIsNoMoney) {
  ask_of_ada(20);
  edit([](Workspace& next) { next.campaign.goal = Goal::awareness; });
  EXPECT_EQ(advice().kind, AdviceKind::accept);
  // $20 for 1,500 impressions
  EXPECT_THAT(outcome_sentence(app_, advice()),
              StartsWith("At $20.00 expect 1,500 real impressions, $13.33 for 1,000"));
}

TEST_F(AdviceOfCompare, IsNoneWhereNobodyCanBeRanked) {
  edit([](Workspace& next) { next.campaign.offer = {}; });
  EXPECT_EQ(advice().kind, AdviceKind::unknown);
  EXPECT_EQ(advice_sentence(app_, advice()), "");
}

TEST_F(AdviceOfCompare, IsTheSameOnTheCard) {
  const std::string said = card();
  EXPECT_THAT(said, HasSubstr(advice_sentence(app_, advice())));
  EXPECT_THAT(said, HasSubstr(outcome_sentence(app_, advice())));
  EXPECT_THAT(said, HasSubstr("on $10.00 in all"));
}

TEST_F(AdviceOfCompare, SaysWhatTheVettingHasAgainstIt) {
  EXPECT_THAT(card(), testing::Not(HasSubstr("Vetting found")));
  edit([](Workspace& next) {
    next.influencers[0].vetting.emplace().items[VettingItem::fee].state = VettingState::blocker;
  });
  EXPECT_THAT(card(), HasSubstr("Vetting found 1 blocker: "));
}

}  // namespace
}  // namespace kol::app
