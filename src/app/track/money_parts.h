// The realised figures line by line: planned beside actual, how far apart, and what of it is known.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/parts/figures.h"
#include "app/track/parts.h"

namespace kol::app {

struct MoneyLine {
  ProofKey key;
  Word name;
  Unit unit = Unit::money;
  CostBasis ProofBasis::*basis = nullptr;  // of a cost
  bool is_sum = false;
  bool is_each = false;  // what one thing costs, in cents
};

// Profit with its parts; costs that there are none of stay out.
std::vector<MoneyLine> main_lines(const Proof& proof);
// What else is known: what is not stays out.
std::vector<MoneyLine> more_lines(const Proof& proof);

// A line in words; of what counts posts until all are reported what is reported.
struct MoneyWords {
  std::string planned;
  std::string actual;
  std::string basis;       // how sure the realised figure is; may be empty
  std::string difference;  // from the plan; may be empty
  MaybeNumber exactly_planned;
  MaybeNumber exactly;
};
MoneyWords words_of_line(const App& app, const Proof& proof, const MoneyLine& line);

void money_table(App& app, Flow& flow, const Proof& proof, std::string_view key, Word name,
                 const std::vector<MoneyLine>& lines);

}  // namespace kol::app
