// Whose a record of results is: by its link, its code or its handle (spec: practice.md 20, Import).
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/benchmarks.h"
#include "core/workspace.h"
#include "io/message.h"
#include "io/table/results/import.h"
#include "io/table/results/record.h"
#include "io/table/words.h"

namespace kol::io {

struct ResultMatch {
  ResultPlace place;
  MatchedBy by = MatchedBy::link;
  bool with_code = false;  // matched by a link, and the code is of the same influencer
  bool crossed = false;    // the link is of another influencer than the code, which counts
  std::vector<std::size_t> other_rows = {};      // of the same influencer with the same code
  std::optional<ResultPlace> crossed_link = {};  // where the link belongs, if crossed
};

// A match, or why there is none.
struct Matching {
  std::optional<ResultMatch> match = {};
  Code reason = {};
};

class ResultMatcher {
 public:
  // The workspace must outlive it.
  ResultMatcher(const Workspace& workspace, const Benchmarks& benchmarks);

  Matching match(const ResultKeys& record) const;

 private:
  using Rows = std::vector<std::size_t>;

  void learn_pieces(const Benchmarks& benchmarks);
  void learn_landing_pages();
  void learn_handles(const Benchmarks& benchmarks);
  void learn_piece(const Deliverable& deliverable, const ResultPlace& place,
                   std::string_view content);

  bool is_of_other_campaign(const ResultKeys& record) const;
  std::optional<ResultPlace> by_link(const ResultKeys& record) const;
  const Rows* by_code(const ResultKeys& record) const;
  std::optional<std::size_t> by_handle(const ResultKeys& record) const;
  bool is_of_one(const Rows& rows) const;
  bool has_influencer(const Rows& rows, std::size_t row) const;
  const std::string& influencer_of(std::size_t row) const {
    return workspace_.campaign.lineup[row].influencer;
  }

  const Workspace& workspace_;
  std::string campaign_;       // utm_campaign
  std::string campaign_name_;  // what a person calls it
  ByText<ResultPlace> contents_;
  // By what links are compared by, and by its path alone.
  ByText<ResultPlace> posts_;
  ByText<ResultPlace> post_paths_;
  ByText<Rows> landing_pages_;
  ByText<Rows> landing_paths_;
  ByText<Rows> codes_;
  struct Account {
    std::size_t row = 0;
    Platform platform = Platform::other;  // of the channel
    bool has_posts_there = false;         // the row does
  };
  ByText<std::vector<Account>> handles_;
};

// A link as it is compared: in lower case, without scheme, www., query, fragment and last /.
std::string compared_link(std::string_view link);

}  // namespace kol::io
