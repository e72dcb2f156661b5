// Figures that no longer follow from what stands in the fields, because a field holds what cannot
// be taken: they are dimmed until it is mended, and it is said which field that is.
#pragma once

#include "app/state/app.h"

namespace kol::app {

// Dims what was drawn there while something is to be mended.
void veil(App& app, const Rect& results);

// Takes the room for what is to be mended, if anything, from that edge of the part of the stage,
// instead of covering it; an embed is as high as its content: there it lies over what is in sight.
// Gives the place of the notice, so far from the part's sides.
enum class Edge { top, bottom };
Rect mending_strip(App& app, Rect& part, Edge edge, float margin);

// Which fields these are, with a way to the first of them that is on the page, and a button that
// forgets what was typed. Nothing without a place.
void say_what_to_mend(App& app, const Rect& place);

}  // namespace kol::app
