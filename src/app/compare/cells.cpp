#include "app/compare/cells.h"

#include <algorithm>
#include <bitset>
#include <cmath>

#include "app/parts/figures.h"
#include "app/parts/names.h"
#include "app/parts/quote_grade.h"
#include "app/parts/vetting.h"
#include "app/state/roster_columns.h"
#include "app/state/roster_search.h"
#include "ui/charts.h"

namespace kol::app {
namespace {

constexpr float kFirstLine = 24;
constexpr float kSecondLine = 18;

// What is shown of one influencer; found once for all its cells.
struct Subject {
  const Influencer& influencer;
  const InfluencerReport& report;
  const StandardPost& post;
};

Subject subject_of(const App& app, std::size_t index) {
  const InfluencerReport& report = app.document.report().influencers[index];
  return {app.document.workspace().influencers[index], report, report.standard_post};
}

// A cell of two lines; both are described unless `text` says otherwise.
ui::TableCell two_lines(App& app, CellLines lines, std::string title) {
  ui::TableCell cell;
  cell.text = lines.second.empty() ? lines.first : lines.first + ", " + lines.second;
  cell.title = std::move(title);
  cell.draw = [&ui = app.ui, lines = std::move(lines)](const Rect& rect) {
    draw_lines(ui, rect, lines);
  };
  return cell;
}

std::string joined(std::initializer_list<std::string_view> parts, std::string_view between) {
  std::string all;
  for (const std::string_view part : parts) {
    if (part.empty()) continue;
    if (!all.empty()) all += between;
    all += part;
  }
  return all;
}

ui::TableCell name_cell(App& app, const Subject& of) {
  CellLines lines{name_of(of.influencer),
                  joined({of.influencer.niche, of.influencer.country}, " · ")};
  lines.bold = true;
  tell_booked(app, of.influencer, lines);
  std::string about = lines.second;
  ui::TableCell cell = two_lines(app, std::move(lines), std::move(about));
  cell.text = name_of(of.influencer);  // the row's button; niche and country are its title
  return cell;
}

ui::TableCell platform_cell(App& app, const Subject& of) {
  const std::vector<Channel>& channels = of.influencer.channels;
  if (channels.empty()) return {std::string(ui::kUndefined)};
  std::string others;
  for (std::size_t i = 1; i < channels.size(); ++i) {
    others += (i > 1 ? ", " : "") + platform_name(app, channels[i].platform);
  }
  const std::string second =
      others.empty() ? channels[0].handle
                     : app.ui.words.with(Word::compare_also_on, {{"platforms", others}});
  return two_lines(app, {platform_name(app, channels[0].platform), second}, channels[0].handle);
}

ui::TableCell followers_cell(App& app, const Subject& of) {
  const Channel& channel = of.influencer.channels.front();
  return two_lines(app,
                   {.first = ui::short_count(channel.followers),
                    .second = tier_name(app, of.report.channels.front().tier),
                    .align = ui::Align::right},
                   ui::exact(channel.followers));
}

// The rate above a small range of what is usual, with a dot where the rate lies.
ui::TableCell rate_cell(App& app, const Subject& of) {
  const ChannelReport& channel = of.report.channels.front();
  const std::string rate = ui::percent(channel.er_followers);
  if (!channel.benchmark_er || !channel.er_verdict) {
    return {.text = rate, .title = ui::exact(channel.er_followers)};
  }
  const Triple usual = *channel.benchmark_er;
  const std::string range = ui::range(ui::percent(usual.low), ui::percent(usual.high));
  ui::TableCell cell;
  cell.text = rate + ", " + verdict_name(app, *channel.er_verdict);
  cell.title = app.ui.words.with(Word::compare_usual_range, {{"range", range}});
  cell.draw = [&ui = app.ui, rate, usual, own = *channel.er_followers](const Rect& rect) {
    Rect rest{rect.x, std::round(rect.y + (rect.h - 40) / 2), rect.w, 40};
    ui.draw_text(rest.cut_top(kFirstLine), rate, {.align = ui::Align::right});
    ui::RangeBar bar;
    bar.low = usual.low;
    bar.typical = usual.typical;
    bar.high = usual.high;
    bar.marks.push_back({own, {}, ui.theme.text});
    bar.labelled = false;
    bar.logarithmic = true;  // or a rate far off makes the range a dot
    ui::range_bar(ui, rest, "rate", bar);
  };
  return cell;
}

ui::TableCell authenticity_cell(App& app, const Subject& of) {
  const SignalLevel status = status_of(of.report);
  ui::TableCell cell;
  cell.text = authenticity_in_short(app, of.report.channels);
  if (status >= SignalLevel::warn) {
    cell.title = unusual_signals(app, of.report);
  } else if (status == SignalLevel::not_checked) {
    cell.title = app.word(Word::compare_signals_few);
  } else {
    const auto checked = static_cast<double>(checked_signals(of.report.channels, false));
    cell.title = app.ui.words.with(Word::compare_signals_none, {{"checked", ui::count(checked)}});
  }
  cell.draw = [&ui = app.ui, text = cell.text, status](const Rect& rect) {
    ui::draw_badge(ui, rect, text, level_tone(status), level_icon(status));
  };
  return cell;
}

// The ends of a range in a narrow place: 6,640 is 6,600.
double two_digits(double value) {
  if (value <= 0) return value;
  const double step = std::pow(10.0, std::floor(std::log10(value)) - 1);
  return std::round(value / step) * step;
}

// "Fair: $140–$230"; empty where it is unknown.
std::string fair_range(const App& app, const StandardPost& post) {
  if (!post.fee.fair) return {};
  const std::string range =
      ui::range(ui::short_money(two_digits(post.fee.fair->low), app.currency()),
                ui::short_money(two_digits(post.fee.fair->high), app.currency()));
  return app.ui.words.with(Word::compare_fair_is, {{"range", range}});
}

ui::TableCell fee_cell(App& app, std::size_t index, const Subject& of) {
  const StandardPost& post = of.post;
  const std::string fair = fair_range(app, post);
  std::string title = ui::exact(post.used);
  if (!fair.empty()) title += ". " + fair;
  ui::TableCell cell = two_lines(app, fee_lines(app, index), std::move(title));
  if (post.source == FeeSource::quote) {
    const auto grade = quote_grade(app, post);
    cell.text = ui::money(post.used, app.currency()) + " " + app.word(Word::compare_cell_quote) +
                (grade ? ", " + quote_words(app, *grade) : std::string());
  }
  return cell;
}

ui::TableCell goal_cell(App& app, std::size_t index, const Subject& of) {
  const Goal goal = app.document.workspace().campaign.goal;
  ui::TableCell cell =
      two_lines(app, goal_lines(app, index), ui::exact(goal_metric(goal, of.post)));
  if (goal != Goal::sales) cell.text += ' ' + app.word(info_of(results_column(goal)).header);
  return cell;
}

// "7 of 12" above a bar; blockers are named.
ui::TableCell vetting_cell(App& app, std::size_t index) {
  const VettingReport& report = *app.document.vetting_of(index);
  const std::string blockers = vetting_blockers(app, report.blockers.size());
  const std::string words = vetting_progress(app, report);
  ui::TableCell cell;
  cell.text = vetting_said(app, report);
  const auto share = static_cast<float>(report.progress);
  cell.draw = [&ui = app.ui, words, blockers, share](const Rect& rect) {
    Rect rest{rect.x, std::round(rect.y + (rect.h - 32) / 2), rect.w, 32};
    const bool blocked = !blockers.empty();
    ui.draw_text(rest.cut_top(kFirstLine), blocked ? blockers : words,
                 {.colour = blocked ? ui.theme.bad : ui.theme.text});
    Rect bar = rest.cut_top(4);
    ui.fill(bar, ui.theme.line, 2);
    bar.w *= share;
    ui.fill(bar, ui.theme.secondary, 2);
  };
  return cell;
}

// The column itself, or the one that the goal's column stands for.
const ColumnInfo& figure_of(const App& app, RosterColumn column) {
  if (column != RosterColumn::goal_result) return info_of(column);
  const auto other = goal_column(app.document.workspace().campaign.goal);
  return info_of(other.value_or(RosterColumn::cpm));
}

}  // namespace

void draw_lines(Ui& ui, const Rect& rect, const CellLines& lines) {
  const bool two = !lines.second.empty();
  const float height = kFirstLine + (two ? kSecondLine : 0);
  Rect rest{rect.x, std::round(rect.y + (rect.h - height) / 2), rect.w, height};
  ui.draw_text(rest.cut_top(kFirstLine), lines.first, {.bold = lines.bold, .align = lines.align});
  draw_second_line(ui, rest, lines);
}

void draw_second_line(Ui& ui, Rect rect, const CellLines& lines) {
  const ui::Colour ink =
      lines.tone == ui::Tone::neutral ? ui.theme.secondary : ui::tone_colour(ui.theme, lines.tone);
  if (lines.icon != ui::Icon::none) {
    ui::draw_icon(ui, lines.icon, rect.cut_left(14, 4), ui.theme.accent, 0.7f);
  }
  ui.draw_text(rect, lines.second, {.size = ui::kSmallSize, .colour = ink, .align = lines.align});
}

void tell_booked(const App& app, const Influencer& influencer, CellLines& lines) {
  if (!is_in_lineup(app.document.workspace().campaign, influencer.id)) return;
  lines.icon = ui::Icon::ok;
  lines.second = joined({app.word(Word::compare_in_lineup), lines.second}, " · ");
}

CellLines fee_lines(const App& app, std::size_t index) {
  const StandardPost& post = subject_of(app, index).post;
  CellLines lines{.first = ui::money(post.used, app.currency()),
                  .second = fair_range(app, post),
                  .align = ui::Align::right};
  const auto grade = quote_grade(app, post);
  if (!grade) return lines;
  lines.bold = true;
  lines.second = verdict_name(app, grade->verdict);
  // The loss stands in the next column: nothing is good beside it.
  const bool plain = grade->loses && grade->verdict != QuoteVerdict::high;
  lines.tone = plain ? ui::Tone::neutral : quote_tone(*grade);
  return lines;
}

CellLines goal_lines(const App& app, std::size_t index) {
  const StandardPost& post = subject_of(app, index).post;
  const Goal goal = app.document.workspace().campaign.goal;
  CellLines lines{.first = shown_value(app, index, RosterColumn::goal_result),
                  .bold = true,
                  .align = ui::Align::right};
  if (goal != Goal::sales) {
    const std::string count = shown_value(app, index, results_column(goal));
    lines.second = app.ui.words.with(Word::compare_cell_for, {{"count", count}});
  } else if (post.profit) {
    const bool loss = *post.profit < 0;
    lines.second =
        app.ui.words.with(loss ? Word::compare_cell_loss : Word::compare_cell_profit,
                          {{"profit", ui::short_money(std::abs(*post.profit), app.currency())}});
    lines.tone = loss ? ui::Tone::bad : ui::Tone::good;
  }
  return lines;
}

std::string shown_value(const App& app, std::size_t index, RosterColumn column) {
  const MaybeNumber value = value_of(app.document, index, column);
  if (column == RosterColumn::max_fee) return ui::money_at_most(value, app.currency());
  const std::optional<Unit> unit = figure_of(app, column).number.unit;
  return unit ? shown(app, value, *unit) : ui::editable(value);
}

const std::string& reason_of(const App& app, std::size_t index, RosterColumn column) {
  const Subject of = subject_of(app, index);
  const Campaign& campaign = app.document.workspace().campaign;
  if (column == RosterColumn::rank) column = RosterColumn::goal_result;
  const ColumnInfo& info = figure_of(app, column);
  if (info.is_text()) return app.word(Word::compare_why_text);
  if (info.needs == ColumnNeeds::vetting) return app.word(Word::compare_why_vetting);
  if (info.needs != ColumnNeeds::account && of.post.format.empty()) {
    return app.word(Word::compare_why_platform);
  }
  if (info.needs == ColumnNeeds::leads && campaign.offer.lead_rate == 0) {
    return app.word(Word::compare_why_leads);
  }
  if (info.needs == ColumnNeeds::offer && (!campaign.offer.aov || !campaign.offer.gross_margin)) {
    return app.word(Word::compare_why_offer);
  }
  const bool has_followers =
      !of.influencer.channels.empty() && of.influencer.channels.front().followers;
  return app.word(has_followers ? Word::compare_why_figures : Word::compare_why_followers);
}

std::string unusual_signals(const App& app, const InfluencerReport& report) {
  std::string names;
  std::bitset<kSignalCount> named;
  for (const ChannelReport& channel : report.channels) {
    for (std::size_t i = 0; i < kSignalCount; ++i) {
      if (channel.authenticity.signals[i].level < SignalLevel::warn || named[i]) continue;
      named.set(i);
      names += (names.empty() ? "" : ", ") + signal_name(app, static_cast<SignalId>(i));
    }
  }
  return names;
}

ui::TableCell roster_cell(App& app, std::size_t index, RosterColumn column) {
  using enum RosterColumn;
  const Subject of = subject_of(app, index);
  if (column == name) return name_cell(app, of);
  if (column == platform) return platform_cell(app, of);
  if (column == authenticity) return authenticity_cell(app, of);
  if (info_of(column).is_text()) return {.text = text_of(of.influencer, column)};

  const MaybeNumber value = value_of(app.document, index, column);
  if (!value) {
    return {.text = std::string(ui::kUndefined),
            .colour = app.ui.theme.secondary,
            .title = reason_of(app, index, column)};
  }
  if (column == followers) return followers_cell(app, of);
  if (column == engagement_rate) return rate_cell(app, of);
  if (column == fee) return fee_cell(app, index, of);
  if (column == goal_result) return goal_cell(app, index, of);
  if (column == vetting) return vetting_cell(app, index);
  return {.text = shown_value(app, index, column),
          .bold = column == rank,
          .title = info_of(column).number.unit ? ui::exact(value) : std::string()};
}

}  // namespace kol::app
