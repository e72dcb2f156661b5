// Between nlohmann/json's parser and the program (see parse.h).
#include "io/json/parse.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "io/json/text.h"

namespace kol::io {
namespace {

// What was expected, by what the parser's message says: the first row that fits.
struct Expectation {
  std::string_view said;
  Code expected;
  std::string_view close = {};  // what would also do, if it is a comma
};
constexpr std::array<Expectation, 13> kExpectations = {{
    {"ill-formed UTF-8", Code::syntax_utf8},
    {"control character", Code::syntax_no_control},
    {"missing closing quote", Code::syntax_closing_quote},
    {"after backslash", Code::syntax_escape},
    {"4 hex digits", Code::syntax_hex_digit},
    {"surrogate", Code::syntax_surrogates},
    {"invalid number", Code::syntax_digit},
    {"number overflow", Code::syntax_number},
    {"parsing object key", Code::syntax_name},
    {"parsing object separator", Code::syntax_colon},
    {"parsing object", Code::syntax_comma, "}"},
    {"parsing array", Code::syntax_comma, "]"},
    {"", Code::syntax_value},
}};

constexpr Expectation kEnd = {"", Code::syntax_end};

const Expectation& expected_by(std::string_view message) {
  message = message.substr(0, message.find("; last read"));  // what follows is the text itself
  return *std::find_if(kExpectations.begin(), kExpectations.end() - 1, [&](const auto& row) {
    return message.find(row.said) != std::string_view::npos;
  });
}

// The parser's events as those of the program.
class Handler {
 public:
  explicit Handler(Events& events) : events_(events) {}

  bool null() { return pass({Kind::null, "null"}); }
  bool boolean(bool value) { return pass({Kind::boolean, value ? "true" : "false"}); }
  bool number_integer(std::int64_t value) { return whole(value); }
  bool number_unsigned(std::uint64_t value) { return whole(value); }
  bool number_float(double value, const std::string& text) {
    return pass({Kind::number, text, value});
  }
  bool string(const std::string& text) { return pass({Kind::text, text}); }
  bool binary(const nlohmann::json::binary_t&) { return false; }
  bool start_object(std::size_t) { return pass({Kind::object, {}}); }
  bool start_array(std::size_t) { return pass({Kind::list, {}}); }
  bool end_object() { return end(); }
  bool end_array() { return end(); }
  bool key(const std::string& name) {
    events_.on_name(name);
    return true;
  }
  // The last character that was read is the one before `position`.
  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception& error) {
    stopped_at_ = position - 1;
    expected_ = begun_ && depth_ == 0 ? kEnd : expected_by(error.what());
    return false;
  }

  std::size_t stopped_at() const { return stopped_at_; }
  const Expectation& expected() const { return expected_; }

 private:
  bool pass(const Value& value) {
    begun_ = true;
    if (value.nests()) ++depth_;
    events_.on_value(value);
    return true;
  }
  bool end() {
    --depth_;
    events_.on_end();
    return true;
  }
  template <typename Whole>
  bool whole(Whole value) {
    std::array<char, 24> digits;
    const char* end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    const auto size = static_cast<std::size_t>(end - digits.data());
    return pass({Kind::number, {digits.data(), size}, static_cast<double>(value)});
  }

  Events& events_;
  bool begun_ = false;
  std::size_t depth_ = 0;
  std::size_t stopped_at_ = 0;
  Expectation expected_ = kEnd;
};

std::string hexadecimal(std::uint8_t value) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  return {kDigits[value >> 4], kDigits[value & 0xF]};
}

// What was found, as values of a message.
std::vector<Message::Value> found_at(std::string_view text, std::size_t at) {
  if (at == text.size()) return {{"found", Code::syntax_end}};
  const auto byte = static_cast<std::uint8_t>(text[at]);
  const std::size_t length = utf8_length(text, at);
  if (length == 0) return {{"found", Code::syntax_byte}, {"byte", hexadecimal(byte)}};
  if (byte < 0x20 || byte == 0x7F) {
    return {{"found", Code::syntax_control}, {"byte", hexadecimal(byte)}};
  }
  return {{"found", '"' + std::string(text.substr(at, length)) + '"'}};
}

Problem syntax_error(std::string_view text, std::size_t at, const Expectation& expected) {
  const std::string_view before = skip_byte_order_mark(text.substr(0, at));
  const auto lines = std::count(before.begin(), before.end(), '\n');
  const std::size_t line_begin = before.rfind('\n') + 1;  // npos + 1 is 0
  const std::size_t column = count_code_points(before.substr(line_begin));
  Message message = {Code::json_broken, found_at(text, at)};
  message.values.push_back({"expected", expected.expected});
  if (!expected.close.empty()) message.values.push_back({"close", std::string(expected.close)});
  message.values.push_back({"line", static_cast<std::size_t>(lines) + 1});
  message.values.push_back({"column", column + 1});
  return {"line " + std::to_string(lines + 1) + ", column " + std::to_string(column + 1),
          std::move(message)};
}

}  // namespace

std::optional<Problem> parse_json(std::string_view text, Events& events) {
  Handler handler(events);
  if (!nlohmann::json::sax_parse(text.begin(), text.end(), &handler)) {
    return syntax_error(text, std::min(handler.stopped_at(), text.size()), handler.expected());
  }
  // The parser takes a zero byte between values for the end of the text.
  const std::size_t zero = text.find('\0');
  if (zero == std::string_view::npos) return std::nullopt;
  return syntax_error(text, zero, kEnd);
}

}  // namespace kol::io
