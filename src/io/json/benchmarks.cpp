// Reading the default figures (see benchmarks.h).
#include "io/json/benchmarks.h"

#include <algorithm>
#include <array>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "io/json/names.h"
#include "io/json/text.h"
#include "io/json/workspace_frames.h"

namespace kol::io {
namespace {

constexpr std::array<std::string_view, 5> kGrades = {"strong", "medium", "derived", "weak",
                                                     "unsourced"};
constexpr Range kVersion{Code::range_version, 1, 1, false, true};
constexpr Range kYear{Code::range_year, 1900, 2999, false, true};

Message not_of(std::string field, std::string_view name) {
  return {Code::benchmarks_not_of,
          {{"field", std::move(field)}, {"found", '"' + shortened(name) + '"'}}};
}

// A member an object must have, and what reads it.
struct Field {
  std::string_view name;
  std::function<void(const Value&)> read;
  bool optional = false;
};
using Fields = std::vector<Field>;

// Reads an object by its fields; others in it are left alone.
class FieldsFrame final : public Frame {
 public:
  FieldsFrame(Reader& reader, Fields fields)
      : reader_(reader), fields_(std::move(fields)), begin_(reader.offset()) {}

  void value(const Value& value) override {
    const auto same = [this](const Field& field) { return field.name == reader_.name(); };
    const auto field = std::find_if(fields_.begin(), fields_.end(), same);
    if (field == fields_.end() || value.kind == Kind::null) return;
    field->optional = true;  // not missing any more
    field->read(value);
  }
  void end() override {
    for (const Field& field : fields_) {
      if (!field.optional) reader_.error_at(begin_, field.name, {Code::json_missing});
    }
  }

 private:
  Reader& reader_;
  Fields fields_;
  std::size_t begin_;
};

class BenchmarksReader {
 public:
  ReadBenchmarks read(std::string_view text);

 private:
  void object(const Value& value, Fields fields) {
    if (!reader_.expect_object(value)) return;
    reader_.enter(std::make_unique<FieldsFrame>(reader_, std::move(fields)));
  }
  // An object of which every member has the same form, its names those of platforms.
  template <typename OnPlatform>
  void by_platform(const Value& value, OnPlatform on_platform);
  // The same with other names, each with a place in the map.
  template <typename Map, typename OnMember>
  void map(const Value& value, Map& map, OnMember on_member);

  void number(const Value& value, double& target, const Range& range) {
    reader_.number(value, target, range);
  }
  void text(const Value& value, std::string& target) {
    reader_.text_by_rule(value, target, TextRule::id);
  }
  // A list of exactly `count` numbers, each at least as large as the one before.
  template <typename Done>
  void numbers(const Value& value, std::size_t count, const Range& range, Done done);
  void triple(const Value& value, Triple& triple, const Range& range);
  void knots(const Value& value);
  void curve(const Value& value, Curve& curve);
  void format(const Value& value);
  void classic(const Value& value);
  void addons(const Value& value);

  Fields source(Source& source, Fields fields);
  void sourced(const Value& value, Sourced<double>& sourced, const Range& range,
               std::string_view name = "value", Fields more = {});
  void sourced(const Value& value, Sourced<Triple>& sourced, const Range& range);
  void sourced(const Value& value, Sourced<Band>& sourced, const Range& range);
  // What reads one sourced value, or one for each platform.
  template <typename Target>
  auto into(Sourced<Target>& target, const Range& range) {
    return [this, &target, &range](const Value& value) { sourced(value, target, range); };
  }
  template <typename Target>
  auto into(std::array<std::optional<Sourced<Target>>, kPlatformCount>& targets,
            const Range& range) {
    return [this, &targets, &range](const Value& value) {
      by_platform(value, [this, &targets, &range](const Value& member, std::size_t platform) {
        sourced(member, targets[platform].emplace(), range);
      });
    };
  }
  Fields fields();

  void check_together();
  void check_curve(const Curve& curve, const std::string& place);
  void error(std::string place, Message message) {
    reader_.errors.add(0, std::move(place), std::move(message));
  }

  const Benchmarks none_{};
  WorkspaceReader reader_{none_};
  Benchmarks benchmarks_;
};

template <typename OnPlatform>
void BenchmarksReader::by_platform(const Value& value, OnPlatform on_platform) {
  reader_.members(value, [this, on_platform](const Value& member) {
    const auto platform = find_name<Platform>(kPlatformNames, reader_.name());
    if (platform) return on_platform(member, index_of(*platform));
    reader_.error({Code::json_no_platform});
  });
}

template <typename Map, typename OnMember>
void BenchmarksReader::map(const Value& value, Map& map, OnMember on_member) {
  reader_.members(value, [this, &map, on_member](const Value& member) {
    on_member(member, map[std::string(reader_.name())]);
  });
}

template <typename Done>
void BenchmarksReader::numbers(const Value& value, std::size_t count, const Range& range,
                               Done done) {
  const auto values = std::make_shared<std::vector<double>>();
  const auto good = std::make_shared<bool>(true);
  reader_.elements(
      value,
      [=, this, &range](const Value& element) {
        *good &= reader_.number(element, values->emplace_back(), range);
      },
      [=, this, begin = reader_.offset()] {
        if (!*good) return;
        if (values->size() == count && std::is_sorted(values->begin(), values->end())) {
          return done(*values);
        }
        reader_.error_at(begin, {}, {Code::benchmarks_must_not_fall, {{"count", count}}});
      });
}

void BenchmarksReader::triple(const Value& value, Triple& triple, const Range& range) {
  numbers(value, 3, range, [&triple](const std::vector<double>& values) {
    triple = {values[0], values[1], values[2]};
  });
}

void BenchmarksReader::knots(const Value& value) {
  std::vector<double>& knots = benchmarks_.knots;
  reader_.elements(
      value,
      [this, &knots](const Value& element) { number(element, knots.emplace_back(), kPositive); },
      [this, &knots, begin = reader_.offset()] {
        const auto not_rising = [](double left, double right) { return left >= right; };
        const bool rising =
            std::adjacent_find(knots.begin(), knots.end(), not_rising) == knots.end();
        if (!rising || knots.empty()) reader_.error_at(begin, {}, {Code::benchmarks_must_rise});
      });
}

void BenchmarksReader::curve(const Value& value, Curve& curve) {
  const auto at = [this, &curve](const Value& list) {
    reader_.elements(list, [this, &curve](const Value& element) {
      triple(element, curve.at.emplace_back(), kPositive);
    });
  };
  object(value, source(curve.source, {{"at", at}}));
}

void BenchmarksReader::format(const Value& value) {
  const std::string_view id = reader_.name();
  const auto platform = find_name<Platform>(kPlatformNames, id.substr(0, id.find('.')));
  if (!platform) reader_.error({Code::benchmarks_no_platform});
  Format& format = benchmarks_.formats.emplace_back();
  format.id = id;
  format.platform = platform.value_or(Platform::other);
  object(value,
         {{"reach", [this, &format](const Value& v) { text(v, format.reach); }},
          {"video", [this, &format](const Value& v) { reader_.boolean(v, format.video); }},
          {"weight", [this, &format](const Value& v) { number(v, format.weight, kPositive); }},
          {"ctr", [this, &format](const Value& v) { text(v, format.ctr); }},
          {"default", [this, &format](const Value& v) { reader_.boolean(v, format.is_default); },
           true}});
}

void BenchmarksReader::classic(const Value& value) {
  object(value,
         {{"er_band", into(benchmarks_.classic_er_band, kAmount)},
          {"fee_per_1000_followers", into(benchmarks_.classic_fee_per_1000_followers, kAmount)}});
}

void BenchmarksReader::addons(const Value& value) {
  AddonRates& rates = benchmarks_.addons;
  const auto bundle_discount = [this, &rates](const Value& v) {
    const auto from = [this, &rates](const Value& n) {
      number(n, rates.bundle_from_posts, kCount);
    };
    sourced(v, rates.bundle_discount, kShare, "value", {{"from_posts", from}});
  };
  object(value, {{"usage_rights_month", into(rates.usage_rights_month, kAmount)},
                 {"whitelisting_month", into(rates.whitelisting_month, kAmount)},
                 {"exclusivity_month", into(rates.exclusivity_month, kAmount)},
                 {"raw_footage", into(rates.raw_footage, kAmount)},
                 {"rush", into(rates.rush, kAmount)},
                 {"bundle_discount", bundle_discount},
                 {"brand_fan_discount", into(rates.brand_fan_discount, kShare)}});
}

Fields BenchmarksReader::source(Source& source, Fields fields) {
  fields.push_back({"grade", [this, &source](const Value& value) {
                      std::size_t grade = 0;
                      reader_.choice(value, grade, kGrades, Code::noun_grade);
                      source.grade = kGrades[grade];
                    }});
  fields.push_back({"year", [this, &source](const Value& value) {
                      double year = 0;
                      number(value, year, kYear);
                      source.year = static_cast<int>(year);
                    }});
  fields.push_back({"source", [this, &source](const Value& value) { text(value, source.text); }});
  return fields;
}

void BenchmarksReader::sourced(const Value& value, Sourced<double>& sourced, const Range& range,
                               std::string_view name, Fields more) {
  more.push_back(
      {name, [this, &sourced, &range](const Value& v) { number(v, sourced.value, range); }});
  object(value, source(sourced.source, std::move(more)));
}

void BenchmarksReader::sourced(const Value& value, Sourced<Triple>& sourced, const Range& range) {
  const auto read = [this, &sourced, &range](const Value& v) { triple(v, sourced.value, range); };
  object(value, source(sourced.source, {{"value", read}}));
}

void BenchmarksReader::sourced(const Value& value, Sourced<Band>& sourced, const Range& range) {
  const auto read = [this, &sourced, &range](const Value& v) {
    numbers(v, 2, range, [&sourced](const std::vector<double>& values) {
      sourced.value = {values[0], values[1]};
    });
  };
  object(value, source(sourced.source, {{"value", read}}));
}

void BenchmarksReader::check_curve(const Curve& curve, const std::string& place) {
  if (curve.at.size() == benchmarks_.knots.size()) return;
  error(place + ".at", {Code::benchmarks_other_length});
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
      error(place + ".reach", not_of("reach_rate", format.reach));
    }
    if (!benchmarks_.ctr.contains(format.ctr)) {
      error(place + ".ctr", not_of("ctr", format.ctr));
    }
    bool& before = has_default[index_of(format.platform)];
    if (format.is_default && before) error(place + ".default", {Code::benchmarks_default_twice});
    before |= format.is_default;
  }
  if (!benchmarks_.markets.contains("global")) error("markets.global", {Code::json_missing});
}

Fields BenchmarksReader::fields() {
  Benchmarks& all = benchmarks_;
  const auto version = [this](const Value& value) {
    double number_read = 0;
    number(value, number_read, kVersion);
  };
  const auto engagement_rate = [this, &all](const Value& value) {
    by_platform(value, [this, &all](const Value& member, std::size_t platform) {
      curve(member, all.engagement_rate[platform].emplace());
    });
  };
  const auto reach_rate = [this, &all](const Value& value) {
    map(value, all.reach_rate, [this](const Value& v, Curve& target) { curve(v, target); });
  };
  const auto formats = [this](const Value& value) {
    reader_.members(value, [this](const Value& member) { format(member); });
  };
  const auto ctr = [this, &all](const Value& value) {
    map(value, all.ctr, [this](const Value& v, auto& target) { sourced(v, target, kShare); });
  };
  const auto fee_market = [this, &all](const Value& value) {
    by_platform(value, [this, &all](const Value& member, std::size_t platform) {
      sourced(member, all.fee_market[platform].emplace(), kPositive, "base");
    });
  };
  const auto markets = [this, &all](const Value& value) {
    map(value, all.markets,
        [this](const Value& v, auto& target) { sourced(v, target, kPositive, "factor"); });
  };
  const auto rates = [this, &all](const Value& value) {
    map(value, all.usd_rates, [this](const Value& v, double& rate) { number(v, rate, kPositive); });
  };
  const auto usd_rates = [this, &all, rates](const Value& value) {
    object(value, source(all.usd_rates_source, {{"value", rates}}));
  };
  return {
      {"version", version},
      {"date", [this, &all](const Value& value) { text(value, all.date); }},
      {"knots", [this](const Value& value) { knots(value); }},
      {"tiers", [this, &all](const Value& v) { reader_.list(v, all.tiers, Need::required); }},
      {"engagement_rate", engagement_rate},
      {"reach_rate", reach_rate},
      {"formats", formats},
      {"ctr", ctr},
      {"cvr", into(all.cvr, kShare)},
      {"fee_market", fee_market},
      {"fee_exponent", into(all.fee_exponent, kAmount)},
      {"fee_spread", into(all.fee_spread, kPositive)},
      {"cpm", into(all.cpm, kAmount)},
      {"cpe", into(all.cpe, kAmount)},
      {"markets", markets},
      {"usd_rates", usd_rates},
      {"classic", [this](const Value& value) { classic(value); }},
      {"addons", [this](const Value& value) { addons(value); }},
      {"observed_spread", into(all.observed_spread, kAmount)},
  };
}

ReadBenchmarks BenchmarksReader::read(std::string_view text) {
  ReadBenchmarks result;
  if (const auto syntax = reader_.read(text, [&](const Value& root) { object(root, fields()); })) {
    result.errors.push_back(*syntax);
    return result;
  }
  if (reader_.errors.empty()) check_together();
  if (reader_.errors.empty()) result.benchmarks = std::move(benchmarks_);
  result.errors = reader_.errors.take();
  return result;
}

}  // namespace

ReadBenchmarks read_benchmarks(std::string_view json) { return BenchmarksReader().read(json); }

}  // namespace kol::io
