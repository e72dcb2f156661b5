// Moving through valid JSON text (see json_cursor.h).
#include "io/json/cursor.h"

namespace kol::io {
namespace {

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

// Whether a number, true, false or null is over before this character.
bool ends_word(char c) { return is_space(c) || c == ',' || c == '}' || c == ']'; }

}  // namespace

Kind Cursor::kind() const {
  switch (text_[at_]) {
    case '{':
      return Kind::object;
    case '[':
      return Kind::list;
    case '"':
      return Kind::text;
    case 't':
    case 'f':
      return Kind::boolean;
    case 'n':
      return Kind::null;
    default:
      return Kind::number;
  }
}

void Cursor::skip_space() {
  while (at_ < text_.size() && is_space(text_[at_])) ++at_;
}

void Cursor::skip_string() {
  ++at_;
  while (text_[at_] != '"') at_ += text_[at_] == '\\' ? 2 : 1;
  ++at_;
}

std::string_view Cursor::take_string() {
  const std::size_t begin = at_ + 1;
  skip_string();
  return text_.substr(begin, at_ - begin - 1);
}

std::string_view Cursor::take() {
  const std::size_t begin = at_;
  const char first = text_[at_];
  if (first == '"') {
    skip_string();
  } else if (first != '{' && first != '[') {
    while (at_ < text_.size() && !ends_word(text_[at_])) ++at_;
  } else {
    skip_nested();
  }
  return text_.substr(begin, at_ - begin);
}

void Cursor::skip_nested() {
  std::size_t depth = 0;
  do {
    const char c = text_[at_];
    if (c == '"') {
      skip_string();
      continue;
    }
    if (c == '{' || c == '[') ++depth;
    if (c == '}' || c == ']') --depth;
    ++at_;
  } while (depth > 0);
}

bool Cursor::next_part(char close) {
  skip_space();
  if (text_[at_] != close) {
    ++at_;  // the opening bracket or a comma
    skip_space();
  }
  if (text_[at_] != close) return true;
  ++at_;
  return false;
}

}  // namespace kol::io
