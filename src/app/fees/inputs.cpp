// What the Fees screen asks: whose posts, which posts, which add-ons, and the quote.
#include <algorithm>
#include <cmath>
#include <utility>

#include "app/fees/parts.h"
#include "app/parts/accounts.h"
#include "app/parts/names.h"
#include "app/parts/roster_choice.h"
#include "app/parts/value_fields.h"

namespace kol::app {
namespace {

ui::TextStyle quiet(const App& app) {
  return {.size = ui::kSmallSize, .colour = app.ui.theme.secondary};
}

// A button as wide as its words, at the left of a row of its own.
bool row_button(App& app, Flow& flow, Word word, const ui::ButtonOptions& options) {
  Rect row = flow.row(app.ui.control_height());
  const float width = std::min(row.w, ui::button_width(app.ui, word, options));
  return ui::button(app.ui, row.cut_left(width), word, options);
}

// ---- Whose posts ----

// "Instagram · 38.2K followers · micro · 4.1 % engagement rate"
void known_figures(App& app, Flow& flow, const Deal& deal) {
  const Channel& channel = deal.posts_on();
  const ChannelReport& report = deal.report.channels[deal.channel];
  std::string line = platform_name(app, channel.platform);
  if (channel.followers) {
    line += " · " + app.ui.words.with(Word::influencer_followers_short,
                                      {{"count", ui::short_count(channel.followers)}});
  }
  if (!report.tier.empty()) line += " · " + tier_name(app, report.tier);
  if (report.er_followers) {
    line += " · " + app.ui.words.with(Word::fees_engagement_short,
                                      {{"rate", ui::percent(report.er_followers)}});
  }
  flow.space(8);
  ui::paragraph(app.ui, flow, {"known", line}, {.colour = app.ui.theme.secondary});
  flow.space(8);
  if (row_button(app, flow, Word::fees_details, {})) app.open(deal.influencer.id);
}

// The rate as likes and comments have it, while it is not typed itself.
std::string known_rate(const Channel& channel) {
  const PostFigures& average = channel.average;
  if (!channel.followers || *channel.followers <= 0 || !average.likes || !average.comments) {
    return {};
  }
  const double rate = (*average.likes + *average.comments) / *channel.followers;
  return ui::editable(std::round(rate * 1000) / 10);
}

// The rate was typed, or given up: it and likes with comments take each other's place.
void use_rate(FeesView& fees, PostFigures& average) {
  if (fees.engagement_rate) {
    if (average.likes || average.comments) {
      fees.replaced = {.engagement_rate = {}, .likes = average.likes, .comments = average.comments};
    }
    average.likes.reset();
    average.comments.reset();
  } else if (!average.likes && !average.comments) {
    const FeesView::Replaced before = std::exchange(fees.replaced, {});
    average.likes = before.likes;
    average.comments = before.comments;
  }
}

void use_likes(FeesView& fees, const PostFigures& average) {
  if (average.likes || average.comments) {
    if (fees.engagement_rate) {
      fees.replaced = {.engagement_rate = fees.engagement_rate, .likes = {}, .comments = {}};
    }
    fees.engagement_rate.reset();
  } else if (!fees.engagement_rate) {
    fees.engagement_rate = std::exchange(fees.replaced, {}).engagement_rate;
  }
}

// Either the rate or likes and comments: what is typed takes the other's place.
void engagement_fields(App& app, ui::Grid& grid, Channel& channel, bool with_rate) {
  MaybeNumber& rate = app.fees.engagement_rate;
  auto& average = channel.average;
  if (with_rate) {
    const std::string placeholder = known_rate(channel);
    if (value_field(app, grid.next(), "engagement_rate", rate,
                    {.label = app.word(Word::fees_engagement_rate),
                     .kind = ValueKind::percent,
                     .placeholder = placeholder})) {
      use_rate(app.fees, average);
    }
  }
  const auto count = [&](std::string_view key, Word label, MaybeNumber& value) {
    const std::string_view placeholder =
        rate ? std::string_view(app.word(Word::fees_from_rate)) : std::string_view();
    if (value_field(app, grid.next(), key, value,
                    {.label = app.word(label),
                     .kind = ValueKind::count,
                     .placeholder = placeholder,
                     .takes_share = true,
                     .share_of = channel.followers})) {
      use_likes(app.fees, average);
    }
  };
  count("likes", Word::term_likes, average.likes);
  count("comments", Word::term_comments, average.comments);
  average.engagements =
      rate && channel.followers ? MaybeNumber(*rate * *channel.followers) : std::nullopt;
}

// Likes without comments are no engagement, and nobody can guess which of them is 0.
void half_of_engagement(App& app, Flow& flow, const PostFigures& average) {
  if (average.likes.has_value() == average.comments.has_value()) return;
  flow.space(8);
  ui::paragraph(app.ui, flow, average.likes ? Word::fees_needs_comments : Word::fees_needs_likes,
                {.colour = app.ui.theme.caution});
}

void own_account(App& app, Flow& flow) {
  Influencer& account = app.fees.hypothetical;
  Channel& channel = account.channels[0];
  const int columns = flow.columns(narrowest_field(app), 2, kFieldGap);
  // An embed shows at first what the fee depends on most.
  const bool whole = !app.embed || app.embed->show_more;
  const Rect platform = whole ? Rect{} : flow.row(ui::field_height(app.ui, false));
  if (!whole) flow.space(kFieldGap);
  ui::Grid grid(flow, columns, ui::field_height(app.ui, false), kFieldGap);
  platform_field(app, whole ? grid.next() : platform, channel.platform);
  if (whole) text_value(app, grid.next(), "name", account.name, app.word(Word::influencer_name));
  const auto count = [&](std::string_view key, Word label, MaybeNumber& value) {
    value_field(app, grid.next(), key, value, {.label = app.word(label), .kind = ValueKind::count});
  };
  count("followers", Word::term_followers, channel.followers);
  engagement_fields(app, grid, channel, whole);
  count("views", Word::term_views, channel.average.views);
  if (whole) {
    value_field(app, grid.next(), "fake_share", channel.fake_share,
                {.label = app.word(Word::term_fake_share), .kind = ValueKind::percent, .max = 1});
    flow.space(8);
    ui::checkbox(app.ui, flow.row(app.ui.control_height()), Word::influencer_fan,
                 account.brand_fan);
  }
  flow.space(whole ? 4 : 8);
  const Word help = whole ? Word::fees_own_help : Word::fees_own_help_few;
  account_help(app, flow, help, is_example(account));
  half_of_engagement(app, flow, channel.average);
}

// ---- Which posts ----

void format_and_count(App& app, Flow& flow, const Deal& deal) {
  const auto formats = formats_of(app.document.benchmarks(), deal.influencer);
  std::vector<std::string> names;
  for (const std::string& format : formats) names.push_back(format_name(app, format));
  auto chosen = static_cast<std::size_t>(
      std::find(formats.begin(), formats.end(), app.fees.format) - formats.begin());
  constexpr float kNameOfFormat = 200;  // at least, or it is cut
  constexpr float kCount = 96;
  Rect row = flow.row(ui::field_height(app.ui, false));
  const bool beside = row.w >= kNameOfFormat + kFieldGap + kCount;
  if (!beside) flow.space(kFieldGap);
  const Rect count =
      beside ? row.cut_right(kCount, kFieldGap) : flow.row(ui::field_height(app.ui, false));
  if (ui::select(app.ui, row, "format", names, chosen,
                 {.label = app.word(Word::campaign_format)}) &&
      chosen < formats.size()) {
    app.fees.format = formats[chosen];
  }
  value_field(app, count, "count", app.fees.count, 1,
              {.label = app.word(Word::campaign_posts),
               .kind = ValueKind::count,
               .min = 1,
               .max = 1000,
               .whole = true});
}

void addons(App& app, Flow& flow) {
  const AddonRates& rates = app.document.benchmarks().addons;
  Addons& chosen = app.fees.addons;
  const int columns = flow.columns(narrowest_field(app), 3, kFieldGap);
  ui::Grid grid(flow, columns, ui::field_height(app.ui, true), 8);
  const auto months = [&](std::string_view key, Word label, double& value, double rate) {
    const std::string help =
        app.ui.words.with(Word::fees_per_month, {{"share", ui::percent(rate)}});
    value_field(app, grid.next(), key, value, 0,
                {.label = app.word(label),
                 .unit = app.word(Word::campaign_months),
                 .help = help,
                 .max = 120});
  };
  months("usage", Word::addon_usage_rights, chosen.usage_rights_months,
         rates.usage_rights_month.value);
  months("whitelisting", Word::addon_whitelisting, chosen.whitelisting_months,
         rates.whitelisting_month.value);
  months("exclusivity", Word::addon_exclusivity, chosen.exclusivity_months,
         rates.exclusivity_month.value);
  flow.space(8);
  ui::Grid checks(flow, flow.columns(172, 2, 4), app.ui.control_height(), 4);
  const auto once = [&](Word addon, bool& value, double rate) {
    const std::string label = app.ui.words.with(
        Word::fees_addon_once, {{"addon", app.word(addon)}, {"share", ui::percent(rate)}});
    ui::checkbox(app.ui, checks.next(), {addon, label}, value);
  };
  once(Word::addon_raw_footage, chosen.raw_footage, rates.raw_footage.value);
  once(Word::addon_rush, chosen.rush, rates.rush.value);
}

void quote_field(App& app, Flow& flow, const Deal& deal) {
  const bool from_roster = !deal.quote_typed && deal.quote;
  const std::string placeholder =
      from_roster ? ui::money(deal.quote, app.currency()) : app.word(Word::influencer_no_quote);
  value_field(app, flow.row(ui::field_height(app.ui, true)), "quote", app.fees.quote,
              {.label = app.word(Word::fees_quote),
               .kind = ValueKind::money,
               .help = app.word(from_roster ? Word::fees_quote_roster : Word::fees_quote_help),
               .placeholder = placeholder});
}

// In which currency and for which market; both belong to the workspace.
void prices_line(App& app, Flow& flow) {
  const Settings& settings = app.document.workspace().settings;
  const std::string text = app.ui.words.with(
      Word::fees_prices,
      {{"currency", settings.currency}, {"market", market_name(app, settings.market)}});
  const Word change = Word::fees_change;
  Rect row = flow.row(app.ui.control_height());
  const Rect button = row.cut_right(ui::button_width(app.ui, change), 8);
  const float height = ui::paragraph_height(app.ui, text, row.w, quiet(app));
  Flow beside({row.x, row.y + std::round((row.h - height) / 2), row.w, 0});
  ui::paragraph(app.ui, beside, {Word::fees_prices, text}, quiet(app));
  if (ui::button(app.ui, button, change, {.title = app.word(Word::fees_change_title)})) {
    app.panel = Panel::settings;
  }
}

}  // namespace

void subject_card(App& app, Flow& outer, const Deal& deal) {
  ui::Card card(app.ui, "subject", outer, app.word(Word::fees_subject_title));
  // An embed has nobody else to choose, unless its reader brings them.
  if (!app.embed || !app.document.workspace().influencers.empty()) {
    const RosterPick pick = roster_select(app, card.flow, app.fees.search,
                                          {.key = "subject",
                                           .label = app.word(Word::fees_subject),
                                           .first = app.word(Word::fees_own_account),
                                           .current = deal.index});
    if (pick.changed) choose_subject(app, pick.influencer);
    if (!deal.index) card.flow.space(kFieldGap);
  }
  if (!deal.index) return own_account(app, card.flow);
  if (deal.format != nullptr) known_figures(app, card.flow, deal);
}

void deal_card(App& app, Flow& outer, const Deal& deal) {
  ui::Card card(app.ui, "deal", outer, app.word(Word::fees_deal_title));
  if (deal.format == nullptr) {
    return ui::paragraph(app.ui, card.flow, Word::fees_no_format, quiet(app));
  }
  const ui::Scope scope(app.ui, "of " + deal.influencer.id);
  format_and_count(app, card.flow, deal);
  card.flow.space(kFieldGap);
  quote_field(app, card.flow, deal);
  card.flow.space(8);
  ui::heading(app.ui, card.flow.row(24), Word::fees_addons, 4, 15);
  card.flow.space(4);
  addons(app, card.flow);
  card.flow.space(8);
  prices_line(app, card.flow);
}

}  // namespace kol::app
