// The button that saves a chart as a picture (app/print/pictures.h draws it).
#pragma once

#include <string_view>

#include "app/state/app.h"

namespace kol::app {

// A quiet button below a chart of that title. Not there where nothing is drawn.
void picture_button(App& app, Flow& flow, Chart chart, std::string_view title);

// What that button does.
void save_picture(App& app, Chart chart, std::string_view title);

}  // namespace kol::app
