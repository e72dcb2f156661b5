// What the tests of reading results share: the campaign of the spec's examples, and short ways to
// read a table for it and to say what came of it.
#pragma once

#include <gmock/gmock.h>

#include <string>
#include <string_view>
#include <vector>

#include "../table_reading.h"
#include "io/table/results/import.h"

namespace kol::io {

inline Deliverable deliverable_of(std::string format, double count) {
  Deliverable deliverable;
  deliverable.format = std::move(format);
  deliverable.count = count;
  return deliverable;
}

inline LineupRow results_row(std::string influencer, std::string format, double count) {
  LineupRow row;
  row.influencer = std::move(influencer);
  row.deliverables.push_back(deliverable_of(std::move(format), count));
  return row;
}

inline Influencer results_influencer(std::string id, std::string name, Platform platform,
                                     std::string handle) {
  Influencer influencer;
  influencer.id = std::move(id);
  influencer.name = std::move(name);
  influencer.channels.emplace_back();
  influencer.channels.front().platform = platform;
  influencer.channels.front().handle = std::move(handle);
  return influencer;
}

// Row 0: three stories of nam, contents nam-skinnotes_instagram-story_1 … 3, code NAMSKINNOTES10.
// Row 1: one video of lea, content dermwithlea_youtube-integration_1, code DERMWITHLEA10.
// The landing page is of both, utm_campaign is serum-launch.
inline Workspace serum_launch() {
  Workspace workspace;
  workspace.influencers = {
      results_influencer("nam", "น้ำฝน สกินโน้ต", Platform::instagram, "nam.skinnotes"),
      results_influencer("lea", "Derm with Léa", Platform::youtube, "dermwithlea")};
  Campaign& campaign = workspace.campaign;
  campaign.name = "Serum launch";
  campaign.offer.discount = 0.1;
  campaign.tracking.landing_page = "https://shop.example/serum?ref=a";
  campaign.lineup = {results_row("nam", "instagram.story", 3),
                     results_row("lea", "youtube.integration", 1)};
  return workspace;
}

inline Workspace serum_launch(Attribution attribution) {
  Workspace workspace = serum_launch();
  workspace.campaign.results.attribution = attribution;
  return workspace;
}

inline ResultsImport read_results(std::string_view table, const Workspace& workspace,
                                  const ResultsOptions& options = {}) {
  return import_results(table, workspace, table_benchmarks(), options, table_words());
}
inline ResultsImport read_results(std::string_view table) {
  return read_results(table, serum_launch());
}

// "RECORD PLACE BY", the place short: "0" for a row, "0.0.1" for a piece, all from 0.
inline std::vector<std::string> matched_in(const ResultsImport& import) {
  std::vector<std::string> lines;
  for (const MatchedRecord& matched : import.matched) {
    std::string line = std::to_string(matched.record) + " " + std::to_string(matched.place.row);
    if (matched.place.piece) {
      line += "." + std::to_string(matched.place.piece->deliverable) + "." +
              std::to_string(matched.place.piece->piece);
    }
    line += matched.by == MatchedBy::link   ? " link"
            : matched.by == MatchedBy::code ? " code"
                                            : " handle";
    lines.push_back(std::move(line));
  }
  return lines;
}

// "RECORD ID" for each skipped record.
inline std::vector<std::string> skipped_in(const ResultsImport& import) {
  std::vector<std::string> lines;
  for (const SkippedRecord& skipped : import.diagnostics.skipped) {
    lines.push_back(std::to_string(skipped.record) + " " + std::string(id_of(skipped.reason.code)));
  }
  return lines;
}

inline std::vector<std::string> fields_of(const ResultsImport& import) {
  std::vector<std::string> fields;
  for (const ResultColumn& column : import.columns) fields.emplace_back(name_of(column.field));
  return fields;
}

// "RECORD COLUMN TEXT" for each cell that could not be read.
inline std::vector<std::string> unreadable_in(const ResultsImport& import) {
  std::vector<std::string> lines;
  for (const UnreadableCell& cell : import.diagnostics.unreadable) {
    lines.push_back(std::to_string(cell.record) + " " + cell.column + " " + cell.text);
  }
  return lines;
}

inline std::vector<std::string> warnings_in(const ResultsImport& import) {
  std::vector<std::string> lines;
  for (const Message& warning : import.diagnostics.warnings) lines.push_back(in_english(warning));
  return lines;
}

inline const RowResults& row_results(const ResultsImport& import, std::size_t row) {
  return import.workspace.campaign.lineup[row].results;
}

// Of a piece of the row's first deliverable; one that has none says nothing.
inline PieceResults piece_results(const ResultsImport& import, std::size_t row, std::size_t piece) {
  const auto& pieces = import.workspace.campaign.lineup[row].deliverables.front().pieces;
  return piece < pieces.size() ? pieces[piece].results : PieceResults{};
}

}  // namespace kol::io
