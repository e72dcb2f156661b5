#include "io/json/practice_checks.h"

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/practice/code.h"
#include "core/practice/code_points.h"
#include "io/json/number.h"
#include "io/json/text.h"

namespace kol::io {
namespace {

// Sums of entered figures may differ by this much in their last digits.
constexpr double kRoundingError = 1e-9;

void check_slugs(WorkspaceReader& reader, const std::vector<Influencer>& influencers) {
  std::set<std::string, std::less<>> before;
  for (std::size_t i = 0; i < influencers.size(); ++i) {
    const auto& tracking = influencers[i].tracking;
    if (!tracking || !tracking->slug || before.insert(*tracking->slug).second) continue;
    reader.errors.add(reader.influencers_offset + i,
                      element_place("influencers", i) + ".tracking.slug",
                      {Code::workspace_slug_twice, {{"text", *tracking->slug}}});
  }
}

void check_contents(WorkspaceReader& reader, const std::vector<LineupRow>& lineup) {
  std::set<std::string, std::less<>> before;
  for (std::size_t row = 0; row < lineup.size(); ++row) {
    for (std::size_t i = 0; i < lineup[row].deliverables.size(); ++i) {
      const std::vector<Piece>& pieces = lineup[row].deliverables[i].pieces;
      for (std::size_t k = 0; k < pieces.size(); ++k) {
        const std::string& content = pieces[k].content;
        if (content.empty() || before.insert(ascii_lower(content)).second) continue;
        const std::string deliverable =
            element_place(element_place("campaign.lineup", row) + ".deliverables", i);
        reader.errors.add(reader.lineup_offset + row,
                          element_place(deliverable + ".pieces", k) + ".content",
                          {Code::workspace_content_twice, {{"text", shortened(content)}}});
      }
    }
  }
}

// A code that somebody was given, and where.
struct GivenCode {
  std::string_view code;
  std::string_view owner;  // id of the influencer
  std::size_t offset;
  std::string place;
};

std::vector<GivenCode> given_codes(const WorkspaceReader& reader, const Workspace& workspace) {
  std::vector<GivenCode> codes;
  const std::vector<LineupRow>& lineup = workspace.campaign.lineup;
  for (std::size_t i = 0; i < lineup.size(); ++i) {
    if (!lineup[i].tracking.code) continue;
    codes.push_back({*lineup[i].tracking.code, lineup[i].influencer, reader.lineup_offset + i,
                     element_place("campaign.lineup", i) + ".tracking.code"});
  }
  for (std::size_t i = 0; i < workspace.influencers.size(); ++i) {
    const Influencer& influencer = workspace.influencers[i];
    if (!influencer.tracking || !influencer.tracking->code) continue;
    codes.push_back({*influencer.tracking->code, influencer.id, reader.influencers_offset + i,
                     element_place("influencers", i) + ".tracking.code"});
  }
  return codes;
}

void check_codes(WorkspaceReader& reader, const Workspace& workspace) {
  const std::vector<GivenCode> codes = given_codes(reader, workspace);
  std::multimap<std::string, const GivenCode*> by_looks;
  for (const GivenCode& code : codes) by_looks.emplace(looks_of_code(code.code), &code);
  for (const GivenCode& code : codes) {
    const auto alike = by_looks.equal_range(looks_of_code(code.code));
    for (auto at = alike.first; at != alike.second; ++at) {
      if (at->second->owner == code.owner) continue;
      reader.warnings.add(
          code.offset, code.place,
          {Code::workspace_code_looks_alike, {{"text", std::string(at->second->code)}}});
      break;
    }
  }
}

void check_discounts(WorkspaceReader& reader, const Campaign& campaign) {
  const auto check = [&](const MaybeNumber& discount, std::size_t offset,
                         const std::string& place) {
    if (!discount || *discount == campaign.offer.discount) return;
    reader.warnings.add(
        offset, place + ".tracking.discount",
        {Code::workspace_other_discount,
         {{"found", number_text(*discount)}, {"expected", number_text(campaign.offer.discount)}}});
  };
  check(campaign.tracking.discount, reader.tracking_offset, "campaign");
  for (std::size_t i = 0; i < campaign.lineup.size(); ++i) {
    check(campaign.lineup[i].tracking.discount, reader.lineup_offset + i,
          element_place("campaign.lineup", i));
  }
}

// Calls take(name, own, sum) for each figure of the row that is its own: `sum` of those of its
// pieces that have it.
template <typename Take>
class OwnFigures {
 public:
  OwnFigures(const LineupRow& row, Take take) : row_(row), take_(take) {}

  void number(std::string_view name, MaybeNumber MeasuredFigures::*member, const Range&) {
    const MaybeNumber& own = row_.results.*member;
    if (!own || member == &MeasuredFigures::reach) return;
    double sum = 0;
    for (const Deliverable& deliverable : row_.deliverables) {
      for (const Piece& piece : deliverable.pieces) sum += (piece.results.*member).value_or(0);
    }
    take_(name, *own, sum);
  }

 private:
  const LineupRow& row_;
  Take take_;
};

void check_sums(WorkspaceReader& reader, const std::vector<LineupRow>& lineup) {
  for (std::size_t i = 0; i < lineup.size(); ++i) {
    const auto check = [&](std::string_view name, double own, double sum) {
      if (sum <= own + kRoundingError) return;
      reader.warnings.add(reader.lineup_offset + i,
                          element_place("campaign.lineup", i) + ".results." + std::string(name),
                          {Code::workspace_pieces_add_up, {{"found", number_text(sum)}}});
    };
    OwnFigures<decltype(check)> figures(lineup[i], check);
    describe(figures, MeasuredFigures{});
  }
}

// That the creator has a channel for each format of the plan and the offers.
class CreatorFormats {
 public:
  CreatorFormats(WorkspaceReader& reader, const Benchmarks& benchmarks, const Influencer& creator)
      : reader_(reader), benchmarks_(benchmarks), creator_(creator) {}

  void check(const Creator& side) {
    for (const auto& [format, hours] : side.hours) check("creator.hours." + format, format);
    for (const auto& [format, price] : side.prices) check("creator.prices." + format, format);
    check_each("creator.plan", side.plan);
    check_posts("creator.affiliate", side.affiliate);
    check_posts("creator.products", side.products);
    check_each("creator.barter", side.barter);
  }

 private:
  void check(const std::string& place, std::string_view id) {
    const Format* format = find_format(benchmarks_, id);
    if (format == nullptr || has_channel(creator_, format->platform)) return;
    reader_.errors.add(reader_.creator_offset, place,
                       {Code::workspace_creator_no_channel,
                        {{"platform", std::string(name_of(kPlatformNames, format->platform))}}});
  }
  template <typename WithFormat>
  void check_each(const std::string& place, const std::vector<WithFormat>& list) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      check(element_place(place, i) + ".format", list[i].format);
    }
  }
  template <typename WithPosts>
  void check_posts(const std::string& place, const std::vector<WithPosts>& list) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (list[i].posts) check_each(element_place(place, i) + ".posts", *list[i].posts);
    }
  }

  WorkspaceReader& reader_;
  const Benchmarks& benchmarks_;
  const Influencer& creator_;
};

}  // namespace

void check_practice(WorkspaceReader& reader, const Benchmarks& benchmarks,
                    const Workspace& workspace, const Influencer* creator) {
  check_slugs(reader, workspace.influencers);
  check_contents(reader, workspace.campaign.lineup);
  check_codes(reader, workspace);
  check_discounts(reader, workspace.campaign);
  check_sums(reader, workspace.campaign.lineup);
  if (!workspace.creator || workspace.creator->influencer.empty()) return;
  if (creator != nullptr) {
    CreatorFormats(reader, benchmarks, *creator).check(*workspace.creator);
  } else {
    reader.errors.add(
        reader.creator_offset, "creator.influencer",
        {Code::workspace_no_influencer, {{"id", shortened(workspace.creator->influencer)}}});
  }
}

}  // namespace kol::io
