// The words of the interface: every text the reader sees comes from web/i18n, by a key that the
// build checks.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ui/words.h"  // generated from web/i18n/en.json: enum class Word, one for each key

namespace kol::ui {

// What a thing is called: the key from which its id is made, the same in every language and in
// every frame, and what the reader reads. A word alone is both. Where names or figures are put into
// the text, or it is data as a whole, the key is given beside it: two things of one scope need two
// keys. Keeps no text: for the time of a call.
class Label {
 public:
  Label(Word word) : key_(key_of(word)), word_(word) {}
  Label(Word key, std::string_view text) : key_(key_of(key)), text_(text) {}
  Label(std::string_view key, std::string_view text) : key_(key), text_(text) {}
  // The word under a key of its own: it names several things.
  Label(std::string_view key, Word word) : key_(key), word_(word) {}

  std::string_view key() const { return key_; }

 private:
  friend class Words;
  static std::string_view key_of(Word word);
  std::string_view key_;
  std::optional<Word> word_;
  std::string_view text_;  // where there is no word
};

class Words {
 public:
  // Takes the texts of one language: a list in the order of Word, with 0 for each that comes later.
  // False, and nothing is changed, if it is no such list.
  bool load(std::string_view json);
  // Takes those that come later: a list of the same form.
  bool add(std::string_view json);

  // One that has not come is waited for.
  const std::string& operator[](Word word) const;
  // What the reader reads of it.
  std::string_view of(const Label& label) const {
    return label.word_ ? std::string_view((*this)[*label.word_]) : label.text_;
  }

  // Rises with each language that is taken: what was made of the texts before is out of date.
  std::size_t version() const { return version_; }

  using NamedValue = std::pair<std::string_view, std::string_view>;

  // The text with each {name} replaced.
  std::string with(Word word, std::span<const NamedValue> values) const;
  std::string with(Word word, std::initializer_list<NamedValue> values) const {
    return with(word, std::span<const NamedValue>(values.begin(), values.size()));
  }

 private:
  mutable std::vector<std::optional<std::string>> texts_;
  std::size_t version_ = 0;
};

}  // namespace kol::ui
