// What rows of too many posts are tracked by: no post of theirs has a link of its own (spec:
// practice.md, "A count > 100 has no pieces"), but the row has its code and hashtags.
#include "app/parts/names.h"
#include "app/track/fields.h"
#include "app/track/parts.h"
#include "core/practice/agreed_terms.h"
#include "core/practice/hashtag.h"

namespace kol::app {

std::string row_tags(const App& app, std::size_t index) {
  const Campaign& campaign = app.document.workspace().campaign;
  const LineupRow& row = campaign.lineup[index];
  const std::string disclosure = agreed_terms(campaign, row).disclosure;
  return joined_hashtags(
      with_disclosure(row_hashtags(campaign.tracking, row.tracking), disclosure));
}

void big_links_card(App& app, Flow& flow) {
  const std::vector<std::size_t> rows = big_rows(app);
  if (rows.empty()) return;
  ui::Card card(app.ui, "big links", flow, app.word(Word::track_big_links));
  ui::paragraph(app.ui, card.flow, Word::track_too_many,
                {.size = ui::kSmallSize, .colour = app.ui.theme.secondary});
  for (const std::size_t row : rows) {
    const ui::Scope scope(app.ui, "row " + std::to_string(row));
    const std::string posts =
        posts_text(app, app.document.workspace().campaign.lineup[row].deliverables);
    const std::string code =
        app.document.lineup_practice().tracking[row].code.value_or(std::string());
    const std::string tags = row_tags(app, row);
    const std::string who =
        app.ui.words.with(Word::track_piece_of, {{"piece", posts}, {"name", who_of(app, row)}});
    card.flow.space(12);
    const ui::Group group(app.ui, "posts", ui::Role::group,
                          {card.flow.x(), card.flow.y(), card.flow.width(), 2 * kCopyLine}, who);
    ui::paragraph(app.ui, card.flow, {"who", who}, {.bold = true});
    copy_line(app, card.flow.row(kCopyLine),
              {row, posts, Copied::code, Word::track_column_code, code, code, Word::track_no_code});
    copy_line(app, card.flow.row(kCopyLine),
              {row, posts, Copied::hashtags, Word::track_column_hashtags, tags, tags,
               Word::track_no_hashtags});
  }
  card.flow.space(4);
}

}  // namespace kol::app
