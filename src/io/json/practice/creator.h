// The creator's side as JSON (spec: practice.md 23).
#pragma once

#include <array>
#include <string_view>

#include "core/practice/creator.h"
#include "io/json/writer.h"

namespace kol::io {

inline constexpr std::array<std::string_view, kKitPartCount> kKitPartNames = {
    "name",     "about",      "niche", "country",    "channels", "engagement", "reach",
    "audience", "comparison", "past",  "projection", "rates",    "addons",     "contact"};

// The value of "creator".
void write_creator(JsonWriter& json, const CreatorReport& report);

}  // namespace kol::io
