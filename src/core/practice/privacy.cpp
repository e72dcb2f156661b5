#include "core/practice/privacy.h"

#include <algorithm>

namespace kol {
namespace {

// Pieces of so many posts are not read, only kept as they came: with their results.
bool keeps_pieces(const Deliverable& deliverable) {
  return deliverable.count > kMostPieces && !deliverable.unknown.empty();
}

void take_out_results(Campaign& campaign) {
  campaign.results = {};
  for (LineupRow& row : campaign.lineup) {
    row.results = {};
    for (Deliverable& deliverable : row.deliverables) {
      for (Piece& piece : deliverable.pieces) piece.results = {};
      if (keeps_pieces(deliverable)) deliverable.unknown.clear();
    }
  }
}

void take_out(Workspace& workspace, PrivatePart part) {
  Campaign& campaign = workspace.campaign;
  switch (part) {
    case PrivatePart::email:
      for (Influencer& influencer : workspace.influencers) influencer.email.clear();
      break;
    case PrivatePart::notes:
      for (Influencer& influencer : workspace.influencers) influencer.notes.clear();
      for (auto& [tip, entry] : campaign.tips.by_tip) entry.note.clear();
      break;
    case PrivatePart::vetting:
      for (Influencer& influencer : workspace.influencers) influencer.vetting.reset();
      break;
    case PrivatePart::contact:
      campaign.terms.contact.reset();
      for (LineupRow& row : campaign.lineup) {
        row.terms.contact.reset();
        row.wording.clear();  // it may say the same
      }
      break;
    case PrivatePart::results:
      take_out_results(campaign);
      break;
    case PrivatePart::history:
      workspace.history.clear();
      break;
    case PrivatePart::creator:
      workspace.creator.reset();
      break;
  }
}

bool has_results(const LineupRow& row) {
  const auto piece_has = [](const Piece& piece) { return piece.results != PieceResults{}; };
  const auto any_piece = [&](const Deliverable& deliverable) {
    return keeps_pieces(deliverable) ||
           std::any_of(deliverable.pieces.begin(), deliverable.pieces.end(), piece_has);
  };
  return row.results != RowResults{} ||
         std::any_of(row.deliverables.begin(), row.deliverables.end(), any_piece);
}

bool holds(const Workspace& workspace, PrivatePart part) {
  const Campaign& campaign = workspace.campaign;
  const auto any_influencer = [&](auto has) {
    return std::any_of(workspace.influencers.begin(), workspace.influencers.end(), has);
  };
  const auto any_row = [&](auto has) {
    return std::any_of(campaign.lineup.begin(), campaign.lineup.end(), has);
  };
  switch (part) {
    case PrivatePart::email:
      return any_influencer([](const Influencer& one) { return !one.email.empty(); });
    case PrivatePart::notes: {
      const auto& tips = campaign.tips.by_tip;
      return any_influencer([](const Influencer& one) { return !one.notes.empty(); }) ||
             std::any_of(tips.begin(), tips.end(),
                         [](const auto& entry) { return !entry.second.note.empty(); });
    }
    case PrivatePart::vetting:
      return any_influencer([](const Influencer& one) { return bool(one.vetting); });
    case PrivatePart::contact:
      return campaign.terms.contact.has_value() || any_row([](const LineupRow& row) {
               return row.terms.contact.has_value() || !row.wording.empty();
             });
    case PrivatePart::results:
      return campaign.results != CampaignResults{} || any_row(has_results);
    case PrivatePart::history:
      return !workspace.history.empty();
    case PrivatePart::creator:
      return workspace.creator.has_value();
  }
  return false;
}

}  // namespace

PrivateParts private_parts(const Workspace& workspace) {
  PrivateParts parts;
  for (std::size_t i = 0; i < kPrivatePartCount; ++i) {
    parts[i] = holds(workspace, static_cast<PrivatePart>(i));
  }
  return parts;
}

Workspace with_only(const Workspace& workspace, const PrivateParts& kept) {
  Workspace rest = workspace;
  for (std::size_t i = 0; i < kPrivatePartCount; ++i) {
    if (!kept[i]) take_out(rest, static_cast<PrivatePart>(i));
  }
  return rest;
}

}  // namespace kol
