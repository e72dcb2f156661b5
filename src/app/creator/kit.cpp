#include "app/creator/kit.h"

#include <algorithm>
#include <array>

#include "app/parts/figures.h"
#include "app/parts/names.h"
#include "core/practice/post_comparison.h"

namespace kol::app {
namespace {

constexpr std::array<Word, kKitPartCount> kNames = {
    Word::kit_name,       Word::kit_about,      Word::kit_niche,      Word::kit_country,
    Word::kit_channels,   Word::kit_engagement, Word::kit_reach,      Word::kit_audience,
    Word::kit_comparison, Word::kit_past,       Word::kit_projection, Word::kit_rates,
    Word::kit_addons,     Word::kit_contact};

std::string money(const App& app, const MaybeNumber& value) {
  return ui::money(value, app.currency());
}

const InfluencerReport& report_of(const App& app, const CreatorSubject& subject) {
  return app.document.report().influencers[subject.index];
}

// ---- Each part ----

void channels(const App& app, const CreatorSubject& subject, KitSection& section) {
  const auto& reports = report_of(app, subject).channels;
  for (std::size_t i = 0; i < subject.influencer.channels.size(); ++i) {
    const Channel& channel = subject.influencer.channels[i];
    std::string text = channel.handle;
    const auto also = [&text](const std::string& more) {
      if (!more.empty()) text += (text.empty() ? "" : " · ") + more;
    };
    if (channel.followers) {
      also(app.ui.words.with(Word::influencer_followers_short,
                             {{"count", ui::short_count(channel.followers)}}));
    }
    if (i < reports.size() && !reports[i].tier.empty()) also(tier_name(app, reports[i].tier));
    if (text.empty()) continue;
    section.lines.push_back({platform_name(app, channel.platform), std::move(text)});
  }
}

void engagement(const App& app, const CreatorSubject& subject, KitSection& section) {
  const auto& reports = report_of(app, subject).channels;
  for (std::size_t i = 0; i < reports.size() && i < subject.influencer.channels.size(); ++i) {
    const ChannelReport& report = reports[i];
    std::string text;
    const auto rate = [&](Word words, const MaybeNumber& value) {
      if (!value) return;
      text +=
          (text.empty() ? "" : " · ") + app.ui.words.with(words, {{"rate", ui::percent(value)}});
    };
    rate(Word::kit_er_followers, report.er_followers);
    rate(Word::kit_er_reach, report.er_reach);
    rate(Word::kit_er_impressions, report.er_impressions);
    rate(Word::kit_er_views, report.er_views);
    if (text.empty()) continue;
    section.lines.push_back(
        {platform_name(app, subject.influencer.channels[i].platform), std::move(text)});
  }
}

// With what offer of a brand that was counted; empty where it is not that of a sale, or not known.
std::string offer_of(const App& app) {
  const Campaign& campaign = app.document.workspace().campaign;
  if (!campaign.offer.aov || !campaign.offer.gross_margin) return {};
  const double cvr = campaign.funnel.cvr.value_or(app.document.benchmarks().cvr.value).typical;
  return app.ui.words.with(Word::kit_offer_is,
                           {{"aov", money(app, campaign.offer.aov->typical)},
                            {"margin", ui::percent(campaign.offer.gross_margin)},
                            {"cvr", ui::percent(cvr)}});
}

// What a column says of a rate; empty where it is not known.
using OfRate = std::function<std::string(const CreatorRate&)>;
struct RateColumn {
  Word head;
  OfRate figure;
};

std::vector<RateColumn> columns_of(const App& app, const CreatorSubject& subject, KitPart part) {
  switch (part) {
    case KitPart::reach:
      return {{Word::kit_views, [&app](const CreatorRate& rate) {
                 return rate.impressions ? shown_range(app, rate.impressions, Unit::count)
                                         : std::string();
               }}};
    case KitPart::projection:
      return {{Word::term_clicks,
               [](const CreatorRate& rate) {
                 return rate.clicks ? ui::count(rate.clicks->typical) : std::string();
               }},
              {Word::term_orders,
               [](const CreatorRate& rate) {
                 return rate.incremental ? ui::count(rate.incremental) : std::string();
               }},
              {Word::kit_left, [&app](const CreatorRate& rate) {
                 return rate.contribution ? money(app, rate.contribution) : std::string();
               }}};
    case KitPart::rates:
      return {{Word::kit_rates, [&app, &subject](const CreatorRate& rate) {
                 return rate.price ? price_text(app, subject, rate) : std::string();
               }}};
    default:
      return {};
  }
}

// A line for each rate of which anything is known, a column for each of the parts.
KitSection one_post(const App& app, const CreatorSubject& subject,
                    const std::vector<KitPart>& parts) {
  KitSection section{parts.back(), app.word(Word::kit_one_post), {}, {}};
  section.columns = {app.word(Word::campaign_format)};
  std::vector<RateColumn> columns;
  for (const KitPart part : parts) {
    for (RateColumn& column : columns_of(app, subject, part)) {
      const auto& rates = subject.report.rates;
      if (std::all_of(rates.begin(), rates.end(),
                      [&](const CreatorRate& rate) { return column.figure(rate).empty(); })) {
        continue;
      }
      section.columns.push_back(app.word(column.head));
      columns.push_back(std::move(column));
    }
    if (part == KitPart::projection) section.note = offer_of(app);
  }
  for (const CreatorRate& rate : subject.report.rates) {
    std::vector<std::string> line = {format_name(app, rate.format)};
    bool any = false;
    for (const RateColumn& column : columns) {
      std::string said = column.figure(rate);
      any = any || !said.empty();
      line.push_back(said.empty() ? std::string(ui::kUndefined) : std::move(said));
    }
    if (any) section.lines.push_back(std::move(line));
  }
  return section;
}

void addons(const App& app, const CreatorSubject& subject, KitSection& section) {
  section.columns = {app.word(Word::campaign_format),        app.word(Word::kit_usage_month),
                     app.word(Word::kit_whitelisting_month), app.word(Word::kit_exclusivity_month),
                     app.word(Word::addon_raw_footage),      app.word(Word::addon_rush)};
  for (const CreatorRate& rate : subject.report.rates) {
    const AddonPrices& one = rate.addons;
    if (!one.usage_rights_month) continue;
    section.lines.push_back({format_name(app, rate.format), money(app, one.usage_rights_month),
                             money(app, one.whitelisting_month), money(app, one.exclusivity_month),
                             money(app, one.raw_footage), money(app, one.rush)});
  }
}

void comparison(const App& app, const CreatorSubject& subject, KitSection& section) {
  constexpr std::array kSaid = {Word::kit_comparison_lower, Word::kit_comparison_alike,
                                Word::kit_comparison_higher};
  Scratch scratch;
  for (const Channel& channel : subject.influencer.channels) {
    const PostComparison posts = compare_posts(channel, scratch);
    if (!posts.verdict) continue;
    section.lines.push_back({platform_name(app, channel.platform),
                             app.ui.words.with(kSaid[static_cast<std::size_t>(*posts.verdict)],
                                               {{"share", ui::percent(posts.engagements.ratio)}})});
  }
}

void fill(const App& app, const CreatorSubject& subject, KitSection& section) {
  const Creator& creator = subject.creator;
  const Influencer& influencer = subject.influencer;
  const auto text = [&](const std::string& said) { section.lines.push_back({said}); };
  switch (section.part) {
    case KitPart::name:
      return text(name_of(influencer));
    case KitPart::about:
      return text(creator.about);
    case KitPart::niche:
      return text(influencer.niche);
    case KitPart::country:
      return text(influencer.country);
    case KitPart::channels:
      return channels(app, subject, section);
    case KitPart::engagement:
      return engagement(app, subject, section);
    case KitPart::audience:
      for (const AudienceShare& one : creator.audience) {
        if (one.label.empty()) continue;
        section.lines.push_back({one.label, ui::percent(one.share)});
      }
      return;
    case KitPart::comparison:
      return comparison(app, subject, section);
    case KitPart::past:
      for (const std::string& one : creator.past) {
        if (!one.empty()) text(one);
      }
      return;
    case KitPart::reach:
    case KitPart::projection:
    case KitPart::rates:
      return;  // of each format: one_post()
    case KitPart::addons:
      return addons(app, subject, section);
    case KitPart::contact:
      return text(influencer.email);
  }
}

}  // namespace

std::string kit_line_text(const KitSection& section, const std::vector<std::string>& line) {
  std::string text;
  for (std::size_t i = line.size() > 1 ? 1 : 0; i < line.size(); ++i) {
    if (!text.empty()) text += " · ";
    if (i < section.columns.size()) text += section.columns[i] + ' ';
    text += line[i];
  }
  return text;
}

Word kit_part_name(KitPart part) { return kNames[static_cast<std::size_t>(part)]; }

std::vector<KitSection> media_kit(const App& app, const CreatorSubject& subject) {
  std::vector<KitPart> of_posts;
  std::vector<KitPart> shown;
  for (const KitPart part : subject.report.kit) {
    const bool asked = part != KitPart::contact || app.creator.with_contact;
    if (!asked || app.creator.left_out[static_cast<std::size_t>(part)]) continue;
    shown.push_back(part);
    if (!columns_of(app, subject, part).empty()) of_posts.push_back(part);
  }
  std::vector<KitSection> kit;
  for (const KitPart part : shown) {
    KitSection section{part, app.word(kit_part_name(part)), {}, {}};
    if (!of_posts.empty() && part == of_posts.back()) {
      section = one_post(app, subject, of_posts);
    } else {
      fill(app, subject, section);
    }
    if (!section.lines.empty()) kit.push_back(std::move(section));
  }
  return kit;
}

}  // namespace kol::app
