// What "." and "," mean in the numbers of a column (see marks.h).
#include "io/table/marks.h"

namespace kol::io {

void Marks::learn(const NumberCell& number) {
  if (!number.is_plain()) return;
  const auto of = [&](Mark mark) -> Votes& { return votes_[static_cast<std::size_t>(mark)]; };
  if (number.thousands_mark) ++of(*number.thousands_mark).thousands;
  if (number.decimal_mark) ++of(*number.decimal_mark).decimal;
  if (number.first.open) ++of(*number.first.open).open;
}

void Marks::decide(bool judged) {
  judged_ = judged;
  for (Votes& mark : votes_) {
    const bool is_decimal = mark.decimal > mark.thousands && mark.decimal >= mark.open;
    mark.is_thousands = judged && !is_decimal;
  }
}

double Marks::value_of(const NumberCell::Part& part, bool suffixed) const {
  const bool thousands = part.open && !suffixed && votes(*part.open).is_thousands;
  return thousands ? part.thousands : part.value;
}

std::optional<MarkedValue> Marks::value_of(const NumberCell& number) const {
  MarkedValue marked{value_of(number.first, number.suffixed)};
  if (number.second) {
    const double high = value_of(*number.second, number.suffixed);
    if (!(marked.value < high)) return std::nullopt;
    marked.value = marked.value + (high - marked.value) / 2;
    return marked;
  }
  if (!judged_) return marked;
  const auto refuse = [&] {
    marked.doubtful = true;
    marked.used = false;
  };
  if (number.suffixed) {
    if (!number.first.open) return marked;
    const Votes& mark = votes(*number.first.open);
    if (mark.is_thousands && mark.thousands + mark.open > 0) refuse();
    return marked;
  }
  if (number.decimal_mark && votes(*number.decimal_mark).is_thousands) refuse();
  if (number.thousands_mark && !votes(*number.thousands_mark).is_thousands) refuse();
  if (number.first.open) {
    const Mark open = *number.first.open;
    const Votes& other = votes(open == Mark::comma ? Mark::dot : Mark::comma);
    const Votes& mark = votes(open);
    marked.doubtful =
        mark.is_thousands && mark.thousands == 0 && other.is_thousands && other.thousands > 0;
  }
  return marked;
}

}  // namespace kol::io
