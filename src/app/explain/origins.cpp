#include "app/explain/origins.h"

#include <string_view>

namespace kol::app {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "HypeAuditor, 2023": a year of our time, not a part of a longer number.
bool names_a_year(std::string_view text) {
  for (std::size_t at = 0; (at = text.find("20", at)) != std::string_view::npos; ++at) {
    const bool begins = at == 0 || (!is_digit(text[at - 1]) && text[at - 1] != ',');
    const bool four = at + 4 <= text.size() && is_digit(text[at + 2]) && is_digit(text[at + 3]);
    if (begins && four && (at + 4 == text.size() || !is_digit(text[at + 4]))) return true;
  }
  return false;
}

}  // namespace

Origin Origins::yours() const {
  return {app_.word(app_.document.is_sample() ? Word::how_source_sample : Word::how_source_yours)};
}
Origin Origins::calculated() const { return {app_.word(Word::how_source_calculated)}; }
Origin Origins::learned() const { return {app_.word(Word::how_source_learned)}; }
Origin Origins::assumed() const { return {app_.word(Word::how_source_assumed)}; }

Origin Origins::from(const Source& source) const {
  // An estimate of ours was made in no year that matters.
  if (source.grade == "unsourced" || names_a_year(source.text)) return {source.text, source.grade};
  const std::string year = std::to_string(source.year);
  return {app_.ui.words.with(Word::how_source_default, {{"source", source.text}, {"year", year}}),
          source.grade};
}

Origin Origins::yours_or_missing(bool is_there) const {
  return is_there ? yours() : Origin{app_.word(Word::how_source_missing)};
}

Origin Origins::of(const CampaignFigure& figure, const std::string& of) const {
  const Campaign& campaign = app_.document.workspace().campaign;
  if (figure.value.triple != nullptr) {
    const bool is_own = figure.value.triple(campaign, of).has_value();
    const auto* usual = figure.usual ? figure.usual(app_.document.benchmarks(), of) : nullptr;
    return usual && !is_own ? from(usual->source) : yours_or_missing(is_own);
  }
  const MaybeNumber value = figure.value.number(campaign);
  const MaybeNumber initial = figure.initial();
  return initial ? yours_or_assumed(value == initial) : yours_or_missing(value.has_value());
}

}  // namespace kol::app
