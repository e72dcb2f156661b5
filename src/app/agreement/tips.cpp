// The thirteen tips for working together: a list to tick, for the whole campaign.
#include <algorithm>
#include <array>

#include "app/agreement/parts.h"

namespace kol::app {
namespace {

// In the order of Tip.
constexpr std::array<Word, kTipCount> kTips = {
    Word::agreement_tip_terms,        Word::agreement_tip_freedom,  Word::agreement_tip_long_term,
    Word::agreement_tip_follow_up,    Word::agreement_tip_mutual,   Word::agreement_tip_meet,
    Word::agreement_tip_track_record, Word::agreement_tip_metrics,  Word::agreement_tip_document,
    Word::agreement_tip_channels,     Word::agreement_tip_research, Word::agreement_tip_product,
    Word::agreement_tip_monitor};

void tip_row(App& app, Flow& flow, Tip tip, TipState state) {
  Ui& ui = app.ui;
  Rect row = flow.row(ui.control_height());
  const Word word = kTips[static_cast<std::size_t>(tip)];
  const std::string& seen = app.word(Word::agreement_tip_seen);
  Rect badge;
  if (state == TipState::seen) badge = row.cut_right(ui::badge_width(ui, seen, ui::Icon::ok), 8);
  bool done = state == TipState::done;
  const bool pressed = ui::checkbox(ui, row, word, done);
  if (state == TipState::seen) {
    ui.describe(ui.id("seen " + std::string(ui::Label(word).key())), ui::Role::text, badge).value =
        seen;
    ui::draw_badge(ui, badge, seen, ui::Tone::good, ui::Icon::ok);
  }
  if (!pressed) return;
  app.document.edit_campaign({}, [&](Campaign& next) {
    TipEntry& entry = next.tips.by_tip[tip];
    entry.done = done;
    if (entry == TipEntry{}) next.tips.by_tip.erase(tip);
  });
}

}  // namespace

void tips_card(App& app, Flow& outer) {
  Ui& ui = app.ui;
  const std::array<TipState, kTipCount> states = app.document.lineup_practice().tips;
  const auto followed = std::count_if(states.begin(), states.end(),
                                      [](TipState state) { return state != TipState::open; });
  const std::string title =
      ui.words.with(Word::agreement_tips, {{"count", std::to_string(followed)}});
  ui::Card card(ui, "tips", outer, {});
  bool& open = app.agreement.shows_tips;
  if (!ui::disclosure(ui, card.flow.row(ui.control_height()), {Word::agreement_tips, title},
                      open)) {
    return;
  }
  const float top = card.flow.y();
  ui::Group list(ui, "list", ui::Role::group, {card.flow.x(), top, card.flow.width(), 0},
                 app.word(Word::agreement_tips_name));
  for (std::size_t i = 0; i < kTipCount; ++i) {
    tip_row(app, card.flow, static_cast<Tip>(i), states[i]);
  }
  list.set_height(card.flow.y() - top);
}

}  // namespace kol::app
