// The switch between the two sides of Fees: who pays, and who is paid.
#pragma once

#include "app/state/app.h"

namespace kol::app {

void sides_switch(App& app, Flow& flow);

}  // namespace kol::app
