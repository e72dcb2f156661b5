// The glossary: every figure that is explained, every term that is entered, each once.
#include "app/help/terms.h"

#include <gmock/gmock.h>

#include <set>

#include "app/app_test.h"
#include "app/explain/explain.h"

namespace kol::app {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class Terms : public AppTest {
 protected:
  std::vector<std::string> names(std::string_view search) {
    std::vector<std::string> names;
    for (const Term& term : terms(app_, search)) names.push_back(term.name);
    return names;
  }
  const Term& the(std::string_view name) {
    found_ = terms(app_, {});
    for (const Term& term : found_) {
      if (term.name == name) return term;
    }
    ADD_FAILURE() << "no term " << name;
    return found_.front();
  }

 private:
  std::vector<Term> found_;
};

TEST_F(Terms, AreAllThatIsExplainedEachOnceInOrderOfTheAlphabet) {
  const std::vector<std::string> all = names({});
  const std::set<std::string> once(all.begin(), all.end());
  EXPECT_EQ(once.size(), all.size());
  for (const Explained& explained : everything_explained()) {
    EXPECT_TRUE(once.contains(app_.word(explained.title))) << app_.word(explained.title);
  }
  EXPECT_EQ(all.front(), "Add-ons");
  EXPECT_EQ(all.back(), "Whitelisting");
}

TEST_F(Terms, HaveTheTextsOfTheirExplanation) {
  app_.document.replace(worked_example());
  const Term& roas = the("ROAS");
  EXPECT_EQ(roas.meaning, "Return on ad spend: revenue for each unit of money spent.");
  EXPECT_EQ(explain(app_, *roas.how).meaning, roas.meaning);
}

TEST_F(Terms, OfAnInfluencerAreAskedOfWhoIsOpenElseOfTheBest) {
  EXPECT_EQ(the("Rank").how, std::nullopt) << "nobody is there";
  Workspace workspace = worked_example();
  workspace.influencers.push_back(workspace.influencers.front());
  workspace.influencers.back().id = "dearer";
  workspace.influencers.back().quote = 12;
  app_.document.replace(workspace);
  EXPECT_EQ(the("Rank").how->influencer, "a");
  app_.open("dearer");
  EXPECT_EQ(the("Rank").how->influencer, "dearer");
}

TEST_F(Terms, OfTheCampaignAreAskedOfTheLineUpAndNotOfOnePost) {
  app_.document.replace(worked_example());
  EXPECT_EQ(the("ROI").how->influencer, "");
  EXPECT_THAT(explain(app_, *the("ROI").how).filled_in, testing::StartsWith("$3.50 ÷ $10 = 35%"));
}

TEST_F(Terms, AreFoundByWordsOfTheirNameAndTheirMeaning) {
  EXPECT_THAT(names("ROAS"), ElementsAre("Break-even ROAS", "ROAS"));
  EXPECT_THAT(names("own account"), ElementsAre("Whitelisting"));
  EXPECT_THAT(names("no such thing"), IsEmpty());
}

}  // namespace
}  // namespace kol::app
