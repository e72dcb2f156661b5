#include "ui/semantics.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <string_view>
#include <utility>

namespace kol::ui {
namespace {

constexpr std::array kRoleNames = {
    "group",     "region", "navigation",    "banner",     "main",      "scroller",    "heading",
    "text",      "button", "link",          "toggle",     "checkbox",  "radio_group", "radio",
    "tab_list",  "tab",    "text_field",    "text_area",  "select",    "range",       "table",
    "row_group", "row",    "column_header", "row_header", "cell",      "list",        "list_item",
    "status",    "alert",  "figure",        "dialog",     "separator", "progress"};
static_assert(kRoleNames.size() == static_cast<std::size_t>(Role::progress) + 1);

constexpr std::array kFlagNames = {"disabled", "checked", "selected", "expanded",    "collapsed",
                                   "invalid",  "current", "pinned",   "hidden_text", "floating"};

// Writes one JSON object, member after member.
class ObjectWriter {
 public:
  explicit ObjectWriter(std::string& out) : out_(out) { out_ += '{'; }
  void close() { out_ += '}'; }

  void number(const char* key, double value) {
    name(key);
    char digits[32];
    std::snprintf(digits, sizeof digits, "%.10g", std::round(value * 100) / 100);
    out_ += digits;
  }
  void number_unless_zero(const char* key, double value) {
    if (value != 0) number(key, value);
  }
  void text(const char* key, std::string_view value) {
    if (value.empty()) return;
    name(key);
    append_text(value);
  }
  std::string& list(const char* key) {
    name(key);
    return out_;
  }
  void append_text(std::string_view value) {
    out_ += '"';
    for (const char c : value) {
      if (c == '"' || c == '\\') {
        out_ += '\\';
        out_ += c;
      } else if (static_cast<unsigned char>(c) < 0x20) {
        char escaped[8];
        std::snprintf(escaped, sizeof escaped, "\\u%04x", static_cast<unsigned>(c));
        out_ += escaped;
      } else {
        out_ += c;
      }
    }
    out_ += '"';
  }

 private:
  void name(const char* key) {
    if (out_.back() != '{') out_ += ',';
    out_ += '"';
    out_ += key;
    out_ += "\":";
  }
  std::string& out_;
};

void append(std::string& out, const Node& node) {
  ObjectWriter object(out);
  object.number("id", node.id);
  object.text("role", kRoleNames[static_cast<std::size_t>(node.role)]);
  object.number("x", node.x);
  object.number("y", node.y);
  object.number("w", node.w);
  object.number("h", node.h);
  object.text("name", node.name);
  object.text("value", node.value);
  object.text("description", node.description);
  object.text("title", node.title);
  object.text("placeholder", node.placeholder);
  object.text("input", node.input);
  if (!node.options.empty()) {
    std::string& list = object.list("options");
    list += '[';
    for (const std::string& option : node.options) {
      if (list.back() != '[') list += ',';
      object.append_text(option);
    }
    list += ']';
  }
  object.number_unless_zero("level", node.level);
  if (node.flags != 0) {
    std::string& list = object.list("flags");
    list += '[';
    for (std::size_t i = 0; i < kFlagNames.size(); ++i) {
      if ((node.flags & (1u << i)) == 0) continue;
      if (list.back() != '[') list += ',';
      object.append_text(kFlagNames[i]);
    }
    list += ']';
  }
  object.number_unless_zero("rowcount", node.row_count);
  object.number_unless_zero("rowindex", node.row_index);
  object.number_unless_zero("colcount", node.column_count);
  object.number_unless_zero("colindex", node.column_index);
  if (node.sort != nullptr) object.text("sort", node.sort);
  object.number_unless_zero("contentw", node.content_width);
  object.number_unless_zero("contenth", node.content_height);
  object.close();
}

void append_ids(std::string& out, const std::vector<Id>& ids) {
  out += '[';
  for (const Id id : ids) {
    if (out.back() != '[') out += ',';
    out += std::to_string(id);
  }
  out += ']';
}

}  // namespace

void SemanticsTree::begin_frame() {
  nodes_.clear();
  seen_.clear();
  collisions_.clear();
}

Node& SemanticsTree::add(Node node) {
  const auto [first, is_new] = seen_.emplace(node.id, nodes_.size());
  if (!is_new) {
    collisions_.push_back({first->second, nodes_.size()});
    do {
      node.id = node.id * 16777619u + 1;
    } while (!seen_.emplace(node.id, nodes_.size()).second);
  }
  nodes_.push_back(std::move(node));
  return nodes_.back();
}

std::vector<std::string> SemanticsTree::collisions() const {
  const auto described = [this](std::size_t index) {
    const Node& node = nodes_[index];
    return std::string(kRoleNames[static_cast<std::size_t>(node.role)]) + " \"" +
           (node.name.empty() ? node.value : node.name) + '"';
  };
  std::vector<std::string> lines;
  for (const auto& [first, second] : collisions_) {
    lines.push_back("Two things have one id: " + described(first) + " and " + described(second) +
                    ". Give one a key of its own, or a scope.");
  }
  return lines;
}

std::string SemanticsTree::end_frame() {
  std::string put;
  std::unordered_map<Id, std::vector<Id>> children;
  for (const Node& node : nodes_) {
    children[node.parent].push_back(node.id);
    const auto [sent, is_new] = sent_.try_emplace(node.id);
    if (!is_new && sent->second == node) continue;
    sent->second = node;
    if (!put.empty()) put += ',';
    append(put, node);
  }

  std::string orders;
  for (const auto& [parent, ids] : children) {
    const auto sent = sent_children_.find(parent);
    if (sent != sent_children_.end() && sent->second == ids) continue;
    if (!orders.empty()) orders += ',';
    orders += '"' + std::to_string(parent) + "\":";
    append_ids(orders, ids);
  }
  for (const auto& [parent, ids] : sent_children_) {
    if (children.contains(parent) || !seen_.contains(parent)) continue;
    if (!orders.empty()) orders += ',';
    orders += '"' + std::to_string(parent) + "\":[]";
  }
  sent_children_ = std::move(children);

  std::vector<Id> dropped;
  std::erase_if(sent_, [&](const auto& entry) {
    if (seen_.contains(entry.first)) return false;
    dropped.push_back(entry.first);
    return true;
  });

  if (put.empty() && orders.empty() && dropped.empty()) return {};
  std::string difference = "{\"put\":[" + put + "],\"children\":{" + orders + "},\"drop\":";
  append_ids(difference, dropped);
  return difference + '}';
}

void SemanticsTree::forget() {
  sent_.clear();
  sent_children_.clear();
}

}  // namespace kol::ui
