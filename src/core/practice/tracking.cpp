// A link, a code and hashtags for each piece (see tracking.h).
#include "core/practice/tracking.h"

#include <array>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "core/lineup.h"
#include "core/practice/code.h"
#include "core/practice/content.h"
#include "core/practice/hashtag.h"
#include "core/practice/slug.h"
#include "core/practice/url.h"

namespace kol {
namespace {

// What analytics calls the platforms: as workspaces do.
constexpr std::array<std::string_view, kPlatformCount> kSources = {
    "instagram", "tiktok", "youtube", "facebook", "x", "blog", "other"};

// What the row says, else the campaign; an empty text is as none.
std::string text_of(const MaybeText& row, const MaybeText& campaign) {
  return row ? *row : campaign.value_or("");
}

std::string text_or(const MaybeText& text, std::string_view otherwise) {
  return text && !text->empty() ? *text : std::string(otherwise);
}

// The campaign as its links name it.
std::string campaign_name(const Campaign& campaign) {
  const std::string made = slug(campaign.name);
  return text_or(campaign.tracking.campaign, made.empty() ? "campaign" : made);
}

// What the pieces of one row have in common.
struct RowLinks {
  std::string landing_page;
  bool has_links = true;
  MaybeText source;
  LinkParameters parameters;  // but source and content
  std::vector<std::string> hashtags;
};

RowLinks links_of(const Campaign& campaign, const LineupRow& row) {
  const CampaignTracking& tracking = campaign.tracking;
  RowLinks links;
  links.landing_page = text_of(row.tracking.landing_page, tracking.landing_page);
  links.has_links = tracking.links && !links.landing_page.empty();
  links.source = tracking.source;
  links.parameters.medium = text_or(tracking.medium, "influencer");
  links.parameters.campaign = campaign_name(campaign);
  links.parameters.term = text_of(row.tracking.term, tracking.term);
  links.hashtags = with_disclosure(row_hashtags(tracking, row.tracking),
                                   text_of(row.terms.disclosure, campaign.terms.disclosure));
  return links;
}

TrackedPiece tracked_piece(const RowLinks& links, const Format& format, std::string content) {
  TrackedPiece piece;
  piece.format = format.id;
  piece.place = format.ctr;
  if (!links.landing_page.empty()) piece.landing_page = links.landing_page;
  if (links.has_links) {
    LinkParameters parameters = links.parameters;
    parameters.source = text_or(links.source, kSources[index_of(format.platform)]);
    parameters.content = content;
    piece.link = tracked_link(links.landing_page, parameters);
  }
  piece.content = std::move(content);
  if (format.platform != Platform::blog) piece.hashtags = links.hashtags;
  return piece;
}

void append_pieces(TrackingRow& row, const RowLinks& links, const Format& format,
                   const Deliverable& deliverable, ContentNames& names) {
  if (deliverable.count > kMostPieces) return;
  const auto count = static_cast<std::size_t>(deliverable.count);
  const Piece nothing;
  for (std::size_t i = 0; i < count; ++i) {
    const Piece& entered = i < deliverable.pieces.size() ? deliverable.pieces[i] : nothing;
    TrackedPiece piece =
        tracked_piece(links, format, names.next(row.slug, format.id, entered.content));
    piece.piece = i + 1;
    piece.date = entered.date;
    row.pieces.push_back(std::move(piece));
  }
}

}  // namespace

std::vector<TrackingRow> track(const Workspace& workspace, const Benchmarks& benchmarks) {
  return track(workspace, benchmarks, find_influencers(workspace, nullptr));
}

std::vector<TrackingRow> track(const Workspace& workspace, const Benchmarks& benchmarks,
                               const std::vector<std::size_t>& influencers) {
  const Campaign& campaign = workspace.campaign;
  std::set<std::size_t> in_lineup(influencers.begin(), influencers.end());
  in_lineup.erase(workspace.influencers.size());  // nobody: a line-up that does not fit the roster
  const std::map<std::size_t, std::string> slugs = tracking_slugs(workspace, in_lineup);
  std::vector<MaybeText> codes = tracking_codes(workspace, influencers);
  ContentNames names(campaign);
  std::vector<TrackingRow> rows(campaign.lineup.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const LineupRow& entered = campaign.lineup[i];
    TrackingRow& row = rows[i];
    row.influencer = influencers[i];
    row.code = std::move(codes[i]);
    row.discount = code_discount(campaign, entered);
    const auto slug_of_row = slugs.find(row.influencer);
    if (slug_of_row == slugs.end()) continue;
    row.slug = slug_of_row->second;
    const RowLinks links = links_of(campaign, entered);
    for (const Deliverable& deliverable : entered.deliverables) {
      const Format* format = find_format(benchmarks, deliverable.format);
      if (format != nullptr) append_pieces(row, links, *format, deliverable, names);
    }
  }
  return rows;
}

}  // namespace kol
