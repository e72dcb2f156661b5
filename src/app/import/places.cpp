// Whom and which record of the file an entry is about: by the line where it stands, and by what
// tells two of one name apart.
#include <algorithm>

#include "app/import/parts.h"
#include "app/parts/names.h"

namespace kol::app {
namespace {

// How records are named: by lines of a text, rows of a sheet, or, of JSON, their number.
struct PlaceWords {
  Word heading;
  Word alone;
  Word within;  // a sentence
  Word pair;
};

PlaceWords place_words(const io::Diagnostics& told) {
  if (told.lines.empty()) {
    return {Word::import_record, Word::import_record_number, Word::import_at_record,
            Word::import_merged_records};
  }
  if (told.delimiter == "xlsx") {
    return {Word::import_row, Word::import_row_number, Word::import_at_row, Word::import_rows_pair};
  }
  return {Word::import_line, Word::import_line_number, Word::import_at_line,
          Word::import_lines_pair};
}

std::string numbered(const App& app, Word word, const io::Diagnostics& told, std::size_t record) {
  return app.ui.words.with(word, {{"number", place_number(told, record)}});
}

// "Instagram, ann, 12,000 followers": as much of it as is known.
std::string channel_words(const App& app, const Channel& channel) {
  std::vector<std::string> parts = {platform_name(app, channel.platform)};
  if (!channel.handle.empty()) parts.push_back(channel.handle);
  if (channel.followers) {
    parts.push_back(app.ui.words.with(Word::influencer_followers_short,
                                      {{"count", ui::editable(channel.followers)}}));
  }
  return listed(app, parts);
}

// Whether another record to check, or one that may be of the same person, has that name too.
bool shares_name(const App& app, const io::Diagnostics& told, const CellToCheck& cell) {
  const std::vector<CellToCheck>& cells = app.import ? app.import->cells : app.last_import->cells;
  const bool among_cells = std::any_of(cells.begin(), cells.end(), [&](const CellToCheck& one) {
    return one.record != cell.record && one.who == cell.who;
  });
  if (among_cells || !app.import) return among_cells;
  return std::any_of(told.alike.begin(), told.alike.end(), [&](const io::AlikeRecord& one) {
    return who_is(app, one.record) == cell.who || who_is(app, one.earlier) == cell.who;
  });
}

}  // namespace

const io::Diagnostics& told_of(const App& app) {
  return app.import ? app.import->result.diagnostics : app.last_import->diagnostics;
}

const Influencer* person_of(const io::Import& result, std::size_t record) {
  if (record == 0 || record > result.influencer_of.size()) return nullptr;
  const std::size_t at = result.influencer_of[record - 1];
  return at == io::kNoInfluencer ? nullptr : &result.influencers[at];
}

std::string place_number(const io::Diagnostics& told, std::size_t record) {
  const bool has_line = record > 0 && record <= told.lines.size();
  return whole(has_line ? told.lines[record - 1] : record);
}

Word place_heading(const io::Diagnostics& told) { return place_words(told).heading; }

std::string place_alone(const App& app, const io::Diagnostics& told, std::size_t record) {
  return numbered(app, place_words(told).alone, told, record);
}

std::string place_within(const App& app, const io::Diagnostics& told, std::size_t record) {
  return numbered(app, place_words(told).within, told, record);
}

std::string two_places(const App& app, const io::Diagnostics& told, std::size_t first,
                       std::size_t second) {
  return app.ui.words.with(place_words(told).pair, {{"first", place_number(told, first)},
                                                    {"second", place_number(told, second)}});
}

std::string accounts_of(const App& app, std::size_t record) {
  const Influencer* const person = person_of(app.import->result, record);
  if (person == nullptr) return {};
  std::string words;
  for (const Channel& channel : person->channels) {
    if (!words.empty()) words += " · ";
    words += channel_words(app, channel);
  }
  return words;
}

std::string who_is(const App& app, std::size_t record) {
  const Influencer* const person = person_of(app.import->result, record);
  if (person != nullptr && !name_of(*person).empty()) return name_of(*person);
  return place_alone(app, told_of(app), record);
}

std::string name_of_cell(const App& app, const CellToCheck& cell) {
  const io::Diagnostics& told = told_of(app);
  std::string who = cell.who;
  if (who.empty()) {
    who = place_alone(app, told, cell.record);
  } else if (shares_name(app, told, cell)) {
    who = app.ui.words.with(Word::import_who_at,
                            {{"who", cell.who}, {"place", place_within(app, told, cell.record)}});
  }
  return app.ui.words.with(Word::import_cell_of, {{"who", who}, {"column", cell.header}});
}

}  // namespace kol::app
