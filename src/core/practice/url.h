// Addresses of web pages: what counts as one, and one with a campaign's parameters (spec:
// practice.md 19).
#pragma once

#include <string>
#include <string_view>

namespace kol {

// http:// or https://, a host with its port, a path; without a user, at most 2,000 code points.
bool is_url(std::string_view text);

// Begins with http://, in any case: not encrypted.
bool is_unencrypted(std::string_view url);

// UTF-8 in percent-encoding but for A–Z a–z 0–9 - . _ ~.
std::string percent_encoded(std::string_view text);

// What analytics reads of a link.
struct LinkParameters {
  std::string source;
  std::string medium;
  std::string campaign;
  std::string content;
  std::string term;  // empty: none
};

// The landing page, which is a url, with these parameters in place of its own utm ones.
std::string tracked_link(std::string_view landing_page, const LinkParameters& parameters);

}  // namespace kol
