#include "app/explain/explaining.h"

#include <algorithm>
#include <cmath>

#include "app/parts/names.h"
#include "platform/platform.h"

namespace kol::app {
namespace {

using Style = platform::NumberStyle;

std::string shown(MaybeNumber value, const Style& style, std::string_view currency = {}) {
  return value && std::isfinite(*value)
             ? platform::format_number(*value == 0 ? 0 : *value, style, currency)
             : std::string(ui::kUndefined);
}

// Decimals that keep at least four digits of the value; none for a whole number with float noise.
int decimals(double value) {
  const double size = std::abs(value);
  const bool whole = std::abs(value - std::round(value)) <= 1e-9 * size;
  if (size >= 1000 || whole) return 0;
  return size >= 1 ? 2 : 5;
}

std::string money_text(MaybeNumber value, std::string_view currency) {
  const double size = std::abs(value.value_or(0));
  Style style{.kind = Style::Kind::money};
  if (size >= 1 || size == 0) {
    style.fraction = style.min_fraction = decimals(value.value_or(0));
  } else {
    style.significant = 3;
  }
  return shown(value, style, currency);
}

void replace_all(std::string& text, const std::string& mark, const std::string& with) {
  for (std::size_t at = text.find(mark); at != std::string::npos;
       at = text.find(mark, at + with.size())) {
    text.replace(at, mark.size(), with);
  }
}

}  // namespace

Explaining::Explaining(const App& the_app, const Question& asked)
    : app(the_app),
      question(asked),
      workspace(app.document.workspace()),
      benchmarks(app.document.benchmarks()),
      campaign(workspace.campaign),
      terms(prepare_terms(workspace, benchmarks)) {
  const Report& all = app.document.report();
  if (all.projection) projection = &*all.projection;
  if (question.of_fees) {
    deal = deal_of(app);
    if (deal->format == nullptr) return;
    look_at(deal->influencer, deal->report, deal->channel);
    format = find_format(terms, deal->format->id);
  } else if (const auto index = app.document.index_of(question.influencer)) {
    const bool of_channel = question.topic <= Topic::authenticity;
    look_at(workspace.influencers[*index], all.influencers[*index],
            of_channel ? question.channel : 0);
  }
}

void Explaining::look_at(const Influencer& of, const InfluencerReport& with, std::size_t at) {
  influencer = &of;
  report = &with;
  if (at >= of.channels.size()) return;
  channel = &of.channels[at];
  metrics = &with.channels[at];
  format = default_format(terms, channel->platform);
  Scratch scratch;
  figures = figures_of(terms, *channel, scratch);
}

void Explaining::put(std::string_view key, std::string name, std::string value, Origin origin,
                     std::optional<Topic> how) {
  if (!key.empty()) keys_.push_back({std::string(key), value, out_.ingredients.size()});
  out_.ingredients.push_back(
      {std::move(name), std::move(value), std::move(origin.text), std::move(origin.grade), how});
}

void Explaining::put(std::string_view key, Word name, std::string value, Origin origin,
                     std::optional<Topic> how) {
  put(key, app.word(name), std::move(value), std::move(origin), how);
}

void Explaining::put(std::string_view key, Word name, std::string value, Topic how) {
  put(key, app.word(name), std::move(value), calculated(), how);
}

void Explaining::put_triple(std::string_view key, std::string name, const MaybeTriple& value,
                            std::string (Explaining::*form)(MaybeNumber) const, Origin origin,
                            std::optional<Topic> how) {
  const MaybeNumber typical = value ? MaybeNumber(value->typical) : std::nullopt;
  put(key, std::move(name), (this->*form)(typical), std::move(origin), how);
  out_.ingredients.back().value = triple(value, form);
}

void Explaining::result(const MaybeTriple& value,
                        std::string (Explaining::*form)(MaybeNumber) const) {
  result_ = triple(value, form);
}

void Explaining::note(std::string_view text) {
  if (!out_.note.empty()) out_.note += '\n';
  out_.note += text;
}

void Explaining::own(OwnFigure figure) {
  if (std::find(out_.own.begin(), out_.own.end(), figure) == out_.own.end()) {
    out_.own.push_back(figure);
  }
}

bool Explaining::own_ctr(std::string ctr_class) {
  own(OwnFigure::ctr);
  auto& classes = out_.ctr_classes;
  if (std::find(classes.begin(), classes.end(), ctr_class) != classes.end()) return false;
  classes.push_back(std::move(ctr_class));
  return true;
}

std::string Explaining::filled(bool with_values) const {
  std::string text = formula_;
  for (const Put& put : keys_) {
    const Ingredient& ingredient = out_.ingredients[put.ingredient];
    replace_all(text, "{" + put.key + "}", with_values ? put.in_formula : ingredient.name);
  }
  return text;
}

Explanation Explaining::done(const Recipe& recipe) {
  out_.title = app.word(recipe.title);
  out_.meaning = app.word(recipe.meaning);
  out_.formula = filled(false);
  // Without its ingredients, as with an empty line-up, there is none to show.
  if (out_.formula.find('{') != std::string::npos) out_.formula.clear();
  if (!out_.formula.empty() && !result_.empty()) out_.filled_in = filled(true) + " = " + result_;
  if (result_ != ui::kUndefined) return std::move(out_);

  std::string missing;
  for (const Put& put : keys_) {
    const Ingredient& ingredient = out_.ingredients[put.ingredient];
    if (ingredient.value != ui::kUndefined) continue;
    missing += (missing.empty() ? "" : ", ") + ingredient.name;
  }
  if (!missing.empty()) {
    const std::string why = words(Word::how_missing, {{"names", missing}});
    out_.note = out_.note.empty() ? why : why + '\n' + out_.note;
  }
  return std::move(out_);
}

Origin Explaining::yours() const { return {app.word(Word::how_source_yours)}; }
Origin Explaining::calculated() const { return {app.word(Word::how_source_calculated)}; }
Origin Explaining::assumed() const { return {app.word(Word::how_source_assumed)}; }

Origin Explaining::from(const Source& source) const {
  const std::string year = std::to_string(source.year);
  return {words(Word::how_source_default, {{"source", source.text}, {"year", year}}), source.grade};
}

Origin Explaining::yours_or_missing(bool is_there) const {
  return is_there ? yours() : Origin{app.word(Word::how_source_missing)};
}

std::string Explaining::count(MaybeNumber value) const {
  return shown(value, {.fraction = decimals(value.value_or(0))});
}

std::string Explaining::money(MaybeNumber value) const { return money_text(value, app.currency()); }
std::string Explaining::dollars(MaybeNumber value) const { return money_text(value, "USD"); }

std::string Explaining::percent(MaybeNumber value) const {
  Style style{.kind = Style::Kind::percent, .fraction = 2};
  if (std::abs(value.value_or(0)) < 0.001) {
    style.significant = 3;
    style.fraction = 0;
  }
  return shown(value, style);
}

std::string Explaining::triple(const MaybeTriple& value,
                               std::string (Explaining::*form)(MaybeNumber) const) const {
  if (!value) return std::string(ui::kUndefined);
  const std::string around = ui::range((this->*form)(value->low), (this->*form)(value->high));
  const std::string typical = (this->*form)(value->typical);
  return around.empty() ? typical : typical + " (" + around + ")";
}

std::string Explaining::cases(MaybeNumber Case::*figure,
                              std::string (Explaining::*form)(MaybeNumber) const) const {
  if (!projection) return std::string(ui::kUndefined);
  const std::string around =
      ui::range((this->*form)(projection->low.*figure), (this->*form)(projection->high.*figure));
  const std::string typical = (this->*form)(projection->typical.*figure);
  return around.empty() ? typical : typical + " (" + around + ")";
}

std::string Explaining::row_name(std::size_t row) const {
  const std::size_t index = projection->rows[row].influencer;
  return index < workspace.influencers.size() ? name_of(workspace.influencers[index])
                                              : campaign.lineup[row].influencer;
}

}  // namespace kol::app
