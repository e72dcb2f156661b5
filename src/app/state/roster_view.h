// What the Compare screen shows of the roster: which columns, in which order, what is searched for,
// who is picked. Rows and cells are made when something changed, not in each
// frame.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "app/state/document.h"
#include "ui/table.h"

namespace kol::app {

// In the order in which they stand in the table.
enum class RosterColumn {
  name,
  rank,
  platform,
  followers,
  engagement_rate,
  authenticity,
  vetting,
  fee,
  goal_result,
  handle,
  niche,
  country,
  email,
  tags,
  channels,
  likes,
  comments,
  views,
  reach,
  view_rate,
  reach_rate,
  impressions,
  engagements,
  clicks,
  orders,
  leads,
  revenue,
  profit,
  roi,
  cost,
  max_fee,
  cpm,
  cpe,
  cpc,
  cpa,
  cpl,
};
inline constexpr std::size_t kRosterColumns = static_cast<std::size_t>(RosterColumn::cpl) + 1;

using ColumnSet = std::bitset<kRosterColumns>;

constexpr std::size_t index_of(RosterColumn column) { return static_cast<std::size_t>(column); }

// The columns that are shown until the reader chooses others.
ColumnSet usual_columns();

// How far the vetting of somebody is.
enum class VettingStand { ready, in_work, blocked };  // ready: all is settled and nothing blocks

struct RosterOrder {
  RosterColumn by = RosterColumn::rank;
  bool descending = false;
  std::string search = {};  // every word of it has to be found; empty: all
  // The filters: who is shown fits all of them.
  std::optional<Platform> platform = std::nullopt;     // has a channel there
  std::optional<std::string> tier = std::nullopt;      // of the first channel
  std::optional<QuoteVerdict> verdict = std::nullopt;  // of the quote
  bool profitable = false;                             // one standard post leaves a profit
  std::optional<std::string> tag = std::nullopt;
  std::optional<VettingStand> vetting = std::nullopt;

  // How many of them there are.
  std::size_t filters() const;
  bool operator==(const RosterOrder&) const = default;
};

// The roster in an order: indices of influencers, unknown values last in both directions, ties in
// the roster's own order.
class RosterRows {
 public:
  // Brings the rows up to date: at no cost where nothing changed, by one step where one influencer
  // was edited.
  const std::vector<std::size_t>& of(const Document& document, const RosterOrder& order);
  // Rises whenever the rows were made anew.
  std::size_t version() const { return version_; }

 private:
  void make(const Document& document);
  void replace(const Document& document, std::size_t edited);
  bool is_wanted(const Document& document, std::size_t index);
  void prepare_search(const Document& document, std::optional<std::size_t> edited);

  RosterOrder order_;
  std::size_t revision_ = 0;
  std::size_t version_ = 0;
  std::vector<std::size_t> rows_;
  std::vector<std::string> search_words_;
  std::vector<std::string> searched_;  // folded texts of each influencer; empty until searched
  std::size_t searched_revision_ = 0;
};

// The tags that are in use, as they are sorted by people.
class RosterTags {
 public:
  // Looks anew only when something changed.
  const std::vector<std::string>& of(const Document& document);

 private:
  std::size_t revision_ = 0;
  std::vector<std::string> tags_;
};

// The row that has fields in the cells that can be edited.
struct CellEdit {
  std::string of;                                      // id
  std::optional<RosterColumn> wanted = std::nullopt;   // gets the focus with this frame
  std::optional<RosterColumn> entered = std::nullopt;  // was committed, by Enter or by leaving
  std::optional<RosterColumn> down = std::nullopt;     // goes on in the row below
  std::string below = {};                              // id; empty: there is none
  bool given_up = false;
  bool was_in = false;                             // one of its fields has had the focus
  std::array<ui::Id, kRosterColumns> fields = {};  // by column; 0: not drawn yet
  // In this frame:
  bool has_focus = false;
  bool has_wrong = false;
  ui::Rect wrong_at = {};
};

struct CompareView {
  RosterOrder order;
  ColumnSet columns = usual_columns();
  std::size_t columns_without_room = 0;           // of the chosen ones, in the last frame
  std::array<float, kRosterColumns> widths = {};  // what the reader made of them; 0: as they are
  std::vector<std::string> picked;                // ids, in the order in which they were picked
  std::optional<std::string> tagging;             // the tags being typed for them
  bool tags_entered = false;                      // by Enter, or by leaving the field
  bool paste_open = false;
  std::string pasted;
  bool offer_open = false;  // the figures that the best pick needs are asked for

  std::optional<CellEdit> edit;
  std::string focus_row_of;  // id: its row gets the focus back
  // The last click on a cell that can be edited: it opens the influencer when no second one
  // follows.
  struct Click {
    std::string of = {};
    RosterColumn column = RosterColumn::name;
    double at = 0;
  };
  Click last_click;
  bool picture_open = false;
  bool picture_wants_sight = false;  // it was just opened
  std::string picture_point;         // id of the one that is read
  bool filters_open = false;         // where there is no room to show them always

  RosterRows rows;
  RosterTags tags;
  // What the rows in view are ordered and chosen by.
  struct OrderKey {
    RosterOrder order;
    Goal goal = Goal::sales;
    bool operator==(const OrderKey&) const = default;
  };
  std::optional<OrderKey> ordered_by;
  // The cells of the rows that have been in view, of each influencer by its index.
  std::unordered_map<std::size_t, std::vector<ui::TableCell>> cells;
  struct CellsKey {
    std::size_t revision = 0;  // of the document
    std::size_t words = 0;     // their version
    std::size_t number_format = 0;
    bool dark = false;
    ColumnSet columns = {};
    bool operator==(const CellsKey&) const = default;
  };
  std::optional<CellsKey> cells_made_for;
  // Where the influencer that is open stands.
  std::size_t open_row = static_cast<std::size_t>(-1);
  struct OpenRowKey {
    std::size_t rows = 0;  // their version
    std::string influencer = {};
    bool operator==(const OpenRowKey&) const = default;
  };
  std::optional<OpenRowKey> open_row_made_for;

  // What outlives the workspace: columns and sorting, and what the reader is about to bring in.
  CompareView of_another_workspace() const;
};

inline constexpr std::size_t kMostCompared = 4;  // side by side

}  // namespace kol::app
