#include "app/state/tags.h"

#include <algorithm>

#include "io/table/folding.h"

namespace kol::app {

std::string tags_text(const std::vector<std::string>& tags) {
  std::string text;
  for (const std::string& tag : tags) {
    if (!text.empty()) text += ", ";
    text += tag;
  }
  return text;
}

std::vector<std::string> with_tags(std::vector<std::string> tags,
                                   const std::vector<std::string>& added) {
  for (const std::string& tag : added) {
    const bool known = std::any_of(tags.begin(), tags.end(), [&](const std::string& other) {
      return io::equal_but_case(tag, other);
    });
    if (!known) tags.push_back(tag);
  }
  return tags;
}

std::vector<std::string> tags_in(std::string_view text) {
  std::vector<std::string> tags;
  while (true) {
    const std::size_t comma = text.find(',');
    const std::string_view tag = io::trim(text.substr(0, comma));
    if (!tag.empty()) tags = with_tags(std::move(tags), {std::string(tag)});
    if (comma == std::string_view::npos) return tags;
    text.remove_prefix(comma + 1);
  }
}

}  // namespace kol::app
