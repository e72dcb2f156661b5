#include "app/keeping/links.h"

#include <algorithm>
#include <array>

#include "app/keeping/files.h"
#include "app/keeping/opening.h"
#include "app/keeping/shelf.h"
#include "io/json/workspace.h"

namespace kol::app {
namespace {

enum class Outcome { done, failed, send_a_file };

struct Told {
  events::Command command;
  Word words;
  Outcome outcome;
};

using enum events::Command;

constexpr std::array kTold = {
    Told{link_copied, Word::link_copied, Outcome::done},
    Told{link_not_copied, Word::link_not_copied, Outcome::send_a_file},
    Told{link_too_long, Word::link_too_long, Outcome::send_a_file},
    Told{link_no_maker, Word::link_no_maker, Outcome::send_a_file},
    Told{link_no_reader, Word::link_no_reader, Outcome::failed},
    Told{link_damaged, Word::link_damaged, Outcome::failed},
    Told{link_newer, Word::link_newer, Outcome::failed},
    Told{link_too_large, Word::link_too_large, Outcome::failed},
    Told{load_failed, Word::load_failed, Outcome::failed},
};

}  // namespace

void copy_link(App& app) {
  const Workspace shared = with_only(app.document.workspace(), app.linked);
  platform::share_link(io::write_workspace(shared, -1), app.pages.of(app.screen).name);
}

void open_link(App& app, std::string_view json) {
  open_text(app, app.word(Word::shelf_from_link), json, [](App& to, OpenedWorkspace opened) {
    io::ReadWorkspace& read = opened.read;
    if (!read.workspace) {
      const bool newer =
          std::any_of(read.errors.begin(), read.errors.end(),
                      [](const io::Problem& problem) { return problem.place == "version"; });
      return to.fail(to.word(newer ? Word::link_newer : Word::link_not_workspace));
    }
    add_workspace(to, *std::move(read.workspace), Arrival::link, std::move(opened.reports));
    to.tell(to.word(Word::link_opened));
    to.problems = std::move(read.warnings);
  });
}

void tell_outcome(App& app, events::Command outcome) {
  const auto told = std::find_if(kTold.begin(), kTold.end(),
                                 [&](const Told& known) { return known.command == outcome; });
  if (told == kTold.end()) return;
  const std::string& words = app.word(told->words);
  if (told->outcome == Outcome::done) return app.tell(words);
  if (outcome == load_failed && app.table_waiting) return app.fail(words, {load_again_action()});
  app.fail(words, told->outcome == Outcome::send_a_file ? std::vector{file_action()}
                                                        : std::vector<NoticeAction>{});
}

}  // namespace kol::app
