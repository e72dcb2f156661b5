// Addresses of profiles and posts, cells that are links, and handles (spec: import, Cells, Links
// and Handles).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/workspace.h"
#include "io/table/words.h"

namespace kol::io {

// What an address says.
struct Address {
  std::optional<Platform> platform;  // absent for an unknown host
  std::string handle;                // empty where it gives none
  bool is_post = false;
};

// Absent if the text is no address.
std::optional<Address> read_address(std::string_view text, const TableWords& words);

// A cell like =HYPERLINK("address","text") or [text](address): both parts. Of any other cell the
// text alone.
struct LinkedText {
  std::string text;
  std::string address;
};
std::optional<LinkedText> read_link(std::string_view cell);

// Without @ before and / behind.
std::string_view bare_handle(std::string_view text);

// UC and 22 of A–Z a–z 0–9 _ -: what YouTube calls a channel.
bool is_channel_id(std::string_view handle);

// As handles are compared: in lower case, but channel ids as they are.
std::string handle_key(std::string_view handle);

}  // namespace kol::io
