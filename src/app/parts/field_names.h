// What the fields of an influencer are called on the page, where a column of a table may be one of
// them and where a step of undo names what it changes.
#pragma once

#include <span>

#include "app/state/app.h"
#include "io/table/fields.h"

namespace kol::app {

struct NamedField {
  io::Field field;
  Word name;
};
// In the order in which they are offered.
std::span<const NamedField> named_fields();

Word word_of(io::Field field);

}  // namespace kol::app
