// The parts of reading a workspace that its descriptions cannot say (see workspace_reader.h).
#include "io/json/workspace_reader.h"

#include <algorithm>
#include <deque>
#include <initializer_list>
#include <map>
#include <set>

#include "io/json/number.h"
#include "io/json/text.h"
#include "io/json/workspace_frames.h"

namespace kol::io {
namespace {

constexpr Range kVersion{Code::range_version, 1, 1, false, true};
constexpr auto kNoPlatform = static_cast<Platform>(kPlatformCount);

bool is_currency(std::string_view text) {
  const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  return text.size() == 3 && std::all_of(text.begin(), text.end(), capital);
}

std::string joined(const Triple& triple) {
  return number_text(triple.low) + ", " + number_text(triple.typical) + ", " +
         number_text(triple.high);
}

// Puts these members of the text of an object first, so that what is unknown does not hang on the
// order of what is known, and a workspace reads back the same.
void move_to_front(std::string& object, std::initializer_list<std::string_view> names) {
  std::vector<Member> members = members_of(object);
  const auto rank = [&](const Member& member) {
    return std::find(names.begin(), names.end(), member.name) - names.begin();
  };
  std::stable_sort(members.begin(), members.end(), [&](const Member& left, const Member& right) {
    return rank(left) < rank(right);
  });
  object.clear();
  for (const Member& member : members) append_member(object, member.name, member.json);
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

// What an object of CTR classes is read into; what is unknown within a class is put together at its
// end, in the order of writing.
class CtrFrame final : public Frame {
 public:
  CtrFrame(WorkspaceReader& reader, Funnel& funnel, const Benchmarks& benchmarks)
      : reader_(reader), funnel_(funnel), benchmarks_(benchmarks) {}

  void value(const Value& value) override {
    const std::string name(reader_.name());
    if (!benchmarks_.ctr.contains(name)) {
      reader_.keep_unknown(value, funnel_.unknown_ctr, Code::workspace_kept_ctr_class);
    } else if (value.kind != Kind::null && !funnel_.ctr.contains(name)) {
      reader_.triple(value, kShare, [this, name](const Triple* triple, const std::string& unknown) {
        if (triple != nullptr) funnel_.ctr.emplace(name, *triple);
        if (!unknown.empty()) unknown_within_.emplace(name, unknown);
      });
    }
  }
  void end() override {
    std::string within;
    for (const auto& [name, unknown] : unknown_within_) append_member(within, name, unknown);
    if (!within.empty()) append_member(funnel_.unknown, "ctr", within);
  }

 private:
  WorkspaceReader& reader_;
  Funnel& funnel_;
  const Benchmarks& benchmarks_;
  std::map<std::string, std::string> unknown_within_;
};

// The fields of a payment hang on its type, which may come last: till then amount and rate wait. An
// unknown type is an error of its own: then neither is looked at.
class PaymentFrame final : public ObjectFrame<Payment> {
 public:
  using ObjectFrame::ObjectFrame;

  void value(const Value& value) override {
    const std::string_view name = reader_.name();
    if (name == "type" && value.kind == Kind::text) typed_ = true;
    const bool waits = !typed_ && (name == "amount" || name == "rate");
    if (!waits || value.kind == Kind::null) return ObjectFrame::value(value);
    waiting_.push_back({std::string(name), reader_.offset(), value, std::string(value.text), ""});
    std::string& json = waiting_.back().json;
    reader_.keep(value, [&json](std::string_view kept) { json = kept; });
  }
  void end() override {
    for (Waiting& each : waiting_) {
      each.value.text = each.text;
      each.value.json = each.json;
      reader_.read_later(each.name, each.offset, [&] { ObjectFrame::value(each.value); });
    }
    ObjectFrame::end();
  }

 private:
  struct Waiting {
    std::string name;
    std::size_t offset;
    Value value;
    std::string text;
    std::string json;
  };
  bool typed_ = false;
  std::deque<Waiting> waiting_;
};

}  // namespace

void WorkspaceReader::error_unknown(const Value& value, Code noun,
                                    std::span<const std::string_view> known) {
  std::string names;
  for (const std::string_view name : known) {
    if (!names.empty()) names += ", ";
    names += name;
  }
  error({Code::json_must_be_known,
         {{"found", found(value)}, {"expected", noun}, {"names", std::move(names)}}});
}

bool WorkspaceReader::follows(const Value& value, TextRule rule) {
  std::vector<std::string_view> known;
  switch (rule) {
    case TextRule::any:
      return true;
    case TextRule::id:
      if (value.text.empty()) error({Code::json_empty});
      return !value.text.empty();
    case TextRule::currency:
      if (is_currency(value.text)) return true;
      error_must_be(value, Code::kind_currency);
      return false;
    case TextRule::market:
      if (benchmarks_.markets.contains(value.text)) return true;
      for (const auto& [id, factor] : benchmarks_.markets) known.push_back(id);
      error_unknown(value, Code::noun_market, known);
      return false;
    case TextRule::format:
      if (find_format(benchmarks_, value.text) != nullptr) return true;
      error_unknown_format(value);
      return false;
    default:
      return follows_practice(value, rule);
  }
}

void WorkspaceReader::error_unknown_format(const Value& value) {
  std::vector<std::string_view> known;
  for (const Format& format : benchmarks_.formats) known.push_back(format.id);
  error_unknown(value, Code::noun_format, known);
}

bool WorkspaceReader::text_by_rule(const Value& value, std::string& target, TextRule rule) {
  return (value.kind != Kind::text || follows(value, rule)) && text(value, target);
}

void WorkspaceReader::texts(const Value& value, std::vector<std::string>& list) {
  const auto before = std::make_shared<std::set<std::string, std::less<>>>();
  elements(value, [this, &list, before](const Value& element) {
    std::string read;
    if (!text(element, read)) return;
    if (read.empty()) return error({Code::json_empty});
    if (!before->insert(read).second) {
      return error({Code::json_text_twice, {{"text", shortened(read)}}});
    }
    list.push_back(std::move(read));
  });
}

void WorkspaceReader::version(const Value& value) {
  double version = 0;
  number(value, version, kVersion);
}

void WorkspaceReader::payment(const Value& value, std::optional<Payment>& payment) {
  if (!expect_object(value)) return;
  payment.emplace().type = PaymentType::product;
  enter(std::make_unique<PaymentFrame>(*this, *payment));
}

void WorkspaceReader::triple(const Value& value, const Range& range, TripleDone done) {
  if (value.kind == Kind::number) {
    double number_read = 0;
    if (!number(value, number_read, range)) return;
    const Triple triple = {number_read, number_read, number_read};
    return done(&triple, "");
  }
  if (value.kind != Kind::object) {
    return error_must_be(value, Code::kind_triple);
  }
  const auto read = std::make_shared<TripleFields>();
  read->range = range;
  object(value, *read, [this, read, begin = offset(), done = std::move(done)] {
    if (!read->low || !read->typical || !read->high) return done(nullptr, read->unknown);
    const Triple triple = {*read->low, *read->typical, *read->high};
    const bool rises = triple.low <= triple.typical && triple.typical <= triple.high;
    done(rises ? &triple : nullptr, read->unknown);
    if (rises) return;
    error_at(begin, {}, {Code::json_must_rise, {{"values", joined(triple)}}});
  });
}

void WorkspaceReader::ctr(const Value& value, Funnel& funnel) {
  if (expect_object(value)) enter(std::make_unique<CtrFrame>(*this, funnel, benchmarks_));
}

void WorkspaceReader::keep_unknown(const Value& value, std::string& unknown, Code why) {
  if (value.kind != Kind::null) warn({why});
  keep_member(value, unknown);
}

void WorkspaceReader::list(const Value& value, std::vector<Tier>& list, Need) {
  const auto ids = std::make_shared<std::set<std::string, std::less<>>>();
  elements(value, [this, &list, ids, last = 0.0](const Value& element) mutable {
    const Tier& tier = list.emplace_back();
    object(element, list.back(), [this, &tier, &last, ids, begin = offset()] {
      if (!tier.id.empty() && !ids->insert(tier.id).second) {
        error_at(begin, "id", {Code::workspace_tier_twice, {{"id", shortened(tier.id)}}});
      }
      if (tier.from == 0) return;  // missing or out of range
      if (tier.from <= last) {
        error_at(begin, "from",
                 {Code::json_must_be,
                  {{"expected", Code::range_next_tier}, {"found", number_text(tier.from)}}});
      }
      last = tier.from;
    });
  });
}

// A channel without a valid platform stays in the list: then there is an error, and the list is not
// used for more than has_channel().
void WorkspaceReader::list(const Value& value, std::vector<Channel>& list, Need need) {
  const auto on_channel =
      [this, &list, seen = std::array<bool, kPlatformCount>{}](const Value& element) mutable {
        Channel& channel = list.emplace_back();
        channel.platform = kNoPlatform;
        object(element, channel, [this, &channel, &seen, begin = offset()] {
          if (channel.platform == kNoPlatform) return;
          bool& before = seen[index_of(channel.platform)];
          if (before) error_at(begin, "platform", {Code::workspace_platform_twice});
          before = true;
        });
      };
  elements(value, on_channel,
           [this, &list, need, begin = offset()] { check_not_empty(list.empty(), begin, need); });
}

void WorkspaceReader::list(const Value& value, std::vector<Influencer>& list, Need) {
  influencers_offset = offset();
  elements(
      value, [this, &list](const Value& element) { influencer(element, list); },
      [this] { leave_room(room_for_influencers); });
}

void WorkspaceReader::influencer(const Value& value, std::vector<Influencer>& list) {
  if (list.size() == kMostInfluencers) too_many_influencers = true;
  if (!too_many_influencers) object(value, list.emplace_back());
}

std::optional<Problem> WorkspaceReader::more_influencers(std::string_view json,
                                                         std::vector<Influencer>& list,
                                                         std::size_t& offset) {
  return read_more("influencers", list.size(), offset, json, [this, &list](const Value& value) {
    elements(value, [this, &list](const Value& element) { influencer(element, list); });
  });
}

void WorkspaceReader::list(const Value& value, std::vector<LineupRow>& rows, Need need) {
  lineup_offset = offset();
  list<LineupRow>(value, rows, need);
}

void WorkspaceReader::check_not_empty(bool empty, std::size_t begin, Need need) {
  if (empty && need == Need::required) error_at(begin, {}, {Code::json_list_empty});
}

void WorkspaceReader::check(Offer& offer, std::size_t) { move_to_front(offer.unknown, {"aov"}); }

void WorkspaceReader::check(Funnel& funnel, std::size_t) {
  move_to_front(funnel.unknown, {"ctr", "cvr"});
}

void WorkspaceReader::check(Campaign& campaign, std::size_t begin) {
  if (campaign.goal != Goal::leads || campaign.offer.lead_rate != 0) return;
  warn_at(begin, "goal", {Code::workspace_no_lead_rate});
}

}  // namespace kol::io
