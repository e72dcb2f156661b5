// What is on the screen as a text, so that the page comes back as it was left: which workspace,
// screen and panel, and what each of them keeps (state/pages.h). What was entered into the
// workspace is kept with it, not here.
#pragma once

#include <string>
#include <string_view>

#include "app/state/app.h"

namespace kol::app {

// Lines "NAME VALUE", those of a screen or panel "ITS_NAME.NAME VALUE"; the one that begins with
// "shown" names the workspace (web/keeping/keeping.js).
std::string view_text(const App& app);

// Shows what the text says, as far as it is there in the open workspace; unknown lines count for
// nothing.
void restore_view(App& app, std::string_view text);

}  // namespace kol::app
