#include "app/agreement/panel.h"

#include "app/parts/names.h"
#include "app/parts/panel_title.h"

namespace kol::app {

bool is_agreement_open(const App& app) {
  return app.agreement.row < app.document.workspace().campaign.lineup.size();
}

std::string agreement_title(const App& app) {
  const LineupRow& row = app.document.workspace().campaign.lineup[app.agreement.row];
  const auto influencer = app.document.index_of(row.influencer);
  const std::string name =
      influencer ? name_of(app.document.workspace().influencers[*influencer]) : row.influencer;
  return app.ui.words.with(Word::agreement_title, {{"name", name}});
}

void agreement_panel(App& app, const Rect& area) {
  Rect rest = area.inset(16, 12);
  const std::string title =
      is_agreement_open(app) ? agreement_title(app) : app.word(Word::agreement_gone);
  panel_title(app, rest.cut_top(app.ui.control_height(), 12), {Word::agreement_gone, title});
}

void keep_agreement(const App& app, KeptView& view) {
  view.put_number("row", static_cast<double>(app.agreement.row));
}

void restore_agreement(App& app, const KeptView& view) {
  const double row = view.number("row").value_or(0);
  if (row >= 0 && row < 1e6) app.agreement.row = static_cast<std::size_t>(row);
}

}  // namespace kol::app
