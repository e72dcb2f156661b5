#include "app/state/roster_search.h"

#include <algorithm>

#include "io/table/folding.h"

namespace kol::app {
namespace {

bool has_words(const Influencer& influencer, const std::vector<std::string>& words) {
  const std::string texts = io::fold(influencer.name) + '\n' + io::fold(influencer.id);
  return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
    return texts.find(word) != std::string::npos;
  });
}

}  // namespace

const std::vector<std::size_t>& RosterSearch::found(const Document& document) {
  if (revision_ == document.revision() && searched_ == text) return found_;
  revision_ = document.revision();
  searched_ = text;
  found_.clear();
  std::vector<std::string> words = io::folded_words(text);
  std::erase(words, std::string());
  for (const std::size_t index : document.report().ranking) {
    const Influencer& influencer = document.workspace().influencers[index];
    if (!words.empty() && !has_words(influencer, words)) continue;
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

bool is_in_lineup(const Campaign& campaign, std::string_view influencer) {
  return std::any_of(campaign.lineup.begin(), campaign.lineup.end(),
                     [&](const LineupRow& row) { return row.influencer == influencer; });
}

std::optional<LineupRow> standard_row(const Benchmarks& benchmarks, const Influencer& influencer) {
  for (const Channel& channel : influencer.channels) {
    const Format* usual = default_format(benchmarks, channel.platform);
    if (usual == nullptr) continue;
    LineupRow row;
    row.influencer = influencer.id;
    row.deliverables.push_back({usual->id, 1, {}, {}});
    row.product_units = 1;  // counted when it is compared
    return row;
  }
  return std::nullopt;
}

}  // namespace kol::app
