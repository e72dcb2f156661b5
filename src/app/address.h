// The address of what is shown: screen, panel, influencer and question "how?", so that Back,
// Forward, bookmarks and links to a place work. Names come from the rows of screens and panels
// (screens.cpp) and of topics (state/topics.h); what the page does with it is in
// web/page/addresses.js.
//
//   /SCREEN                        "/fees"
//   /SCREEN/ID                     with that influencer: "/compare/aisyah"
//   /SCREEN/PANEL, or /PANEL       with another panel; over the first screen its name alone
//   …/how/TOPIC[/ID[/CHANNEL]]     asked over any of these; of the influencer shown unless another
//                                  is named, and of its first channel unless one is counted
//   /import                        a table that waits for the reader's yes
//
// What is no name is percent-encoded; an id that is also a name has its first letter encoded.
#pragma once

#include <string>
#include <string_view>

#include "app/state/app.h"

namespace kol::app {

std::string address_of(const App& app);

// "Campaign – Spring launch – KOLculator"
std::string page_title(const App& app);

// Shows what an address names, as far as it is there. Any text is allowed; one that names nothing
// changes nothing.
void go_to(App& app, std::string_view address);

// After each frame that shows what was asked for: tells the page where the reader is now. An embed
// has no address of its own.
void tell_address(App& app);

}  // namespace kol::app
