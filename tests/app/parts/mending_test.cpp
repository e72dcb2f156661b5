// What cannot be used as typed: said without covering anything, with the way to the field.
#include "app/parts/mending.h"

#include <vector>

#include "app/page_test.h"
#include "app/parts/typed_figures.h"
#include "ui/fake_platform.h"

namespace kol::app {
namespace {

class Mending : public PageTest {
 protected:
  explicit Mending(float width = 1280) : PageTest(1200) {
    app_.ui.environment.width = width;
    app_.document.replace(worked_example());
    app_.screen = Screen::campaign;
    draw();
    write(kField, "much");
    draw();
  }
  ui::Node notice() { return stage_.node(ui::Role::region, app_.word(Word::mend_name)); }
  const std::string kField = label_of(app_, typed("gross_margin"));
};

TEST_F(Mending, LeadsToTheField) {
  const ui::Id field = stage_.node(ui::Role::text_field, kField).id;
  platform::asked().focused.clear();
  press(app_.word(Word::mend_go));
  ASSERT_FALSE(platform::asked().focused.empty());
  EXPECT_EQ(platform::asked().focused.back(), field);
}

// The parts beside it that scroll.
std::vector<ui::Node> scrolling(const App& app, const ui::Node& notice) {
  std::vector<ui::Node> parts;
  for (const ui::Node& node : app.ui.tree.nodes()) {
    if (node.role == ui::Role::scroller && node.parent == notice.parent) parts.push_back(node);
  }
  return parts;
}

TEST_F(Mending, StandsAboveTheResultsAndNotOverThem) {
  const ui::Node said = notice();
  const auto parts = scrolling(app_, said);
  ASSERT_EQ(parts.size(), 2u) << "what goes in, and what comes out";
  for (const ui::Node& part : parts) {
    const bool beside = part.x >= said.x + said.w || part.x + part.w <= said.x;
    EXPECT_TRUE(beside || part.y >= said.y + said.h) << "of the part at " << part.x;
  }
}

class MendingOnAPhone : public Mending {
 protected:
  MendingOnAPhone() : Mending(360) {}
  float height_of_fields() {
    for (const ui::Node& node : app_.ui.tree.nodes()) {
      if (node.role == ui::Role::scroller && node.name == app_.word(Word::nav_campaign))
        return node.h;
    }
    return 0;
  }
};

TEST_F(MendingOnAPhone, StandsBelowAllThatScrollsWithWholeButtons) {
  const ui::Node said = notice();
  const auto parts = scrolling(app_, said);
  ASSERT_FALSE(parts.empty());
  for (const ui::Node& part : parts) EXPECT_LE(part.y + part.h, said.y);
  for (const Word word : {Word::mend_go, Word::mend_forget}) {
    const ui::Node& button = stage_.node(ui::Role::button, app_.word(word));
    EXPECT_GE(button.w, app_.ui.text_width(app_.word(word))) << app_.word(word);
    EXPECT_LE(button.x + button.w, said.w) << app_.word(word);
    EXPECT_LE(button.y + button.h, said.h) << app_.word(word);
  }
}

TEST_F(MendingOnAPhone, TakesNoRoomWhileTheFieldIsBeingTypedInto) {
  press(app_.word(Word::mend_forget));
  draw();
  const float whole = height_of_fields();
  const ui::Id field = stage_.node(ui::Role::text_field, kField).id;
  act(field, events::Action::focus);
  stage_.act(field, events::Action::input, "m", build_);
  EXPECT_EQ(height_of_fields(), whole);
  draw();
  EXPECT_EQ(height_of_fields(), whole);
  EXPECT_FALSE(stage_.has(ui::Role::region, app_.word(Word::mend_name)));
}

}  // namespace
}  // namespace kol::app
