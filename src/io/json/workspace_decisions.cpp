// What the descriptions of the decisions' fields cannot say (spec: decisions.md).
#include <string>
#include <utility>

#include "io/json/workspace_frames.h"

namespace kol::io {

void WorkspaceReader::payment_models(const Value& value, PaymentModels& models) {
  members(value, [this, &models](const Value& member) {
    const auto type = find_name<PaymentType>(kPaymentTypeNames, name());
    if (!type) return keep_unknown(member, models.unknown, Code::workspace_kept_payment_type);
    if (member.kind == Kind::null) return;
    object(member, models.by_type[static_cast<std::size_t>(*type)].emplace());
  });
}

void WorkspaceReader::ids(const Value& value, std::vector<std::string>& list) {
  elements(value, [this, &list](const Value& element) {
    std::string id;
    text_by_rule(element, id, TextRule::id);
    if (id.empty()) return;
    list.push_back(id);
    mentions.push_back({offset(), path().text(), std::move(id)});
  });
}

void WorkspaceReader::platform_counts(const Value& value, PlatformCounts& counts) {
  members(value, [this, &counts](const Value& member) {
    const auto platform = find_name<Platform>(kPlatformNames, name());
    if (!platform) return error({Code::json_no_platform});
    double count = 0;
    if (member.kind != Kind::null && number(member, count, kWhole)) {
      counts[index_of(*platform)] = count;
    }
  });
}

// The packages' formats, now that all channels are known.
void WorkspaceReader::check(Influencer& influencer, std::size_t begin) {
  for (std::size_t i = 0; i < influencer.packages.size(); ++i) {
    const std::vector<Deliverable>& deliverables = influencer.packages[i].deliverables;
    for (std::size_t j = 0; j < deliverables.size(); ++j) {
      const Format* format = find_format(benchmarks_, deliverables[j].format);
      if (format == nullptr || has_channel(influencer, format->platform)) continue;
      const std::string place =
          "packages[" + std::to_string(i) + "].deliverables[" + std::to_string(j) + "].format";
      error_at(begin, place,
               {Code::workspace_package_no_channel,
                {{"platform", std::string(name_of(kPlatformNames, format->platform))}}});
    }
  }
}

}  // namespace kol::io
