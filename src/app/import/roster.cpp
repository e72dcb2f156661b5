// Everybody as they will be: a row for each influencer, as they were understood.
#include <algorithm>
#include <array>

#include "app/import/parts.h"
#include "app/parts/names.h"
#include "core/metrics.h"
#include "io/table/fields.h"

namespace kol::app {
namespace {

constexpr std::size_t kRowsInView = 8;
constexpr std::size_t kLookedAt = 1000;  // influencers, for which columns have anything to show

// A field of the table.
struct ShownField {
  io::Field field;
  float width;
};

constexpr std::array kFields = {
    ShownField{io::Field::name, 160},        ShownField{io::Field::platform, 108},
    ShownField{io::Field::handle, 128},      ShownField{io::Field::followers, 108},
    ShownField{io::Field::likes, 136},       ShownField{io::Field::comments, 136},
    ShownField{io::Field::shares, 136},      ShownField{io::Field::saves, 136},
    ShownField{io::Field::views, 136},       ShownField{io::Field::reach, 136},
    ShownField{io::Field::impressions, 180}, ShownField{io::Field::engagements, 180},
    ShownField{io::Field::quote, 100},       ShownField{io::Field::niche, 128},
    ShownField{io::Field::country, 128},     ShownField{io::Field::email, 180},
    ShownField{io::Field::notes, 240},
};

// Whether no column says it, so that it follows from a rate.
bool is_reckoned(const App& app, io::Field field) {
  const std::vector<io::Column>& columns = app.import->result.diagnostics.columns;
  return field == io::Field::engagements &&
         std::none_of(columns.begin(), columns.end(),
                      [&](const io::Column& column) { return column.field == field; });
}

// What posts that were read one by one tell of the average post.
struct PostField {
  io::Field field;
  MaybeNumber PostFigures::*figure;
};

constexpr std::array kOfPosts = {
    PostField{io::Field::likes, &PostFigures::likes},
    PostField{io::Field::comments, &PostFigures::comments},
    PostField{io::Field::shares, &PostFigures::shares},
    PostField{io::Field::saves, &PostFigures::saves},
    PostField{io::Field::views, &PostFigures::views},
    PostField{io::Field::reach, &PostFigures::reach},
    PostField{io::Field::impressions, &PostFigures::impressions},
};

MaybeNumber PostFigures::*figure_of_posts(const Channel& channel, io::Field field) {
  if (channel.posts.empty()) return nullptr;
  const auto found = std::find_if(kOfPosts.begin(), kOfPosts.end(),
                                  [&](const PostField& one) { return one.field == field; });
  return found == kOfPosts.end() ? nullptr : found->figure;
}

bool posts_have(const Channel& channel, io::Field field) {
  const auto figure = figure_of_posts(channel, field);
  return figure != nullptr &&
         std::any_of(channel.posts.begin(), channel.posts.end(),
                     [&](const Post& post) { return (post.*figure).has_value(); });
}

// The middle one, as it counts where no average is given.
double median_of_posts(const Channel& channel, io::Field field) {
  const auto figure = figure_of_posts(channel, field);
  std::vector<double> values;
  for (const Post& post : channel.posts) {
    if (const MaybeNumber& value = post.*figure) values.push_back(*value);
  }
  return median(values);
}

// What an influencer has there, on the first channel: numbers as they were read, not rounded; what
// was reckoned as everywhere else.
std::string text_of(const App& app, const Influencer& influencer, io::Field field) {
  const Channel& channel = influencer.channels.front();
  const io::FieldRow& row = io::row_of(field);
  if (field == io::Field::name) return name_of(influencer);
  if (field == io::Field::platform) return platform_name(app, channel.platform);
  if (field == io::Field::notes) {
    std::string notes = influencer.notes;
    std::replace(notes.begin(), notes.end(), '\n', ' ');
    return notes;
  }
  if (const MaybeNumber* const number = row.sets.number.of(channel)) {
    if (!*number && posts_have(channel, field)) {
      return ui::count(median_of_posts(channel, field));
    }
    return is_reckoned(app, field) ? ui::count(*number) : ui::editable(*number);
  }
  if (const std::string* const text = row.sets.text.of(channel)) return *text;
  if (const std::string* const text = row.sets.text.of(influencer)) return *text;
  const MaybeNumber* const amount = row.sets.number.of(influencer);
  if (!amount || !*amount) return {};
  return ui::money(*amount, import_currency(app));
}

// Whether there is anything, told without writing it out.
bool has(const Influencer& influencer, io::Field field) {
  const Channel& channel = influencer.channels.front();
  const io::FieldRow& row = io::row_of(field);
  if (field == io::Field::name || field == io::Field::platform) return true;
  if (field == io::Field::notes) return !influencer.notes.empty();
  if (const MaybeNumber* const number = row.sets.number.of(channel)) {
    return number->has_value() || posts_have(channel, field);
  }
  if (const std::string* const text = row.sets.text.of(channel)) return !text->empty();
  if (const std::string* const text = row.sets.text.of(influencer)) return !text->empty();
  const MaybeNumber* const amount = row.sets.number.of(influencer);
  return amount != nullptr && amount->has_value();
}

// "TikTok 12.3K, YouTube 800": those after the first.
std::string more_channels(const App& app, const Influencer& influencer) {
  std::string text;
  for (std::size_t i = 1; i < influencer.channels.size(); ++i) {
    const Channel& channel = influencer.channels[i];
    if (i > 1) text += app.word(Word::list_separator);
    text += platform_name(app, channel.platform);
    if (channel.followers) text += " " + ui::short_count(channel.followers);
  }
  return text;
}

std::size_t posts_of(const Influencer& influencer) {
  std::size_t posts = 0;
  for (const Channel& channel : influencer.channels) posts += channel.posts.size();
  return posts;
}

// The cell to check that this figure of the first channel comes from, or would; null for a sure
// one.
const CellToCheck* doubt_of(const PendingImport& import, std::size_t person, io::Field field) {
  const io::Import& result = import.result;
  for (const CellToCheck& cell : import.cells) {
    if (person_of(result, cell.record) != &result.influencers[person]) continue;
    if (cell.mended && !cell.is_wrong) continue;
    const io::Column& column = result.diagnostics.columns[cell.column];
    const Platform first = result.influencers[person].channels.front().platform;
    if (column.field == field && column.platform.value_or(first) == first) return &cell;
  }
  return nullptr;
}

// On a phone, where the first columns alone are in view: who it is, and what one decides by. The
// others follow as they are.
constexpr std::array kFirstOnPhones = {
    ShownField{io::Field::name, 116},  ShownField{io::Field::followers, 92},
    ShownField{io::Field::quote, 88},  ShownField{io::Field::engagements, 180},
    ShownField{io::Field::likes, 124}, ShownField{io::Field::comments, 136},
    ShownField{io::Field::views, 124},
};

// A column of the table: its head, and what a cell says; empty for nothing.
struct Shown {
  ui::TableColumn column;
  io::Field field = io::Field::note;
  std::function<bool(const Influencer&)> has;
  std::function<std::string(const Influencer&)> text;
};

void put_first_on_phones(std::vector<Shown>& all) {
  auto next = all.begin();
  for (const ShownField& first : kFirstOnPhones) {
    const auto there =
        std::find_if(next, all.end(), [&](const Shown& one) { return one.field == first.field; });
    if (there == all.end()) continue;
    there->column.width = first.width;
    std::rotate(next, there, there + 1);
    ++next;
  }
}

std::vector<Shown> shown_columns(const App& app) {
  std::vector<Shown> all;
  for (const ShownField& one : kFields) {
    const io::FieldRow& row = io::row_of(one.field);
    all.push_back(
        {{.key = std::string(row.name),
          .header = field_name(app, one.field),
          .width = one.width,
          .align = io::is_number(row.kind) ? ui::Align::right : ui::Align::left,
          .sortable = false},
         one.field,
         [field = one.field](const Influencer& influencer) { return has(influencer, field); },
         [&app, field = one.field](const Influencer& influencer) {
           return text_of(app, influencer, field);
         }});
    if (one.field != io::Field::followers) continue;
    all.push_back(
        {column_of(app, Word::import_more_channels, 180), io::Field::note,
         [](const Influencer& influencer) { return influencer.channels.size() > 1; },
         [&app](const Influencer& influencer) { return more_channels(app, influencer); }});
    all.push_back({column_of(app, Word::import_posts_column, 96), io::Field::note,
                   [](const Influencer& influencer) { return posts_of(influencer) > 0; },
                   [](const Influencer& influencer) { return whole(posts_of(influencer)); }});
    all.back().column.align = ui::Align::right;
  }
  if (app.ui.narrow()) put_first_on_phones(all);
  // Only what somebody has.
  const std::vector<Influencer>& people = app.import->result.influencers;
  const auto end = people.begin() + static_cast<std::ptrdiff_t>(std::min(people.size(), kLookedAt));
  std::erase_if(all, [&](const Shown& one) { return std::none_of(people.begin(), end, one.has); });
  return all;
}

}  // namespace

void import_roster(App& app, const ImportPlace& place) {
  const std::vector<Influencer>& people = app.import->result.influencers;
  if (people.empty()) return;
  const std::vector<Shown> shown = shown_columns(app);
  std::vector<ui::TableColumn> columns;
  for (const Shown& one : shown) columns.push_back(one.column);
  {
    ui::Card card(app.ui, "preview", place.flow, app.word(Word::import_preview));
    plain_table(app, card.flow, "preview", app.word(Word::import_preview_table), columns,
                people.size(), kRowsInView,
                [&](std::size_t row, std::size_t column) -> ui::TableCell {
                  const Shown& one = shown[column];
                  const bool is_known = one.has(people[row]);
                  ui::TableCell cell{.bold = column == 0};
                  cell.text = is_known ? one.text(people[row]) : std::string(ui::kUndefined);
                  if (const CellToCheck* const doubt = doubt_of(*app.import, row, one.field)) {
                    cell.colour = is_known ? app.ui.theme.caution : app.ui.theme.bad;
                    cell.title = why_to_check(app, *doubt);
                  }
                  return cell;
                });
  }
  place.flow.space(kImportGap);
}

}  // namespace kol::app
