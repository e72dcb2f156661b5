// The members of one object, by its description (workspace_fields.h): reading each, and which are
// missing.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "io/json/workspace_reader.h"

namespace kol::io {

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
  void pieces(std::string_view name) {
    if (take(name)) reader_.list(value_, object_.pieces, Need::optional);
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
  void pieces(const Rest&...) {
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

}  // namespace kol::io
