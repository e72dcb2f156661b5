// What is typed of the creator's account.
#include <utility>

#include "app/page_test.h"

namespace kol::app {
namespace {

using events::Action;
using ui::Role;

TEST_F(PageTest, ATotalOfEngagementsCountsAgainWhenLikesAreGivenUp) {
  Workspace workspace = worked_example();
  Average& average = workspace.influencers[0].channels[0].average;
  average.likes.reset();
  average.comments.reset();
  average.engagements = 200;
  app_.begin_anew(std::move(workspace), Arrival::own);
  app_.document.edit_creator({}, [](Creator& next) { next.influencer = "a"; });
  app_.screen = Screen::rates;
  draw();
  const auto total = [&] {
    return app_.document.workspace().influencers[0].channels[0].average.engagements;
  };
  const ui::Id likes = stage_.node(Role::text_field, app_.word(Word::term_likes)).id;
  act(likes, Action::input, "6");
  EXPECT_EQ(total(), std::nullopt) << "a new count, not added to the old total";
  act(likes, Action::escape);
  EXPECT_EQ(total(), 200);
}

}  // namespace
}  // namespace kol::app
