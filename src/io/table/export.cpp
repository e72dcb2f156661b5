// The roster with its comparison as CSV (see export.h).
#include "io/table/export.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "core/figures.h"
#include "io/json/names.h"
#include "io/table/csv_cells.h"
#include "io/table/fields.h"

namespace kol::io {
namespace {

// What a column is written from. `first`: the influencer's first channel, which the standard post,
// the quote and the rank belong to; other lines of the influencer leave such columns empty.
struct Line {
  const Influencer& influencer;
  const Channel& channel;
  const InfluencerReport& report;
  const ChannelReport& channel_report;
  bool first;
};

// The line's number of a field; what belongs to the influencer stands in its first line.
MaybeNumber number_of(const FieldRow& row, const Line& line) {
  if (const MaybeNumber* const number = row.sets.number.of(line.channel)) return *number;
  const MaybeNumber* const number = row.sets.number.of(line.influencer);
  return number && line.first ? *number : MaybeNumber();
}

std::string_view text_of(const FieldRow& row, const Line& line) {
  if (row.kind == FieldKind::notes && !line.first) return {};
  if (const std::string* const text = row.sets.text.of(line.channel)) return *text;
  return *row.sets.text.of(line.influencer);
}

bool answer_of(const FieldRow& row, const Line& line) {
  if (const bool* const answer = row.sets.answer.of(line.channel)) return *answer;
  return *row.sets.answer.of(line.influencer);
}

void write_given(CsvCells& cells, const Line& line, const FieldRow& row) {
  switch (row.kind) {
    case FieldKind::note:
    case FieldKind::ignored:
    case FieldKind::engagement_rate:  // the engagements say it
    case FieldKind::name_part:
    case FieldKind::address:
    case FieldKind::currency:
    case FieldKind::sponsored:
    case FieldKind::kept:
      return;
    case FieldKind::platform:
      return cells.text(row.name, name_of(kPlatformNames, line.channel.platform));
    case FieldKind::id:
    case FieldKind::notes:
    case FieldKind::text:
      return cells.text(row.name, text_of(row, line));
    case FieldKind::yes_or_no:
      return cells.text(row.name, answer_of(row, line) ? "true" : "false");
    case FieldKind::count:
    case FieldKind::money:
    case FieldKind::share:
    case FieldKind::growth:
      return cells.number(row.name, number_of(row, line));
  }
}

// A line without name, handle and number would be taken for a blank one.
bool is_bare(const Line& line) {
  const auto has_number = [&](const FieldRow& row) { return number_of(row, line).has_value(); };
  return line.influencer.name.empty() && line.channel.handle.empty() &&
         std::none_of(fields().begin(), fields().end(), has_number);
}

void write_given(CsvCells& cells, const Line& line) {
  const bool bare = is_bare(line);
  for (const FieldRow& row : fields()) {
    if (bare && row.field == Field::name) {
      cells.text(row.name, line.influencer.id);
    } else {
      write_given(cells, line, row);
    }
  }
}

constexpr std::string_view kCalculated = "est_";

// The fee that the standard post is reckoned with is the quote or the fair one, and the highest fee
// stands beside that; the contribution is cost and profit together.
bool stands_elsewhere(MaybeNumber StandardPost::*member) {
  return member == &StandardPost::used || member == &StandardPost::max_fee ||
         member == &StandardPost::contribution;
}

void write_calculated(CsvCells& cells, const Line& line) {
  const ChannelReport& channel = line.channel_report;
  const StandardPost none;
  const StandardPost& post = line.first ? line.report.standard_post : none;
  const auto of = [](const MaybeTriple& value, double Triple::*which) {
    return value ? MaybeNumber((*value).*which) : MaybeNumber();
  };
  const auto typical = [&](const MaybeTriple& value) { return of(value, &Triple::typical); };
  cells.number("est_rank",
               line.first ? MaybeNumber(static_cast<double>(line.report.rank)) : MaybeNumber());
  cells.text("est_tier", channel.tier);
  cells.number("est_engagements", channel.engagements);
  cells.number("est_engagement_rate", channel.er_followers);
  cells.text("est_authenticity", name_of(kSignalLevelNames, channel.authenticity.status));
  cells.number("est_impressions", typical(post.results.impressions));
  cells.number("est_clicks", typical(post.results.clicks));
  cells.number("est_fee_low", of(post.fee.fair, &Triple::low));
  cells.number("est_fee", typical(post.fee.fair));
  cells.number("est_fee_high", of(post.fee.fair, &Triple::high));
  cells.number("est_max_fee", post.max_fee);
  each_number<StandardPost>([&](MaybeNumber StandardPost::*member, const Figure& figure) {
    if (!stands_elsewhere(member)) cells.estimate(kCalculated, figure.name, post.*member);
  });
}

void write_line(std::string& out, const Line& line, bool header) {
  CsvCells cells(out, header);
  write_given(cells, line);
  write_calculated(cells, line);
  cells.end_line();
}

}  // namespace

Export export_csv(const Workspace& workspace, const Report& report) {
  Export result;
  const Influencer nobody;
  const Channel no_channel;
  const InfluencerReport no_report;
  const ChannelReport no_channel_report;
  write_line(result.csv, {nobody, no_channel, no_report, no_channel_report, true}, true);
  for (std::size_t i = 0; i < workspace.influencers.size(); ++i) {
    const Influencer& influencer = workspace.influencers[i];
    const bool reported = i < report.influencers.size() &&
                          report.influencers[i].channels.size() == influencer.channels.size();
    const InfluencerReport& whole = reported ? report.influencers[i] : no_report;
    for (std::size_t c = 0; c < influencer.channels.size(); ++c) {
      const Channel& channel = influencer.channels[c];
      const ChannelReport& of_channel = reported ? whole.channels[c] : no_channel_report;
      write_line(result.csv, {influencer, channel, whole, of_channel, c == 0}, false);
      result.left_out_posts = result.left_out_posts || !channel.posts.empty();
    }
    result.left_out_packages = result.left_out_packages || !influencer.packages.empty();
  }
  return result;
}

}  // namespace kol::io
