#include "app/keeping/adding.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "app/keeping/between_frames.h"
#include "app/keeping/files.h"
#include "app/parts/names.h"
#include "io/table/links.h"

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

// What tells that two are one person: each account; where a handle is missing ID and name. Nobody
// is known by the platform alone.
std::vector<std::string> marks_of(const Influencer& influencer) {
  constexpr char kBetween = '\x1F';
  std::vector<std::string> marks;
  for (const Channel& channel : influencer.channels) {
    if (channel.handle.empty() && influencer.name.empty()) continue;
    std::string& mark = marks.emplace_back(std::to_string(static_cast<int>(channel.platform)));
    mark += kBetween;
    if (!channel.handle.empty()) {
      mark += io::handle_key(channel.handle);
      continue;
    }
    mark += kBetween;
    mark += influencer.id;
    mark += kBetween;
    mark += influencer.name;
  }
  return marks;
}

std::string number(std::size_t value) { return ui::count(static_cast<double>(value)); }

// "3 were in the roster already and were left out."
std::string left_out_words(const App& app, std::size_t left_out) {
  if (left_out == 1) return app.word(Word::import_done_known_one);
  return app.ui.words.with(Word::import_done_known, {{"count", number(left_out)}});
}

std::string done_words(const App& app, std::size_t added, std::size_t again) {
  if (added == 1) return app.word(again == 0 ? Word::import_done_one : Word::import_again_one);
  if (again == 0) return app.ui.words.with(Word::import_done, {{"count", number(added)}});
  return app.ui.words.with(Word::import_done_again,
                           {{"count", number(added)}, {"again", number(again)}});
}

// Of those who are added; of very many cells only the first are known one by one.
std::size_t figures_to_check(const PendingImport& pending) {
  if (pending.coming() == pending.result.influencers.size()) return pending.to_check();
  return static_cast<std::size_t>(
      std::count_if(pending.cells.begin(), pending.cells.end(), [&](const CellToCheck& cell) {
        return cell.is_open() && !pending.leaves_out(pending.result.influencer_of[cell.record - 1]);
      }));
}

// "3 figures are still to check."
std::string to_check_words(const App& app, std::size_t count) {
  if (count == 1) return app.word(Word::import_done_to_check_one);
  return app.ui.words.with(Word::import_done_to_check, {{"count", number(count)}});
}

void add(App& app, Workspace next, std::vector<InfluencerReport> reports) {
  find_known(app);
  if (app.import->coming() == 0) return;
  PendingImport pending = *std::exchange(app.import, std::nullopt);
  io::Import& import = pending.result;
  if (import.has_header && !pending.asks_columns) {
    app.remembered_columns.remember(import.diagnostics.columns, pending.options.columns);
  }
  const std::size_t to_check = figures_to_check(pending);
  const std::size_t left_out = pending.leave_out_known();
  const std::size_t added = import.influencers.size();
  const std::size_t again = takes_place(app) ? 0 : count_again(app, import.influencers);
  if (takes_place(app)) {
    next.influencers = std::move(import.influencers);
    app.document.replace(std::move(next), std::move(reports));
  } else {
    app.document.insert_influencers(app.document.workspace().influencers.size(),
                                    std::move(import.influencers), std::move(reports));
  }
  app.document.name_import(pending.name);
  app.last_import = DoneImport{std::move(pending.name), added, std::move(import.diagnostics),
                               std::move(pending.cells)};
  app.screen = Screen::compare;
  app.compare.order.search.clear();
  app.compare.order.platform.reset();
  std::string words = done_words(app, added, again);
  if (left_out > 0) {
    words += ' ';
    words += left_out_words(app, left_out);
  }
  if (to_check > 0) {
    words += ' ';
    words += to_check_words(app, to_check);
  }
  app.tell(std::move(words),
           {NoticeAction{Word::import_what_was_read, [](App& a) { a.show(Panel::last_import); }},
            undo_action()});
}

// The next ones; false after the last.
bool go_on(App& app) {
  ImportAdding& adding = *app.import_adding;
  const std::vector<Influencer>& all = app.import->result.influencers;
  const std::size_t end = std::min(all.size(), adding.done + kStep);
  for (; adding.done < end; ++adding.done) {
    if (!app.import->leaves_out(adding.done)) adding.reports->add(all[adding.done]);
  }
  return adding.done < all.size();
}

}  // namespace

void find_known(App& app) {
  PendingImport& import = *app.import;
  if (import.known_at == app.document.revision()) return;
  import.known_at = app.document.revision();
  import.known.clear();
  import.known_count = 0;
  if (takes_place(app)) return;
  std::unordered_set<std::string> there;
  for (const Influencer& one : app.document.workspace().influencers) {
    for (std::string& mark : marks_of(one)) there.insert(std::move(mark));
  }
  for (const Influencer& one : import.result.influencers) {
    const std::vector<std::string> marks = marks_of(one);
    const bool is_known = std::any_of(
        marks.begin(), marks.end(), [&](const std::string& mark) { return there.contains(mark); });
    import.known.push_back(is_known);
    if (is_known) ++import.known_count;
  }
}

void accept_import(App& app) {
  if (!app.import || app.import_reading || app.import_adding) return;
  find_known(app);
  const std::size_t count = app.import->coming();
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
  if (go_on_for(seconds, [&] { return go_on(app); })) return;
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
