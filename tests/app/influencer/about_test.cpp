// What is known about the person is edited in place: tags as one text, which counts when it is
// left.
#include <gmock/gmock.h>

#include "app/app_test.h"
#include "app/frame.h"
#include "ui/stage.h"

namespace kol::app {
namespace {

using events::Action;
using testing::ElementsAre;

class About : public AppTest {
 protected:
  About() {
    app_.begin_anew(worked_example(), Arrival::own);
    app_.open("a");
    app_.influencer_view.of = "a";
    app_.influencer_view.open_about = true;
    stage_.frame(build_);
  }
  ui::Id tags_field() { return stage_.node(ui::Role::text_field, "Tags, separated by commas").id; }
  const std::vector<std::string>& tags() { return app_.document.workspace().influencers[0].tags; }

  ui::Stage stage_{app_.ui, 1280, 800};
  ui::Stage::Build build_ = [this](Ui&) { draw_frame(app_); };
};

TEST_F(About, TagsCountWhenTheFieldIsLeftAsOneStepOfUndo) {
  for (const char* typed : {"g", "gifted,", "gifted, fast,, Gifted"}) {
    stage_.act(tags_field(), Action::input, typed, build_);
    stage_.frame(build_);
    EXPECT_THAT(tags(), ElementsAre()) << typed;
    EXPECT_EQ(stage_.node(ui::Role::text_field, "Tags, separated by commas").value, typed);
  }
  stage_.act(tags_field(), Action::commit, "gifted, fast,, Gifted", build_);
  EXPECT_THAT(tags(), ElementsAre("gifted", "fast"));
  stage_.frame(build_);
  EXPECT_EQ(stage_.node(ui::Role::text_field, "Tags, separated by commas").value, "gifted, fast");
  app_.document.undo();
  EXPECT_THAT(tags(), ElementsAre());
  app_.document.redo();
  EXPECT_THAT(tags(), ElementsAre("gifted", "fast"));
}

TEST_F(About, TagsBeingTypedAreGivenUpByEscape) {
  stage_.act(tags_field(), Action::input, "gif", build_);
  stage_.act(tags_field(), Action::escape, "gif", build_);
  stage_.frame(build_);
  EXPECT_EQ(stage_.node(ui::Role::text_field, "Tags, separated by commas").value, "");
  EXPECT_EQ(app_.document.next_undo(), nullptr);
}

}  // namespace
}  // namespace kol::app
