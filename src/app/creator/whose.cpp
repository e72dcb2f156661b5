// Whose channels these are: somebody of the roster, or the account that Fees was told of; and the
// figures of the channel whose rate is looked at.
#include <algorithm>

#include "app/creator/parts.h"
#include "app/keeping/files.h"
#include "app/parts/deal.h"
#include "app/parts/names.h"
#include "app/parts/roster_choice.h"
#include "app/parts/value_fields.h"

namespace kol::app {
namespace {

void choose(App& app, const std::string& id) {
  app.document.edit_creator({}, [&](Creator& next) {
    Creator fresh;
    fresh.influencer = id;
    next = std::move(fresh);
  });
  app.creator.format.clear();
  app.creator.open.reset();
}

// The account becomes one of the roster, and the creator's.
void take_own_account(App& app) {
  begin_fees(app);
  Influencer added = app.fees.hypothetical;
  const std::string wanted = added.name.empty() ? app.word(Word::fees_own_name) : added.name;
  added.name = wanted;
  added.id = app.document.unused_id(wanted);
  const std::string id = added.id;
  add_to_own_list(app, std::move(added));
  choose(app, id);
}

// The channel of the rate that is looked at, else the first; nothing where there is none.
std::optional<std::size_t> channel_looked_at(const App& app, const CreatorSubject& subject) {
  const std::vector<Channel>& channels = subject.influencer.channels;
  if (channels.empty()) return std::nullopt;
  const CreatorRate* const rate = chosen_rate(app, subject);
  if (rate == nullptr) return 0;
  const auto found = std::find_if(channels.begin(), channels.end(), [&](const Channel& channel) {
    return channel.platform == rate->platform;
  });
  return found == channels.end() ? 0 : static_cast<std::size_t>(found - channels.begin());
}

void platform_of(App& app, Flow& flow, const CreatorSubject& subject, std::size_t at) {
  std::vector<std::string> names;
  for (int i = 0; i < kPlatformCount - 1; ++i) {  // all but "other", which has no format
    names.push_back(platform_name(app, static_cast<Platform>(i)));
  }
  auto chosen = static_cast<std::size_t>(subject.influencer.channels[at].platform);
  if (ui::select(app.ui, flow.row(ui::field_height(app.ui, false)), "platform", names, chosen,
                 {.label = app.word(Word::influencer_platform)})) {
    app.creator.format.clear();
    app.document.edit_influencer(subject.index, {}, [&](Influencer& next) {
      next.channels[at].platform = static_cast<Platform>(chosen);
    });
  }
  flow.space(kFieldGap);
}

// Followers are subscribers or visitors on some platforms.
Word followers_of(Platform platform) {
  if (platform == Platform::youtube) return Word::influencer_subscribers;
  return platform == Platform::blog ? Word::influencer_visitors : Word::term_followers;
}

// What a price depends on most. An embed has one channel, whose platform is chosen here, too.
void figures_of_channel(App& app, Flow& flow, const CreatorSubject& subject) {
  const auto at = channel_looked_at(app, subject);
  if (!at) return;
  if (app.embed) {
    const auto revision = app.document.revision();
    platform_of(app, flow, subject, *at);
    if (app.document.revision() != revision) return;  // the subject is no more what it was
  } else {
    const Platform platform = subject.influencer.channels[*at].platform;
    ui::heading(app.ui, flow.row(24), {"channel", platform_name(app, platform)}, 4, 15);
    flow.space(4);
  }
  Channel channel = subject.influencer.channels[*at];
  const PostFigures& per_post =
      app.document.report().influencers[subject.index].channels[*at].per_post;
  ui::Grid grid(flow, flow.columns(narrowest_field(app), 2, kFieldGap),
                ui::field_height(app.ui, false), kFieldGap);
  std::string_view changed;
  const auto field = [&](std::string_view key, Word label, MaybeNumber& value,
                         const MaybeNumber& known) {
    const std::string placeholder = value ? std::string() : ui::count(known);
    if (value_field(
            app, grid.next(), key, value,
            {.label = app.word(label),
             .kind = ValueKind::count,
             .placeholder = placeholder == ui::kUndefined ? std::string_view() : placeholder,
             .takes_share = key != "followers",
             .share_of = channel.followers})) {
      changed = key;
    }
  };
  PostFigures& average = channel.average;
  field("followers", followers_of(channel.platform), channel.followers, std::nullopt);
  field("views", Word::term_views, average.views, per_post.views);
  field("likes", Word::term_likes, average.likes, per_post.likes);
  field("comments", Word::term_comments, average.comments, per_post.comments);
  flow.space(kFieldGap);
  if (changed.empty()) return;
  app.document.edit_influencer(
      subject.index, {.field = std::string(changed), .of = subject.influencer.id, .place = at},
      [&](Influencer& next) { next.channels[*at] = channel; });
}

void time_and_expenses(App& app, Flow& flow, const CreatorSubject& subject) {
  ui::Grid grid(flow, flow.columns(130, 2, kFieldGap), ui::field_height(app.ui, true), kFieldGap);
  MaybeNumber rate = subject.creator.hourly_rate;
  double expenses = subject.creator.expenses;
  const bool rate_changed = value_field(app, grid.next(), "hourly_rate", rate,
                                        {.label = app.word(Word::creator_hourly_rate),
                                         .kind = ValueKind::money,
                                         .help = app.word(Word::creator_hourly_rate_help)});
  const bool expenses_changed = value_field(app, grid.next(), "expenses", expenses, 0,
                                            {.label = app.word(Word::creator_expenses),
                                             .kind = ValueKind::money,
                                             .help = app.word(Word::creator_expenses_help)});
  if (rate_changed) {
    app.document.edit_creator({"hourly_rate"}, [&](Creator& next) { next.hourly_rate = rate; });
  } else if (expenses_changed) {
    app.document.edit_creator({"expenses"}, [&](Creator& next) { next.expenses = expenses; });
  }
}

}  // namespace

void whose_card(App& app, Flow& outer) {
  ui::Card card(app.ui, "whose", outer, app.word(Word::creator_whose_title));
  const auto subject = creator_subject(app);
  const bool anybody = !app.document.workspace().influencers.empty();
  if (anybody && !app.embed) {
    const RosterPick pick = roster_select(
        app, card.flow, app.creator.search,
        {.key = "creator",
         .label = app.word(Word::creator_whose),
         .first = app.word(Word::campaign_choose),
         .current = subject ? std::optional<std::size_t>(subject->index) : std::nullopt});
    if (pick.changed && pick.influencer) {
      return choose(app, app.document.workspace().influencers[*pick.influencer].id);
    }
    card.flow.space(kFieldGap);
  }
  const auto revision = app.document.revision();
  if (subject) figures_of_channel(app, card.flow, *subject);
  if (app.document.revision() != revision) return;
  if (!subject) {
    ui::paragraph(app.ui, card.flow, Word::creator_begin, {.colour = app.ui.theme.secondary});
    card.flow.space(12);
    Rect row = card.flow.row(app.ui.control_height());
    const Word own = Word::creator_own_account;
    const ui::ButtonOptions look{.look = ui::Look::primary};
    if (ui::button(app.ui, row.cut_left(std::min(row.w, ui::button_width(app.ui, own, look))), own,
                   look)) {
      take_own_account(app);
    }
    return;
  }
  const bool whole = !app.embed || app.embed->show_more;
  if (whole) time_and_expenses(app, card.flow, *subject);
  if (app.embed) return;
  card.flow.space(8);
  Rect row = card.flow.row(app.ui.control_height());
  const Word see = Word::fees_details;
  if (ui::button(app.ui, row.cut_left(std::min(row.w, ui::button_width(app.ui, see))), see)) {
    app.open(subject->influencer.id);
  }
}

}  // namespace kol::app
