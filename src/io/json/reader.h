// Reads values of JSON text into plain data, naming the place of whatever does not fit. The text
// must have passed scan_json().
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "io/json/cursor.h"
#include "io/json/problems.h"
#include "io/json/scan.h"

namespace kol::io {

// What a number may be. `words` follow "must be" in the message.
struct Range {
  std::string_view words;
  double least = 0;
  double most = kMostNumber;
  bool least_excluded = false;
  bool whole = false;
};

inline constexpr Range kAnyNumber{"between -1e15 and 1e15", -kMostNumber};
inline constexpr Range kAmount{"0 or more"};
inline constexpr Range kPositive{"more than 0", 0, kMostNumber, true};
inline constexpr Range kShare{"between 0 and 1", 0, 1};
inline constexpr Range kPositiveShare{"more than 0 and at most 1", 0, 1, true};
inline constexpr Range kChange{"-1 or more", -1};
inline constexpr Range kCount{"a whole number of 1 or more", 1, kMostNumber, false, true};

class Reader {
 public:
  Reader(std::string_view text, std::size_t most_errors, std::size_t most_warnings)
      : errors(most_errors), warnings(most_warnings), cursor_(text) {}

  ProblemList errors;
  ProblemList warnings;

  Kind kind() const { return cursor_.kind(); }
  std::size_t offset() const { return cursor_.offset(); }
  Cursor cursor() const { return cursor_; }
  const Path& path() const { return path_; }
  std::string_view skip() { return cursor_.take(); }

  // Each passes the value; if it has another type or is out of range, that is an error, `value`
  // stays, and the result is false.
  bool number(double& value, const Range& range);
  bool text(std::string& value);
  bool boolean(bool& value);
  // Whether an object or a list comes next; anything else is an error and passed.
  bool expect_object();
  bool expect_list();

  // As those of Cursor, with the path kept up to date. on_member(name).
  template <typename OnMember>
  void members(OnMember on_member) {
    cursor_.members([&](std::string_view name, std::string_view raw) {
      path_.enter_name(raw);
      on_member(name);
      path_.leave();
    });
  }
  template <typename OnElement>
  void elements(OnElement on_element) {
    cursor_.elements([&](std::size_t index) {
      path_.enter_index(index);
      on_element(index);
      path_.leave();
    });
  }

  // At the value that comes next.
  void error(std::string message) { error_at(offset(), {}, std::move(message)); }
  void warn(std::string message) { warn_at(offset(), {}, std::move(message)); }
  // At a member of the value the path leads to, or at that value itself for an empty name. `offset`
  // says where in the text to list it.
  void error_at(std::size_t offset, std::string_view member, std::string message);
  void warn_at(std::size_t offset, std::string_view member, std::string message);

  // The value that comes next, for a message: a number or word as it stands, `"text"`, "a list".
  std::string found() const;

 private:
  bool expect(Kind kind, std::string_view words);

  Cursor cursor_;
  Path path_;
};

}  // namespace kol::io
