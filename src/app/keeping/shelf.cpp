#include "app/keeping/shelf.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/keeping/opening.h"
#include "app/keeping/view.h"
#include "app/parts/file_name.h"
#include "app/state/app.h"
#include "io/json/workspace.h"
#include "io/json/workspace_versions.h"

namespace kol::app {
namespace {

using events::KeptWorkspace;
using platform::Purpose;

constexpr std::array<std::string_view, 5> kOrigins = {"", "file", "link", "sample", "empty"};

std::string_view origin_of(Arrival arrival) { return kOrigins[static_cast<std::size_t>(arrival)]; }

Arrival arrival_of(std::string_view origin) {
  const auto found = std::find(kOrigins.begin(), kOrigins.end(), origin);
  return found == kOrigins.end() ? Arrival::own : static_cast<Arrival>(found - kOrigins.begin());
}

platform::KeptNote note_of(std::string id, const Workspace& workspace, std::string_view origin) {
  return {.id = std::move(id),
          .name = workspace.campaign.name,
          .format = io::kWorkspaceVersion,
          .origin = std::string(origin),
          .revision = platform::random_id()};
}

void keep_new(const Workspace& workspace, std::string_view origin) {
  platform::keep(note_of(platform::random_id(), workspace, origin), {}, platform::random_id(),
                 io::write_workspace(workspace, -1));
}

const KeptWorkspace* find(const App& app, std::string_view id) {
  for (const KeptWorkspace& workspace : app.shelf.all) {
    if (workspace.note.id == id) return &workspace;
  }
  return nullptr;
}

// Influencers written in one step: some 30 ms.
constexpr std::size_t kWrittenAtOnce = 5000;

// Whether all of the roster is written, or one more step was.
bool write_roster(App& app, std::size_t most) {
  for (const RosterChange& change : app.document.take_roster_changes()) {
    app.shelf.written.change(change.at, change.removed, change.added);
  }
  return app.shelf.written.write(app.document.workspace().influencers, most);
}

// A kept text, which may be of an older version, as one of this version.
std::string text_of_now(const KeptWorkspace& kept, std::string_view text) {
  auto migrated = io::migrate_workspace(text, kept.note.format);
  return migrated ? *std::move(migrated) : std::string(text);
}

// What cannot be opened is told of, and what is kept stays as it is.
bool is_newer_and_told(App& app, const KeptWorkspace& kept) {
  if (!is_newer(kept)) return false;
  app.fail(app.ui.words.with(Word::shelf_newer, {{"name", shown_name(app, kept.note.name)}}));
  return true;
}
bool is_whole_or_told(App& app, const KeptWorkspace& kept, const io::ReadWorkspace& read) {
  if (read.workspace) return true;
  app.fail(app.ui.words.with(Word::shelf_unreadable, {{"name", shown_name(app, kept.note.name)}}));
  return false;
}

void show_kept(App& app, const KeptWorkspace& kept, OpenedWorkspace opened) {
  app.begin_anew(*std::move(opened.read.workspace), arrival_of(kept.note.origin),
                 std::move(opened.reports));
  Shelf& shelf = app.shelf;
  shelf.current = kept.note.id;
  shelf.base = shelf.handed_over = kept.note.revision;
  // Not on the disk, or there in an older form: to be kept anew.
  if (kept.in_memory || kept.note.format < io::kWorkspaceVersion) {
    shelf.handed_document = shelf.kept_document = 0;
    platform::keep_soon();
  }
}

// In place of the one shown, which was deleted: the latest one, else the sample.
void show_another(App& app) {
  for (const KeptWorkspace& workspace : app.shelf.all) {
    if (workspace.note.id == app.shelf.current || is_newer(workspace)) continue;
    return platform::load_kept(workspace.note.id, Purpose::open);
  }
  const Panel panel = app.panel;
  app.begin_anew(app.sample, Arrival::sample);
  app.panel = panel;
}

// Another tab's change of the one shown, taken over where it stands.
void take_over(App& app, const KeptWorkspace& kept, OpenedWorkspace opened) {
  const std::string view = view_text(app);
  auto drafts = std::move(app.ui.drafts);
  InfluencerView influencer_view = std::move(app.influencer_view);
  show_kept(app, kept, std::move(opened));
  restore_view(app, view);
  app.ui.drafts = std::move(drafts);
  app.influencer_view = std::move(influencer_view);
  app.tell(app.ui.words.with(Word::shelf_taken_over, {{"name", shown_name(app, kept.note.name)}}));
}

bool can_be_taken_over(const App& app, const KeptWorkspace& kept) {
  // Meanwhile something was changed here: keeping it will tell.
  return kept.note.id == app.shelf.current && is_kept(app);
}

void open_as_asked(App& app, const KeptWorkspace& kept, OpenedWorkspace opened) {
  keep_changes(app);
  const Panel panel = app.panel;
  show_kept(app, kept, std::move(opened));
  if (panel == Panel::workspaces) app.panel = panel;
}

// As it was left; nothing of that takes the focus or is read out.
void come_back_to(App& app, const KeptWorkspace& kept, OpenedWorkspace opened) {
  const std::string view = app.shelf.view;
  keep_changes(app);
  show_kept(app, kept, std::move(opened));
  restore_view(app, view);
  app.panel_focus = {};
  app.announcements.begun = false;
}

void show_loaded(App& app, Purpose purpose, const KeptWorkspace& kept, OpenedWorkspace opened) {
  if (purpose == Purpose::open) return open_as_asked(app, kept, std::move(opened));
  if (purpose == Purpose::come_back) return come_back_to(app, kept, std::move(opened));
  if (can_be_taken_over(app, kept)) take_over(app, kept, std::move(opened));
}

void open_loaded(App& app, Purpose purpose, const KeptWorkspace& kept, std::string_view text) {
  if (purpose == Purpose::take_over && !can_be_taken_over(app, kept)) return;
  open_text(app, shown_name(app, kept.note.name), text_of_now(kept, text),
            [purpose, kept](App& to, OpenedWorkspace opened) {
              if (!is_whole_or_told(to, kept, opened.read)) return;
              show_loaded(to, purpose, kept, std::move(opened));
            });
}

// What is not shown is changed as it is kept.
void change_loaded(App& app, Purpose purpose, const KeptWorkspace& kept, std::string_view text) {
  io::ReadWorkspace read = io::read_workspace(text_of_now(kept, text), app.document.benchmarks());
  if (!is_whole_or_told(app, kept, read)) return;
  Workspace& workspace = *read.workspace;
  std::string& name = workspace.campaign.name;
  if (purpose == Purpose::duplicate) {
    name = app.ui.words.with(Word::shelf_copy_of, {{"name", shown_name(app, name)}});
    return keep_new(workspace, origin_of(arrival_of(kept.note.origin)));
  }
  if (kept.note.id != app.shelf.renamed) return;
  name = app.shelf.name_wanted;
  app.shelf.renamed.clear();
  platform::keep(note_of(kept.note.id, workspace, kept.note.origin), kept.note.revision,
                 platform::random_id(), io::write_workspace(workspace, -1));
}

}  // namespace

// ---- What the reader does ----

void add_workspace(App& app, Workspace next, Arrival arrival,
                   std::vector<InfluencerReport> reports) {
  keep_changes(app);
  app.begin_anew(std::move(next), arrival, std::move(reports));
  if (arrival == Arrival::sample || arrival == Arrival::empty) return;
  app.shelf.handed_document = app.shelf.kept_document = 0;
  keep_changes(app, false);  // a large one between frames
}

void open_kept(App& app, std::string_view id) {
  if (id == app.shelf.current) return;
  keep_changes(app);
  platform::load_kept(id, Purpose::open);
}

void duplicate_kept(App& app, std::string_view id) {
  if (id == app.shelf.current) keep_changes(app);
  platform::load_kept(id, Purpose::duplicate);
}

void rename_kept(App& app) {
  Shelf& shelf = app.shelf;
  if (shelf.renamed == shelf.current) {
    app.document.edit_campaign({}, [&](Campaign& next) { next.name = shelf.name_wanted; });
    shelf.renamed.clear();
  } else {
    platform::load_kept(shelf.renamed, Purpose::rename);
  }
}

void delete_kept(App& app, std::string_view id) {
  Shelf& shelf = app.shelf;
  const KeptWorkspace* kept = find(app, id);
  if (kept == nullptr) return;
  const std::string name = shown_name(app, kept->note.name);
  keep_changes(app);
  shelf.deleted.emplace_back(id, name);
  platform::forget(shelf.deleted.back().first);
  if (shelf.deleted.back().first == shelf.current) {
    shelf.deleted_while_shown = shelf.current;
    show_another(app);
  }
  app.tell(app.ui.words.with(Word::shelf_deleted, {{"name", name}}),
           {NoticeAction{Word::bar_undo, [deleted = shelf.deleted.back().first](App& to) {
                           bring_back(to, deleted);
                         }}});
}

void bring_back(App& app, std::string_view id) {
  Shelf& shelf = app.shelf;
  const std::string wanted(id);
  const bool was_shown = wanted == shelf.deleted_while_shown;
  if (was_shown) keep_changes(app);
  platform::bring_back(wanted, was_shown);
  std::erase_if(shelf.deleted, [&](const auto& entry) { return entry.first == wanted; });
}

void keep_both(App& app) {
  app.shelf.other_version.clear();
  app.document.edit_campaign({}, [&](Campaign& next) {
    next.name = app.ui.words.with(Word::shelf_copy_of, {{"name", shown_name(app, next.name)}});
  });
}

void take_other(App& app) {
  Shelf& shelf = app.shelf;
  const std::string other = std::exchange(shelf.other_version, {});
  platform::forget(shelf.current);
  shelf.deleted.emplace_back(shelf.current,
                             shown_name(app, app.document.workspace().campaign.name));
  shelf.kept_document = shelf.handed_document = app.document.revision();
  platform::load_kept(other, Purpose::open);
}

// ---- What happens by itself ----

void watch_changes(App& app) {
  Shelf& shelf = app.shelf;
  if (std::exchange(shelf.is_writing, false)) keep_changes(app, false);
  const std::size_t revision = app.document.revision();
  if (revision != shelf.seen_document) {
    shelf.seen_document = revision;
    if (revision != shelf.handed_document) {
      // So that the view can name it.
      if (shelf.current.empty()) shelf.current = platform::random_id();
      platform::keep_soon();
    }
  }
  if (app.opening) return;  // the view that was left is still to come
  std::string view = view_text(app);
  if (view == shelf.view) return;
  shelf.view = std::move(view);
  platform::keep_view(shelf.view);
}

void keep_changes(App& app, bool must) {
  Shelf& shelf = app.shelf;
  const std::size_t revision = app.document.revision();
  if (revision == shelf.handed_document || (shelf.on_its_way && !must)) return;
  shelf.is_writing = !must && !write_roster(app, kWrittenAtOnce);
  if (shelf.is_writing) return platform::request_frame();
  if (shelf.current.empty()) shelf.current = platform::random_id();
  if (shelf.arrival == Arrival::empty ||
      (shelf.arrival == Arrival::sample && !app.document.is_sample())) {
    shelf.arrival = Arrival::own;
  }
  const Workspace& workspace = app.document.workspace();
  const platform::KeptNote note = note_of(shelf.current, workspace, origin_of(shelf.arrival));
  write_roster(app, workspace.influencers.size());
  // What was handed over before may be still on its way: this one comes after it.
  platform::keep(note, std::exchange(shelf.handed_over, note.revision), platform::random_id(),
                 shelf.written.text(workspace));
  shelf.handed_document = shelf.seen_document = revision;
  shelf.on_its_way = true;
}

bool is_kept(const App& app) { return app.shelf.kept_document == app.document.revision(); }

// ---- The platform's answers ----

void on_shelf(App& app, std::vector<KeptWorkspace> all) { app.shelf.all = std::move(all); }

void on_come_back(App& app, std::string view, events::Reason reason) {
  app.shelf.trouble = std::move(reason);
  restore_view(app, view);
  app.shelf.view = std::move(view);
}

void on_kept(App& app, const std::string& id, const std::string& revision,
             const std::string& kept_id, events::Reason reason) {
  Shelf& shelf = app.shelf;
  if (reason != shelf.trouble) shelf.trouble_seen = false;
  shelf.trouble = std::move(reason);
  if (id.empty() || id != shelf.current) return;
  if (revision == shelf.handed_over) shelf.on_its_way = false;
  if (!shelf.trouble.empty()) {
    // The next change, or leaving the page, is the next attempt.
    shelf.handed_over = shelf.base;
    shelf.handed_document = 0;
    return;
  }
  shelf.base = revision;
  if (kept_id != id) {
    shelf.other_version = id;
    shelf.current = kept_id;
  }
  if (revision == shelf.handed_over) shelf.kept_document = shelf.handed_document;
  if (!is_kept(app)) platform::keep_soon();
}

void on_loaded(App& app, Purpose purpose, const KeptWorkspace& kept, std::string_view text) {
  if (kept.note.revision.empty() && text.empty()) return app.fail(app.word(Word::shelf_gone));
  if (purpose == Purpose::save_file) {
    return platform::save_file(file_name(shown_name(app, kept.note.name), ".json"),
                               "application/json", text);
  }
  if (is_newer_and_told(app, kept)) return;
  if (purpose == Purpose::duplicate || purpose == Purpose::rename) {
    return change_loaded(app, purpose, kept, text);
  }
  open_loaded(app, purpose, kept, text);
}

void on_elsewhere(App& app, const std::string& id, const std::string& revision) {
  Shelf& shelf = app.shelf;
  if (id != shelf.current || revision == shelf.base) return;
  // With changes of this tab's own, keeping them tells whether the two go together.
  if (!is_kept(app)) return;
  if (!revision.empty()) return platform::load_kept(id, Purpose::take_over);
  shelf.base.clear();
  shelf.handed_over.clear();
  app.tell(app.ui.words.with(Word::shelf_deleted_elsewhere,
                             {{"name", shown_name(app, app.document.workspace().campaign.name)}}));
}

const std::string& shown_name(const App& app, const std::string& name) {
  return name.empty() ? app.word(Word::shelf_unnamed) : name;
}

bool is_newer(const KeptWorkspace& workspace) {
  return workspace.note.format > io::kWorkspaceVersion;
}

}  // namespace kol::app
