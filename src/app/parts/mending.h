// Figures that no longer follow from what stands in the fields, because a field holds what cannot
// be taken: they are dimmed until it is mended, and it is said which field that is.
#pragma once

#include <functional>

#include "app/state/app.h"

namespace kol::app {

// Dims what was drawn there while something is to be mended, but for the place where that is done.
void veil(App& app, const Rect& results, const Rect& but = {});
// Of what does not count now, whatever the reason.
void dim(App& app, const Rect& shown);
// Draws results, dimmed then.
void follows(App& app, Flow& flow, const std::function<void()>& results);

// For what leaves the page: which figures it does not count, because they are to be mended. Empty
// where there are none.
std::string not_counted(const App& app);

// Takes the room for what is to be mended, if anything, from that edge of the part of the stage,
// instead of covering it; an embed is as high as its content: there it lies over what is in sight.
// Gives the place of the notice, so far from the part's sides.
enum class Edge { top, bottom };
Rect mending_strip(App& app, Rect& part, Edge edge, float margin);

// Which fields these are, with a way to the first of them that is on the page, and a button that
// forgets what was typed. Nothing without a place.
void say_what_to_mend(App& app, const Rect& place);

}  // namespace kol::app
