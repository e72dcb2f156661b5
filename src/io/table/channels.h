// From what a record says to its channels: the platform, the handles, which figures belong to which
// channel, and the quote (spec: import, Platforms in headers, Money, Links, Handles).
#pragma once

#include <optional>

#include "io/table/draft.h"
#include "io/table/plan.h"
#include "io/table/tally.h"

namespace kol::io {

class ChannelMaker {
 public:
  // `asked`: the platform of records that do not say, by the reader; `named`: by the name of the
  // file.
  ChannelMaker(const TablePlan& plan, const TableWords& words, std::optional<Platform> asked,
               std::optional<Platform> named, Tally& tally)
      : plan_(plan), words_(words), asked_(asked), named_(named), tally_(tally) {}

  // Fills the draft's channels and quote; no channels: nothing tells the platform.
  void make(Draft& draft);

  // How many channels' engagements follow from their rate.
  std::size_t derived_engagements() const { return derived_engagements_; }

 private:
  std::optional<Platform> record_platform(const Draft& draft) const;
  std::optional<Platform> address_platform(const Draft& draft) const;
  void find_handles(Draft& draft, std::optional<Platform> platform);
  void try_handle(const HandleCell& cell, Draft& draft, std::optional<Platform> platform);
  void take_handle(const HandleCell& cell, std::string_view handle, Draft& draft);
  bool is_elsewhere(const HandleCell& cell, const Draft& draft,
                    std::optional<Platform> platform) const;
  void add_channels(Draft& draft, std::optional<Platform> platform);
  void merge_slot(Draft& draft, std::size_t from, std::size_t into);
  void refuse_slot(Draft& draft);
  void add_channel(Draft& draft, const SlotDraft& slot, Platform platform);
  void choose_quote(Draft& draft);
  std::optional<std::size_t> quote_order(const ColumnPlan& column, Platform first) const;
  std::optional<std::string_view> currency_of(const QuoteCell& quote, const Draft& draft) const;
  bool is_of_roster(std::optional<std::string_view> currency) const;
  void keep(const HandleCell& cell, Draft& draft) const;

  const TablePlan& plan_;
  const TableWords& words_;
  std::optional<Platform> asked_;
  std::optional<Platform> named_;
  Tally& tally_;
  std::size_t derived_engagements_ = 0;
};

}  // namespace kol::io
