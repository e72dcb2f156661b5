// The panel of keys: what it says is what web/page/actions.js and web/elements/tables.js do.
#include <gmock/gmock.h>

#include "app/app_test.h"
#include "app/help/panels.h"
#include "ui/stage.h"

namespace kol::app {
namespace {

using testing::ElementsAre;

class Shortcuts : public AppTest {
 protected:
  // Of one list: the keys and what they do, as they stand there.
  std::vector<std::string> texts_of(std::string_view list) {
    stage_.frame([&](Ui&) { shortcuts_panel(app_, {0, 0, 440, 1200}); });
    std::vector<std::string> texts;
    for (const ui::Node& node :
         stage_.below(stage_.node(ui::Role::list, list).id, ui::Role::text)) {
      texts.push_back(node.value);
    }
    return texts;
  }

  ui::Stage stage_{app_.ui, 1280, 2000};
};

TEST_F(Shortcuts, OfTheRosterMoveFromRowToRowAndWithinTheRow) {
  EXPECT_THAT(
      texts_of("In the roster"),
      ElementsAre("↑ ↓", "Go from row to row", "← →", "Go through what can be pressed in the row",
                  "Home End", "Go to the first or the last row", "Enter", "Open the influencer",
                  "F2", "Edit the row"));
}

TEST_F(Shortcuts, OfACellThatIsEditedAreTheirOwn) {
  EXPECT_THAT(texts_of("While a cell is edited"),
              ElementsAre("↑ ↓", "Go to the cell above or below", "Enter",
                          "Take it and go to the cell below", "Tab",
                          "Go to the next cell of the row", "Esc", "Take back what was typed"));
}

}  // namespace
}  // namespace kol::app
