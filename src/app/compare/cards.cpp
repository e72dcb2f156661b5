// The roster where a table would be cut: a card each, with what decides.
#include <algorithm>
#include <cmath>

#include "app/compare/cells.h"
#include "app/compare/parts.h"
#include "app/parts/names.h"
#include "app/parts/vetting.h"
#include "app/state/roster_columns.h"
#include "ui/long_list.h"

namespace kol::app {
namespace {

constexpr float kPadding = 12;
constexpr float kCardHeight = 158;
constexpr float kVettingLine = 20;
constexpr float kTop = 48;        // name, and below it the account
constexpr float kBoxColumn = 44;  // as wide as a thumb
// Browsers lay out no element higher than some 17 million px.
constexpr std::size_t kMostCards = 100'000;
constexpr float kEmbeddedCards = 518;  // three and a piece of the next
constexpr float kWholeAccount = 320;   // from that width on

// Of those of whom something was found out; what the roster answers by itself is no news.
const VettingReport* vetting_worked_on(const App& app, std::size_t influencer) {
  const Influencer& one = app.document.workspace().influencers[influencer];
  return one.vetting ? app.document.vetting_of(influencer) : nullptr;
}

// All cards are of one height: with a line for the vetting as soon as one of them has something to
// say there.
bool has_vetting_line(const App& app) {
  const auto& all = app.document.vetting();
  return std::any_of(all.begin(), all.end(),
                     [&](const auto& one) { return vetting_worked_on(app, one.first) != nullptr; });
}

ui::LongListOptions list_options(const App& app) {
  const float height = kCardHeight + (has_vetting_line(app) ? kVettingLine : 0);
  return {.name = app.word(Word::compare_title), .item_height = height, .gap = 8};
}

// One influencer, for all parts of its card.
struct Card {
  std::size_t influencer;
  Rect rect;
  bool drawn;
};

// Ticked or not. It lies on the card, so it asks for the pointer before the card does and is drawn
// after it.
ui::Press press_box(App& app, const Card& card) {
  if (!card.drawn) return {};
  return app.ui.press(app.ui.id("pick"), {card.rect.x, card.rect.y, kBoxColumn, kTop + 8});
}

void card_box(App& app, const Card& card, const std::string& id, const ui::Press& press) {
  Ui& ui = app.ui;
  const Rect touched{card.rect.x, card.rect.y, kBoxColumn, kTop + 8};
  const ui::Id box_id = ui.id("pick");
  if (press.clicked) toggle_pick(app, id);
  while (ui.take(box_id, events::Action::click)) toggle_pick(app, id);
  const std::string& name = name_of(app.document.workspace().influencers[card.influencer]);
  ui::Node& node = ui.describe(box_id, ui::Role::checkbox, touched,
                               ui.words.with(Word::compare_pick, {{"name", name}}));
  const bool picked = is_picked(app, id);
  if (picked) node.flags |= ui::flag_checked;
  if (!card.drawn) return;
  const Rect box{card.rect.x + kPadding, card.rect.y + 14, 20, 20};
  ui::draw_check_box(ui, box, picked, press.hovered);
  ui.focus_ring(box_id, box, 5);
}

// The card itself, which opens the influencer.
void card_ground(App& app, const Card& card, const Influencer& influencer) {
  Ui& ui = app.ui;
  const ui::Id id = ui.id("open");
  ui::Press press;
  if (card.drawn) press = ui.press(id, card.rect);
  if (press.clicked || ui.take(id, events::Action::click)) {
    app.open(influencer.id);
    ui.set_acted(id);
  }
  Rect pressed = card.rect;
  pressed.cut_left(kBoxColumn);
  ui.describe(id, ui::Role::button, pressed, name_of(influencer));
  if (!card.drawn) return;
  ui.fill(card.rect, ui.theme.surface, ui.theme.card_radius);
  if (is_picked(app, influencer.id)) ui.fill(card.rect, ui.theme.chosen(), ui.theme.card_radius);
  if (press.hovered) ui.fill(card.rect, ui.theme.hovered(), ui.theme.card_radius);
  ui.outline(card.rect, ui.theme.line, ui.theme.card_radius);
  ui.focus_ring(id, card.rect, ui.theme.card_radius);
}

// In short, where there is little room, without saying what the count is one of.
std::string account_of(const App& app, const Influencer& influencer, bool in_short) {
  if (influencer.channels.empty()) return {};
  const Channel& channel = influencer.channels.front();
  const std::string& platform = platform_name(app, channel.platform);
  if (!channel.followers) {
    return app.ui.words.with(Word::compare_card_no_followers, {{"platform", platform}});
  }
  return app.ui.words.with(
      in_short ? Word::compare_card_account_short : Word::compare_card_account,
      {{"platform", platform}, {"followers", ui::short_count(channel.followers)}});
}

// Name and rank, and below them the account.
void card_top(App& app, const Card& card, const Influencer& influencer) {
  Ui& ui = app.ui;
  const bool ranked = value_of(app.document, card.influencer, RosterColumn::rank).has_value();
  const std::string rank =
      ranked ? ui.words.with(Word::compare_card_rank,
                             {{"rank", shown_value(app, card.influencer, RosterColumn::rank)}})
             : app.word(Word::compare_card_unranked);
  Rect rest{card.rect.x + kBoxColumn, card.rect.y + 10, card.rect.w - kBoxColumn - kPadding, kTop};
  Rect first = rest.cut_top(26);
  const Rect badge = first.cut_right(std::min(ui::badge_width(ui, rank), first.w * 0.5f), 8);
  ui::Node& place = ui.describe(ui.id("rank"), ui::Role::text, badge);
  place.value = rank;
  if (!ranked) place.title = reason_of(app, card.influencer, RosterColumn::rank);
  const auto account = [&](bool in_short) {
    CellLines lines{.first = {}, .second = account_of(app, influencer, in_short)};
    tell_booked(app, influencer, lines);
    return lines;
  };
  const Rect second = rest.cut_top(20);
  ui.describe(ui.id("account"), ui::Role::text, second).value = account(false).second;
  if (!card.drawn) return;
  ui.draw_text(first, name_of(influencer), {.bold = true});
  ui::draw_badge(ui, badge, rank, ui::Tone::neutral);
  draw_second_line(ui, second, account(card.rect.w < kWholeAccount));
}

// A figure with its name above it, and what is said about it below.
void card_figure(App& app, const Card& card, const Rect& rect, const ui::Label& name,
                 const CellLines& lines, const std::string& reason) {
  Ui& ui = app.ui;
  const std::string_view words = ui.words.of(name);
  ui::Node& node = ui.describe(ui.id(name.key()), ui::Role::group, rect, words);
  node.value = lines.second.empty() ? lines.first : lines.first + ", " + lines.second;
  node.title = reason;
  if (!card.drawn) return;
  Rect rest = rect;
  ui.draw_text(rest.cut_top(18), words,
               {.size = ui::kSmallSize, .colour = ui.theme.secondary, .align = lines.align});
  rest.h = lines.second.empty() ? 24.0f : rest.h;
  draw_lines(ui, rest, lines);
}

// How its engagement compares and what the checks say, in one line at the foot.
void card_foot(App& app, const Card& card) {
  Ui& ui = app.ui;
  const InfluencerReport& report = app.document.report().influencers[card.influencer];
  const Rect line{card.rect.x + kPadding, card.rect.y + kCardHeight - kPadding - 20,
                  card.rect.w - 2 * kPadding, 20};
  const auto said = [&](const std::string& signals) {
    return ui.words.with(
        Word::compare_card_foot,
        {{"rate", shown_value(app, card.influencer, RosterColumn::engagement_rate)},
         {"signals", signals}});
  };
  const std::string whole = said(authenticity_text(app, report.channels));
  ui.describe(ui.id("foot"), ui::Role::text, line).value = whole;
  if (!card.drawn) return;
  const ui::TextStyle quiet{.size = ui::kSmallSize, .colour = ui.theme.secondary};
  const bool fits = ui.text_width(whole, quiet) <= line.w;
  ui.draw_text(line, fits ? whole : said(authenticity_in_short(app, report.channels)), quiet);
}

// "Vetting: 7 of 12 settled", and what stands against them, as the table's column says it.
void card_vetting(App& app, const Card& card) {
  const VettingReport* const report = vetting_worked_on(app, card.influencer);
  if (report == nullptr) return;
  Ui& ui = app.ui;
  const Rect line{card.rect.x + kPadding, card.rect.y + kCardHeight - kPadding,
                  card.rect.w - 2 * kPadding, kVettingLine};
  const std::string words =
      ui.words.with(Word::compare_card_vetting, {{"stand", vetting_said(app, *report)}});
  ui.describe(ui.id("vetting"), ui::Role::text, line).value = words;
  if (!card.drawn) return;
  const bool blocked = !report->blockers.empty();
  ui.draw_text(line, words,
               {.size = ui::kSmallSize, .colour = blocked ? ui.theme.bad : ui.theme.secondary});
}

void card_figures(App& app, const Card& card) {
  const StandardPost& post = app.document.report().influencers[card.influencer].standard_post;
  Rect rest{card.rect.x + kPadding, card.rect.y + 10 + kTop + 6, card.rect.w - 2 * kPadding, 62};
  if (card.drawn) {
    app.ui.line(rest.x, rest.y - 3.5f, rest.right(), rest.y - 3.5f, app.ui.theme.line);
  }
  const auto reason = [&](RosterColumn column) {
    return value_of(app.document, card.influencer, column)
               ? std::string()
               : reason_of(app, card.influencer, column);
  };
  CellLines fee = fee_lines(app, card.influencer);
  fee.align = ui::Align::left;
  const bool asked = post.source == FeeSource::quote;
  card_figure(app, card, rest.column(0, 2, 12),
              {"fee", app.word(asked ? Word::compare_card_quote : Word::compare_card_estimate)},
              fee, reason(RosterColumn::fee));
  card_figure(app, card, rest.column(1, 2, 12),
              {"result", header_of(app, RosterColumn::goal_result)},
              goal_lines(app, card.influencer), reason(RosterColumn::goal_result));
}

void cards(App& app, const Rect& place, const Rect& view, const std::vector<std::size_t>& rows) {
  const std::vector<Influencer>& all = app.document.workspace().influencers;
  ui::long_list(
      app.ui, place, view, "roster", list_options(app), std::min(rows.size(), kMostCards),
      [&](std::size_t item) { return app.ui.id(all[rows[item]].id); },
      [&](std::size_t item, const Rect& rect, bool drawn) {
        const Card card{rows[item], rect, drawn};
        const Influencer& influencer = all[card.influencer];
        const ui::Press box = press_box(app, card);
        card_ground(app, card, influencer);
        card_box(app, card, influencer.id, box);
        card_top(app, card, influencer);
        card_figures(app, card);
        card_foot(app, card);
        card_vetting(app, card);
      });
}

}  // namespace

void roster_cards(App& app, Flow& flow, const Rect& view) {
  const std::vector<std::size_t>& rows = app.compare.rows.of(app.document, app.compare.order);
  if (rows.empty()) return nothing_found(app, flow.row(168));
  const float height = ui::long_list_height(list_options(app), std::min(rows.size(), kMostCards));
  if (app.embed && height > kEmbeddedCards) {
    // An embed is as high as its content: then the list scrolls by itself.
    const Rect area = flow.row(kEmbeddedCards);
    ui::Scroller scroller(app.ui, "cards", area, app.word(Word::compare_title));
    const Rect content = scroller.content();
    cards(app, {content.x, content.y, content.w, height}, area, rows);
    return scroller.finish(area.w, height);
  }
  cards(app, flow.row(height), view, rows);
  if (rows.size() <= kMostCards) return;
  flow.space(12);
  ui::paragraph(app.ui, flow, Word::compare_card_more, {.colour = app.ui.theme.secondary});
}

}  // namespace kol::app
