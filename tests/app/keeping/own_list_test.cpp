// The first influencer of the reader's own takes the place of the sample, and does not join it.
#include "app/app_test.h"
#include "app/compare/parts.h"
#include "app/explain/origins.h"
#include "app/keeping/files.h"

namespace kol::app {
namespace {

class OwnList : public AppTest {
 protected:
  OwnList() { app_.begin_anew(worked_example(), Arrival::sample); }
  const Workspace& workspace() const { return app_.document.workspace(); }
};

TEST_F(OwnList, BeginsWithWhoIsAddedByHand) {
  add_influencer(app_);
  ASSERT_EQ(workspace().influencers.size(), 1u);
  EXPECT_EQ(workspace().influencers[0].name, "");
  EXPECT_TRUE(workspace().campaign.lineup.empty()) << "Ada's row went with the sample";
  EXPECT_FALSE(app_.document.is_sample());
  EXPECT_EQ(app_.notice->text,
            "Your own list begins here; the sample is put away. Fill in what is known.");
  add_influencer(app_);
  EXPECT_EQ(workspace().influencers.size(), 2u);
}

TEST_F(OwnList, IsTheSampleAgainWhenTakenBack) {
  add_influencer(app_);
  app_.document.undo();
  EXPECT_EQ(workspace(), worked_example());
  EXPECT_TRUE(app_.document.is_sample());
  app_.document.redo();
  EXPECT_FALSE(app_.document.is_sample());
}

TEST_F(OwnList, HasFiguresOfTheReadersOwn) {
  EXPECT_EQ(Origins(app_).yours().text, "Figure of the sample");
  add_influencer(app_);
  EXPECT_EQ(Origins(app_).yours().text, "Your figure");
}

}  // namespace
}  // namespace kol::app
