// From what a record says to its channels (see channels.h).
#include "io/table/channels.h"

#include <algorithm>
#include <cmath>

#include "io/json/limits.h"
#include "io/table/cells.h"
#include "io/table/folding.h"

namespace kol::io {
namespace {

constexpr double kCopiesDiffer = 0.05;  // of the first

bool differ(double later, double first) {
  return std::abs(later - first) > kCopiesDiffer * std::abs(first);
}

std::size_t index(Field field) { return static_cast<std::size_t>(field); }

}  // namespace

void ChannelMaker::make(Draft& draft) {
  const std::optional<Platform> platform = record_platform(draft);
  find_handles(draft, platform);
  add_channels(draft, platform);
  if (!draft.channels.empty()) choose_quote(draft);
}

// Of the first address that belongs to no column of a platform.
std::optional<Platform> ChannelMaker::address_platform(const Draft& draft) const {
  for (const HandleCell& cell : draft.handle_cells) {
    if (cell.slot == 0 && cell.address && cell.address->platform) return cell.address->platform;
  }
  return std::nullopt;
}

std::optional<Platform> ChannelMaker::record_platform(const Draft& draft) const {
  if (draft.platform) return draft.platform;
  if (const auto platform = address_platform(draft)) return platform;
  if (asked_) return asked_;
  return plan_.platform_in_headers ? plan_.platform_in_headers : named_;
}

void ChannelMaker::keep(const HandleCell& cell, Draft& draft) const {
  draft.keep(cell.column, plan_.columns[cell.column].header, cell.raw);
}

// Handle columns first, then addresses, then what only an unknown host gives.
void ChannelMaker::find_handles(Draft& draft, std::optional<Platform> platform) {
  if (plan_.is_export) {
    for (const HandleCell& cell : draft.handle_cells) take_handle(cell, cell.text, draft);
    return;
  }
  for (const bool handle_columns : {true, false}) {
    for (const HandleCell& cell : draft.handle_cells) {
      if (cell.in_handle_column == handle_columns) try_handle(cell, draft, platform);
    }
  }
  for (const HandleCell& cell : draft.handle_cells) {
    if (!cell.address || cell.address->platform || cell.is_link) continue;
    SlotDraft& slot = draft.slots[cell.slot];
    if (slot.has_handle || cell.behind_name || cell.address->is_post) {
      keep(cell, draft);
    } else {
      slot.handle = bare_handle(cell.text);
      slot.has_handle = true;
    }
  }
}

// Whether the cell's address is on another platform than the channel it stands for.
bool ChannelMaker::is_elsewhere(const HandleCell& cell, const Draft& draft,
                                std::optional<Platform> platform) const {
  const Platform of_address = *cell.address->platform;
  if (cell.slot > 0) return of_address != *plan_.slots[cell.slot];
  if (draft.platform) return of_address != *draft.platform;
  return platform && of_address != *platform;
}

void ChannelMaker::try_handle(const HandleCell& cell, Draft& draft,
                              std::optional<Platform> platform) {
  if (!cell.address) {
    const std::string_view handle = bare_handle(cell.text);
    const bool may_be = !handle.empty() && !cell.behind_name &&
                        (cell.in_handle_column || is_handle_shaped(cell.text));
    if (may_be) {
      take_handle(cell, handle, draft);
    } else {
      keep(cell, draft);
    }
    return;
  }
  if (!cell.address->platform) {
    if (!cell.is_link) return;  // the last resort
    if (!cell.behind_name && !bare_handle(cell.text).empty()) {
      take_handle(cell, bare_handle(cell.text), draft);
    }
    return keep(cell, draft);
  }
  if (is_elsewhere(cell, draft, platform)) {
    draft.doubtful.push_back({cell.column, cell.raw, Code::doubtful_other_platform, false});
    return keep(cell, draft);
  }
  if (!cell.address->handle.empty()) take_handle(cell, cell.address->handle, draft);
  const bool says_text = cell.address->handle.empty() && cell.is_link && !cell.behind_name;
  if (says_text && !bare_handle(cell.text).empty()) {
    take_handle(cell, bare_handle(cell.text), draft);
  }
  if (cell.address->is_post || cell.address->handle.empty()) keep(cell, draft);
}

void ChannelMaker::take_handle(const HandleCell& cell, std::string_view handle, Draft& draft) {
  SlotDraft& slot = draft.slots[cell.slot];
  if (!slot.has_handle) {
    slot.handle = handle;
    slot.has_handle = true;
    return;
  }
  if (handle_key(slot.handle) == handle_key(handle)) return;
  const bool from_address = cell.address && !cell.address->handle.empty();
  if (from_address && !is_channel_id(handle) && !is_channel_id(slot.handle)) {
    draft.doubtful.push_back({cell.column, cell.raw, Code::doubtful_other_handle, false});
  }
  if (!(cell.address && cell.address->is_post)) keep(cell, draft);
}

void ChannelMaker::add_channels(Draft& draft, std::optional<Platform> platform) {
  if (!plan_.groups) {
    if (platform) add_channel(draft, draft.slots[0], *platform);
    return;
  }
  std::vector<std::size_t> slots;  // that give a channel
  for (std::size_t i = 1; i < draft.slots.size(); ++i) {
    if (draft.slots[i].has_anything()) slots.push_back(i);
  }
  const bool has_own = draft.slots[0].has_anything();
  if (platform) {
    const auto same = std::find_if(slots.begin(), slots.end(), [&](std::size_t slot) {
      return plan_.slots[slot] == *platform;
    });
    if (same != slots.end()) {
      if (has_own) merge_slot(draft, 0, *same);
      std::rotate(slots.begin(), same, same + 1);
    } else if (has_own || slots.empty()) {
      add_channel(draft, draft.slots[0], *platform);
    }
  } else if (has_own && slots.size() == 1) {
    merge_slot(draft, 0, slots.front());
  } else if (has_own && slots.size() > 1) {
    refuse_slot(draft);
  }
  for (const std::size_t slot : slots) add_channel(draft, draft.slots[slot], *plan_.slots[slot]);
}

// What columns without a platform say, for a channel that columns of its platform speak of too.
void ChannelMaker::merge_slot(Draft& draft, std::size_t from, std::size_t into) {
  SlotDraft& own = draft.slots[from];
  SlotDraft& slot = draft.slots[into];
  if (!slot.has_handle && own.has_handle) {
    slot.handle = own.handle;
    slot.has_handle = true;
  } else if (own.has_handle && handle_key(own.handle) != handle_key(slot.handle)) {
    for (const HandleCell& cell : draft.handle_cells) {
      if (cell.slot == from) keep(cell, draft);
    }
  }
  const auto merge = [&](DraftNumber& number, const DraftNumber& more) {
    if (!more.value) return;
    if (!number.value) {
      number = more;
      return;
    }
    const bool earlier = more.column < number.column;
    const DraftNumber& first = earlier ? more : number;
    const DraftNumber& later = earlier ? number : more;
    if (differ(*later.value, *first.value)) {
      const std::string& header = plan_.columns[later.column].header;
      draft.keep(later.column, header, draft.cells[later.column]);
      tally_.count(Code::warning_copies_differ, header);
    }
    number = DraftNumber(first);
  };
  for (std::size_t i = 0; i < kFieldCount; ++i) {
    merge(slot.numbers[i], own.numbers[i]);
    merge(slot.of_post[i], own.of_post[i]);
  }
  if (slot.numbered.empty()) slot.numbered = own.numbered;
}

// Nothing says which of several channels these are for.
void ChannelMaker::refuse_slot(Draft& draft) {
  SlotDraft& own = draft.slots[0];
  for (const HandleCell& cell : draft.handle_cells) {
    if (cell.slot == 0) keep(cell, draft);
  }
  const auto refuse = [&](std::size_t column) {
    const std::string_view cell = draft.cells[column];
    draft.keep(column, plan_.columns[column].header, without_defusing(cell));
    draft.doubtful.push_back({column, std::string(cell), Code::doubtful_which_channel, false});
  };
  for (const auto* const numbers : {&own.numbers, &own.of_post}) {
    for (const DraftNumber& number : *numbers) {
      if (number.value) refuse(number.column);
    }
  }
  for (std::size_t i = 0; i < plan_.columns.size(); ++i) {
    const bool is_numbered = plan_.columns[i].slot == 0 && plan_.columns[i].post > 0;
    if (is_numbered && !is_unknown(draft.cells[i], words_)) refuse(i);
  }
}

void ChannelMaker::add_channel(Draft& draft, const SlotDraft& slot, Platform platform) {
  Channel& channel = draft.channels.emplace_back();
  channel.platform = platform;
  channel.handle = slot.handle;
  Average& average = channel.average;
  for (std::size_t i = index(Field::followers); i <= index(Field::growth_30d); ++i) {
    if (!slot.numbers[i].value) continue;
    if (MaybeNumber* const number = fields()[i].sets.number.of(channel)) {
      *number = slot.numbers[i].value;
    }
  }
  for (const Post& post : slot.numbered) channel.posts.push_back(post);
  Post post;  // of the record
  post.likes = slot.of_post[index(Field::likes)].value;
  post.comments = slot.of_post[index(Field::comments)].value;
  post.shares = slot.of_post[index(Field::shares)].value;
  post.saves = slot.of_post[index(Field::saves)].value;
  post.views = slot.of_post[index(Field::views)].value;
  post.reach = slot.of_post[index(Field::reach)].value;
  post.impressions = slot.of_post[index(Field::impressions)].value;
  if (post != Post{}) {
    post.sponsored = draft.sponsored;
    channel.posts.push_back(std::move(post));
  }
  std::erase_if(channel.posts, [](const Post& one) { return one == Post{}; });
  const MaybeNumber rate = slot.numbers[index(Field::engagement_rate)].value;
  const bool knows_engagements = average.engagements || (average.likes && average.comments);
  if (!rate || !channel.followers || knows_engagements || !channel.posts.empty()) return;
  const double derived = *rate * *channel.followers;
  if (derived > kMostNumber) return;
  average.engagements = derived;
  ++derived_engagements_;
}

// Empty where nothing names one; absent where a cell names what is none.
std::optional<std::string_view> ChannelMaker::currency_of(const QuoteCell& quote,
                                                          const Draft& draft) const {
  if (!quote.currency.empty() || quote.mended) return quote.currency;
  if (draft.currency_is_none) return std::nullopt;
  if (!draft.currency.empty()) return draft.currency;
  return plan_.columns[quote.column].currency;
}

// Whether quotes in it count.
bool ChannelMaker::is_of_roster(std::optional<std::string_view> currency) const {
  if (plan_.without_rate || !currency) return false;
  return currency->empty() || *currency == plan_.currency;
}

// The best first; absent for a price of another format or platform.
std::optional<std::size_t> ChannelMaker::quote_order(const ColumnPlan& column,
                                                     Platform first) const {
  if (column.chosen && !column.platform) return 0;
  if (column.platform && *column.platform != first) return std::nullopt;
  const auto& formats = words_.default_formats[static_cast<std::size_t>(first)];
  if (column.format.empty()) return formats.size();
  const auto format = std::find(formats.begin(), formats.end(), column.format);
  if (format == formats.end()) return std::nullopt;
  return static_cast<std::size_t>(format - formats.begin());
}

void ChannelMaker::choose_quote(Draft& draft) {
  struct Candidate {
    const QuoteCell* cell;
    std::size_t order;
  };
  std::vector<Candidate> candidates;
  const Platform first = draft.channels.front().platform;
  const auto note = [&](const QuoteCell& quote) {
    draft.keep(quote.column, plan_.columns[quote.column].header, without_defusing(quote.text));
  };
  for (const QuoteCell& quote : draft.quotes) {
    const ColumnPlan& column = plan_.columns[quote.column];
    if (const auto order = quote_order(column, first)) {
      candidates.push_back({&quote, *order});
      continue;
    }
    note(quote);
    tally_.count(Code::warning_other_prices, column.header);
  }
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Candidate& a, const Candidate& b) { return a.order < b.order; });
  for (const Candidate& candidate : candidates) {
    QuoteCell quote = *candidate.cell;
    const std::optional<std::string_view> currency = currency_of(quote, draft);
    const bool converts = plan_.conversion && currency == plan_.conversion->currency;
    if (converts) {
      note(quote);  // as it stands
      quote.value = std::min(quote.value / plan_.conversion->rate, kMostNumber);
    } else if (!is_of_roster(currency)) {
      draft.doubtful.push_back({quote.column, quote.text, Code::doubtful_currency, false,
                                std::nullopt, std::string(currency.value_or(""))});
      note(quote);
      continue;
    }
    if (quote.doubt) {
      draft.doubtful.push_back({quote.column, quote.text, *quote.doubt, true, quote.value});
    }
    if (!draft.quote) {
      draft.quote = quote.value;
      draft.quote_column = quote.column;
    } else if (quote.value != 0 && differ(quote.value, *draft.quote)) {
      if (!converts) note(quote);
      tally_.count(Code::warning_copies_differ, plan_.columns[quote.column].header);
    }
  }
}

}  // namespace kol::io
