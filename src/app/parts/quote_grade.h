// How a quote is graded: where it lies among usual fees, and whether money is lost at it all the
// same. Said beside the quote wherever one stands.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/state/app.h"
#include "ui/charts.h"

namespace kol::app {

struct QuoteGrade {
  QuoteVerdict verdict;
  bool loses = false;  // money that has to come back does not
};

// Of the quote for a standard post; nothing where there is none, or nothing to hold it against.
std::optional<QuoteGrade> quote_grade(const App& app, const StandardPost& post);

// "Low", "About right", "High".
const std::string& verdict_name(const App& app, QuoteVerdict verdict);
// The same, or "About right, but a loss".
std::string quote_words(const App& app, const QuoteGrade& grade);
ui::Tone quote_tone(const QuoteGrade& grade);
// As a badge, which is as high as the place.
void quote_badge(App& app, const Rect& place, const QuoteGrade& grade);

// What an offer in answer to a quote is called: to accept it, the most to pay, or a counter-offer.
Word offer_name(double offer, double quote, const Triple& fair);

// A range of fair fees, without a mark.
ui::RangeBar fair_bar(const App& app, const Triple& fair);
// The mark of a quote on a range of fees: "Quote $520 · High".
std::string quote_mark(const App& app, std::string_view quote,
                       const std::optional<QuoteGrade>& grade);

}  // namespace kol::app
