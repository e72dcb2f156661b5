#include "app/embed/embed.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "app/keeping/shelf.h"
#include "app/parts/deal.h"
#include "app/parts/typed_figures.h"
#include "io/json/names.h"
#include "io/table/typed_number.h"

namespace kol::app {
namespace {

constexpr double kLowest = 160;  // an embed's stage

using Line = std::pair<std::string_view, std::string_view>;

std::vector<Line> lines_of(std::string_view settings) {
  std::vector<Line> lines;
  while (!settings.empty()) {
    const std::string_view line = settings.substr(0, settings.find('\n'));
    settings.remove_prefix(std::min(settings.size(), line.size() + 1));
    const std::size_t mark = std::min(line.find('='), line.size());
    lines.emplace_back(line.substr(0, mark), line.substr(std::min(line.size(), mark + 1)));
  }
  return lines;
}

void refuse(const Line& line) {
  platform::log("KOLculator: " + std::string(line.first) + "=\"" + std::string(line.second) +
                "\" cannot be used and is left out.");
}

// ---- The account ----

// What was said of it; absent is unknown.
struct Account {
  bool told = false;
  std::optional<Platform> platform;
  MaybeNumber followers, rate;
  PostFigures figures;
  std::string format;
};

bool set_number(const App& app, const Line& line, io::TypedKind kind, MaybeNumber& number) {
  // As a program writes it, whatever the reader's language.
  const auto read = io::read_typed_number(line.second, kind, '.', app.document.benchmarks());
  if (!read.value || *read.value < 0) return false;
  number = read.value;
  return true;
}

// False if the value cannot be used; nothing if it is not of the account.
std::optional<bool> set_account(const App& app, const Line& line, Account& account) {
  const auto& [key, value] = line;
  const auto number = [&](MaybeNumber& into, io::TypedKind kind) {
    const bool usable = set_number(app, line, kind, into);
    account.told |= usable;
    return usable;
  };
  if (key == "followers") return number(account.followers, io::TypedKind::count);
  if (key == "likes") return number(account.figures.likes, io::TypedKind::count);
  if (key == "comments") return number(account.figures.comments, io::TypedKind::count);
  if (key == "views") return number(account.figures.views, io::TypedKind::count);
  if (key == "engagement-rate") return number(account.rate, io::TypedKind::percent);
  if (key == "platform") {
    account.platform = io::find_name<Platform>(io::kPlatformNames, value);
    return account.platform && *account.platform != Platform::other;
  }
  if (key != "format") return std::nullopt;
  if (find_format(app.document.benchmarks(), value) == nullptr) return false;
  account.format = value;
  return true;
}

// The rate is of likes and comments together.
void use_rate(Account& account) {
  if (!account.rate || !account.followers || account.figures.likes) return;
  const double engagements = *account.rate * *account.followers;
  account.figures.likes =
      std::round(std::max(0.0, engagements - account.figures.comments.value_or(0)));
}

Channel channel_of(const App& app, Account& account) {
  use_rate(account);
  Channel channel = app.fees.hypothetical.channels[0];
  if (account.told) {
    channel.followers = account.followers;
    static_cast<PostFigures&>(channel.average) = account.figures;
  }
  const Format* format = find_format(app.document.benchmarks(), account.format);
  if (account.platform) {
    channel.platform = *account.platform;
  } else if (format) {
    channel.platform = format->platform;
  }
  if (format && format->platform != channel.platform) {
    refuse({"format", account.format});
    account.format.clear();
  }
  return channel;
}

// ---- Currency ----

// Two significant digits: the sample's amounts are examples.
void convert(MaybeNumber& amount, double factor) {
  if (!amount || *amount == 0) return;
  const double step = std::pow(10, std::floor(std::log10(std::abs(*amount * factor))) - 1);
  amount = std::round(*amount * factor / step) * step;
}

void convert(double& amount, double factor) {
  MaybeNumber converted = amount;
  convert(converted, factor);
  amount = *converted;
}

// The sample is in US dollars.
void convert(Workspace& sample, double factor) {
  Campaign& campaign = sample.campaign;
  for (const CampaignFigure& figure : kCampaignFigures) {
    if (figure.scale.kind != ValueKind::money) continue;
    if (figure.value.number != nullptr) {
      MaybeNumber amount = figure.value.number(campaign);
      convert(amount, factor);
      figure.value.put_number(campaign, amount);
    } else if (MaybeTriple amounts = figure.value.triple(campaign, {})) {
      for (double* amount : {&amounts->low, &amounts->typical, &amounts->high}) {
        convert(*amount, factor);
      }
      figure.value.put_triple(campaign, {}, amounts);
    }
  }
  for (LineupRow& row : campaign.lineup) {
    if (row.payment) convert(row.payment->amount, factor);
  }
  for (Influencer& influencer : sample.influencers) convert(influencer.quote, factor);
}

// ---- Settings ----

// "2456D6FFFFFF": the accent, and what is written on it.
std::optional<ui::OwnLook::Accent> accent_of(std::string_view text) {
  if (text.size() != 12) return std::nullopt;
  const auto colour = [&](std::size_t at) {
    const std::string hex(text.substr(at, 6));
    return ui::rgb(static_cast<std::uint32_t>(std::strtoul(hex.c_str(), nullptr, 16)));
  };
  return ui::OwnLook::Accent{colour(0), colour(6)};
}

// False if the value cannot be used.
bool set(App& app, const Line& line, Account& account, Workspace& workspace) {
  const auto& [key, value] = line;
  if (key == "tool") {
    const ScreenInfo* tool = app.pages.find_screen(value);
    if (tool == nullptr || !tool->is_tool) return false;
    app.embed->tool = tool->screen;
    return true;
  }
  if (key == "currency") {
    const auto rate = app.document.benchmarks().usd_rates.find(std::string(value));
    if (rate == app.document.benchmarks().usd_rates.end()) return false;
    workspace.settings.currency = value;
    convert(workspace, rate->second);
    return true;
  }
  if (key == "light") return (app.ui.own_look.light = accent_of(value)).has_value();
  if (key == "dark") return (app.ui.own_look.dark = accent_of(value)).has_value();
  if (key == "radius") {
    app.ui.own_look.radius = std::strtof(std::string(value).c_str(), nullptr);
    return true;
  }
  return set_account(app, line, account).value_or(false);
}

// ---- The tools ----

// One's own account is the subject, and there is no roster.
void begin_fees_tool(App& app, Account& account, const Settings& settings) {
  Workspace workspace;
  workspace.settings = settings;
  add_workspace(app, std::move(workspace), Arrival::empty);
  begin_fees(app);
  app.fees.hypothetical.channels[0] = channel_of(app, account);
  choose_subject(app, std::nullopt);
  if (!account.format.empty()) app.fees.format = account.format;
}

// One's own account is the only one of the roster, and the creator's.
void begin_rates_tool(App& app, Account& account, const Settings& settings) {
  begin_fees(app);
  Workspace workspace;
  workspace.settings = settings;
  Influencer& influencer = workspace.influencers.emplace_back();
  influencer.id = influencer.name = app.word(Word::fees_own_name);
  influencer.channels = {channel_of(app, account)};
  workspace.creator.emplace().influencer = influencer.id;
  add_workspace(app, std::move(workspace), Arrival::empty);
  app.creator.format = account.format;
}

// The sample's offer and costs, with the account in the place of its line-up.
void put_into_lineup(App& app, Account& account, Workspace& workspace) {
  begin_fees(app);
  Influencer influencer;
  influencer.id = app.word(Word::fees_own_name);
  influencer.channels = {channel_of(app, account)};
  LineupRow row = workspace.campaign.lineup.front();
  row.influencer = influencer.id;
  row.payment.reset();
  const Format* format = default_format(app.document.benchmarks(), influencer.channels[0].platform);
  if (account.format.empty() && format != nullptr) account.format = format->id;
  row.deliverables = {{account.format, 1, {}, {}}};
  workspace.campaign.lineup = {std::move(row)};
  workspace.influencers = {std::move(influencer)};
}

// What is shown: a change of it begins at its top.
EmbedShown shown_by(const App& app) {
  if (app.import) return {.import = true};
  if (app.panel == Panel::none) return {};
  EmbedShown shown{.panel = app.panel, .influencer = app.open_influencer};
  if (app.question) shown.topic = app.question->topic;
  return shown;
}

}  // namespace

void begin_embed(App& app, std::string_view settings) {
  app.embed.emplace();
  Account account;
  Workspace workspace = app.sample;
  for (const Line& line : lines_of(settings)) {
    if (!set(app, line, account, workspace)) refuse(line);
  }
  const Screen tool = app.embed->tool;
  app.screen = tool;
  if (tool == Screen::fees) return begin_fees_tool(app, account, workspace.settings);
  if (tool == Screen::rates) return begin_rates_tool(app, account, workspace.settings);
  if (tool == Screen::campaign && (account.told || account.platform || !account.format.empty())) {
    put_into_lineup(app, account, workspace);
  }
  app.sample = std::move(workspace);
  add_workspace(app, app.sample, Arrival::sample);
  if (tool == Screen::compare) app.compare.order.platform = account.platform;
}

void set_in_sight(App& app, float top, float bottom) {
  if (!app.embed) return;
  app.embed->seen_top = top;
  app.embed->seen_bottom = bottom;
  if (app.notice) platform::request_frame();
}

void tell_host(App& app) {
  if (!app.embed) return;
  Embed& told = *app.embed;
  const double height = std::max(
      kLowest, std::ceil(static_cast<double>(app.ui.environment.height) + app.ui.lacking_height()));
  std::string figures = figures_of(app);
  EmbedShown shown = shown_by(app);
  const auto turn = shown == told.shown     ? platform::Turn::none
                    : shown == EmbedShown{} ? platform::Turn::returns
                                            : platform::Turn::begins;
  if (height == told.height && figures == told.figures && turn == platform::Turn::none) return;
  told.height = height;
  told.figures = std::move(figures);
  told.shown = std::move(shown);
  platform::tell_host(told.height, told.figures, turn);
}

}  // namespace kol::app
