// Reads the cells of a record into a draft (see draft_reader.h).
#include "io/table/draft_reader.h"

#include <algorithm>
#include <cmath>

#include "io/table/cells.h"
#include "io/table/folding.h"
#include "io/table/platform_names.h"

namespace kol::io {
namespace {

constexpr double kCopiesDiffer = 0.05;  // of the first
constexpr std::size_t kMostCellsRemembered = 1000;

// The member of a post that a per-post figure sets; engagements are no such member.
MaybeNumber PostFigures::*member_of(Field field) {
  switch (field) {
    case Field::likes:
      return &PostFigures::likes;
    case Field::comments:
      return &PostFigures::comments;
    case Field::shares:
      return &PostFigures::shares;
    case Field::saves:
      return &PostFigures::saves;
    case Field::views:
      return &PostFigures::views;
    case Field::reach:
      return &PostFigures::reach;
    case Field::impressions:
      return &PostFigures::impressions;
    default:
      return nullptr;
  }
}

}  // namespace

void DraftReader::read(const LaidRecord& record, const RecordReader& reader, Draft& draft) {
  draft.clear(plan_.slots.size());
  draft.cells = record.cells;
  for (const std::size_t i : plan_.reading_order) {
    if (record.cells[i].empty()) continue;
    laid_ = record.laid(i);
    read_cell(i, record.cells[i], laid_ == Laid::mended ? CellKind::text : reader.kind(i), draft);
  }
  for (std::size_t i = 0; i < record.surplus.size(); ++i) {
    if (record.surplus[i].empty()) continue;
    const std::size_t column = plan_.columns.size() + i;
    draft.keep(column, "column " + std::to_string(column + 1), without_defusing(record.surplus[i]));
  }
  join_name(draft);
}

void DraftReader::read_cell(std::size_t i, std::string_view cell, CellKind kind, Draft& draft) {
  const ColumnPlan& column = plan_.columns[i];
  if (is_number(column.kind)) return read_number(i, cell, kind, draft);
  if (column.kind == FieldKind::ignored) return;
  if (kind == CellKind::nested) return keep(i, cell, draft);
  switch (column.kind) {
    case FieldKind::note:
    case FieldKind::kept:
      return keep(i, without_defusing(cell), draft);
    case FieldKind::notes:
      return add_lines(draft.notes, without_defusing(cell));
    case FieldKind::id:
      return read_id(i, cell, draft);
    case FieldKind::platform:
      return read_platform(i, cell, draft);
    case FieldKind::address:
      return read_handle(i, cell, draft);
    case FieldKind::name_part:
      return read_name(i, cell, draft);
    case FieldKind::yes_or_no:
      return read_answer(i, cell, draft);
    case FieldKind::sponsored:
      return read_sponsored(i, cell, draft);
    case FieldKind::currency:
      return read_currency(i, cell, draft);
    default:
      break;
  }
  if (column.field == Field::handle) return read_handle(i, cell, draft);
  if (column.field == Field::name) return read_name(i, cell, draft);
  read_text(i, cell, draft);
}

void DraftReader::keep(std::size_t column, std::string_view text, Draft& draft) const {
  draft.keep(column, plan_.columns[column].header, text);
}

void DraftReader::take_text(std::size_t column, Field field, std::string_view text, Draft& draft) {
  DraftText& there = draft.text(field);
  if (there.value.empty()) {
    there.value = text;
    there.column = column;
  } else if (there.value != text) {
    keep(column, text, draft);
  }
}

void DraftReader::read_text(std::size_t i, std::string_view cell, Draft& draft) {
  if (is_unknown(cell, words_)) return;
  cell = without_defusing(cell);
  const auto link = plan_.is_export ? std::nullopt : read_link(cell);
  take_text(i, plan_.columns[i].field, link ? std::string_view(link->text) : cell, draft);
}

void DraftReader::read_id(std::size_t i, std::string_view cell, Draft& draft) {
  if (!plan_.is_export) {
    if (is_unknown(cell, words_)) return;
    if (is_in_e_notation(cell) && laid_ != Laid::mended) {
      draft.doubtful.push_back({i, std::string(cell), Code::doubtful_id, false});
      return;
    }
  }
  take_text(i, Field::id, without_defusing(cell), draft);
}

void DraftReader::read_name(std::size_t i, std::string_view cell, Draft& draft) {
  if (is_empty_text(cell)) return;
  cell = without_defusing(cell);
  const auto link = plan_.is_export ? std::nullopt : read_link(cell);
  if (!link) return take_text(i, plan_.columns[i].field, cell, draft);
  if (!is_empty_text(link->text)) take_text(i, plan_.columns[i].field, link->text, draft);
  HandleCell behind;
  behind.raw = link->address;
  behind.text = link->address;
  behind.address = read_address(link->address, words_);
  behind.column = i;
  behind.slot = plan_.columns[i].slot;
  behind.behind_name = true;
  draft.handle_cells.push_back(std::move(behind));
}

void DraftReader::read_handle(std::size_t i, std::string_view cell, Draft& draft) {
  const ColumnPlan& column = plan_.columns[i];
  HandleCell found;
  found.column = i;
  found.slot = column.slot;
  found.in_handle_column = column.field == Field::handle;
  if (found.in_handle_column ? is_empty_text(cell) : is_unknown(cell, words_)) return;
  cell = without_defusing(cell);
  found.raw = cell;
  found.text = cell;
  if (!plan_.is_export) {
    std::string_view address = cell;
    const auto link = read_link(cell);
    if (link) {
      found.text = link->text;
      found.raw = link->address;
      address = link->address;
    }
    found.address = read_address(address, words_);
    found.is_link = link.has_value();
  }
  draft.handle_cells.push_back(std::move(found));
}

const std::vector<Platform>& DraftReader::platforms_in_cell(std::string_view cell) {
  const auto known = platforms_met_.find(cell);
  if (known != platforms_met_.end()) return known->second;
  if (platforms_met_.size() >= kMostCellsRemembered) platforms_met_.clear();
  return platforms_met_.emplace(cell, platforms_of_cell(cell, words_)).first->second;
}

void DraftReader::read_platform(std::size_t i, std::string_view cell, Draft& draft) {
  if (is_unknown(cell, words_)) return;
  const std::vector<Platform>& platforms = platforms_in_cell(cell);
  if (draft.platform && (platforms.empty() || platforms.front() != *draft.platform)) {
    keep(i, without_defusing(cell), draft);
    if (platforms.empty()) draft.unreadable.push_back({i, std::string(cell)});
    return;
  }
  if (draft.platform && platforms.size() == 1) return;
  draft.platform = platforms.empty() ? Platform::other : platforms.front();
  if (platforms.size() == 1) return;
  keep(i, without_defusing(cell), draft);
  if (platforms.empty()) {
    draft.unreadable.push_back({i, std::string(cell)});
  } else {
    draft.doubtful.push_back({i, std::string(cell), Code::doubtful_several_platforms, true});
  }
}

void DraftReader::read_answer(std::size_t i, std::string_view cell, Draft& draft) {
  if (is_unknown(cell, words_)) return;
  if (const std::optional<bool> said = yes_or_no(cell)) {
    draft.brand_fan = draft.brand_fan || *said;
  } else {
    draft.unreadable.push_back({i, std::string(cell)});
  }
}

void DraftReader::read_sponsored(std::size_t i, std::string_view cell, Draft& draft) {
  if (is_unknown(cell, words_)) return;
  if (plan_.rows == Rows::accounts) return keep(i, without_defusing(cell), draft);
  draft.sponsored = draft.sponsored || says_sponsored(cell);
  if (!says_sponsored(cell) && !yes_or_no(cell)) {
    draft.unreadable.push_back({i, std::string(cell)});
  }
}

void DraftReader::read_currency(std::size_t i, std::string_view cell, Draft& draft) {
  if (is_unknown(cell, words_)) return;
  const std::string_view code = words_.numbers.code_of(cell);
  if (code.empty()) {
    draft.currency_is_none = draft.currency.empty();
    return keep(i, without_defusing(cell), draft);
  }
  if (draft.currency.empty()) {
    draft.currency = code;
    draft.currency_is_none = false;
  } else if (draft.currency != code) {
    keep(i, without_defusing(cell), draft);
  }
}

void DraftReader::read_number(std::size_t i, std::string_view cell, CellKind kind, Draft& draft) {
  if (laid_ == Laid::shifted) {
    draft.doubtful.push_back({i, std::string(cell), Code::doubtful_shifted, false});
    return;
  }
  if (is_unknown(cell, words_)) return;
  const ColumnPlan& column = plan_.columns[i];
  const bool may_be_link = cell.front() == '=' || cell.front() == '[';
  const auto link = may_be_link ? read_link(cell) : std::nullopt;
  ReadNumber number =
      number_in(column, link ? std::string_view(link->text) : cell, kind, plan_, words_);
  if (laid_ == Laid::mended) number.settle();
  if (!number.value) {
    if (number.doubt) {
      draft.doubtful.push_back({i, std::string(cell), *number.doubt, false});
    } else {
      draft.unreadable.push_back({i, std::string(cell)});
    }
    return;
  }
  if (laid_ == Laid::mended) draft.mended.push_back({i, *number.value});
  if (laid_ == Laid::joined) number.doubt = Code::doubtful_joined;
  if (column.kind == FieldKind::money) {
    draft.quotes.push_back({i, *number.value, number.currency, std::string(cell), number.doubt,
                            laid_ == Laid::mended});
    return;
  }
  if (*number.value == 0 && column.is_later_copy) return;  // only what a formula made of nothing
  if (number.doubt) {
    draft.doubtful.push_back({i, std::string(cell), *number.doubt, true, number.value});
  }
  take_number(i, *number.value, cell, draft);
}

// Where a figure of one post belongs; null for one that posts do not have.
MaybeNumber* DraftReader::post_number(const ColumnPlan& column, SlotDraft& slot) const {
  MaybeNumber PostFigures::*const member = member_of(column.field);
  if (member == nullptr) return nullptr;
  if (slot.numbered.size() < column.post) slot.numbered.resize(column.post);
  return &(slot.numbered[column.post - 1].*member);
}

void DraftReader::take_number(std::size_t i, double value, std::string_view cell, Draft& draft) {
  const ColumnPlan& column = plan_.columns[i];
  SlotDraft& slot = draft.slots[column.slot];
  if (column.post > 0) {
    MaybeNumber* const number = post_number(column, slot);
    if (number == nullptr) return keep(i, cell, draft);
    if (!*number) *number = value;
    return;
  }
  const bool of_post = plan_.rows == Rows::posts && column.is_bare_count();
  if (of_post && member_of(column.field) == nullptr) return keep(i, cell, draft);
  auto& numbers = of_post ? slot.of_post : slot.numbers;
  DraftNumber& number = numbers[static_cast<std::size_t>(column.field)];
  if (!number.value) {
    number = {value, i};
    return;
  }
  if (std::abs(value - *number.value) <= kCopiesDiffer * std::abs(*number.value)) return;
  keep(i, without_defusing(cell), draft);
  tally_.count(Code::warning_copies_differ, column.header);
}

void DraftReader::join_name(Draft& draft) {
  const DraftText& first = draft.text(Field::first_name);
  const DraftText& last = draft.text(Field::last_name);
  if (first.value.empty() && last.value.empty()) return;
  std::string joined = first.value;
  if (!joined.empty() && !last.value.empty()) joined += ' ';
  joined += last.value;
  DraftText& name = draft.text(Field::name);
  if (name.value.empty()) {
    name = {joined, first.value.empty() ? last.column : first.column};
  } else if (fold_name(name.value) != fold_name(joined)) {
    for (const DraftText* const part : {&first, &last}) {
      if (!part->value.empty()) keep(part->column, part->value, draft);
    }
  }
}

}  // namespace kol::io
