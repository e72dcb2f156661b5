#include "app/state/roster_search.h"

#include <algorithm>
#include <string_view>

namespace kol::app {
namespace {

bool contains_without_case(std::string_view text, std::string_view part) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  return std::search(text.begin(), text.end(), part.begin(), part.end(),
                     [&](char a, char b) { return lower(a) == lower(b); }) != text.end();
}

}  // namespace

const std::vector<std::size_t>& RosterSearch::found(const Document& document) {
  if (revision_ == document.revision() && searched_ == text) return found_;
  revision_ = document.revision();
  searched_ = text;
  found_.clear();
  for (const std::size_t index : document.report().ranking) {
    const Influencer& influencer = document.workspace().influencers[index];
    if (!text.empty() && !contains_without_case(influencer.name, text) &&
        !contains_without_case(influencer.id, text)) {
      continue;
    }
    if (formats_of(document.benchmarks(), influencer).empty()) continue;
    found_.push_back(index);
    if (found_.size() == kMostFound) break;
  }
  return found_;
}

std::vector<std::string> formats_of(const Benchmarks& benchmarks, const Influencer& influencer) {
  std::vector<std::string> formats;
  for (const Channel& channel : influencer.channels) {
    for (const Format& format : benchmarks.formats) {
      if (format.platform == channel.platform) formats.push_back(format.id);
    }
  }
  return formats;
}

std::optional<LineupRow> standard_row(const Benchmarks& benchmarks, const Influencer& influencer) {
  for (const Channel& channel : influencer.channels) {
    const Format* usual = default_format(benchmarks, channel.platform);
    if (usual == nullptr) continue;
    LineupRow row;
    row.influencer = influencer.id;
    row.deliverables.push_back({usual->id, 1, {}});
    return row;
  }
  return std::nullopt;
}

}  // namespace kol::app
