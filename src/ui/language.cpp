#include "ui/language.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "platform/platform.h"

namespace kol::ui {
namespace {

// Whether these bytes are one of U+202A to U+202E or U+2066 to U+2069, which turn the order of what
// follows.
bool turns_order(std::string_view bytes) {
  const std::string_view start = bytes.substr(0, 2);
  const char last = bytes.size() < 3 ? '\0' : bytes[2];
  return (start == "\xE2\x80" && last >= '\xAA' && last <= '\xAE') ||
         (start == "\xE2\x81" && last >= '\xA6' && last <= '\xA9');
}

// Appends a value so that it cannot turn the order of the sentence behind it, figures included. One
// that is isolated as a whole stays so.
void append_in_order(std::string& text, std::string_view value) {
  constexpr std::string_view kIsolate = "\xE2\x81\xA8";
  constexpr std::string_view kIsolateEnd = "\xE2\x81\xA9";
  const bool isolated = value.starts_with(kIsolate) && value.ends_with(kIsolateEnd);
  if (isolated) text += kIsolate;
  for (std::size_t i = 0; i < value.size();) {
    const bool skip = turns_order(value.substr(i, 3));
    if (!skip) text += value[i];
    i += skip ? 3 : 1;
  }
  if (isolated) text += kIsolateEnd;
}

using TextList = std::vector<std::optional<std::string>>;

// Empty if it is no list of all words.
TextList read(std::string_view json) {
  const auto list = nlohmann::json::parse(json, nullptr, false);
  if (!list.is_array() || list.size() != kWordCount) return {};
  TextList texts;
  for (const auto& text : list) {
    if (!text.is_string() && text != 0) return {};
    texts.push_back(text.is_string() ? std::optional(text.get<std::string>()) : std::nullopt);
  }
  return texts;
}

}  // namespace

std::string_view Label::key_of(Word word) {
  // The keys of the file of words would be a tenth of the program: two bytes tell them apart, too,
  // and from any key that is written out.
  static const std::array<char, 2 * kWordCount> keys = [] {
    std::array<char, 2 * kWordCount> made{};
    for (std::size_t i = 0; i < kWordCount; ++i) {
      made[2 * i] = static_cast<char>(0x80 | (i & 0x7F));
      made[2 * i + 1] = static_cast<char>(0x80 | (i >> 7));
    }
    return made;
  }();
  return {&keys[2 * static_cast<std::size_t>(word)], 2};
}

bool Words::load(std::string_view json) {
  TextList texts = read(json);
  if (texts.empty()) return false;
  texts_ = std::move(texts);
  ++version_;
  return true;
}

bool Words::add(std::string_view json) {
  TextList texts = read(json);
  if (texts.empty()) return false;
  for (std::size_t i = 0; i < kWordCount; ++i) {
    if (texts[i]) texts_[i] = std::move(texts[i]);
  }
  return true;
}

const std::string& Words::operator[](Word word) const {
  const auto place = static_cast<std::size_t>(word);
  std::optional<std::string>& text = texts_[place];
  if (!text) text = platform::late_word(place);
  return *text;
}

std::string Words::with(Word word, std::span<const NamedValue> values) const {
  std::string_view text = (*this)[word];
  std::string result;
  // What is put in is not looked at again: a name may hold braces.
  for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{')) {
    const std::string_view mark = text.substr(open + 1, text.find('}', open) - open - 1);
    const auto found = std::find_if(values.begin(), values.end(),
                                    [mark](const auto& value) { return value.first == mark; });
    const std::size_t end = found == values.end() ? open + 1 : open + mark.size() + 2;
    result += text.substr(0, found == values.end() ? end : open);
    if (found != values.end()) append_in_order(result, found->second);
    text.remove_prefix(std::min(end, text.size()));
  }
  return result += text;
}

}  // namespace kol::ui
