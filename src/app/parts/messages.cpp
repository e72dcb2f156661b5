// What io says in the page's words (see messages.h).
#include "app/parts/messages.h"

#include <array>
#include <cstddef>
#include <string_view>
#include <variant>
#include <vector>

namespace kol::app {
namespace {

struct CodeWord {
  io::Code code;
  Word word;
};

constexpr std::array kCodeWords = {
    CodeWord{io::Code::table_too_large, Word::io_table_too_large},
    CodeWord{io::Code::table_is_zip, Word::io_table_is_zip},
    CodeWord{io::Code::table_is_archive, Word::io_table_is_archive},
    CodeWord{io::Code::table_is_open_document, Word::io_table_is_open_document},
    CodeWord{io::Code::table_is_old_workbook, Word::io_table_is_old_workbook},
    CodeWord{io::Code::table_is_pdf, Word::io_table_is_pdf},
    CodeWord{io::Code::table_is_image, Word::io_table_is_image},
    CodeWord{io::Code::table_is_web_page, Word::io_table_is_web_page},
    CodeWord{io::Code::table_is_workspace, Word::io_table_is_workspace},
    CodeWord{io::Code::table_not_json, Word::io_table_not_json},
    CodeWord{io::Code::table_without_text, Word::io_table_without_text},
    CodeWord{io::Code::table_without_header, Word::io_table_without_header},
    CodeWord{io::Code::table_too_wide, Word::io_table_too_wide},
    CodeWord{io::Code::table_cell_too_long, Word::io_table_cell_too_long},
    CodeWord{io::Code::table_quote_open, Word::io_table_quote_open},
    CodeWord{io::Code::table_too_many_records, Word::io_table_too_many_records},
    CodeWord{io::Code::table_without_records, Word::io_table_without_records},
    CodeWord{io::Code::table_without_platform, Word::io_table_without_platform},
    CodeWord{io::Code::table_all_skipped, Word::io_table_all_skipped},
    CodeWord{io::Code::table_unknown_column, Word::io_table_unknown_column},
    CodeWord{io::Code::table_nothing_matched, Word::io_table_nothing_matched},
    CodeWord{io::Code::workbook_damaged, Word::io_workbook_damaged},
    CodeWord{io::Code::workbook_no_reader, Word::io_workbook_no_reader},
    CodeWord{io::Code::workbook_too_large, Word::io_workbook_too_large},
    CodeWord{io::Code::skipped_header, Word::io_skipped_header},
    CodeWord{io::Code::skipped_blank, Word::io_skipped_blank},
    CodeWord{io::Code::skipped_nameless, Word::io_skipped_nameless},
    CodeWord{io::Code::skipped_without_platform, Word::io_skipped_without_platform},
    CodeWord{io::Code::skipped_repeat, Word::io_skipped_repeat},
    CodeWord{io::Code::skipped_total, Word::io_skipped_total},
    CodeWord{io::Code::skipped_alone, Word::io_skipped_alone},
    CodeWord{io::Code::skipped_not_object, Word::io_skipped_not_object},
    CodeWord{io::Code::skipped_other_campaign, Word::io_skipped_other_campaign},
    CodeWord{io::Code::skipped_cancelled, Word::io_skipped_cancelled},
    CodeWord{io::Code::skipped_without_order, Word::io_skipped_without_order},
    CodeWord{io::Code::skipped_code_of_several, Word::io_skipped_code_of_several},
    CodeWord{io::Code::skipped_unmatched, Word::io_skipped_unmatched},
    CodeWord{io::Code::doubtful_about, Word::io_doubtful_about},
    CodeWord{io::Code::doubtful_currency, Word::io_doubtful_currency},
    CodeWord{io::Code::doubtful_fraction, Word::io_doubtful_fraction},
    CodeWord{io::Code::doubtful_id, Word::io_doubtful_id},
    CodeWord{io::Code::doubtful_joined, Word::io_doubtful_joined},
    CodeWord{io::Code::doubtful_mark, Word::io_doubtful_mark},
    CodeWord{io::Code::doubtful_other_handle, Word::io_doubtful_other_handle},
    CodeWord{io::Code::doubtful_other_platform, Word::io_doubtful_other_platform},
    CodeWord{io::Code::doubtful_range, Word::io_doubtful_range},
    CodeWord{io::Code::doubtful_rate, Word::io_doubtful_rate},
    CodeWord{io::Code::doubtful_several_platforms, Word::io_doubtful_several_platforms},
    CodeWord{io::Code::doubtful_shifted, Word::io_doubtful_shifted},
    CodeWord{io::Code::doubtful_which_channel, Word::io_doubtful_which_channel},
    CodeWord{io::Code::warning_code_of_rows, Word::io_warning_code_of_rows},
    CodeWord{io::Code::warning_copies_differ, Word::io_warning_copies_differ},
    CodeWord{io::Code::warning_encoding_guessed, Word::io_warning_encoding_guessed},
    CodeWord{io::Code::warning_engagement_unclear, Word::io_warning_engagement_unclear},
    CodeWord{io::Code::warning_id_reused, Word::io_warning_id_reused},
    CodeWord{io::Code::warning_lifetime, Word::io_warning_lifetime},
    CodeWord{io::Code::warning_lines_quoted, Word::io_warning_lines_quoted},
    CodeWord{io::Code::warning_long_records, Word::io_warning_long_records},
    CodeWord{io::Code::warning_notes_cut, Word::io_warning_notes_cut},
    CodeWord{io::Code::warning_other_prices, Word::io_warning_other_prices},
    CodeWord{io::Code::warning_platform_counts, Word::io_warning_platform_counts},
    CodeWord{io::Code::warning_repeated_accounts, Word::io_warning_repeated_accounts},
    CodeWord{io::Code::warning_replaced, Word::io_warning_replaced},
    CodeWord{io::Code::warning_same_name, Word::io_warning_same_name},
    CodeWord{io::Code::warning_usd_rate_needed, Word::io_warning_usd_rate_needed},
    CodeWord{io::Code::warning_words_in_numbers, Word::io_warning_words_in_numbers},
    CodeWord{io::Code::done_titles_left_out, Word::io_done_titles_left_out},
    CodeWord{io::Code::done_engagements_of_one, Word::io_done_engagements_of_one},
    CodeWord{io::Code::done_engagements_reckoned, Word::io_done_engagements_reckoned},
    CodeWord{io::Code::json_broken, Word::io_json_broken},
    CodeWord{io::Code::json_must_be, Word::io_json_must_be},
    CodeWord{io::Code::json_must_be_known, Word::io_json_must_be_known},
    CodeWord{io::Code::json_must_rise, Word::io_json_must_rise},
    CodeWord{io::Code::json_beyond, Word::io_json_beyond},
    CodeWord{io::Code::json_text_too_long, Word::io_json_text_too_long},
    CodeWord{io::Code::json_name_too_long, Word::io_json_name_too_long},
    CodeWord{io::Code::json_list_too_long, Word::io_json_list_too_long},
    CodeWord{io::Code::json_too_deep, Word::io_json_too_deep},
    CodeWord{io::Code::json_twice, Word::io_json_twice},
    CodeWord{io::Code::json_text_twice, Word::io_json_text_twice},
    CodeWord{io::Code::json_missing, Word::io_json_missing},
    CodeWord{io::Code::json_empty, Word::io_json_empty},
    CodeWord{io::Code::json_list_empty, Word::io_json_list_empty},
    CodeWord{io::Code::json_no_platform, Word::io_json_no_platform},
    CodeWord{io::Code::workspace_influencer_twice, Word::io_workspace_influencer_twice},
    CodeWord{io::Code::workspace_tier_twice, Word::io_workspace_tier_twice},
    CodeWord{io::Code::workspace_platform_twice, Word::io_workspace_platform_twice},
    CodeWord{io::Code::workspace_no_influencer, Word::io_workspace_no_influencer},
    CodeWord{io::Code::workspace_no_channel, Word::io_workspace_no_channel},
    CodeWord{io::Code::workspace_package_no_channel, Word::io_workspace_package_no_channel},
    CodeWord{io::Code::workspace_no_usd_rate, Word::io_workspace_no_usd_rate},
    CodeWord{io::Code::workspace_pieces_over_count, Word::io_workspace_pieces_over_count},
    CodeWord{io::Code::workspace_content_twice, Word::io_workspace_content_twice},
    CodeWord{io::Code::workspace_slug_twice, Word::io_workspace_slug_twice},
    CodeWord{io::Code::workspace_metric_twice, Word::io_workspace_metric_twice},
    CodeWord{io::Code::workspace_both_over, Word::io_workspace_both_over},
    CodeWord{io::Code::workspace_one_needed, Word::io_workspace_one_needed},
    CodeWord{io::Code::workspace_creator_no_channel, Word::io_workspace_creator_no_channel},
    CodeWord{io::Code::workspace_too_many, Word::io_workspace_too_many},
    CodeWord{io::Code::workspace_kept_field, Word::io_workspace_kept_field},
    CodeWord{io::Code::workspace_kept_ctr_class, Word::io_workspace_kept_ctr_class},
    CodeWord{io::Code::workspace_kept_payment_type, Word::io_workspace_kept_payment_type},
    CodeWord{io::Code::workspace_kept_unused, Word::io_workspace_kept_unused},
    CodeWord{io::Code::workspace_no_lead_rate, Word::io_workspace_no_lead_rate},
    CodeWord{io::Code::workspace_kept_vetting_item, Word::io_workspace_kept_vetting_item},
    CodeWord{io::Code::workspace_kept_tip, Word::io_workspace_kept_tip},
    CodeWord{io::Code::workspace_kept_pieces, Word::io_workspace_kept_pieces},
    CodeWord{io::Code::workspace_unknown_class, Word::io_workspace_unknown_class},
    CodeWord{io::Code::workspace_http, Word::io_workspace_http},
    CodeWord{io::Code::workspace_code_looks_alike, Word::io_workspace_code_looks_alike},
    CodeWord{io::Code::workspace_other_discount, Word::io_workspace_other_discount},
    CodeWord{io::Code::workspace_pieces_add_up, Word::io_workspace_pieces_add_up},
    CodeWord{io::Code::benchmarks_must_not_fall, Word::io_benchmarks_must_not_fall},
    CodeWord{io::Code::benchmarks_must_rise, Word::io_benchmarks_must_rise},
    CodeWord{io::Code::benchmarks_other_length, Word::io_benchmarks_other_length},
    CodeWord{io::Code::benchmarks_no_platform, Word::io_benchmarks_no_platform},
    CodeWord{io::Code::benchmarks_not_of, Word::io_benchmarks_not_of},
    CodeWord{io::Code::benchmarks_default_twice, Word::io_benchmarks_default_twice},
    CodeWord{io::Code::kind_object, Word::io_kind_object},
    CodeWord{io::Code::kind_list, Word::io_kind_list},
    CodeWord{io::Code::kind_text, Word::io_kind_text},
    CodeWord{io::Code::kind_number, Word::io_kind_number},
    CodeWord{io::Code::kind_boolean, Word::io_kind_boolean},
    CodeWord{io::Code::kind_triple, Word::io_kind_triple},
    CodeWord{io::Code::kind_currency, Word::io_kind_currency},
    CodeWord{io::Code::kind_date, Word::io_kind_date},
    CodeWord{io::Code::kind_url, Word::io_kind_url},
    CodeWord{io::Code::kind_utm, Word::io_kind_utm},
    CodeWord{io::Code::kind_slug, Word::io_kind_slug},
    CodeWord{io::Code::kind_code, Word::io_kind_code},
    CodeWord{io::Code::kind_content, Word::io_kind_content},
    CodeWord{io::Code::kind_hashtag, Word::io_kind_hashtag},
    CodeWord{io::Code::range_any, Word::io_range_any},
    CodeWord{io::Code::range_amount, Word::io_range_amount},
    CodeWord{io::Code::range_positive, Word::io_range_positive},
    CodeWord{io::Code::range_share, Word::io_range_share},
    CodeWord{io::Code::range_positive_share, Word::io_range_positive_share},
    CodeWord{io::Code::range_change, Word::io_range_change},
    CodeWord{io::Code::range_count, Word::io_range_count},
    CodeWord{io::Code::range_whole, Word::io_range_whole},
    CodeWord{io::Code::range_trials, Word::io_range_trials},
    CodeWord{io::Code::range_days, Word::io_range_days},
    CodeWord{io::Code::range_exponent, Word::io_range_exponent},
    CodeWord{io::Code::range_chance, Word::io_range_chance},
    CodeWord{io::Code::range_version, Word::io_range_version},
    CodeWord{io::Code::range_year, Word::io_range_year},
    CodeWord{io::Code::range_next_tier, Word::io_range_next_tier},
    CodeWord{io::Code::noun_platform, Word::io_noun_platform},
    CodeWord{io::Code::noun_format, Word::io_noun_format},
    CodeWord{io::Code::noun_goal, Word::io_noun_goal},
    CodeWord{io::Code::noun_payment_type, Word::io_noun_payment_type},
    CodeWord{io::Code::noun_market, Word::io_noun_market},
    CodeWord{io::Code::noun_objective, Word::io_noun_objective},
    CodeWord{io::Code::noun_plan_value, Word::io_noun_plan_value},
    CodeWord{io::Code::noun_vetting_state, Word::io_noun_vetting_state},
    CodeWord{io::Code::noun_creative, Word::io_noun_creative},
    CodeWord{io::Code::noun_analytics, Word::io_noun_analytics},
    CodeWord{io::Code::noun_target_metric, Word::io_noun_target_metric},
    CodeWord{io::Code::noun_attribution, Word::io_noun_attribution},
    CodeWord{io::Code::noun_spread_kind, Word::io_noun_spread_kind},
    CodeWord{io::Code::noun_grade, Word::io_noun_grade},
    CodeWord{io::Code::syntax_utf8, Word::io_syntax_utf8},
    CodeWord{io::Code::syntax_no_control, Word::io_syntax_no_control},
    CodeWord{io::Code::syntax_closing_quote, Word::io_syntax_closing_quote},
    CodeWord{io::Code::syntax_escape, Word::io_syntax_escape},
    CodeWord{io::Code::syntax_hex_digit, Word::io_syntax_hex_digit},
    CodeWord{io::Code::syntax_surrogates, Word::io_syntax_surrogates},
    CodeWord{io::Code::syntax_digit, Word::io_syntax_digit},
    CodeWord{io::Code::syntax_number, Word::io_syntax_number},
    CodeWord{io::Code::syntax_name, Word::io_syntax_name},
    CodeWord{io::Code::syntax_value, Word::io_syntax_value},
    CodeWord{io::Code::syntax_colon, Word::io_syntax_colon},
    CodeWord{io::Code::syntax_comma, Word::io_syntax_comma},
    CodeWord{io::Code::syntax_end, Word::io_syntax_end},
    CodeWord{io::Code::syntax_byte, Word::io_syntax_byte},
    CodeWord{io::Code::syntax_control, Word::io_syntax_control},
};

constexpr bool in_order() {
  for (std::size_t i = 0; i < kCodeWords.size(); ++i) {
    if (static_cast<std::size_t>(kCodeWords[i].code) != i) return false;
  }
  return kCodeWords.size() == io::kCodeCount;
}
static_assert(in_order(), "a word for each io::Code, in its order");

std::string plain(const io::Message::Content& value) {
  const auto* const number = std::get_if<std::size_t>(&value);
  return number != nullptr ? std::to_string(*number) : std::get<std::string>(value);
}

// The text with the message's values in it.
std::string with_values(const App& app, Word text, const io::Message& message) {
  const ui::Words& words = app.ui.words;
  std::vector<std::string> texts(message.values.size());
  std::vector<ui::Words::NamedValue> named;
  // Words within the words hold only numbers and texts: these come first.
  for (const bool codes : {false, true}) {
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const io::Message::Value& value = message.values[i];
      const auto* const code = std::get_if<io::Code>(&value.is);
      if ((code != nullptr) != codes) continue;
      texts[i] = codes ? words.with(word_of(*code), named) : plain(value.is);
      named.emplace_back(value.name, texts[i]);
    }
  }
  return words.with(text, named);
}

// A path as it stands; where JSON itself is broken, line and column.
std::string place_of(const App& app, const io::Problem& problem) {
  if (problem.message.code != io::Code::json_broken) return problem.place;
  return with_values(app, Word::problems_at_line, problem.message);
}

}  // namespace

Word word_of(io::Code code) { return kCodeWords[static_cast<std::size_t>(code)].word; }

std::string in_words(const App& app, const io::Message& message) {
  return with_values(app, word_of(message.code), message);
}

std::string in_words(const App& app, const io::Problem& problem) {
  std::string message = in_words(app, problem.message);
  if (problem.place.empty()) return message;
  return app.ui.words.with(Word::problems_at,
                           {{"place", place_of(app, problem)}, {"problem", message}});
}

}  // namespace kol::app
