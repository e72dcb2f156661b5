#include "app/keeping/link_panel.h"

#include <algorithm>
#include <array>

#include "app/keeping/links.h"
#include "app/parts/mending.h"
#include "app/parts/panel_title.h"

namespace kol::app {
namespace {

// In the order of PrivatePart.
constexpr std::array kPrivateWords = {Word::link_email,   Word::link_notes,   Word::link_vetting,
                                      Word::link_contact, Word::link_results, Word::link_history,
                                      Word::link_creator};
static_assert(kPrivateWords.size() == kPrivatePartCount);

bool has_own_wording(const Campaign& campaign) {
  return std::any_of(campaign.lineup.begin(), campaign.lineup.end(),
                     [](const LineupRow& row) { return !row.wording.empty(); });
}

// A box for each that holds something.
void private_boxes(App& app, Flow& flow) {
  const PrivateParts there = private_parts(app.document.workspace());
  app.linked &= there;
  if (there.none()) return ui::paragraph(app.ui, flow, Word::link_nothing_private);
  ui::heading(app.ui, flow.row(28), Word::link_private, 3, 15);
  for (std::size_t i = 0; i < kPrivatePartCount; ++i) {
    if (!there[i]) continue;
    bool ticked = app.linked[i];
    const Rect row = flow.row(app.ui.environment.coarse_pointer ? 44 : 32);
    if (ui::checkbox(app.ui, row, kPrivateWords[i], ticked)) app.linked[i] = ticked;
  }
  if (!has_own_wording(app.document.workspace().campaign)) return;
  flow.space(4);
  ui::paragraph(app.ui, flow, Word::link_own_wording,
                {.size = ui::kSmallSize, .colour = app.ui.theme.secondary});
}

}  // namespace

void link_panel(App& app, const Rect& area) {
  Rect rest = area.inset(kPanelMargin, 12);
  panel_title(app, rest.cut_top(app.ui.control_height(), 12), Word::link_title);
  const Rect view = rest.inset(-kPanelMargin, 0);
  ui::Scroller scroller(app.ui, "link", view, app.word(Word::link_title));
  Flow flow(scroller.content().inset(kPanelMargin, 0));
  ui::paragraph(app.ui, flow, Word::link_about);
  flow.space(12);
  ui::paragraph(app.ui, flow, Word::link_holds);
  flow.space(12);
  private_boxes(app, flow);
  flow.space(16);
  if (const std::string missing = not_counted(app); !missing.empty()) {
    ui::paragraph(app.ui, flow, {"not counted", missing}, {.colour = app.ui.theme.caution});
    flow.space(16);
  }
  Rect row = flow.row(app.ui.control_height());
  const ui::ButtonOptions options{.look = ui::Look::primary, .icon = ui::Icon::link};
  const float width = ui::button_width(app.ui, Word::link_copy, options);
  if (ui::button(app.ui, row.cut_left(width), Word::link_copy, options)) copy_link(app);
  flow.space(16);
  scroller.finish(view.w, flow.height());
}

}  // namespace kol::app
