#include "app/parts/quote_grade.h"

#include <array>

#include "app/parts/figures.h"

namespace kol::app {

std::optional<QuoteGrade> quote_grade(const App& app, const StandardPost& post) {
  if (!post.quote || !post.quote->verdict) return std::nullopt;
  return QuoteGrade{*post.quote->verdict,
                    loses_money(app.document.workspace().campaign.goal, post)};
}

const std::string& verdict_name(const App& app, QuoteVerdict verdict) {
  static constexpr std::array kNames = {Word::quote_verdict_bargain, Word::quote_verdict_fair,
                                        Word::quote_verdict_high};
  return app.word(kNames[static_cast<std::size_t>(verdict)]);
}

std::string quote_words(const App& app, const QuoteGrade& grade) {
  const std::string& verdict = verdict_name(app, grade.verdict);
  const bool surprises = grade.loses && grade.verdict != QuoteVerdict::high;
  if (!surprises) return verdict;
  return app.ui.words.with(Word::quote_verdict_loses, {{"verdict", verdict}});
}

ui::Tone quote_tone(const QuoteGrade& grade) {
  return grade.loses || grade.verdict == QuoteVerdict::high ? ui::Tone::caution : ui::Tone::good;
}

void quote_badge(App& app, const Rect& place, const QuoteGrade& grade) {
  const std::string words = quote_words(app, grade);
  app.ui.describe(app.ui.id("verdict"), ui::Role::text, place).value = words;
  ui::draw_badge(app.ui, place, words, quote_tone(grade));
}

Word offer_name(double offer, double quote, const Triple& fair) {
  if (offer >= quote) return Word::fees_accept;
  return offer < fair.typical ? Word::compare_pay_most : Word::term_counter_offer;
}

ui::RangeBar fair_bar(const App& app, const Triple& fair) {
  const auto money = [&](double value) { return ui::money(value, app.currency()); };
  return {.name = app.word(Word::term_fair),
          .low = fair.low,
          .typical = fair.typical,
          .high = fair.high,
          .low_label = money(fair.low),
          .typical_label = money(fair.typical),
          .high_label = money(fair.high),
          .marks = {}};
}

std::string quote_mark(const App& app, std::string_view quote,
                       const std::optional<QuoteGrade>& grade) {
  if (!grade) return app.ui.words.with(Word::influencer_quote_mark, {{"quote", quote}});
  return app.ui.words.with(Word::influencer_quote_graded,
                           {{"quote", quote}, {"verdict", verdict_name(app, grade->verdict)}});
}

}  // namespace kol::app
