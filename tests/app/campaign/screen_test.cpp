// What the Campaign screen says where something is missing: once, and nothing of what is not known.
#include "app/campaign/screen.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "app/page_test.h"

namespace kol::app {
namespace {

using testing::Contains;
using testing::Not;

class CampaignScreen : public PageTest {
 protected:
  void show(Workspace workspace) {
    app_.document.replace(std::move(workspace));
    app_.screen = Screen::campaign;
    draw();
  }
  std::ptrdiff_t times(Word word) {
    const std::vector<std::string> all = texts();
    return std::count(all.begin(), all.end(), app_.word(word));
  }
  std::vector<std::string> cards() {
    std::vector<std::string> names;
    for (const ui::Node& node : app_.ui.tree.nodes()) {
      if (node.role == ui::Role::region) names.push_back(node.name);
    }
    return names;
  }
};

TEST_F(CampaignScreen, SaysOnceThatNobodyIsInTheLineUp) {
  Workspace workspace = worked_example();
  workspace.campaign.lineup.clear();
  show(std::move(workspace));
  EXPECT_EQ(times(Word::campaign_missing_lineup), 1);
  EXPECT_THAT(cards(), Not(Contains(app_.word(Word::campaign_waterfall))));
}

TEST_F(CampaignScreen, SaysOnceWhichFigureOfTheOfferIsMissing) {
  Workspace workspace = worked_example();
  workspace.campaign.offer.aov.reset();
  show(std::move(workspace));
  EXPECT_EQ(times(Word::campaign_missing_aov), 1);
  EXPECT_THAT(cards(), Not(Contains(app_.word(Word::campaign_break_even))));
  EXPECT_THAT(cards(), Contains(app_.word(Word::campaign_funnel_chart)))
      << "what is known without money";
}

TEST_F(CampaignScreen, ShowsWhatIsKnownOfMoneyByLeadsAlone) {
  Workspace workspace = worked_example();
  workspace.campaign.goal = Goal::leads;
  workspace.campaign.offer.aov.reset();
  workspace.campaign.offer.gross_margin.reset();
  workspace.campaign.offer.lead_rate = 0.2;
  workspace.campaign.offer.lead_value = 40;
  show(std::move(workspace));
  ASSERT_TRUE(app_.document.report().projection->typical.profit);
  EXPECT_THAT(cards(), Contains(app_.word(Word::campaign_waterfall)));
  EXPECT_THAT(cards(), Contains(app_.word(Word::campaign_break_even)));
  EXPECT_THAT(cards(), Contains(app_.word(Word::hinges_title)));
  EXPECT_EQ(times(Word::campaign_break_even_never), 0);
  EXPECT_EQ(times(Word::campaign_missing_aov), 0) << "nothing is missing";
}

TEST_F(CampaignScreen, ShowsAllWhereNothingIsMissing) {
  show(worked_example());
  for (const Word card : {Word::campaign_break_even, Word::campaign_waterfall,
                          Word::campaign_funnel_chart, Word::hinges_title, Word::odds_title}) {
    EXPECT_THAT(cards(), Contains(app_.word(card)));
  }
}

}  // namespace
}  // namespace kol::app
