// Sorting, searching and filtering the roster, fast enough for 100,000 influencers.
#include <algorithm>
#include <limits>
#include <set>
#include <utility>

#include "app/state/roster_columns.h"
#include "app/state/roster_view.h"
#include "io/table/folding.h"

namespace kol::app {
namespace {

constexpr double kUnknown = std::numeric_limits<double>::infinity();

// Less is earlier; what is unknown comes last in both directions.
double number_key(const Document& document, const RosterOrder& order, std::size_t index) {
  const MaybeNumber value = value_of(document, index, order.by);
  if (!value) return kUnknown;
  return order.descending ? -*value : *value;
}

bool text_before(std::string_view a, std::string_view b, bool descending) {
  if (a.empty() || b.empty()) return !a.empty() && b.empty();
  return descending ? b < a : a < b;
}

std::string text_key(const Document& document, const RosterOrder& order, std::size_t index) {
  std::string text = text_of(document.workspace().influencers[index], order.by);
  std::string key = io::fold(text);
  if (key.empty()) key = std::move(text);  // nothing but symbols
  return key;
}

bool has_platform(const Influencer& influencer, Platform platform) {
  return std::any_of(influencer.channels.begin(), influencer.channels.end(),
                     [&](const Channel& channel) { return channel.platform == platform; });
}

bool passes(const Document& document, const RosterOrder& order, std::size_t index) {
  const Influencer& influencer = document.workspace().influencers[index];
  const InfluencerReport& report = document.report().influencers[index];
  const StandardPost& post = report.standard_post;
  if (order.platform && !has_platform(influencer, *order.platform)) return false;
  if (order.tier && (report.channels.empty() || report.channels[0].tier != *order.tier)) {
    return false;
  }
  if (order.verdict && (!post.quote || post.quote->verdict != order.verdict)) return false;
  if (order.profitable && post.profit.value_or(0) <= 0) return false;
  if (order.vetting && vetting_stand(document.vetting_of(index)) != order.vetting) return false;
  const std::vector<std::string>& tags = influencer.tags;
  return !order.tag || std::find(tags.begin(), tags.end(), *order.tag) != tags.end();
}

template <typename Key, typename Before>
void sort_by(std::vector<std::size_t>& rows, const std::vector<Key>& keys, Before before) {
  std::vector<std::size_t> places(rows.size());
  for (std::size_t i = 0; i < places.size(); ++i) places[i] = i;
  std::stable_sort(places.begin(), places.end(),
                   [&](std::size_t a, std::size_t b) { return before(keys[a], keys[b]); });
  std::vector<std::size_t> sorted;
  sorted.reserve(rows.size());
  for (const std::size_t place : places) sorted.push_back(rows[place]);
  rows = std::move(sorted);
}

std::string searched_text(const Influencer& influencer) {
  std::string text;
  const auto add = [&](std::string_view part) {
    if (part.empty()) return;
    text += io::fold(part);
    text += '\n';  // folded texts hold none: a word is never found across two of them
  };
  add(influencer.name);
  add(influencer.id);
  for (const Channel& channel : influencer.channels) add(channel.handle);
  add(influencer.niche);
  add(influencer.country);
  for (const std::string& tag : influencer.tags) add(tag);
  add(influencer.notes);
  return text;
}

}  // namespace

std::size_t RosterOrder::filters() const {
  return static_cast<std::size_t>(platform.has_value()) + static_cast<std::size_t>(profitable) +
         static_cast<std::size_t>(tier.has_value()) + static_cast<std::size_t>(tag.has_value()) +
         static_cast<std::size_t>(verdict.has_value()) +
         static_cast<std::size_t>(vetting.has_value());
}

const std::vector<std::string>& RosterTags::of(const Document& document) {
  if (revision_ == document.revision()) return tags_;
  revision_ = document.revision();
  std::set<std::pair<std::string, std::string>> found;
  for (const Influencer& influencer : document.workspace().influencers) {
    for (const std::string& tag : influencer.tags) found.emplace(io::fold(tag), tag);
  }
  tags_.clear();
  for (const auto& [folded, tag] : found) tags_.push_back(tag);
  return tags_;
}

const std::vector<std::size_t>& RosterRows::of(const Document& document, const RosterOrder& order) {
  const bool same_order = order == order_;
  if (same_order && revision_ == document.revision()) return rows_;
  const std::optional<std::size_t> edited =
      revision_ + 1 == document.revision() ? document.edited_alone() : std::nullopt;
  order_ = order;
  prepare_search(document, edited);
  if (same_order && edited) {
    replace(document, *edited);
  } else {
    make(document);
  }
  revision_ = document.revision();
  ++version_;
  return rows_;
}

void RosterRows::prepare_search(const Document& document, std::optional<std::size_t> edited) {
  search_words_ = io::folded_words(order_.search);
  std::erase(search_words_, std::string());
  if (search_words_.empty()) {
    searched_.clear();
    return;
  }
  const std::vector<Influencer>& all = document.workspace().influencers;
  if (!searched_.empty() && edited && searched_revision_ == revision_) {
    searched_[*edited] = searched_text(all[*edited]);
  } else if (searched_.empty() || searched_revision_ != document.revision()) {
    searched_.clear();
    searched_.reserve(all.size());
    for (const Influencer& influencer : all) searched_.push_back(searched_text(influencer));
  }
  searched_revision_ = document.revision();
}

bool RosterRows::is_wanted(const Document& document, std::size_t index) {
  if (order_.filters() > 0 && !passes(document, order_, index)) return false;
  return std::all_of(search_words_.begin(), search_words_.end(), [&](const std::string& word) {
    return searched_[index].find(word) != std::string::npos;
  });
}

void RosterRows::make(const Document& document) {
  const bool all = order_.filters() == 0 && search_words_.empty();
  rows_.clear();
  if (order_.by == RosterColumn::rank && !order_.descending) {
    // The report has this order already.
    if (all) {
      rows_ = document.report().ranking;
      return;
    }
    for (const std::size_t index : document.report().ranking) {
      if (is_wanted(document, index)) rows_.push_back(index);
    }
    return;
  }
  for (std::size_t i = 0; i < document.workspace().influencers.size(); ++i) {
    if (all || is_wanted(document, i)) rows_.push_back(i);
  }
  if (info_of(order_.by).is_text()) {
    std::vector<std::string> keys;
    keys.reserve(rows_.size());
    for (const std::size_t index : rows_) keys.push_back(text_key(document, order_, index));
    sort_by(rows_, keys, [&](const std::string& a, const std::string& b) {
      return text_before(a, b, order_.descending);
    });
  } else {
    std::vector<double> keys;
    keys.reserve(rows_.size());
    for (const std::size_t index : rows_) keys.push_back(number_key(document, order_, index));
    sort_by(rows_, keys, [](double a, double b) { return a < b; });
  }
}

void RosterRows::replace(const Document& document, std::size_t edited) {
  if (rows_.size() == document.report().ranking.size() && order_.by == RosterColumn::rank &&
      !order_.descending) {
    return make(document);
  }
  std::erase(rows_, edited);
  if (!is_wanted(document, edited)) return;
  const auto place = [&](auto key, auto before) {
    const auto own = key(document, order_, edited);
    return std::lower_bound(rows_.begin(), rows_.end(), edited,
                            [&](std::size_t other, std::size_t) {
                              const auto others = key(document, order_, other);
                              if (before(others, own)) return true;
                              return !before(own, others) && other < edited;
                            });
  };
  const auto at = info_of(order_.by).is_text()
                      ? place(text_key,
                              [&](const std::string& a, const std::string& b) {
                                return text_before(a, b, order_.descending);
                              })
                      : place(number_key, [](double a, double b) { return a < b; });
  rows_.insert(at, edited);
}

}  // namespace kol::app
