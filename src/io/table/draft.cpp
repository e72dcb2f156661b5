// What one record says (see draft.h).
#include "io/table/draft.h"

#include <algorithm>

namespace kol::io {
namespace {

bool has_value(const DraftNumber& number) { return number.value.has_value(); }

bool has_figure(const PostFigures& post) {
  return post.likes || post.comments || post.shares || post.saves || post.views || post.reach ||
         post.impressions;
}

}  // namespace

bool SlotDraft::has_figure() const {
  return std::any_of(numbers.begin(), numbers.end(), has_value) ||
         std::any_of(of_post.begin(), of_post.end(), has_value) ||
         std::any_of(numbered.begin(), numbered.end(),
                     [](const Post& post) { return io::has_figure(post); });
}

void SlotDraft::clear() {
  numbers.fill({});
  of_post.fill({});
  numbered.clear();
  handle.clear();
  has_handle = false;
}

void Draft::clear(std::size_t slot_count) {
  slots.resize(slot_count);
  for (SlotDraft& slot : slots) slot.clear();
  for (DraftText& one : texts) {
    one.value.clear();
    one.column = 0;
  }
  brand_fan = false;
  sponsored = false;
  platform.reset();
  handle_cells.clear();
  quotes.clear();
  currency.clear();
  currency_is_none = false;
  notes.clear();
  kept.clear();
  unreadable.clear();
  doubtful.clear();
  mended.clear();
  channels.clear();
  quote.reset();
  quote_column = 0;
}

void Draft::keep(std::size_t column, std::string_view header, std::string_view line) {
  NoteLine note{column, std::string(header)};
  std::replace_if(
      note.text.begin(), note.text.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
  note.text += ": ";
  note.text += line;
  kept.push_back(std::move(note));
}

void Draft::sort() {
  const auto by_column = [](const auto& a, const auto& b) { return a.column < b.column; };
  const auto sort = [&](auto& all) {
    if (!std::is_sorted(all.begin(), all.end(), by_column)) {
      std::stable_sort(all.begin(), all.end(), by_column);
    }
  };
  sort(kept);
  sort(unreadable);
  sort(doubtful);
}

void add_lines(std::string& text, std::string_view lines) {
  if (lines.empty()) return;
  if (!text.empty()) text += '\n';
  text += lines;
}

}  // namespace kol::io
