// Where the keyboard's focus is when a panel opens or closes: on the panel's heading, and back on
// what opened it. And the skip link, from the beginning of the page to what is shown.
#pragma once

#include "app/state/app.h"

namespace kol::app {

// Described before all else, drawn above all else while it has the focus.
void skip_link(App& app);
void draw_skip_link(App& app);

// After all of a frame has been described.
void follow_focus(App& app);

// Escape that no field has taken: closes what lies on top. After all of a frame has been described.
void close_by_escape(App& app);

}  // namespace kol::app
