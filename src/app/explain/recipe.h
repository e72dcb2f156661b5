// How figures are explained: an explanation is a recipe — whose figure it is, title, meaning and
// formula — and a function that puts the figures in.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "app/explain/subject.h"
#include "app/explain/writer.h"

namespace kol::app {

struct Recipe {
  Topic topic;
  Whose whose;
  Word title;
  Word meaning;
  std::string_view formula;  // {name} stands for an ingredient
  void (*fill)(const Subject& s, Writer& w);
};

// By subject, each in a file of its own.
std::span<const Recipe> influencer_recipes();
std::span<const Recipe> result_recipes();
std::span<const Recipe> fee_recipes();
std::span<const Recipe> deal_recipes();
std::span<const Recipe> creator_recipes();
std::span<const Recipe> return_recipes();
std::span<const Recipe> campaign_recipes();
std::span<const Recipe> decision_recipes();
std::span<const Recipe> proof_recipes();
std::span<const Recipe> learned_recipes();

// ---- Ingredients that several recipes use, with the keys they have ----
void put_followers(const Subject& s, Writer& w);   // {followers}
void put_fake_share(const Subject& s, Writer& w);  // {fake_share}
void put_ctr(Writer& w, const Format& format);     // {ctr}
void put_agency_rate(Writer& w);                   // {agency_rate}
void put_spread(const Subject& s, Writer& w);      // of an observed figure: its low and high
// Exchange rate and market; gives the beginning of the formula, "{usd_rate} × {market} × ", without
// those that are 1.
std::string put_money_factors(const Subject& s, Writer& w);

}  // namespace kol::app
