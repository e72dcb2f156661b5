// JSON text as a sequence of events, found by nlohmann/json's parser: there is no tree, so that a
// million influencers can be read straight into the model.
#pragma once

#include <optional>
#include <string_view>

#include "io/json/problem.h"

namespace kol::io {

enum class Kind { object, list, text, number, boolean, null };

// A value as it comes: whole, or the beginning of an object or list.
struct Value {
  Kind kind;
  std::string_view text;       // what a text says; a number or a word as it stands
  double number = 0;           // if it is one
  std::string_view json = {};  // of an object or list that has been kept: all of it

  bool nests() const { return kind == Kind::object || kind == Kind::list; }
};

class Events {
 public:
  virtual ~Events() = default;
  // The name of the member whose value comes next.
  virtual void on_name(std::string_view name) = 0;
  virtual void on_value(const Value& value) = 0;
  // The innermost object or list is over.
  virtual void on_end() = 0;
};

// Strict JSON (RFC 8259) in UTF-8, surrogate escapes in pairs; a byte-order mark may come first.
// Returns the syntax error if there is one, its place "line L, column C" at the character where the
// parser stopped (from 1, columns in code points, lines ending with LF). A number too large for a
// double is one. The stack does not grow with the text.
std::optional<Problem> parse_json(std::string_view text, Events& events);

}  // namespace kol::io
