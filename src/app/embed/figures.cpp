// What the page around an embed is told of the results. Names, notes and links of influencers stay
// here: the reader may have pasted them in.
#include <algorithm>

#include "app/embed/embed.h"
#include "app/parts/deal.h"
#include "io/json/names.h"
#include "io/json/writer.h"

namespace kol::app {
namespace {

constexpr std::size_t kMostRanked = 10;

class Figures {
 public:
  Figures() : json_(text_, -1) { json_.open('{'); }

  void number(std::string_view key, const MaybeNumber& value) {
    json_.key(key);
    json_.number(value);
  }
  void name(std::string_view key, std::string_view value) {
    json_.key(key);
    json_.text(value);
  }
  void triple(std::string_view key, const MaybeTriple& value) {
    json_.key(key);
    if (!value) return json_.null();
    json_.open('{');
    number("low", value->low);
    number("typical", value->typical);
    number("high", value->high);
    json_.close('}');
  }
  void open(std::string_view key, char bracket) {
    json_.key(key);
    json_.open(bracket);
  }
  void open(char bracket) { json_.open(bracket); }
  void close(char bracket) { json_.close(bracket); }
  std::string end() {
    json_.close('}');
    return std::move(text_);
  }

 private:
  std::string text_;
  io::JsonWriter json_;
};

void add_fees(const App& app, Figures& figures) {
  const Deal deal = deal_of(app);
  const Channel& channel = deal.posts_on();
  figures.name("platform", io::name_of(io::kPlatformNames, channel.platform));
  figures.number("followers", channel.followers);
  figures.name("format", app.fees.format);
  figures.number("posts", app.fees.count);
  figures.triple("fee", deal.estimate.fair);
  figures.number("quote", deal.quote);
  const QuoteCheck check = deal.check.value_or(QuoteCheck{});
  figures.name("verdict", check.verdict ? io::name_of(io::kQuoteVerdictNames, *check.verdict) : "");
  figures.number("counter_offer", check.counter_offer);
}

void add_case(Figures& figures, std::string_view key, const Case& one) {
  figures.open(key, '{');
  figures.number("impressions", one.impressions);
  figures.number("clicks", one.clicks);
  figures.number("orders", one.incremental);
  figures.number("leads", one.leads);
  figures.number("revenue", one.revenue);
  figures.number("total_cost", one.costs.total);
  figures.number("profit", one.profit);
  figures.number("roi", one.roi);
  figures.number("roas", one.roas);
  figures.close('}');
}

void add_campaign(const App& app, Figures& figures) {
  const Projection projection = app.document.report().projection.value_or(Projection{});
  add_case(figures, "low", projection.low);
  add_case(figures, "typical", projection.typical);
  add_case(figures, "high", projection.high);
  figures.number("break_even_orders", projection.break_even.orders);
  figures.number("net_reach", projection.net_reach);
}

void add_ranking(const App& app, Figures& figures) {
  const auto& all = app.document.workspace().influencers;
  const auto& ranking = app.document.report().ranking;
  figures.number("influencers", static_cast<double>(all.size()));
  figures.open("ranking", '[');
  for (std::size_t i = 0; i < std::min(ranking.size(), kMostRanked); ++i) {
    const Channel& channel = all[ranking[i]].channels.front();
    const StandardPost& post = app.document.report().influencers[ranking[i]].standard_post;
    figures.open('{');
    figures.number("rank", static_cast<double>(i + 1));
    figures.name("platform", io::name_of(io::kPlatformNames, channel.platform));
    figures.number("followers", channel.followers);
    figures.triple("fee", post.fee.fair);
    figures.number("quote", all[ranking[i]].quote);
    figures.number("cpm", post.cpm);
    figures.number("cpe", post.cpe);
    figures.number("cpc", post.cpc);
    figures.number("cpa", post.cpa);
    figures.number("profit", post.profit);
    figures.number("roi", post.roi);
    figures.close('}');
  }
  figures.close(']');
}

}  // namespace

std::string figures_of(const App& app) {
  const Screen tool = app.embed ? app.embed->tool : app.screen;
  Figures figures;
  const auto begin = [&](std::string_view name) {
    figures.name("tool", name);
    figures.name("currency", app.currency());
    if (tool == Screen::fees) return;
    figures.name("goal", io::name_of(io::kGoalNames, app.document.workspace().campaign.goal));
  };
  switch (tool) {
    case Screen::compare:
      begin("compare");
      add_ranking(app, figures);
      break;
    case Screen::fees:
      begin("fees");
      add_fees(app, figures);
      break;
    case Screen::campaign:
      begin("campaign");
      add_campaign(app, figures);
      break;
  }
  return figures.end();
}

}  // namespace kol::app
