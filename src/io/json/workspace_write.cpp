// Writing a workspace by the descriptions of its structs (see workspace.h).
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "io/json/workspace.h"
#include "io/json/workspace_fields.h"
#include "io/json/writer.h"

namespace kol::io {
namespace {

constexpr std::size_t kMostFields = 32;  // of one struct

// The value of a member in the text of an object, empty if there is none.
std::string find_member(std::string_view object, std::string_view name) {
  for (Member& member : members_of(object)) {
    if (member.name == name) return std::move(member.json);
  }
  return "";
}

template <typename Object>
void write_members(JsonWriter& writer, const Object& object);

// Writes the members of the text of an object for which keep(name) holds.
template <typename Keep>
void write_unknown(JsonWriter& writer, std::string_view object, Keep keep) {
  for (const Member& member : members_of(object)) {
    if (!keep(member.name)) continue;
    writer.name(member.name);
    writer.raw(member.json);
  }
}

void write_triple(JsonWriter& writer, const Triple& triple, std::string_view unknown) {
  const bool plain = triple.low == triple.typical && triple.typical == triple.high;
  if (plain && unknown.empty()) return writer.number(triple.typical);
  writer.open('{');
  writer.key("low");
  writer.number(triple.low);
  writer.key("typical");
  writer.number(triple.typical);
  writer.key("high");
  writer.number(triple.high);
  write_unknown(writer, unknown, [](std::string_view) { return true; });
  writer.close('}');
}

// Writes each field that is described to it, unless it has its default.
template <typename Object>
class MemberWriter {
 public:
  MemberWriter(JsonWriter& writer, const Object& object) : writer_(writer), object_(object) {}

  template <typename Number, typename Owner>
  void number(std::string_view name, Number Owner::*member, const Range&,
              Need need = Need::optional) {
    if (need == Need::unused || is_default(member, need)) return;
    begin(name);
    writer_.number(object_.*member);
  }
  template <typename Owner>
  void text(std::string_view name, std::string Owner::*member, TextRule = TextRule::any,
            Need need = Need::optional) {
    if (is_default(member, need)) return;
    begin(name);
    writer_.text(object_.*member);
  }
  template <typename Owner>
  void text(std::string_view name, MaybeText Owner::*member, TextRule = TextRule::any) {
    if (!(object_.*member)) return;
    begin(name);
    writer_.text(*(object_.*member));
  }
  template <typename Owner>
  void texts(std::string_view name, std::vector<std::string> Owner::*member) {
    if (!(object_.*member).empty()) texts_of(name, object_.*member);
  }
  template <typename Owner, typename... Rules>
  void free_texts(std::string_view name, std::vector<std::string> Owner::*member, Rules...) {
    texts(name, member);
  }
  template <typename Owner, typename... Rules>
  void free_texts(std::string_view name, MaybeTexts Owner::*member, Rules...) {
    if (object_.*member) texts_of(name, *(object_.*member));
  }
  template <typename Owner>
  void date(std::string_view name, std::optional<Date> Owner::*member) {
    if (!(object_.*member)) return;
    begin(name);
    writer_.text(written(*(object_.*member)));
  }
  template <typename Owner>
  void flag(std::string_view name, std::optional<bool> Owner::*member) {
    if (!(object_.*member)) return;
    begin(name);
    writer_.boolean(*(object_.*member));
  }
  template <typename Enum, typename Owner, std::size_t count>
  void choices(std::string_view name, std::optional<std::vector<Enum>> Owner::*member,
               const std::array<std::string_view, count>& names, Code) {
    if (!(object_.*member)) return;
    begin(name);
    writer_.open('[');
    for (const Enum value : *(object_.*member)) writer_.text(name_of(names, value));
    writer_.close(']');
  }
  template <typename Owner>
  void boolean(std::string_view name, bool Owner::*member) {
    if (is_default(member, Need::optional)) return;
    begin(name);
    writer_.boolean(object_.*member);
  }
  template <typename Enum, typename Owner, std::size_t count>
  void choice(std::string_view name, Enum Owner::*member,
              const std::array<std::string_view, count>& names, Code, Need need = Need::optional) {
    if (is_default(member, need)) return;
    begin(name);
    writer_.text(name_of(names, object_.*member));
  }
  template <typename Enum, typename Owner, std::size_t count>
  void choice(std::string_view name, std::optional<Enum> Owner::*member,
              const std::array<std::string_view, count>& names, Code) {
    if (!(object_.*member)) return;
    begin(name);
    writer_.text(name_of(names, *(object_.*member)));
  }
  template <typename Owner>
  void triple(std::string_view name, MaybeTriple Owner::*member, const Range&) {
    claim(name);  // what `unknown` has under this name belongs within
    const MaybeTriple& value = object_.*member;
    if (!value) return;
    writer_.key(name);
    write_triple(writer_, *value, find_member(object_.unknown, name));
  }
  template <typename Nested, typename Owner>
  void object(std::string_view name, Nested Owner::*member) {
    const JsonWriter::Mark before = writer_.mark();
    begin(name);
    writer_.open('{');
    const std::size_t empty = writer_.mark().size;
    write_members(writer_, object_.*member);
    if (writer_.mark().size == empty) {
      writer_.take_back(before);
    } else {
      writer_.close('}');
    }
  }
  template <typename Element, typename Owner>
  void list(std::string_view name, std::vector<Element> Owner::*member,
            Need need = Need::optional) {
    if (need == Need::required || !(object_.*member).empty()) elements(name, object_.*member);
  }
  template <typename Element, typename Owner>
  void optional_list(std::string_view name, std::optional<std::vector<Element>> Owner::*member) {
    if (object_.*member) elements(name, *(object_.*member));
  }
  template <typename Enum, typename Entry, typename Owner, std::size_t count>
  void entries(std::string_view name, std::map<Enum, Entry> Owner::*member,
               std::string Owner::*unknown, const std::array<std::string_view, count>& names,
               Code) {
    entries_of(name, object_.*member, object_.*unknown, names);
  }
  // Where the count was lowered, those that are none any more are not written.
  void pieces(std::string_view name) {
    const std::vector<Piece>& all = object_.pieces;
    if (all.empty()) return;
    const bool fewer = object_.count < static_cast<double>(all.size());
    const auto end = fewer ? all.begin() + static_cast<std::ptrdiff_t>(object_.count) : all.end();
    elements(name, std::vector<Piece>(all.begin(), end));
  }
  void tips(std::string_view name) {
    entries_of(name, object_.tips.by_tip, object_.tips.unknown, kTipNames);
  }
  template <typename Owner>
  void by_format(std::string_view name, NumberByFormat Owner::*member) {
    if ((object_.*member).empty()) return;
    begin(name);
    writer_.open('{');
    for (const auto& [format, number] : object_.*member) {
      writer_.name(format);
      writer_.number(number);
    }
    writer_.close('}');
  }
  template <typename Nested, typename Owner>
  void rare(std::string_view name, Rare<Nested> Owner::*member) {
    if (!(object_.*member)) return;
    begin(name);
    writer_.open('{');
    write_members(writer_, *(object_.*member));
    writer_.close('}');
  }
  template <typename Owner>
  void tiers(std::string_view name, std::optional<std::vector<Tier>> Owner::*member) {
    optional_list(name, member);
  }
  template <typename Nested, typename Owner>
  void optional(std::string_view name, std::optional<Nested> Owner::*member) {
    if (!(object_.*member)) return;
    begin(name);
    writer_.open('{');
    write_members(writer_, *(object_.*member));
    writer_.close('}');
  }
  template <typename Owner>
  void payment(std::string_view name, std::optional<Payment> Owner::*member) {
    optional(name, member);
  }
  template <typename Nested, typename Owner>
  void unless_null(std::string_view name, std::optional<Nested> Owner::*member) {
    if (is_default(member, Need::optional)) return;
    if (object_.*member) return optional(name, member);
    begin(name);
    writer_.null();
  }
  template <typename Owner>
  void ids(std::string_view name, std::vector<std::string> Owner::*member) {
    texts(name, member);
  }
  template <typename Owner>
  void platform_counts(std::string_view name, PlatformCounts Owner::*member) {
    if (is_default(member, Need::optional)) return;
    begin(name);
    writer_.open('{');
    for (std::size_t i = 0; i < kPlatformNames.size(); ++i) {
      const MaybeNumber& count = (object_.*member)[i];
      if (!count) continue;
      writer_.key(kPlatformNames[i]);
      writer_.number(*count);
    }
    writer_.close('}');
  }
  template <typename Owner>
  void payment_models(std::string_view name, PaymentModels Owner::*member) {
    if (is_default(member, Need::optional)) return;
    begin(name);
    writer_.open('{');
    const PaymentModels& models = object_.*member;
    for (std::size_t i = 0; i < kPaymentTypeCount; ++i) {
      if (!models.by_type[i]) continue;
      writer_.key(kPaymentTypeNames[i]);
      writer_.open('{');
      write_members(writer_, *models.by_type[i]);
      writer_.close('}');
    }
    write_unknown(writer_, models.unknown, [](std::string_view) { return true; });
    writer_.close('}');
  }
  void ctr(std::string_view name) {
    claim(name);
    const Funnel& funnel = object_;
    if (funnel.ctr.empty() && funnel.unknown_ctr.empty()) return;
    const std::string within = find_member(funnel.unknown, name);
    writer_.key(name);
    writer_.open('{');
    for (const auto& [ctr_class, value] : funnel.ctr) {
      writer_.name(ctr_class);
      write_triple(writer_, value, find_member(within, ctr_class));
    }
    write_unknown(writer_, funnel.unknown_ctr,
                  [&](const std::string& ctr_class) { return !funnel.ctr.contains(ctr_class); });
    writer_.close('}');
  }
  void version(std::string_view name, Need) {
    begin(name);
    writer_.number(1.0);
  }

  bool has_claimed(std::string_view name) const {
    const auto end = claimed_.begin() + count_;
    return std::find(claimed_.begin(), end, name) != end;
  }

 protected:
  void begin(std::string_view name) {
    claim(name);
    writer_.key(name);
  }

 private:
  template <typename Value, typename Owner>
  bool is_default(Value Owner::*member, Need need) const {
    return need != Need::required && object_.*member == defaults_.*member;
  }
  // A name that an unknown member must not have any more, lest it stand twice.
  void claim(std::string_view name) { claimed_[static_cast<std::size_t>(count_++)] = name; }
  void texts_of(std::string_view name, const std::vector<std::string>& list) {
    begin(name);
    writer_.open('[');
    for (const std::string& text : list) writer_.text(text);
    writer_.close(']');
  }
  template <typename Enum, typename Entry, std::size_t count>
  void entries_of(std::string_view name, const std::map<Enum, Entry>& entries,
                  std::string_view unknown, const std::array<std::string_view, count>& names) {
    if (entries.empty() && unknown.empty()) return;
    begin(name);
    writer_.open('{');
    for (const auto& [key, entry] : entries) {
      writer_.key(name_of(names, key));
      writer_.open('{');
      write_members(writer_, entry);
      writer_.close('}');
    }
    write_unknown(writer_, unknown, [](std::string_view) { return true; });
    writer_.close('}');
  }
  template <typename Element>
  void elements(std::string_view name, const std::vector<Element>& list) {
    begin(name);
    writer_.open('[');
    for (const Element& element : list) {
      writer_.open('{');
      write_members(writer_, element);
      writer_.close('}');
    }
    writer_.close(']');
  }

  JsonWriter& writer_;
  const Object& object_;
  const Object defaults_{};
  std::array<std::string_view, kMostFields> claimed_{};
  std::ptrdiff_t count_ = 0;
};

template <typename Object, typename Members>
void write_members(JsonWriter& writer, const Object& object, Members members) {
  describe(members, object);
  write_unknown(writer, object.unknown,
                [&](std::string_view name) { return !members.has_claimed(name); });
}

template <typename Object>
void write_members(JsonWriter& writer, const Object& object) {
  write_members(writer, object, MemberWriter<Object>(writer, object));
}

// With influencers that are written already.
class WorkspaceWriter : public MemberWriter<Workspace> {
 public:
  WorkspaceWriter(JsonWriter& writer, const Workspace& workspace,
                  const std::vector<std::string_view>& influencers)
      : MemberWriter(writer, workspace), written_to_(writer), influencers_(influencers) {}

  using MemberWriter::list;
  void list(std::string_view name, std::vector<Influencer> Workspace::*) {
    if (influencers_.empty()) return;
    begin(name);
    written_to_.open('[');
    for (const std::string_view some : influencers_) written_to_.raw(some);
    written_to_.close(']');
  }

 private:
  JsonWriter& written_to_;
  const std::vector<std::string_view>& influencers_;
};

}  // namespace

std::string write_workspace(const Workspace& workspace, int indent) {
  std::string out;
  JsonWriter writer(out, indent);
  writer.open('{');
  write_members(writer, workspace);
  writer.close('}');
  return out;
}

std::string write_influencers(const std::vector<Influencer>& influencers, std::size_t from,
                              std::size_t to) {
  std::string out;
  JsonWriter writer(out, -1);
  for (std::size_t i = from; i < to; ++i) {
    writer.open('{');
    write_members(writer, influencers[i]);
    writer.close('}');
  }
  return out;
}

std::string write_workspace(const Workspace& workspace,
                            const std::vector<std::string_view>& influencers) {
  constexpr std::size_t kTheRest = 10'000;  // bytes, as a rule
  std::string out;
  std::size_t size = kTheRest;
  for (const std::string_view some : influencers) size += some.size();
  out.reserve(size);
  JsonWriter writer(out, -1);
  writer.open('{');
  write_members(writer, workspace, WorkspaceWriter(writer, workspace, influencers));
  writer.close('}');
  return out;
}

}  // namespace kol::io
