#include "io/json/written_roster.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <string_view>
#include <utility>

#include "io/json/workspace.h"

namespace kol::io {
namespace {

constexpr std::size_t kPiece = 1000;  // influencers

}  // namespace

void WrittenRoster::change(std::size_t at, std::size_t removed, std::size_t added) {
  std::size_t begin = 0;  // the first influencer of the piece at `first`
  auto first = pieces_.begin();
  for (; first != pieces_.end() && begin + first->count <= at; ++first) begin += first->count;
  // What comes between two pieces goes into the one before, as long as that has room.
  if (begin == at && removed == 0 && first != pieces_.begin() &&
      std::prev(first)->count + added <= kPiece) {
    --first;
    begin -= first->count;
  }
  std::size_t touched = 0;
  auto last = first;
  for (; last != pieces_.end() && begin + touched < at + removed; ++last) touched += last->count;
  if (last == first && begin < at) touched += (last++)->count;

  std::vector<Piece> fresh;
  for (std::size_t left = touched - removed + added; left > 0; left -= fresh.back().count) {
    fresh.push_back({std::min(left, kPiece), {}});
  }
  const auto gap = pieces_.erase(first, last);
  pieces_.insert(gap, std::make_move_iterator(fresh.begin()), std::make_move_iterator(fresh.end()));
}

bool WrittenRoster::write(const std::vector<Influencer>& influencers, std::size_t most) {
  std::size_t begin = 0;
  std::size_t written = 0;
  for (Piece& piece : pieces_) {
    if (piece.text.empty()) {
      if (written >= most) return false;
      piece.text = write_influencers(influencers, begin, begin + piece.count);
      written += piece.count;
    }
    begin += piece.count;
  }
  return true;
}

std::string WrittenRoster::text(const Workspace& workspace) {
  write(workspace.influencers, std::numeric_limits<std::size_t>::max());
  std::vector<std::string_view> texts;
  texts.reserve(pieces_.size());
  for (const Piece& piece : pieces_) texts.push_back(piece.text);
  return write_workspace(workspace, texts);
}

}  // namespace kol::io
