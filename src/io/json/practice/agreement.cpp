#include "io/json/practice/agreement.h"

#include <cstddef>
#include <optional>
#include <string>

#include "io/json/practice/agreement_fields.h"

namespace kol::io {
namespace {

// Writes what agreement_fields.h describes.
class ClauseWriter {
 public:
  explicit ClauseWriter(JsonWriter& json) : json_(json) {}

  void text(std::string_view name, const MaybeText& value) {
    json_.key(name);
    value ? json_.text(*value) : json_.null();
  }
  void texts(std::string_view name, const std::vector<std::string>& values) {
    json_.key(name);
    json_.open('[');
    for (const std::string& value : values) json_.text(value);
    json_.close(']');
  }
  void number(std::string_view name, MaybeNumber value) {
    json_.key(name);
    json_.number(value);
  }
  void flag(std::string_view name, bool value) {
    json_.key(name);
    json_.boolean(value);
  }
  void date(std::string_view name, const MaybeDate& value) {
    json_.key(name);
    day(value);
  }
  void dates(std::string_view name, const std::vector<MaybeDate>& values) {
    json_.key(name);
    json_.open('[');
    for (const MaybeDate& value : values) day(value);
    json_.close(']');
  }
  template <typename Enum, std::size_t count>
  void choice(std::string_view name, Enum value, const std::array<std::string_view, count>& names) {
    json_.key(name);
    one_of(value, names);
  }
  template <typename Enum, std::size_t count>
  void choice(std::string_view name, const std::optional<Enum>& value,
              const std::array<std::string_view, count>& names) {
    if (value) return choice(name, *value, names);
    json_.key(name);
    json_.null();
  }
  template <typename Enum, std::size_t count>
  void choices(std::string_view name, const std::vector<Enum>& values,
               const std::array<std::string_view, count>& names) {
    json_.key(name);
    json_.open('[');
    for (const Enum value : values) one_of(value, names);
    json_.close(']');
  }
  template <typename One>
  void list(std::string_view name, const std::vector<One>& all) {
    json_.key(name);
    json_.open('[');
    for (const One& one : all) whole(one);
    json_.close(']');
  }
  template <typename One>
  void whole(const One& one) {
    json_.open('{');
    describe(*this, one);
    json_.close('}');
  }

 private:
  void day(const MaybeDate& value) { value ? json_.text(written(*value)) : json_.null(); }
  template <typename Enum, std::size_t count>
  void one_of(Enum value, const std::array<std::string_view, count>& names) {
    // Not by name_of(): GCC 12 folds lists of different lengths into one, and warns of it.
    json_.text(names.data()[static_cast<std::size_t>(value)]);
  }

  JsonWriter& json_;
};

void write_clause(JsonWriter& json, const Clause& clause) {
  json.open('{');
  json.key("id");
  json.text(name_of(clause));
  json.key("params");
  std::visit([&json](const auto& one) { ClauseWriter(json).whole(one); }, clause);
  json.close('}');
}

void write_agreement(JsonWriter& json, std::string_view influencer, const Agreement& agreement) {
  json.open('{');
  json.key("influencer");
  json.text(influencer);
  ClauseWriter fields(json);
  fields.date("first", agreement.first);
  fields.date("last", agreement.last);
  json.key("clauses");
  json.open('[');
  for (const Clause& clause : agreement.clauses) write_clause(json, clause);
  json.close(']');
  fields.choices("gaps", agreement.gaps, kAgreementGapNames);
  json.close('}');
}

}  // namespace

void write_agreements(JsonWriter& json, const Workspace& workspace,
                      const std::vector<Agreement>& agreements) {
  json.open('[');
  for (std::size_t i = 0; i < agreements.size(); ++i) {
    write_agreement(json, workspace.campaign.lineup[i].influencer, agreements[i]);
  }
  json.close(']');
}

void write_tips(JsonWriter& json, const std::array<TipState, kTipCount>& tips) {
  json.open('[');
  for (std::size_t i = 0; i < tips.size(); ++i) {
    json.open('{');
    json.key("id");
    json.text(kTipNames[i]);
    json.key("state");
    json.text(name_of(kTipStateNames, tips[i]));
    json.close('}');
  }
  json.close(']');
}

}  // namespace kol::io
