// What a row of the line-up comes to: fee and its source, deposit, results.
#include <array>

#include "app/campaign/parts.h"
#include "app/parts/figures.h"

namespace kol::app {
namespace {

// A line for each figure, in the report's order: no commission and no leads where there are none,
// no deposit where none was agreed.
class RowLines : public NoFields {
 public:
  RowLines(App& app, Flow& flow, const RowProjection& row) : app_(app), flow_(flow), row_(row) {}

  void figure(std::string_view, MaybeTriple RowProjection::*member, Unit unit, Sign = Sign::plain) {
    const MaybeTriple& value = row_.*member;
    const bool may_be_none =
        member == &RowProjection::commission || member == &RowProjection::leads;
    if (may_be_none && (!value || value->high <= 0)) return;
    line(words_of(member).name, shown_range(app_, value, unit),
         member == &RowProjection::fee ? source() : std::string());
  }
  void figure(std::string_view, MaybeNumber RowProjection::*member, Unit unit, Sign = Sign::plain) {
    const MaybeNumber& value = row_.*member;
    if (value) line(words_of(member).name, shown(app_, value, unit));
  }
  void part(Results RowProjection::*results) {
    each_range<Results>([&](MaybeTriple Results::*member, const Figure& figure) {
      line(words_of(member).name, shown_range(app_, row_.*results.*member, figure.unit));
    });
  }

 private:
  std::string source() const {
    static constexpr std::array kSources = {Word::campaign_fee_payment, Word::campaign_fee_quote,
                                            Word::campaign_fee_estimate};
    return app_.word(kSources[static_cast<std::size_t>(row_.fee_source)]);
  }
  void line(Word name, std::string value, std::string note = {}) {
    ui::figure_line(app_.ui, flow_.row(ui::kFigureLineHeight),
                    {.name = name, .value = std::move(value), .note = std::move(note)});
  }

  App& app_;
  Flow& flow_;
  const RowProjection& row_;
};

}  // namespace

void row_results(App& app, Flow& flow, std::size_t row_index) {
  const auto& projection = app.document.report().projection;
  if (!projection || row_index >= projection->rows.size()) return;
  RowLines lines(app, flow, projection->rows[row_index]);
  describe(lines, Of<RowProjection>{});
}

}  // namespace kol::app
