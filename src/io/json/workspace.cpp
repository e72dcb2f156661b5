// Reading a workspace as a whole: the text, its objects, and what must fit together between them
// (see workspace.h).
#include "io/json/workspace.h"

#include <algorithm>
#include <utility>

#include "io/json/practice_checks.h"
#include "io/json/text.h"
#include "io/json/workspace_frames.h"
#include "io/json/workspace_steps.h"

namespace kol::io {
namespace {

// The influencers by id, equal ones in the order of the list. Sorted and not hashed, so that no
// input makes it slow.
class InfluencersById {
 public:
  explicit InfluencersById(const std::vector<Influencer>& influencers) {
    entries_.reserve(influencers.size());
    for (const Influencer& influencer : influencers) {
      if (!influencer.id.empty()) entries_.push_back(&influencer);
    }
    std::sort(entries_.begin(), entries_.end(),
              [](const Influencer* left, const Influencer* right) {
                const int order = left->id.compare(right->id);
                return order != 0 ? order < 0 : left < right;
              });
  }

  const Influencer* find(std::string_view id) const {
    const auto before = [](const Influencer* entry, std::string_view value) {
      return entry->id < value;
    };
    const auto at = std::lower_bound(entries_.begin(), entries_.end(), id, before);
    return at != entries_.end() && (*at)->id == id ? *at : nullptr;
  }

  // Calls with each influencer whose id an earlier one has.
  template <typename OnDuplicate>
  void for_duplicates(OnDuplicate on_duplicate) const {
    for (std::size_t i = 1; i < entries_.size(); ++i) {
      if (entries_[i]->id == entries_[i - 1]->id) on_duplicate(*entries_[i]);
    }
  }

 private:
  std::vector<const Influencer*> entries_;
};

void check_ids(WorkspaceReader& reader, const Workspace& workspace, const InfluencersById& by_id) {
  by_id.for_duplicates([&](const Influencer& influencer) {
    const auto index = static_cast<std::size_t>(&influencer - workspace.influencers.data());
    const std::size_t offset = reader.influencers_offset + index;
    if (!reader.errors.wants(offset)) return;
    reader.errors.add(offset, element_place("influencers", index) + ".id",
                      {Code::workspace_influencer_twice, {{"id", shortened(influencer.id)}}});
  });
}

void check_formats(WorkspaceReader& reader, const Benchmarks& benchmarks, const LineupRow& row,
                   const Influencer& influencer, std::size_t offset, const std::string& place) {
  for (std::size_t i = 0; i < row.deliverables.size(); ++i) {
    const Format* format = find_format(benchmarks, row.deliverables[i].format);
    if (format == nullptr || has_channel(influencer, format->platform)) continue;
    if (!reader.errors.wants(offset)) return;
    reader.errors.add(offset, element_place(place + ".deliverables", i) + ".format",
                      {Code::workspace_no_channel,
                       {{"platform", std::string(name_of(kPlatformNames, format->platform))},
                        {"id", shortened(influencer.id)}}});
  }
}

void check_lineup(WorkspaceReader& reader, const Benchmarks& benchmarks, const Workspace& workspace,
                  const InfluencersById& by_id) {
  const std::vector<LineupRow>& lineup = workspace.campaign.lineup;
  for (std::size_t i = 0; i < lineup.size(); ++i) {
    const LineupRow& row = lineup[i];
    if (row.influencer.empty()) continue;  // an error already
    const std::size_t offset = reader.lineup_offset + i;
    if (!reader.errors.wants(offset)) return;
    const std::string place = element_place("campaign.lineup", i);
    const Influencer* influencer = by_id.find(row.influencer);
    if (influencer != nullptr) {
      check_formats(reader, benchmarks, row, *influencer, offset, place);
    } else {
      reader.errors.add(offset, place + ".influencer",
                        {Code::workspace_no_influencer, {{"id", shortened(row.influencer)}}});
    }
  }
}

void check_mentions(WorkspaceReader& reader, const InfluencersById& by_id) {
  for (const WorkspaceReader::Mention& mention : reader.mentions) {
    if (by_id.find(mention.id) != nullptr || !reader.errors.wants(mention.offset)) continue;
    reader.errors.add(mention.offset, mention.place,
                      {Code::workspace_no_influencer, {{"id", shortened(mention.id)}}});
  }
}

void check_usd_rate(WorkspaceReader& reader, const Benchmarks& benchmarks,
                    const Settings& settings) {
  if (settings.usd_rate || benchmarks.usd_rates.contains(settings.currency)) return;
  reader.errors.add(0, "settings.usd_rate",
                    {Code::workspace_no_usd_rate, {{"currency", settings.currency}}});
}

}  // namespace

std::optional<Problem> read_root(WorkspaceReader& reader, std::string_view json,
                                 Workspace& workspace) {
  return reader.read(json, [&](const Value& root) { reader.object(root, workspace); });
}

ReadWorkspace finish_reading(WorkspaceReader& reader, const Benchmarks& benchmarks,
                             Workspace read) {
  ReadWorkspace result;
  if (reader.too_many_influencers) {
    result.errors.push_back({"influencers", {Code::json_list_too_long}});
    return result;
  }
  Workspace& workspace = result.workspace.emplace(std::move(read));
  const InfluencersById by_id(workspace.influencers);
  check_ids(reader, workspace, by_id);
  check_lineup(reader, benchmarks, workspace, by_id);
  check_mentions(reader, by_id);
  check_usd_rate(reader, benchmarks, workspace.settings);
  check_practice(reader, benchmarks, workspace,
                 workspace.creator ? by_id.find(workspace.creator->influencer) : nullptr);
  if (!reader.errors.empty()) result.workspace.reset();
  result.errors = reader.errors.take();
  result.warnings = reader.warnings.take();
  return result;
}

ReadWorkspace read_workspace(std::string_view json, const Benchmarks& benchmarks) {
  WorkspaceReader reader(benchmarks);
  Workspace workspace;
  if (auto syntax = read_root(reader, json, workspace)) {
    return {.workspace = {}, .errors = {*std::move(syntax)}, .warnings = {}};
  }
  return finish_reading(reader, benchmarks, std::move(workspace));
}

}  // namespace kol::io
