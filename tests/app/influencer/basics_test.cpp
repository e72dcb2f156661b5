// Somebody new is asked for in the order in which it is known, and never called by an id.
#include <gmock/gmock.h>

#include "app/app_test.h"
#include "app/compare/parts.h"
#include "app/influencer/panel.h"
#include "app/parts/names.h"
#include "ui/stage.h"

namespace kol::app {
namespace {

using testing::ElementsAre;

class NewInfluencer : public AppTest {
 protected:
  NewInfluencer() {
    add_influencer(app_);
    draw();
  }
  void draw() {
    stage_.frame([&](ui::Ui&) { influencer_panel(app_, {0, 0, 480, 3000}); });
  }
  void type(const std::string& field, const std::string& text) {
    stage_.act(stage_.node(ui::Role::text_field, field).id, events::Action::commit, text,
               [&](ui::Ui&) {
                 influencer_panel(app_, {0, 0, 480, 3000});
               });
    draw();
  }
  std::vector<std::string> fields() {
    std::vector<std::string> names;
    for (const ui::Node& node : app_.ui.tree.nodes()) {
      if (node.role == ui::Role::text_field || node.role == ui::Role::select) {
        names.push_back(node.name);
      }
    }
    return names;
  }
  const Influencer& influencer() const { return app_.document.workspace().influencers.back(); }

  ui::Stage stage_{app_.ui, 480, 3000};
};

TEST_F(NewInfluencer, IsAskedForNamePlatformFollowersEngagementAndQuote) {
  EXPECT_THAT(fields(), ElementsAre("Name", "Platform", "Followers", "Engagement rate", "Quote"));
  type("Name", "Ada");
  type("Followers", "10k");
  type("Engagement rate", "2.5");
  type("Quote", "120");
  EXPECT_EQ(influencer().name, "Ada");
  EXPECT_EQ(influencer().channels[0].average.engagements, 250);
  EXPECT_EQ(influencer().quote, 120);
}

TEST_F(NewInfluencer, ARateWaitsForTheFollowers) {
  type("Engagement rate", "2.5");
  EXPECT_EQ(influencer().channels[0].average.engagements, std::nullopt);
  type("Followers", "20,000");
  EXPECT_EQ(influencer().channels[0].average.engagements, 500);
}

TEST_F(NewInfluencer, IsNeverCalledByAnId) {
  EXPECT_EQ(name_of(influencer()), "New influencer");
  add_influencer(app_);
  EXPECT_EQ(name_of(influencer()), "New influencer 2");
}

TEST_F(NewInfluencer, IsAnInfluencerLikeAllOthersWhenOpenedAgain) {
  app_.open(influencer().id);
  draw();
  EXPECT_THAT(fields(), testing::Contains("Likes"));
}

}  // namespace
}  // namespace kol::app
