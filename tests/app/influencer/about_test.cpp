// What is known about the person is edited in place: tags as one text, which counts when it is
// left.
#include <gmock/gmock.h>

#include <algorithm>
#include <utility>

#include "app/app_test.h"
#include "app/frame.h"
#include "app/parts/steps.h"
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

TEST_F(About, ACodeOfTheirOwnIsGivenAndWarnedOfWhereAnotherLooksLikeIt) {
  Workspace two = worked_example();
  Influencer bo = two.influencers[0];
  bo.id = "b";
  bo.name = "Bo";
  bo.tracking.emplace().code = "gl0w1";
  two.influencers.push_back(bo);
  app_.begin_anew(std::move(two), Arrival::own);
  app_.open("a");
  stage_.frame(build_);
  app_.influencer_view.open_about = true;
  stage_.frame(build_);
  const auto field = [&]() -> const ui::Node& {
    return stage_.node(ui::Role::text_field, "Discount code of their own");
  };
  const auto write = [&](const char* text) {
    stage_.act(field().id, Action::input, text, build_);
    stage_.act(field().id, Action::commit, text, build_);
    stage_.frame(build_);
  };
  const auto given = [&] { return app_.document.workspace().influencers[0].tracking; };
  write("no code");
  EXPECT_EQ(field().description, "3 to 20 letters, digits, _ or -, without spaces.");
  EXPECT_FALSE(given());
  write("GLOWI");  // an O for the 0, an I for the 1
  ASSERT_TRUE(given());
  EXPECT_EQ(given()->code, "GLOWI");
  const auto warns = [&] {
    const auto& nodes = app_.ui.tree.nodes();
    return std::any_of(nodes.begin(), nodes.end(), [](const ui::Node& node) {
      return node.value == "The code is easily taken for that of Bo: they look alike.";
    });
  };
  EXPECT_TRUE(warns());
  EXPECT_EQ(undo_name(app_), "Ada: Links and codes");
  write("GLOW2");
  EXPECT_FALSE(warns());
  write("");
  EXPECT_FALSE(given()) << "nothing is left of it";
}

}  // namespace
}  // namespace kol::app
