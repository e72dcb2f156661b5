// Reads the structs of the workspace by their descriptions (workspace_fields.h). Checks
// between objects are left to read_workspace().
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
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
  // Names and values of influencers that more_influencers() is going to read, at most.
  std::size_t room_for_influencers = 0;
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
  // After the workspace with none, which stood where the text "[…]" was cut out.
  std::optional<Problem> more_influencers(std::string_view json, std::vector<Influencer>& list,
                                          std::size_t& offset);
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
  void influencer(const Value& value, std::vector<Influencer>& list);
  bool follows(const Value& value, TextRule rule);
  bool follows_practice(const Value& value, TextRule rule);
  void check_both(const MeasuredFigures& figures, std::size_t begin);

  const Benchmarks& benchmarks_;
};

}  // namespace kol::io
