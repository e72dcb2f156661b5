// The words that tables are written in (see words.h).
#include "io/table/words.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "io/json/names.h"
#include "io/table/folding.h"

namespace kol::io {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kShortestPlural = 4;  // ASCII letters of a name that may stand in the plural

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Calls `each` for the texts of a list that may be absent.
template <typename Each>
void each_text(const Json& list, Each each) {
  if (!list.is_array()) return;
  for (const Json& one : list) {
    if (one.is_string()) each(one.get_ref<const std::string&>());
  }
}

const Json& member(const Json& object, std::string_view name) {
  static const Json none;
  if (!object.is_object()) return none;
  const auto found = object.find(name);
  return found == object.end() ? none : *found;
}

std::vector<std::string> texts(const Json& list) {
  std::vector<std::string> all;
  each_text(list, [&](const std::string& text) { all.push_back(text); });
  return all;
}

ByText<bool> text_set(const Json& list) {
  ByText<bool> all;
  each_text(list, [&](const std::string& text) { all.emplace(text, true); });
  return all;
}

std::optional<KnownName> known_name(std::string_view key) {
  if (key == "title_name") return KnownName{Field::name, KnownName::Weak::title};
  if (key == "location") return KnownName{Field::country, KnownName::Weak::location};
  if (key == "engagement") return KnownName{Field::engagements, KnownName::Weak::engagement};
  for (const FieldRow& row : fields()) {
    if (row.name == key) return KnownName{row.field};
  }
  return std::nullopt;
}

void read_names(const Json& json, TableWords& words) {
  if (!json.is_object()) return;
  for (const bool plurals : {false, true}) {
    for (const auto& field : json.items()) {
      const std::string& key = field.key();
      const std::optional<KnownName> known = known_name(key);
      if (!known) continue;
      const bool takes_plural = key != "post" && key != "posts_count" && key != "title_name";
      each_text(field.value(), [&](const std::string& name) {
        if (!plurals) {
          words.names.try_emplace(name, *known);
        } else if (takes_plural) {
          add_plurals(words.names, name, *known);
        }
      });
    }
  }
  for (char digit = '1'; digit <= '9'; ++digit) {
    words.names.try_emplace(std::string("category") + digit, KnownName{Field::niche});
  }
}

// Calls `each` with the platform and its list.
template <typename Each>
void each_platform(const Json& json, Each each) {
  if (!json.is_object()) return;
  for (const auto& [key, list] : json.items()) {
    if (const auto platform = find_name<Platform>(kPlatformNames, key)) each(*platform, list);
  }
}

void read_platforms(const Json& json, TableWords& words) {
  each_platform(member(json, "platforms"), [&](Platform platform, const Json& list) {
    each_text(list, [&](const std::string& text) { words.platforms.try_emplace(text, platform); });
  });
  const Json& in_headers = member(json, "in_headers");
  const auto read = [&](std::string_view name, std::vector<PlatformWord>& into) {
    each_platform(member(in_headers, name), [&](Platform platform, const Json& list) {
      each_text(list, [&](const std::string& text) { into.push_back({text, platform}); });
    });
  };
  read("long", words.long_platforms);
  read("short", words.short_platforms);
}

void read_strip_words(const Json& json, TableWords& words) {
  const auto add = [&](WordKind kind, const std::string& text, std::string_view says = {}) {
    if (!text.empty()) words.strip_words.push_back({text, kind, std::string(says)});
  };
  const auto add_list = [&](std::string_view name, WordKind kind) {
    each_text(member(json, name), [&](const std::string& text) { add(kind, text); });
  };
  add_list("words", WordKind::any);
  add_list("number_words", WordKind::number);
  add_list("average", WordKind::average);
  add_list("total", WordKind::total);
  add_list("thousands", WordKind::thousands);
  add_list("millions", WordKind::millions);
  for (const auto* const list : {&words.long_platforms, &words.short_platforms}) {
    for (const PlatformWord& word : *list) add(WordKind::platform, word.text);
  }
  for (const Format& format : words.formats) {
    for (const std::string& text : format.words) add(WordKind::format, text, format.name);
  }
  for (const NumberWords::Currency& currency : words.numbers.currencies) {
    add(WordKind::currency, fold_name(currency.text), currency.code);
  }
  std::stable_sort(words.strip_words.begin(), words.strip_words.end(),
                   [](const StripWord& a, const StripWord& b) { return a.text < b.text; });
}

void read_numbers(const Json& json, NumberWords& numbers) {
  const Json& suffixes = member(json, "suffixes");
  if (suffixes.is_object()) {
    for (const auto& [text, power] : suffixes.items()) {
      if (power.is_number_integer()) numbers.suffixes.push_back({text, power.get<int>()});
    }
  }
  const Json& currencies = member(json, "currencies");
  if (currencies.is_object()) {
    for (const auto& currency : currencies.items()) {
      each_text(currency.value(), [&](const std::string& text) {
        numbers.currencies.push_back({text, currency.key()});
      });
    }
  }
  numbers.about = texts(member(json, "about"));
  numbers.units = texts(member(json, "units"));
  numbers.ranges = texts(member(json, "range"));
  numbers.sort();
}

// How long a cell that begins with a byte may be to say "unknown".
void measure_unknown(TableWords& words) {
  const auto allow = [&](std::size_t first, std::size_t length) {
    std::uint8_t& longest = words.longest_unknown[first];
    longest = std::max(longest, static_cast<std::uint8_t>(std::min<std::size_t>(255, length)));
  };
  for (const auto& [word, is_there] : words.unknown) {
    if (word.empty()) continue;
    const auto first = static_cast<unsigned char>(word.front());
    if (first < 0x80) {
      allow(first, word.size());
      if (first >= 'a' && first <= 'z') allow(first - 32U, word.size());
      continue;
    }
    // Its capital may begin with another byte and take more of them.
    for (std::size_t byte = 0x80; byte < 0x100; ++byte) allow(byte, word.size() * 2);
  }
}

}  // namespace

void add_plurals(ByText<KnownName>& names, const std::string& name, const KnownName& known) {
  if (!is_ascii(name) || name.size() < kShortestPlural) return;
  names.try_emplace(name + "s", known);
  if (name.ends_with('s')) names.try_emplace(name.substr(0, name.size() - 1), known);
  if (name.ends_with('y')) names.try_emplace(name.substr(0, name.size() - 1) + "ies", known);
  if (name.ends_with("ies")) names.try_emplace(name.substr(0, name.size() - 3) + "y", known);
}

std::span<const StripWord> TableWords::strip_words_from(char first) const {
  const auto byte = [](const StripWord& word) { return static_cast<unsigned char>(word.text[0]); };
  const auto wanted = static_cast<unsigned char>(first);
  const auto begin = std::partition_point(strip_words.begin(), strip_words.end(),
                                          [&](const StripWord& w) { return byte(w) < wanted; });
  const auto end = std::partition_point(begin, strip_words.end(),
                                        [&](const StripWord& w) { return byte(w) == wanted; });
  return std::span(strip_words)
      .subspan(static_cast<std::size_t>(begin - strip_words.begin()),
               static_cast<std::size_t>(end - begin));
}

std::optional<TableWords> read_table_words(std::string_view text) {
  const Json json = Json::parse(text, nullptr, false);
  if (!json.is_object() || !member(json, "fields").is_object()) return std::nullopt;
  TableWords words;
  read_names(member(json, "fields"), words);
  read_numbers(json, words.numbers);
  read_platforms(json, words);
  const Json& formats = member(json, "formats");
  if (formats.is_object()) {
    for (const auto& [name, list] : formats.items()) words.formats.push_back({name, texts(list)});
  }
  read_strip_words(json, words);
  words.totals = text_set(member(json, "totals"));
  words.withheld = text_set(member(json, "withheld"));
  words.unknown = text_set(member(json, "unknown"));
  measure_unknown(words);
  const Json& hosts = member(json, "hosts");
  if (hosts.is_object()) {
    for (const auto& [host, name] : hosts.items()) {
      if (!name.is_string()) continue;
      const auto platform = find_name<Platform>(kPlatformNames, name.get_ref<const std::string&>());
      if (platform) words.hosts.emplace_back(host, *platform);
    }
  }
  words.no_handle.resize(kPlatformCount);
  each_platform(member(json, "no_handle"), [&](Platform platform, const Json& list) {
    words.no_handle[static_cast<std::size_t>(platform)] = texts(list);
  });
  words.default_formats.resize(kPlatformCount);
  each_platform(member(json, "default_formats"), [&](Platform platform, const Json& list) {
    words.default_formats[static_cast<std::size_t>(platform)] = texts(list);
  });
  words.post_parts = texts(member(json, "post_parts"));
  words.joiners = texts(member(json, "joiners"));
  for (const Json& one : member(json, "legacy")) {
    const Json& name = member(one, "name");
    if (name.is_string()) words.legacy.push_back(name.get<std::string>());
  }
  return words;
}

}  // namespace kol::io
