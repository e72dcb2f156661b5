// The line-up: who posts what, for which payment, with which add-ons.
#include <algorithm>
#include <utility>

#include "app/campaign/best_three.h"
#include "app/campaign/parts.h"
#include "app/parts/deliverable_fields.h"
#include "app/parts/figures.h"
#include "app/parts/lineup_row.h"
#include "app/parts/names.h"
#include "app/parts/near_view.h"
#include "app/parts/roster_choice.h"
#include "app/parts/value_fields.h"
#include "app/parts/vetting.h"

namespace kol::app {
namespace {

constexpr float kHead = 56;
constexpr float kTextIndent = 28;    // of a row's words, behind its sign
constexpr float kQuietPadding = 14;  // of a button without a ground
constexpr float kLineGap = 4;        // below each line that a closed row has

// ---- Deliverables ----

bool deliverable_line(App& app, const Rect& line, const std::vector<std::string>& formats,
                      std::size_t row_index, std::size_t index) {
  const LineupRow& row = app.document.workspace().campaign.lineup[row_index];
  Deliverable edited = row.deliverables[index];
  EditKey key;
  switch (deliverable_fields(app, line, formats, index, row.deliverables.size(), edited)) {
    case DeliverableEdit::none:
      return false;
    case DeliverableEdit::removed:
      edit_lineup_row(app, row_index, {}, [&](LineupRow& next) {
        next.deliverables.erase(next.deliverables.begin() + static_cast<std::ptrdiff_t>(index));
      });
      return true;
    case DeliverableEdit::count:
      key = {.field = "count", .within = index};
      break;
    case DeliverableEdit::format:
      break;
  }
  edit_lineup_row(app, row_index, key, [&](LineupRow& next) { next.deliverables[index] = edited; });
  return true;
}

bool deliverables(App& app, Flow& flow, const Influencer& influencer, std::size_t row_index) {
  const std::vector<std::string> formats = formats_of(app.document.benchmarks(), influencer);
  const std::size_t count = app.document.workspace().campaign.lineup[row_index].deliverables.size();
  for (std::size_t i = 0; i < count; ++i) {
    if (deliverable_line(app, flow.row(ui::field_height(app.ui, false)), formats, row_index, i)) {
      return true;
    }
    flow.space(8);
  }
  const Word add = Word::campaign_add_deliverable;
  const ui::ButtonOptions options{.look = ui::Look::quiet, .icon = ui::Icon::plus};
  Rect line = flow.row(app.ui.control_height());
  if (ui::button(app.ui, line.cut_left(ui::button_width(app.ui, add, options)), add, options)) {
    edit_lineup_row(app, row_index, {}, [&](LineupRow& next) {
      next.deliverables.push_back({formats.empty() ? std::string() : formats[0], 1, {}, {}});
    });
    return true;
  }
  return false;
}

// ---- Product and add-ons ----

void extras(App& app, Flow& flow, std::size_t row_index) {
  LineupRow row = app.document.workspace().campaign.lineup[row_index];
  const int columns = flow.columns(130, 2, kFieldGap);
  ui::Grid grid(flow, columns, ui::field_height(app.ui, false), kFieldGap);
  bool changed =
      value_field(app, grid.next(), "product_units", row.product_units, 0,
                  {.label = app.word(Word::campaign_product_units), .kind = ValueKind::count});
  const std::string& months = app.word(Word::campaign_months);
  const auto month_field = [&](std::string_view key, double& value, Word label) {
    changed |= value_field(app, grid.next(), key, value, 0,
                           {.label = app.word(label), .kind = ValueKind::number, .unit = months});
  };
  month_field("usage", row.addons.usage_rights_months, Word::addon_usage_rights);
  month_field("whitelisting", row.addons.whitelisting_months, Word::addon_whitelisting);
  month_field("exclusivity", row.addons.exclusivity_months, Word::addon_exclusivity);
  flow.space(8);
  ui::Grid checks(flow, columns, app.ui.control_height(), 8);
  const bool raw =
      ui::checkbox(app.ui, checks.next(), Word::addon_raw_footage, row.addons.raw_footage);
  const bool rush = ui::checkbox(app.ui, checks.next(), Word::addon_rush, row.addons.rush);
  if (changed || raw || rush) {
    edit_lineup_row(app, row_index, {raw || rush ? "" : "extras"}, [&](LineupRow& next) {
      next.product_units = row.product_units;
      next.addons = row.addons;
    });
  }
}

// ---- One row ----

// The same row for other posts: without what was published and what came of it.
LineupRow planned_again(LineupRow row) {
  row.results = {};
  for (Deliverable& deliverable : row.deliverables) {
    for (Piece& piece : deliverable.pieces) {
      piece.url.reset();
      piece.content.clear();
      piece.results = {};
    }
  }
  return row;
}

// Up, down, duplicate, remove. True if the line-up is no longer what it was.
bool row_actions(App& app, Flow& flow, std::size_t index, const std::string& name) {
  const std::size_t count = app.document.workspace().campaign.lineup.size();
  Rect line = flow.row(app.ui.control_height());
  const auto act = [&](Word word, ui::Icon icon, bool enabled, ui::Look look = ui::Look::quiet) {
    return ui::button(app.ui, line.cut_left(app.ui.control_height(), 4),
                      {word, app.ui.words.with(word, {{"name", name}})},
                      {.look = look, .icon = icon, .icon_only = true, .enabled = enabled});
  };
  const auto swap_with = [&](std::size_t other) {
    app.document.edit_campaign(
        {}, [&](Campaign& next) { std::swap(next.lineup[index], next.lineup[other]); });
    app.campaign.open_row = other;
    return true;
  };
  if (act(Word::campaign_move_up, ui::Icon::sort_up, index > 0)) return swap_with(index - 1);
  if (act(Word::campaign_move_down, ui::Icon::sort_down, index + 1 < count)) {
    return swap_with(index + 1);
  }
  if (act(Word::campaign_duplicate_row, ui::Icon::duplicate, true)) {
    app.document.edit_campaign({}, [&](Campaign& next) {
      next.lineup.insert(next.lineup.begin() + static_cast<std::ptrdiff_t>(index) + 1,
                         planned_again(next.lineup[index]));
    });
    return true;
  }
  if (act(Word::campaign_remove_row, ui::Icon::trash, true, ui::Look::danger)) {
    app.document.edit_campaign({}, [&](Campaign& next) {
      next.lineup.erase(next.lineup.begin() + static_cast<std::ptrdiff_t>(index));
    });
    app.campaign.open_row = static_cast<std::size_t>(-1);
    app.tell(app.ui.words.with(Word::campaign_row_removed, {{"name", name}}), {undo_action()});
    return true;
  }
  return false;
}

// What the row costs in a few words: the fee, a share of sales, or both.
std::string price_text(const App& app, const RowProjection& row) {
  const bool with_commission = row.commission && row.commission->high > 0;
  if (!with_commission) return shown_range(app, row, &RowProjection::fee);
  if (row.fee && row.fee->high == 0) return app.word(Word::payment_commission);
  return app.ui.words.with(Word::campaign_fee_and_commission,
                           {{"fee", shown_range(app, row, &RowProjection::fee)}});
}

// The closed row: who, what, for how much. Pressing it opens the details.
void row_head(App& app, const Rect& rect, std::size_t index, const std::string& name, bool open) {
  Ui& ui = app.ui;
  const LineupRow& row = app.document.workspace().campaign.lineup[index];
  const auto& projection = app.document.report().projection;
  const std::string fee = projection && index < projection->rows.size()
                              ? price_text(app, projection->rows[index])
                              : std::string(ui::kUndefined);
  const std::string posts = posts_text(app, row.deliverables);
  const ui::Id id = ui.id("open");
  ui::Press press;
  if (ui.activated(id, rect, true, press)) {
    app.campaign.open_row = open ? static_cast<std::size_t>(-1) : index;
  }
  ui::Node& node = ui.describe(id, ui::Role::button, rect, name + ", " + posts + ", " + fee);
  node.flags |= open ? ui::flag_expanded : ui::flag_collapsed;
  if (press.hovered) ui.fill(rect.inset(-8, 0), ui.theme.hovered(), ui.theme.control_radius);
  Rect rest = rect;
  ui::draw_icon(ui, open ? ui::Icon::chevron_down : ui::Icon::chevron_right, rest.cut_left(20, 8),
                ui.theme.secondary);
  const Rect right =
      rest.cut_right(std::min(ui.text_width(fee, {.bold = true}) + 2, rest.w * 0.5f), 8);
  ui::draw_words(ui, right, fee, {.bold = true, .align = ui::Align::right});
  Rect text = rest.inset(0, 6);
  ui.draw_text(text.cut_top(text.h / 2), name, {.bold = true});
  ui.draw_text(text, posts, {.size = ui::kSmallSize, .colour = ui.theme.secondary});
  ui.focus_ring(id, rect, ui.theme.control_radius);
}

ui::TextStyle reminder_style(const App& app) {
  return {.size = ui::kSmallSize, .colour = app.ui.theme.bad};
}

// Somebody is booked though a question of the vetting stands against it: which one, and the way
// there.
void vetting_reminder(App& app, Flow& flow, std::size_t influencer) {
  const std::string words = vetting_warning(app, influencer);
  if (words.empty()) return;
  ui::paragraph(app.ui, flow, {Word::campaign_row_blocked, words}, reminder_style(app));
  const Word see = Word::campaign_row_vetting;
  const ui::ButtonOptions look{.look = ui::Look::quiet};
  Rect row = flow.row(app.ui.control_height());
  const Rect place = row.cut_left(std::min(row.w, ui::button_width(app.ui, see, look)));
  if (ui::button(app.ui, place, see, look)) {
    app.open(app.document.workspace().influencers[influencer].id);
    app.influencer_view.shows_vetting = true;
  }
  flow.space(kLineGap);
}

// What is agreed with that person, and whether something is left open.
void agreement_line(App& app, Flow& flow, std::size_t index) {
  Ui& ui = app.ui;
  if (app.embed) return;
  const std::vector<Agreement>& agreements = app.document.lineup_practice().agreements;
  if (index >= agreements.size()) return;
  const std::size_t gaps = agreements[index].gaps.size();
  const std::string state = agreement_state(app, gaps);
  const ui::Tone tone = gaps == 0 ? ui::Tone::good : ui::Tone::caution;
  const ui::Icon icon = gaps == 0 ? ui::Icon::ok : ui::Icon::warn;
  const Word open = Word::campaign_agreement;
  const ui::ButtonOptions look{.look = ui::Look::quiet};
  Rect row = flow.row(ui.control_height());
  const Rect badge = row.cut_right(ui::badge_width(ui, state, icon), 8);
  row.cut_left(kTextIndent - kQuietPadding);
  if (ui::button(ui, row.cut_left(ui::button_width(ui, open, look)), open, look)) {
    app.agreement.row = index;
    app.show(Panel::agreement);
  }
  ui.describe(ui.id("agreement state"), ui::Role::text, badge).value = state;
  ui::draw_badge(ui, badge, state, tone, icon);
  flow.space(kLineGap);
}

// How high a closed row is.
float closed_height(App& app, float width, std::size_t influencer) {
  const float line = app.ui.control_height() + kLineGap;
  float height = kHead;
  if (!app.embed) height += line;  // its agreement
  if (const std::string words = vetting_warning(app, influencer); !words.empty()) {
    height += ui::paragraph_height(app.ui, words, width, reminder_style(app)) + line;
  }
  return height;
}

bool lineup_row(App& app, Flow& flow, std::size_t index, std::size_t influencer) {
  const std::string name = name_of(app.document.workspace().influencers[influencer]);
  const bool open = app.campaign.open_row == index;
  const Rect head = flow.row(kHead);
  ui::Group group(app.ui, "row " + std::to_string(index), ui::Role::group,
                  {head.x, head.y, head.w, head.h}, name);
  row_head(app, head, index, name, open);
  vetting_reminder(app, flow, influencer);
  agreement_line(app, flow, index);
  bool changed = false;
  if (open) {
    flow.space(8);
    const Influencer who = app.document.workspace().influencers[influencer];
    changed = deliverables(app, flow, who, index);
    if (!changed) {
      flow.space(kFieldGap);
      payment_fields(app, flow, index);
      flow.space(kFieldGap);
      extras(app, flow, index);
      flow.space(kFieldGap);
      row_results(app, flow, index);
      flow.space(8);
      changed = row_actions(app, flow, index, name);
    }
    flow.space(8);
  }
  group.set_height(flow.y() - head.y);
  app.ui.line(flow.x(), flow.y() - 0.5f, flow.x() + flow.width(), flow.y() - 0.5f,
              app.ui.theme.line);
  return changed;
}

// Those far from what is in view only take their room: a line-up may be thousands long.
void rows(App& app, Flow& flow) {
  const std::size_t people = app.document.workspace().influencers.size();
  for (std::size_t i = 0; i < app.document.workspace().campaign.lineup.size(); ++i) {
    const std::size_t influencer = app.document.report().projection->rows[i].influencer;
    if (influencer >= people) continue;  // of nobody
    const float height = closed_height(app, flow.width(), influencer);
    const bool is_near = is_near_view(app.ui, {flow.x(), flow.y(), flow.width(), height});
    if (!is_near && app.campaign.open_row != i) {
      flow.space(height);
    } else if (lineup_row(app, flow, i, influencer)) {
      return;
    }
  }
}

// ---- Adding ----

void add_row(App& app, std::size_t influencer) {
  const auto row =
      standard_row(app.document.benchmarks(), app.document.workspace().influencers[influencer]);
  if (!row) return;
  app.document.edit_campaign({}, [&](Campaign& next) { next.lineup.push_back(*row); });
  app.campaign.open_row = app.document.workspace().campaign.lineup.size() - 1;
  app.campaign.search.text.clear();
}

void adder(App& app, Flow& flow) {
  const bool nobody = app.campaign.search.found(app.document).empty();
  const RosterPick pick = roster_select(
      app, flow, app.campaign.search,
      {.key = "add",
       .label = app.word(Word::campaign_add_row),
       .first = app.word(nobody ? Word::campaign_nobody_found : Word::campaign_choose)});
  if (pick.changed && pick.influencer) add_row(app, *pick.influencer);
}

// The best three at one press, with a warning before it where together they lose.
void offer_the_best(App& app, Flow& flow) {
  const BestThree best =
      best_three(app.document.workspace(), app.document.benchmarks(), app.document.report());
  const bool ranked = !best.rows.empty();
  const Word begin =
      ranked ? Word::campaign_no_lineup : ranking_needs(app.document.workspace().campaign);
  ui::paragraph(app.ui, flow, begin, {.colour = app.ui.theme.secondary});
  if (!ranked) return;
  if (best.loses()) {
    flow.space(4);
    ui::paragraph(app.ui, flow, {"would lose", warning_of(app, best)},
                  {.colour = app.ui.theme.caution});
  }
  flow.space(8);
  const Word label = Word::campaign_book_best;
  Rect line = flow.row(app.ui.control_height());
  const ui::ButtonOptions options{.look = best.loses() ? ui::Look::secondary : ui::Look::primary};
  const float width = std::min(line.w, ui::button_width(app.ui, label, options));
  if (!ui::button(app.ui, line.cut_left(width), label, options)) return;
  app.document.edit_campaign({}, [&](Campaign& next) { next.lineup = best.rows; });
  app.tell(booked_text(app, best), {undo_action()});
}

}  // namespace

std::string agreement_state(const App& app, std::size_t gaps) {
  if (gaps == 0) return app.word(Word::campaign_agreement_whole);
  if (gaps == 1) return app.word(Word::campaign_agreement_gaps_one);
  return app.ui.words.with(Word::campaign_agreement_gaps, {{"count", std::to_string(gaps)}});
}

void lineup_card(App& app, Flow& outer) {
  ui::Card card(app.ui, "lineup", outer, app.word(Word::campaign_lineup));
  const bool nobody = app.document.workspace().influencers.empty();
  if (nobody) {
    ui::paragraph(app.ui, card.flow, Word::campaign_no_roster, {.colour = app.ui.theme.secondary});
    return;
  }
  const std::size_t count = app.document.workspace().campaign.lineup.size();
  if (count == 0) offer_the_best(app, card.flow);
  rows(app, card.flow);
  card.flow.space(kFieldGap);
  adder(app, card.flow);
}

}  // namespace kol::app
