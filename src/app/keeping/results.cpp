#include "app/keeping/results.h"

#include <utility>

#include "app/keeping/reading.h"

namespace kol::app {

bool takes_results(const App& app) {
  return app.screen == Screen::track && !app.embedded() && !app.import &&
         !app.document.workspace().campaign.lineup.empty();
}

void open_results(App& app, PendingResults arrived) {
  arrived.options.decoder = decode_wide;
  app.results_file = std::move(arrived);
  app.show(Panel::results_file);
}

const io::ResultsImport& read_results(App& app) {
  PendingResults& pending = *app.results_file;
  if (pending.read_of != app.document.revision()) {
    pending.read_of = app.document.revision();
    pending.import =
        io::import_results(pending.bytes, app.document.workspace(), app.document.benchmarks(),
                           pending.options, *app.table_words);
  }
  return pending.import;
}

void accept_results(App& app) {
  const std::size_t figures = read_results(app).filled.size();
  Campaign campaign = std::move(app.results_file->import.workspace.campaign);
  app.document.edit_campaign({}, [&](Campaign& next) { next = std::move(campaign); });
  app.results_file.reset();
  app.close_panel();
  app.track.shows_results = true;
  const std::string count = ui::editable(static_cast<double>(figures));
  app.tell(figures == 1 ? app.word(Word::results_taken_one)
                        : app.ui.words.with(Word::results_taken, {{"count", count}}),
           {undo_action()});
}

}  // namespace kol::app
