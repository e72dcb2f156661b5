// Share links: the workspace goes out in an address's fragment and comes in by one. Packing and
// unpacking are the page's (web/keeping/links.js).
#pragma once

#include <string_view>

#include "app/state/app.h"

namespace kol::app {

// Asks the page to make a link of the workspace, with what was ticked of its private parts
// (App::linked), and to copy it.
void copy_link(App& app);

// Opens the workspace that a link held. Any bytes are allowed; a text that is no workspace is told
// and changes nothing.
void open_link(App& app, std::string_view json);

// Tells what came of something that the page was asked for; other commands have no outcome.
void tell_outcome(App& app, events::Command outcome);

}  // namespace kol::app
