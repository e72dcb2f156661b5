// A page without a browser: runs frames of widgets, presses them and sends actions to them, and
// finds what they described.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "ui/ui.h"

namespace kol::ui {

std::string read_file(const std::string& path);

// A file of words, texts by their keys, as the site hands it to the program
// (script/site/words.mjs).
std::string in_order(std::string_view json);

// English as it is shipped, read once for all tests.
const Words& shipped_words();

class Stage {
 public:
  explicit Stage(float width = 800, float height = 600);
  // For a program that has a Ui of its own, with its words.
  Stage(Ui& ui, float width, float height);
  ~Stage();
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  using Build = std::function<void(Ui&)>;
  // Fails the test if two things described have one id.
  void frame(const Build& build);
  // Presses the pointer in the middle of the rectangle and lets go, over as many frames as that
  // takes, then moves it away.
  void press(const Rect& rect, const Build& build);
  // Sends an action to the element and runs a frame.
  void act(Id id, events::Action kind, std::string value, const Build& build);

  // The first node of the last frame with this role and, if given, this name; fails the test if
  // there is none.
  const Node& node(Role role, std::string_view name = {}) const;
  bool has(Role role, std::string_view name = {}) const;
  // The nodes below it with that role, in order.
  std::vector<Node> below(Id id, Role role) const;

  Ui& ui() { return ui_; }

 private:
  Stage(Ui* others, float width, float height);

  std::unique_ptr<Ui> own_;
  Ui& ui_;
};

}  // namespace kol::ui
