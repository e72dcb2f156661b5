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
#include "io/json/writer.h"
#include "io/table/folding.h"
#include "io/table/json_lists.h"
#include "io/table/words.h"

namespace kol::io {
namespace {

constexpr std::size_t kLevelsSought = 4;
constexpr std::size_t kNone = static_cast<std::size_t>(-1);
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
    const bool better = best_.number == kNone || level < best_level_ ||
                        (level == best_level_ && last.length > best_.length);
    if (!better) return;
    best_ = last;
    best_level_ = level;
  }

 private:
  struct Open {
    std::size_t number = kNone;
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

// Takes the elements of one list, or one object, as records.
class RecordTaker final : public Events {
 public:
  // `list`: its number as ListFinder counts; none: the root is the record.
  RecordTaker(std::size_t list, ListedRecords& records) : list_(list), records_(records) {}

  std::optional<Message> error() const { return error_; }

  void on_name(std::string_view name) override {
    if (writing_ > 0) {
      writer_.name(name);
    } else if (within_record()) {
      column_ = column_of(name);
    }
  }
  void on_value(const Value& value) override {
    const std::size_t number = value.nests() ? count_++ : kNone;
    if (writing_ > 0) {
      write(value);
    } else if (within_record()) {
      take_field(value);
    } else if (depth_ == list_depth_ || (list_ == kNone && depth_ == 0)) {
      take_element(value);
    } else if (number == list_ && list_ != kNone) {
      list_depth_ = depth_ + 1;
    }
    if (value.nests()) ++depth_;
  }
  void on_end() override {
    --depth_;
    if (writing_ > 0) {
      writer_.close(kinds_.back() == Kind::list ? ']' : '}');
      kinds_.pop_back();
      if (--writing_ == 0) finish_nested();
      return;
    }
    if (depth_ == record_depth_) {
      finish_record();
    } else if (depth_ + 1 == list_depth_) {
      list_depth_ = kNone;
    }
  }

 private:
  bool within_record() const { return record_depth_ != kNone && depth_ == record_depth_ + 1; }

  std::size_t column_of(std::string_view name) {
    const auto known = columns_.find(name);
    if (known != columns_.end()) return known->second;
    const std::size_t column = records_.headers.size();
    columns_.emplace(name, column);
    records_.headers.emplace_back(trim(name));
    if (records_.headers.size() > kMostColumns) fail(Code::table_too_wide);
    return column;
  }

  void take_element(const Value& value) {
    if (records_.size() == kMostRecords) fail(Code::table_too_many_records);
    if (error_) return;
    if (value.kind == Kind::object) {
      record_depth_ = depth_;
      fields_.clear();
    } else {
      records_.begin_record(false);
      if (value.nests()) {  // passed over
        begin_writing(value);
        passed_ = true;
      }
    }
  }

  void take_field(const Value& value) {
    switch (value.kind) {
      case Kind::null:
        return set_field("", CellKind::text);
      case Kind::text:
      case Kind::boolean:
        return set_field(value.text, CellKind::text);
      case Kind::number:
        return set_field(value.text, CellKind::number);
      case Kind::list:
      case Kind::object:
        return begin_writing(value);
    }
  }

  void begin_writing(const Value& value) {
    writer_.take_back(nothing_written_);
    joined_.clear();
    only_scalars_ = value.kind == Kind::list;
    write(value);
  }

  void write(const Value& value) {
    switch (value.kind) {
      case Kind::object:
      case Kind::list:
        if (writing_ > 0) only_scalars_ = false;
        writer_.open(value.kind == Kind::list ? '[' : '{');
        kinds_.push_back(value.kind);
        ++writing_;
        return;
      case Kind::text:
        writer_.text(value.text);
        break;
      case Kind::number:
        writer_.raw(value.text);
        break;
      case Kind::boolean:
        writer_.raw(value.text);
        break;
      case Kind::null:
        writer_.null();
        return;
    }
    if (!only_scalars_) return;
    if (!joined_.empty()) joined_ += ", ";
    joined_ += value.text;
  }

  void finish_nested() {
    if (std::exchange(passed_, false)) return;
    set_field(only_scalars_ ? joined_ : json_, only_scalars_ ? CellKind::text : CellKind::nested);
  }

  void set_field(std::string_view text, CellKind kind) {
    text = trim(text);
    if (text.size() > kMostCellCharacters && count_code_points(text) > kMostCellCharacters) {
      fail(Code::table_cell_too_long);
    }
    if (error_ || column_ > kMostColumns) return;
    if (fields_.size() <= column_) fields_.resize(column_ + 1);
    fields_[column_] = {std::string(text), kind};
  }

  void finish_record() {
    record_depth_ = kNone;
    if (error_) return;
    records_.begin_record();
    for (const auto& [text, kind] : fields_) records_.add(text, kind);
  }

  void fail(Code code) {
    if (error_) return;
    error_ = Message{code, {}};
    if (code != Code::table_too_many_records) {
      error_->values.push_back({"line", records_.size() + 1});
    }
  }

  std::size_t list_;
  ListedRecords& records_;
  std::size_t count_ = 0;
  std::size_t depth_ = 0;
  std::size_t list_depth_ = kNone;    // of its elements
  std::size_t record_depth_ = kNone;  // of the object that is being read
  ByText<std::size_t> columns_;
  std::size_t column_ = 0;
  std::vector<std::pair<std::string, CellKind>> fields_;
  std::string json_;  // of a value that nests
  JsonWriter writer_{json_, -1};
  const JsonWriter::Mark nothing_written_ = writer_.mark();
  std::vector<Kind> kinds_;
  std::size_t writing_ = 0;
  std::string joined_;
  bool only_scalars_ = false;
  bool passed_ = false;
  std::optional<Message> error_;
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
      : text(all), records(listed), finder(all), taker(kNone, listed) {}

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
