// Names as they stand in links: short, in a–z, 0–9 and - (spec: practice.md 19).
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "core/workspace.h"

namespace kol {

inline constexpr std::size_t kLongestSlug = 40;

// What a slug may be that is given: 1 to 40 of a–z, 0–9 and -.
bool is_slug(std::string_view text);

// Any text as a slug: Latin letters without their accents, Georgian ones as they are pronounced,
// runs of all else as one -. Empty where nothing is left.
std::string slug(std::string_view text);

// A handle, name or id as a slug: of an address its last part, without @ before. Empty where
// nothing is left, and for an e-mail address.
std::string source_slug(std::string_view source);

// A slug for each of these influencers, by their index: the given one, else one made of the first
// handle, the name or the id that gives one, which nobody else has.
std::map<std::size_t, std::string> tracking_slugs(const Workspace& workspace,
                                                  const std::set<std::size_t>& in_lineup);

}  // namespace kol
