#include "ui/mark.h"

#include <algorithm>

#include "imgui.h"

namespace kol::ui {

// As web/favicon.svg, on its grid of 32.
void draw_mark(Ui& ui, const Rect& rect) {
  constexpr float kMarkSide = 32;
  const float scale = std::min(rect.w, rect.h) / kMarkSide;
  const float left = rect.x + (rect.w - kMarkSide * scale) / 2;
  const float top = rect.y + (rect.h - kMarkSide * scale) / 2;
  const float width = 3 * scale;
  ui.fill({left, top, kMarkSide * scale, kMarkSide * scale}, rgb(0x2456D6), 7 * scale);
  const auto stroke = [&](ImVec2 from, ImVec2 to, Colour colour) {
    const ImVec2 ends[] = {{left + from.x * scale, top + from.y * scale},
                           {left + to.x * scale, top + to.y * scale}};
    ui.list().AddLine(ends[0], ends[1], colour, width);
    for (const ImVec2& end : ends) ui.list().AddCircleFilled(end, width / 2, colour);
  };
  constexpr Colour kInk = rgb(0xFFFFFF);
  constexpr Colour kBar = rgb(0x8FB0FF);
  stroke({8, 9}, {8, 23}, kInk);
  stroke({8, 17}, {15, 9}, kInk);
  stroke({10, 15}, {16, 23}, kInk);
  stroke({20, 18}, {20, 23}, kBar);
  stroke({25, 12}, {25, 23}, kBar);
}

}  // namespace kol::ui
