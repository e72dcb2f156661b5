#include "app/keeping/opening.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/keeping/between_frames.h"

namespace kol::app {
namespace {

constexpr std::size_t kOpenedAtOnce = 400'000;  // bytes: some 2,000 influencers
constexpr std::size_t kStep = 1000;             // influencers

void begin_evaluation(App& app, Opening& opening) {
  opening.read = opening.reading->take();
  opening.reading.reset();
  if (!opening.read.workspace) return;
  const Workspace& workspace = *opening.read.workspace;
  opening.reports = std::make_unique<RosterReports>(workspace, app.document.benchmarks(),
                                                    workspace.influencers.size());
}

// False after the last step: then it is to be shown.
bool go_on(App& app) {
  Opening& opening = *app.opening;
  if (opening.reading) {
    if (!opening.reading->step()) begin_evaluation(app, opening);
    return true;
  }
  if (!opening.read.workspace) return false;
  const std::vector<Influencer>& all = opening.read.workspace->influencers;
  const std::size_t end = std::min(all.size(), opening.evaluated + kStep);
  for (; opening.evaluated < end; ++opening.evaluated) {
    opening.reports->add(all[opening.evaluated]);
  }
  return opening.evaluated < all.size();
}

std::string words_of(const App& app, const std::string& share) {
  const std::string& name = app.opening->name;
  if (share.empty()) return app.ui.words.with(Word::shelf_opening, {{"name", name}});
  return app.ui.words.with(Word::shelf_opening_share, {{"name", name}, {"share", share}});
}

}  // namespace

void open_text(App& app, std::string name, std::string_view text, Opened done) {
  if (text.size() <= kOpenedAtOnce) {
    return done(app, {io::read_workspace(text, app.document.benchmarks()), {}});
  }
  app.opening = std::make_unique<Opening>();
  Opening& opening = *app.opening;
  opening.name = std::move(name);
  opening.done = std::move(done);
  opening.reading =
      std::make_unique<io::WorkspaceReading>(std::string(text), app.document.benchmarks());
  app.announcements.text = words_of(app, {});
  platform::request_frame();
}

void open_on(App& app, double seconds) {
  if (!app.opening) return;
  platform::request_frame();
  if (go_on_for(seconds, [&] { return go_on(app); })) return;
  const auto opening = std::exchange(app.opening, nullptr);
  app.announcements.text.clear();
  opening->done(app,
                {std::move(opening->read),
                 opening->reports ? opening->reports->take() : std::vector<InfluencerReport>()});
}

std::optional<double> opening_share(const App& app) {
  if (!app.opening) return std::nullopt;
  const Opening& opening = *app.opening;
  constexpr double kReading = 0.5;  // of the time
  if (opening.reading) return kReading * opening.reading->share();
  if (!opening.read.workspace || opening.read.workspace->influencers.empty()) return kReading;
  return kReading + (1 - kReading) * static_cast<double>(opening.evaluated) /
                        static_cast<double>(opening.read.workspace->influencers.size());
}

void opening_strip(App& app, Rect& stage) {
  const std::optional<double> share = opening_share(app);
  if (!share) return;
  Ui& ui = app.ui;
  constexpr float kBar = 4;
  const double percent = std::floor(*share * 100);
  Rect row = stage.cut_top(44);
  ui.fill(row, ui.theme.surface);
  ui::Node& node = ui.describe(ui.id("opening"), ui::Role::progress, row, words_of(app, {}));
  node.value = std::to_string(static_cast<int>(percent));
  Rect bar = row.cut_bottom(kBar);
  ui.draw_text(row.inset(16, 0), words_of(app, ui::percent(percent / 100)),
               {.colour = ui.theme.secondary});
  ui.fill(bar, ui.theme.line);
  bar.w *= static_cast<float>(*share);
  ui.fill(bar, ui.theme.accent);
}

}  // namespace kol::app
