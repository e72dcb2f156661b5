#include "app/track/screen.h"

namespace kol::app {

void track_screen(App& app, const Rect& area) {
  Rect rest = area.inset(24, 16);
  ui::heading(app.ui, rest.cut_top(app.ui.control_height()), Word::nav_track, 2, 20);
}

std::string track_answer(const App&) { return {}; }

void keep_track(const App& app, KeptView& view) {
  view.put_flag("results", app.track.shows_results);
}

void restore_track(App& app, const KeptView& view) {
  app.track.shows_results = view.flag("results").value_or(app.track.shows_results);
}

}  // namespace kol::app
