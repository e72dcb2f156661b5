// Addresses of profiles and posts, and handles (see links.h).
#include "io/table/links.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "io/table/cells.h"
#include "io/table/folding.h"

namespace kol::io {
namespace {

constexpr std::size_t kLongestAddress = 4000;  // bytes

bool begins_with(std::string_view text, std::string_view front) {
  return equal_but_case(text.substr(0, front.size()), front);
}

// "a.b-c.com": labels with a dot between, the last of two letters at least.
bool is_host_like(std::string_view host) {
  const std::size_t dot = host.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return false;
  const std::string_view last = host.substr(dot + 1);
  const auto is_letter = [](char c) {
    return (c >= 'a' && c <= 'z') || static_cast<std::uint8_t>(c) >= 0x80;
  };
  if (last.size() < 2 || !std::all_of(last.begin(), last.end(), is_letter)) return false;
  return std::all_of(host.begin(), host.end(), [&](char c) {
    return is_letter(c) || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
  });
}

std::vector<std::string_view> parts_of(std::string_view path) {
  std::vector<std::string_view> parts;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    if (end > 0) parts.push_back(path.substr(0, end));
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return parts;
}

bool contains(const std::vector<std::string>& list, std::string_view text) {
  return std::any_of(list.begin(), list.end(),
                     [&](const std::string& one) { return equal_but_case(one, text); });
}

std::string_view parameter(std::string_view query, std::string_view name) {
  while (!query.empty()) {
    const std::size_t end = std::min(query.find('&'), query.size());
    const std::string_view pair = query.substr(0, end);
    if (pair.starts_with(name) && pair.size() > name.size() && pair[name.size()] == '=') {
      return pair.substr(name.size() + 1);
    }
    query.remove_prefix(std::min(end + 1, query.size()));
  }
  return {};
}

// What the path of a known host tells.
void read_path(std::string_view host, const std::vector<std::string_view>& parts,
               std::string_view query, const TableWords& words, Address& address) {
  constexpr std::array<std::string_view, 4> kPostHosts = {"youtu.be", "fb.watch", "vt.tiktok.com",
                                                          "vm.tiktok.com"};
  address.is_post = std::find(kPostHosts.begin(), kPostHosts.end(), host) != kPostHosts.end();
  if (address.is_post || parts.empty()) return;
  const Platform platform = *address.platform;
  const std::string_view first = parts[0];
  const auto is_first = [&](std::string_view word) { return equal_but_case(first, word); };
  address.is_post = std::any_of(parts.begin() + 1, parts.end(), [&](std::string_view part) {
    return contains(words.post_parts, part);
  });
  std::string_view handle = first;
  bool said_otherwise = true;
  const bool after_first = (platform == Platform::youtube &&
                            (is_first("channel") || is_first("c") || is_first("user"))) ||
                           (platform == Platform::instagram && is_first("stories"));
  if (after_first) {
    handle = parts.size() > 1 ? parts[1] : std::string_view();
  } else if (platform == Platform::facebook && is_first("profile.php")) {
    handle = parameter(query, "id");
  } else if (platform == Platform::facebook && (is_first("people") || is_first("pages"))) {
    handle = parts.size() > 1 ? parts.back() : std::string_view();
  } else if (platform == Platform::facebook && is_first("p")) {
    handle = parts.size() > 1 ? parts[1].substr(parts[1].rfind('-') + 1) : std::string_view();
    address.is_post = false;
  } else {
    said_otherwise = false;
  }
  if (!said_otherwise) {
    if (contains(words.no_handle[static_cast<std::size_t>(platform)], first)) {
      address.is_post = true;
      return;
    }
    if (platform == Platform::tiktok && !first.starts_with('@')) return;
  }
  address.handle = bare_handle(handle);
}

// Takes a quoted text off the front, its doubled quotes single.
bool take_quoted(std::string_view& text, std::string& out) {
  text = trim(text);
  if (!text.starts_with('"')) return false;
  for (std::size_t at = 1; at < text.size(); ++at) {
    if (text[at] != '"') {
      out += text[at];
    } else if (at + 1 < text.size() && text[at + 1] == '"') {
      out += '"';
      ++at;
    } else {
      text.remove_prefix(at + 1);
      return true;
    }
  }
  return false;
}

std::optional<LinkedText> read_formula(std::string_view cell) {
  constexpr std::string_view kFormula = "=HYPERLINK(";
  if (!begins_with(cell, kFormula)) return std::nullopt;
  std::string_view rest = cell.substr(kFormula.size());
  LinkedText link;
  if (!take_quoted(rest, link.address)) return std::nullopt;
  rest = trim(rest);
  if (rest == ")") {
    link.text = link.address;
    return link;
  }
  if (!rest.starts_with(',') && !rest.starts_with(';')) return std::nullopt;
  rest.remove_prefix(1);
  if (take_quoted(rest, link.text)) {
    if (trim(rest) != ")") return std::nullopt;
  } else {
    if (!rest.ends_with(')')) return std::nullopt;
    link.text = trim(rest.substr(0, rest.size() - 1));  // a number
  }
  link.text = std::string(trim(link.text));
  link.address = std::string(trim(link.address));
  return link;
}

std::optional<LinkedText> read_markdown(std::string_view cell) {
  if (!cell.starts_with('[') || !cell.ends_with(')')) return std::nullopt;
  const std::size_t middle = cell.find("](");
  if (middle == std::string_view::npos) return std::nullopt;
  const std::string_view address = cell.substr(middle + 2, cell.size() - middle - 3);
  return LinkedText{std::string(trim(cell.substr(1, middle - 1))), std::string(trim(address))};
}

}  // namespace

std::optional<Address> read_address(std::string_view text, const TableWords& words) {
  if (text.size() > kLongestAddress || text.find('.') == std::string_view::npos ||
      text.find_first_of(" \t\r\n") != std::string_view::npos) {
    return std::nullopt;
  }
  bool marked = false;  // as an address, by what it begins with
  for (const std::string_view scheme : {"https://", "http://", "//"}) {
    if (!begins_with(text, scheme)) continue;
    text.remove_prefix(scheme.size());
    marked = true;
    break;
  }
  const std::size_t host_end = std::min(text.find_first_of("/?#"), text.size());
  const std::string lower = lower_case(text.substr(0, host_end));
  std::string_view host = lower;
  if (host.starts_with("www.")) {
    host.remove_prefix(4);
    marked = true;
  }
  host = host.substr(0, host.find(':'));
  if (!is_host_like(host)) return std::nullopt;
  std::string_view path = text.substr(host_end);
  path = path.substr(0, path.find('#'));
  const std::size_t question = path.find('?');
  const std::string_view query =
      question == std::string_view::npos ? std::string_view() : path.substr(question + 1);
  path = path.substr(0, question);
  const std::vector<std::string_view> parts = parts_of(path);

  Address address;
  for (const auto& [known, platform] : words.hosts) {
    if (host == known || (host.ends_with(known) && host[host.size() - known.size() - 1] == '.')) {
      address.platform = platform;
    }
  }
  if (address.platform) {
    if (parts.empty() && !marked) return std::nullopt;
    read_path(host, parts, query, words, address);
    return address;
  }
  if (!marked && parts.empty()) return std::nullopt;
  return address;
}

std::optional<LinkedText> read_link(std::string_view cell) {
  if (cell.empty() || (cell.front() != '=' && cell.front() != '[')) return std::nullopt;
  if (auto link = read_formula(cell)) return link;
  return read_markdown(cell);
}

std::string_view bare_handle(std::string_view text) {
  while (text.starts_with('@')) text = trim(text.substr(1));
  while (text.ends_with('/')) text = trim(text.substr(0, text.size() - 1));
  return text;
}

bool is_channel_id(std::string_view handle) {
  constexpr std::size_t kLength = 24;
  return handle.size() == kLength && handle.starts_with("UC") &&
         std::all_of(handle.begin(), handle.end(), [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                  c == '_' || c == '-';
         });
}

std::string handle_key(std::string_view handle) {
  return is_channel_id(handle) ? std::string(handle) : lower_case(handle);
}

}  // namespace kol::io
