#include "app/keeping/adding.h"

#include <algorithm>
#include <chrono>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "app/keeping/files.h"
#include "app/parts/names.h"

namespace kol::app {
namespace {

constexpr std::size_t kAddedAtOnce = 5000;
constexpr std::size_t kStep = 250;

// What the roster will be a part of.
Workspace next_workspace(const App& app) {
  Workspace next;
  if (!app.document.is_sample()) {
    static_cast<Deciding&>(next) = app.document.workspace();
    static_cast<Practising&>(next) = app.document.workspace();
    next.settings = app.document.workspace().settings;
    next.campaign = app.document.workspace().campaign;
    next.unknown = app.document.workspace().unknown;
  }
  if (!takes_place(app)) return next;
  const PendingImport& pending = *app.import;
  if (const auto& currency = pending.currency ? pending.currency : pending.result.currency) {
    next.settings.currency = *currency;
    next.settings.usd_rate = pending.result.usd_rate;
  }
  return next;
}

// How many of them have a name that somebody of the roster has already.
std::size_t count_again(const App& app, const std::vector<Influencer>& added) {
  std::unordered_set<std::string_view> known;
  for (const Influencer& one : app.document.workspace().influencers) known.insert(name_of(one));
  return static_cast<std::size_t>(
      std::count_if(added.begin(), added.end(),
                    [&](const Influencer& one) { return known.contains(name_of(one)); }));
}

std::string done_words(const App& app, std::size_t added, std::size_t again) {
  const auto number = [](std::size_t value) { return ui::count(static_cast<double>(value)); };
  if (added == 1) return app.word(again == 0 ? Word::import_done_one : Word::import_again_one);
  if (again == 0) return app.ui.words.with(Word::import_done, {{"count", number(added)}});
  return app.ui.words.with(Word::import_done_again,
                           {{"count", number(added)}, {"again", number(again)}});
}

void add(App& app, Workspace next, std::vector<InfluencerReport> reports) {
  PendingImport pending = *std::exchange(app.import, std::nullopt);
  io::Import& import = pending.result;
  if (import.has_header && !pending.asks_columns) {
    app.remembered_columns.remember(import.diagnostics.columns, pending.options.columns);
  }
  const std::size_t added = import.influencers.size();
  const std::size_t again = takes_place(app) ? 0 : count_again(app, import.influencers);
  if (takes_place(app)) {
    next.influencers = std::move(import.influencers);
    app.document.replace(std::move(next), std::move(reports));
  } else {
    app.document.insert_influencers(app.document.workspace().influencers.size(),
                                    std::move(import.influencers), std::move(reports));
  }
  app.last_import = DoneImport{std::move(pending.name), added, std::move(import.diagnostics),
                               std::move(pending.cells)};
  app.screen = Screen::compare;
  app.compare.order.search.clear();
  app.compare.order.platform.reset();
  app.tell(done_words(app, added, again),
           {NoticeAction{Word::import_what_was_read, [](App& a) { a.show(Panel::last_import); }},
            undo_action()});
}

// The next ones; false after the last.
bool go_on(App& app) {
  ImportAdding& adding = *app.import_adding;
  const std::vector<Influencer>& all = app.import->result.influencers;
  const std::size_t end = std::min(all.size(), adding.done + kStep);
  for (; adding.done < end; ++adding.done) adding.reports->add(all[adding.done]);
  return adding.done < all.size();
}

}  // namespace

void accept_import(App& app) {
  if (!app.import || app.import_reading || app.import_adding) return;
  const std::size_t count = app.import->result.influencers.size();
  if (count == 0) return;
  if (count <= kAddedAtOnce) return add(app, next_workspace(app), {});
  app.import_adding = std::make_unique<ImportAdding>();
  ImportAdding& adding = *app.import_adding;
  adding.next = next_workspace(app);
  adding.reports = std::make_unique<RosterReports>(adding.next, app.document.benchmarks(), count);
  adding.revision = app.document.revision();
  platform::request_frame();
}

void add_on(App& app, double seconds) {
  if (!app.import_adding) return;
  platform::request_frame();
  using Clock = std::chrono::steady_clock;
  const auto wished = std::chrono::duration<double>(seconds);
  const auto until = Clock::now() + std::chrono::duration_cast<Clock::duration>(wished);
  bool more = true;
  while (more) {
    more = go_on(app);
    if (more && Clock::now() >= until) return;
  }
  const auto adding = std::exchange(app.import_adding, nullptr);
  // An edit meanwhile may have changed what they were evaluated on.
  if (adding->revision == app.document.revision()) {
    add(app, std::move(adding->next), adding->reports->take());
  } else {
    add(app, next_workspace(app), {});
  }
}

std::optional<double> adding_share(const App& app) {
  if (!app.import_adding) return std::nullopt;
  return static_cast<double>(app.import_adding->done) /
         static_cast<double>(app.import->result.influencers.size());
}

}  // namespace kol::app
