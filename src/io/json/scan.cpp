// A strict scan of JSON text (see json_scan.h).
#include "io/json/scan.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

#include "io/json/number.h"
#include "io/json/text.h"

namespace kol::io {
namespace {

// Names of an object are compared one by one as they come, as long as there are only a few; many
// are sorted at its end.
constexpr std::size_t kFewNames = 32;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_hex_digit(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

std::string hexadecimal(std::uint32_t value) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  return {kDigits[value >> 4 & 0xF], kDigits[value & 0xF]};
}

class Scan {
 public:
  Scan(std::string_view text, ProblemList& problems) : text_(text), problems_(problems) {}

  std::optional<Problem> run() {
    Next next = Next::value;
    while (next != Next::end && next != Next::failed) next = step(next);
    if (next == Next::failed) return syntax_problem();
    return std::nullopt;
  }

 private:
  // What may come next.
  enum class Next { value, value_or_close, name, name_or_close, after_value, end, failed };

  struct Name {
    std::string_view raw;
    bool escaped;
    std::string text() const { return escaped ? unescape(raw) : std::string(raw); }
    bool operator==(const Name& other) const {
      return escaped || other.escaped ? text() == other.text() : raw == other.raw;
    }
    bool operator<(const Name& other) const {
      return escaped || other.escaped ? text() < other.text() : raw < other.raw;
    }
  };

  // An object or list being read, of those within the limit of levels.
  struct Level {
    std::size_t first_name;  // in names_
    std::size_t index;       // of the element that comes next
  };

  bool at_end() const { return at_ == text_.size(); }
  bool has(char c) const { return at_ < text_.size() && text_[at_] == c; }
  bool has_digit() const { return at_ < text_.size() && is_digit(text_[at_]); }
  std::size_t offset_of(std::string_view part) const {
    return static_cast<std::size_t>(part.data() - text_.data());
  }
  bool followed() const { return kinds_.size() <= kMostLevels; }

  Next fail(std::string_view expected) {
    expected_ = expected;
    return Next::failed;
  }

  void skip_space() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c != ' ' && c != '\n' && c != '\r' && c != '\t') return;
      ++at_;
    }
  }

  Next step(Next next) {
    skip_space();
    switch (next) {
      case Next::value_or_close:
        if (has(']')) return close();
        enter_element();
        return value();
      case Next::value:
        return value();
      case Next::name_or_close:
        if (has('}')) return close();
        return name();
      case Next::name:
        return name();
      default:
        return after_value();
    }
  }

  Next after_value() {
    if (kinds_.empty()) return at_end() ? Next::end : fail("the end of the text");
    const bool object = kinds_.back() == '{';
    if (has(object ? '}' : ']')) return close();
    if (!has(',')) return fail(object ? "\",\" or \"}\"" : "\",\" or \"]\"");
    ++at_;
    if (followed()) path_.leave();
    if (object) return Next::name;
    skip_space();
    enter_element();
    return Next::value;
  }

  Next open(char kind) {
    kinds_.push_back(kind);
    if (followed()) {
      levels_.push_back({names_.size(), 0});
    } else if (kinds_.size() == kMostLevels + 1) {
      report(at_, "is nested over 64 levels deep");
    }
    ++at_;
    return kind == '{' ? Next::name_or_close : Next::value_or_close;
  }

  Next close() {
    if (followed()) {
      const bool empty = levels_.back().index == 0;
      if (!empty) path_.leave();
      if (kinds_.back() == '{') check_many_names(levels_.back().first_name);
      names_.resize(levels_.back().first_name);
      levels_.pop_back();
    }
    kinds_.pop_back();
    ++at_;
    return Next::after_value;
  }

  void enter_element() {
    if (followed()) path_.enter_index(levels_.back().index++);
  }

  Next name() {
    if (!has('"')) return fail("a field name in quotes");
    bool escaped = false;
    const std::optional<std::string_view> raw = string(escaped);
    if (!raw) return Next::failed;
    skip_space();
    if (!has(':')) return fail("\":\"");
    ++at_;
    if (followed()) {
      ++levels_.back().index;
      path_.enter_name(*raw);
      check_length(*raw, "the field name");
      names_.push_back({*raw, escaped});
      check_few_names(levels_.back().first_name);
    }
    return Next::value;
  }

  void check_few_names(std::size_t first) {
    if (names_.size() - first > kFewNames) return;
    const Name& last = names_.back();
    const auto begin = names_.begin() + static_cast<std::ptrdiff_t>(first);
    if (std::find(begin, names_.end() - 1, last) == names_.end() - 1) return;
    report(offset_of(last.raw), kDuplicate);
  }

  // The path is that of the object.
  void check_many_names(std::size_t first) {
    if (names_.size() - first <= kFewNames) return;
    const auto begin = names_.begin() + static_cast<std::ptrdiff_t>(first);
    std::stable_sort(begin, names_.end());
    for (auto name = begin + 1; name != names_.end(); ++name) {
      if (!(*name == *(name - 1))) continue;
      path_.enter_name(name->raw);
      report(offset_of(name->raw), kDuplicate);
      path_.leave();
    }
  }

  Next value() {
    if (at_end()) return fail("a value");
    switch (text_[at_]) {
      case '{':
      case '[':
        return open(text_[at_]);
      case '"': {
        bool escaped = false;
        const std::optional<std::string_view> raw = string(escaped);
        if (!raw) return Next::failed;
        if (followed()) check_length(*raw, "the text");
        return Next::after_value;
      }
      case 't':
        return literal("true");
      case 'f':
        return literal("false");
      case 'n':
        return literal("null");
      default:
        return has('-') || has_digit() ? number() : fail("a value");
    }
  }

  Next literal(std::string_view word) {
    for (const char c : word) {
      if (!has(c)) return fail(word);
      ++at_;
    }
    return Next::after_value;
  }

  bool digits() {
    if (!has_digit()) return false;
    while (has_digit()) ++at_;
    return true;
  }

  Next number() {
    const std::size_t begin = at_;
    if (has('-')) ++at_;
    if (has('0')) {
      ++at_;
      if (has_digit()) return fail("no digit after a leading 0");
    } else if (!digits()) {
      return fail("a digit");
    }
    if (has('.')) {
      ++at_;
      if (!digits()) return fail("a digit");
    }
    if (has('e') || has('E')) {
      ++at_;
      if (has('+') || has('-')) ++at_;
      if (!digits()) return fail("a digit");
    }
    if (followed()) check_size(begin);
    return Next::after_value;
  }

  void check_size(std::size_t begin) {
    const std::string_view digits = text_.substr(begin, at_ - begin);
    if (std::fabs(parse_number(digits)) <= kMostNumber) return;
    report(begin, "must not be beyond 1e15 or -1e15, found " + shortened(digits));
  }

  // What stands between the quotes.
  std::optional<std::string_view> string(bool& escaped) {
    const std::size_t begin = ++at_;
    for (;;) {
      if (at_end()) return fail_string("a closing quote");
      const char c = text_[at_];
      if (c == '"') break;
      if (c == '\\') {
        escaped = true;
        if (!escape()) return std::nullopt;
      } else if (static_cast<std::uint8_t>(c) < 0x20) {
        return fail_string("no control character within quotes");
      } else {
        const std::size_t length =
            static_cast<std::uint8_t>(c) < 0x80 ? 1 : utf8_length(text_, at_);
        if (length == 0) return fail_string("UTF-8");
        at_ += length;
      }
    }
    return text_.substr(begin, at_++ - begin);
  }

  std::optional<std::string_view> fail_string(std::string_view expected) {
    fail(expected);
    return std::nullopt;
  }

  bool expect(bool fits, std::string_view expected) {
    if (!fits) {
      fail(expected);
      return false;
    }
    ++at_;
    return true;
  }

  bool escape() {
    ++at_;
    constexpr std::string_view kEscapes = "\"\\/bfnrtu";
    if (!expect(!at_end() && kEscapes.find(text_[at_]) != std::string_view::npos, "an escape")) {
      return false;
    }
    if (text_[at_ - 1] != 'u') return true;
    const std::size_t begin = at_;
    if (!hex_digits(Surrogate::first_or_none)) return false;
    const std::string_view digits = text_.substr(begin, 2);
    const bool surrogate = (digits[0] | 0x20) == 'd' && digits[1] >= '8';
    if (!surrogate) return true;
    return expect(has('\\'), kLowSurrogate) && expect(has('u'), kLowSurrogate) &&
           hex_digits(Surrogate::second);
  }

  enum class Surrogate { first_or_none, second };

  // Four hexadecimal digits. A second surrogate is DC00 to DFFF, and such a one never comes first.
  bool hex_digits(Surrogate which) {
    for (int i = 0; i < 4; ++i) {
      if (at_end() || !is_hex_digit(text_[at_])) return expect(false, "a hexadecimal digit");
      const char digit = static_cast<char>(text_[at_] | 0x20);
      const bool after_d = i == 1 && (text_[at_ - 1] | 0x20) == 'd';
      const bool low = digit >= 'c' && digit <= 'f';
      if (which == Surrogate::second && ((i == 0 && digit != 'd') || (i == 1 && !low))) {
        return expect(false, kLowSurrogate);
      }
      if (which == Surrogate::first_or_none && after_d && low) {
        return expect(false, "no lone surrogate");
      }
      ++at_;
    }
    return true;
  }

  // There are never more code points than bytes, so that most strings are not looked at again.
  void check_length(std::string_view raw, std::string_view what) {
    if (raw.size() <= kMostCodePoints) return;
    const std::size_t count = count_unescaped(raw);
    if (count <= kMostCodePoints) return;
    report(offset_of(raw), std::string(what) + " must not be longer than 10000 characters, found " +
                               std::to_string(count));
  }

  void report(std::size_t offset, std::string message) {
    if (problems_.wants(offset)) problems_.add(offset, path_.text(), std::move(message));
  }

  Problem syntax_problem() const {
    const std::string_view before = text_.substr(0, at_);
    const auto lines = std::count(before.begin(), before.end(), '\n');
    const std::size_t line_begin = before.rfind('\n') + 1;  // npos + 1 is 0
    const std::size_t column = count_code_points(before.substr(line_begin));
    return {"line " + std::to_string(lines + 1) + ", column " + std::to_string(column + 1),
            "not JSON: expected " + std::string(expected_) + ", found " + found()};
  }

  std::string found() const {
    if (at_end()) return "the end of the text";
    const auto byte = static_cast<std::uint8_t>(text_[at_]);
    const std::size_t length = utf8_length(text_, at_);
    if (length == 0) return "the byte 0x" + hexadecimal(byte);
    if (byte < 0x20 || byte == 0x7F) return "the control character U+00" + hexadecimal(byte);
    return '"' + std::string(text_.substr(at_, length)) + '"';
  }

  static constexpr std::string_view kLowSurrogate = "the second half of a surrogate pair";
  static constexpr const char* kDuplicate = "stands twice in one object";

  std::string_view text_;
  ProblemList& problems_;
  std::size_t at_ = 0;
  std::string_view expected_;
  std::string kinds_;  // '{' or '[' for each level, however deep
  std::vector<Level> levels_;
  std::vector<Name> names_;
  Path path_;
};

}  // namespace

std::optional<Problem> scan_json(std::string_view text, ProblemList& problems) {
  return Scan(text, problems).run();
}

}  // namespace kol::io
