// Reads JSON text into plain data as it comes, naming the place of whatever does not fit: the
// limits that hold everywhere and names that stand twice are seen to here, what the values mean is
// said by frames.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "io/json/limits.h"
#include "io/json/parse.h"
#include "io/json/problems.h"
#include "io/json/writer.h"

namespace kol::io {

// What a number may be. `words` say so in a message.
struct Range {
  Code words;
  double least = 0;
  double most = kMostNumber;
  bool least_excluded = false;
  bool whole = false;
  bool most_excluded = false;
};

inline constexpr Range kAnyNumber{Code::range_any, -kMostNumber};
inline constexpr Range kAmount{Code::range_amount};
inline constexpr Range kPositive{Code::range_positive, 0, kMostNumber, true};
inline constexpr Range kShare{Code::range_share, 0, 1};
inline constexpr Range kPositiveShare{Code::range_positive_share, 0, 1, true};
inline constexpr Range kChange{Code::range_change, -1};
inline constexpr Range kCount{Code::range_count, 1, kMostNumber, false, true};

// An object or list being read.
class Frame {
 public:
  virtual ~Frame() = default;
  // A member or element, to which the path leads. Where it is an object or list itself, a frame may
  // be entered that reads it; else it is passed.
  virtual void value(const Value& value) = 0;
  // It is over; the path leads to it.
  virtual void end() {}
};

template <typename OnValue, typename OnEnd>
class SimpleFrame final : public Frame {
 public:
  SimpleFrame(OnValue on_value, OnEnd on_end)
      : on_value_(std::move(on_value)), on_end_(std::move(on_end)) {}
  void value(const Value& value) override { on_value_(value); }
  void end() override { on_end_(); }

 private:
  OnValue on_value_;
  OnEnd on_end_;
};

inline constexpr auto kNothing = [] {};

class Reader : private Events {
 public:
  Reader(std::size_t most_errors, std::size_t most_warnings)
      : errors(most_errors), warnings(most_warnings) {}

  // Calls on_root with the root's value. Returns the syntax error if there is one; then all else
  // that was found is without meaning.
  std::optional<Problem> read(std::string_view text, std::function<void(const Value&)> on_root);

  ProblemList errors;
  ProblemList warnings;

  // Of the value that has come: where it stands among all names and values, and the way to it.
  std::size_t offset() const { return offset_; }
  const Path& path() const { return path_; }
  std::string_view name() const { return path_.last_name(); }

  // If the value has another type or is out of range, that is an error, `target` stays, and the
  // result is false.
  bool number(const Value& value, double& target, const Range& range);
  bool text(const Value& value, std::string& target);
  bool boolean(const Value& value, bool& target);
  bool expect_object(const Value& value) { return expect(value, Kind::object, Code::kind_object); }
  bool expect_list(const Value& value) { return expect(value, Kind::list, Code::kind_list); }

  // Reads what follows within the object or list that has come.
  void enter(std::unique_ptr<Frame> frame) { entered_ = std::move(frame); }
  // Calls on_value(value) for each member of the object, or element of the list, if it is one.
  template <typename OnValue, typename OnEnd = decltype(kNothing)>
  void members(const Value& value, OnValue on_value, OnEnd on_end = kNothing) {
    if (expect_object(value)) enter_simple(std::move(on_value), std::move(on_end));
  }
  template <typename OnValue, typename OnEnd = decltype(kNothing)>
  void elements(const Value& value, OnValue on_value, OnEnd on_end = kNothing) {
    if (expect_list(value)) enter_simple(std::move(on_value), std::move(on_end));
  }

  // Calls done(json) with the value as compact JSON, as soon as it is whole; not if it stands
  // within one that is being kept already.
  void keep(const Value& value, std::function<void(std::string_view)> done);
  // Adds the member that has come to the text of an object (see append_member()).
  void keep_member(const Value& value, std::string& object);

  // Calls `read`, which reads a member of the value the path leads to, from an earlier offset.
  template <typename Read>
  void read_later(std::string_view name, std::size_t offset, Read read) {
    path_.enter_name(name);
    std::swap(offset, offset_);
    read();
    std::swap(offset, offset_);
    path_.leave();
  }

  // Calls on_root with the value of a kept member of the value the path leads to, and reads what
  // follows within it as if it came now, from an earlier offset.
  void replay(std::string_view name, std::size_t offset, std::string_view json,
              std::function<void(const Value&)> on_root);

  // Reads a text as the list that a member of the root is, after the root: as if it went on with
  // the element at `first`. `offset` is that of what came before it, and then of its last value.
  // Returns the syntax error if there is one.
  std::optional<Problem> read_more(std::string_view member, std::size_t first, std::size_t& offset,
                                   std::string_view json,
                                   std::function<void(const Value&)> on_list);

  // At the value that has come.
  void error(Message message) { error_at(offset_, {}, std::move(message)); }
  void warn(Message message) { warn_at(offset_, {}, std::move(message)); }
  void error_must_be(const Value& value, Code expected);
  // At a member of the value the path leads to, or at that value itself for an empty name. `offset`
  // says where in the text to list it.
  void error_at(std::size_t offset, std::string_view member, Message message);
  void warn_at(std::size_t offset, std::string_view member, Message message);

 protected:
  // Leaves room for names and values that are read later and stand here.
  void leave_room(std::size_t count) { offset_ += count; }

 private:
  // An object or list whose end has not come yet.
  struct Level {
    std::unique_ptr<Frame> frame;  // null if it is passed
    bool is_list;
    std::size_t next_index;
    std::size_t first_name;           // in names_
    std::uint64_t ends;               // a bit for each name, which tells most of them apart
    std::set<std::string_view> many;  // the names once there are many
  };

  void on_name(std::string_view name) override;
  void on_value(const Value& value) override;
  void on_end() override;
  void break_rule(Message message);
  bool is_new_name(Level& level);
  void check_limits(const Value& value);
  void check_length(std::string_view text, Code too_long);
  void write_kept(const Value& value);
  void finish_kept();
  void leave() {
    if (!levels_.empty()) path_.leave();
  }

  template <typename OnValue, typename OnEnd>
  void enter_simple(OnValue on_value, OnEnd on_end) {
    enter(std::make_unique<SimpleFrame<OnValue, OnEnd>>(std::move(on_value), std::move(on_end)));
  }
  bool expect(const Value& value, Kind kind, Code words);

  std::function<void(const Value&)> on_root_;
  std::vector<Level> levels_;
  std::unique_ptr<Frame> entered_;
  std::size_t levels_too_deep_ = 0;
  std::size_t offset_ = 0;
  std::size_t first_index_ = 0;  // of the list that comes next
  Path path_;
  std::deque<std::string> names_;  // of the objects in levels_; those behind are there for reuse
  std::size_t name_count_ = 0;
  std::string kept_;
  JsonWriter keeper_{kept_, -1};
  std::size_t kept_levels_ = 0;
  std::function<void(std::string_view)> on_kept_;  // set while a value is being kept
};

// The value as found, for a message: a number or word as it stands, `"text"`, or its kind.
Message::Content found(const Value& value);

struct Member {
  std::string name;
  std::string json;
};
// Of the text of an object, which may be empty for one without any.
std::vector<Member> members_of(std::string_view object);

}  // namespace kol::io
