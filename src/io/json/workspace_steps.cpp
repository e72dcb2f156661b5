#include "io/json/workspace_steps.h"

#include <utility>
#include <vector>

#include "io/json/workspace_reader.h"

namespace kol::io {
namespace {

constexpr std::size_t kPiece = 1000;  // influencers
constexpr std::size_t kNowhere = std::string_view::npos;

// Behind the string that begins at `at`; kNowhere if it has no end.
std::size_t end_of_string(std::string_view text, std::size_t at) {
  for (++at; at < text.size() && text[at] != '"'; ++at) {
    if (text[at] == '\\') ++at;
  }
  return at < text.size() ? at + 1 : kNowhere;
}

// Where the list of influencers, a member of the root, opens; kNowhere if that cannot be told.
std::size_t find_list(std::string_view text) {
  std::size_t depth = 0;
  std::string_view name;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '"') {
      const std::size_t end = end_of_string(text, at);
      if (end == kNowhere) return kNowhere;
      if (depth == 1) name = text.substr(at, end - at);
      at = end - 1;
    } else if (c == '{' || c == '[') {
      if (depth == 0 && c == '[') return kNowhere;
      if (depth == 1 && c == '[' && name == R"("influencers")") return at;
      ++depth;
    } else if (c == '}' || c == ']') {
      if (depth == 0) return kNowhere;
      --depth;
    }
  }
  return kNowhere;
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == kNowhere; }

// Cuts what follows the list's opening into pieces, up to its end, which is given. kNowhere if the
// text does not go on as a list does; what is wrong within a piece is found when that is read.
std::size_t cut(std::string_view text, std::size_t at, std::vector<std::string_view>& pieces) {
  std::size_t depth = 0;
  std::size_t begin = at;
  std::size_t count = 1;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '"') {
      const std::size_t end = end_of_string(text, at);
      if (end == kNowhere) return kNowhere;
      at = end - 1;
    } else if (c == '{' || c == '[') {
      ++depth;
    } else if ((c == '}' || c == ']') && depth > 0) {
      --depth;
    } else if (c == '}' || c == ']') {
      pieces.push_back(text.substr(begin, at - begin));
      // After a comma there must be something.
      const bool is_whole = pieces.size() == 1 || !is_blank(pieces.back());
      return c == ']' && is_whole ? at : kNowhere;
    } else if (c == ',' && depth == 0 && count++ == kPiece) {
      pieces.push_back(text.substr(begin, at - begin));
      begin = at + 1;
      count = 1;
    }
  }
  return kNowhere;
}

}  // namespace

struct WorkspaceReading::State {
  State(std::string text, const Benchmarks& figures)
      : json(std::move(text)), benchmarks(figures), reader(figures) {}

  // All but the influencers; false if it is broken or cannot be read in pieces.
  bool begin() {
    const std::string_view text = json;
    const std::size_t list = find_list(text);
    const std::size_t end = list == kNowhere ? kNowhere : cut(text, list + 1, pieces);
    if (end == kNowhere) return false;
    std::string rest(text.substr(0, list + 1));
    rest += text.substr(end);
    reader.room_for_influencers = text.size();
    if (read_root(reader, rest, workspace)) return false;
    offset = reader.influencers_offset;
    return true;
  }

  bool read_piece() {
    std::string list = "[";
    list += pieces[next++];
    list += ']';
    return !reader.more_influencers(list, workspace.influencers, offset);
  }

  // A syntax error is told by its line, and everything after it means nothing.
  bool read_whole() {
    result = read_workspace(json, benchmarks);
    next = pieces.size();
    return false;
  }

  std::string json;
  const Benchmarks& benchmarks;
  WorkspaceReader reader;
  Workspace workspace = {};
  std::vector<std::string_view> pieces = {};  // of json
  bool begun = false;
  std::size_t next = 0;    // piece
  std::size_t offset = 0;  // of the influencer read last
  ReadWorkspace result = {};
};

WorkspaceReading::WorkspaceReading(std::string json, const Benchmarks& benchmarks)
    : state_(new State(std::move(json), benchmarks)) {}

WorkspaceReading::~WorkspaceReading() = default;

bool WorkspaceReading::step() {
  State& state = *state_;
  if (!std::exchange(state.begun, true)) return state.begin() || state.read_whole();
  if (state.next < state.pieces.size()) return state.read_piece() || state.read_whole();
  state.result = finish_reading(state.reader, state.benchmarks, std::move(state.workspace));
  return false;
}

double WorkspaceReading::share() const {
  if (!state_->begun || state_->pieces.empty()) return 0;
  return static_cast<double>(state_->next) / static_cast<double>(state_->pieces.size());
}

ReadWorkspace WorkspaceReading::take() { return std::move(state_->result); }

}  // namespace kol::io
