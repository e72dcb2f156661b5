// All that belongs to the workspace that is open, besides what is kept of it (document.h): what is
// shown of it, asked about it, chosen and begun in it. It begins anew as a whole with another
// workspace; what outlives that is App's own (app.h).
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/state/pending_import.h"
#include "app/state/pending_results.h"
#include "app/state/question.h"
#include "app/state/roster_search.h"
#include "app/state/roster_view.h"
#include "core/evaluate.h"
#include "core/practice/privacy.h"
#include "core/practice/proof.h"
#include "io/json/problem.h"
#include "io/table/reading.h"

namespace kol::app {

// In the order in which they are offered. Each has a row in app/screens.cpp.
enum class Screen { compare, fees, rates, plan, campaign, track };

// What the panel beside (on a phone: over) the screen shows. Each has a row in app/screens.cpp.
enum class Panel {
  none,
  influencer,
  side_by_side,
  columns,
  settings,
  explanation,
  workspaces,
  glossary,
  shortcuts,
  last_import,
  link,
  agreement,
  piece,
  results_file,
};

// From whose side the ways to pay are looked at: what they cost, what they earn, what is left.
enum class PaymentSide { brand, creator, profit };

// The Fees screen's subject: an influencer of the roster, or an account made up on the spot.
struct FeesView {
  bool begun = false;
  std::string influencer;  // id; empty: hypothetical
  std::size_t index = 0;   // where it was last found
  std::string opened;      // who was open elsewhere when this screen was shown last
  RosterSearch search;
  Influencer hypothetical;
  MaybeNumber engagement_rate;  // of it, in place of likes and comments
  // What the one took the place of: it counts again when the other is emptied or given up.
  struct Replaced {
    MaybeNumber engagement_rate;
    MaybeNumber likes;
    MaybeNumber comments;
  };
  Replaced replaced;
  std::string format;
  double count = 1;
  Addons addons;
  MaybeNumber quote;  // for all of it; empty: what the influencer's own quote comes to
  PaymentSide side = PaymentSide::brand;
};

// What a creator earns by, as lists of which one entry is open.
enum class CreatorList { plan, affiliate, products, barter, audience, past };

// The creator's side of Fees.
struct CreatorView {
  RosterSearch search;
  std::string format;  // whose rate is looked at; empty: the first
  std::optional<std::pair<CreatorList, std::size_t>> open;
  std::array<bool, kKitPartCount> left_out = {};  // of the media kit
  // The total that typed likes and comments took the place of, until they are given up.
  struct Replaced {
    std::string of;  // id
    std::size_t channel = 0;
    MaybeNumber engagements;
  };
  Replaced replaced;
  bool with_contact = false;  // asked for each time
};

struct PlanView {
  RosterSearch must_search;
  RosterSearch never_search;
  RosterSearch package_search;
  std::string packages_of;             // id of the influencer whose packages are open
  std::optional<bool> show_platforms;  // until the reader says, where a rule names one
  bool show_left_out = false;
};

struct CampaignView {
  std::size_t open_row = static_cast<std::size_t>(-1);  // line-up row whose details are open
  RosterSearch search;                                  // for whom to add
  bool show_advanced = false;
  bool show_assumed = false;
  bool odds_rising = false;  // the odds as the share of those that end below
  bool all_hinges = false;
  // What is rarely needed; until the reader says, it is open where something was entered.
  std::optional<bool> show_more_offer;
  std::optional<bool> show_more_costs;
};

// What is open in the detail view of one influencer.
struct InfluencerView {
  std::string of;           // id; the rest begins anew with another
  std::size_t index = 0;    // where it was last found
  std::size_t channel = 0;  // the one shown
  // Just added: what is asked first, and the rest folded. Its rate counts while it is typed in.
  bool is_new = false;
  bool wants_focus = false;
  bool open_rest = false;
  MaybeNumber engagement_rate;
  bool open_figures = false;
  bool open_posts = false;
  bool open_about = false;
  bool shows_vetting = false;  // in place of the figures; stays with another
  std::size_t open_question = static_cast<std::size_t>(-1);
  std::size_t open_post = static_cast<std::size_t>(-1);
  std::size_t shown_posts = 0;
};

// The import that waits is being read, between frames: for the first time, or again after an
// answer.
struct ImportReading {
  std::unique_ptr<io::TableReading> table;
  bool is_first = false;          // nothing of it has been shown yet
  bool may_be_workspace = false;  // if it turns out to be no table
  bool knows_columns = false;     // and has seen whether they are remembered
  // What a first one gives way to again when the reader stops it.
  std::optional<PendingImport> before = {};
  Panel panel_before = Panel::none;
};

// A large import that the reader has accepted is evaluated between frames, and then added.
struct ImportAdding {
  Workspace next;  // without the influencers: what these are evaluated on
  std::unique_ptr<RosterReports> reports;
  std::size_t done = 0;
  std::size_t revision = 0;  // of the document
};

// One piece of the line-up, from 0.
struct PiecePlace {
  std::size_t row = 0;
  std::size_t deliverable = 0;
  std::size_t piece = 0;
  bool operator==(const PiecePlace&) const = default;
};

struct TrackView {
  bool shows_results = false;       // in place of links and codes
  std::optional<PiecePlace> piece;  // whose results are entered
  bool show_more_figures = false;   // of it
  bool show_totals = false;         // of its row
  bool show_more_money = false;     // beside profit and its parts
  bool show_tags = false;           // what the parameters of links are called
  std::size_t best_by = 0;          // influencer, platform or format
  // The proof with the campaign's places among the trials, made anew with the document.
  std::size_t placed_revision = 0;
  std::optional<Proof> placed;
  // What each rule of attribution counts, made anew with the document.
  std::size_t rules_revision = 0;
  std::array<std::optional<double>, 4> orders_by_rule = {};
};

// Of one row of the line-up.
struct AgreementView {
  std::size_t row = 0;
  bool shows_statement = false;  // in place of the terms, where there is no room for both
  bool shows_tips = false;
  bool shows_for_all = false;
  bool changes_wording = false;  // the statement's clauses are fields
};

struct OpenWorkspace {
  Panel panel = Panel::none;
  std::string open_influencer;       // id, for Panel::influencer
  std::optional<Question> question;  // for Panel::explanation
  Panel panel_before_question = Panel::none;
  std::vector<Question> questions_before;  // asked from one explanation to the next
  InfluencerView influencer_view;
  CompareView compare;
  FeesView fees;
  CreatorView creator;
  PlanView plan;
  CampaignView campaign;
  TrackView track;
  AgreementView agreement;
  // The typed figure, by its field's key, that gets the focus as soon as its field is drawn.
  std::string wanted_field;
  std::optional<PendingResults> results_file;
  std::optional<PendingImport> import;
  std::optional<ImportReading> import_reading;
  std::unique_ptr<ImportAdding> import_adding;
  std::optional<PendingImport> import_left;  // gone back from; it waits for who goes forward again
  std::optional<DoneImport> last_import;     // the account of it stays within reach
  std::optional<DoneImport> import_taken_back;  // comes again with the import
  PrivateParts linked;                          // what goes into a link beside the rest
  std::vector<io::Problem> problems;            // of a file that was opened, shown until closed
};

}  // namespace kol::app
