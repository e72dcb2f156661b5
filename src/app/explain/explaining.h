// How explanations are put together: an explanation is a recipe — title, meaning and formula — and
// a function that puts the figures in. Figures come from the report, from the workspace, or from
// the terms that the report was calculated on; none is calculated here a second way.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/parts/deal.h"
#include "app/explain/explain.h"
#include "app/state/app.h"
#include "core/metrics.h"
#include "core/terms.h"

namespace kol::app {

// Where an ingredient comes from.
struct Origin {
  std::string text;
  std::string grade = {};
};

class Explaining;

struct Recipe {
  Topic topic;
  Word title;
  Word meaning;
  std::string_view formula;  // {name} stands for an ingredient
  void (*fill)(Explaining&);
};

class Explaining {
 public:
  Explaining(const App& app, const Question& question);

  const App& app;
  const Question& question;
  const Workspace& workspace;
  const Benchmarks& benchmarks;
  const Campaign& campaign;
  const Terms terms;
  // Of a question of the Fees screen: its influencer, with its format in the place of the default.
  std::optional<Deal> deal;
  // Of the question's influencer; null where it names none that is there. `format` is that of the
  // standard post; it is null for platforms without formats.
  const Influencer* influencer = nullptr;
  const InfluencerReport* report = nullptr;
  const Channel* channel = nullptr;
  const ChannelReport* metrics = nullptr;
  const FormatTerms* format = nullptr;
  ChannelFigures figures;
  // Null with an empty line-up.
  const Projection* projection = nullptr;

  // ---- The parts ----
  // {name} in the formula stands for the ingredient with that key.
  void formula(std::string_view pattern) { formula_ = pattern; }
  // An ingredient; with an empty key one that the formula does not name.
  void put(std::string_view key, Word name, std::string value, Origin origin,
           std::optional<Topic> how = std::nullopt);
  void put(std::string_view key, std::string name, std::string value, Origin origin,
           std::optional<Topic> how = std::nullopt);
  // An ingredient that the report has, explained by its own topic.
  void put(std::string_view key, Word name, std::string value, Topic how);
  // A triple: the formula takes the typical value, the list shows all three.
  void put_triple(std::string_view key, std::string name, const MaybeTriple& value,
                  std::string (Explaining::*form)(MaybeNumber) const, Origin origin,
                  std::optional<Topic> how = std::nullopt);
  void result(std::string value) { result_ = std::move(value); }
  void result(const MaybeTriple& value, std::string (Explaining::*form)(MaybeNumber) const);
  void note(std::string_view text);
  void own(OwnFigure figure);
  bool own_ctr(std::string ctr_class);  // false if it was there already
  Explanation done(const Recipe& recipe);

  // ---- Origins ----
  Origin yours() const;
  Origin calculated() const;
  Origin assumed() const;  // a default of the workspace, as "all are caused by the posts"
  Origin from(const Source& source) const;
  // The reader's own where it differs from the default.
  Origin yours_or_assumed(bool is_default) const { return is_default ? assumed() : yours(); }
  // The reader's own where there is one.
  Origin yours_or_missing(bool is_there) const;

  // ---- Figures, with the digits that make the sum come out ----
  std::string count(MaybeNumber value) const;
  std::string money(MaybeNumber value) const;
  std::string dollars(MaybeNumber value) const;
  std::string percent(MaybeNumber value) const;
  std::string times(MaybeNumber value) const { return ui::times(value); }
  // "typical (low – high)", or one figure where the three are the same.
  std::string triple(const MaybeTriple& value,
                     std::string (Explaining::*form)(MaybeNumber) const) const;
  // The three cases of the projection likewise.
  std::string cases(MaybeNumber Case::*figure,
                    std::string (Explaining::*form)(MaybeNumber) const) const;
  // The influencer of a row of the line-up, where there is one.
  std::string row_name(std::size_t row) const;
  // A text with the figures in it.
  std::string words(
      Word word,
      std::initializer_list<std::pair<std::string_view, std::string_view>> values) const {
    return app.ui.words.with(word, values);
  }

 private:
  void look_at(const Influencer& of, const InfluencerReport& with, std::size_t at);

  struct Put {
    std::string key;
    std::string in_formula;
    std::size_t ingredient;
  };
  std::string filled(bool with_values) const;

  Explanation out_;
  std::vector<Put> keys_;
  std::string formula_;
  std::string result_;
};

// By subject, each in a file of its own.
std::span<const Recipe> influencer_recipes();
std::span<const Recipe> result_recipes();
std::span<const Recipe> fee_recipes();
std::span<const Recipe> deal_recipes();
std::span<const Recipe> return_recipes();
std::span<const Recipe> campaign_recipes();

// ---- Ingredients that several recipes use, with the keys they have ----
void put_followers(Explaining& e);                  // {followers}
void put_fake_share(Explaining& e);                 // {fake_share}
void put_ctr(Explaining& e, const Format& format);  // {ctr}
void put_agency_rate(Explaining& e);                // {agency_rate}
// Exchange rate and market; gives the beginning of the formula, "{usd_rate} × {market} × ", without
// those that are 1.
std::string put_money_factors(Explaining& e);

}  // namespace kol::app
