// The statement as text, as a Markdown file and on paper.
#include "app/agreement/parts.h"
#include "app/agreement/statement.h"
#include "app/parts/file_name.h"
#include "app/parts/paper.h"
#include "core/practice/statement_text.h"

namespace kol::app {
namespace {

// Line by line, so that none of them can reorder or hide what stands beside it.
std::string isolated_lines(std::string_view text) {
  const std::string clean = cleaned(text);
  std::string lines;
  for (const std::string_view line : lines_in(clean)) {
    if (!lines.empty()) lines += '\n';
    lines += isolated(line);
  }
  return lines;
}

PrintBlock clause_block(const App& app, const StatementClause& clause, std::size_t number) {
  PrintBlock block{PrintBlock::Kind::clause, numbered(app, number, clause.heading)};
  for (const StatementLine& line : clause.lines) {
    block.rows.push_back({line.is_item ? "item" : "sentence", line.text});
  }
  return block;
}

// A line each for those who sign.
PrintBlock signatures(const App& app, const AgreementSubject& subject) {
  PrintBlock block{PrintBlock::Kind::signatures, app.word(Word::agreement_signature)};
  const std::string& brand = subject.agreed.brand;
  const std::string& open = app.word(Word::agreement_to_be_agreed);
  for (const std::string& who : {brand.empty() ? open : isolated(brand), isolated(subject.name)}) {
    block.rows.push_back(
        {who, app.word(Word::agreement_signature), app.word(Word::agreement_signed_on)});
  }
  return block;
}

// The code that it names, and the links, stay as they are from now on.
void hand_out(App& app, const AgreementSubject& subject) {
  if (find_clause<TrackingClause>(subject.agreement)) app.document.publish({subject.index});
}

}  // namespace

void copy_statement(App& app, const AgreementSubject& subject) {
  platform::copy_text(statement_text(app, subject.row, subject.agreement));
  hand_out(app, subject);
  app.tell(app.word(Word::agreement_copied));
}

void save_statement(App& app, const AgreementSubject& subject) {
  const std::string& campaign = app.document.workspace().campaign.name;
  platform::save_file(file_name(campaign, ".md", subject.name), "text/markdown",
                      statement_markdown(app, subject.row, subject.agreement));
  hand_out(app, subject);
}

void print_statement(App& app, const AgreementSubject& subject, bool print) {
  const Statement statement = statement_of(app, subject.row, subject.agreement, isolated_lines);
  const std::string& campaign = app.document.workspace().campaign.name;
  PrintReport paper{
      statement.title, platform::format_date(""), {}, false, file_name(campaign, {}, subject.name)};
  for (const StatementClause& clause : statement.clauses) {
    paper.blocks.push_back(clause_block(app, clause, paper.blocks.size() + 1));
  }
  paper.blocks.push_back(signatures(app, subject));
  platform::show_report(print_report_json(app, paper), print);
  hand_out(app, subject);
}

}  // namespace kol::app
