// What the Fees screen prices: somebody's posts of one format with add-ons, what they should cost,
// and what the quote for them says. All figures come from the core.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/parts/quote_grade.h"
#include "app/state/app.h"
#include "core/fee.h"

namespace kol::app {

struct Deal {
  std::optional<std::size_t> index;  // in the roster; nothing for an account of the reader's own
  Influencer influencer;             // its quote is that of the deal
  std::size_t channel = 0;           // the one with the posts
  const Format* format = nullptr;    // null: the platform has none
  LineupRow row;
  bool is_standard = false;  // the post that the roster is compared by
  // The standard post is in here the post of the chosen format, with the fee and the quote check of
  // one of them; what it earns is there for the real standard post only, see `most`.
  InfluencerReport report;
  RowEstimate estimate;
  MaybeNumber quote;         // for all of it
  bool quote_typed = false;  // here; else it follows from the one in the roster
  std::optional<QuoteCheck> check;
  MaybeNumber most;  // that it may cost without a loss, where the goal is to earn and it is known

  // Of the quote, by what it may cost at most.
  std::optional<QuoteGrade> grade() const {
    if (!check || !check->verdict) return std::nullopt;
    return QuoteGrade{*check->verdict, most && quote && *quote > *most};
  }
  const Channel& posts_on() const { return influencer.channels[channel]; }
  const StandardPost& post() const { return report.standard_post; }
};

// Whether nothing of the account made up on the spot has been entered yet.
bool is_example(const Influencer& account);

// Of what the view holds. Only after begin_fees().
Deal deal_of(const App& app);

// Of somebody of the roster: one post, at this price, with what it brings where that is known.
Deal deal_of_post(const App& app, std::size_t influencer, const std::string& format,
                  const MaybeNumber& price);

// Chooses a subject and a format where there is none (any more).
void begin_fees(App& app);
// Another subject: its default format, without add-ons. Nothing: the account of one's own.
void choose_subject(App& app, std::optional<std::size_t> influencer);

// "2 × Instagram reel"
std::string posts_text(const App& app, const Deal& deal);
// "3 months"
std::string months_text(const App& app, double months);
// The chosen add-ons: "Usage rights: 3 months".
std::vector<std::string> addon_texts(const App& app, const Addons& addons);

}  // namespace kol::app
