// What practice reports, as JSON (spec: practice.md 23).
#pragma once

#include <cstddef>
#include <string>

#include "core/practice/practice.h"
#include "core/workspace.h"

namespace kol::io {

// The members "agreements" to "creator" of the report's object, without its braces.
std::string write_practice(const Workspace& workspace, const Practice& practice);

// The member "vetting" of one influencer's object, without its braces.
std::string write_vetting_of(const Practice& practice, std::size_t influencer);

}  // namespace kol::io
