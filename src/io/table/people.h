// Which records are the same influencer: merges channels and posts, keeps strangers apart, and
// gives everybody an id (spec: import, Rows and people, Identity).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "io/table/draft.h"
#include "io/table/hash_index.h"
#include "io/table/import.h"
#include "io/table/plan.h"
#include "io/table/tally.h"

namespace kol::io {

class People {
 public:
  People(const TablePlan& plan, const ImportOptions& options, Tally& tally, Import& import);

  // The record becomes an influencer, or a part of one: its number among them.
  std::size_t add(Draft& draft);

 private:
  struct Place {
    std::size_t into;
    bool as_post;
    bool by_reader = false;
    bool by_id = false;
  };
  // Finds the first influencer of a kind: later ones of the same kind are not remembered.
  struct Firsts {
    HashIndex index;
    template <typename IsIt>
    void remember(std::uint64_t hash, std::size_t number, IsIt is_it) {
      if (!index.find(hash, is_it)) index.insert(hash, number);
    }
  };

  std::optional<Place> place_said(const Draft& draft) const;
  std::optional<Place> unless_kept_apart(const Draft& draft, const Place& place) const;
  bool is_of_account(const Draft& draft, std::size_t index) const;
  std::optional<Place> place_of(const Draft& draft, std::string_view id, bool& id_is_taken) const;
  std::optional<Place> place_by_account(const Draft& draft) const;
  std::optional<std::size_t> with_account(Platform platform, std::string_view key) const;
  std::optional<std::size_t> with_id_and_name(std::string_view id, std::string_view name) const;
  bool platforms_differ(const Draft& draft, std::size_t into) const;
  bool handles_agree(const Draft& draft, std::size_t into) const;

  void add_new(Draft& draft, std::string_view given, bool id_is_taken);
  void merge(Draft& draft, const Place& place);
  void fill(std::string& text, Field field, Draft& draft);
  void merge_channel(Draft& draft, Channel& channel, const Channel& more);
  void note_other_id(Draft& draft, std::size_t into);
  void note_other_account(Draft& draft, const Channel& more);
  void warn_of_repeats(const Draft& draft);
  void tell_alike(const Draft& draft, std::size_t earlier, bool same_account);
  void count_quote(const Draft& draft);
  void remember_name(std::size_t index);
  void remember_channels(const std::vector<Channel>& channels, std::size_t index);
  std::string limited(std::string_view text);
  void add_notes(Draft& draft, std::string& notes);
  bool is_used(std::string_view id) const;    // by an influencer
  bool is_in_use(std::string_view id) const;  // or the table gives it to one
  std::string make_unique(std::string_view base);

  const TablePlan& plan_;
  Tally& tally_;
  Import& import_;
  std::vector<Influencer>& all_;
  std::vector<std::size_t> first_records_;  // of all_
  std::vector<std::string> names_;          // of all_, as they are compared; empty for none
  std::vector<std::string> given_;          // of all_: the id that the table gives
  std::string name_;                        // of the record, as it is compared
  std::vector<std::string> keys_;           // of its channels' handles
  HashIndex reserved_;                      // of plan_.given_ids
  HashIndex ids_;                           // of all_, by their ids
  Firsts by_given_;                         // of all_, by the id that was given
  Firsts by_given_and_name_;                // by that and the name
  Firsts by_account_;                       // by platform and handle
  Firsts by_handle_and_name_;               // of those without a given id
  Firsts by_platform_and_name_;             // of those without a handle there
  Firsts by_name_;
  std::unordered_map<std::string, std::size_t> next_numbers_;  // by base
  std::unordered_set<std::size_t> apart_;                      // records, by the reader
  // Influencers that were kept apart, each with the one that it would have been a part of.
  struct KeptApart {
    std::size_t from;
    std::size_t index;
  };
  std::vector<KeptApart> kept_apart_;
  std::unordered_map<std::size_t, std::size_t> together_;  // likewise, by the later one
};

}  // namespace kol::io
