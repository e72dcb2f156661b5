// Reading the default figures (see benchmarks_json.h).
#include "io/json/benchmarks.h"

#include <algorithm>
#include <array>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "io/json/names.h"
#include "io/json/scan.h"
#include "io/json/text.h"
#include "io/json/workspace_reader.h"

namespace kol::io {
namespace {

constexpr std::array<std::string_view, 5> kGrades = {"strong", "medium", "derived", "weak",
                                                     "unsourced"};
constexpr Range kVersion{"1, the only version known here", 1, 1, false, true};
constexpr Range kYear{"a year", 1900, 2999, false, true};

// A member an object must have, and what reads it.
struct Member {
  std::string_view name;
  std::function<void()> read;
  bool optional = false;
};

class BenchmarksReader {
 public:
  explicit BenchmarksReader(std::string_view text) : reader_(text, none_) {}

  ReadBenchmarks read(std::string_view text);

 private:
  using Members = std::vector<Member>;

  // Reads an object by its members; others in it are left alone.
  void object(const Members& members);
  // Reads an object of which every member has the same form: on_member(name).
  void map(const std::function<void(std::string_view)>& on_member);
  // The same where the names are platforms: on_platform(index).
  void by_platform(const std::function<void(std::size_t)>& on_platform);

  void number(double& value, const Range& range) { reader_.number(value, range); }
  void text(std::string& value) { reader_.text_by_rule(value, TextRule::id); }
  bool numbers(std::vector<double>& values, std::size_t count, const Range& range);
  void triple(Triple& triple, const Range& range);
  void knots();
  void curve(Curve& curve);
  void format(std::string_view id);
  void rates();
  void classic();
  void addons();

  Members source(Source& source, Members members);
  void sourced(Sourced<double>& sourced, const Range& range, Members more = {});
  void sourced(Sourced<Triple>& sourced, const Range& range);
  void sourced(Sourced<Band>& sourced);

  void check_together();
  void check_curve(const Curve& curve, const std::string& place);
  void error(std::string place, std::string message) {
    reader_.errors.add(0, std::move(place), std::move(message));
  }

  const Benchmarks none_;
  WorkspaceReader reader_;
  Benchmarks benchmarks_;
};

void BenchmarksReader::object(const Members& members) {
  const std::size_t begin = reader_.offset();
  if (!reader_.expect_object()) return;
  std::vector<bool> seen(members.size());
  reader_.members([&](std::string_view name) {
    const auto same = [name](const Member& member) { return member.name == name; };
    const auto member = std::find_if(members.begin(), members.end(), same);
    if (member == members.end() || reader_.kind() == Kind::null) {
      reader_.skip();
      return;
    }
    seen[static_cast<std::size_t>(member - members.begin())] = true;
    member->read();
  });
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (!seen[i] && !members[i].optional) reader_.error_at(begin, members[i].name, "is missing");
  }
}

void BenchmarksReader::map(const std::function<void(std::string_view)>& on_member) {
  if (reader_.expect_object()) reader_.members(on_member);
}

void BenchmarksReader::by_platform(const std::function<void(std::size_t)>& on_platform) {
  map([&](std::string_view name) {
    const auto platform = find_name<Platform>(kPlatformNames, name);
    if (platform) return on_platform(index_of(*platform));
    reader_.error("is not the name of a platform");
    reader_.skip();
  });
}

// A list of exactly `count` numbers, each at least as large as the one before.
bool BenchmarksReader::numbers(std::vector<double>& values, std::size_t count, const Range& range) {
  const std::size_t begin = reader_.offset();
  if (!reader_.expect_list()) return false;
  bool good = true;
  reader_.elements([&](std::size_t) { good &= reader_.number(values.emplace_back(), range); });
  if (!good) return false;
  if (values.size() == count && std::is_sorted(values.begin(), values.end())) return true;
  reader_.error_at(begin, {}, "must be " + std::to_string(count) + " numbers that do not fall");
  return false;
}

void BenchmarksReader::triple(Triple& triple, const Range& range) {
  std::vector<double> values;
  if (numbers(values, 3, range)) triple = {values[0], values[1], values[2]};
}

void BenchmarksReader::knots() {
  const std::size_t begin = reader_.offset();
  if (!reader_.expect_list()) return;
  std::vector<double>& knots = benchmarks_.knots;
  reader_.elements([&](std::size_t) { reader_.number(knots.emplace_back(), kPositive); });
  const auto not_rising = [](double left, double right) { return left >= right; };
  const bool rising =
      std::adjacent_find(knots.begin(), knots.end(), not_rising) == knots.end() && !knots.empty();
  if (!rising) reader_.error_at(begin, {}, "must be numbers that rise");
}

void BenchmarksReader::curve(Curve& curve) {
  object(source(curve.source, {{"at", [&] {
                                  if (!reader_.expect_list()) return;
                                  reader_.elements([&](std::size_t) {
                                    triple(curve.at.emplace_back(), kPositive);
                                  });
                                }}}));
}

void BenchmarksReader::format(std::string_view id) {
  const auto platform = find_name<Platform>(kPlatformNames, id.substr(0, id.find('.')));
  if (!platform) reader_.error("must begin with a platform and a dot");
  Format format;
  format.id = id;
  format.platform = platform.value_or(Platform::other);
  object({{"reach", [&] { text(format.reach); }},
          {"video", [&] { reader_.boolean(format.video); }},
          {"weight", [&] { number(format.weight, kPositive); }},
          {"ctr", [&] { text(format.ctr); }},
          {"default", [&] { reader_.boolean(format.is_default); }, true}});
  benchmarks_.formats.push_back(std::move(format));
}

void BenchmarksReader::rates() {
  object(source(benchmarks_.usd_rates_source,
                {{"value", [&] {
                    map([&](std::string_view currency) {
                      double& rate = benchmarks_.usd_rates[std::string(currency)];
                      number(rate, kPositive);
                    });
                  }}}));
}

void BenchmarksReader::classic() {
  Benchmarks& all = benchmarks_;
  object({{"er_band",
           [&] { by_platform([&](std::size_t i) { sourced(all.classic_er_band[i].emplace()); }); }},
          {"fee_per_1000_followers", [&] {
             by_platform([&](std::size_t i) {
               sourced(all.classic_fee_per_1000_followers[i].emplace(), kAmount);
             });
           }}});
}

void BenchmarksReader::addons() {
  AddonRates& rates = benchmarks_.addons;
  object({{"usage_rights_month", [&] { sourced(rates.usage_rights_month, kAmount); }},
          {"whitelisting_month", [&] { sourced(rates.whitelisting_month, kAmount); }},
          {"exclusivity_month", [&] { sourced(rates.exclusivity_month, kAmount); }},
          {"raw_footage", [&] { sourced(rates.raw_footage, kAmount); }},
          {"rush", [&] { sourced(rates.rush, kAmount); }},
          {"bundle_discount",
           [&] {
             sourced(rates.bundle_discount, kShare,
                     {{"from_posts", [&] { number(rates.bundle_from_posts, kCount); }}});
           }},
          {"brand_fan_discount", [&] { sourced(rates.brand_fan_discount, kShare); }}});
}

BenchmarksReader::Members BenchmarksReader::source(Source& source, Members members) {
  members.push_back({"grade", [&] {
                       std::size_t grade = 0;
                       reader_.choice(grade, kGrades, "a grade");
                       source.grade = kGrades[grade];
                     }});
  members.push_back({"year", [&] {
                       double year = 0;
                       number(year, kYear);
                       source.year = static_cast<int>(year);
                     }});
  members.push_back({"source", [&] { text(source.text); }});
  return members;
}

void BenchmarksReader::sourced(Sourced<double>& sourced, const Range& range, Members more) {
  more.push_back({"value", [&] { number(sourced.value, range); }});
  object(source(sourced.source, std::move(more)));
}

void BenchmarksReader::sourced(Sourced<Triple>& sourced, const Range& range) {
  object(source(sourced.source, {{"value", [&] { triple(sourced.value, range); }}}));
}

void BenchmarksReader::sourced(Sourced<Band>& sourced) {
  object(source(sourced.source, {{"value", [&] {
                                    std::vector<double> values;
                                    if (!numbers(values, 2, kAmount)) return;
                                    sourced.value = {values[0], values[1]};
                                  }}}));
}

void BenchmarksReader::check_curve(const Curve& curve, const std::string& place) {
  if (curve.at.size() == benchmarks_.knots.size()) return;
  error(place + ".at", "must have a triple for each of the knots");
}

void BenchmarksReader::check_together() {
  for (std::size_t i = 0; i < benchmarks_.engagement_rate.size(); ++i) {
    const std::optional<Curve>& curve = benchmarks_.engagement_rate[i];
    if (curve) check_curve(*curve, "engagement_rate." + std::string(kPlatformNames[i]));
  }
  for (const auto& [table, curve] : benchmarks_.reach_rate) {
    check_curve(curve, "reach_rate." + table);
  }
  std::array<bool, kPlatformCount> has_default{};
  for (const Format& format : benchmarks_.formats) {
    const std::string place = "formats." + format.id;
    if (!benchmarks_.reach_rate.contains(format.reach)) {
      error(place + ".reach",
            "must be one of reach_rate, found \"" + shortened(format.reach) + '"');
    }
    if (!benchmarks_.ctr.contains(format.ctr)) {
      error(place + ".ctr", "must be one of ctr, found \"" + shortened(format.ctr) + '"');
    }
    bool& before = has_default[index_of(format.platform)];
    if (format.is_default && before) error(place + ".default", "is the second of its platform");
    before |= format.is_default;
  }
  if (!benchmarks_.markets.contains("global")) error("markets.global", "is missing");
}

ReadBenchmarks BenchmarksReader::read(std::string_view text_read) {
  ReadBenchmarks result;
  if (const auto syntax = scan_json(text_read, reader_.errors)) {
    result.errors.push_back(*syntax);
    return result;
  }
  Benchmarks& all = benchmarks_;
  object({
      {"version",
       [&] {
         double version = 0;
         number(version, kVersion);
       }},
      {"date", [&] { text(all.date); }},
      {"knots", [&] { knots(); }},
      {"tiers", [&] { reader_.list(all.tiers, Need::required); }},
      {"engagement_rate",
       [&] { by_platform([&](std::size_t i) { curve(all.engagement_rate[i].emplace()); }); }},
      {"reach_rate",
       [&] { map([&](std::string_view name) { curve(all.reach_rate[std::string(name)]); }); }},
      {"formats", [&] { map([&](std::string_view name) { format(name); }); }},
      {"ctr",
       [&] { map([&](std::string_view name) { sourced(all.ctr[std::string(name)], kShare); }); }},
      {"cvr", [&] { sourced(all.cvr, kShare); }},
      {"fee_market",
       [&] {
         by_platform([&](std::size_t i) {
           Sourced<double>& fee = all.fee_market[i].emplace();
           object(source(fee.source, {{"base", [&] { number(fee.value, kPositive); }}}));
         });
       }},
      {"fee_exponent", [&] { sourced(all.fee_exponent, kAmount); }},
      {"fee_spread", [&] { sourced(all.fee_spread, kPositive); }},
      {"cpm", [&] { by_platform([&](std::size_t i) { sourced(all.cpm[i].emplace(), kAmount); }); }},
      {"cpe", [&] { by_platform([&](std::size_t i) { sourced(all.cpe[i].emplace(), kAmount); }); }},
      {"markets",
       [&] {
         map([&](std::string_view name) {
           Sourced<double>& market = all.markets[std::string(name)];
           object(source(market.source, {{"factor", [&] { number(market.value, kPositive); }}}));
         });
       }},
      {"usd_rates", [&] { rates(); }},
      {"classic", [&] { classic(); }},
      {"addons", [&] { addons(); }},
      {"observed_spread", [&] { sourced(all.observed_spread, kAmount); }},
  });
  if (reader_.errors.empty()) check_together();
  if (reader_.errors.empty()) result.benchmarks = std::move(benchmarks_);
  result.errors = reader_.errors.take();
  return result;
}

}  // namespace

ReadBenchmarks read_benchmarks(std::string_view json) {
  const std::string_view text = skip_byte_order_mark(json);
  return BenchmarksReader(text).read(text);
}

}  // namespace kol::io
