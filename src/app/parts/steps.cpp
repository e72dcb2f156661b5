#include "app/parts/steps.h"

#include <algorithm>
#include <array>
#include <functional>
#include <span>

#include "app/parts/field_names.h"
#include "app/parts/names.h"
#include "app/parts/typed_figures.h"

namespace kol::app {
namespace {

std::string counted(const App& app, Word one, Word many,
                    const std::vector<const Influencer*>& who) {
  if (who.size() == 1) return app.ui.words.with(one, {{"name", name_of(*who.front())}});
  return app.ui.words.with(many, {{"count", ui::editable(static_cast<double>(who.size()))}});
}

// ---- One influencer ----

template <typename Owner>
bool differs(const io::FieldMember& member, const Owner& before, const Owner& after) {
  const auto in = [&](const auto& pointer) {
    const auto* const old = pointer.of(before);
    return old != nullptr && *old != *pointer.of(after);
  };
  return in(member.text) || in(member.number) || in(member.answer);
}

// The first field that differs; a change of posts or channels as a whole is one of their figures.
Word changed_field(const Influencer& before, const Influencer& after) {
  if (before.vetting != after.vetting) return Word::vetting_title;
  if (before.tracking != after.tracking) return Word::track_links;
  for (const io::FieldRow& row : io::fields()) {
    if (differs(row.sets, before, after)) return word_of(row.field);
  }
  if (before.channels.size() != after.channels.size()) return Word::influencer_channel;
  for (std::size_t i = 0; i < before.channels.size(); ++i) {
    const Channel& old = before.channels[i];
    const Channel& now = after.channels[i];
    if (old.platform != now.platform) return Word::import_field_platform;
    for (const io::FieldRow& row : io::fields()) {
      if (differs(row.sets, old, now)) return word_of(row.field);
    }
  }
  return Word::step_figures;
}

// ---- The line-up ----

// The row without a part that is edited by itself.
LineupRow without_terms(LineupRow row) {
  row.terms = {};
  row.wording.clear();
  return row;
}

void each_piece(LineupRow& row, const std::function<void(Piece&)>& edit) {
  for (Deliverable& deliverable : row.deliverables) {
    std::vector<Piece>& pieces = deliverable.pieces;
    for (Piece& piece : pieces) edit(piece);
    while (!pieces.empty() && pieces.back() == Piece{}) pieces.pop_back();
  }
}

LineupRow without_results(LineupRow row) {
  row.results = {};
  each_piece(row, [](Piece& piece) { piece.results = {}; });
  return row;
}

LineupRow without_tracking(LineupRow row) {
  row.tracking = {};
  each_piece(row, [](Piece& piece) { piece.content.clear(); });
  return row;
}

LineupRow without_posts(LineupRow row) {
  each_piece(row, [](Piece& piece) {
    piece.date.reset();
    piece.url.reset();
  });
  return row;
}

struct RowPart {
  LineupRow (*without)(LineupRow row);
  Word name;
};

// What of a row that is there before and after was changed.
Word changed_in_row(const LineupRow& before, const LineupRow& after) {
  constexpr std::array kParts = {
      RowPart{without_terms, Word::step_agreement}, RowPart{without_results, Word::step_results},
      RowPart{without_tracking, Word::step_links}, RowPart{without_posts, Word::step_posts}};
  for (const RowPart& part : kParts) {
    if (part.without(before) == part.without(after)) return part.name;
  }
  return Word::step_lineup;
}

std::size_t rows_that_differ(const std::vector<LineupRow>& before,
                             const std::vector<LineupRow>& after) {
  std::size_t differing = 0;
  for (std::size_t i = 0; i < before.size(); ++i) differing += before[i] == after[i] ? 0 : 1;
  return differing;
}

std::string changed_lineup(const App& app, const std::vector<LineupRow>& before,
                           const std::vector<LineupRow>& after) {
  const auto longer = std::max(before.size(), after.size());
  const bool by_one = longer - std::min(before.size(), after.size()) <= 1;
  if (!by_one) return app.word(Word::step_lineup_anew);
  const auto& some = before.size() > after.size() ? before : after;
  const auto& others = before.size() > after.size() ? after : before;
  const auto [row, other] = std::mismatch(some.begin(), some.end(), others.begin(), others.end());
  if (row == some.end()) return app.word(Word::step_lineup_anew);
  const Word what = before.size() < after.size()   ? Word::step_lineup_added
                    : before.size() > after.size() ? Word::step_lineup_removed
                                                   : changed_in_row(*row, *other);
  std::string name = name_in_row(app, *row);
  if (before.size() == after.size()) {
    const auto more = static_cast<double>(rows_that_differ(before, after) - 1);
    if (more > 0) {
      name = app.ui.words.with(Word::step_and_more, {{"name", name}, {"count", ui::count(more)}});
    }
  }
  return app.ui.words.with(what, {{"name", name}});
}

// ---- The campaign ----

bool differs(const CampaignFigure& figure, const Campaign& before, const Campaign& after,
             const std::string& of = {}) {
  if (figure.value.number != nullptr) {
    return figure.value.number(before) != figure.value.number(after);
  }
  return figure.value.triple(before, of) != figure.value.triple(after, of);
}

std::string changed_campaign(const App& app, const Campaign& before, const Campaign& after) {
  if (before.terms != after.terms) return app.word(Word::step_terms);
  if (before.tips != after.tips) return app.word(Word::step_tips);
  if (before.tracking != after.tracking) return app.word(Word::track_links);
  if (before.results != after.results) return app.word(Word::track_counting);
  if (before.lineup != after.lineup) return changed_lineup(app, before.lineup, after.lineup);
  if (before.goal != after.goal) return app.word(Word::campaign_goal);
  if (before.name != after.name) return app.word(Word::settings_name);
  for (const CampaignFigure& figure : kCampaignFigures) {
    if (!figure.by_link && differs(figure, before, after)) return label_of(app, figure);
  }
  for (const auto& [ctr_class, source] : app.document.benchmarks().ctr) {
    const CampaignFigure& rate = typed("ctr");
    if (differs(rate, before, after, ctr_class)) return label_of(app, rate, ctr_class);
  }
  return app.word(Word::nav_campaign);
}

// ---- All of it ----

enum class Direction { back, forward };

// Those of the longer row that are not in the shorter one, which has the same order.
std::vector<const Influencer*> missing_in(std::span<const Influencer> shorter,
                                          std::span<const Influencer> longer) {
  std::vector<const Influencer*> missing;
  auto next = shorter.begin();
  for (const Influencer& influencer : longer) {
    if (next != shorter.end() && next->id == influencer.id) {
      ++next;
    } else {
      missing.push_back(&influencer);
    }
  }
  return missing;
}

// Several of a stretch of the roster, which is put in place as a whole.
std::string stretch_step(const App& app, std::span<const Influencer> before,
                         std::span<const Influencer> after) {
  if (before.size() == after.size()) {
    std::size_t changed = 0;
    for (std::size_t i = 0; i < before.size(); ++i) changed += before[i] == after[i] ? 0 : 1;
    return app.ui.words.with(Word::step_changed_many,
                             {{"count", ui::editable(static_cast<double>(changed))}});
  }
  return before.size() > after.size()
             ? counted(app, Word::step_removed, Word::step_removed_many, missing_in(after, before))
             : counted(app, Word::step_added, Word::step_added_many, missing_in(before, after));
}

std::string influencers_step(const App& app, const Change::Splice& splice, Direction direction) {
  const std::span<const Influencer> now =
      std::span(app.document.workspace().influencers).subspan(splice.at, splice.removed);
  if (now.size() == 1 && splice.inserted.size() == 1) {
    const Word what = changed_field(now.front(), splice.inserted.front());
    return app.ui.words.with(Word::step_of,
                             {{"name", name_of(now.front())}, {"what", app.word(what)}});
  }
  return direction == Direction::back ? stretch_step(app, splice.inserted, now)
                                      : stretch_step(app, now, splice.inserted);
}

// Names and codes of several, which were handed out at once.
bool hands_out_links(const Change& change) {
  return change.campaign && change.influencers && change.influencers->removed > 1 &&
         change.influencers->removed == change.influencers->inserted.size();
}

std::string name_of_step(const App& app, const Change* change, Direction direction) {
  if (change == nullptr) return {};
  if (change->imported) {
    return change->imported->empty()
               ? app.word(Word::step_import_pasted)
               : app.ui.words.with(Word::step_import, {{"name", *change->imported}});
  }
  if (change->settings && change->influencers) return app.word(Word::step_roster);
  if (hands_out_links(*change)) return app.word(Word::track_links);
  if (change->influencers) return influencers_step(app, *change->influencers, direction);
  if (change->campaign) {
    const Campaign& now = app.document.workspace().campaign;
    return direction == Direction::back ? changed_campaign(app, *change->campaign, now)
                                        : changed_campaign(app, now, *change->campaign);
  }
  if (change->practising) return app.word(Word::nav_rates);
  if (change->deciding) {
    const bool planned = change->deciding->planner != app.document.workspace().planner;
    return app.word(planned ? Word::step_planner : Word::odds_title);
  }
  return app.word(Word::settings_title);
}

const StepNames& names_of(App& app) {
  StepNames& names = app.step_names;
  const std::size_t revision = app.document.revision();
  if (names.revision == revision && names.number_format == app.ui.number_format) return names;
  names = {revision, app.ui.number_format,
           name_of_step(app, app.document.next_undo(), Direction::back),
           name_of_step(app, app.document.next_redo(), Direction::forward)};
  return names;
}

}  // namespace

const std::string& undo_name(App& app) { return names_of(app).undo; }

const std::string& redo_name(App& app) { return names_of(app).redo; }

void undo(App& app) {
  const std::string what = undo_name(app);
  app.undo();
  if (!what.empty()) app.tell(app.ui.words.with(Word::bar_undone, {{"what", what}}));
}

void redo(App& app) {
  const std::string what = redo_name(app);
  app.redo();
  if (!what.empty()) app.tell(app.ui.words.with(Word::bar_redone, {{"what", what}}));
}

}  // namespace kol::app
