#include "app/state/remembered_columns.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "io/json/names.h"
#include "io/table/fields.h"
#include "io/table/folding.h"
#include "io/table/hash_index.h"

namespace kol::app {
namespace {

constexpr std::size_t kMostKept = 20;
constexpr std::string_view kLine = "columns";

std::uint64_t hash_of(const std::vector<io::Column>& columns) {
  std::uint64_t hash = columns.size();
  for (const io::Column& column : columns) {
    hash = io::hash_text(io::fold_name(column.header), hash);
  }
  return hash;
}

std::optional<Platform> platform_of(std::string_view name) {
  for (std::size_t i = 0; i < io::kPlatformNames.size(); ++i) {
    if (io::kPlatformNames[i] == name) return static_cast<Platform>(i);
  }
  return std::nullopt;
}

std::optional<io::Field> field_of(std::string_view name) {
  for (const io::FieldRow& row : io::fields()) {
    if (row.name == name) return row.field;
  }
  return std::nullopt;
}

constexpr std::string_view kNoPlatform = "-";

// "3=followers@tiktok"
std::string text_of(std::size_t column, const io::ColumnChoice& choice) {
  std::string text = std::to_string(column) + '=';
  text += io::name_of(choice.field);
  if (choice.platform) {
    text += '@';
    text += io::name_of(io::kPlatformNames, *choice.platform);
  } else if (choice.no_platform) {
    text += '@';
    text += kNoPlatform;
  }
  return text;
}

void read_choice(std::string_view text, ColumnChoices& choices) {
  constexpr std::size_t kMostColumns = 1000;
  const std::size_t equals = text.find('=');
  if (equals == std::string_view::npos) return;
  const std::string number(text.substr(0, equals));
  const std::size_t column = std::strtoul(number.c_str(), nullptr, 10);
  text.remove_prefix(equals + 1);
  const std::size_t at = text.find('@');
  const auto field = field_of(text.substr(0, at));
  if (!field || column >= kMostColumns) return;
  if (choices.size() <= column) choices.resize(column + 1);
  choices[column] = io::ColumnChoice{*field};
  if (at == std::string_view::npos) return;
  choices[column]->platform = platform_of(text.substr(at + 1));
  choices[column]->no_platform = text.substr(at + 1) == kNoPlatform;
}

}  // namespace

const ColumnChoices* RememberedColumns::find(const std::vector<io::Column>& columns) const {
  const std::uint64_t headers = hash_of(columns);
  for (const Kept& kept : all_) {
    if (kept.headers == headers) return &kept.choices;
  }
  return nullptr;
}

void RememberedColumns::remember(const std::vector<io::Column>& columns,
                                 const ColumnChoices& choices) {
  const std::uint64_t headers = hash_of(columns);
  std::erase_if(all_, [&](const Kept& kept) { return kept.headers == headers; });
  const bool any = std::any_of(choices.begin(), choices.end(),
                               [](const auto& choice) { return choice.has_value(); });
  if (!any) return;
  all_.insert(all_.begin(), {headers, choices});
  if (all_.size() > kMostKept) all_.pop_back();
}

void RememberedColumns::keep(KeptView& view) const {
  for (const Kept& kept : all_) {
    std::array<char, 17> digits{};
    std::snprintf(digits.data(), digits.size(), "%016llx",
                  static_cast<unsigned long long>(kept.headers));
    std::string line = digits.data();
    for (std::size_t i = 0; i < kept.choices.size(); ++i) {
      if (kept.choices[i]) line += ' ' + text_of(i, *kept.choices[i]);
    }
    view.put(kLine, line);
  }
}

void RememberedColumns::restore(const KeptView& view) {
  all_.clear();
  for (std::string_view line : view.all(kLine)) {
    Kept kept;
    const std::string headers(line.substr(0, line.find(' ')));
    kept.headers = std::strtoull(headers.c_str(), nullptr, 16);
    while (line.find(' ') != std::string_view::npos) {
      line.remove_prefix(line.find(' ') + 1);
      read_choice(line.substr(0, line.find(' ')), kept.choices);
    }
    if (all_.size() < kMostKept) all_.push_back(std::move(kept));
  }
}

}  // namespace kol::app
