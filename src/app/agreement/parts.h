// The parts of the agreement's panel, each in a file of its own.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "app/parts/value_fields.h"
#include "app/state/app.h"
#include "core/practice/agreed_terms.h"

namespace kol::app {

// The row as it was when the frame began: an edit makes what the document gave invalid.
struct AgreementSubject {
  std::size_t index = 0;  // of the line-up
  std::string name;       // of the influencer
  LineupRow row;
  AgreedTerms agreed;   // what counts
  AgreedTerms for_all;  // what would count without the row's own terms
  Agreement agreement;
};

// One edit of the row's own terms; see EditKey.
void edit_terms(App& app, const AgreementSubject& subject, EditKey key,
                const std::function<void(AgreementTerms&)>& edit);

// ---- Fields of one term each, empty as long as the row says nothing of its own ----

struct TextTerm {
  std::string_view key;  // the spec's name
  MaybeText AgreementTerms::*own;
  std::string AgreedTerms::*counts;
  Word label;
  Word if_nothing = Word::agreement_to_be_agreed;  // what stands there where nothing counts
  bool several_lines = false;
};
void text_term(App& app, const Rect& rect, const AgreementSubject& subject, const TextTerm& term);

// Texts, one a line.
struct ListTerm {
  std::string_view key;
  MaybeTexts AgreementTerms::*own;
  std::vector<std::string> AgreedTerms::*counts;
  Word label;
};
void list_term(App& app, const Rect& rect, const AgreementSubject& subject, const ListTerm& term);

// Whole days, or how often.
struct NumberTerm {
  std::string_view key;
  MaybeNumber AgreementTerms::*own;
  MaybeNumber for_all;
  Word label;
  Word unit = Word::agreement_days;
  Word if_nothing = Word::agreement_to_be_agreed;
};
void number_term(App& app, const Rect& rect, const AgreementSubject& subject,
                 const NumberTerm& term);

// How high a field of several lines is.
float lines_height(const App& app);

// Whether that field was asked for by its gap; the wish is fulfilled once.
bool is_wanted_term(App& app, std::string_view key);

// ---- The cards ----

// What is open, each with the way to its field.
void gaps_card(App& app, Flow& flow, const AgreementSubject& subject);
void dates_card(App& app, Flow& flow, const AgreementSubject& subject);
void parties_card(App& app, Flow& flow, const AgreementSubject& subject);
void making_card(App& app, Flow& flow, const AgreementSubject& subject);
void payment_card(App& app, Flow& flow, const AgreementSubject& subject);
void success_card(App& app, Flow& flow, const AgreementSubject& subject);
void ending_card(App& app, Flow& flow, const AgreementSubject& subject);
// What counts for all rows, and the row's own terms to be put up for all.
void for_all_card(App& app, Flow& flow, const AgreementSubject& subject);
void tips_card(App& app, Flow& flow);

// The statement as it will read.
void statement_card(App& app, Flow& flow, const AgreementSubject& subject);

// ---- What is done with it ----
void copy_statement(App& app, const AgreementSubject& subject);
void save_statement(App& app, const AgreementSubject& subject);
void print_statement(App& app, const AgreementSubject& subject, bool print);

}  // namespace kol::app
