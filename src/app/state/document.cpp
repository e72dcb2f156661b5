#include "app/state/document.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "app/state/references.h"
#include "core/lineup.h"
#include "core/practice/measured.h"
#include "core/practice/publish.h"

namespace kol::app {
namespace {

constexpr std::size_t kMostSteps = 500;
constexpr std::size_t kMostRosterChanges = 100;

std::string with_suffix(std::string_view wanted,
                        const std::function<bool(const std::string&)>& taken) {
  std::string id(wanted.empty() ? std::string_view("influencer") : wanted);
  for (int suffix = 2; taken(id); ++suffix) id = std::string(wanted) + '-' + std::to_string(suffix);
  return id;
}

// Whether taking it back would leave everything as it is: what was typed was typed away again.
bool changes_nothing(const Change& before, const Workspace& now) {
  if (before.unknown) return false;
  if (before.deciding && *before.deciding != now) return false;
  if (before.practising && *before.practising != now) return false;
  if (before.settings && *before.settings != now.settings) return false;
  if (before.campaign && *before.campaign != now.campaign) return false;
  if (!before.influencers) return true;
  const Change::Splice& splice = *before.influencers;
  return splice.removed == 1 && splice.inserted.size() == 1 &&
         splice.inserted[0] == now.influencers[splice.at];
}

}  // namespace

void Document::edit_settings(EditKey key, const std::function<void(Settings&)>& edit) {
  Change change;
  edit(change.settings.emplace(workspace_.settings));
  record(std::move(change), std::move(key));
}

void Document::edit_campaign(EditKey key, const std::function<void(Campaign&)>& edit) {
  Change change;
  edit(change.campaign.emplace(workspace_.campaign));
  record(std::move(change), std::move(key));
}

void Document::edit_deciding(EditKey key, const std::function<void(Deciding&)>& edit) {
  Change change;
  edit(change.deciding.emplace(workspace_));
  record(std::move(change), std::move(key));
}

void Document::insert_creator(Influencer added) {
  Change change;
  change.practising.emplace(workspace_).creator.emplace().influencer = added.id;
  change.influencers = Change::Splice{workspace_.influencers.size(), 0, {}};
  change.influencers->inserted.push_back(std::move(added));
  record(std::move(change), {});
}

void Document::edit_creator(EditKey key, const std::function<void(Creator&)>& edit) {
  Change change;
  Practising& next = change.practising.emplace(workspace_);
  if (!next.creator) next.creator.emplace();
  edit(*next.creator);
  record(std::move(change), std::move(key));
}

void Document::edit_influencer(std::size_t index, EditKey key,
                               const std::function<void(Influencer&)>& edit) {
  Change change;
  Influencer edited = workspace_.influencers[index];
  const std::string id = edited.id;
  edit(edited);
  if (edited.id != id) {
    Campaign& campaign = change.campaign.emplace(workspace_.campaign);
    for (LineupRow& row : campaign.lineup) {
      if (row.influencer == id) row.influencer = edited.id;
    }
    rename_in_rules(workspace_, id, edited.id, change);
  }
  const bool is_creator = workspace_.creator && workspace_.creator->influencer == id;
  Practising practising = workspace_;
  if (is_creator) practising.creator->influencer = edited.id;
  // A channel that went takes its deliverables with it, and a row without any goes as well.
  const auto has_channel = [&](Platform platform) {
    return std::any_of(edited.channels.begin(), edited.channels.end(),
                       [&](const Channel& channel) { return channel.platform == platform; });
  };
  for (const Channel& channel : workspace_.influencers[index].channels) {
    if (has_channel(channel.platform)) continue;
    if (is_creator) {
      practising.creator =
          without_platform(benchmarks_, *std::move(practising.creator), channel.platform);
    }
    Campaign& campaign =
        change.campaign ? *change.campaign : change.campaign.emplace(workspace_.campaign);
    for (LineupRow& row : campaign.lineup) {
      if (row.influencer != edited.id) continue;
      std::erase_if(row.deliverables, [&](const Deliverable& deliverable) {
        const Format* format = find_format(benchmarks_, deliverable.format);
        return format != nullptr && format->platform == channel.platform;
      });
    }
    std::erase_if(campaign.lineup, [](const LineupRow& row) { return row.deliverables.empty(); });
  }
  if (practising != workspace_) change.practising = std::move(practising);
  // So do packages; one that had none before stays as it came.
  std::erase_if(edited.packages, [&](Package& package) {
    const auto gone = std::erase_if(package.deliverables, [&](const Deliverable& deliverable) {
      const Format* format = find_format(benchmarks_, deliverable.format);
      return format != nullptr && !has_channel(format->platform);
    });
    return gone > 0 && package.deliverables.empty();
  });
  change.influencers = Change::Splice{index, 1, {}};
  change.influencers->inserted.push_back(std::move(edited));
  record(std::move(change), std::move(key));
}

const std::map<std::size_t, VettingReport>& Document::vetting() const {
  if (vetting_revision_ != revision_) {
    vetting_ = vet_all(workspace_, report_);
    vetting_revision_ = revision_;
  }
  return vetting_;
}

const VettingReport* Document::vetting_of(std::size_t influencer) const {
  const auto found = vetting().find(influencer);
  return found == vetting_.end() ? nullptr : &found->second;
}

const LineupPractice& Document::lineup_practice() const {
  if (lineup_practice_revision_ != revision_) {
    const Projection* known = report_.projection ? &*report_.projection : nullptr;
    LineupPractice next;
    next.tracking = track(workspace_, benchmarks_, find_influencers(workspace_, known));
    next.agreements = agree(workspace_, benchmarks_, report_, next.tracking);
    next.tips = tips(workspace_, report_, next.agreements, next.tracking);
    lineup_practice_ = std::move(next);
    lineup_practice_revision_ = revision_;
  }
  return lineup_practice_;
}

const LineupOutcome& Document::outcome() const {
  if (outcome_revision_ != revision_) {
    const std::vector<TrackingRow>& tracking = lineup_practice().tracking;
    outcome_ = {
        prove_without_trials(workspace_, benchmarks_, report_, tracking),
        learn(workspace_, benchmarks_, report_, measure(workspace_, benchmarks_, tracking))};
    outcome_revision_ = revision_;
  }
  return outcome_;
}

const CreatorReport* Document::creator_report() const {
  if (creator_revision_ != revision_) {
    creator_report_ = creator_side(workspace_, benchmarks_, report_);
    creator_revision_ = revision_;
  }
  return creator_report_ ? &*creator_report_ : nullptr;
}

void Document::insert_influencers(std::size_t at, std::vector<Influencer> added,
                                  std::vector<InfluencerReport> reports) {
  std::unordered_set<std::string> ids;
  for (const Influencer& influencer : workspace_.influencers) ids.insert(influencer.id);
  for (Influencer& influencer : added) {
    influencer.id =
        with_suffix(influencer.id, [&](const std::string& id) { return ids.contains(id); });
    ids.insert(influencer.id);
  }
  Change change;
  change.influencers = Change::Splice{at, 0, std::move(added)};
  record(std::move(change), {}, std::move(reports));
}

void Document::edit_influencers(const std::vector<std::size_t>& indices,
                                const std::function<void(Influencer&)>& edit) {
  if (indices.empty()) return;
  Change change;
  const auto from = workspace_.influencers.begin() + static_cast<std::ptrdiff_t>(indices.front());
  const auto to = workspace_.influencers.begin() + static_cast<std::ptrdiff_t>(indices.back()) + 1;
  change.influencers =
      Change::Splice{indices.front(), static_cast<std::size_t>(to - from), {from, to}};
  for (const std::size_t index : indices) {
    edit(change.influencers->inserted[index - indices.front()]);
  }
  record(std::move(change), {});
}

void Document::remove_influencers(const std::vector<std::size_t>& indices) {
  if (indices.empty()) return;
  Change change;
  Change::Splice splice{indices.front(), indices.back() + 1 - indices.front(), {}};
  std::unordered_set<std::string_view> gone;
  auto next = indices.begin();
  for (std::size_t i = indices.front(); i <= indices.back(); ++i) {
    const Influencer& influencer = workspace_.influencers[i];
    if (i == *next) {
      gone.insert(influencer.id);
      ++next;
    } else {
      splice.inserted.push_back(influencer);
    }
  }
  change.influencers = std::move(splice);
  Campaign& campaign = change.campaign.emplace(workspace_.campaign);
  std::erase_if(campaign.lineup,
                [&](const LineupRow& row) { return gone.contains(row.influencer); });
  drop_from_rules(workspace_, gone, change);
  if (workspace_.creator && gone.contains(workspace_.creator->influencer)) {
    change.practising.emplace(workspace_).creator.reset();
  }
  record(std::move(change), {});
}

void Document::publish(const std::vector<std::size_t>& rows) {
  const std::vector<TrackingRow>& tracking = lineup_practice().tracking;
  Campaign campaign = workspace_.campaign;
  std::map<std::size_t, Influencer> published;
  bool any_row = false;
  for (const std::size_t row : rows) {
    any_row |= kol::publish(tracking[row], benchmarks_, campaign.lineup[row]);
    const std::size_t index = tracking[row].influencer;
    if (index >= workspace_.influencers.size() || published.contains(index)) continue;
    Influencer influencer = workspace_.influencers[index];
    if (kol::publish(tracking[row], influencer)) published.emplace(index, std::move(influencer));
  }
  Change change;
  if (any_row) change.campaign = std::move(campaign);
  if (!published.empty()) {
    const std::size_t first = published.begin()->first;
    const std::size_t end = published.rbegin()->first + 1;
    const auto begin = workspace_.influencers.begin();
    change.influencers = Change::Splice{
        first,
        end - first,
        {begin + static_cast<std::ptrdiff_t>(first), begin + static_cast<std::ptrdiff_t>(end)}};
    for (auto& [index, influencer] : published) {
      change.influencers->inserted[index - first] = std::move(influencer);
    }
  }
  if (change.campaign || change.influencers) record(std::move(change), {});
}

void Document::replace(Workspace next, std::vector<InfluencerReport> reports) {
  Change change;
  change.settings = std::move(next.settings);
  change.campaign = std::move(next.campaign);
  change.influencers =
      Change::Splice{0, workspace_.influencers.size(), std::move(next.influencers)};
  change.deciding = std::move(static_cast<Deciding&>(next));
  change.practising = std::move(static_cast<Practising&>(next));
  change.unknown = std::move(next.unknown);
  change.is_sample = false;
  record(std::move(change), {}, std::move(reports));
}

void Document::name_import(std::string table) {
  if (!undo_.empty()) undo_.back().imported = std::move(table);
}

std::vector<RosterChange> Document::take_roster_changes() {
  roster_taken_ = workspace_.influencers.size();
  return std::exchange(roster_changes_, {});
}

void Document::note(RosterChange change) {
  roster_changes_.push_back(change);
  // Nobody asks: then it is enough to know that anything may have changed.
  if (roster_changes_.size() <= kMostRosterChanges) return;
  roster_changes_ = {RosterChange{0, roster_taken_, workspace_.influencers.size()}};
}

void Document::begin_anew(Workspace next, bool is_sample, std::vector<InfluencerReport> reports) {
  const std::size_t before = workspace_.influencers.size();
  workspace_ = std::move(next);
  note({0, before, workspace_.influencers.size()});
  is_sample_ = is_sample;
  undo_.clear();
  redo_.clear();
  open_key_ = {};
  edited_alone_.reset();
  ++roster_revision_;
  if (reports.empty()) return evaluate_all();
  report_ = {};
  report_.influencers = std::move(reports);
  complete(workspace_, benchmarks_, report_);
  ++revision_;
}

void Document::apply(Change& change, std::vector<InfluencerReport> reports) {
  const bool one_influencer = change.influencers && change.influencers->removed == 1 &&
                              change.influencers->inserted.size() == 1;
  if (change.settings) std::swap(*change.settings, workspace_.settings);
  if (change.campaign) std::swap(*change.campaign, workspace_.campaign);
  if (change.deciding) std::swap(*change.deciding, static_cast<Deciding&>(workspace_));
  if (change.practising) std::swap(*change.practising, static_cast<Practising&>(workspace_));
  if (change.unknown) std::swap(*change.unknown, workspace_.unknown);
  if (change.is_sample) std::swap(*change.is_sample, is_sample_);
  if (one_influencer) {
    std::swap(workspace_.influencers[change.influencers->at], change.influencers->inserted[0]);
  } else if (change.influencers && change.influencers->removed == workspace_.influencers.size()) {
    // All of them: a large roster is not moved one by one.
    std::swap(workspace_.influencers, change.influencers->inserted);
    change.influencers->removed = workspace_.influencers.size();
    ++roster_revision_;
  } else if (change.influencers) {
    Change::Splice& splice = *change.influencers;
    auto& all = workspace_.influencers;
    const auto from = all.begin() + static_cast<std::ptrdiff_t>(splice.at);
    const auto to = from + static_cast<std::ptrdiff_t>(splice.removed);
    std::vector<Influencer> taken(std::make_move_iterator(from), std::make_move_iterator(to));
    const auto gap = all.erase(from, to);
    all.insert(gap, std::make_move_iterator(splice.inserted.begin()),
               std::make_move_iterator(splice.inserted.end()));
    splice.removed = splice.inserted.size();
    splice.inserted = std::move(taken);
    ++roster_revision_;
  }
  if (change.influencers) {
    const Change::Splice& left = *change.influencers;
    note({left.at, left.inserted.size(), left.removed});
  }
  edited_alone_.reset();
  if (one_influencer && !change.settings && !change.campaign) {
    edited_alone_ = change.influencers->at;
    evaluate_again(workspace_, benchmarks_, change.influencers->at, report_);
    ++revision_;
  } else if (change.influencers && !reports.empty()) {
    take_reports(*change.influencers, std::move(reports));
  } else if (change.settings || change.campaign || change.influencers) {
    evaluate_all();
  } else {
    ++revision_;  // nothing that the report is made of
  }
}

// In the place of the reports of those who have just left.
void Document::take_reports(const Change::Splice& left, std::vector<InfluencerReport> reports) {
  auto& all = report_.influencers;
  if (left.inserted.size() == all.size()) {
    all = std::move(reports);
  } else {
    const auto from = all.begin() + static_cast<std::ptrdiff_t>(left.at);
    const auto gap = all.erase(from, from + static_cast<std::ptrdiff_t>(left.inserted.size()));
    all.insert(gap, std::make_move_iterator(reports.begin()),
               std::make_move_iterator(reports.end()));
  }
  complete(workspace_, benchmarks_, report_);
  ++revision_;
}

void Document::evaluate_all() {
  report_ = evaluate(workspace_, benchmarks_);
  ++revision_;
}

void Document::record(Change change, EditKey key, std::vector<InfluencerReport> reports) {
  apply(change, std::move(reports));
  redo_.clear();
  const bool goes_on = !key.field.empty() && key == open_key_ && !undo_.empty();
  open_key_ = std::move(key);
  // The first change of a step already holds what was there before it.
  if (goes_on) {
    if (changes_nothing(undo_.back(), workspace_)) {
      undo_.pop_back();
      open_key_ = {};
    }
    return;
  }
  undo_.push_back(std::move(change));
  if (undo_.size() > kMostSteps) undo_.erase(undo_.begin());
}

void Document::step(std::vector<Change>& from, std::vector<Change>& to) {
  if (from.empty()) return;
  Change change = std::move(from.back());
  from.pop_back();
  apply(change);
  to.push_back(std::move(change));
  open_key_ = {};
}

std::optional<std::size_t> Document::index_of(std::string_view id, std::size_t likely) const {
  const std::vector<Influencer>& all = workspace_.influencers;
  if (likely < all.size() && all[likely].id == id) return likely;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].id == id) return i;
  }
  return std::nullopt;
}

std::string Document::unused_id(std::string_view wanted) const {
  return with_suffix(wanted, [&](const std::string& id) { return index_of(id).has_value(); });
}

}  // namespace kol::app
