// The program's state and its parts: what is open, what was chosen, what waits for an answer.
// Screens are free functions, each in a room of its own, that draw and describe it and send edits
// into the document; see frame.cpp for the order.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/state/document.h"
#include "app/state/question.h"
#include "app/state/roster_search.h"
#include "app/state/roster_view.h"
#include "app/state/shelf.h"
#include "io/table/import.h"
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

enum class Screen { compare, fees, campaign };

// What the panel beside (on a phone: over) the screen shows.
enum class Panel { none, influencer, side_by_side, columns, settings, explanation, workspaces };

// The Fees screen's subject: an influencer of the roster, or an account made up on the spot.
struct FeesView {
  bool begun = false;
  std::string influencer;  // id; empty: hypothetical
  std::size_t index = 0;   // where it was last found
  RosterSearch search;
  Influencer hypothetical;
  std::string format;
  double count = 1;
  Addons addons;
  MaybeNumber quote;  // for all of it; empty: what the influencer's own quote comes to
};

struct CampaignView {
  std::size_t open_row = static_cast<std::size_t>(-1);  // line-up row whose details are open
  RosterSearch search;                                  // for whom to add
  bool show_advanced = false;
};

// What is open in the detail view of one influencer.
struct InfluencerView {
  std::string of;           // id; the rest begins anew with another
  std::size_t index = 0;    // where it was last found
  std::size_t channel = 0;  // the one shown
  bool open_figures = false;
  bool open_posts = false;
  bool open_about = false;
  std::size_t open_post = static_cast<std::size_t>(-1);
  std::size_t shown_posts = 0;
};

// A table that was opened or pasted and waits for the reader's yes.
struct PendingImport {
  std::string name;
  std::string bytes;
  io::ImportOptions options;
  io::Import result;
  // Asked once, they stay: the answer may be changed.
  bool asks_platform = false;
  bool asks_columns = false;
};

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

struct App;

// What can be done about a notice: a button.
struct NoticeAction {
  Word label;
  std::function<void(App&)> act;
};
// To take back the edit that was made last.
NoticeAction undo_action();

// A line at the bottom that goes by itself.
struct Notice {
  std::string text;
  std::optional<NoticeAction> action;
  bool is_error = false;
  double until = 0;
};

// What can be saved as a picture (pictures.h).
enum class Chart { funnel, waterfall, fees, methods };

struct App {
  explicit App(Benchmarks benchmarks) : document(std::move(benchmarks)) {
    shelf.seen_document = shelf.handed_document = shelf.kept_document = document.revision();
  }

  Ui ui;
  Document document;
  Screen screen = Screen::compare;
  Panel panel = Panel::none;
  std::string open_influencer;       // id, for Panel::influencer
  std::optional<Question> question;  // for Panel::explanation
  Panel panel_before_question = Panel::none;
  std::vector<Question> questions_before;  // asked from one explanation to the next
  InfluencerView influencer_view;
  CompareView compare;
  FeesView fees;
  CampaignView campaign;
  std::optional<PendingImport> import;
  std::vector<std::string>
      problems;            // errors of a file that could not be opened, shown until closed
  Workspace sample;        // the worked sample of the first visit
  bool is_sample = false;  // it is shown
  std::optional<Notice> notice;
  bool new_version = false;  // of the page; it has been fetched and waits
  Shelf shelf;
  platform::Scheme scheme = platform::Scheme::system;
  std::optional<Chart> picture;  // the one that is saved
  std::optional<Embed> embed;    // nothing of it is kept by the browser

  bool embedded() const { return embed.has_value(); }
  const std::string& word(Word word) const { return ui.words[word]; }
  const std::string& currency() const { return document.workspace().settings.currency; }

  // Shows how a figure comes about.
  void ask(Question asked);
  void tell(std::string text, std::optional<NoticeAction> action = std::nullopt);
  void fail(std::string text, std::optional<NoticeAction> action = std::nullopt);
  void open(std::string_view influencer_id);
  void close_panel();
  // From an explanation to what was shown before it.
  void go_back();
};

}  // namespace kol::app
