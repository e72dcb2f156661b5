// The parts of reading a workspace that its descriptions cannot say (see workspace_json_reader.h).
#include "io/json/workspace_reader.h"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <set>

#include "io/json/number.h"

namespace kol::io {
namespace {

constexpr Range kVersion{"1, the only version known here", 1, 1, false, true};
constexpr auto kNoPlatform = static_cast<Platform>(kPlatformCount);

bool is_currency(std::string_view text) {
  const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  return text.size() == 3 && std::all_of(text.begin(), text.end(), capital);
}

// The type a payment names, wherever it stands among its members; the first one counts.
std::optional<PaymentType> find_payment_type(Cursor cursor) {
  std::optional<PaymentType> type;
  bool found = false;
  cursor.members([&](std::string_view name, std::string_view) {
    if (found || name != "type" || cursor.kind() != Kind::text) {
      cursor.take();
      return;
    }
    found = true;
    type = find_name<PaymentType>(kPaymentTypeNames, unescape(cursor.take_string()));
  });
  return type;
}

std::size_t count_elements(Cursor cursor) {
  std::size_t count = 0;
  cursor.elements([&](std::size_t) {
    cursor.take();
    ++count;
  });
  return count;
}

std::string to_text(double value) {
  std::string text;
  append_number(text, value);
  return text;
}

std::string joined(const Triple& triple) {
  return to_text(triple.low) + ", " + to_text(triple.typical) + ", " + to_text(triple.high);
}

// Puts these members of the text of an object first, so that what is unknown does not hang on the
// order of what is known, and a workspace reads back the same.
void move_to_front(std::string& object, std::initializer_list<std::string_view> names) {
  if (object.empty()) return;
  std::vector<std::string> groups(names.size() + 1);
  Cursor cursor(object);
  cursor.members([&](std::string_view name, std::string_view raw_name) {
    const auto group = std::find(names.begin(), names.end(), name) - names.begin();
    append_member(groups[static_cast<std::size_t>(group)], raw_name, cursor.take());
  });
  std::string sorted;
  for (const std::string& group : groups) {
    if (group.empty()) continue;
    Cursor members(group);
    members.members([&](std::string_view, std::string_view raw_name) {
      append_member(sorted, raw_name, members.take());
    });
  }
  object = std::move(sorted);
}

// A triple while it is read.
struct TripleFields {
  Range range;
  MaybeNumber low;
  MaybeNumber typical;
  MaybeNumber high;
  std::string unknown;
};

template <typename Fields>
void describe(Fields& fields, const TripleFields& triple) {
  fields.number("low", &TripleFields::low, triple.range, Need::required);
  fields.number("typical", &TripleFields::typical, triple.range, Need::required);
  fields.number("high", &TripleFields::high, triple.range, Need::required);
}

}  // namespace

void WorkspaceReader::error_unknown(std::string_view noun,
                                    std::span<const std::string_view> known) {
  std::string message = found() + " is not " + std::string(noun) + "; known: ";
  for (const std::string_view name : known) {
    if (name != known.front()) message += ", ";
    message += name;
  }
  error(std::move(message));
}

bool WorkspaceReader::follows(std::string_view text, TextRule rule) {
  std::vector<std::string_view> known;
  switch (rule) {
    case TextRule::any:
      return true;
    case TextRule::id:
      if (text.empty()) error("must not be empty");
      return !text.empty();
    case TextRule::currency:
      if (is_currency(text)) return true;
      error("must be three capital letters (ISO 4217), found " + found());
      return false;
    case TextRule::market:
      if (benchmarks_.markets.contains(text)) return true;
      for (const auto& [id, factor] : benchmarks_.markets) known.push_back(id);
      error_unknown("a market", known);
      return false;
    case TextRule::format:
      if (find_format(benchmarks_, text) != nullptr) return true;
      for (const Format& format : benchmarks_.formats) known.push_back(format.id);
      error_unknown("a format", known);
      return false;
  }
  return false;
}

void WorkspaceReader::text_by_rule(std::string& value, TextRule rule) {
  if (kind() == Kind::text) {
    std::string read = unescape(cursor().take_string());
    if (follows(read, rule)) value = std::move(read);
    skip();
  } else {
    text(value);
  }
}

void WorkspaceReader::version() {
  double version = 0;
  number(version, kVersion);
}

// The fields of a payment hang on its type. An unknown one is an error of its own: then neither
// amount nor rate is looked at.
void WorkspaceReader::payment(std::optional<Payment>& payment) {
  if (!expect_object()) return;
  Payment& read = payment.emplace();
  read.type = find_payment_type(cursor()).value_or(PaymentType::product);
  object(read);
}

bool WorkspaceReader::triple(Triple& value, const Range& range, std::string& unknown) {
  if (kind() == Kind::number) {
    double number_read = 0;
    if (!number(number_read, range)) return false;
    value = {number_read, number_read, number_read};
    return true;
  }
  if (kind() != Kind::object) {
    error("must be a number, or an object with low, typical and high, found " + found());
    skip();
    return false;
  }
  const std::size_t begin = offset();
  TripleFields read;
  read.range = range;
  object(read);
  unknown = std::move(read.unknown);
  if (!read.low || !read.typical || !read.high) return false;
  value = {*read.low, *read.typical, *read.high};
  if (value.low <= value.typical && value.typical <= value.high) return true;
  error_at(begin, {}, "must rise from low to typical to high, found " + joined(value));
  return false;
}

void WorkspaceReader::ctr(Funnel& funnel) {
  if (!expect_object()) return;
  std::map<std::string, std::string> unknown_within;  // by raw name, in the order of writing
  members([&](std::string_view name) {
    if (!benchmarks_.ctr.contains(name)) {
      keep(funnel.unknown_ctr, "is not a known CTR class; kept as it is");
    } else if (kind() == Kind::null || funnel.ctr.contains(std::string(name))) {
      skip();
    } else {
      Triple value;
      std::string unknown;
      if (triple(value, kShare, unknown)) funnel.ctr.emplace(name, value);
      if (!unknown.empty()) unknown_within.emplace(path().last_name(), unknown);
    }
  });
  std::string within;
  for (const auto& [raw_name, unknown] : unknown_within) append_member(within, raw_name, unknown);
  if (!within.empty()) append_member(funnel.unknown, "ctr", within);
}

void WorkspaceReader::keep(std::string& unknown, std::string_view why) {
  if (!why.empty() && kind() != Kind::null) warn(std::string(why));
  const std::string_view raw_name = path().last_name();
  append_member(unknown, raw_name, skip());
}

void WorkspaceReader::check_list(std::size_t begin, std::size_t count, Need need) {
  if (need == Need::required && count == 0) error_at(begin, {}, "must have at least one element");
}

void WorkspaceReader::list(std::vector<Tier>& list, Need) {
  if (!expect_list()) return;
  std::set<std::string, std::less<>> ids;
  double last = 0;
  elements([&](std::size_t) {
    const std::size_t begin = offset();
    const Tier& tier = list.emplace_back();
    object(list.back());
    if (!tier.id.empty() && !ids.insert(tier.id).second) {
      error_at(begin, "id", '"' + shortened(tier.id) + "\" is the id of an earlier tier");
    }
    if (tier.from == 0) return;  // missing or out of range
    if (tier.from <= last) {
      error_at(begin, "from", "must be more than in the tier before, found " + to_text(tier.from));
    }
    last = tier.from;
  });
}

void WorkspaceReader::list(std::vector<Channel>& list, Need need) {
  const std::size_t begin = offset();
  if (!expect_list()) return;
  std::size_t count = 0;
  std::array<bool, kPlatformCount> seen{};
  elements([&](std::size_t) {
    ++count;
    const std::size_t element_begin = offset();
    Channel channel;
    channel.platform = kNoPlatform;
    object(channel);
    if (channel.platform == kNoPlatform) return;
    bool& before = seen[index_of(channel.platform)];
    if (before) error_at(element_begin, "platform", "is the platform of an earlier channel");
    before = true;
    list.push_back(std::move(channel));
  });
  check_list(begin, count, need);
}

void WorkspaceReader::list(std::vector<Influencer>& list, Need) {
  influencers_offset = offset();
  if (!expect_list()) return;
  const std::size_t count = count_elements(cursor());
  too_many_influencers = count > kMostInfluencers;
  if (too_many_influencers) {
    skip();
    return;
  }
  list.reserve(count);
  elements([&](std::size_t) { object(list.emplace_back()); });
}

void WorkspaceReader::list(std::vector<LineupRow>& list, Need) {
  lineup_offset = offset();
  if (!expect_list()) return;
  elements([&](std::size_t) { add_element(list); });
}

void WorkspaceReader::check(Offer& offer, std::size_t) { move_to_front(offer.unknown, {"aov"}); }

void WorkspaceReader::check(Funnel& funnel, std::size_t) {
  move_to_front(funnel.unknown, {"ctr", "cvr"});
}

void WorkspaceReader::check(Campaign& campaign, std::size_t begin) {
  if (campaign.goal != Goal::leads || campaign.offer.lead_rate != 0) return;
  warn_at(begin, "goal", "the goal is leads, but offer.lead_rate is 0");
}

}  // namespace kol::io
