// Ways to pay on the Fees screen, with the figures of the worked example (app_test.h).
#include "core/decide/payment_models.h"

#include <gmock/gmock.h>

#include "app/app_test.h"
#include "app/fees/parts.h"
#include "app/fees/screen.h"
#include "ui/stage.h"

namespace kol::app {
namespace {

using testing::_;
using testing::ElementsAre;
using testing::StartsWith;

class WaysToPay : public AppTest {
 protected:
  WaysToPay() {
    app_.document.replace(worked_example());
    app_.screen = Screen::fees;
    draw();
    choose_subject(app_, 0);
    draw();
  }
  void draw() {
    stage_.frame([&](ui::Ui&) { fees_screen(app_, {0, 0, 1280, 4000}); });
  }
  const ModelReport& model(PaymentType type) {
    return payment_models(app_, deal_of(app_)).models[static_cast<std::size_t>(type)];
  }
  std::vector<std::string> said_of(const std::string& figure) const {
    std::vector<std::string> said;
    for (const ui::Node& text :
         stage_.below(stage_.node(ui::Role::group, figure).id, ui::Role::text)) {
      said.push_back(text.value);
    }
    return said;
  }

  ui::Stage stage_{app_.ui, 1280, 4000};
};

// 1,500 impressions, 15 clicks, 0.45 orders of $80: a commission of 10 % is $3.60; the quote is
// $10.
TEST_F(WaysToPay, AreSetAgainstTheQuote) {
  EXPECT_EQ(model(PaymentType::flat).brand_cost.typical, 10);
  EXPECT_NEAR(*model(PaymentType::commission).brand_cost.typical, 3.6, 1e-9);
  EXPECT_NEAR(*model(PaymentType::per_click).amount, 10.0 / 15, 1e-9);
  EXPECT_NEAR(*model(PaymentType::cpm).amount, 10 / 1.5, 1e-9);
  EXPECT_NEAR(*model(PaymentType::per_click).brand_cost.typical, 10, 1e-9);
  EXPECT_EQ(model(PaymentType::flat).brand_cost.p5, 10);
  EXPECT_TRUE(model(PaymentType::per_click).brand_cost.p95);
}

// $10 of $36 in sales are 27.8 %; $10 of the $8 that an order leaves to commission are 1.25 orders.
TEST_F(WaysToPay, SayWhenWhichIsCheaper) {
  const auto said = payment_sentences(app_, payment_models(app_, deal_of(app_)));
  ASSERT_EQ(said.size(), 2);
  EXPECT_EQ(said[0], "Above 1 order the flat fee is cheaper than a commission of 10%.");
  EXPECT_EQ(said[1], "A commission of 27.8% costs as much as the flat fee, if all goes as usual.");
}

TEST_F(WaysToPay, AreShownFromThreeSides) {
  EXPECT_THAT(said_of("Flat fee · $10.00"), ElementsAre("$10.00", "certain"));
  app_.fees.side = PaymentSide::profit;
  draw();
  EXPECT_THAT(said_of("Flat fee · $10.00"), ElementsAre(_, StartsWith("9 of 10 times")));
}

TEST_F(WaysToPay, FollowTheCommissionThatIsTyped) {
  app_.document.edit_deciding({}, [](Deciding& next) {
    next.payment_models.by_type[static_cast<std::size_t>(PaymentType::commission)].emplace().rate =
        0.2;
  });
  EXPECT_NEAR(*model(PaymentType::commission).brand_cost.typical, 7.2, 1e-9);
}

TEST_F(WaysToPay, AreNotCalculatedTwice) {
  const double* before = &*model(PaymentType::per_click).brand_cost.p95;
  const double value = *before;
  app_.payments.report.models[static_cast<std::size_t>(PaymentType::per_click)].brand_cost.p95 = 1;
  EXPECT_EQ(model(PaymentType::per_click).brand_cost.p95, 1);
  app_.document.edit_campaign({}, [](Campaign& next) { next.offer.gross_margin = 0.5; });
  EXPECT_EQ(model(PaymentType::per_click).brand_cost.p95, value);
}

}  // namespace
}  // namespace kol::app
