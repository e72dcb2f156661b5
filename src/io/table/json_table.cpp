// A JSON text as a table (see json_table.h), without a tree. Where its longest list of objects
// stands is told by brackets alone; then the elements are parsed one by one, and at last what
// stands around the list. Where that is no valid JSON, or there is no list, the text is parsed as a
// whole, which says what is wrong and where.
#include "io/table/json_table.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "io/json/parse.h"
#include "io/json/text.h"
#include "io/table/folding.h"
#include "io/table/json_lists.h"
#include "io/table/json_records.h"
#include "io/table/words.h"

namespace kol::io {
namespace {

constexpr std::size_t kLevelsSought = 4;
constexpr std::size_t kBytesARecord = 1000;  // as many are looked through in the time of one
constexpr double kSought = 0.15;             // share of the work

// Finds the list, counted among all objects and lists as they begin.
class ListFinder final : public Events {
 public:
  std::size_t found() const { return best_.number; }
  bool is_workspace() const { return has_version_ && has_influencers_; }

  void on_name(std::string_view name) override {
    if (open_.size() != 1) return;
    has_version_ = has_version_ || name == "version";
    has_influencers_ = has_influencers_ || name == "influencers";
  }
  void on_value(const Value& value) override {
    if (!open_.empty() && open_.back().is_list) {
      ++open_.back().length;
      if (value.kind == Kind::object) open_.back().has_object = true;
    }
    if (!value.nests()) return;
    const bool within_fields = open_.empty() || (open_.back().sought && !open_.back().is_list);
    Open next;
    next.number = count_++;
    next.is_list = value.kind == Kind::list;
    next.sought = within_fields && open_.size() < kLevelsSought;
    open_.push_back(next);
  }
  void on_end() override {
    const Open last = open_.back();
    open_.pop_back();
    if (!last.sought || !last.is_list || !last.has_object) return;
    const std::size_t level = open_.size();
    const bool better = best_.number == RecordTaker::kRoot || level < best_level_ ||
                        (level == best_level_ && last.length > best_.length);
    if (!better) return;
    best_ = last;
    best_level_ = level;
  }

 private:
  struct Open {
    std::size_t number = RecordTaker::kRoot;
    std::size_t length = 0;
    bool is_list = false;
    bool sought = false;  // reached from the root through fields alone
    bool has_object = false;
  };
  std::vector<Open> open_;
  std::size_t count_ = 0;
  Open best_;
  std::size_t best_level_ = 0;
  bool has_version_ = false;
  bool has_influencers_ = false;
};

Message not_json(const Problem& problem, std::size_t lines_before) {
  std::size_t line = 0;
  for (const Message::Value& value : problem.message.values) {
    if (value.name != "line") continue;
    if (const auto* const number = std::get_if<std::size_t>(&value.is)) line = *number;
  }
  return {Code::table_not_json, {{"line", lines_before + (line == 0 ? 1 : line)}}};
}

// What is wrong with it as a whole, or its list, or itself as the one record.
std::optional<Message> read_whole(std::string_view text, ListedRecords& records) {
  ListFinder finder;
  if (const auto problem = parse_json(text, finder)) return not_json(*problem, 0);
  if (finder.is_workspace()) return Message{Code::table_is_workspace, {}};
  RecordTaker taker(finder.found(), records);
  parse_json(text, taker);
  return taker.error();
}

}  // namespace

bool looks_like_json(std::string_view text) {
  text = trim(text);
  if (text.starts_with('{')) return true;
  if (!text.starts_with('[')) return false;
  text = trim(text.substr(1));
  return text.starts_with('{') || text.starts_with('[') || text.starts_with(']');
}

// What is known of the text, and how far it is listed.
struct JsonTable::State {
  enum class Stage : std::uint8_t { seek, elements, lines, done };

  State(std::string_view all, ListedRecords& listed)
      : text(all), records(listed), finder(all), taker(RecordTaker::kRoot, listed) {}

  void seek(std::size_t bytes);
  void take_elements(std::size_t count);
  void take_lines(std::size_t count);
  bool take_line(std::string_view line);
  void check_around();
  void take_whole();
  void end(std::optional<Message> reason);
  std::size_t skip_blanks(std::size_t from) const {
    return std::min(text.find_first_not_of(" \n\r\t", from), text.size());
  }

  std::string_view text;
  ListedRecords& records;
  JsonListFinder finder;
  RecordTaker taker;
  Stage stage = Stage::seek;
  std::size_t at = 0;     // of the next element or line
  std::size_t lines = 0;  // before it
  bool any_line = false;  // that is an object
  std::optional<Message> error;
};

JsonTable::JsonTable(std::string_view text, ListedRecords& records)
    : state_(new State(text, records)) {}

JsonTable::~JsonTable() = default;

bool JsonTable::step(std::size_t records) {
  State& the = *state_;
  switch (the.stage) {
    case State::Stage::seek:
      the.seek(records > the.text.size() / kBytesARecord ? the.text.size()
                                                         : records * kBytesARecord);
      break;
    case State::Stage::elements:
      the.take_elements(records);
      break;
    case State::Stage::lines:
      the.take_lines(records);
      break;
    case State::Stage::done:
      break;
  }
  return the.stage != State::Stage::done;
}

double JsonTable::share() const {
  const State& the = *state_;
  const auto of_text = [&](std::size_t place) {
    return static_cast<double>(place) /
           static_cast<double>(std::max<std::size_t>(the.text.size(), 1));
  };
  switch (the.stage) {
    case State::Stage::seek:
      return kSought * of_text(the.finder.place());
    case State::Stage::elements:
    case State::Stage::lines:
      return kSought + (1 - kSought) * of_text(the.at);
    default:
      return 1;
  }
}

const std::optional<Message>& JsonTable::error() const { return state_->error; }

void JsonTable::State::seek(std::size_t bytes) {
  if (finder.go_on(bytes)) return;
  const bool may_be_lines = !finder.is_broken() && finder.has_more() && text[skip_blanks(0)] == '{';
  if (may_be_lines) {
    stage = Stage::lines;
  } else if (finder.is_broken() || finder.has_more() || !finder.found()) {
    take_whole();
  } else {
    stage = Stage::elements;
    at = finder.found()->from;
  }
}

// Each with the comma behind it.
void JsonTable::State::take_elements(std::size_t count) {
  const std::size_t to = finder.found()->to;
  for (; count > 0; --count) {
    at = skip_blanks(at);
    const std::size_t value_end = json_value_end(text, at);
    if (parse_json(text.substr(at, value_end - at), taker)) return take_whole();
    at = skip_blanks(value_end);
    if (at == to) return check_around();
    if (at > to || text[at] != ',') return take_whole();
    ++at;
  }
}

// The list itself is valid: whether the rest is, too.
void JsonTable::State::check_around() {
  const JsonList& list = *finder.found();
  std::string around(text.substr(0, list.from));
  around += text.substr(list.to);
  ListFinder members;
  if (parse_json(around, members)) return take_whole();
  if (members.is_workspace()) return end(Message{Code::table_is_workspace, {}});
  end(taker.error());
}

// An object a line.
void JsonTable::State::take_lines(std::size_t count) {
  for (; count > 0 && at < text.size(); --count) {
    const std::size_t line_end = std::min(text.find('\n', at), text.size());
    const std::string_view line = trim(text.substr(at, line_end - at));
    at = std::min(line_end + 1, text.size());
    ++lines;
    if (!line.empty() && !take_line(line)) return;
  }
  if (at == text.size()) end(taker.error());
}

// False if that was the end of it. Where the first one is no object either, it is no list of lines.
bool JsonTable::State::take_line(std::string_view line) {
  const auto problem = parse_json(line, taker);
  if (problem && any_line) {
    end(not_json(*problem, lines - 1));
  } else if (problem) {
    take_whole();
  }
  any_line = true;
  return !problem;
}

void JsonTable::State::take_whole() {
  records = {};
  end(read_whole(text, records));
}

void JsonTable::State::end(std::optional<Message> reason) {
  error = std::move(reason);
  stage = Stage::done;
}

}  // namespace kol::io
