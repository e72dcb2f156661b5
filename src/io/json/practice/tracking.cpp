// Tracking as JSON (see tracking.h).
#include "io/json/practice/tracking.h"

#include <cstddef>
#include <optional>

#include "io/json/practice/members.h"

namespace kol::io {
namespace {

void write_piece(ReportMembers& members, const TrackedPiece& piece) {
  members.text("format", piece.format);
  members.count("piece", piece.piece);
  members.maybe_text("date", piece.date ? MaybeText(written(*piece.date)) : std::nullopt);
  members.maybe_text("landing_page", piece.landing_page);
  members.maybe_text("link", piece.link);
  members.text("place", piece.place);
  members.text("content", piece.content);
  members.texts("hashtags", piece.hashtags);
}

}  // namespace

void write_tracking(JsonWriter& json, const Workspace& workspace,
                    const std::vector<TrackingRow>& rows) {
  ReportMembers members(json);
  json.open('[');
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const TrackingRow& row = rows[i];
    json.open('{');
    members.count("row", i + 1);
    members.text("influencer", workspace.campaign.lineup[i].influencer);
    members.maybe_text("code", row.code);
    members.number("discount", row.discount);
    members.list("pieces", row.pieces,
                 [&](const TrackedPiece& piece) { write_piece(members, piece); });
    json.close('}');
  }
  json.close(']');
}

}  // namespace kol::io
