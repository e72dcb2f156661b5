// Booking the best three: a warning where together they lose, and what was done.
#include "app/campaign/best_three.h"

#include "app/app_test.h"

namespace kol::app {
namespace {

// Four like Ada, whose post leaves $13.50 (app_test.h), for different quotes.
class BestThreeTest : public AppTest {
 protected:
  void set(std::initializer_list<double> quotes) {
    Workspace workspace = worked_example();
    workspace.campaign.lineup.clear();
    const Influencer ada = workspace.influencers[0];
    workspace.influencers.clear();
    for (const double quote : quotes) {
      Influencer& next = workspace.influencers.emplace_back(ada);
      next.id = next.name = std::string("N") + std::to_string(static_cast<int>(quote));
      next.quote = quote;
    }
    app_.document.replace(std::move(workspace));
  }
  BestThree best() const {
    return best_three(app_.document.workspace(), app_.document.benchmarks(),
                      app_.document.report());
  }
};

// 40.50 − (3 + 5 + 7) = 25.50
TEST_F(BestThreeTest, SaysWhoForWhichFeesAndWhatIsExpected) {
  set({7, 9, 3, 5});
  EXPECT_FALSE(best().loses());
  EXPECT_EQ(warning_of(app_, best()), "");
  EXPECT_EQ(
      booked_text(app_, best()),
      "Booked: N3, N5, N7. Fees $15.00, $15.00 in all; in the typical case a profit of $25.50.");
}

// 40.50 − 150 = −109.50
TEST_F(BestThreeTest, WarnWhereTogetherTheyLose) {
  set({50, 40, 60, 70});
  EXPECT_TRUE(best().loses());
  EXPECT_EQ(warning_of(app_, best()),
            "Together the best three would lose about $110 of the $150 they cost: N40, N50, N60. "
            "Offer less, or look at the order value and margin first.");
  EXPECT_EQ(booked_text(app_, best()),
            "Booked: N40, N50, N60. Fees $150, $150 in all; in the typical case a loss of $110.");
}

TEST_F(BestThreeTest, SayNothingOfAProfitThatIsUnknown) {
  set({3, 5});
  app_.document.edit_campaign({}, [](Campaign& next) {
    next.offer = {};
    next.goal = Goal::awareness;
  });
  EXPECT_FALSE(best().loses());
  EXPECT_EQ(booked_text(app_, best()), "Booked: N3, N5. Fees $8.00, $8.00 in all.");
}

TEST_F(BestThreeTest, AreNobodyWhereNobodyCanBeRanked) {
  set({3, 5});
  app_.document.edit_campaign({}, [](Campaign& next) { next.offer = {}; });
  EXPECT_TRUE(best().rows.empty());
}

}  // namespace
}  // namespace kol::app
