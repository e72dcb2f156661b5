// The sentences of each clause of a statement.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/agreement/statement.h"

namespace kol::app {

// Makes the lines of one clause: called with it, by its type.
class ClauseWords {
 public:
  ClauseWords(const App& app, const Agreement& agreement, Quoting quoting)
      : app_(app), agreement_(agreement), quoting_(quoting) {}

  // Who, what and how (clause_words.cpp).
  StatementClause operator()(const PartiesClause& clause);
  StatementClause operator()(const PurposeClause& clause);
  StatementClause operator()(const DeliverablesClause& clause);
  StatementClause operator()(const CreativeClause& clause);
  StatementClause operator()(const GuidelinesClause& clause);
  StatementClause operator()(const DisclosureClause& clause);
  StatementClause operator()(const ApprovalClause& clause);
  StatementClause operator()(const TrackingClause& clause);
  StatementClause operator()(const MetricsClause& clause);
  StatementClause operator()(const AnalyticsClause& clause);
  // What it is worth, and how it ends (clause_words_of_pay.cpp).
  StatementClause operator()(const FeeClause& clause);
  StatementClause operator()(const DepositClause& clause);
  StatementClause operator()(const BalanceClause& clause);
  StatementClause operator()(const CommissionClause& clause);
  StatementClause operator()(const ProductClause& clause);
  StatementClause operator()(const UsageClause& clause);
  StatementClause operator()(const WhitelistingClause& clause);
  StatementClause operator()(const ExclusivityClause& clause);
  StatementClause operator()(const RawFootageClause& clause);
  StatementClause operator()(const RushClause& clause);
  StatementClause operator()(const LiveClause& clause);
  StatementClause operator()(const CancellationClause& clause);
  StatementClause operator()(const ChangesClause& clause);
  StatementClause operator()(const NoticeClause& clause);

 private:
  // What is put into a sentence for {name}; absent: to be agreed.
  struct Put {
    std::string_view name;
    std::optional<std::string> text;
  };
  // A sentence by how many there are of what it counts.
  struct Counted {
    std::optional<Word> none;
    Word one;
    Word many;
  };

  StatementLine line(Word word, std::initializer_list<Put> values) const;
  void say(Word word, std::initializer_list<Put> values = {});
  void item(Word word, std::initializer_list<Put> values);
  void say_counted(const Counted& words, double count);
  // The lines so far, under that heading.
  StatementClause done(Word heading);

  std::string quoted(std::string_view text) const { return quoting_(text); }
  std::optional<std::string> quoted_if(const MaybeText& text) const;
  std::vector<std::string> quoted_all(const std::vector<std::string>& texts) const;
  // Days one after the other, those that are not known counted at the end.
  std::string days(const std::vector<MaybeDate>& dates) const;
  std::optional<std::string> day(const MaybeDate& date) const;
  // To the cent, whole amounts without; `fraction` digits at most for the price of one click.
  std::optional<std::string> money(const MaybeNumber& amount, int fraction = 2) const;
  static std::string share_words(double share);
  bool pays_by_result() const;

  const App& app_;
  const Agreement& agreement_;
  const Quoting quoting_;
  std::vector<StatementLine> lines_;
};

}  // namespace kol::app
