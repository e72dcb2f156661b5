// The state of reading JSON text (see reader.h).
#include "io/json/reader.h"

#include <cmath>

#include "io/json/text.h"

namespace kol::io {
namespace {

// Names of an object are compared one by one as they come, as long as there are only a few.
constexpr std::size_t kFewNames = 32;

bool fits(double value, const Range& range) {
  if (range.whole && value != std::trunc(value)) return false;
  if (range.least_excluded && value == range.least) return false;
  if (range.most_excluded && value == range.most) return false;
  return value >= range.least && value <= range.most;
}

}  // namespace

std::optional<Problem> Reader::read(std::string_view text,
                                    std::function<void(const Value&)> on_root) {
  on_root_ = std::move(on_root);
  return parse_json(text, *this);
}

void Reader::on_name(std::string_view name) {
  if (levels_too_deep_ > 0) return;
  ++offset_;
  if (on_kept_) keeper_.name(name);
  if (name_count_ == names_.size()) names_.emplace_back();
  names_[name_count_++] = name;
  path_.enter_name(names_[name_count_ - 1]);
  check_length(name, Code::json_name_too_long);
  if (!is_new_name(levels_.back())) break_rule({Code::json_twice});
}

bool Reader::is_new_name(Level& level) {
  const std::size_t last = name_count_ - 1;
  const std::string& name = names_[last];
  const int ends = name.empty() ? 0 : name.front() * 5 + name.back();
  const std::uint64_t bit = std::uint64_t{1} << ((static_cast<unsigned>(ends) + name.size()) % 64);
  const bool maybe_known = (level.ends & bit) != 0;
  level.ends |= bit;
  if (last - level.first_name < kFewNames) {
    for (std::size_t i = level.first_name; maybe_known && i < last; ++i) {
      if (names_[i] == name) return false;
    }
    return true;
  }
  if (level.many.empty()) {
    for (std::size_t i = level.first_name; i < last; ++i) level.many.insert(names_[i]);
  }
  return level.many.insert(name).second;
}

void Reader::on_value(const Value& value) {
  if (levels_too_deep_ > 0) {
    if (value.nests()) ++levels_too_deep_;
    return;
  }
  ++offset_;
  if (!levels_.empty() && levels_.back().is_list) path_.enter_index(levels_.back().next_index++);
  if (value.nests() && levels_.size() == kMostLevels) {
    break_rule({Code::json_too_deep});
    levels_too_deep_ = 1;
    return;
  }
  check_limits(value);
  if (on_kept_) write_kept(value);
  if (levels_.empty()) {
    on_root_(value);
  } else if (levels_.back().frame) {
    levels_.back().frame->value(value);
  }
  if (!value.nests()) return leave();
  levels_.push_back({std::move(entered_),
                     value.kind == Kind::list,
                     std::exchange(first_index_, 0),
                     name_count_,
                     0,
                     {}});
}

void Reader::on_end() {
  if (levels_too_deep_ > 0) {
    if (--levels_too_deep_ == 0) leave();
    return;
  }
  const Level& level = levels_.back();
  if (level.frame) level.frame->end();
  if (on_kept_) {
    keeper_.close(level.is_list ? ']' : '}');
    if (--kept_levels_ == 0) finish_kept();
  }
  name_count_ = level.first_name;
  levels_.pop_back();
  leave();
}

void Reader::check_limits(const Value& value) {
  if (value.kind == Kind::text) check_length(value.text, Code::json_text_too_long);
  if (value.kind != Kind::number || std::fabs(value.number) <= kMostNumber) return;
  break_rule({Code::json_beyond, {{"found", found(value)}}});
}

// There are never more code points than bytes, so that most texts are not looked at again.
void Reader::check_length(std::string_view text, Code too_long) {
  if (text.size() <= kMostCodePoints) return;
  const std::size_t count = count_code_points(text);
  if (count <= kMostCodePoints) return;
  break_rule({too_long, {{"count", count}}});
}

void Reader::keep(const Value& value, std::function<void(std::string_view)> done) {
  if (on_kept_) return;
  if (!value.json.empty()) return done(value.json);
  on_kept_ = std::move(done);
  write_kept(value);
  if (!value.nests()) finish_kept();
}

void Reader::keep_member(const Value& value, std::string& object) {
  keep(value, [this, &object](std::string_view json) { append_member(object, name(), json); });
}

// The general rules are looked at again, which adds nothing: a place has one problem.
void Reader::replay(std::string_view name, std::size_t offset, std::string_view json,
                    std::function<void(const Value&)> on_root) {
  path_.enter_name(name);
  std::swap(offset, offset_);
  std::vector<Level> outside = std::exchange(levels_, {});
  std::swap(on_root, on_root_);
  --offset_;  // the value counts as one
  parse_json(json, *this);
  std::swap(on_root, on_root_);
  levels_ = std::move(outside);
  std::swap(offset, offset_);
  path_.leave();
}

std::optional<Problem> Reader::read_more(std::string_view member, std::size_t first,
                                         std::size_t& offset, std::string_view json,
                                         std::function<void(const Value&)> on_list) {
  enter_simple(std::move(on_list), kNothing);
  levels_.push_back({std::move(entered_), false, 0, name_count_, 0, {}});
  path_.enter_name(member);
  first_index_ = first;
  std::swap(offset, offset_);
  --offset_;  // the list itself counts as one
  auto syntax = parse_json(json, *this);
  std::swap(offset, offset_);
  levels_.pop_back();
  return syntax;
}

void Reader::write_kept(const Value& value) {
  if (value.kind == Kind::text) return keeper_.text(value.text);
  if (!value.nests()) return keeper_.raw(value.text);
  keeper_.open(value.kind == Kind::list ? '[' : '{');
  ++kept_levels_;
}

void Reader::finish_kept() {
  const auto done = std::exchange(on_kept_, nullptr);
  done(kept_);
  keeper_.take_back({0, 0, true});
}

bool Reader::expect(const Value& value, Kind kind, Code words) {
  if (value.kind == kind) return true;
  error_must_be(value, words);
  return false;
}

void Reader::error_must_be(const Value& value, Code expected) {
  error({Code::json_must_be, {{"expected", expected}, {"found", found(value)}}});
}

bool Reader::number(const Value& value, double& target, const Range& range) {
  if (!expect(value, Kind::number, range.whole ? range.words : Code::kind_number)) return false;
  const double number = value.number + 0.0;  // no negative zero
  const bool good = fits(number, range);
  if (good) target = number;
  if (!good) error_must_be(value, range.words);
  return good;
}

bool Reader::text(const Value& value, std::string& target) {
  if (!expect(value, Kind::text, Code::kind_text)) return false;
  target = value.text;
  return true;
}

bool Reader::boolean(const Value& value, bool& target) {
  if (!expect(value, Kind::boolean, Code::kind_boolean)) return false;
  target = value.text == "true";
  return true;
}

void Reader::break_rule(Message message) {
  if (errors.wants(offset_)) errors.add_general(offset_, path_.text(), std::move(message));
}

void Reader::error_at(std::size_t offset, std::string_view member, Message message) {
  if (errors.wants(offset)) errors.add(offset, path_.text(member), std::move(message));
}

void Reader::warn_at(std::size_t offset, std::string_view member, Message message) {
  if (warnings.wants(offset)) warnings.add(offset, path_.text(member), std::move(message));
}

Message::Content found(const Value& value) {
  switch (value.kind) {
    case Kind::object:
      return Code::kind_object;
    case Kind::list:
      return Code::kind_list;
    case Kind::text: {
      std::string quoted;
      append_quoted(quoted, value.text);
      return '"' + shortened(std::string_view(quoted).substr(1, quoted.size() - 2)) + '"';
    }
    default:
      return shortened(value.text);
  }
}

std::vector<Member> members_of(std::string_view object) {
  std::vector<Member> members;
  if (object.empty()) return members;
  Reader reader(1, 1);
  reader.read(object, [&](const Value& root) {
    reader.members(root, [&](const Value& value) {
      reader.keep(value, [&](std::string_view json) {
        members.push_back({std::string(reader.name()), std::string(json)});
      });
    });
  });
  return members;
}

}  // namespace kol::io
