// Addresses of web pages (see url.h).
#include "core/practice/url.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

#include "core/practice/code_points.h"

namespace kol {
namespace {

constexpr std::size_t kLongestUrl = 2000;  // code points
constexpr std::size_t kLongestLabel = 63;  // code points
constexpr std::size_t kMostPortDigits = 5;
constexpr int kLastPort = 65535;

// The address from behind its scheme on; absent with another one.
std::optional<std::string_view> without_scheme(std::string_view url) {
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (ascii_lower(url.substr(0, scheme.size())) == scheme) return url.substr(scheme.size());
  }
  return std::nullopt;
}

std::optional<int> hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char lower = ascii_lower(c);
  if (lower >= 'a' && lower <= 'f') return lower - 'a' + 10;
  return std::nullopt;
}

// The byte that "%41" at this place stands for; absent for anything else.
std::optional<char> escaped_byte(std::string_view text, std::size_t at) {
  if (text[at] != '%' || text.size() - at < 3) return std::nullopt;
  const std::optional<int> high = hex_digit(text[at + 1]);
  const std::optional<int> low = hex_digit(text[at + 2]);
  if (!high || !low) return std::nullopt;
  return static_cast<char>(*high * 16 + *low);
}

bool has_forbidden(std::string_view url) {
  constexpr std::string_view kForbidden = "\"<>\\^`{|}";
  std::size_t count = 0;
  for (std::size_t at = 0; at < url.size(); ++count) {
    const DecodedPoint point = code_point_at(url, at);
    if (point.value == kNoCodePoint || is_white_space(point.value) || is_control(point.value) ||
        kForbidden.find(url[at]) != std::string_view::npos ||
        (url[at] == '%' && !escaped_byte(url, at))) {
      return true;
    }
    at += point.length;
  }
  return count > kLongestUrl;
}

// One part of a host's name: a hyphen stands neither first nor last.
bool is_label(std::string_view label) {
  if (label.empty() || label.front() == '-' || label.back() == '-') return false;
  std::size_t count = 0;
  for (std::size_t at = 0; at < label.size(); ++count) {
    const DecodedPoint point = code_point_at(label, at);
    if (point.value != '-' && !is_letter_digit_or_mark(point.value)) return false;
    at += point.length;
  }
  return count <= kLongestLabel;
}

bool is_host(std::string_view host) {
  if (ascii_lower(host) == "localhost") return true;
  std::size_t labels = 1;
  for (std::size_t dot = host.find('.'); dot != std::string_view::npos; dot = host.find('.')) {
    if (!is_label(host.substr(0, dot))) return false;
    host.remove_prefix(dot + 1);
    ++labels;
  }
  return labels >= 2 && is_label(host);
}

bool is_port(std::string_view port) {
  if (port.empty() || port.size() > kMostPortDigits) return false;
  int number = 0;
  for (const char c : port) {
    if (c < '0' || c > '9') return false;
    number = number * 10 + (c - '0');
  }
  return number >= 1 && number <= kLastPort;
}

// Where the host and port end: at the path, the query, the fragment or the end.
std::size_t authority_end(std::string_view without_scheme) {
  return std::min(without_scheme.find_first_of("/?#"), without_scheme.size());
}

void append_escaped(std::string& out, char c) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  const auto byte = static_cast<std::uint8_t>(c);
  out += '%';
  out += kDigits[byte >> 4];
  out += kDigits[byte & 0xF];
}

// What stands in an address already, in ASCII.
std::string in_ascii(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (static_cast<std::uint8_t>(c) < 0x80) {
      out += c;
    } else {
      append_escaped(out, c);
    }
  }
  return out;
}

// The name of a parameter, up to =.
std::string name_of(std::string_view parameter) {
  const std::string_view written = parameter.substr(0, parameter.find('='));
  std::string name;
  for (std::size_t at = 0; at < written.size();) {
    const std::optional<char> byte = escaped_byte(written, at);
    name += ascii_lower(byte.value_or(written[at]));
    at += byte ? 3 : 1;
  }
  return name;
}

constexpr std::array<std::string_view, 5> kOwnNames = {"utm_source", "utm_medium", "utm_campaign",
                                                       "utm_content", "utm_term"};

// What stays of a query, each parameter with & behind it.
std::string kept_parameters(std::string_view query) {
  std::string kept;
  while (!query.empty()) {
    const std::string_view parameter = query.substr(0, query.find('&'));
    query.remove_prefix(std::min(parameter.size() + 1, query.size()));
    const std::string name = name_of(parameter);
    if (parameter.empty() ||
        std::find(kOwnNames.begin(), kOwnNames.end(), name) != kOwnNames.end()) {
      continue;
    }
    kept += in_ascii(parameter);
    kept += '&';
  }
  return kept;
}

std::string own_parameters(const LinkParameters& parameters) {
  const std::array<const std::string*, 5> values = {&parameters.source, &parameters.medium,
                                                    &parameters.campaign, &parameters.content,
                                                    &parameters.term};
  std::string out;
  for (std::size_t i = 0; i < kOwnNames.size(); ++i) {
    if (kOwnNames[i] == "utm_term" && values[i]->empty()) continue;
    if (i > 0) out += '&';
    out += kOwnNames[i];
    out += '=';
    out += percent_encoded(*values[i]);
  }
  return out;
}

// The text from the mark on, which is taken off it; empty without one.
std::string_view take_from(std::string_view& text, char mark) {
  const std::size_t at = std::min(text.find(mark), text.size());
  const std::string_view taken = text.substr(at);
  text = text.substr(0, at);
  return taken;
}

}  // namespace

bool is_url(std::string_view text) {
  const std::optional<std::string_view> rest = without_scheme(text);
  if (!rest || has_forbidden(text)) return false;
  const std::string_view authority = rest->substr(0, authority_end(*rest));
  const std::size_t colon = authority.find(':');
  if (colon == std::string_view::npos) return is_host(authority);
  return is_host(authority.substr(0, colon)) && is_port(authority.substr(colon + 1));
}

bool is_unencrypted(std::string_view url) {
  constexpr std::string_view kScheme = "http://";
  return ascii_lower(url.substr(0, kScheme.size())) == kScheme;
}

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view kPlain = "-._~";
  std::string out;
  for (const char c : text) {
    if (is_ascii_letter_or_digit(c) || kPlain.find(c) != std::string_view::npos) {
      out += c;
    } else {
      append_escaped(out, c);
    }
  }
  return out;
}

std::string tracked_link(std::string_view landing_page, const LinkParameters& parameters) {
  const std::string_view rest = without_scheme(landing_page).value_or(landing_page);
  const std::size_t scheme = landing_page.size() - rest.size();
  const std::size_t host = scheme + authority_end(rest);
  std::string_view path = landing_page.substr(host);
  const std::string_view fragment = take_from(path, '#');
  const std::string_view query = take_from(path, '?');
  std::string link(landing_page.substr(0, host));
  link += path.empty() ? "/" : in_ascii(path);
  link += '?';
  if (!query.empty()) link += kept_parameters(query.substr(1));
  link += own_parameters(parameters);
  link += in_ascii(fragment);
  return link;
}

}  // namespace kol
