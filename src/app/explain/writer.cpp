#include "app/explain/writer.h"

#include <algorithm>
#include <array>

#include "core/numeric.h"

namespace kol::app {
namespace {

// Whether a sign stands before that place of a formula, after which a minus would be a second one.
bool is_after_sign(std::string_view formula, std::size_t at) {
  constexpr std::array<std::string_view, 4> kSigns = {"+ ", "− ", "× ", "÷ "};
  const std::string_view before = formula.substr(0, at);
  return std::any_of(kSigns.begin(), kSigns.end(),
                     [&](std::string_view sign) { return before.ends_with(sign); });
}

void replace_all(std::string& formula, const std::string& mark, const std::string& with) {
  const bool is_negative = with.starts_with("−");
  for (std::size_t at = formula.find(mark); at != std::string::npos;) {
    const bool in_brackets = is_negative && is_after_sign(formula, at);
    const std::string put = in_brackets ? "(" + with + ")" : with;
    formula.replace(at, mark.size(), put);
    at = formula.find(mark, at + put.size());
  }
}

}  // namespace

void Writer::put(std::string_view key, std::string name, std::string value, Origin from,
                 std::optional<Topic> how) {
  if (!key.empty()) keys_.push_back({std::string(key), value, out_.ingredients.size()});
  out_.ingredients.push_back(
      {std::move(name), std::move(value), std::move(from.text), std::move(from.grade), how});
}

void Writer::put(std::string_view key, Word name, std::string value, Origin from,
                 std::optional<Topic> how) {
  put(key, app.word(name), std::move(value), std::move(from), how);
}

void Writer::put(std::string_view key, Word name, std::string value, Topic how) {
  put(key, app.word(name), std::move(value), origin.calculated(), how);
}

void Writer::put_triple(std::string_view key, std::string name, const MaybeTriple& value,
                        Digits::Form form, Origin from, std::optional<Topic> how) {
  put(key, std::move(name), (digits.*form)(typical_of(value)), std::move(from), how);
  out_.ingredients.back().value = digits.triple(value, form);
}

void Writer::put(std::string_view key, const CampaignFigure& figure, const std::string& of) {
  const Campaign& campaign = app.document.workspace().campaign;
  const Digits::Form form = Digits::form_of(figure.scale.kind);
  std::string name = term_of(app, figure, of);
  if (figure.value.triple == nullptr) {
    return put(key, std::move(name), (digits.*form)(figure.value.number(campaign)),
               origin.of(figure));
  }
  MaybeTriple value = figure.value.triple(campaign, of);
  const auto* usual = figure.usual ? figure.usual(app.document.benchmarks(), of) : nullptr;
  if (!value && usual) value = usual->value;
  put_triple(key, std::move(name), value, form, origin.of(figure, of));
}

void Writer::result(const MaybeTriple& value, Digits::Form form) {
  result_ = digits.triple(value, form);
}

void Writer::note(std::string_view text) {
  if (!out_.note.empty()) out_.note += '\n';
  out_.note += text;
}

void Writer::own(OwnFigure figure) {
  if (std::find(out_.own.begin(), out_.own.end(), figure) == out_.own.end()) {
    out_.own.push_back(figure);
  }
}

bool Writer::own_ctr(std::string ctr_class) {
  own(OwnFigure::ctr);
  auto& classes = out_.ctr_classes;
  if (std::find(classes.begin(), classes.end(), ctr_class) != classes.end()) return false;
  classes.push_back(std::move(ctr_class));
  return true;
}

std::string Writer::filled(bool with_values) const {
  std::string text = formula_;
  for (const Put& put : keys_) {
    const Ingredient& ingredient = out_.ingredients[put.ingredient];
    replace_all(text, "{" + put.key + "}", with_values ? put.in_formula : ingredient.name);
  }
  return text;
}

Explanation Writer::done(Word title, Word meaning) {
  out_.title = app.word(title);
  out_.meaning = app.word(meaning);
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

}  // namespace kol::app
