// The statement of expectations in words (spec: practice.md 18): what the core says clause by
// clause (core/practice/agreement.h), as sentences to be drawn, copied, saved and printed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/state/app.h"
#include "core/practice/agreed_terms.h"

namespace kol::app {

struct StatementLine {
  std::string text;      // a sentence, or what stands behind a dash
  bool is_item = false;  // of a list
  bool is_open = false;  // something in it is to be agreed
};

struct StatementClause {
  std::string heading;  // without its number
  std::vector<StatementLine> lines;
  std::string id = {};  // its name in the report
  bool is_own = false;  // in the reader's words instead of ours
};

struct Statement {
  std::string title;
  std::vector<StatementClause> clauses;
};

// How a text of the reader's is put into a sentence: cleaned() and markdown_escaped() of
// core/practice/statement_text.h, or what paper needs.
using Quoting = std::string (*)(std::string_view text);

// Of that row of the line-up, whose own wording stands in the place of ours.
Statement statement_of(const App& app, const LineupRow& row, const Agreement& agreement,
                       Quoting quoting);

// Whether the reader's own wording makes it longer than two pages on paper, by the room that its
// lines take beside those that they replace. The terms alone are a gap of the core's (too_long).
bool is_own_wording_too_long(const App& app, const LineupRow& row, const Agreement& agreement,
                             const AgreedTerms& agreed);

// The lines of a text that are not empty, one after the other.
std::vector<std::string_view> lines_in(std::string_view text);

// A clause as the reader changes it: a line a sentence, "- " before items.
std::string as_typed(const StatementClause& clause);

// The heading with its number, from 1, as it stands everywhere.
std::string numbered(const App& app, std::size_t number, std::string_view heading);

// As plain text and as Markdown, with a line break at the end.
std::string statement_text(const App& app, const LineupRow& row, const Agreement& agreement);
std::string statement_markdown(const App& app, const LineupRow& row, const Agreement& agreement);

}  // namespace kol::app
