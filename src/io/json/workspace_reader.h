// Reads the structs of the workspace by their descriptions (workspace_json_fields.h). Checks
// between objects are left to read_workspace().
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
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

inline bool has_channel(const Influencer& influencer, Platform platform) {
  const auto same = [platform](const Channel& channel) { return channel.platform == platform; };
  return std::any_of(influencer.channels.begin(), influencer.channels.end(), same);
}

class WorkspaceReader : public Reader {
 public:
  WorkspaceReader(std::string_view json, const Benchmarks& benchmarks)
      : Reader(json, kMostErrors, kMostWarnings), benchmarks_(benchmarks) {}

  // Where the two lists began, for what is found out about their elements later.
  std::size_t lineup_offset = 0;
  std::size_t influencers_offset = 0;
  bool too_many_influencers = false;
  // Ids of influencers in other places than the line-up.
  struct Mention {
    std::size_t offset;
    std::string place;
    std::string id;
  };
  std::vector<Mention> mentions;

  // Each passes the value; what does not fit is an error and leaves the target alone.
  template <typename Object>
  void object(Object& object);
  template <typename Element>
  void list(std::vector<Element>& list, Need need);
  void list(std::vector<Tier>& list, Need need);
  // Channels without a valid platform are left out.
  void list(std::vector<Channel>& list, Need need);
  void list(std::vector<Influencer>& list, Need need);
  void list(std::vector<LineupRow>& list, Need need);
  void text_by_rule(std::string& value, TextRule rule);
  void version();
  void payment(std::optional<Payment>& payment);
  void ctr(Funnel& funnel);
  // Members beside low, typical and high are added to `unknown`.
  bool triple(Triple& value, const Range& range, std::string& unknown);
  template <typename Enum, std::size_t count>
  bool choice(Enum& value, const std::array<std::string_view, count>& names, std::string_view noun);

  // Checks a field of decisions.md by its name and keeps it as text.
  void kept(std::string& unknown, std::string_view name);
  // An object whose members are a platform and a whole number each.
  void platform_counts();
  // A list of ids of influencers, which is looked at again when all of them are known.
  void ids();

  // Keeps the member that comes next as text; warns `why` if it is not null.
  void keep(std::string& unknown, std::string_view why);

 private:
  // Reads the next element of a list; passes it where no error in it would be listed any more:
  // then nothing is calculated, and millions of elements would only take memory.
  template <typename Element>
  void add_element(std::vector<Element>& list);
  void check_list(std::size_t begin, std::size_t count, Need need);
  // Called with every object that has been read, while the path leads to it.
  template <typename Object>
  void check(Object&, std::size_t) {}
  void check(Offer& offer, std::size_t begin);
  void check(Funnel& funnel, std::size_t begin);
  void check(Campaign& campaign, std::size_t begin);
  void check(Influencer& influencer, std::size_t begin);
  void check_payment_models();
  bool follows(std::string_view text, TextRule rule);
  void error_unknown(std::string_view noun, std::span<const std::string_view> known);

  const Benchmarks& benchmarks_;
  std::vector<std::vector<Deliverable>> packages_;  // of the influencer being read
};

// Reads the one member called `name` into its field, when an object's fields are described to it.
template <typename Object>
class MemberReader {
 public:
  MemberReader(WorkspaceReader& reader, Object& object, std::string_view name, std::uint32_t& seen)
      : reader_(reader), object_(object), name_(name), seen_(seen) {}

  // Whether the object has a field of this name; if not, the member is still to be passed.
  bool found() const { return found_; }

  template <typename Number, typename Owner>
  void number(std::string_view name, Number Owner::*member, const Range& range,
              Need need = Need::optional) {
    if (!take(name, need)) return;
    double value = 0;
    if (reader_.number(value, range)) object_.*member = value;
  }
  template <typename Owner>
  void text(std::string_view name, std::string Owner::*member, TextRule rule = TextRule::any,
            Need = Need::optional) {
    if (take(name)) reader_.text_by_rule(object_.*member, rule);
  }
  template <typename Owner>
  void boolean(std::string_view name, bool Owner::*member) {
    if (take(name)) reader_.boolean(object_.*member);
  }
  template <typename Enum, typename Owner, std::size_t count>
  void choice(std::string_view name, Enum Owner::*member,
              const std::array<std::string_view, count>& names, std::string_view noun,
              Need = Need::optional) {
    if (take(name)) reader_.choice(object_.*member, names, noun);
  }
  template <typename Owner>
  void triple(std::string_view name, MaybeTriple Owner::*member, const Range& range) {
    if (!take(name)) return;
    Triple value;
    std::string unknown;
    if (reader_.triple(value, range, unknown)) object_.*member = value;
    if (!unknown.empty()) append_member(object_.unknown, name, unknown);
  }
  template <typename Nested, typename Owner>
  void object(std::string_view name, Nested Owner::*member) {
    if (take(name)) reader_.object(object_.*member);
  }
  template <typename Element, typename Owner>
  void list(std::string_view name, std::vector<Element> Owner::*member,
            Need need = Need::optional) {
    if (take(name)) reader_.list(object_.*member, need);
  }
  template <typename Owner>
  void tiers(std::string_view name, std::optional<std::vector<Tier>> Owner::*member) {
    if (take(name)) reader_.list((object_.*member).emplace(), Need::optional);
  }
  template <typename Owner>
  void payment(std::string_view name, std::optional<Payment> Owner::*member) {
    if (take(name)) reader_.payment(object_.*member);
  }
  void ctr(std::string_view name) {
    if (take(name)) reader_.ctr(object_);
  }
  void kept(std::string_view name) {
    if (matches(name)) reader_.kept(object_.unknown, name);
  }
  void version(std::string_view name, Need) {
    if (take(name)) reader_.version();
  }
  void ids(std::string_view name) {
    if (take(name)) reader_.ids();
  }
  void platform_counts(std::string_view name) {
    if (take(name)) reader_.platform_counts();
  }

 private:
  bool matches(std::string_view name) {
    if (found_ || name != name_) return false;
    found_ = true;
    return true;
  }

  // Whether the value that comes next is to be read: not if it is null, which counts as absent, not
  // if the object had this field before, which is an error already.
  bool take(std::string_view name, Need need = Need::optional) {
    const std::uint32_t bit = 1U << index_++;
    if (!matches(name)) return false;
    if (reader_.kind() == Kind::null || (seen_ & bit) != 0) {
      reader_.skip();
      return false;
    }
    seen_ |= bit;
    if (need != Need::unused) return true;
    reader_.keep(object_.unknown, "is not used by this type of payment; kept as it is");
    return false;
  }

  WorkspaceReader& reader_;
  Object& object_;
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
  void ctr(std::string_view) { ++index_; }
  void ids(std::string_view) { ++index_; }
  void platform_counts(std::string_view) { ++index_; }
  void kept(std::string_view) {}

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
    if (need == Need::required && !seen) reader_.error_at(offset_, name, "is missing");
  }

  WorkspaceReader& reader_;
  std::size_t offset_;
  std::uint32_t seen_;
  unsigned index_ = 0;
};

template <typename Object>
void WorkspaceReader::object(Object& object) {
  const std::size_t begin = offset();
  if (!expect_object()) return;
  std::uint32_t seen = 0;
  members([&](std::string_view name) {
    MemberReader<Object> member(*this, object, name, seen);
    describe(member, object);
    if (!member.found()) keep(object.unknown, "is not a known field; kept as it is");
  });
  RequiredFields required(*this, begin, seen);
  describe(required, object);
  check(object, begin);
}

template <typename Element>
void WorkspaceReader::list(std::vector<Element>& list, Need need) {
  const std::size_t begin = offset();
  if (!expect_list()) return;
  std::size_t count = 0;
  elements([&](std::size_t) {
    ++count;
    add_element(list);
  });
  check_list(begin, count, need);
}

template <typename Element>
void WorkspaceReader::add_element(std::vector<Element>& list) {
  if (errors.wants(offset())) {
    object(list.emplace_back());
  } else {
    skip();
  }
}

template <typename Enum, std::size_t count>
bool WorkspaceReader::choice(Enum& value, const std::array<std::string_view, count>& names,
                             std::string_view noun) {
  std::optional<Enum> named;
  if (kind() == Kind::text) named = find_name<Enum>(names, unescape(cursor().take_string()));
  if (named) value = *named;
  if (!named) error_unknown(noun, names);
  skip();
  return named.has_value();
}

}  // namespace kol::io
