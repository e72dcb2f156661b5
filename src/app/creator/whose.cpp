// Whose channels these are: somebody of the roster, or the account that Fees was told of; and the
// figures of the channel whose rate is looked at.
#include <algorithm>
#include <utility>

#include "app/creator/parts.h"
#include "app/keeping/files.h"
#include "app/parts/accounts.h"
#include "app/parts/deal.h"
#include "app/parts/names.h"
#include "app/parts/roster_choice.h"
#include "app/parts/value_fields.h"

namespace kol::app {
namespace {

void begin_view(App& app) {
  app.creator.format.clear();
  app.creator.open.reset();
  app.creator.left_out = {};
  app.creator.with_contact = false;
}

// What was entered for somebody else is put away, and can be taken back.
void choose(App& app, const Influencer& influencer) {
  const auto& before = app.document.workspace().creator;
  Creator untouched;
  if (before) untouched.influencer = before->influencer;
  const bool entered = before && *before != untouched;
  const std::string name = name_of(influencer);
  app.document.edit_creator({}, [&](Creator& next) {
    next = {};
    next.influencer = influencer.id;
  });
  begin_view(app);
  if (!entered) return;
  app.tell(app.ui.words.with(Word::creator_begins_anew, {{"name", name}}), {undo_action()});
}

// The account that Fees was told of, else one of which nothing is known yet.
Influencer own_account(App& app) {
  begin_fees(app);
  Influencer own = app.fees.hypothetical;
  if (is_example(own)) {
    own = {};
    own.channels.emplace_back().platform = Platform::instagram;
  }
  if (own.name.empty()) own.name = app.word(Word::fees_own_name);
  own.id = app.document.unused_id(own.name);
  return own;
}

// It becomes one of the roster, and the creator; Fees goes on with it.
void take_own_account(App& app) {
  if (const auto there = app.document.index_of(app.fees.hypothetical.id)) {
    return choose(app, app.document.workspace().influencers[*there]);
  }
  Influencer added = own_account(app);
  app.fees.hypothetical = added;
  const bool begins = app.document.is_sample();
  if (begins) {
    Workspace own;
    own.settings = app.document.workspace().settings;
    own.creator.emplace().influencer = added.id;
    own.influencers.push_back(added);
    app.document.replace(std::move(own));
  } else {
    app.document.insert_creator(added);
  }
  app.fees.influencer = added.id;
  app.fees.index = app.document.workspace().influencers.size() - 1;
  begin_view(app);
  app.tell(
      app.ui.words.with(begins ? Word::fees_added_own : Word::fees_added, {{"name", added.name}}),
      {undo_action()});
}

// Whose platform and name are asked for here: an account of one's own.
bool is_own(const App& app, const CreatorSubject& subject) {
  return app.embed || app.fees.hypothetical.id == subject.influencer.id;
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

// What is meant for a platform goes with it.
void change_platform(App& app, const CreatorSubject& subject, std::size_t at, Platform platform) {
  const Creator before = subject.creator;
  app.creator.format.clear();
  app.document.edit_influencer(subject.index, {},
                               [&](Influencer& next) { next.channels[at].platform = platform; });
  if (subject.creator == before) return;
  app.tell(app.word(Word::creator_other_platform), {undo_action()});
}

void own_fields(App& app, Flow& flow, const CreatorSubject& subject, std::size_t at) {
  const bool whole = !app.embed || app.embed->show_more;
  ui::Grid grid(flow, whole ? flow.columns(narrowest_field(app), 2, kFieldGap) : 1,
                ui::field_height(app.ui, false), kFieldGap);
  Platform platform = subject.influencer.channels[at].platform;
  const bool other = platform_field(app, grid.next(), platform);
  if (whole) {
    std::string name = subject.influencer.name;
    if (text_value(app, grid.next(), "name", name, app.word(Word::influencer_name))) {
      app.document.edit_influencer(subject.index,
                                   {.field = "name", .of = subject.influencer.id, .place = {}},
                                   [&](Influencer& next) { next.name = name; });
    }
  }
  if (other) change_platform(app, subject, at, platform);
  flow.space(kFieldGap);
}

// Whether it is still the example that an embed without figures begins with.
bool is_untouched(const Influencer& influencer) {
  Influencer account = influencer;
  account.id.clear();
  account.name.clear();
  return is_example(account);
}

// What is typed of them takes the place of a total that was known alone, until it is given up.
void use_likes(App& app, const CreatorSubject& subject, std::size_t at, Average& average) {
  CreatorView::Replaced& replaced = app.creator.replaced;
  const std::string& id = subject.influencer.id;
  if (average.likes || average.comments) {
    if (average.engagements) replaced = {id, at, average.engagements};
    average.engagements.reset();
  } else if (!average.engagements && replaced.of == id && replaced.channel == at) {
    average.engagements = std::exchange(replaced, {}).engagements;
  }
}

// What a price depends on most.
void figures_of_channel(App& app, Flow& flow, const CreatorSubject& subject) {
  const auto at = channel_looked_at(app, subject);
  if (!at) return;
  if (is_own(app, subject)) {
    own_fields(app, flow, subject, *at);
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
    const std::string placeholder = known && !value ? ui::count(known) : std::string();
    if (value_field(app, grid.next(), key, value,
                    {.label = app.word(label),
                     .kind = ValueKind::count,
                     .placeholder = placeholder,
                     .takes_share = key != "followers",
                     .share_of = channel.followers})) {
      changed = key;
    }
  };
  Average& average = channel.average;
  field("followers", followers_of(channel.platform), channel.followers, std::nullopt);
  field("views", Word::term_views, average.views, per_post.views);
  field("likes", Word::term_likes, average.likes, per_post.likes);
  field("comments", Word::term_comments, average.comments, per_post.comments);
  if (app.embed) {
    flow.space(8);
    account_help(app, flow, Word::fees_own_help_few, is_untouched(subject.influencer));
  }
  flow.space(kFieldGap);
  if (changed.empty()) return;
  if (changed == "likes" || changed == "comments") use_likes(app, subject, *at, average);
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
      return choose(app, app.document.workspace().influencers[*pick.influencer]);
    }
    card.flow.space(kFieldGap);
  }
  if (subject) figures_of_channel(app, card.flow, *subject);
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
