// What people call the platforms (see platform_names.h).
#include "io/table/platform_names.h"

#include <algorithm>
#include <string>

#include "io/json/names.h"

namespace kol::io {
namespace {

constexpr std::size_t kLongestText = 1000;  // bytes; longer ones name nothing

void add(std::vector<Platform>& platforms, Platform platform) {
  if (std::find(platforms.begin(), platforms.end(), platform) == platforms.end()) {
    platforms.push_back(platform);
  }
}

// Whether X stands there as a capital word.
bool has_capital_x(std::string_view text) {
  const auto is_part = [&](std::size_t at) {
    const char c = text[at];
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
  };
  for (std::size_t at = text.find('X'); at != std::string_view::npos; at = text.find('X', at + 1)) {
    if ((at == 0 || !is_part(at - 1)) && (at + 1 == text.size() || !is_part(at + 1))) return true;
  }
  return false;
}

// The cell cut at "/", "&", " and " …
std::vector<std::string_view> split(std::string_view lower, const TableWords& words) {
  std::vector<std::string_view> parts;
  std::size_t from = 0;
  for (std::size_t at = 0; at < lower.size();) {
    const auto joiner =
        std::find_if(words.joiners.begin(), words.joiners.end(),
                     [&](const std::string& word) { return lower.substr(at).starts_with(word); });
    if (joiner == words.joiners.end()) {
      ++at;
      continue;
    }
    parts.push_back(lower.substr(from, at - from));
    at += joiner->size();
    from = at;
  }
  parts.push_back(lower.substr(from));
  return parts;
}

}  // namespace

std::optional<Platform> platform_of_whole(std::string_view cell, const TableWords& words) {
  if (cell.size() > kLongestText) return std::nullopt;
  const auto found = words.platforms.find(fold_name(cell));
  return found == words.platforms.end() ? std::nullopt : std::optional(found->second);
}

std::vector<Platform> platforms_of_cell(std::string_view cell, const TableWords& words) {
  std::vector<Platform> platforms;
  if (cell.size() > kLongestText) return platforms;
  if (const auto whole = platform_of_whole(cell, words)) return {*whole};
  const std::string lower = lower_case(cell);
  if (lower.size() != cell.size()) return platforms_in(cell, Within::header, words);
  for (const std::string_view part : split(lower, words)) {
    const std::string_view as_written =
        cell.substr(static_cast<std::size_t>(part.data() - lower.data()), part.size());
    if (const auto whole = platform_of_whole(part, words)) {
      add(platforms, *whole);
      continue;
    }
    for (const Platform platform : platforms_in(as_written, Within::header, words)) {
      add(platforms, platform);
    }
  }
  return platforms;
}

std::vector<Platform> platforms_in(std::string_view text, Within where, const TableWords& words) {
  std::vector<Platform> platforms;
  if (text.size() > kLongestText) return platforms;
  const FoldedHeader header = fold_header(text);
  for (const PlatformWord& word : words.long_platforms) {
    if (header.text.find(word.text) != std::string::npos) add(platforms, word.platform);
  }
  header.each_word([&](std::string_view said) {
    for (const PlatformWord& word : words.short_platforms) {
      if (word.text == said) add(platforms, word.platform);
    }
  });
  if (where == Within::header && has_capital_x(text)) add(platforms, Platform::x);
  std::sort(platforms.begin(), platforms.end(), [](Platform a, Platform b) {
    return name_of(kPlatformNames, a) < name_of(kPlatformNames, b);
  });
  return platforms;
}

std::optional<Platform> only_platform_in(std::string_view text, Within where,
                                         const TableWords& words) {
  const std::vector<Platform> platforms = platforms_in(text, where, words);
  return platforms.size() == 1 ? std::optional(platforms.front()) : std::nullopt;
}

}  // namespace kol::io
