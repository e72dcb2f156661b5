// Fields of the row's own terms, and the cards that hold them.
#include <array>
#include <sstream>
#include <utility>

#include "app/agreement/parts.h"
#include "app/parts/left_text.h"
#include "app/parts/lineup_row.h"
#include "app/parts/names.h"

namespace kol::app {
namespace {

constexpr double kMostDays = 9999;

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += (text.empty() ? "" : "\n") + line;
  return text;
}

// Without empty ones, and without spaces around.
std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream all(text);
  for (std::string line; std::getline(all, line);) {
    const std::size_t first = line.find_first_not_of(" \t\r");
    if (first == std::string::npos) continue;
    lines.push_back(line.substr(first, line.find_last_not_of(" \t\r") + 1 - first));
  }
  return lines;
}

void focus_if_wanted(App& app, std::string_view key) {
  if (is_wanted_term(app, key)) app.ui.focus_next(app.ui.id(key));
}

// Free, guided or by script, or as for all rows.
void creative_select(App& app, const Rect& rect, const AgreementSubject& subject) {
  const std::array names = {app.word(Word::agreement_creative_free),
                            app.word(Word::agreement_creative_guided),
                            app.word(Word::agreement_creative_script)};
  const std::string for_all =
      app.ui.words.with(Word::agreement_as_for_all,
                        {{"value", names[static_cast<std::size_t>(subject.for_all.creative)]}});
  const std::array choices = {for_all, names[0], names[1], names[2]};
  const auto& own = subject.row.terms.creative;
  std::size_t chosen = own ? static_cast<std::size_t>(*own) + 1 : 0;
  if (!ui::select(app.ui, rect, "creative", choices, chosen,
                  {.label = app.word(Word::agreement_creative)})) {
    return;
  }
  edit_terms(app, subject, {}, [&](AgreementTerms& next) {
    next.creative.reset();
    if (chosen > 0) next.creative = static_cast<Creative>(chosen - 1);
  });
}

// Whether drafts are seen, or as for all rows.
void approval_select(App& app, const Rect& rect, const AgreementSubject& subject) {
  const std::array names = {app.word(Word::agreement_approval_yes),
                            app.word(Word::agreement_approval_no)};
  const std::string for_all = app.ui.words.with(
      Word::agreement_as_for_all, {{"value", names[subject.for_all.approval ? 0 : 1]}});
  const std::array choices = {for_all, names[0], names[1]};
  const auto& own = subject.row.terms.approval;
  std::size_t chosen = !own ? 0 : *own ? 1 : 2;
  if (!ui::select(app.ui, rect, "approval", choices, chosen,
                  {.label = app.word(Word::agreement_approval)})) {
    return;
  }
  edit_terms(app, subject, {}, [&](AgreementTerms& next) {
    next.approval.reset();
    if (chosen > 0) next.approval = chosen == 1;
  });
}

void approval_fields(App& app, Flow& flow, const AgreementSubject& subject) {
  using Terms = AgreementTerms;
  ui::Grid grid(flow, flow.columns(118, 3, kFieldGap), value_field_height(app), kFieldGap);
  number_term(
      app, grid.next(), subject,
      {"draft_days", &Terms::draft_days, subject.for_all.draft_days, Word::agreement_draft_days});
  number_term(app, grid.next(), subject,
              {"approval_days", &Terms::approval_days, subject.for_all.approval_days,
               Word::agreement_answer_days});
  number_term(app, grid.next(), subject,
              {"revisions", &Terms::revisions, subject.for_all.revisions, Word::agreement_revisions,
               Word::agreement_times});
}

}  // namespace

void edit_terms(App& app, const AgreementSubject& subject, EditKey key,
                const std::function<void(AgreementTerms&)>& edit) {
  edit_lineup_row(app, subject.index, std::move(key), [&](LineupRow& next) { edit(next.terms); });
}

bool is_wanted_term(App& app, std::string_view key) {
  if (app.wanted_field != "agreement " + std::string(key)) return false;
  app.wanted_field.clear();
  return true;
}

float lines_height(const App& app) { return ui::field_height(app.ui, false) + 44; }

void text_term(App& app, const Rect& rect, const AgreementSubject& subject, const TextTerm& term) {
  const MaybeText& own = subject.row.terms.*term.own;
  // Of an empty text that the row has of its own nothing counts.
  const std::string placeholder = !own && !(subject.for_all.*term.counts).empty()
                                      ? subject.for_all.*term.counts
                                      : app.word(term.if_nothing);
  LeftText options{.field = {.label = app.word(term.label), .placeholder = placeholder},
                   .several_lines = term.several_lines};
  const auto next = left_text(app, rect, term.key, own.value_or(""), options);
  focus_if_wanted(app, term.key);
  if (!next) return;
  edit_terms(app, subject, {}, [&](AgreementTerms& terms) {
    terms.*term.own = next->empty() ? std::nullopt : MaybeText(*next);
  });
}

void list_term(App& app, const Rect& rect, const AgreementSubject& subject, const ListTerm& term) {
  const MaybeTexts& own = subject.row.terms.*term.own;
  const std::vector<std::string>& for_all = subject.for_all.*term.counts;
  const std::string placeholder =
      !own && !for_all.empty() ? listed(app, for_all) : app.word(Word::agreement_nothing);
  LeftText options{.field = {.label = app.word(term.label), .placeholder = placeholder},
                   .several_lines = true};
  const auto next =
      left_text(app, rect, term.key, joined(own.value_or(std::vector<std::string>())), options);
  if (!next) return;
  edit_terms(app, subject, {}, [&](AgreementTerms& terms) {
    std::vector<std::string> lines = lines_of(*next);
    terms.*term.own = lines.empty() ? std::nullopt : MaybeTexts(std::move(lines));
  });
}

void number_term(App& app, const Rect& rect, const AgreementSubject& subject,
                 const NumberTerm& term) {
  MaybeNumber value = subject.row.terms.*term.own;
  const std::string placeholder =
      term.for_all ? ui::editable(term.for_all) : app.word(term.if_nothing);
  if (!value_field(app, rect, term.key, value,
                   {.label = app.word(term.label),
                    .unit = app.word(term.unit),
                    .placeholder = placeholder,
                    .max = kMostDays,
                    .whole = true,
                    .take_focus = is_wanted_term(app, term.key)})) {
    return;
  }
  edit_terms(app, subject, {std::string(term.key)},
             [&](AgreementTerms& terms) { terms.*term.own = value; });
}

// ---- Who and what ----

void parties_card(App& app, Flow& outer, const AgreementSubject& subject) {
  ui::Card card(app.ui, "parties", outer, app.word(Word::agreement_who));
  ui::Grid grid(card.flow, card.flow.columns(150, 2, kFieldGap), value_field_height(app),
                kFieldGap);
  text_term(app, grid.next(), subject,
            {"brand", &AgreementTerms::brand, &AgreedTerms::brand, Word::agreement_brand});
  text_term(app, grid.next(), subject,
            {"contact", &AgreementTerms::contact, &AgreedTerms::contact, Word::agreement_contact});
  text_term(app, grid.next(), subject,
            {"product", &AgreementTerms::product, &AgreedTerms::product, Word::agreement_product});
  text_term(app, grid.next(), subject,
            {"disclosure", &AgreementTerms::disclosure, &AgreedTerms::disclosure,
             Word::agreement_disclosure, Word::agreement_disclosure_such_as});
}

// ---- How it is made ----

void making_card(App& app, Flow& outer, const AgreementSubject& subject) {
  ui::Card card(app.ui, "making", outer, app.word(Word::agreement_making));
  Flow& flow = card.flow;
  creative_select(app, flow.row(value_field_height(app)), subject);
  flow.space(kFieldGap);
  text_term(app, flow.row(lines_height(app)), subject,
            {"guidelines", &AgreementTerms::guidelines, &AgreedTerms::guidelines,
             Word::agreement_guidelines, Word::agreement_nothing, true});
  flow.space(kFieldGap);
  ui::Grid lists(flow, flow.columns(180, 2, kFieldGap), lines_height(app), kFieldGap);
  list_term(app, lists.next(), subject,
            {"include", &AgreementTerms::include, &AgreedTerms::include, Word::agreement_include});
  list_term(app, lists.next(), subject,
            {"avoid", &AgreementTerms::avoid, &AgreedTerms::avoid, Word::agreement_avoid});
  flow.space(kFieldGap);
  approval_select(app, flow.row(value_field_height(app)), subject);
  if (!subject.agreed.approval) return;
  flow.space(kFieldGap);
  approval_fields(app, flow, subject);
}

}  // namespace kol::app
