// Values of JSON text into plain data (see json_reader.h).
#include "io/json/reader.h"

#include <cmath>

#include "io/json/number.h"

namespace kol::io {
namespace {

bool fits(double value, const Range& range) {
  if (range.whole && value != std::trunc(value)) return false;
  if (range.least_excluded && value == range.least) return false;
  return value >= range.least && value <= range.most;
}

}  // namespace

bool Reader::expect(Kind kind, std::string_view words) {
  if (cursor_.kind() == kind) return true;
  error("must be " + std::string(words) + ", found " + found());
  skip();
  return false;
}

bool Reader::expect_object() { return expect(Kind::object, "an object"); }

bool Reader::expect_list() { return expect(Kind::list, "a list"); }

bool Reader::number(double& value, const Range& range) {
  if (!expect(Kind::number, range.whole ? range.words : "a number")) return false;
  const double number = parse_number(Cursor(cursor_).take()) + 0.0;  // no negative zero
  const bool good = fits(number, range);
  if (good) value = number;
  if (!good) error("must be " + std::string(range.words) + ", found " + found());
  skip();
  return good;
}

bool Reader::text(std::string& value) {
  if (!expect(Kind::text, "a text")) return false;
  value = unescape(cursor_.take_string());
  return true;
}

bool Reader::boolean(bool& value) {
  if (!expect(Kind::boolean, "true or false")) return false;
  value = cursor_.take_boolean();
  return true;
}

void Reader::error_at(std::size_t offset, std::string_view member, std::string message) {
  if (errors.wants(offset)) errors.add(offset, path_.text(member), std::move(message));
}

void Reader::warn_at(std::size_t offset, std::string_view member, std::string message) {
  if (warnings.wants(offset)) warnings.add(offset, path_.text(member), std::move(message));
}

std::string Reader::found() const {
  switch (cursor_.kind()) {
    case Kind::object:
      return "an object";
    case Kind::list:
      return "a list";
    case Kind::text:
      return '"' + shortened(Cursor(cursor_).take_string()) + '"';
    default:
      return shortened(Cursor(cursor_).take());
  }
}

}  // namespace kol::io
