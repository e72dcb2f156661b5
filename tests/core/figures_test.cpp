// The description of the report's figures: that it names every member of every struct once.
#include "core/figures.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace kol {
namespace {

// Which bytes of an owner its description names, and under which keys.
template <typename Owner>
class Described {
 public:
  Described() : named_(sizeof(Owner), 0) { describe(*this, Of<Owner>{}); }

  template <typename Value, typename... Rest>
  void figure(std::string_view name, Value Owner::*member, Rest...) {
    add(name, member);
  }
  template <typename Value>
  void choice(std::string_view name, Value Owner::*member) {
    add(name, member);
  }
  template <typename Value>
  void text(std::string_view name, Value Owner::*member) {
    add(name, member);
  }
  template <typename Value>
  void object(std::string_view name, Value Owner::*member) {
    add(name, member);
  }
  template <typename Part>
  void part(Part Owner::*member) {
    mark(member);
    const Described<Part> inner;
    for (const std::string& key : inner.keys()) add_key(key);
  }
  void open(std::string_view name) {
    add_key(name);
    within_ = std::string(name) + '.';
  }
  void close() { within_.clear(); }
  template <typename Value>
  void reason(std::string_view name, Value Owner::*member, std::string_view) {
    add(name, member);
  }
  template <typename Value>
  void signals(std::string_view name, Value Owner::*member) {
    add(name, member);
  }
  template <typename Value>
  void rows(std::string_view name, Value Owner::*member) {
    add(name, member);
  }
  template <typename Value>
  void unwritten(Value Owner::*member) {
    mark(member);
  }

  const std::set<std::string>& keys() const { return keys_; }
  const std::vector<std::string>& twice() const { return twice_; }

  // The most bytes side by side that no member named here has; between members the compiler leaves
  // some, but never as many as a figure takes.
  std::size_t longest_gap() const {
    std::size_t longest = 0;
    std::size_t gap = 0;
    for (const int named : named_) {
      gap = named > 0 ? 0 : gap + 1;
      longest = std::max(longest, gap);
    }
    return longest;
  }
  bool names_one_twice() const {
    return std::any_of(named_.begin(), named_.end(), [](int named) { return named > 1; });
  }

 private:
  template <typename Value>
  void add(std::string_view name, Value Owner::*member) {
    add_key(name);
    mark(member);
  }
  void add_key(std::string_view name) {
    const std::string key = within_ + std::string(name);
    if (!keys_.insert(key).second) twice_.push_back(key);
  }
  template <typename Value>
  void mark(Value Owner::*member) {
    const auto* begin = reinterpret_cast<const char*>(&owner_);
    const auto* value = reinterpret_cast<const char*>(&(owner_.*member));
    for (std::size_t i = 0; i < sizeof(Value); ++i) {
      ++named_[static_cast<std::size_t>(value - begin) + i];
    }
  }

  Owner owner_;
  std::vector<int> named_;
  std::string within_;
  std::set<std::string> keys_;
  std::vector<std::string> twice_;
};

template <typename Owner>
class Figures : public testing::Test {};

using Owners =
    testing::Types<Authenticity, ChannelReport, Results, FeeEstimate, QuoteCheck, StandardPost,
                   RowProjection, CostBreakdown, Case, BreakEven, Projection>;
TYPED_TEST_SUITE(Figures, Owners);

TYPED_TEST(Figures, EveryMemberIsDescribed) {
  EXPECT_LT(Described<TypeParam>().longest_gap(), alignof(TypeParam))
      << "a member of this struct has no line in core/figures.h";
}

TYPED_TEST(Figures, NoMemberIsDescribedTwice) {
  EXPECT_FALSE(Described<TypeParam>().names_one_twice());
}

TYPED_TEST(Figures, NamesDiffer) {
  EXPECT_EQ(Described<TypeParam>().twice(), std::vector<std::string>());
}

TEST(FigureOf, IsFoundByItsMember) {
  static_assert(figure_of(&Case::roi).name == "roi");
  static_assert(figure_of(&Case::roi).unit == Unit::share);
  static_assert(figure_of(&Case::roi).sign == Sign::gain);
  static_assert(figure_of(&FeeEstimate::fair).name == "fair");
  static_assert(figure_of(&RowProjection::deposit).unit == Unit::money);
}

}  // namespace
}  // namespace kol
