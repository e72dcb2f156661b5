// The page of a table that waits, without a browser: opens one, presses what is on it, reads what
// it says.
#pragma once

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "app/keeping/files.h"
#include "app/page_test.h"

namespace kol::app {

// Ann's followers are about so many, Ben's a word; Ann is on two platforms; Cy has one account
// twice with other figures.
inline const char* const kAgency =
    "Name,Handle,Platform,Followers,Post price,Reel price\n"
    "Ann,ann,Instagram,~12k,$100,$150\n"
    "Ben,ben,Instagram,many,$80,\n"
    "Ann,ann,TikTok,30k,,\n"
    "Cy,cy,Instagram,900,$20,\n"
    "Cy,cy,Instagram,950,$25,\n";

class ImportTest : public PageTest {
 protected:
  ImportTest() : PageTest(6000) {
    app_.begin_anew({}, Arrival::own);
    take_table_words(app_, shipped("web/data/headers.json"));
  }

  void open(const std::string& text, const std::string& name = "agency.csv") {
    open_bytes(app_, name, text);
    draw();
  }
  // The node of that role in the list's entry that says the text.
  ui::Node in_entry(const std::string& text, ui::Role role) {
    for (const ui::Node& item : app_.ui.tree.nodes()) {
      if (item.role != ui::Role::list_item) continue;
      bool says_it = false;
      for (const ui::Node& node : stage_.below(item.id, ui::Role::text)) {
        says_it = says_it || node.value == text;
      }
      const std::vector<ui::Node> found = stage_.below(item.id, role);
      if (says_it && !found.empty()) return found.front();
    }
    ADD_FAILURE() << "no entry says: " << text;
    return {};
  }
  void mend(const std::string& cell, const std::string& text) {
    act(in_entry(cell, ui::Role::text_field).id, events::Action::commit, text);
  }
  MaybeNumber followers(std::size_t person) const {
    return app_.import->result.influencers.at(person).channels.at(0).followers;
  }

  static constexpr events::Action kClick = events::Action::click;
};

}  // namespace kol::app
