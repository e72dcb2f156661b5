// Where the links of the campaign lead, and what they and the posts are marked with.
#include <algorithm>
#include <cmath>

#include "app/parts/left_text.h"
#include "app/parts/value_fields.h"
#include "app/track/fields.h"
#include "app/track/parts.h"
#include "core/practice/url.h"

namespace kol::app {
namespace {

void edit(App& app, std::string field, const std::function<void(CampaignTracking&)>& change) {
  app.document.edit_campaign({.field = std::move(field)},
                             [&](Campaign& next) { change(next.tracking); });
}

void landing_page(App& app, const Rect& rect) {
  const std::string now = app.document.workspace().campaign.tracking.landing_page.value_or("");
  const auto next = landing_page_field(app, rect, now,
                                       {.label = app.word(Word::track_page),
                                        .placeholder = app.word(Word::track_page_example),
                                        .input = "url"});
  if (!next) return;
  edit(app, {}, [&](CampaignTracking& tracking) {
    tracking.landing_page.reset();
    if (!next->empty()) tracking.landing_page = *next;
  });
}

void hashtags(App& app, const Rect& rect) {
  const MaybeTexts now = app.document.workspace().campaign.tracking.hashtags;
  const auto next = hashtags_field(app, rect, now.value_or(std::vector<std::string>{}),
                                   {.label = app.word(Word::track_column_hashtags),
                                    .placeholder = app.word(Word::track_hashtags_example)});
  if (!next) return;
  edit(app, {}, [&](CampaignTracking& tracking) {
    tracking.hashtags.reset();
    if (!next->empty()) tracking.hashtags = *next;
  });
}

void discount(App& app, const Rect& rect) {
  const Campaign& campaign = app.document.workspace().campaign;
  MaybeNumber value = campaign.tracking.discount;
  const std::string offered = ui::editable_percent(campaign.offer.discount);
  if (value_field(app, rect, "discount", value,
                  {.label = app.word(Word::track_discount),
                   .kind = ValueKind::percent,
                   .placeholder = offered,
                   .max = 1})) {
    edit(app, "tracking.discount", [&](CampaignTracking& tracking) { tracking.discount = value; });
  }
}

// What is worth a second look, though it is no fault.
void remarks(App& app, Flow& flow) {
  const Campaign& campaign = app.document.workspace().campaign;
  const auto say = [&](const ui::Label& text) {
    flow.space(8);
    ui::paragraph(app.ui, flow, text, {.size = ui::kSmallSize, .colour = app.ui.theme.caution});
  };
  if (is_unencrypted(campaign.tracking.landing_page.value_or(""))) say(Word::track_page_http);
  const MaybeNumber& discount = campaign.tracking.discount;
  if (discount && *discount != campaign.offer.discount) {
    say({Word::track_discount_differs,
         app.ui.words.with(
             Word::track_discount_differs,
             {{"code", ui::percent(discount)}, {"offer", ui::percent(campaign.offer.discount)}})});
  }
}

void switches(App& app, Flow& flow) {
  const CampaignTracking& now = app.document.workspace().campaign.tracking;
  const auto& rows = app.document.lineup_practice().tracking;
  bool links = now.links;
  bool codes = now.codes.value_or(std::any_of(
      rows.begin(), rows.end(), [](const TrackingRow& row) { return row.code.has_value(); }));
  ui::Grid grid(flow, flow.columns(200, 2, 12), app.ui.control_height(), 8);
  const bool links_changed = ui::checkbox(app.ui, grid.next(), Word::track_with_links, links);
  const bool codes_changed = ui::checkbox(app.ui, grid.next(), Word::track_with_codes, codes);
  if (links_changed) edit(app, {}, [&](CampaignTracking& next) { next.links = links; });
  if (codes_changed) edit(app, {}, [&](CampaignTracking& next) { next.codes = codes; });
}

// What the parameters of the links say of source, medium, campaign and term.
void tags(App& app, Flow& flow) {
  struct Tag {
    std::string_view key;
    Word label;
    Word otherwise;
    MaybeText CampaignTracking::*text;
  };
  static constexpr std::array<Tag, 4> kTags = {
      {{"source", Word::track_source, Word::track_source_default, &CampaignTracking::source},
       {"medium", Word::track_medium, Word::track_medium_default, &CampaignTracking::medium},
       {"campaign", Word::track_campaign, Word::track_campaign_default,
        &CampaignTracking::campaign},
       {"term", Word::track_term, Word::track_term_default, &CampaignTracking::term}}};
  if (!ui::disclosure(app.ui, flow.row(app.ui.control_height()), Word::track_tags,
                      app.track.show_tags)) {
    return;
  }
  flow.space(8);
  ui::Grid grid(flow, flow.columns(160, 4, 12), value_field_height(app), 8);
  for (const Tag& tag : kTags) {
    const std::string now = (app.document.workspace().campaign.tracking.*tag.text).value_or("");
    const auto next =
        tag_field(app, grid.next(), tag.key, now,
                  {.label = app.word(tag.label), .placeholder = app.word(tag.otherwise)});
    if (!next) continue;
    edit(app, {}, [&](CampaignTracking& tracking) {
      (tracking.*tag.text).reset();
      if (!next->empty()) tracking.*tag.text = *next;
    });
  }
}

}  // namespace

void links_card(App& app, Flow& flow) {
  ui::Card card(app.ui, "links", flow, app.word(Word::track_settings));
  const float height = value_field_height(app);
  if (card.flow.width() >= 640) {
    Rect row = card.flow.row(height);
    landing_page(app, row.cut_left(std::floor(row.w * 0.5f), 12));
    hashtags(app, row.cut_left(std::floor(row.w * 0.6f), 12));
    discount(app, row);
  } else {
    landing_page(app, card.flow.row(height));
    card.flow.keep_clear(height);
    card.flow.space(8);
    hashtags(app, card.flow.row(height));
    card.flow.space(8);
    discount(app, card.flow.row(height));
  }
  card.flow.space(8);
  card.flow.keep_clear(app.ui.control_height());
  switches(app, card.flow);
  remarks(app, card.flow);
  tags(app, card.flow);
}

}  // namespace kol::app
