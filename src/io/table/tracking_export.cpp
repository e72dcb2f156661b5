// Tracking as CSV (see tracking_export.h).
#include "io/table/tracking_export.h"

#include <cstddef>
#include <string_view>

#include "core/lineup.h"
#include "io/json/names.h"
#include "io/table/csv_cells.h"

namespace kol::io {
namespace {

// What a line is written from.
struct Line {
  std::size_t number;  // of the row, from 1
  const Influencer& influencer;
  const Format& format;
  const TrackingRow& row;
  const TrackedPiece& piece;
};

std::string joined(const std::vector<std::string>& hashtags) {
  std::string text;
  for (const std::string& hashtag : hashtags) {
    if (!text.empty()) text += ' ';
    text += hashtag;
  }
  return text;
}

void write_line(std::string& out, const Line& line, bool header) {
  const TrackedPiece& piece = line.piece;
  const Channel* const channel = channel_on(line.influencer, line.format.platform);
  const Influencer& influencer = line.influencer;
  CsvCells cells(out, header);
  cells.number("row", static_cast<double>(line.number));
  cells.text("influencer", influencer.id);
  cells.text("name", influencer.name.empty() ? influencer.id : influencer.name);
  cells.text("platform", name_of(kPlatformNames, line.format.platform));
  cells.text("handle", channel != nullptr ? std::string_view(channel->handle) : "");
  cells.text("format", piece.format);
  cells.number("piece", static_cast<double>(piece.piece));
  cells.text("date", piece.date ? written(*piece.date) : "");
  cells.text("landing_page", piece.landing_page.value_or(""));
  cells.text("link", piece.link.value_or(""));
  cells.text("place", piece.place);
  cells.text("content", piece.content);
  cells.text("code", line.row.code.value_or(""));
  cells.number("discount", line.row.discount);
  cells.text("hashtags", joined(piece.hashtags));
  cells.end_line();
}

}  // namespace

std::string tracking_csv(const Workspace& workspace, const Benchmarks& benchmarks,
                         const std::vector<TrackingRow>& rows) {
  std::string csv;
  const Influencer nobody;
  const Format no_format;
  const TrackingRow no_row;
  const TrackedPiece no_piece;
  write_line(csv, {0, nobody, no_format, no_row, no_piece}, true);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (const TrackedPiece& piece : rows[i].pieces) {
      const Format* const format = find_format(benchmarks, piece.format);
      if (format == nullptr) continue;
      const Influencer& influencer = workspace.influencers[rows[i].influencer];
      write_line(csv, {i + 1, influencer, *format, rows[i], piece}, false);
    }
  }
  return csv;
}

}  // namespace kol::io
