// The program's state and its parts: what is open, what was chosen, what waits for an answer.
// Screens are free functions, each in a room of its own, that draw and describe it and send edits
// into the document; see frame.cpp for the order.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/state/document.h"
#include "app/state/odds.h"
#include "app/state/open_workspace.h"
#include "app/state/opening.h"
#include "app/state/pages.h"
#include "app/state/payments.h"
#include "app/state/planning.h"
#include "app/state/remembered_columns.h"
#include "app/state/shelf.h"
#include "ui/controls.h"
#include "ui/fields.h"
#include "ui/numbers.h"
#include "ui/table.h"
#include "ui/ui.h"

namespace kol::app {

using ui::Flow;
using ui::kCardGap;
using ui::kFieldGap;
using ui::Rect;
using ui::Ui;
using ui::Word;

// What an embed shows in place of its tool; all empty: nothing.
struct EmbedShown {
  bool import = false;
  Panel panel = Panel::none;
  std::string influencer = {};
  std::optional<Topic> topic = {};
  bool operator==(const EmbedShown&) const = default;
};

// The program within somebody else's page: one tool, as high as its content (embed.h).
struct Embed {
  Screen tool = Screen::fees;
  bool show_more = false;  // what is not needed at first
  float seen_top = 0;      // what the reader sees of the stage
  float seen_bottom = 0;
  // What was told last.
  double height = 0;
  std::string figures;
  EmbedShown shown;
};

// What the page's address was told last, or said itself (app/address.h).
struct ToldAddress {
  std::string address;
  std::string title;
  Screen screen = Screen::compare;
  std::size_t depth = 0;  // of panels and questions
  bool arrived = true;    // the address itself asked for what is shown; or nothing was told yet
};

// Where the keyboard's focus goes when a panel opens or closes (app/focus.h).
struct PanelFocus {
  enum class Wish { none, panel, opener, content };
  bool begun = false;
  std::string shown;            // which panel, of whom
  std::vector<ui::Id> openers;  // of each that is open: the control that opened it, 0: none
  Wish wish = Wish::none;       // of the next frame
  ui::Id opener = 0;
};

// What a screen reader would be told of what is shown, in whole sentences (app/announcements.h).
struct Sayings {
  Screen screen = Screen::compare;
  std::string answer = {};  // of the screen
  std::string goal = {};
  std::string sorting = {};
  std::string found = {};
  std::string wrong = {};  // figures that cannot be used
  bool operator==(const Sayings&) const = default;
};

// What was said of it, and what waits whether it holds.
struct Announcements {
  bool begun = false;
  Sayings said;
  Sayings seen;
  double due = 0;  // 0: nothing waits
  std::string text;
};

struct App;

// What can be done about a notice: a button.
struct NoticeAction {
  Word label;
  std::function<void(App&)> act;
  bool takes_back = false;  // the edit that was made last: it goes when another follows
};
// To take back the edit that was made last; to see the campaign that it changed.
NoticeAction undo_action();
NoticeAction campaign_action();

// What the next step back and forward are called (app/parts/steps.h), as long as this holds.
struct StepNames {
  std::size_t revision = 0;  // of the document; 0: none yet
  std::size_t number_format = 0;
  std::string undo;
  std::string redo;
};

// A line at the bottom that goes by itself.
struct Notice {
  std::string text;
  std::vector<NoticeAction> actions;
  bool is_error = false;
  double until = 0;
  std::size_t revision = 0;  // of the document, when it was told
};

// What can be saved as a picture (pictures.h).
enum class Chart { roster, funnel, waterfall, odds, hinges, fees, methods, payments, media_kit };

struct App : OpenWorkspace {
  App(Benchmarks benchmarks, const Pages& all) : pages(all), document(std::move(benchmarks)) {
    shelf.begin_anew(Arrival::empty, document.revision());
  }
  // What was made of one document would not hold for another (document.h).
  App(const App&) = delete;
  App& operator=(const App&) = delete;

  const Pages pages;
  Ui ui;
  Document document;
  Screen screen = Screen::compare;
  Workspace sample;                           // the worked sample of the first visit
  std::optional<io::TableWords> table_words;  // asked for when the first table comes
  std::function<void(App&)> table_waiting;    // opens it, as soon as they are there
  RememberedColumns remembered_columns;
  Odds odds;                      // of the campaign
  Planning planning;              // of its line-up
  Payments payments;              // of what Fees prices
  std::uint32_t work_number = 0;  // of the long calculation begun last (app/parts/work.h)
  std::optional<Notice> notice;
  StepNames step_names;
  bool new_version = false;  // of the page; it has been fetched and waits
  Shelf shelf;
  std::unique_ptr<Opening> opening;  // takes the place of what is open, once it is whole
  platform::Scheme scheme = platform::Scheme::system;
  std::optional<Chart> picture;  // the one that is saved
  std::optional<Embed> embed;    // nothing of it is kept by the browser
  std::string searched_term;     // in the glossary
  ToldAddress told_address;
  PanelFocus panel_focus;
  Announcements announcements;

  bool embedded() const { return embed.has_value(); }
  const std::string& word(Word word) const { return ui.words[word]; }
  const std::string& currency() const { return document.workspace().settings.currency; }

  // Another workspace in the place of the one that is open: what belonged to that one goes. The
  // screen, the columns and the sorting stay. With the `reports` of all its influencers, where
  // these are there already, they need not be evaluated again.
  void begin_anew(Workspace next, Arrival arrival, std::vector<InfluencerReport> reports = {});

  // Puts that panel in the place of the one that is open.
  void show(Panel wanted);
  // Shows how a figure comes about.
  void ask(Question asked);
  void tell(std::string text, std::vector<NoticeAction> actions = {});
  void fail(std::string text, std::vector<NoticeAction> actions = {});
  void open(std::string_view influencer_id);
  // How many panels and questions lie one over the other.
  std::size_t panel_depth() const;
  void close_panel();
  // Leaves off reading the table that waits, or adding it: everything is as it was before.
  void stop_reading();
  // From a table that waits for the reader's yes to what was shown before; it is kept for coming
  // back to it.
  void leave_import();
  // And back to it, if there is one.
  void go_on_with_import();
  // Takes back the edit that was made last, and makes it again; with an import the account of it.
  void undo();
  void redo();
  // From an explanation to what was shown before it.
  void go_back();
};

}  // namespace kol::app
