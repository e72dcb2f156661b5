// A quote is graded by its place among usual fees, and by whether money is lost at it.
#include "app/parts/quote_grade.h"

#include "app/app_test.h"

namespace kol::app {
namespace {

class Graded : public AppTest {
 protected:
  // Ada's post leaves $13.50 before its fee, and usual fees for it begin far above that.
  std::optional<QuoteGrade> at(double quote, Goal goal) {
    Workspace workspace = worked_example();
    workspace.influencers[0].quote = quote;
    workspace.campaign.goal = goal;
    app_.document.begin_anew(std::move(workspace));
    return quote_grade(app_, app_.document.report().influencers[0].standard_post);
  }
};

TEST_F(Graded, LowAndWorthIt) {
  const auto grade = at(10, Goal::sales);
  ASSERT_TRUE(grade);
  EXPECT_EQ(quote_words(app_, *grade), "Low");
  EXPECT_EQ(quote_tone(*grade), ui::Tone::good);
}

TEST_F(Graded, LowButALoss) {
  const auto grade = at(14, Goal::sales);
  ASSERT_TRUE(grade);
  EXPECT_EQ(quote_words(app_, *grade), "Low, but a loss");
  EXPECT_EQ(quote_tone(*grade), ui::Tone::caution);
}

TEST_F(Graded, WithoutALossWhereNoMoneyHasToComeBack) {
  const auto grade = at(14, Goal::awareness);
  ASSERT_TRUE(grade);
  EXPECT_EQ(quote_words(app_, *grade), "Low");
}

TEST_F(Graded, HighIsNoSurpriseToLose) {
  const auto grade = at(1e6, Goal::sales);
  ASSERT_TRUE(grade);
  EXPECT_EQ(quote_words(app_, *grade), "High");
  EXPECT_EQ(quote_tone(*grade), ui::Tone::caution);
}

TEST_F(Graded, NotAtAllWithoutAQuote) {
  Workspace workspace = worked_example();
  workspace.influencers[0].quote.reset();
  app_.document.begin_anew(std::move(workspace));
  EXPECT_FALSE(quote_grade(app_, app_.document.report().influencers[0].standard_post));
}

TEST(Offer, IsNamedByTheQuoteAndTheFairFee) {
  const Triple fair{100, 200, 400};
  EXPECT_EQ(offer_name(300, 300, fair), Word::fees_accept);
  EXPECT_EQ(offer_name(200, 300, fair), Word::term_counter_offer);
  EXPECT_EQ(offer_name(199, 300, fair), Word::compare_pay_most);
}

}  // namespace
}  // namespace kol::app
