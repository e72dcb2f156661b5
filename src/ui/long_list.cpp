#include "ui/long_list.h"

#include <algorithm>
#include <cmath>

namespace kol::ui {

float long_list_height(const LongListOptions& options, std::size_t items) {
  if (items == 0) return 0;
  return static_cast<float>(items) * (options.item_height + options.gap) - options.gap;
}

void long_list(Ui& ui, const Rect& place, const Rect& view, std::string_view key,
               const LongListOptions& options, std::size_t items,
               const std::function<Id(std::size_t item)>& item_id,
               const std::function<void(std::size_t item, const Rect& rect, bool drawn)>& item) {
  constexpr std::size_t kItemsOfPlainPage = 200;
  const Group group(ui, key, Role::list, place, options.name);
  const double step = options.item_height + options.gap;
  const auto item_at = [&](double y) {
    return static_cast<std::size_t>(
        std::clamp(std::floor((y - place.y) / step), 0.0, static_cast<double>(items)));
  };
  const std::size_t first_drawn = item_at(view.y);
  const std::size_t end_drawn = std::min(items, item_at(view.bottom()) + 1);
  const auto in_view = static_cast<std::size_t>(std::ceil(view.h / step));
  const std::size_t margin = ui.environment.drawn ? in_view : kItemsOfPlainPage;
  const std::size_t first = first_drawn > margin ? first_drawn - margin : 0;
  const std::size_t end = std::min(items, end_drawn + margin);
  for (std::size_t i = first; i < end; ++i) {
    const Rect rect{place.x, place.y + static_cast<float>(step * static_cast<double>(i)), place.w,
                    options.item_height};
    const Id id = item_id(i);
    ui.push_scope(id);
    Node& node = ui.describe(id, Role::list_item, rect);
    node.row_index = static_cast<int>(i) + 1;
    node.row_count = static_cast<int>(items);
    ui.push_parent(id, rect.x, rect.y);
    item(i, rect, i >= first_drawn && i < end_drawn);
    ui.pop_parent();
    ui.pop_scope();
  }
}

}  // namespace kol::ui
