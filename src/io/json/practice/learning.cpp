#include "io/json/practice/learning.h"

#include "io/json/names.h"
#include "io/json/practice/members.h"

namespace kol::io {
namespace {

void write_rate(ReportMembers& members, std::string_view name, const RateEstimate& estimate) {
  members.object(name, [&] {
    members.count("units", estimate.units);
    members.count("left_out", estimate.left_out);
    members.number("n", estimate.n);
    members.number("k", estimate.k);
    members.number("rate", estimate.rate);
    members.interval("wilson", estimate.wilson);
    members.triple("prior", estimate.prior);
    members.number("weight", estimate.weight);
    members.number("mean", estimate.mean);
    members.triple("posterior", estimate.posterior);
  });
}

void write_fee(ReportMembers& members, const FeeCurve& fee) {
  members.count("units", fee.units);
  members.count("left_out", fee.left_out);
  members.number("level", fee.level);
  members.number("level_sd", fee.level_sd);
  members.number("exponent", fee.exponent);
  members.number("exponent_sd", fee.exponent_sd);
}

void write_spread(ReportMembers& members, std::string_view name, const SpreadEstimate& estimate) {
  members.object(name, [&] {
    members.count("units", estimate.units);
    members.number("spread", estimate.spread);
    members.number("factor", estimate.factor);
  });
}

void write_sample_size(ReportMembers& members, const SampleSize& sample) {
  members.number("p1", sample.p1);
  members.number("p2", sample.p2);
  members.number("n", sample.n);
  members.number("n_each", sample.n_each);
  members.number("power_now", sample.power_now);
}

}  // namespace

void write_learning(JsonWriter& json, const Learning& learning) {
  ReportMembers members(json);
  json.open('{');
  members.object("ctr", [&] {
    for (const auto& [ctr_class, estimate] : learning.ctr) {
      write_rate(members, ctr_class, estimate);
    }
  });
  write_rate(members, "cvr", learning.cvr);
  members.object("fee", [&] { write_fee(members, learning.fee); });
  members.object("spread", [&] {
    for (std::size_t i = 0; i < kSpreadKindCount; ++i) {
      write_spread(members, kSpreadKindNames[i], learning.spread[i]);
    }
  });
  members.object("sample_size", [&] { write_sample_size(members, learning.sample_size); });
  json.close('}');
}

}  // namespace kol::io
