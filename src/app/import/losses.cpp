// What a table has lost or was told apart: skipped records, and what else was done.
#include <algorithm>
#include <array>
#include <variant>

#include "app/import/parts.h"
#include "app/parts/messages.h"

namespace kol::app {
namespace {

constexpr std::size_t kRowsInView = 6;

// Why a record was skipped, as one reads it who has the file before him.
std::string why_skipped(const App& app, const io::Diagnostics& told, const io::Message& reason) {
  if (reason.code == io::Code::skipped_not_object) return app.word(Word::import_no_named_fields);
  if (reason.code == io::Code::skipped_repeat && !reason.values.empty()) {
    const auto* const of = std::get_if<std::size_t>(&reason.values.front().is);
    if (of != nullptr) {
      return app.ui.words.with(Word::import_same_as, {{"place", place_within(app, told, *of)}});
    }
  }
  return in_words(app, reason);
}

void skipped_card(App& app, Flow& flow, const io::Diagnostics& told) {
  const std::vector<io::SkippedRecord>& skipped = told.skipped;
  ui::Card card(app.ui, "skipped", flow, app.word(Word::import_skipped_table));
  constexpr float kNumber = 72;
  const float rest = card.flow.width() - kNumber;
  const std::array columns = {column_of(app, place_heading(told), kNumber),
                              column_of(app, Word::import_reason, std::max(200.0f, rest))};
  plain_table(app, card.flow, "skipped", app.word(Word::import_skipped_table), columns,
              skipped.size(), kRowsInView,
              [&](std::size_t row, std::size_t column) -> ui::TableCell {
                if (column == 0) return {.text = place_number(told, skipped[row].record)};
                const std::string reason = why_skipped(app, told, skipped[row].reason);
                return {.text = reason, .title = reason};
              });
}

// What the reader may answer to has a part of its own on the screen.
bool has_own_part(io::Code warning) {
  return warning == io::Code::warning_repeated_accounts || warning == io::Code::warning_same_name ||
         warning == io::Code::warning_other_prices || warning == io::Code::warning_usd_rate_needed;
}

}  // namespace

void import_losses(App& app, Flow& flow, const io::Diagnostics& told, bool all) {
  if (!told.skipped.empty()) {
    skipped_card(app, flow, told);
    flow.space(kImportGap);
  }
  std::vector<io::Message> remarks = told.warnings;
  remarks.insert(remarks.end(), told.remarks.begin(), told.remarks.end());
  if (!all) {
    std::erase_if(remarks, [](const io::Message& one) { return has_own_part(one.code); });
  }
  if (remarks.empty()) return;
  {
    ui::Card card(app.ui, "remarks", flow, app.word(Word::import_remarks));
    for (std::size_t i = 0; i < remarks.size(); ++i) {
      ui::paragraph(app.ui, card.flow, {"remark " + std::to_string(i), in_words(app, remarks[i])},
                    {.colour = app.ui.theme.secondary});
    }
  }
  flow.space(kImportGap);
}

}  // namespace kol::app
