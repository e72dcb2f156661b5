// utm_content: the name of one post in its link (spec: practice.md 19).
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "core/workspace.h"

namespace kol {

// What one may be that is given: 1 to 100 of A–Z a–z 0–9 - . _ ~.
bool is_content(std::string_view text);

// Names the posts of a line-up one after another, as they stand there.
class ContentNames {
 public:
  explicit ContentNames(const Campaign& campaign);

  // Of the next post of this format by the influencer with this slug: the `given` name, else
  // "nam-skinnotes_instagram-story_2", where the number passes over names that are given to any
  // post of the line-up.
  std::string next(const std::string& slug, const std::string& format, const std::string& given);

 private:
  std::set<std::string> given_;               // in lower case
  std::map<std::string, std::size_t> posts_;  // so far, by slug and format
};

}  // namespace kol
