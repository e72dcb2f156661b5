#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/figures.h"
#include "io/json/decision_fields.h"
#include "io/json/decisions.h"
#include "io/json/reader.h"

namespace kol::io {
namespace {

using Places = std::unordered_map<std::string_view, std::size_t>;

template <typename One>
void read_object(Reader& reader, const Places& places, const Value& value, One& target);

// Takes the one member that has come, whichever of those described it is.
class MemberReader {
 public:
  MemberReader(Reader& reader, const Places& places, const Value& value)
      : reader_(reader), places_(places), value_(value) {}

  void number(std::string_view name, MaybeNumber& target) {
    if (is(name) && value_.kind == Kind::number) target = value_.number;
  }
  void number(std::string_view name, double& target) {
    if (is(name)) reader_.number(value_, target, kAnyNumber);
  }
  void text(std::string_view name, std::string& target) {
    if (is(name)) reader_.text(value_, target);
  }
  void fault(std::string_view, PlanFault&) {}
  template <typename Enum, std::size_t count>
  void choice(std::string_view name, Enum& target,
              const std::array<std::string_view, count>& names) {
    if (!is(name)) return;
    target = find_name<Enum>(names, value_.text).value_or(target);
  }
  template <typename Enum, std::size_t count>
  void choice(std::string_view name, std::optional<Enum>& target,
              const std::array<std::string_view, count>& names) {
    if (is(name)) target = find_name<Enum>(names, value_.text);
  }
  void whose(std::string_view name, std::size_t& target) {
    if (!is(name)) return;
    const auto place = places_.find(value_.text);
    if (place == places_.end()) return reader_.error_must_be(value_, Code::kind_text);
    target = place->second;
  }
  void of_row(std::string_view) {}
  void counts(std::string_view name, std::array<std::size_t, kHistogramBins>& target) {
    if (!is(name)) return;
    reader_.elements(value_, [&target, i = std::size_t{0}](const Value& count) mutable {
      if (i < target.size()) target[i++] = static_cast<std::size_t>(count.number);
    });
  }
  template <typename One>
  void object(std::string_view name, One& target) {
    if (is(name)) read_object(reader_, places_, value_, target);
  }
  template <typename One>
  void object(std::string_view name, std::optional<One>& target) {
    if (is(name) && value_.nests()) object(name, target.emplace());
  }
  template <typename One>
  void list(std::string_view name, std::vector<One>& target) {
    if (!is(name)) return;
    reader_.elements(value_, [&reader = reader_, &places = places_, &target](const Value& element) {
      read_object(reader, places, element, target.emplace_back());
    });
  }
  template <typename One>
  void list(std::string_view name, std::optional<std::vector<One>>& target) {
    if (is(name) && value_.nests()) list(name, target.emplace());
  }
  template <typename Members>
  void within(std::string_view name, Members members) {
    if (!is(name)) return;
    reader_.members(value_, [&reader = reader_, &places = places_, members](const Value& member) {
      MemberReader inner(reader, places, member);
      members(inner);
    });
  }
  void by_type(std::string_view name, std::array<ModelReport, kPaymentTypeCount>& target) {
    within(name, [&target](MemberReader& inner) {
      for (std::size_t i = 0; i < target.size(); ++i) inner.object(kPaymentTypeNames[i], target[i]);
    });
  }
  void outcome(std::string_view name, Case& target) { object(name, target); }

 private:
  bool is(std::string_view name) const { return reader_.name() == name; }

  Reader& reader_;
  const Places& places_;
  const Value& value_;
};

// A case and its costs, which core/figures.h describes.
template <typename Owner>
class FigureReader : public NoFields {
 public:
  FigureReader(MemberReader& member, Owner& target) : member_(member), target_(target) {}

  void figure(std::string_view name, MaybeNumber Owner::*member, Unit, Sign = Sign::plain) {
    member_.number(name, target_.*member);
  }
  void object(std::string_view name, CostBreakdown Case::*costs) {
    member_.object(name, target_.*costs);
  }
  void choice(std::string_view name, std::optional<Basis> Case::*basis) {
    member_.choice(name, target_.*basis, kBasisNames);
  }

 private:
  MemberReader& member_;
  Owner& target_;
};

template <typename One>
void read_object(Reader& reader, const Places& places, const Value& value, One& target) {
  reader.members(value, [&reader, &places, &target](const Value& member) {
    MemberReader fields(reader, places, member);
    if constexpr (std::is_same_v<One, Case> || std::is_same_v<One, CostBreakdown>) {
      FigureReader<One> figures(fields, target);
      describe(figures, Of<One>{});
    } else {
      describe(fields, target);
    }
  });
}

}  // namespace

std::optional<Decisions> read_decisions(std::string_view json, const Workspace& workspace) {
  Places places;
  for (std::size_t i = 0; i < workspace.influencers.size(); ++i) {
    places.emplace(workspace.influencers[i].id, i);
  }
  Reader reader(1, 1);
  Decisions decisions;
  const auto syntax =
      reader.read(json, [&](const Value& root) { read_object(reader, places, root, decisions); });
  if (syntax || !reader.errors.empty()) return std::nullopt;
  return decisions;
}

}  // namespace kol::io
