#include "app/agreement/statement.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "app/agreement/clause_words.h"
#include "core/practice/code_points.h"
#include "core/practice/statement_text.h"
#include "io/json/practice/agreement.h"

namespace kol::app {
namespace {

constexpr std::string_view kDash = "- ";
constexpr std::size_t kLineOfPaper = 80;  // code points, about as many as A4 and Letter hold

StatementLine own_line(std::string_view line, Quoting quoting) {
  const bool is_item = line.substr(0, kDash.size()) == kDash;
  if (is_item) line.remove_prefix(kDash.size());
  return {quoting(line), is_item, false};
}

// The reader's words, a line a sentence.
std::vector<StatementLine> own_lines(std::string_view text, Quoting quoting) {
  std::vector<StatementLine> lines;
  const std::string clean = cleaned(text);
  for (const std::string_view line : lines_in(clean)) lines.push_back(own_line(line, quoting));
  return lines;
}

void put_own_words(StatementClause& clause, const LineupRow& row, Quoting quoting) {
  for (const ClauseWording& own : row.wording) {
    if (own.clause != clause.id) continue;
    std::vector<StatementLine> lines = own_lines(own.text, quoting);
    if (lines.empty()) continue;
    clause.lines = std::move(lines);
    clause.is_own = true;
  }
}

// In code points, each line as long as the lines of paper that it fills.
std::size_t room_on_paper(const StatementClause& clause) {
  std::size_t room = 0;
  for (const StatementLine& line : clause.lines) {
    const std::size_t filled = (code_point_count(line.text) + kLineOfPaper - 1) / kLineOfPaper;
    room += std::max<std::size_t>(filled, 1) * kLineOfPaper;
  }
  return room;
}

}  // namespace

Statement statement_of(const App& app, const LineupRow& row, const Agreement& agreement,
                       Quoting quoting) {
  Statement statement{app.word(Word::agreement_statement), {}};
  for (const Clause& clause : agreement.clauses) {
    StatementClause& said =
        statement.clauses.emplace_back(std::visit(ClauseWords(app, agreement, quoting), clause));
    said.id = io::name_of(clause);
    put_own_words(said, row, quoting);
  }
  return statement;
}

bool is_own_wording_too_long(const App& app, const LineupRow& row, const Agreement& agreement,
                             const AgreedTerms& agreed) {
  if (row.wording.empty()) return false;
  LineupRow without = row;
  without.wording.clear();
  const Statement own = statement_of(app, row, agreement, cleaned);
  const Statement ours = statement_of(app, without, agreement, cleaned);
  std::size_t room = length_of_texts(agreed);
  std::size_t replaced = 0;
  for (std::size_t i = 0; i < own.clauses.size(); ++i) {
    if (!own.clauses[i].is_own) continue;
    room += room_on_paper(own.clauses[i]);
    replaced += room_on_paper(ours.clauses[i]);
  }
  return room > replaced + kTextsOnTwoPages;
}

std::vector<std::string_view> lines_in(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (end > 0) lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(text.size(), end + 1));
  }
  return lines;
}

std::string as_typed(const StatementClause& clause) {
  std::string text;
  for (const StatementLine& line : clause.lines) {
    if (!text.empty()) text += '\n';
    if (line.is_item) text += kDash;
    text += line.text;
  }
  return text;
}

std::string numbered(const App& app, std::size_t number, std::string_view heading) {
  return app.ui.words.with(Word::agreement_numbered,
                           {{"number", std::to_string(number)}, {"heading", heading}});
}

std::string statement_text(const App& app, const LineupRow& row, const Agreement& agreement) {
  const Statement statement = statement_of(app, row, agreement, cleaned);
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

std::string statement_markdown(const App& app, const LineupRow& row, const Agreement& agreement) {
  const Statement statement = statement_of(app, row, agreement, markdown_escaped);
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
