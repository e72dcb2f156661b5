// Members of the report's objects, by their kind: for the sections of practice.md.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/practice/rates.h"
#include "core/triple.h"
#include "io/json/writer.h"

namespace kol::io {

class ReportMembers {
 public:
  explicit ReportMembers(JsonWriter& json) : json_(json) {}

  void number(std::string_view name, MaybeNumber value) {
    json_.key(name);
    json_.number(value);
  }
  void count(std::string_view name, std::size_t value) { number(name, static_cast<double>(value)); }
  void text(std::string_view name, std::string_view value) {
    json_.key(name);
    json_.text(value);
  }
  void maybe_text(std::string_view name, const std::optional<std::string>& value) {
    json_.key(name);
    value ? json_.text(*value) : json_.null();
  }
  void texts(std::string_view name, const std::vector<std::string>& values) {
    json_.key(name);
    json_.open('[');
    for (const std::string& value : values) json_.text(value);
    json_.close(']');
  }
  void null(std::string_view name) {
    json_.key(name);
    json_.null();
  }
  void triple(std::string_view name, const MaybeTriple& value) {
    json_.key(name);
    if (!value) return json_.null();
    json_.open('{');
    number("low", value->low);
    number("typical", value->typical);
    number("high", value->high);
    json_.close('}');
  }
  // [low, high]
  void interval(std::string_view name, const std::optional<Interval>& value) {
    json_.key(name);
    if (!value) return json_.null();
    json_.open('[');
    json_.number(value->low);
    json_.number(value->high);
    json_.close(']');
  }
  // The name of an enumerator.
  template <typename Enum, typename Names>
  void choice(std::string_view name, Enum value, const Names& names) {
    text(name, names.data()[static_cast<std::size_t>(value)]);
  }
  // Or null.
  template <typename Enum, typename Names>
  void choice(std::string_view name, const std::optional<Enum>& value, const Names& names) {
    value ? choice(name, *value, names) : null(name);
  }
  template <typename Members>
  void object(std::string_view name, Members members) {
    json_.key(name);
    json_.open('{');
    members();
    json_.close('}');
  }
  // Writes the members of each element in braces.
  template <typename List, typename Members>
  void list(std::string_view name, const List& all, Members members) {
    json_.key(name);
    json_.open('[');
    for (const auto& one : all) {
      json_.open('{');
      members(one);
      json_.close('}');
    }
    json_.close(']');
  }

 protected:
  JsonWriter& json_;
};

}  // namespace kol::io
