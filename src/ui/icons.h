// The page's icons, drawn as strokes so that they are sharp at every size and take the text's
// colour.
#pragma once

#include "ui/ui.h"

namespace kol::ui {

enum class Icon {
  none,
  compare,
  fees,
  campaign,
  plan,
  undo,
  redo,
  open,
  paste,
  save,
  plus,
  minus,
  close,
  search,
  columns,
  sort_up,
  sort_down,
  chevron_down,
  chevron_right,
  back,
  sun,
  moon,
  trash,
  duplicate,
  shelf,
  rename,
  info,
  warn,
  alarm,
  ok,
  unknown,
  more,
  filter,
  link,
  print,
  share,
  file,
  settings,
  book,
  keyboard,
  scatter,
  picture,
  track,
  calendar,
};

// Draws the icon, 20 px wide at scale 1, in the middle of the rectangle.
void draw_icon(Ui& ui, Icon icon, const Rect& rect, Colour colour, float scale = 1);

}  // namespace kol::ui
