// What is kept of the Fees screen: whose posts, how many with which add-ons, and the account that
// is no influencer of the roster.
#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "app/fees/screen.h"
#include "io/json/workspace.h"

namespace kol::app {
namespace {

constexpr std::string_view kNoId = "-";  // in a text that needs one
constexpr double kMost = 1000;           // of posts, and months

struct Months {
  std::string_view name;
  double Addons::*of;
};
constexpr std::array kMonths = {Months{"usage_rights_months", &Addons::usage_rights_months},
                                Months{"whitelisting_months", &Addons::whitelisting_months},
                                Months{"exclusivity_months", &Addons::exclusivity_months}};

// The account as the only one of a workspace, which can be read and checked.
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

std::optional<double> usable(std::optional<double> number) {
  return number && *number >= 0 && *number <= kMost ? number : std::nullopt;
}

}  // namespace

void keep_fees(const App& app, KeptView& view) {
  const FeesView& fees = app.fees;
  if (!fees.begun) return;
  view.put("subject", fees.influencer);
  view.put("opened", fees.opened);
  view.put("account", account_text(fees));
  view.put("format", fees.format);
  if (fees.engagement_rate) view.put_number("engagement_rate", *fees.engagement_rate);
  view.put_number("count", fees.count);
  for (const Months& months : kMonths) view.put_number(months.name, fees.addons.*months.of);
  view.put_flag("raw_footage", fees.addons.raw_footage);
  view.put_flag("rush", fees.addons.rush);
}

void restore_fees(App& app, const KeptView& view) {
  FeesView& fees = app.fees;
  if (const auto id = view.get("subject")) fees.influencer = *id;
  if (const auto id = view.get("opened")) fees.opened = *id;
  if (const auto account = view.get("account")) restore_account(app, *account);
  if (const auto format = view.get("format")) fees.format = *format;
  fees.engagement_rate = usable(view.number("engagement_rate"));
  if (const auto count = usable(view.number("count"))) {
    fees.count = std::max(1.0, std::floor(*count));
  }
  for (const Months& months : kMonths) {
    if (const auto number = usable(view.number(months.name))) fees.addons.*months.of = *number;
  }
  fees.addons.raw_footage = view.flag("raw_footage").value_or(fees.addons.raw_footage);
  fees.addons.rush = view.flag("rush").value_or(fees.addons.rush);
}

}  // namespace kol::app
