// The words that tables are written in: headers, platforms, units, currencies and the like, in all
// languages that are understood (web/data/headers.json, whose names these are). Data, not code: who
// imports hands it over, so that the page can fetch it when a table comes.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/workspace.h"
#include "io/table/fields.h"
#include "io/table/number_words.h"

namespace kol::io {

// Finds by text without copying the text.
struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>()(text);
  }
};
template <typename Value>
using ByText = std::unordered_map<std::string, Value, TextHash, std::equal_to<>>;

// What a header's name stands for. Some names are weak: what they are depends on the table.
struct KnownName {
  enum class Weak { no, title, location, engagement };
  Field field = Field::note;
  Weak weak = Weak::no;
  // Where a table is no roster: the number of the field in a list of that table's own, from 1, and
  // what its cells hold; `field` is a note then. 0: none.
  std::uint8_t own_field = 0;
  FieldKind own_kind = FieldKind::note;

  bool is_money() const { return field == Field::quote || own_kind == FieldKind::money; }
};

// What may be taken off a header's name, on either side.
enum class WordKind : unsigned {
  any = 1,         // "the", "owner"
  platform = 2,    // "instagram"
  number = 4,      // "number of"
  average = 8,     // "avg"
  format = 16,     // "reel"
  total = 32,      // "total"
  thousands = 64,  // "k"
  millions = 128,
  currency = 256,  // "usd"
};

struct StripWord {
  std::string text;  // folded
  WordKind kind = WordKind::any;
  std::string says;  // of a format its name, of a currency its code
};

struct PlatformWord {
  std::string text;  // folded
  Platform platform = Platform::other;
};

struct Format {
  std::string name;
  std::vector<std::string> words;  // folded
};

struct TableWords {
  ByText<KnownName> names;             // of fields, folded, with their plurals
  std::vector<StripWord> strip_words;  // sorted by text
  std::vector<Format> formats;
  ByText<Platform> platforms;                 // whole cells, folded
  std::vector<PlatformWord> long_platforms;   // anywhere in a header, folded
  std::vector<PlatformWord> short_platforms;  // as words of a header, folded
  ByText<bool> totals;                        // folded
  ByText<bool> withheld;                      // folded
  ByText<bool> unknown;                       // lower case
  // The longest of them, in bytes, that begins with a byte: what most cells need to be told by.
  std::array<std::uint8_t, 256> longest_unknown{};
  NumberWords numbers;
  std::vector<std::pair<std::string, Platform>> hosts;
  std::vector<std::vector<std::string>> no_handle;  // first parts of paths, by platform
  std::vector<std::string> post_parts;
  std::vector<std::string> joiners;                       // lower case
  std::vector<std::vector<std::string>> default_formats;  // by platform, the best first
  std::vector<std::string> legacy;                        // encodings in the order of their tests

  // The strip words that a text begins with are among these.
  std::span<const StripWord> strip_words_from(char first) const;
};

// The name in the plural, or without it, where that is no name yet: of four ASCII letters or more.
void add_plurals(ByText<KnownName>& names, const std::string& name, const KnownName& known);

// Absent if this is not such data. Never throws.
std::optional<TableWords> read_table_words(std::string_view json);

}  // namespace kol::io
