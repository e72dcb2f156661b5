// The words of the interface: every text the reader sees comes from web/i18n, by a key that the
// build checks.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ui/words.h"  // generated from web/i18n/en.json: enum class Word, one for each key

namespace kol::ui {

class Words {
 public:
  // Takes the texts of one language. False if the JSON is broken or a text is missing.
  bool load(std::string_view json);

  const std::string& operator[](Word word) const { return texts_[static_cast<std::size_t>(word)]; }

  // The text with each {name} replaced.
  std::string with(
      Word word, std::initializer_list<std::pair<std::string_view, std::string_view>> values) const;

 private:
  std::vector<std::string> texts_;
};

}  // namespace kol::ui
