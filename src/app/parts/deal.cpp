#include "app/parts/deal.h"

#include <algorithm>

#include "app/parts/names.h"
#include "core/terms.h"

namespace kol::app {
namespace {

Influencer example_account() {
  Influencer account;
  Channel& channel = account.channels.emplace_back();
  channel.followers = 25000;
  channel.average.likes = 600;
  channel.average.comments = 20;
  return account;
}

std::optional<std::size_t> find_subject(const App& app) {
  const FeesView& view = app.fees;
  if (view.influencer.empty()) return std::nullopt;
  return app.document.index_of(view.influencer, view.index);
}

bool can_be_priced(const App& app, std::size_t index) {
  return standard_row(app.document.benchmarks(), app.document.workspace().influencers[index])
      .has_value();
}

// Whoever was looked at last, unless something was entered here for somebody else.
void follow_opened(App& app) {
  FeesView& view = app.fees;
  if (view.opened == app.open_influencer) return;
  view.opened = app.open_influencer;
  const bool entered = view.quote || view.addons != Addons{} || view.count != 1;
  const auto index = app.document.index_of(app.open_influencer);
  if (!entered && index && can_be_priced(app, *index)) choose_subject(app, *index);
}

// The best ranked with a quote, else the best ranked, else nobody.
std::optional<std::size_t> first_subject(const App& app) {
  const auto& all = app.document.workspace().influencers;
  std::optional<std::size_t> first;
  for (const std::size_t index : app.document.report().ranking) {
    if (!can_be_priced(app, index)) continue;
    if (all[index].quote) return index;
    if (!first) first = index;
  }
  return first;
}

const Influencer& subject_of(const App& app) {
  const auto index = find_subject(app);
  return index ? app.document.workspace().influencers[*index] : app.fees.hypothetical;
}

bool is_standard(const Benchmarks& benchmarks, const Deal& deal) {
  return deal.format != nullptr && deal.channel == 0 &&
         deal.format == default_format(benchmarks, deal.format->platform) &&
         deal.row.deliverables[0].count == 1 && deal.row.addons == Addons{};
}

void set_channel(Deal& deal) {
  const auto& channels = deal.influencer.channels;
  const auto found = std::find_if(channels.begin(), channels.end(), [&](const Channel& channel) {
    return deal.format != nullptr && channel.platform == deal.format->platform;
  });
  if (found == channels.end()) {
    deal.format = nullptr;
  } else {
    deal.channel = static_cast<std::size_t>(found - channels.begin());
  }
}

// The workspace with nobody but the deal's influencer, and the deal as its line-up.
Workspace alone(const App& app, const Deal& deal) {
  const Workspace& all = app.document.workspace();
  Workspace workspace;
  workspace.settings = all.settings;
  workspace.campaign.goal = all.campaign.goal;
  workspace.campaign.offer = all.campaign.offer;
  workspace.campaign.funnel = all.campaign.funnel;
  workspace.campaign.costs = all.campaign.costs;
  workspace.campaign.lineup = {deal.row};
  workspace.influencers = {deal.influencer};
  return workspace;
}

// One post of the chosen format, in the place of the standard post.
void set_post(const Workspace& workspace, const Benchmarks& benchmarks, Deal& deal) {
  StandardPost& post = deal.report.standard_post;
  const PostEstimate one = estimate_post(workspace, benchmarks, deal.posts_on(), deal.format->id);
  LineupRow row = deal.row;
  row.deliverables[0].count = 1;
  row.addons = {};
  if (!deal.is_standard) post = {};
  post.format = deal.format->id;
  post.results = one.results;
  post.fee = one.fee;
  post.fee.fair = estimate_row(workspace, benchmarks, deal.influencer, row).fair;
}

// What these posts may cost without a loss, as the core has it for one usual post (spec:
// evaluation.md 7): what they earn, less the time and the product for one influencer.
MaybeNumber most_of(const Workspace& workspace, const Benchmarks& benchmarks,
                    const Report& report) {
  const MaybeNumber& earned = report.projection->typical.contribution;
  if (!earned) return std::nullopt;
  const Terms terms = prepare_terms(workspace, benchmarks);
  return (*earned - terms.labour_of_one - terms.product_unit) /
         (1 + workspace.campaign.costs.agency_rate);
}

// Everything that follows from whose posts it is, which posts, and what was asked for them.
Deal priced(const App& app, Deal deal, const MaybeNumber& typed_quote) {
  const Benchmarks& benchmarks = app.document.benchmarks();
  deal.format = find_format(benchmarks, deal.row.deliverables[0].format);
  deal.row.influencer = deal.influencer.id;
  set_channel(deal);
  deal.is_standard = is_standard(benchmarks, deal);

  const Workspace workspace = alone(app, deal);
  Report report = evaluate(workspace, benchmarks);
  deal.report = std::move(report.influencers[0]);
  if (deal.format == nullptr) return deal;
  const RowProjection& row = report.projection->rows[0];
  deal.quote_typed = typed_quote.has_value();
  deal.quote = typed_quote;
  if (!deal.quote && row.fee_source == FeeSource::quote && row.fee) deal.quote = row.fee->typical;
  deal.influencer.quote = deal.quote;

  const MaybeNumber max_fee =
      deal.is_standard ? deal.post().max_fee : most_of(workspace, benchmarks, report);
  const Goal goal = workspace.campaign.goal;
  if (goal == Goal::sales || goal == Goal::leads) deal.most = max_fee;
  set_post(workspace, benchmarks, deal);
  deal.estimate = estimate_row(workspace, benchmarks, deal.influencer, deal.row);
  if (deal.quote) {
    deal.check = check_quote(*deal.quote, deal.estimate.fair, goal, max_fee);
  }
  deal.report.standard_post.quote = deal.check;
  return deal;
}

}  // namespace

bool is_example(const Influencer& account) { return account == example_account(); }

Deal deal_of(const App& app) {
  const FeesView& view = app.fees;
  Deal deal;
  deal.index = find_subject(app);
  deal.influencer = subject_of(app);
  deal.row.deliverables.push_back({view.format, view.count, {}, {}});
  deal.row.addons = view.addons;
  return priced(app, std::move(deal), view.quote);
}

Deal deal_of_post(const App& app, std::size_t influencer, const std::string& format,
                  const MaybeNumber& price) {
  Deal deal;
  deal.index = influencer;
  deal.influencer = app.document.workspace().influencers[influencer];
  deal.row.deliverables.push_back({format, 1, {}, {}});
  return priced(app, std::move(deal), price);
}

void begin_fees(App& app) {
  FeesView& view = app.fees;
  if (!view.begun) {
    view.begun = true;
    view.hypothetical = example_account();
    choose_subject(app, first_subject(app));
  }
  follow_opened(app);
  if (const auto index = find_subject(app)) {
    view.index = *index;
  } else if (!view.influencer.empty()) {
    // An account that had been added to the roster and was taken back is one's own again.
    const bool was_own = view.influencer == view.hypothetical.id;
    choose_subject(app, was_own ? std::nullopt : first_subject(app));
  }
  const Influencer& subject = subject_of(app);
  const auto formats = formats_of(app.document.benchmarks(), subject);
  if (std::find(formats.begin(), formats.end(), view.format) == formats.end()) {
    const auto row = standard_row(app.document.benchmarks(), subject);
    view.format = row ? row->deliverables[0].format : std::string();
  }
}

void choose_subject(App& app, std::optional<std::size_t> influencer) {
  FeesView& view = app.fees;
  view.influencer = influencer ? app.document.workspace().influencers[*influencer].id : "";
  view.index = influencer.value_or(0);
  view.format.clear();
  view.count = 1;
  view.addons = {};
  view.quote.reset();
  begin_fees(app);
}

std::string posts_text(const App& app, const Deal& deal) {
  if (deal.format == nullptr) return {};
  return ui::editable(app.fees.count) + " × " + format_name(app, deal.format->id);
}

std::string months_text(const App& app, double months) {
  return months == 1 ? app.word(Word::fees_month)
                     : app.ui.words.with(Word::fees_months, {{"months", ui::editable(months)}});
}

std::vector<std::string> addon_texts(const App& app, const Addons& addons) {
  std::vector<std::string> texts;
  const auto months = [&](Word addon, double count) {
    if (count == 0) return;
    texts.push_back(
        app.ui.words.with(Word::fees_addon_months,
                          {{"addon", app.word(addon)}, {"months", months_text(app, count)}}));
  };
  months(Word::addon_usage_rights, addons.usage_rights_months);
  months(Word::addon_whitelisting, addons.whitelisting_months);
  months(Word::addon_exclusivity, addons.exclusivity_months);
  if (addons.raw_footage) texts.push_back(app.word(Word::addon_raw_footage));
  if (addons.rush) texts.push_back(app.word(Word::addon_rush));
  return texts;
}

}  // namespace kol::app
