// The single posts of a channel: each opens to be edited; of many only some are shown at first.
#include <array>

#include "app/influencer/parts.h"

namespace kol::app {
namespace {

constexpr std::size_t kShownAtOnce = 12;

struct PostField {
  const char* key;
  Word label;
  MaybeNumber PostFigures::*value;
};
constexpr std::array kFields = {
    PostField{"views", Word::term_views, &PostFigures::views},
    PostField{"likes", Word::term_likes, &PostFigures::likes},
    PostField{"comments", Word::term_comments, &PostFigures::comments},
    PostField{"shares", Word::term_shares, &PostFigures::shares},
    PostField{"saves", Word::term_saves, &PostFigures::saves},
    PostField{"reach", Word::term_reach, &PostFigures::reach},
    PostField{"impressions", Word::term_impressions, &PostFigures::impressions},
};

struct PostPlace {
  const InfluencerSubject& subject;
  std::size_t channel;
  std::size_t post;

  const Post& get() const { return subject.influencer.channels[channel].posts[post]; }
};

void edit_post(App& app, const PostPlace& place, std::string field,
               const std::function<void(Post&)>& edit) {
  edit_subject(app, place.subject,
               {.field = std::move(field), .place = place.channel, .within = place.post},
               [&](Influencer& next) { edit(next.channels[place.channel].posts[place.post]); });
}

// "3: 12,400 views, 830 likes, sponsored"
std::string summary(const App& app, const PostPlace& place) {
  const Post& post = place.get();
  std::string text =
      app.ui.words.with(Word::influencer_post_number, {{"number", std::to_string(place.post + 1)}});
  const auto add = [&](Word word, const MaybeNumber& value) {
    if (value) text += " · " + app.ui.words.with(word, {{"count", ui::short_count(value)}});
  };
  add(Word::influencer_post_views, post.views);
  add(Word::influencer_post_likes, post.likes);
  if (post.sponsored) text += " · " + app.word(Word::influencer_sponsored);
  return text;
}

void post_fields(App& app, Flow& flow, const PostPlace& place) {
  const int columns = flow.columns(100, 4, 12);
  const auto at_once = static_cast<std::size_t>(columns);
  const MaybeNumber followers = place.subject.influencer.channels[place.channel].followers;
  for (std::size_t i = 0; i < kFields.size(); i += at_once) {
    const Rect row = flow.row(value_field_height(app));
    for (std::size_t j = i; j < std::min(i + at_once, kFields.size()); ++j) {
      MaybeNumber value = place.get().*kFields[j].value;
      if (value_field(app, row.column(static_cast<int>(j - i), columns, 12), kFields[j].key, value,
                      {.label = app.word(kFields[j].label),
                       .kind = ValueKind::count,
                       .takes_share = true,
                       .share_of = followers})) {
        edit_post(app, place, kFields[j].key, [&](Post& next) { next.*kFields[j].value = value; });
      }
    }
    flow.space(8);
  }
}

void remove_post(App& app, const PostPlace& place) {
  edit_subject(app, place.subject, {}, [&](Influencer& next) {
    auto& posts = next.channels[place.channel].posts;
    posts.erase(posts.begin() + static_cast<std::ptrdiff_t>(place.post));
  });
  app.influencer_view.open_post = static_cast<std::size_t>(-1);
  app.tell(app.word(Word::influencer_post_removed), {undo_action()});
}

void open_post(App& app, Flow& flow, const PostPlace& place) {
  post_fields(app, flow, place);
  Rect row = flow.row(app.ui.control_height());
  const Rect remove = row.cut_right(
      ui::button_width(app.ui, Word::influencer_remove_post, {.icon = ui::Icon::trash}), 8);
  bool sponsored = place.get().sponsored;
  if (ui::checkbox(app.ui, row, Word::influencer_sponsored, sponsored)) {
    edit_post(app, place, {}, [&](Post& next) { next.sponsored = sponsored; });
  }
  if (ui::button(app.ui, remove, Word::influencer_remove_post,
                 {.look = ui::Look::danger, .icon = ui::Icon::trash})) {
    remove_post(app, place);
  }
  flow.space(8);
}

void post_row(App& app, Flow& flow, const PostPlace& place) {
  const ui::Scope scope(app.ui, "post " + std::to_string(place.post));
  InfluencerView& view = app.influencer_view;
  bool open = view.open_post == place.post;
  const bool was_open = open;
  const std::string text = summary(app, place);
  if (ui::disclosure(app.ui, flow.row(app.ui.control_height()), {"row", text}, open)) {
    open_post(app, flow, place);
  }
  if (open != was_open) view.open_post = open ? place.post : static_cast<std::size_t>(-1);
}

void add_post(App& app, const InfluencerSubject& subject, std::size_t channel) {
  const std::size_t count = subject.influencer.channels[channel].posts.size();
  edit_subject(app, subject, {},
               [&](Influencer& next) { next.channels[channel].posts.emplace_back(); });
  app.influencer_view.open_post = count;
  app.influencer_view.shown_posts = count + 1;
}

}  // namespace

void influencer_posts(App& app, Flow& flow, const InfluencerSubject& subject, std::size_t channel) {
  Ui& ui = app.ui;
  const std::size_t count = subject.influencer.channels[channel].posts.size();
  InfluencerView& view = app.influencer_view;
  const std::string label =
      ui.words.with(Word::influencer_posts, {{"count", std::to_string(count)}});
  const ui::Label heading(Word::influencer_posts, label);
  if (is_wanted_figure(app, "posts")) {
    ui.focus_next(ui.id(heading.key()));
    view.open_posts = true;
  }
  if (!ui::disclosure(ui, flow.row(ui.control_height()), heading, view.open_posts)) return;
  ui::paragraph(ui, flow, Word::influencer_posts_help,
                {.size = ui::kSmallSize, .colour = ui.theme.secondary});
  flow.space(4);
  const std::size_t shown = std::min(count, std::max(view.shown_posts, kShownAtOnce));
  for (std::size_t i = 0; i < shown; ++i) post_row(app, flow, {subject, channel, i});
  flow.space(4);
  if (shown < count) {
    const std::string more =
        ui.words.with(Word::influencer_more_posts, {{"count", std::to_string(count - shown)}});
    if (ui::button(ui, flow.row(ui.control_height()), {Word::influencer_more_posts, more},
                   {.look = ui::Look::quiet})) {
      view.shown_posts = shown + 4 * kShownAtOnce;
    }
    flow.space(8);
  }
  if (ui::button(ui, flow.row(ui.control_height()), Word::influencer_add_post,
                 {.icon = ui::Icon::plus})) {
    add_post(app, subject, channel);
  }
}

}  // namespace kol::app
