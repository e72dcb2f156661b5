// The whole page without a browser: drawn, pressed, written into and read by role and name.
#pragma once

#include <string>
#include <vector>

#include "app/app_test.h"
#include "app/frame.h"
#include "ui/stage.h"

namespace kol::app {

class PageTest : public AppTest {
 protected:
  // So high that all of a panel is in view.
  explicit PageTest(float height = 4000) : stage_(app_.ui, 1280, height) {}

  void draw() { stage_.frame(build_); }
  // With the frame that shows what came of it.
  void act(ui::Id id, events::Action kind, const std::string& value = "") {
    stage_.act(id, kind, value, build_);
    draw();
  }
  void press(const std::string& button) {
    act(stage_.node(ui::Role::button, button).id, events::Action::click);
  }
  void write(const std::string& field, const std::string& text,
             ui::Role role = ui::Role::text_field) {
    const ui::Id id = stage_.node(role, field).id;
    act(id, events::Action::input, text);
    act(id, events::Action::commit, text);
  }
  void choose(const std::string& select, const std::string& option) {
    const ui::Node& node = stage_.node(ui::Role::select, select);
    std::size_t at = 0;
    while (at < node.options.size() && node.options[at] != option) ++at;
    ASSERT_LT(at, node.options.size()) << option;
    act(node.id, events::Action::commit, std::to_string(at));
  }
  std::vector<std::string> texts() const {
    std::vector<std::string> texts;
    for (const ui::Node& node : app_.ui.tree.nodes()) {
      if (!node.value.empty()) texts.push_back(node.value);
    }
    return texts;
  }

  ui::Stage stage_;
  ui::Stage::Build build_ = [this](Ui&) { draw_frame(app_); };
};

}  // namespace kol::app
