#include "app/help/terms.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "app/explain/explain.h"
#include "io/table/folding.h"

namespace kol::app {
namespace {

struct Entered {
  Word name;
  Word meaning;
};

constexpr std::array kEntered = {
    Entered{Word::term_aov, Word::glossary_aov},
    Entered{Word::term_gross_margin, Word::glossary_gross_margin},
    Entered{Word::term_discount, Word::glossary_discount},
    Entered{Word::term_return_rate, Word::glossary_return_rate},
    Entered{Word::term_order_cost, Word::glossary_order_cost},
    Entered{Word::term_lead_rate, Word::glossary_lead_rate},
    Entered{Word::term_capture_share, Word::glossary_capture_share},
    Entered{Word::term_incrementality, Word::glossary_incrementality},
    Entered{Word::term_fake_share, Word::glossary_fake_share},
    Entered{Word::term_audience_size, Word::glossary_audience_size},
    Entered{Word::term_product_unit, Word::glossary_product},
    Entered{Word::term_paid_boost, Word::glossary_paid_boost},
    Entered{Word::term_reach, Word::glossary_reach},
    Entered{Word::term_views, Word::glossary_views},
    Entered{Word::addon_usage_rights, Word::glossary_usage_rights},
    Entered{Word::addon_whitelisting, Word::glossary_whitelisting},
    Entered{Word::addon_exclusivity, Word::glossary_exclusivity},
    Entered{Word::addon_raw_footage, Word::glossary_raw_footage},
    Entered{Word::addon_rush, Word::glossary_rush},
    Entered{Word::glossary_kol_name, Word::glossary_kol},
    Entered{Word::glossary_lineup_name, Word::glossary_lineup},
    Entered{Word::glossary_roster_name, Word::glossary_roster},
    Entered{Word::glossary_range_name, Word::glossary_range},
    Entered{Word::glossary_benchmark_name, Word::glossary_benchmark},
    Entered{Word::glossary_grade_name, Word::glossary_grade},
    Entered{Word::glossary_standard_post_name, Word::glossary_standard_post},
};

// Of whom a figure is asked, where it is an influencer's: who is open, else who is ranked first.
std::string somebody(const App& app) {
  if (app.document.index_of(app.open_influencer)) return app.open_influencer;
  const auto& ranking = app.document.report().ranking;
  return ranking.empty() ? std::string() : app.document.workspace().influencers[ranking.front()].id;
}

std::optional<Question> question_of(const App& app, const Explained& explained) {
  if (explained.of != AskedOf::named) return std::nullopt;  // only its own screen has one
  if (!explained.of_influencer) return Question{.topic = explained.topic};
  std::string id = somebody(app);
  if (id.empty()) return std::nullopt;
  return Question{.topic = explained.topic, .influencer = std::move(id)};
}

bool is_found(const Term& term, const std::vector<std::string>& wanted) {
  if (wanted.empty()) return true;
  const std::string text = io::fold(term.name + ' ' + term.meaning);
  return std::all_of(wanted.begin(), wanted.end(),
                     [&](const std::string& word) { return text.find(word) != std::string::npos; });
}

// A term's place in the alphabet; of two of one name the campaign's comes first.
std::pair<std::string, bool> place_of(const Term& term) {
  return {io::fold(term.name), term.how && !term.how->influencer.empty()};
}

}  // namespace

std::vector<Term> terms(const App& app, std::string_view search) {
  std::vector<Term> all;
  for (const Explained& explained : everything_explained()) {
    all.push_back(
        {app.word(explained.title), app.word(explained.meaning), question_of(app, explained)});
  }
  for (const Entered& entered : kEntered) {
    all.push_back({app.word(entered.name), app.word(entered.meaning), std::nullopt});
  }
  std::vector<std::string> wanted = io::folded_words(search);
  std::erase(wanted, std::string());
  std::map<std::pair<std::string, bool>, Term> in_order;
  for (Term& term : all) {
    if (is_found(term, wanted)) in_order.try_emplace(place_of(term), std::move(term));
  }
  // The campaign's profit and one post's are one term.
  std::vector<Term> found;
  for (auto& [place, term] : in_order) {
    if (found.empty() || found.back().name != term.name) found.push_back(std::move(term));
  }
  return found;
}

}  // namespace kol::app
