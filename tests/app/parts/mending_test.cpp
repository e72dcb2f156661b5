// What cannot be used as typed: said without covering anything, with the way to the field.
#include "app/parts/mending.h"

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

TEST_F(Mending, StandsAboveTheResultsAndNotOverThem) {
  const ui::Node said = notice();
  const auto& nodes = app_.ui.tree.nodes();
  for (const ui::Node& node : nodes) {
    if (node.role != ui::Role::scroller || node.parent != said.parent) continue;
    const bool beside = node.x >= said.x + said.w || node.x + node.w <= said.x;
    const bool apart = node.y >= said.y + said.h || node.y + node.h <= said.y;
    EXPECT_TRUE(beside || apart) << "of the part at " << node.x << ", " << node.y;
  }
}

class MendingOnAPhone : public Mending {
 protected:
  MendingOnAPhone() : Mending(360) {}
};

TEST_F(MendingOnAPhone, StandsBelowAllThatScrolls) {
  const ui::Node said = notice();
  for (const ui::Node& node : app_.ui.tree.nodes()) {
    if (node.role != ui::Role::scroller || node.parent != said.parent) continue;
    EXPECT_LE(node.y + node.h, said.y);
  }
  EXPECT_LE(said.x + said.w, 360);
}

}  // namespace
}  // namespace kol::app
