// Tracking as JSON (see tracking.h).
#include "io/json/practice/tracking.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace kol::io {
namespace {

void write_text(JsonWriter& json, std::string_view key, const MaybeText& text) {
  json.key(key);
  text ? json.text(*text) : json.null();
}

void write_number(JsonWriter& json, std::string_view key, MaybeNumber number) {
  json.key(key);
  json.number(number);
}

void write_piece(JsonWriter& json, const TrackedPiece& piece) {
  json.open('{');
  write_text(json, "format", piece.format);
  write_number(json, "piece", static_cast<double>(piece.piece));
  write_text(json, "date", piece.date ? MaybeText(written(*piece.date)) : std::nullopt);
  write_text(json, "landing_page", piece.landing_page);
  write_text(json, "link", piece.link);
  write_text(json, "place", piece.place);
  write_text(json, "content", piece.content);
  json.key("hashtags");
  json.open('[');
  for (const std::string& hashtag : piece.hashtags) json.text(hashtag);
  json.close(']');
  json.close('}');
}

}  // namespace

void write_tracking(JsonWriter& json, const Workspace& workspace,
                    const std::vector<TrackingRow>& rows) {
  json.open('[');
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const TrackingRow& row = rows[i];
    json.open('{');
    write_number(json, "row", static_cast<double>(i + 1));
    write_text(json, "influencer", workspace.campaign.lineup[i].influencer);
    write_text(json, "code", row.code);
    write_number(json, "discount", row.discount);
    json.key("pieces");
    json.open('[');
    for (const TrackedPiece& piece : row.pieces) write_piece(json, piece);
    json.close(']');
    json.close('}');
  }
  json.close(']');
}

}  // namespace kol::io
