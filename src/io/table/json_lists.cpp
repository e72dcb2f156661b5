// Where the lists of a JSON text stand (see json_lists.h).
#include "io/table/json_lists.h"

#include <algorithm>

#include "io/table/folding.h"

namespace kol::io {
namespace {

constexpr std::size_t kLevelsSought = 4;

// Behind the closing quote of the string that begins there.
std::size_t string_end(std::string_view text, std::size_t at) {
  for (++at; at < text.size() && text[at] != '"'; ++at) {
    if (text[at] == '\\') ++at;
  }
  return std::min(at + 1, text.size());
}

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

}  // namespace

bool JsonListFinder::go_on(std::size_t bytes) {
  const std::size_t until = at_ + std::min(bytes, text_.size() - at_);
  while (at_ < until && !is_over_) take(text_[at_]);
  return !is_over_ && at_ < text_.size();
}

bool JsonListFinder::has_more() const { return !trim(text_.substr(at_)).empty(); }

void JsonListFinder::take(char c) {
  switch (c) {
    case '"':
      fill();
      at_ = string_end(text_, at_);
      return;
    case '{':
    case '[':
      fill();
      if (!open_.empty() && c == '{') open_.back().has_object = true;
      open(c == '[');
      break;
    case '}':
    case ']':
      close();
      break;
    case ',':
      if (!open_.empty()) ++open_.back().commas;
      break;
    default:
      if (!is_blank(c)) fill();
      break;
  }
  ++at_;
}

void JsonListFinder::fill() {
  if (!open_.empty()) open_.back().is_filled = true;
}

void JsonListFinder::open(bool is_list) {
  const bool within_fields = open_.empty() || (open_.back().sought && !open_.back().is_list);
  Open next;
  next.is_list = is_list;
  next.sought = within_fields && open_.size() < kLevelsSought;
  next.from = at_ + 1;
  open_.push_back(next);
}

void JsonListFinder::close() {
  is_over_ = open_.size() <= 1;
  if (open_.empty()) return;
  const Open last = open_.back();
  open_.pop_back();
  if (!last.sought || !last.is_list || !last.has_object) return;
  const JsonList list = {last.from, at_, last.commas + (last.is_filled ? 1 : 0), open_.size()};
  const bool is_better = !best_ || list.level < best_->level ||
                         (list.level == best_->level && list.elements > best_->elements);
  if (is_better) best_ = list;
}

std::size_t json_value_end(std::string_view text, std::size_t at) {
  std::size_t depth = 0;
  while (at < text.size()) {
    const char c = text[at];
    if (depth == 0 && (c == ',' || c == ']' || c == '}' || is_blank(c))) return at;
    if (c == '"') {
      at = string_end(text, at);
      if (depth == 0) return at;
      continue;
    }
    ++at;
    if (c == '{' || c == '[') ++depth;
    if ((c == '}' || c == ']') && --depth == 0) return at;
  }
  return at;
}

}  // namespace kol::io
