#include "app/keeping/view.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <utility>

#include "io/json/number.h"
#include "io/json/workspace.h"

namespace kol::app {
namespace {

// Rises when the meaning of a number in it changes; a view of another kind is not shown.
constexpr std::string_view kKind = "1";

constexpr std::string_view kNoId = "-";  // in a text that needs one

constexpr std::array kPanels = {Panel::none,    Panel::influencer, Panel::side_by_side,
                                Panel::columns, Panel::settings,   Panel::workspaces};

void line(std::string& text, std::string_view name, std::string_view value) {
  text += name;
  text += ' ';
  for (const char c : value) text += c == '\n' ? ' ' : c;
  text += '\n';
}

void line(std::string& text, std::string_view name, std::size_t value) {
  line(text, name, std::to_string(value));
}

// The number a line's value is, if it is below `end`.
std::optional<std::size_t> index_in(std::string_view value, std::size_t end) {
  if (value.empty() || value.size() > 6 ||
      value.find_first_not_of("0123456789") != std::string_view::npos) {
    return std::nullopt;
  }
  const auto index = static_cast<std::size_t>(std::atol(std::string(value).c_str()));
  return index < end ? std::optional(index) : std::nullopt;
}

// The account on the Fees screen as the only one of a workspace, which can be read and checked.
std::string account_text(const FeesView& fees) {
  Workspace workspace;
  Influencer& account = workspace.influencers.emplace_back(fees.hypothetical);
  if (account.id.empty()) account.id = kNoId;
  account.quote = fees.quote;
  return io::write_workspace(workspace, -1);
}

void restore_account(App& app, std::string_view text) {
  io::ReadWorkspace read = io::read_workspace(text, app.document.benchmarks());
  if (!read.workspace || read.workspace->influencers.size() != 1) return;
  FeesView& fees = app.fees;
  fees.begun = true;
  fees.hypothetical = std::move(read.workspace->influencers[0]);
  if (fees.hypothetical.id == kNoId) fees.hypothetical.id.clear();
  fees.quote = std::exchange(fees.hypothetical.quote, std::nullopt);
}

// How many posts, and their add-ons.
std::string deal_text(const FeesView& fees) {
  std::string text;
  const Addons& addons = fees.addons;
  for (const double number :
       {fees.count, addons.usage_rights_months, addons.whitelisting_months,
        addons.exclusivity_months, addons.raw_footage ? 1.0 : 0.0, addons.rush ? 1.0 : 0.0}) {
    io::append_number(text, number);
    text += ' ';
  }
  return text;
}

void restore_deal(FeesView& fees, std::string_view text) {
  const std::string copy(text);
  const char* at = copy.c_str();
  std::array<double, 6> numbers{};
  for (double& number : numbers) {
    char* end = nullptr;
    number = std::strtod(at, &end);
    if (end == at || !(number >= 0 && number <= 1000)) return;
    at = end;
  }
  fees.count = std::max(1.0, std::floor(numbers[0]));
  fees.addons = {.usage_rights_months = numbers[1],
                 .whitelisting_months = numbers[2],
                 .exclusivity_months = numbers[3],
                 .raw_footage = numbers[4] != 0,
                 .rush = numbers[5] != 0,
                 .unknown = {}};
}

void restore_line(App& app, std::string_view name, std::string_view value) {
  CompareView& compare = app.compare;
  RosterOrder& order = compare.order;
  const auto flag = [&] { return value == "1"; };
  if (name == "screen") {
    if (const auto screen = index_in(value, 3)) app.screen = static_cast<Screen>(*screen);
  } else if (name == "panel") {
    if (const auto panel = index_in(value, kPanels.size())) app.panel = kPanels[*panel];
  } else if (name == "open") {
    app.open_influencer = value;
  } else if (name == "sort") {
    if (const auto column = index_in(value, kRosterColumns)) {
      order.by = static_cast<RosterColumn>(*column);
    }
  } else if (name == "descending") {
    order.descending = flag();
  } else if (name == "search") {
    order.search = value;
  } else if (name == "platform") {
    if (const auto platform = index_in(value, kPlatformCount)) {
      order.platform = static_cast<Platform>(*platform);
    }
  } else if (name == "column") {
    if (const auto column = index_in(value, kRosterColumns)) compare.columns.set(*column);
  } else if (name == "picked") {
    if (compare.picked.size() < kMostPicked && app.document.index_of(value)) {
      compare.picked.emplace_back(value);
    }
  } else if (name == "subject") {
    app.fees.influencer = value;
  } else if (name == "account") {
    restore_account(app, value);
  } else if (name == "format") {
    app.fees.format = value;
  } else if (name == "deal") {
    restore_deal(app.fees, value);
  } else if (name == "advanced") {
    app.campaign.show_advanced = flag();
  }
}

// Only what can be shown.
void mend(App& app) {
  CompareView& compare = app.compare;
  compare.columns.set(index_of(RosterColumn::name));
  if (!compare.columns[index_of(compare.order.by)]) compare.order.by = RosterColumn::rank;
  const bool nobody = !app.document.index_of(app.open_influencer);
  if ((app.panel == Panel::influencer && nobody) ||
      (app.panel == Panel::side_by_side && compare.picked.size() < 2)) {
    app.panel = Panel::none;
  }
}

}  // namespace

std::string view_text(const App& app) {
  std::string text;
  line(text, "view", kKind);
  line(text, "shown", app.shelf.current);
  line(text, "screen", static_cast<std::size_t>(app.screen));
  // An explanation is not kept; what was open before it is.
  const Panel panel = app.panel == Panel::explanation ? app.panel_before_question : app.panel;
  const auto place = std::find(kPanels.begin(), kPanels.end(), panel);
  if (place != kPanels.end()) {
    line(text, "panel", static_cast<std::size_t>(place - kPanels.begin()));
  }
  if (panel == Panel::influencer) line(text, "open", app.open_influencer);
  const CompareView& compare = app.compare;
  line(text, "sort", index_of(compare.order.by));
  line(text, "descending", compare.order.descending);
  line(text, "search", compare.order.search);
  if (compare.order.platform) {
    line(text, "platform", static_cast<std::size_t>(*compare.order.platform));
  }
  for (std::size_t i = 0; i < kRosterColumns; ++i) {
    if (compare.columns[i]) line(text, "column", i);
  }
  for (const std::string& id : compare.picked) line(text, "picked", id);
  if (app.fees.begun) {
    line(text, "subject", app.fees.influencer);
    line(text, "account", account_text(app.fees));
    line(text, "format", app.fees.format);
    line(text, "deal", deal_text(app.fees));
  }
  line(text, "advanced", app.campaign.show_advanced);
  return text;
}

void restore_view(App& app, std::string_view text) {
  const std::string head = "view " + std::string(kKind) + '\n';
  if (text.substr(0, head.size()) != head) return;
  app.compare.columns.reset();
  app.compare.picked.clear();
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view row = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const std::size_t space = row.find(' ');
    if (space != std::string_view::npos) {
      restore_line(app, row.substr(0, space), row.substr(space + 1));
    }
  }
  mend(app);
}

}  // namespace kol::app
