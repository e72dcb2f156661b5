// Whose a record of results is (see matching.h).
#include "io/table/results/matching.h"

#include <algorithm>

#include "core/practice/slug.h"
#include "core/practice/tracking.h"
#include "io/table/folding.h"
#include "io/table/links.h"

namespace kol::io {
namespace {

// What utm_campaign is in the links of the campaign.
std::string campaign_parameter(const Campaign& campaign) {
  if (campaign.tracking.campaign && !campaign.tracking.campaign->empty()) {
    return *campaign.tracking.campaign;
  }
  std::string made = slug(campaign.name);
  return made.empty() ? "campaign" : made;
}

// The path of a link as it is compared.
std::string_view path_of(std::string_view compared) {
  const std::size_t slash = compared.find('/');
  return slash == std::string_view::npos ? std::string_view() : compared.substr(slash);
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::string_view without_scheme(std::string_view link) {
  const std::size_t colon = link.find("://");
  const bool has_one = colon != std::string_view::npos && colon > 0 &&
                       std::all_of(link.begin(), link.begin() + static_cast<std::ptrdiff_t>(colon),
                                   [](char c) { return is_letter(c); });
  if (has_one) return link.substr(colon + 3);
  return link.starts_with("//") ? link.substr(2) : link;
}

template <typename Value>
const Value* find(const ByText<Value>& all, std::string_view text) {
  const auto found = all.find(text);
  return found == all.end() ? nullptr : &found->second;
}

// Of the places in one list by whole links and one by paths.
template <typename Value>
const Value* find_link(const ByText<Value>& whole, const ByText<Value>& paths,
                       std::string_view link) {
  const std::string compared = compared_link(link);
  const bool is_path = link.starts_with('/') && !link.starts_with("//");
  if (is_path) return find(paths, compared);
  return compared.empty() ? nullptr : find(whole, compared);
}

}  // namespace

std::string compared_link(std::string_view link) {
  std::string lower = lower_case(trim(link));
  std::string_view rest = without_scheme(lower);
  if (rest.starts_with("www.")) rest.remove_prefix(4);
  rest = rest.substr(0, rest.find_first_of("?#"));
  if (rest.ends_with('/')) rest.remove_suffix(1);
  return std::string(rest);
}

ResultMatcher::ResultMatcher(const Workspace& workspace, const Benchmarks& benchmarks)
    : workspace_(workspace),
      campaign_(lower_case(campaign_parameter(workspace.campaign))),
      campaign_name_(lower_case(trim(workspace.campaign.name))) {
  learn_pieces(benchmarks);
  learn_landing_pages();
  learn_handles(benchmarks);
}

void ResultMatcher::learn_pieces(const Benchmarks& benchmarks) {
  const std::vector<TrackingRow> tracking = track(workspace_, benchmarks);
  for (std::size_t row = 0; row < tracking.size(); ++row) {
    if (tracking[row].code) codes_[lower_case(*tracking[row].code)].push_back(row);
    const std::vector<Deliverable>& deliverables = workspace_.campaign.lineup[row].deliverables;
    auto tracked = tracking[row].pieces.begin();
    for (std::size_t i = 0; i < deliverables.size(); ++i) {
      if (deliverables[i].count > kMostPieces) continue;
      const auto count = static_cast<std::size_t>(deliverables[i].count);
      for (std::size_t piece = 0; piece < count && tracked != tracking[row].pieces.end(); ++piece) {
        learn_piece(deliverables[i], {row, ResultPlace::Piece{i, piece}}, tracked->content);
        ++tracked;
      }
    }
  }
}

void ResultMatcher::learn_piece(const Deliverable& deliverable, const ResultPlace& place,
                                std::string_view content) {
  contents_.try_emplace(lower_case(content), place);
  const std::size_t piece = place.piece->piece;
  if (piece >= deliverable.pieces.size()) return;
  const MaybeText& url = deliverable.pieces[piece].url;
  if (!url || url->empty()) return;
  const std::string compared = compared_link(*url);
  posts_.try_emplace(compared, place);
  post_paths_.try_emplace(std::string(path_of(compared)), place);
}

void ResultMatcher::learn_landing_pages() {
  const Campaign& campaign = workspace_.campaign;
  for (std::size_t row = 0; row < campaign.lineup.size(); ++row) {
    const MaybeText& own = campaign.lineup[row].tracking.landing_page;
    const MaybeText& page = own ? own : campaign.tracking.landing_page;
    if (!page || page->empty()) continue;
    const std::string compared = compared_link(*page);
    landing_pages_[compared].push_back(row);
    landing_paths_[std::string(path_of(compared))].push_back(row);
  }
}

void ResultMatcher::learn_handles(const Benchmarks& benchmarks) {
  ByText<const Influencer*> by_id;
  for (const Influencer& influencer : workspace_.influencers) {
    by_id.try_emplace(influencer.id, &influencer);
  }
  const auto platform_of = [&](const Deliverable& deliverable) -> std::optional<Platform> {
    const auto format =
        std::find_if(benchmarks.formats.begin(), benchmarks.formats.end(),
                     [&](const kol::Format& one) { return one.id == deliverable.format; });
    return format == benchmarks.formats.end() ? std::nullopt : std::optional(format->platform);
  };
  for (std::size_t row = 0; row < workspace_.campaign.lineup.size(); ++row) {
    const auto influencer = by_id.find(influencer_of(row));
    if (influencer == by_id.end()) continue;
    for (const Channel& channel : influencer->second->channels) {
      if (channel.handle.empty()) continue;
      const std::vector<Deliverable>& all = workspace_.campaign.lineup[row].deliverables;
      const bool there = std::any_of(all.begin(), all.end(), [&](const Deliverable& deliverable) {
        return platform_of(deliverable) == channel.platform;
      });
      handles_[handle_key(bare_handle(channel.handle))].push_back({row, channel.platform, there});
    }
  }
}

bool ResultMatcher::is_of_other_campaign(const ResultKeys& record) const {
  const std::string said = lower_case(trim(record.campaign_in_all()));
  if (said.empty() || said == campaign_) return false;
  return campaign_name_.empty() || said != campaign_name_;
}

std::optional<ResultPlace> ResultMatcher::by_link(const ResultKeys& record) const {
  const std::string content = lower_case(trim(record.content_in_all()));
  if (!content.empty()) {
    if (const ResultPlace* const place = find(contents_, content)) return *place;
  }
  for (const std::string& link : record.links) {
    if (const ResultPlace* const place = find_link(posts_, post_paths_, link)) return *place;
  }
  for (const std::string& link : record.links) {
    const Rows* const rows = find_link(landing_pages_, landing_paths_, link);
    if (rows != nullptr && rows->size() == 1) return ResultPlace{rows->front(), {}};
  }
  return std::nullopt;
}

const ResultMatcher::Rows* ResultMatcher::by_code(const ResultKeys& record) const {
  return record.code.empty() ? nullptr : find(codes_, lower_case(record.code));
}

// The only row of the influencer, and of the platform where the record names one.
std::optional<std::size_t> ResultMatcher::by_handle(const ResultKeys& record) const {
  if (record.handle.empty()) return std::nullopt;
  const std::vector<Account>* const accounts = find(handles_, handle_key(record.handle));
  if (accounts == nullptr) return std::nullopt;
  std::optional<std::size_t> only;
  for (const Account& account : *accounts) {
    const bool is_there = account.platform == record.platform && account.has_posts_there;
    if (record.platform && !is_there) continue;
    if (only && *only != account.row) return std::nullopt;
    only = account.row;
  }
  return only;
}

bool ResultMatcher::has_influencer(const Rows& rows, std::size_t row) const {
  return std::any_of(rows.begin(), rows.end(),
                     [&](std::size_t one) { return influencer_of(one) == influencer_of(row); });
}

bool ResultMatcher::is_of_one(const Rows& rows) const {
  return std::all_of(rows.begin(), rows.end(), [&](std::size_t one) {
    return influencer_of(one) == influencer_of(rows.front());
  });
}

Matching ResultMatcher::match(const ResultKeys& record) const {
  if (is_of_other_campaign(record)) return {{}, Code::skipped_other_campaign};
  const std::optional<ResultPlace> linked = by_link(record);
  const Rows* const rows = by_code(record);
  if (linked && (rows == nullptr || has_influencer(*rows, linked->row))) {
    return {ResultMatch{*linked, MatchedBy::link, rows != nullptr}, {}};
  }
  if (rows != nullptr) {
    if (!is_of_one(*rows)) return {{}, Code::skipped_code_of_several};
    ResultMatch match{{rows->front(), {}}, MatchedBy::code, false, linked.has_value()};
    match.other_rows.assign(rows->begin() + 1, rows->end());
    match.crossed_link = linked;
    return {std::move(match), {}};
  }
  if (const auto row = by_handle(record)) {
    return {ResultMatch{{*row, {}}, MatchedBy::handle}, {}};
  }
  return {{}, Code::skipped_unmatched};
}

}  // namespace kol::io
