// "How?": where a shown figure comes from — its formula, the figures put in, and for each default
// its source, year and grade. The panel that shows it is explanation_panel().
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kol::app {

struct App;

enum class Topic {
  // of an influencer (Question::influencer)
  engagement_rate,
  engagement_benchmark,
  tier,
  authenticity,
  impressions,
  real_impressions,
  engagements,
  clicks,
  fee_market,
  fee_cpm,
  fee_cpe,
  fee_fair,
  fee_classic,
  quote,
  counter_offer,
  cost,
  rank,
  standard_orders,
  standard_roi,
  standard_profit,
  max_fee,
  // of the Fees screen
  fees_range,
  fees_addons,
  // of the campaign
  fees,
  commission,
  labour,
  agency,
  total,
  revenue,
  contribution,
  profit,
  roi,
  roas,
  simple_roi,
  cpm,
  cpe,
  cpc,
  cpa,
  cpl,
  emv,
  break_even_orders,
  break_even_cvr,
  break_even_fee,
  break_even_roas,
  budget_left,
  net_reach,
  reach_sum,
  tracked_orders,
  incremental_orders,
  leads,
  ctr,
  cvr,
};

// The topics from commission cost to leads (revenue, contribution, cpm … cpl, clicks to orders) are
// those of the influencer's standard post where one is named, else of the line-up.
struct Question {
  Topic topic = Topic::roi;
  std::string influencer = {};  // id, where the topic is an influencer's
  std::size_t channel = 0;      // which of its channels, where the topic is a channel's
  // Of the Fees screen's influencer and the format chosen there, instead of the one that is named
  // and its standard post.
  bool of_fees = false;
};

// One figure put into a formula.
struct Ingredient {
  std::string name;
  std::string value;
  std::string source;                       // "your figure", or source and year of a default
  std::string grade = {};                   // of a default's source; empty for all else
  std::optional<Topic> how = std::nullopt;  // where the figure is explained in turn
};

// What the reader can put in place of a default that a formula uses.
enum class OwnFigure { ctr, cvr, money, tiers, fake_share, capture_share, incrementality };

struct Explanation {
  std::string title;
  std::string meaning;    // in a sentence
  std::string formula;    // in words
  std::string filled_in;  // the same with the figures
  std::vector<Ingredient> ingredients;
  std::string note;  // what it leaves out, or why it is undefined
  std::vector<OwnFigure> own;
  std::vector<std::string> ctr_classes;  // for OwnFigure::ctr
};

Explanation explain(const App& app, const Question& question);

}  // namespace kol::app
