// Which realised figures there are, and each in words.
#include <array>
#include <cmath>

#include "app/parts/names.h"
#include "app/track/money_parts.h"
#include "core/numeric.h"

namespace kol::app {
namespace {

constexpr std::array kMain = {
    MoneyLine{ProofKey::incremental, Word::term_orders, Unit::count},
    MoneyLine{ProofKey::revenue, Word::term_revenue},
    MoneyLine{ProofKey::contribution, Word::term_contribution},
    MoneyLine{ProofKey::fees, Word::term_fees, Unit::money, &ProofBasis::fees},
    MoneyLine{ProofKey::commission, Word::term_commission, Unit::money, &ProofBasis::commission},
    MoneyLine{ProofKey::product, Word::term_product, Unit::money, &ProofBasis::product},
    MoneyLine{ProofKey::labour, Word::term_labour, Unit::money, &ProofBasis::labour},
    MoneyLine{ProofKey::agency, Word::term_agency, Unit::money, &ProofBasis::agency},
    MoneyLine{ProofKey::production, Word::term_production, Unit::money, &ProofBasis::production},
    MoneyLine{ProofKey::tools, Word::term_tools, Unit::money, &ProofBasis::tools},
    MoneyLine{ProofKey::paid_boost, Word::term_paid_boost, Unit::money, &ProofBasis::paid_boost},
    MoneyLine{ProofKey::other, Word::campaign_other_costs, Unit::money, &ProofBasis::other},
    MoneyLine{ProofKey::total, Word::term_total, Unit::money, nullptr, true},
    MoneyLine{ProofKey::profit, Word::term_profit, Unit::money, nullptr, true},
    MoneyLine{ProofKey::roi, Word::term_roi, Unit::share, nullptr, true},
};

constexpr MoneyLine each(ProofKey key, Word name) {
  return {.key = key, .name = name, .is_each = true};
}
constexpr std::array kMore = {
    MoneyLine{ProofKey::real_impressions, Word::term_real_impressions, Unit::count},
    MoneyLine{ProofKey::attributed, Word::track_attributed, Unit::count},
    MoneyLine{ProofKey::roas, Word::term_roas, Unit::times},
    MoneyLine{ProofKey::simple_roi, Word::term_simple_roi, Unit::share},
    each(ProofKey::cpm, Word::term_cpm),
    each(ProofKey::cpe, Word::term_cpe),
    each(ProofKey::cpc, Word::term_cpc),
    each(ProofKey::cpa, Word::term_cpa),
    each(ProofKey::cpl, Word::term_cpl),
    MoneyLine{ProofKey::emv, Word::term_emv},
};

// How sure a realised figure is: what a cost is known by, what of orders and revenue is still
// assumed. Empty where that follows from the lines above.
std::string basis_of(const App& app, const Proof& proof, const MoneyLine& line) {
  if (line.basis != nullptr) return basis_name(app, proof.basis.*line.basis);
  const Funnel& funnel = app.document.workspace().campaign.funnel;
  const bool as_tracked = funnel.capture_share == 1 && funnel.incrementality == 1;
  if (line.key == ProofKey::incremental) {
    return app.word(as_tracked ? Word::track_basis_tracked : Word::track_basis_shares);
  }
  if (line.key != ProofKey::revenue) return {};
  const bool measured = proof.basis.aov == ActualBasis::actual;
  return app.word(measured ? Word::track_basis_sales : Word::track_basis_price);
}

std::string shown_figure(const App& app, const MaybeNumber& value, const MoneyLine& line) {
  const bool is_sum = line.unit == Unit::money && !line.is_each;
  return is_sum ? ui::whole_money(value, app.currency()) : shown(app, value, line.unit);
}

// "$2,350 less" than planned, shares in points; empty where one of the two is unknown.
std::string difference_words(const App& app, const MoneyLine& line, const ProofFigure& figure) {
  if (!figure.difference) return {};
  if (*figure.difference == 0) return app.word(Word::track_as_planned);
  const double size = std::abs(*figure.difference);
  const std::string amount =
      line.unit == Unit::share
          ? app.ui.words.with(Word::track_points,
                              {{"count", ui::editable(std::round(size * 1000) / 10)}})
          : shown_figure(app, size, line);
  return app.ui.words.with(*figure.difference < 0 ? Word::track_less : Word::track_more,
                           {{"amount", amount}});
}

// Of all posts, or so far.
MaybeNumber known_of(const ProofFigure& figure) {
  return figure.actual ? figure.actual : figure.so_far;
}

}  // namespace

std::vector<MoneyLine> main_lines(const Proof& proof) {
  std::vector<MoneyLine> lines;
  for (const MoneyLine& line : kMain) {
    const ProofFigure& figure = proof.figure(line.key);
    const bool planned = figure.planned && figure.planned->typical != 0;
    const bool actual = figure.actual && *figure.actual != 0;
    if (line.basis == nullptr || planned || actual) lines.push_back(line);
  }
  return lines;
}

std::vector<MoneyLine> more_lines(const Proof& proof) {
  std::vector<MoneyLine> lines;
  for (const MoneyLine& line : kMore) {
    if (known_of(proof.figure(line.key))) lines.push_back(line);
  }
  return lines;
}

MoneyWords words_of_line(const App& app, const Proof& proof, const MoneyLine& line) {
  const ProofFigure& figure = proof.figure(line.key);
  // Profit's orders stand for the whole campaign: they wait for all.
  const bool is_so_far =
      !figure.actual && figure.so_far.has_value() && line.key != ProofKey::incremental;
  MoneyWords words;
  words.exactly_planned = typical_of(is_so_far ? figure.planned_so_far : figure.planned);
  words.exactly = is_so_far ? figure.so_far : figure.actual;
  words.planned = shown_figure(app, words.exactly_planned, line);
  words.actual = shown_figure(app, words.exactly, line);
  if (!words.exactly) return words;
  words.basis = is_so_far ? reported_words(app, figure) : basis_of(app, proof, line);
  words.difference = difference_words(app, line, figure);
  return words;
}

}  // namespace kol::app
