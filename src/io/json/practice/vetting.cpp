#include "io/json/practice/vetting.h"

#include <cstddef>
#include <string>
#include <vector>

#include "io/json/names.h"

namespace kol::io {
namespace {

// Writes the value of a fact, of whatever kind it is.
struct FactWriter {
  JsonWriter& json;

  void operator()(bool value) const { json.boolean(value); }
  void operator()(double value) const { json.number(value); }
  void operator()(const std::string& value) const { json.text(value); }
  void operator()(ErVerdict value) const { json.text(name_of(kErVerdictNames, value)); }
  void operator()(SignalLevel value) const { json.text(name_of(kSignalLevelNames, value)); }
  void operator()(const std::vector<Platform>& values) const {
    json.open('[');
    for (const Platform value : values) json.text(name_of(kPlatformNames, value));
    json.close(']');
  }
  void operator()(const std::vector<std::string>& values) const {
    json.open('[');
    for (const std::string& value : values) json.text(value);
    json.close(']');
  }
};

void write_fact(JsonWriter& json, const VettingFact& fact) {
  json.open('{');
  json.key("id");
  json.text(name_of(kVettingFactNames, fact.id));
  json.key("platform");
  fact.platform ? json.text(name_of(kPlatformNames, *fact.platform)) : json.null();
  json.key("value");
  std::visit(FactWriter{json}, fact.value);
  json.close('}');
}

void write_item(JsonWriter& json, std::size_t index, const VettingItemReport& item) {
  json.open('{');
  json.key("id");
  json.text(kVettingItemNames[index]);
  json.key("state");
  item.state ? json.text(name_of(kVettingStateNames, *item.state)) : json.null();
  json.key("facts");
  json.open('[');
  for (const VettingFact& fact : item.facts) write_fact(json, fact);
  json.close(']');
  json.close('}');
}

void write_medians(JsonWriter& json, std::string_view name, const MedianComparison& medians) {
  json.key(name);
  json.open('{');
  json.key("sponsored");
  json.number(medians.sponsored);
  json.key("other");
  json.number(medians.other);
  json.key("n_sponsored");
  json.number(static_cast<double>(medians.n_sponsored));
  json.key("n_other");
  json.number(static_cast<double>(medians.n_other));
  json.key("ratio");
  json.number(medians.ratio);
  json.close('}');
}

void write_comparison(JsonWriter& json, const PostComparison& comparison) {
  json.open('{');
  json.key("platform");
  json.text(name_of(kPlatformNames, comparison.platform));
  write_medians(json, "likes", comparison.likes);
  write_medians(json, "comments", comparison.comments);
  write_medians(json, "views", comparison.views);
  write_medians(json, "reach", comparison.reach);
  write_medians(json, "engagements", comparison.engagements);
  json.key("verdict");
  comparison.verdict ? json.text(name_of(kSponsoredVerdictNames, *comparison.verdict))
                     : json.null();
  json.close('}');
}

}  // namespace

void write_vetting(JsonWriter& json, const VettingReport& vetting) {
  json.open('{');
  json.key("items");
  json.open('[');
  for (std::size_t i = 0; i < vetting.items.size(); ++i) write_item(json, i, vetting.items[i]);
  json.close(']');
  json.key("settled");
  json.number(static_cast<double>(vetting.settled));
  json.key("progress");
  json.number(vetting.progress);
  json.key("blockers");
  json.open('[');
  for (const VettingItem item : vetting.blockers) json.text(name_of(kVettingItemNames, item));
  json.close(']');
  json.key("comparison");
  json.open('[');
  for (const PostComparison& comparison : vetting.comparison) write_comparison(json, comparison);
  json.close(']');
  json.close('}');
}

}  // namespace kol::io
