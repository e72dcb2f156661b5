// Reads the structs of the workspace by their descriptions (workspace_fields.h). Checks
// between objects are left to read_workspace().
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/benchmarks.h"
#include "io/json/reader.h"
#include "io/json/workspace_fields.h"

namespace kol::io {

inline constexpr std::size_t kMostErrors = 20;
inline constexpr std::size_t kMostWarnings = 100;
inline constexpr std::size_t kMostInfluencers = 1000000;
inline constexpr std::size_t kMostElements = 1000000;  // of any list

inline bool has_channel(const Influencer& influencer, Platform platform) {
  const auto same = [platform](const Channel& channel) { return channel.platform == platform; };
  return std::any_of(influencer.channels.begin(), influencer.channels.end(), same);
}

class WorkspaceReader : public Reader {
 public:
  explicit WorkspaceReader(const Benchmarks& benchmarks)
      : Reader(kMostErrors, kMostWarnings), benchmarks_(benchmarks) {}

  // Where the two lists began, for what is found out about their elements later.
  std::size_t lineup_offset = 0;
  std::size_t influencers_offset = 0;
  // And these objects.
  std::size_t tracking_offset = 0;  // of the campaign
  std::size_t creator_offset = 0;
  bool too_many_influencers = false;
  // Ids of influencers in other places than the line-up.
  struct Mention {
    std::size_t offset;
    std::string place;
    std::string id;
  };
  std::vector<Mention> mentions;

  // Each reads the value that has come, and what follows within it; what does not fit is an error
  // and leaves the target alone. done() is called when all of an object or list has been read.
  template <typename Object, typename Done = decltype(kNothing)>
  void object(const Value& value, Object& object, Done done = kNothing);
  void object(const Value& value, Deliverable& deliverable);
  template <typename Element, typename Done = decltype(kNothing)>
  void list(const Value& value, std::vector<Element>& list, Need need, Done done = kNothing);
  void list(const Value& value, std::vector<Tier>& list, Need need);
  void list(const Value& value, std::vector<Channel>& list, Need need);
  void list(const Value& value, std::vector<Influencer>& list, Need need);
  void list(const Value& value, std::vector<LineupRow>& rows, Need need);
  void list(const Value& value, std::vector<MetricTarget>& targets, Need need);
  bool text_by_rule(const Value& value, std::string& target, TextRule rule);
  void texts(const Value& value, std::vector<std::string>& list);
  // Texts that may be empty and stand twice, unless the rule says otherwise.
  void free_texts(const Value& value, std::vector<std::string>& list, TextRule rule,
                  std::size_t most);
  void date(const Value& value, std::optional<Date>& date);
  void tips(const Value& value, Tips& tips);
  void by_format(const Value& value, NumberByFormat& numbers);
  template <typename Enum, typename Entry, std::size_t count>
  void entries(const Value& value, std::map<Enum, Entry>& entries, std::string& unknown,
               const std::array<std::string_view, count>& names, Code kept);
  void version(const Value& value);
  void payment(const Value& value, std::optional<Payment>& payment);
  void ctr(const Value& value, Funnel& funnel);
  // Calls done(triple, unknown) with the triple, or null if it is none, and the members beside low,
  // typical and high.
  using TripleDone = std::function<void(const Triple* triple, const std::string& unknown)>;
  void triple(const Value& value, const Range& range, TripleDone done);
  template <typename Enum, std::size_t count>
  bool choice(const Value& value, Enum& target, const std::array<std::string_view, count>& names,
              Code noun);

  void payment_models(const Value& value, PaymentModels& models);
  // An object whose members are a platform and a whole number each.
  void platform_counts(const Value& value, PlatformCounts& counts);
  // A list of ids of influencers, which is looked at again when all of them are known.
  void ids(const Value& value, std::vector<std::string>& list);

  // Keeps the member that has come as text; warns `why` unless it is null.
  void keep_unknown(const Value& value, std::string& unknown, Code why);
  void error_unknown(const Value& value, Code noun, std::span<const std::string_view> known);
  void error_unknown_format(const Value& value);

  void check_not_empty(bool empty, std::size_t begin, Need need);
  // Called with every object that has been read, while the path leads to it.
  template <typename Object>
  void check(Object&, std::size_t) {}
  void check(Offer& offer, std::size_t begin);
  void check(Funnel& funnel, std::size_t begin);
  void check(Campaign& campaign, std::size_t begin);
  void check(Influencer& influencer, std::size_t begin);
  void check(CampaignTracking&, std::size_t begin) { tracking_offset = begin; }
  void check(Creator&, std::size_t begin) { creator_offset = begin; }
  void check(PieceResults& results, std::size_t begin) { check_both(results, begin); }
  void check(RowResults& results, std::size_t begin) { check_both(results, begin); }
  void check(AffiliateOffer& offer, std::size_t begin);
  void check(OwnProduct& product, std::size_t begin);

 private:
  bool follows(const Value& value, TextRule rule);
  bool follows_practice(const Value& value, TextRule rule);
  void check_both(const MeasuredFigures& figures, std::size_t begin);

  const Benchmarks& benchmarks_;
};

// Reads the one member called `name` into its field, when an object's fields are described to it.
template <typename Object>
class MemberReader {
 public:
  MemberReader(WorkspaceReader& reader, Object& object, const Value& value, std::uint32_t& seen)
      : reader_(reader), object_(object), value_(value), name_(reader.name()), seen_(seen) {}

  // Whether the object has a field of this name.
  bool found() const { return found_; }

  template <typename Number, typename Owner>
  void number(std::string_view name, Number Owner::*member, const Range& range,
              Need need = Need::optional) {
    if (!take(name, need)) return;
    double number = 0;
    if (reader_.number(value_, number, range)) object_.*member = number;
  }
  template <typename Owner>
  void text(std::string_view name, std::string Owner::*member, TextRule rule = TextRule::any,
            Need = Need::optional) {
    if (take(name)) reader_.text_by_rule(value_, object_.*member, rule);
  }
  template <typename Owner>
  void text(std::string_view name, MaybeText Owner::*member, TextRule rule = TextRule::any) {
    std::string text;
    if (take(name) && reader_.text_by_rule(value_, text, rule)) object_.*member = std::move(text);
  }
  template <typename Owner>
  void texts(std::string_view name, std::vector<std::string> Owner::*member) {
    if (take(name)) reader_.texts(value_, object_.*member);
  }
  template <typename Owner>
  void free_texts(std::string_view name, std::vector<std::string> Owner::*member,
                  TextRule rule = TextRule::any, std::size_t most = kMostElements) {
    if (take(name)) reader_.free_texts(value_, object_.*member, rule, most);
  }
  template <typename Owner>
  void free_texts(std::string_view name, MaybeTexts Owner::*member, TextRule rule = TextRule::any,
                  std::size_t most = kMostElements) {
    if (take(name)) reader_.free_texts(value_, (object_.*member).emplace(), rule, most);
  }
  template <typename Owner>
  void date(std::string_view name, std::optional<Date> Owner::*member) {
    if (take(name)) reader_.date(value_, object_.*member);
  }
  template <typename Owner>
  void flag(std::string_view name, std::optional<bool> Owner::*member) {
    bool flag = false;
    if (take(name) && reader_.boolean(value_, flag)) object_.*member = flag;
  }
  template <typename Owner>
  void boolean(std::string_view name, bool Owner::*member) {
    if (take(name)) reader_.boolean(value_, object_.*member);
  }
  template <typename Enum, typename Owner, std::size_t count>
  void choice(std::string_view name, Enum Owner::*member,
              const std::array<std::string_view, count>& names, Code noun, Need = Need::optional) {
    if (take(name)) reader_.choice(value_, object_.*member, names, noun);
  }
  template <typename Enum, typename Owner, std::size_t count>
  void choice(std::string_view name, std::optional<Enum> Owner::*member,
              const std::array<std::string_view, count>& names, Code noun) {
    Enum named{};
    if (take(name) && reader_.choice(value_, named, names, noun)) object_.*member = named;
  }
  template <typename Enum, typename Owner, std::size_t count>
  void choices(std::string_view name, std::optional<std::vector<Enum>> Owner::*member,
               const std::array<std::string_view, count>& names, Code noun) {
    if (!take(name)) return;
    std::vector<Enum>& list = (object_.*member).emplace();
    WorkspaceReader& reader = reader_;
    reader.elements(value_, [&reader, &list, &names, noun](const Value& element) {
      Enum named{};
      if (reader.choice(element, named, names, noun)) list.push_back(named);
    });
  }
  template <typename Owner>
  void triple(std::string_view name, MaybeTriple Owner::*member, const Range& range) {
    if (!take(name)) return;
    Object& object = object_;
    reader_.triple(value_, range, [=, &object](const Triple* triple, const std::string& unknown) {
      if (triple != nullptr) object.*member = *triple;
      if (!unknown.empty()) append_member(object.unknown, name, unknown);
    });
  }
  template <typename Nested, typename Owner>
  void object(std::string_view name, Nested Owner::*member) {
    if (take(name)) reader_.object(value_, object_.*member);
  }
  template <typename Element, typename Owner>
  void list(std::string_view name, std::vector<Element> Owner::*member,
            Need need = Need::optional) {
    if (take(name)) reader_.list(value_, object_.*member, need);
  }
  template <typename Element, typename Owner>
  void optional_list(std::string_view name, std::optional<std::vector<Element>> Owner::*member) {
    if (take(name)) reader_.list(value_, (object_.*member).emplace(), Need::optional);
  }
  template <typename Enum, typename Entry, typename Owner, std::size_t count>
  void entries(std::string_view name, std::map<Enum, Entry> Owner::*member,
               std::string Owner::*unknown, const std::array<std::string_view, count>& names,
               Code kept) {
    if (take(name)) reader_.entries(value_, object_.*member, object_.*unknown, names, kept);
  }
  void tips(std::string_view name) {
    if (take(name)) reader_.tips(value_, object_.tips);
  }
  template <typename Owner>
  void by_format(std::string_view name, NumberByFormat Owner::*member) {
    if (take(name)) reader_.by_format(value_, object_.*member);
  }
  template <typename Nested, typename Owner>
  void rare(std::string_view name, Rare<Nested> Owner::*member) {
    if (take(name)) reader_.object(value_, (object_.*member).emplace());
  }
  template <typename Owner>
  void tiers(std::string_view name, std::optional<std::vector<Tier>> Owner::*member) {
    if (take(name)) reader_.list(value_, (object_.*member).emplace(), Need::optional);
  }
  template <typename Owner>
  void payment(std::string_view name, std::optional<Payment> Owner::*member) {
    if (take(name)) reader_.payment(value_, object_.*member);
  }
  void ctr(std::string_view name) {
    if (take(name)) reader_.ctr(value_, object_);
  }
  template <typename Nested, typename Owner>
  void optional(std::string_view name, std::optional<Nested> Owner::*member) {
    if (take(name)) reader_.object(value_, (object_.*member).emplace());
  }
  template <typename Nested, typename Owner>
  void unless_null(std::string_view name, std::optional<Nested> Owner::*member) {
    if (take(name)) return reader_.object(value_, (object_.*member).emplace());
    if (name == name_ && value_.kind == Kind::null) (object_.*member).reset();
  }
  void version(std::string_view name, Need) {
    if (take(name)) reader_.version(value_);
  }
  template <typename Owner>
  void ids(std::string_view name, std::vector<std::string> Owner::*member) {
    if (take(name)) reader_.ids(value_, object_.*member);
  }
  template <typename Owner>
  void platform_counts(std::string_view name, PlatformCounts Owner::*member) {
    if (take(name)) reader_.platform_counts(value_, object_.*member);
  }
  template <typename Owner>
  void payment_models(std::string_view name, PaymentModels Owner::*member) {
    if (take(name)) reader_.payment_models(value_, object_.*member);
  }

 private:
  bool matches(std::string_view name) {
    if (found_ || name != name_) return false;
    found_ = true;
    return true;
  }

  // Whether the value is to be read: not if it is null, which counts as absent, not if the object
  // had this field before, which is an error already.
  bool take(std::string_view name, Need need = Need::optional) {
    const std::uint32_t bit = 1U << index_++;
    if (!matches(name) || value_.kind == Kind::null || (seen_ & bit) != 0) return false;
    seen_ |= bit;
    if (need != Need::unused) return true;
    reader_.keep_unknown(value_, object_.unknown, Code::workspace_kept_unused);
    return false;
  }

  WorkspaceReader& reader_;
  Object& object_;
  const Value& value_;
  std::string_view name_;
  std::uint32_t& seen_;  // a bit for each field, in the order of the description
  unsigned index_ = 0;
  bool found_ = false;
};

// Reports the required fields that an object did not have.
class RequiredFields {
 public:
  RequiredFields(WorkspaceReader& reader, std::size_t offset, std::uint32_t seen)
      : reader_(reader), offset_(offset), seen_(seen) {}

  template <typename... Rest>
  void number(std::string_view name, const Rest&... rest) {
    field(name, need(rest...));
  }
  template <typename... Rest>
  void text(std::string_view name, const Rest&... rest) {
    field(name, need(rest...));
  }
  template <typename... Rest>
  void choice(std::string_view name, const Rest&... rest) {
    field(name, need(rest...));
  }
  template <typename... Rest>
  void list(std::string_view name, const Rest&... rest) {
    field(name, need(rest...));
  }
  void version(std::string_view name, Need need) { field(name, need); }

  // Never required.
  template <typename... Rest>
  void boolean(const Rest&...) {
    ++index_;
  }
  template <typename... Rest>
  void texts(const Rest&...) {
    ++index_;
  }
  template <typename... Rest>
  void triple(const Rest&...) {
    ++index_;
  }
  template <typename... Rest>
  void object(const Rest&...) {
    ++index_;
  }
  template <typename... Rest>
  void tiers(const Rest&...) {
    ++index_;
  }
  template <typename... Rest>
  void payment(const Rest&...) {
    ++index_;
  }
  template <typename... Rest>
  void optional(const Rest&...) {
    ++index_;
  }
  template <typename... Rest>
  void unless_null(const Rest&...) {
    ++index_;
  }
  template <typename... Rest>
  void ids(const Rest&...) {
    ++index_;
  }
  template <typename... Rest>
  void platform_counts(const Rest&...) {
    ++index_;
  }
  template <typename... Rest>
  void payment_models(const Rest&...) {
    ++index_;
  }
  template <typename... Rest>
  void ctr(const Rest&...) {
    ++index_;
  }
  template <typename... Rest>
  void free_texts(const Rest&...) {
    ++index_;
  }
  template <typename... Rest>
  void date(const Rest&...) {
    ++index_;
  }
  template <typename... Rest>
  void flag(const Rest&...) {
    ++index_;
  }
  template <typename... Rest>
  void choices(const Rest&...) {
    ++index_;
  }
  template <typename... Rest>
  void optional_list(const Rest&...) {
    ++index_;
  }
  template <typename... Rest>
  void entries(const Rest&...) {
    ++index_;
  }
  template <typename... Rest>
  void tips(const Rest&...) {
    ++index_;
  }
  template <typename... Rest>
  void by_format(const Rest&...) {
    ++index_;
  }
  template <typename... Rest>
  void rare(const Rest&...) {
    ++index_;
  }

 private:
  template <typename... Rest>
  static Need need(const Rest&... rest) {
    Need result = Need::optional;
    const auto pick = [&result](const auto& argument) {
      if constexpr (std::is_same_v<decltype(argument), const Need&>) result = argument;
    };
    (pick(rest), ...);
    return result;
  }

  void field(std::string_view name, Need need) {
    const bool seen = (seen_ & 1U << index_++) != 0;
    if (need == Need::required && !seen) reader_.error_at(offset_, name, {Code::json_missing});
  }

  WorkspaceReader& reader_;
  std::size_t offset_;
  std::uint32_t seen_;
  unsigned index_ = 0;
};

// An object that is described.
template <typename Object, typename Done = decltype(kNothing)>
class ObjectFrame : public Frame {
 public:
  ObjectFrame(WorkspaceReader& reader, Object& object, Done done = kNothing)
      : reader_(reader), object_(object), begin_(reader.offset()), done_(std::move(done)) {}

  void value(const Value& value) override {
    MemberReader<Object> member(reader_, object_, value, seen_);
    describe(member, object_);
    if (member.found()) return;
    reader_.keep_unknown(value, object_.unknown, Code::workspace_kept_field);
  }
  void end() override {
    RequiredFields required(reader_, begin_, seen_);
    describe(required, object_);
    reader_.check(object_, begin_);
    done_();
  }

 protected:
  WorkspaceReader& reader_;

 private:
  Object& object_;
  std::size_t begin_;
  std::uint32_t seen_ = 0;
  Done done_;
};

template <typename Object, typename Done>
void WorkspaceReader::object(const Value& value, Object& object, Done done) {
  if (!expect_object(value)) return;
  enter(std::make_unique<ObjectFrame<Object, Done>>(*this, object, std::move(done)));
}

template <typename Enum, typename Entry, std::size_t count>
void WorkspaceReader::entries(const Value& value, std::map<Enum, Entry>& entries,
                              std::string& unknown,
                              const std::array<std::string_view, count>& names, Code kept) {
  members(value, [this, &entries, &unknown, &names, kept](const Value& member) {
    const auto named = find_name<Enum>(names, name());
    if (!named) return keep_unknown(member, unknown, kept);
    if (member.kind != Kind::null) object(member, entries[*named]);
  });
}

// A list of objects that are described. An element is passed where no error in it would be listed
// any more: then nothing is calculated, and millions of elements would only take memory.
template <typename Element, typename Done>
class ListFrame final : public Frame {
 public:
  ListFrame(WorkspaceReader& reader, std::vector<Element>& list, Need need, Done done)
      : reader_(reader),
        list_(list),
        need_(need),
        begin_(reader.offset()),
        done_(std::move(done)) {}

  void value(const Value& value) override {
    empty_ = false;
    if (reader_.errors.wants(reader_.offset())) reader_.object(value, list_.emplace_back());
  }
  void end() override {
    reader_.check_not_empty(empty_, begin_, need_);
    done_();
  }

 private:
  WorkspaceReader& reader_;
  std::vector<Element>& list_;
  Need need_;
  std::size_t begin_;
  Done done_;
  bool empty_ = true;
};

template <typename Element, typename Done>
void WorkspaceReader::list(const Value& value, std::vector<Element>& list, Need need, Done done) {
  if (!expect_list(value)) return;
  enter(std::make_unique<ListFrame<Element, Done>>(*this, list, need, std::move(done)));
}

template <typename Enum, std::size_t count>
bool WorkspaceReader::choice(const Value& value, Enum& target,
                             const std::array<std::string_view, count>& names, Code noun) {
  std::optional<Enum> named;
  if (value.kind == Kind::text) named = find_name<Enum>(names, value.text);
  if (named) target = *named;
  if (!named) error_unknown(value, noun, names);
  return named.has_value();
}

}  // namespace kol::io
