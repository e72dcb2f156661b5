// What is known of the workspaces that are kept in this browser: which there are, which of them is
// shown, and whether its changes are kept. What happens to them is in app/keeping/shelf.h.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "io/json/written_roster.h"
#include "platform/events.h"

namespace kol::app {

// How a workspace came here. `sample` and `empty` are kept once something is changed in them, the
// others at once.
enum class Arrival { own, file, link, sample, empty };

// Of the workspace that is shown; begins anew with another.
struct ShownWorkspace {
  std::string current;               // its id; empty: not kept yet
  Arrival arrival = Arrival::empty;  // how it came
  std::string base;                  // its revision that is kept; empty: none
  std::string handed_over;           // the revision last given to be kept
  bool on_its_way = false;           // that has not been answered yet
  std::size_t seen_document = 0;     // Document::revision() that has been noticed,
  std::size_t handed_document = 0;   // that was given to be kept,
  std::size_t kept_document = 0;     // and that is kept
  std::string other_version;         // id of what another tab made of it
};

struct Shelf : ShownWorkspace {
  std::vector<events::KeptWorkspace> all;  // the latest first
  events::Reason trouble;                  // why the last attempt failed; empty: it did not
  bool trouble_seen = false;               // the reader has closed the line about it
  std::string view;                        // of what is on the screen, as it is kept
  std::vector<std::pair<std::string, std::string>> deleted;  // ids and names, to be brought back
  std::string deleted_while_shown;                           // the one of them that was open
  io::WrittenRoster written;  // of the document, as far as its changes were told to it
  bool is_writing = false;    // it is being written in steps, to be kept then
  std::string renamed;        // id of the one whose name is being typed
  std::string name_wanted;    // and what has been typed

  // Another workspace is shown, in this revision of the document: nothing of it waits to be kept.
  void begin_anew(Arrival how, std::size_t revision) {
    static_cast<ShownWorkspace&>(*this) = {};
    arrival = how;
    seen_document = handed_document = kept_document = revision;
  }
};

}  // namespace kol::app
