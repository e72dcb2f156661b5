// Fields and words about an account that several screens ask for.
#pragma once

#include "app/state/app.h"

namespace kol::app {

// Followers are subscribers or visitors on some platforms.
Word followers_of(Platform platform);

// All platforms but "other", which has no format. True if it changed.
bool platform_field(App& app, const Rect& rect, Platform& platform);

// Under the fields of an account, or in its place that they hold an example. Both have the room of
// the longer one: nothing moves under the hand of who begins to type.
void account_help(App& app, Flow& flow, Word help, bool example);

// A text to be sent, with a button that copies it; the name is what it is.
void text_to_send(App& app, Flow& flow, Word name, const std::string& text);

}  // namespace kol::app
