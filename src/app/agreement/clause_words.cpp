#include "app/agreement/clause_words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/agreement/agreement_names.h"
#include "app/parts/left_text.h"
#include "app/parts/names.h"

namespace kol::app {
namespace {

// In the order of Goal.
constexpr std::array kPurposes = {
    Word::agreement_purpose_awareness, Word::agreement_purpose_engagement,
    Word::agreement_purpose_traffic, Word::agreement_purpose_sales, Word::agreement_purpose_leads};
// In the order of Creative.
constexpr std::array kFreedoms = {Word::agreement_creative_is_free,
                                  Word::agreement_creative_is_guided,
                                  Word::agreement_creative_is_script};

}  // namespace

// ---- How a line is made ----

StatementLine ClauseWords::line(Word word, std::initializer_list<Put> values) const {
  const std::string& open = app_.word(Word::agreement_to_be_agreed);
  StatementLine line;
  std::vector<ui::Words::NamedValue> put;
  for (const Put& value : values) {
    put.emplace_back(value.name, value.text ? std::string_view(*value.text) : open);
    line.is_open = line.is_open || !value.text;
  }
  line.text = app_.ui.words.with(word, put);
  return line;
}

void ClauseWords::say(Word word, std::initializer_list<Put> values) {
  lines_.push_back(line(word, values));
}

void ClauseWords::item(Word word, std::initializer_list<Put> values) {
  lines_.push_back(line(word, values));
  lines_.back().is_item = true;
}

void ClauseWords::say_counted(const Counted& words, double count) {
  if (count == 0 && words.none) return say(*words.none);
  say(count == 1 ? words.one : words.many, {{"count", ui::editable(count)}});
}

StatementClause ClauseWords::done(Word heading) {
  return {app_.word(heading), std::exchange(lines_, {})};
}

std::optional<std::string> ClauseWords::quoted_if(const MaybeText& text) const {
  return text ? std::optional(quoting_(*text)) : std::nullopt;
}

std::vector<std::string> ClauseWords::quoted_all(const std::vector<std::string>& texts) const {
  std::vector<std::string> all;
  for (const std::string& text : texts) all.push_back(quoting_(text));
  return all;
}

std::optional<std::string> ClauseWords::day(const MaybeDate& date) const {
  return date ? std::optional(shown_date(date)) : std::nullopt;
}

std::string ClauseWords::days(const std::vector<MaybeDate>& dates) const {
  std::vector<std::string> all;
  for (const MaybeDate& date : dates) {
    if (date) all.push_back(shown_date(date));
  }
  const std::size_t unknown = dates.size() - all.size();
  if (all.empty()) return app_.word(Word::agreement_to_be_agreed);
  if (unknown > 0) {
    const Word words = unknown == 1 ? Word::agreement_dates_more_one : Word::agreement_dates_more;
    all.push_back(app_.ui.words.with(words, {{"count", std::to_string(unknown)}}));
  }
  std::string text;
  for (const std::string& one : all) text += (text.empty() ? "" : " · ") + one;
  return text;
}

// ---- The clauses ----

StatementClause ClauseWords::operator()(const PartiesClause& clause) {
  if (clause.brand) {
    say(Word::agreement_parties, {{"brand", quoted(*clause.brand)}, {"name", quoted(clause.name)}});
  } else {
    say(Word::agreement_parties_open, {{"name", quoted(clause.name)}});
    lines_.back().is_open = true;
  }
  if (!clause.handles.empty()) say(Word::agreement_parties_handles);
  for (const AgreedHandle& handle : clause.handles) {
    item(Word::agreement_handle, {{"platform", platform_name(app_, handle.platform)},
                                  {"handle", quoted_if(handle.handle)}});
  }
  say(Word::agreement_parties_contact, {{"contact", quoted_if(clause.contact)}});
  return done(Word::agreement_heading_parties);
}

StatementClause ClauseWords::operator()(const PurposeClause& clause) {
  say(Word::agreement_purpose, {{"campaign", quoted_if(clause.campaign)}});
  say(kPurposes[static_cast<std::size_t>(clause.goal)]);
  say(Word::agreement_purpose_product, {{"product", quoted_if(clause.product)}});
  return done(Word::agreement_heading_purpose);
}

StatementClause ClauseWords::operator()(const DeliverablesClause& clause) {
  say(Word::agreement_deliverables);
  for (const AgreedDeliverable& made : clause.deliverables) {
    const std::string posts = posts_text(app_, {{made.format, made.count, {}, {}}});
    const auto is_unknown = [](const MaybeDate& date) { return !date; };
    const bool is_open =
        made.dates.empty() || std::any_of(made.dates.begin(), made.dates.end(), is_unknown);
    const bool has_drafts = !std::all_of(made.drafts.begin(), made.drafts.end(), is_unknown);
    if (has_drafts) {
      item(Word::agreement_deliverable_drafts,
           {{"posts", posts}, {"dates", days(made.dates)}, {"drafts", days(made.drafts)}});
    } else {
      item(Word::agreement_deliverable, {{"posts", posts}, {"dates", days(made.dates)}});
    }
    lines_.back().is_open = is_open;
  }
  return done(Word::agreement_heading_deliverables);
}

StatementClause ClauseWords::operator()(const CreativeClause& clause) {
  say(kFreedoms[static_cast<std::size_t>(clause.level)]);
  return done(Word::agreement_heading_creative);
}

StatementClause ClauseWords::operator()(const GuidelinesClause& clause) {
  const auto list = [&](Word what, const std::vector<std::string>& texts) {
    if (!texts.empty()) say(what);
    for (std::string& text : quoted_all(texts)) lines_.push_back({std::move(text), true, false});
  };
  if (clause.guidelines) lines_.push_back({quoted(*clause.guidelines), false, false});
  list(Word::agreement_guidelines_include, clause.include);
  list(Word::agreement_guidelines_avoid, clause.avoid);
  return done(Word::agreement_heading_guidelines);
}

StatementClause ClauseWords::operator()(const DisclosureClause& clause) {
  say(Word::agreement_disclosure_label, {{"label", quoted_if(clause.label)}});
  if (find_clause<ProductClause>(agreement_)) say(Word::agreement_disclosure_product);
  return done(Word::agreement_heading_disclosure);
}

StatementClause ClauseWords::operator()(const ApprovalClause& clause) {
  if (!clause.approval) {
    say(Word::agreement_approval_unseen);
    return done(Word::agreement_heading_approval);
  }
  say(Word::agreement_approval_seen);
  say_counted({Word::agreement_approval_drafts_none, Word::agreement_approval_drafts_one,
               Word::agreement_approval_drafts},
              clause.draft_days);
  say_counted({Word::agreement_approval_answer_none, Word::agreement_approval_answer_one,
               Word::agreement_approval_answer},
              clause.approval_days);
  say_counted({Word::agreement_approval_rounds_none, Word::agreement_approval_rounds_one,
               Word::agreement_approval_rounds},
              clause.revisions);
  return done(Word::agreement_heading_approval);
}

StatementClause ClauseWords::operator()(const TrackingClause& clause) {
  if (clause.links > 0) {
    say_counted({{}, Word::agreement_tracking_links_one, Word::agreement_tracking_links},
                static_cast<double>(clause.links));
  }
  if (clause.code && clause.discount.value_or(0) > 0) {
    say(Word::agreement_tracking_code_discount,
        {{"discount", share_words(*clause.discount)}, {"code", quoted_if(clause.code)}});
  } else if (clause.code) {
    say(Word::agreement_tracking_code, {{"code", quoted_if(clause.code)}});
  }
  if (!clause.hashtags.empty()) {
    say(Word::agreement_tracking_hashtags,
        {{"hashtags", listed(app_, quoted_all(clause.hashtags))}});
  }
  return done(Word::agreement_heading_tracking);
}

StatementClause ClauseWords::operator()(const MetricsClause& clause) {
  say(clause.by_result ? Word::agreement_metrics_counted : Word::agreement_metrics_goals);
  for (const MetricTarget& target : clause.metrics) {
    item(Word::agreement_metric,
         {{"name", metric_name(app_, target.metric)}, {"target", ui::editable(target.target)}});
  }
  say(clause.by_result ? Word::agreement_metrics_by_result : Word::agreement_metrics_no_result);
  return done(Word::agreement_heading_metrics);
}

StatementClause ClauseWords::operator()(const AnalyticsClause& clause) {
  std::vector<std::string> kinds;
  for (const AnalyticsKind kind : clause.list) kinds.push_back(analytics_name(app_, kind));
  say(Word::agreement_analytics_list, {{"list", listed(app_, kinds)}});
  if (clause.date) {
    say(Word::agreement_analytics_by, {{"date", day(clause.date)}});
  } else {
    say_counted({Word::agreement_analytics_after_none, Word::agreement_analytics_after_one,
                 Word::agreement_analytics_after},
                clause.days);
  }
  return done(Word::agreement_heading_analytics);
}

}  // namespace kol::app
