// Fields of tracking, which count when they are left: what is no address, hashtag or name is said
// below them (spec: practice.md 19). Each gives what was entered, if it is new and can be taken.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/state/app.h"

namespace kol::app {

std::optional<std::string> landing_page_field(App& app, const Rect& rect, const std::string& now,
                                              const ui::FieldOptions& options);
// Several, with spaces between them; at most three.
std::optional<std::vector<std::string>> hashtags_field(App& app, const Rect& rect,
                                                       const std::vector<std::string>& now,
                                                       const ui::FieldOptions& options);
// "#glow #skincare"
std::string joined_hashtags(const std::vector<std::string>& hashtags);
// What a parameter of links says, or another short text: at most 100 characters.
std::optional<std::string> tag_field(App& app, const Rect& rect, std::string_view key,
                                     const std::string& now, const ui::FieldOptions& options);
// Of nobody else: `taken` tells which are.
struct NameCheck {
  bool (*is_one)(std::string_view text) = nullptr;
  Word wrong = {};
  Word given = {};
  bool (*is_taken)(const App& app, const std::string& text) = nullptr;
};
std::optional<std::string> name_field(App& app, const Rect& rect, std::string_view key,
                                      const std::string& now, const ui::FieldOptions& options,
                                      const NameCheck& check);

}  // namespace kol::app
