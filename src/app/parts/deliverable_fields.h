// The fields of one deliverable: of a row of the line-up, of a package.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/state/app.h"

namespace kol::app {

enum class DeliverableEdit { none, format, count, removed };

// Of the `index`-th of `count`, of which the last cannot be removed. What was changed about it is
// in `deliverable` then.
DeliverableEdit deliverable_fields(App& app, Rect line, const std::vector<std::string>& formats,
                                   std::size_t index, std::size_t count, Deliverable& deliverable);

}  // namespace kol::app
