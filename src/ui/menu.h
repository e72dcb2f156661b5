// A button that opens a short list of commands below it.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "ui/controls.h"

namespace kol::ui {

struct MenuItem {
  Label label;
  Icon icon = Icon::none;
  bool enabled = true;
  bool begins_group = false;  // a line above it
};

// The index of the command that was chosen; it is told a frame later, when the focus is back on the
// button, so that what the command opens can give it back there. `items` is asked for them while
// the list is open. It floats over what comes later in
// the frame; Escape, a press elsewhere and the focus going elsewhere close it. Described as a
// button that is expanded, followed by a group of buttons, in which arrow keys move.
std::optional<std::size_t> menu(Ui& ui, const Rect& rect, const Label& label,
                                const ButtonOptions& options,
                                const std::function<std::vector<MenuItem>()>& items);

}  // namespace kol::ui
