// What is asked first of somebody who was just added, in the order in which it is usually known.
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "app/influencer/parts.h"
#include "app/parts/figures.h"
#include "app/parts/mending.h"
#include "app/parts/quote_grade.h"

namespace kol::app {
namespace {

void edit_first(App& app, const InfluencerSubject& subject, std::string field,
                const std::function<void(Channel&)>& edit) {
  edit_subject(app, subject, {.field = std::move(field), .place = 0},
               [&](Influencer& next) { edit(next.channels[0]); });
}

void name_field(App& app, const Rect& rect, const InfluencerSubject& subject) {
  std::string name = subject.influencer.name;
  if (text_value(app, rect, "name", name, app.word(Word::influencer_name), subject.id())) {
    edit_subject(app, subject, {"name"}, [&](Influencer& next) { next.name = name; });
  }
  if (std::exchange(app.influencer_view.wants_focus, false)) {
    app.ui.focus_next(app.ui.id("name"));
  }
}

void platform_field(App& app, const Rect& rect, const InfluencerSubject& subject) {
  std::vector<std::string> names;
  for (int i = 0; i < kPlatformCount; ++i) {
    names.push_back(platform_name(app, static_cast<Platform>(i)));
  }
  auto chosen = static_cast<std::size_t>(subject.influencer.channels[0].platform);
  if (ui::select(app.ui, rect, "platform", names, chosen,
                 {.label = app.word(Word::influencer_platform)})) {
    edit_first(app, subject, {},
               [&](Channel& next) { next.platform = static_cast<Platform>(chosen); });
  }
}

// So many engagements as the rate says, as soon as both are known.
void use_rate(Channel& channel, const MaybeNumber& rate) {
  channel.average.engagements =
      rate && channel.followers ? MaybeNumber(*rate * *channel.followers) : std::nullopt;
}

void followers_field(App& app, const Rect& rect, const InfluencerSubject& subject) {
  MaybeNumber followers = subject.influencer.channels[0].followers;
  if (!value_field(app, rect, "followers", followers,
                   {.label = app.word(Word::term_followers), .kind = ValueKind::count})) {
    return;
  }
  edit_first(app, subject, "followers", [&](Channel& next) {
    next.followers = followers;
    const MaybeNumber& rate = app.influencer_view.engagement_rate;
    if (rate) use_rate(next, rate);
  });
}

void rate_field(App& app, const Rect& rect, const InfluencerSubject& subject) {
  MaybeNumber& rate = app.influencer_view.engagement_rate;
  if (value_field(app, rect, "engagement_rate", rate,
                  {.label = app.word(Word::fees_engagement_rate),
                   .kind = ValueKind::percent,
                   .help = app.word(Word::influencer_rate_help)})) {
    edit_first(app, subject, "engagement_rate", [&](Channel& next) { use_rate(next, rate); });
  }
}

void quote_field(App& app, const Rect& rect, const InfluencerSubject& subject) {
  MaybeNumber quote = subject.influencer.quote;
  if (value_field(app, rect, "quote", quote,
                  {.label = app.word(Word::term_quote),
                   .kind = ValueKind::money,
                   .help = app.word(Word::influencer_quote_help),
                   .placeholder = app.word(Word::influencer_no_quote)})) {
    edit_subject(app, subject, {"quote"}, [&](Influencer& next) { next.quote = quote; });
  }
}

// What follows at once: the fair fee, as soon as there is anything to judge by.
void first_answer(App& app, Flow& flow, const InfluencerSubject& subject) {
  const StandardPost& post = subject.report.standard_post;
  const MaybeTriple& fair = post.fee.fair;
  flow.space(12);
  if (ui::figure(
          app.ui, flow.row(ui::kFigureHeight),
          {.name = Word::influencer_fair_fee,
           .value = fair ? ui::money(fair->typical, app.currency()) : std::string(ui::kUndefined),
           .note = fair ? usual_range(app, fair, Unit::money)
                        : app.word(post.format.empty() ? Word::influencer_no_format
                                                       : Word::influencer_needs_followers),
           .exact = fair ? ui::exact(fair->typical) : std::string(),
           .how = true})) {
    app.ask({Topic::fee_fair, subject.id()});
  }
  const auto grade = quote_grade(app, post);
  if (!grade) return;
  flow.space(8);
  Rect row = flow.row(22);
  const std::string quote =
      app.ui.words.with(Word::influencer_quote_mark,
                        {{"quote", ui::money(subject.influencer.quote, app.currency())}});
  const Rect told = row.cut_left(app.ui.text_width(quote, {.bold = true}) + 2, 8);
  app.ui.describe(app.ui.id("quoted"), ui::Role::text, told).value = quote;
  app.ui.draw_text(told, quote, {.bold = true});
  quote_badge(app, row, *grade);
}

}  // namespace

void influencer_basics(App& app, Flow& flow, const InfluencerSubject& subject) {
  if (subject.influencer.channels.empty()) return;
  ui::Card card(app.ui, "basics", flow, {});
  name_field(app, card.flow.row(value_field_height(app)), subject);
  card.flow.space(kFieldGap);
  const int columns = card.flow.columns(130, 2, kFieldGap);
  ui::Grid grid(card.flow, columns, value_field_height(app, true), kFieldGap);
  platform_field(app, grid.next(), subject);
  followers_field(app, grid.next(), subject);
  rate_field(app, grid.next(), subject);
  quote_field(app, grid.next(), subject);
  follows(app, card.flow, [&] { first_answer(app, card.flow, subject); });
}

}  // namespace kol::app
