// The one list of screens, and the one of panels: a row each. See state/pages.h for what a row
// says.
#pragma once

#include "app/state/pages.h"

namespace kol::app {

Pages pages();

}  // namespace kol::app
