// What a table has lost or was told apart: skipped records, and what else was done.
#include <algorithm>
#include <array>

#include "app/import/parts.h"
#include "app/parts/messages.h"

namespace kol::app {
namespace {

constexpr std::size_t kRowsInView = 6;

void skipped_card(App& app, Flow& flow, const std::vector<io::SkippedRecord>& skipped) {
  ui::Card card(app.ui, "skipped", flow, app.word(Word::import_skipped_table));
  constexpr float kNumber = 72;
  const float rest = card.flow.width() - kNumber;
  const std::array columns = {column_of(app, Word::import_record, kNumber),
                              column_of(app, Word::import_reason, std::max(200.0f, rest))};
  plain_table(app, card.flow, "skipped", app.word(Word::import_skipped_table), columns,
              skipped.size(), kRowsInView,
              [&](std::size_t row, std::size_t column) -> ui::TableCell {
                if (column == 0) return {.text = whole(skipped[row].record)};
                const std::string reason = in_words(app, skipped[row].reason);
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
    skipped_card(app, flow, told.skipped);
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
