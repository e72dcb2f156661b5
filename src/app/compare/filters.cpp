// What the roster is filtered by, as chips that say so: all of them have to fit.
#include <algorithm>
#include <array>

#include "app/compare/parts.h"
#include "app/parts/names.h"
#include "app/parts/quote_grade.h"
#include "ui/chips.h"

namespace kol::app {
namespace {

constexpr float kGap = 8;

// Chips beside each other, in as many rows as they need.
class Row {
 public:
  Row(Ui& ui, Flow& flow) : flow_(flow), height_(ui::chip_height(ui)) {}

  Rect next(float width) {
    if (used_ == 0 || used_ + width > flow_.width()) {
      if (used_ > 0) flow_.space(kGap);
      row_ = flow_.row(height_);
      used_ = 0;
    }
    const Rect place{row_.x + used_, row_.y, std::min(width, flow_.width()), height_};
    used_ += width + kGap;
    return place;
  }

 private:
  Flow& flow_;
  float height_;
  Rect row_;
  float used_ = 0;
};

// A choice among values that have names; the value itself is what is filtered by.
template <typename Value>
void choice(App& app, Row& row, const char* key, Word label, Word none,
            const std::vector<std::pair<Value, std::string>>& values, std::optional<Value>& value) {
  std::vector<std::string> names = {app.word(none)};
  std::size_t chosen = 0;
  for (const auto& [one, name] : values) {
    if (value == one) chosen = names.size();
    names.push_back(name);
  }
  const std::string& words = app.word(label);
  const float width = ui::chip_select_width(app.ui, words, names, chosen);
  if (!ui::chip_select(app.ui, row.next(width), key, words, names, chosen)) return;
  value.reset();
  if (chosen > 0) value = values[chosen - 1].first;
}

void platform_chip(App& app, Row& row) {
  std::vector<std::pair<Platform, std::string>> values;
  for (int i = 0; i < kPlatformCount; ++i) {
    const auto platform = static_cast<Platform>(i);
    values.emplace_back(platform, platform_name(app, platform));
  }
  choice(app, row, "platform", Word::compare_platform, Word::compare_all_platforms, values,
         app.compare.order.platform);
}

void tier_chip(App& app, Row& row) {
  std::vector<std::pair<std::string, std::string>> values;
  values.emplace_back("starter", tier_name(app, "starter"));
  const auto& own = app.document.workspace().settings.tiers;
  for (const Tier& tier : own ? *own : app.document.benchmarks().tiers) {
    values.emplace_back(tier.id, tier_name(app, tier.id));
  }
  choice(app, row, "tier", Word::compare_tier, Word::compare_all_tiers, values,
         app.compare.order.tier);
}

void verdict_chip(App& app, Row& row) {
  std::vector<std::pair<QuoteVerdict, std::string>> values;
  for (const auto verdict : {QuoteVerdict::bargain, QuoteVerdict::fair, QuoteVerdict::high}) {
    values.emplace_back(verdict, verdict_name(app, verdict));
  }
  choice(app, row, "verdict", Word::compare_quote, Word::compare_all_quotes, values,
         app.compare.order.verdict);
}

void vetting_chip(App& app, Row& row) {
  if (app.document.vetting().empty() && !app.compare.order.vetting) return;
  const std::vector<std::pair<VettingStand, std::string>> values = {
      {VettingStand::ready, app.word(Word::compare_vetting_ready)},
      {VettingStand::in_work, app.word(Word::compare_vetting_in_work)},
      {VettingStand::blocked, app.word(Word::compare_vetting_blocked)}};
  choice(app, row, "vetting", Word::compare_vetting, Word::compare_all_vettings, values,
         app.compare.order.vetting);
}

void tag_chip(App& app, Row& row) {
  const std::vector<std::string>& tags = app.compare.tags.of(app.document);
  if (tags.empty() && !app.compare.order.tag) return;
  std::vector<std::pair<std::string, std::string>> values;
  for (const std::string& tag : tags) values.emplace_back(tag, tag);
  choice(app, row, "tag", Word::compare_tag_filter, Word::compare_all_tags, values,
         app.compare.order.tag);
}

}  // namespace

void filter_chips(App& app, Flow& flow) {
  Ui& ui = app.ui;
  ui::Group group(ui, "filters", ui::Role::group, {flow.x(), flow.y(), flow.width(), 0},
                  app.word(Word::compare_filters));
  const float top = flow.y();
  Row row(ui, flow);
  platform_chip(app, row);
  tier_chip(app, row);
  verdict_chip(app, row);
  const Word profitable = Word::compare_profitable;
  ui::chip_toggle(ui, row.next(ui::chip_toggle_width(ui, profitable)), profitable,
                  app.compare.order.profitable);
  vetting_chip(app, row);
  tag_chip(app, row);
  const Word clear = Word::compare_filters_clear;
  if (app.compare.order.filters() > 0 &&
      ui::button(ui, row.next(ui::button_width(ui, clear)), clear, {.look = ui::Look::quiet})) {
    show_all(app);
  }
  group.set_height(flow.y() - top);
  flow.space(kGap);
}

}  // namespace kol::app
