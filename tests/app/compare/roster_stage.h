// The page with a roster on the Compare screen, for the tests of what can be done with it.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/app_test.h"
#include "app/frame.h"
#include "ui/stage.h"

namespace kol::app {

using events::Action;
using ui::Role;

class Roster : public AppTest {
 protected:
  // Ada of the worked example and others, "b1" … with twice, three times … her quote of $10.
  void show(float width, float height, std::size_t others) {
    Workspace workspace = worked_example();
    const Influencer ada = workspace.influencers[0];
    for (std::size_t i = 1; i <= others; ++i) {
      Influencer& other = workspace.influencers.emplace_back(ada);
      other.id = "b" + std::to_string(i);
      other.name = "Ben " + std::to_string(i);
      other.quote = 10.0 * static_cast<double>(i + 1);
    }
    app_.begin_anew(std::move(workspace), Arrival::own);
    app_.compare.offer_open = false;
    stage_.emplace(app_.ui, width, height);
    frame();
    frame();
  }
  void frame() { stage_->frame(build_); }
  void click(Role role, std::string_view name) {
    stage_->act(stage_->node(role, name).id, Action::click, "", build_);
    frame();
  }
  std::vector<std::string> headers() {
    std::vector<std::string> names;
    const ui::Id table = stage_->node(Role::table, "Compare influencers").id;
    for (const ui::Node& header : stage_->below(table, Role::column_header)) {
      for (const ui::Node& sort : stage_->below(header.id, Role::button)) {
        names.push_back(sort.name);
      }
    }
    return names;
  }
  std::vector<ui::Node> cards() {
    return stage_->below(stage_->node(Role::list, "Compare influencers").id, Role::list_item);
  }
  bool says(std::string_view text) {
    const std::vector<ui::Node>& nodes = app_.ui.tree.nodes();
    return std::any_of(nodes.begin(), nodes.end(),
                       [&](const ui::Node& node) { return node.value == text; });
  }
  const Workspace& workspace() { return app_.document.workspace(); }

  std::optional<ui::Stage> stage_;
  ui::Stage::Build build_ = [this](Ui&) { draw_frame(app_); };
};

}  // namespace kol::app
