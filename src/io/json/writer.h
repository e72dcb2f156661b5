// Writes JSON text piece by piece, on one line or indented. The texts in it are written by
// nlohmann/json's serializer, the numbers by its shortest form.
#pragma once

#include <cmath>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "core/workspace.h"
#include "io/json/number.h"

namespace kol::io {

class JsonWriter {
 public:
  // `indent` spaces a level; below 0 everything stands on one line without white space.
  JsonWriter(std::string& out, int indent);
  ~JsonWriter();

  // An object or list: open('{') … close('}').
  void open(char bracket) {
    separate();
    out_ += bracket;
    ++depth_;
    first_ = true;
  }
  void close(char bracket) {
    --depth_;
    if (!first_) break_line();
    out_ += bracket;
    first_ = false;
  }

  // The name of the member whose value comes next; that of key() needs no escapes.
  void name(std::string_view name);
  void key(std::string_view name) {
    separate();
    out_ += '"';
    out_ += name;
    out_ += indent_ < 0 ? "\":" : "\": ";
    after_key_ = true;
  }

  // Bytes that are not UTF-8 become U+FFFD, so that what is written can always be read.
  void text(std::string_view value);
  // A number that is not finite is written as null.
  void number(double value) {
    if (!std::isfinite(value)) return null();
    separate();
    append_number(out_, value);
  }
  void number(MaybeNumber value) { value ? number(*value) : null(); }
  void boolean(bool value) { raw(value ? "true" : "false"); }
  void null() { raw("null"); }
  // A value that is JSON already.
  void raw(std::string_view json) {
    separate();
    out_ += json;
  }

  // take_back() undoes everything written since the mark was taken.
  struct Mark {
    std::size_t size;
    std::size_t depth;
    bool first;
  };
  Mark mark() const { return {out_.size(), depth_, first_}; }
  void take_back(const Mark& mark) {
    out_.resize(mark.size);
    depth_ = mark.depth;
    first_ = mark.first;
    after_key_ = false;
  }

 private:
  // Comma and line break before a member or element, nothing between a name and its value.
  void separate() {
    if (after_key_) {
      after_key_ = false;
      return;
    }
    if (!first_) out_ += ',';
    first_ = false;
    if (depth_ > 0) break_line();
  }
  void break_line() {
    if (indent_ < 0) return;
    out_ += '\n';
    out_.append(static_cast<std::size_t>(indent_) * depth_, ' ');
  }

  struct Texts;
  std::unique_ptr<Texts> texts_;  // made for the first text
  std::string& out_;
  int indent_;
  std::size_t depth_ = 0;
  bool first_ = true;  // nothing stands in the innermost object or list yet
  bool after_key_ = false;
};

// Appends text as a JSON string, as JsonWriter does.
void append_quoted(std::string& out, std::string_view text);

// Adds a member, whose value is JSON, to the text of a JSON object, which may be empty for one
// without any.
void append_member(std::string& object, std::string_view name, std::string_view json);

}  // namespace kol::io
