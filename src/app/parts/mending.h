// Figures that no longer follow from what stands in the fields, because a field holds what cannot
// be taken: they are dimmed until it is mended, and it is said which field that is.
#pragma once

#include "app/state/app.h"

namespace kol::app {

// Dims what was drawn there while something is to be mended.
void veil(App& app, const Rect& results);

// What is to be mended, if anything, at the top (or the bottom) of that part of the stage; with a
// button that forgets what was typed.
enum class Edge { top, bottom };
void say_what_to_mend(App& app, const Rect& part, Edge edge);

}  // namespace kol::app
