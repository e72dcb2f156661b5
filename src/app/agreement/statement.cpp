#include "app/agreement/statement.h"

#include <variant>

#include "app/agreement/clause_words.h"
#include "core/practice/statement_text.h"

namespace kol::app {
namespace {

constexpr std::string_view kDash = "- ";

}  // namespace

Statement statement_of(const App& app, const Agreement& agreement, Quoting quoting) {
  Statement statement{app.word(Word::agreement_statement), {}};
  for (const Clause& clause : agreement.clauses) {
    statement.clauses.push_back(std::visit(ClauseWords(app, agreement, quoting), clause));
  }
  return statement;
}

std::string numbered(const App& app, std::size_t number, std::string_view heading) {
  return app.ui.words.with(Word::agreement_numbered,
                           {{"number", std::to_string(number)}, {"heading", heading}});
}

std::string statement_text(const App& app, const Agreement& agreement) {
  const Statement statement = statement_of(app, agreement, cleaned);
  std::string text = statement.title + '\n';
  std::size_t number = 0;
  for (const StatementClause& clause : statement.clauses) {
    text += '\n' + numbered(app, ++number, clause.heading) + '\n';
    for (const StatementLine& line : clause.lines) {
      if (line.is_item) text += kDash;
      text += line.text + '\n';
    }
  }
  return text;
}

std::string statement_markdown(const App& app, const Agreement& agreement) {
  const Statement statement = statement_of(app, agreement, markdown_escaped);
  std::string text = "# " + statement.title + '\n';
  std::size_t number = 0;
  for (const StatementClause& clause : statement.clauses) {
    text += "\n## " + numbered(app, ++number, clause.heading) + "\n\n";
    bool after_item = false;
    for (const StatementLine& line : clause.lines) {
      // Else the sentence would belong to the item above it.
      if (after_item && !line.is_item) text += '\n';
      if (line.is_item) text += kDash;
      text += line.text + '\n';
      after_item = line.is_item;
    }
  }
  return text;
}

}  // namespace kol::app
