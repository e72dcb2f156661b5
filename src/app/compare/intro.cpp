// What the page is, and three ways to begin with figures of one's own: above the sample, for who
// comes for the first time. A plan needs a roster, and begins with the sample's; else the sample is
// put away, and stays among the workspaces.
#include <array>

#include "app/compare/parts.h"
#include "app/keeping/files.h"

namespace kol::app {
namespace {

constexpr float kGap = 8;
constexpr float kWideFrom = 900;

struct Beginning {
  Word word;
  ui::Icon icon;
  Screen screen;
};
constexpr std::array kBeginnings = {
    Beginning{Word::intro_compare, ui::Icon::compare, Screen::compare},
    Beginning{Word::intro_fees, ui::Icon::fees, Screen::fees},
    Beginning{Word::intro_campaign, ui::Icon::plan, Screen::plan},
};

float width_of(App& app, const Beginning& beginning) {
  return ui::button_width(app.ui, beginning.word, {.icon = beginning.icon});
}

float width_of_all(App& app) {
  float width = 0;
  for (const Beginning& beginning : kBeginnings) width += width_of(app, beginning) + kGap;
  return width - kGap;
}

// In a row, or in as many as they need.
std::optional<Screen> beginnings(App& app, Flow& flow) {
  std::optional<Screen> chosen;
  Rect row;
  for (const Beginning& beginning : kBeginnings) {
    const float width = std::min(width_of(app, beginning), flow.width());
    if (row.w + 0.5f < width) {  // what was cut off may have been rounded
      if (row.h > 0) flow.space(kGap);
      row = flow.row(app.ui.control_height());
    }
    if (ui::button(app.ui, row.cut_left(width, kGap), beginning.word, {.icon = beginning.icon})) {
      chosen = beginning.screen;
    }
  }
  return chosen;
}

}  // namespace

void compare_intro(App& app, Flow& flow) {
  // Beside a panel there is room for what the panel is about only.
  if (!app.document.is_sample() || app.embed || app.panel != Panel::none) return;
  std::optional<Screen> chosen;
  {
    ui::Card card(app.ui, "intro", flow, {});
    const float buttons = width_of_all(app);
    if (card.flow.width() >= kWideFrom) {
      const Rect all{card.flow.x(), card.flow.y(), card.flow.width(), 0};
      const float width = all.w - buttons - 3 * kGap;
      const float text = ui::paragraph_height(app.ui, app.word(Word::intro_what), width);
      const float down = std::max(0.0f, (app.ui.control_height() - text) / 2);
      Flow left({all.x, all.y + down, width, 0});
      ui::paragraph(app.ui, left, Word::intro_what);
      Flow right({all.right() - buttons, all.y, buttons, 0});
      chosen = beginnings(app, right);
      card.flow.space(std::max(left.height(), right.height()));
    } else {
      ui::paragraph(app.ui, card.flow, Word::intro_what);
      card.flow.space(kGap);
      chosen = beginnings(app, card.flow);
    }
  }
  flow.space(12);
  if (!chosen) return;
  if (*chosen != Screen::plan) start_empty(app);
  app.screen = *chosen;
}

}  // namespace kol::app
