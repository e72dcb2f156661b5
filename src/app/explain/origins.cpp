#include "app/explain/origins.h"

namespace kol::app {

Origin Origins::yours() const { return {app_.word(Word::how_source_yours)}; }
Origin Origins::calculated() const { return {app_.word(Word::how_source_calculated)}; }
Origin Origins::assumed() const { return {app_.word(Word::how_source_assumed)}; }

Origin Origins::from(const Source& source) const {
  const std::string year = std::to_string(source.year);
  return {app_.ui.words.with(Word::how_source_default, {{"source", source.text}, {"year", year}}),
          source.grade};
}

Origin Origins::yours_or_missing(bool is_there) const {
  return is_there ? yours() : Origin{app_.word(Word::how_source_missing)};
}

}  // namespace kol::app
