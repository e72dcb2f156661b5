#include "app/parts/deliverable_fields.h"

#include <algorithm>

#include "app/parts/names.h"
#include "app/parts/value_fields.h"

namespace kol::app {

DeliverableEdit deliverable_fields(App& app, Rect line, const std::vector<std::string>& formats,
                                   std::size_t index, std::size_t count, Deliverable& deliverable) {
  const ui::Group group(app.ui, "deliverable " + std::to_string(index), ui::Role::group, line,
                        app.word(Word::campaign_deliverable));
  Rect remove = line.cut_right(app.ui.control_height(), 4);
  remove.cut_top(22);
  const Rect count_place = line.cut_right(84, 8);

  std::vector<std::string> names;
  for (const std::string& format : formats) names.push_back(format_name(app, format));
  auto chosen = static_cast<std::size_t>(
      std::find(formats.begin(), formats.end(), deliverable.format) - formats.begin());
  if (ui::select(app.ui, line, "format", names, chosen,
                 {.label = app.word(Word::campaign_format)})) {
    deliverable.format = formats[chosen];
    return DeliverableEdit::format;
  }
  if (value_field(app, count_place, "count", deliverable.count, 1,
                  {.label = app.word(Word::campaign_posts),
                   .kind = ValueKind::count,
                   .min = 1,
                   .max = 1000,
                   .whole = true})) {
    return DeliverableEdit::count;
  }
  const ui::ButtonOptions look{.look = ui::Look::quiet, .icon = ui::Icon::minus, .icon_only = true};
  const bool removed =
      count > 1 && ui::button(app.ui, remove, Word::campaign_remove_deliverable, look);
  return removed ? DeliverableEdit::removed : DeliverableEdit::none;
}

}  // namespace kol::app
