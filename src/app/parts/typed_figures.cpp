#include "app/parts/typed_figures.h"

#include "app/parts/names.h"

namespace kol::app {
namespace {

std::string with_link(const App& app, Word word, const std::string& of) {
  if (of.empty()) return app.word(word);
  return app.ui.words.with(word, {{"link", ctr_class_name(app, of)}});
}

}  // namespace

bool is_assumed(const Campaign& campaign, const CampaignFigure& figure, const std::string& of) {
  if (figure.card != FigureCard::offer && figure.card != FigureCard::funnel) return false;
  const bool of_leads = figure.name == "lead_rate" || figure.name == "lead_value";
  if (of_leads && campaign.goal != Goal::leads) return false;
  if (figure.usual != nullptr) return !figure.value.triple(campaign, of);
  const MaybeNumber initial = figure.initial();
  return initial && figure.value.number(campaign) == initial;
}

std::string default_of(const App& app, const CampaignFigure& figure, const std::string& of) {
  const auto* usual = figure.usual ? figure.usual(app.document.benchmarks(), of) : nullptr;
  const MaybeNumber value = usual ? MaybeNumber(usual->value.typical) : figure.initial();
  if (figure.scale.kind == ValueKind::money) return ui::editable_money(value, app.currency());
  return shown_typed(app, figure, value);
}

std::string shown_typed(const App& app, const CampaignFigure& figure, const MaybeNumber& value) {
  switch (figure.scale.kind) {
    case ValueKind::percent:
      return ui::percent(value);
    case ValueKind::money:
      return ui::money(value, app.currency());
    case ValueKind::count:
    case ValueKind::number:
      break;
  }
  return ui::editable(value);
}

std::string label_of(const App& app, const CampaignFigure& figure, const std::string& of) {
  return with_link(app, figure.words.label, of);
}

std::string term_of(const App& app, const CampaignFigure& figure, const std::string& of) {
  return with_link(app, figure.words.term, of);
}

std::string help_of(const App& app, const CampaignFigure& figure, const std::string& of) {
  const auto* usual = figure.usual ? figure.usual(app.document.benchmarks(), of) : nullptr;
  if (usual == nullptr) return app.word(figure.words.help);
  return app.ui.words.with(figure.words.help, {{"low", ui::percent(usual->value.low)},
                                               {"typical", ui::percent(usual->value.typical)},
                                               {"high", ui::percent(usual->value.high)}});
}

}  // namespace kol::app
