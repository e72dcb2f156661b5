// The workspace being worked on, its report kept up to date, and the way back: every edit goes
// through here and can be undone. What is on screen belongs to the screens.
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/benchmarks.h"
#include "core/evaluate.h"
#include "core/practice/agreement.h"
#include "core/practice/creator.h"
#include "core/practice/learning.h"
#include "core/practice/proof.h"
#include "core/practice/tips.h"
#include "core/practice/tracking.h"
#include "core/practice/vetting.h"
#include "core/report.h"
#include "core/workspace.h"

namespace kol::app {

// What an edit changes. Edits with the same key in a row are one step of undo (a field being typed
// into); without a field each is a step of its own.
struct EditKey {
  std::string field = {};  // the spec's name
  // Which one of several, as far as it takes:
  std::string of = {};                     // the influencer's id, the class of click rates
  std::optional<std::size_t> place = {};   // of the line-up row, the channel, the tier
  std::optional<std::size_t> within = {};  // of the row's deliverable, the channel's post
  bool operator==(const EditKey&) const = default;
};

// What a step of undo or redo puts in place. Applying it swaps it with what is there, which makes
// it its own way back.
struct Change {
  struct Splice {
    std::size_t at = 0;
    std::size_t removed = 0;
    std::vector<Influencer> inserted;
  };
  std::optional<Settings> settings;
  std::optional<Campaign> campaign;
  std::optional<Splice> influencers;
  std::optional<Deciding> deciding;
  std::optional<Practising> practising;
  std::optional<std::string> unknown;
  std::optional<bool> is_sample;
  // Name of the table that came with it, empty of pasted rows: only for naming the step.
  std::optional<std::string> imported = {};
};

// Influencers from `at` on that took the place of others.
struct RosterChange {
  std::size_t at = 0;
  std::size_t removed = 0;
  std::size_t added = 0;
};

// What follows from the line-up beside the projection, a row each (spec: practice.md 18 and 19).
struct LineupPractice {
  std::vector<TrackingRow> tracking;
  std::vector<Agreement> agreements;
  std::array<TipState, kTipCount> tips{};
};

// What came of it (spec: practice.md 20 and 21); the campaign's percentiles, which are told from
// trials, apart.
struct LineupOutcome {
  std::optional<Proof> proof;        // absent without results
  std::optional<Learning> learning;  // absent without results, history or question
};

class Document {
 public:
  explicit Document(Benchmarks figures, Workspace begin_with = {})
      : benchmarks_(std::move(figures)), workspace_(std::move(begin_with)) {
    note({0, 0, workspace_.influencers.size()});
    evaluate_all();
  }
  // A document that takes the place of another would have revisions that were there before, and
  // what was derived of them would seem to hold: see begin_anew().
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  const Benchmarks& benchmarks() const { return benchmarks_; }
  const Workspace& workspace() const { return workspace_; }
  const Report& report() const { return report_; }
  // Whether this is the worked sample of the first visit, edited or not; steps back lead to it.
  bool is_sample() const { return is_sample_; }
  // Of whoever is vetted or booked (spec: practice.md 17), by index; null for others.
  const std::map<std::size_t, VettingReport>& vetting() const;
  const VettingReport* vetting_of(std::size_t influencer) const;
  const LineupPractice& lineup_practice() const;
  const LineupOutcome& outcome() const;
  // Of the workspace's creator; null without one (spec: practice.md 22).
  const CreatorReport* creator_report() const;
  // Rises with every change: what is derived from the report is made anew when it differs.
  std::size_t revision() const { return revision_; }
  // The influencer whose change alone made the latest revision: what was derived of the others
  // still holds.
  std::optional<std::size_t> edited_alone() const { return edited_alone_; }
  // Rises only when influencers came, went or changed places.
  std::size_t roster_revision() const { return roster_revision_; }

  // What became of the influencers since this was asked last, in order; at first of none.
  std::vector<RosterChange> take_roster_changes();

  // ---- Edits ----
  void edit_settings(EditKey key, const std::function<void(Settings&)>& edit);
  void edit_campaign(EditKey key, const std::function<void(Campaign&)>& edit);
  // Of what is calculated on request; the report stays.
  void edit_deciding(EditKey key, const std::function<void(Deciding&)>& edit);
  // Somebody who comes as the creator: the side of whoever was it before is put away.
  void insert_creator(Influencer added);
  // Of the creator's side, which there is then.
  void edit_creator(EditKey key, const std::function<void(Creator&)>& edit);
  // A changed id is taken over into the line-up, the planner's rules and the creator's side; what a
  // channel that goes was needed for goes with it.
  void edit_influencer(std::size_t index, EditKey key,
                       const std::function<void(Influencer&)>& edit);
  // The same edit of several, as one step; it leaves their ids and channels alone. `indices` rise.
  void edit_influencers(const std::vector<std::size_t>& indices,
                        const std::function<void(Influencer&)>& edit);
  // Ids that are taken get -2, -3 …
  // With their `reports`, where these are there already, they need not be evaluated again.
  void insert_influencers(std::size_t at, std::vector<Influencer> added,
                          std::vector<InfluencerReport> reports = {});
  // Their line-up rows go with them, and so does the creator's side of one of them.
  void remove_influencer(std::size_t index) { remove_influencers({index}); }
  // As one step; `indices` rise.
  void remove_influencers(const std::vector<std::size_t>& indices);
  // What was handed out of these rows of the line-up, of which there are, stays as it is: see
  // core/practice/publish.h. As one step; none if all of it is given already. `rows` rise.
  void publish(const std::vector<std::size_t>& rows);
  // Puts another workspace in the place of this one, as one step that can be undone.
  void replace(Workspace next, std::vector<InfluencerReport> reports = {});
  // The edit that was made last has added what a table brought.
  void name_import(std::string table);
  // Another workspace altogether: there is no step back to the one before.
  void begin_anew(Workspace next, bool is_sample = false,
                  std::vector<InfluencerReport> reports = {});
  // The edits that follow are a step of their own even under the same key: a field was left.
  void end_step() { open_key_ = {}; }

  // What the next step back, or forward again, puts in place; null if there is none.
  const Change* next_undo() const { return undo_.empty() ? nullptr : &undo_.back(); }
  const Change* next_redo() const { return redo_.empty() ? nullptr : &redo_.back(); }
  void undo() { step(undo_, redo_); }
  void redo() { step(redo_, undo_); }

  // Where the influencer with that id is; looked for at `likely`, where it was last, first.
  std::optional<std::size_t> index_of(std::string_view id, std::size_t likely = 0) const;
  std::string unused_id(std::string_view wanted) const;

 private:
  void note(RosterChange change);
  void apply(Change& change, std::vector<InfluencerReport> reports = {});
  void record(Change change, EditKey key, std::vector<InfluencerReport> reports = {});
  void take_reports(const Change::Splice& left, std::vector<InfluencerReport> reports);
  void step(std::vector<Change>& from, std::vector<Change>& to);
  void evaluate_all();

  Benchmarks benchmarks_;
  Workspace workspace_;
  Report report_;
  std::vector<Change> undo_;
  std::vector<Change> redo_;
  EditKey open_key_;
  bool is_sample_ = false;
  std::size_t revision_ = 1;
  // Made when it is asked for.
  mutable std::map<std::size_t, VettingReport> vetting_;
  mutable std::size_t vetting_revision_ = 0;
  mutable LineupPractice lineup_practice_;
  mutable std::size_t lineup_practice_revision_ = 0;
  mutable LineupOutcome outcome_;
  mutable std::size_t outcome_revision_ = 0;
  mutable std::optional<CreatorReport> creator_report_;
  mutable std::size_t creator_revision_ = 0;
  std::size_t roster_revision_ = 1;
  std::vector<RosterChange> roster_changes_;
  std::size_t roster_taken_ = 0;  // how many influencers there were when the changes were taken
  std::optional<std::size_t> edited_alone_;
};

}  // namespace kol::app
