// The command's words for what io says (see english.h).
#include "io/english.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace kol::io {
namespace {

struct Sentence {
  Code code;
  std::string_view words;
};

constexpr std::array kSentences = {
    Sentence{Code::table_too_large, "more than 256 MiB"},
    Sentence{Code::table_is_zip,
             "this is a zip archive, as spreadsheets (.xlsx) are: save as CSV first"},
    Sentence{Code::table_is_archive,
             "this is a zip archive: unpack it first, and open the table that is in it"},
    Sentence{Code::table_is_open_document,
             "this is an OpenDocument spreadsheet (.ods): save it as CSV first, or copy its rows "
             "and paste them"},
    Sentence{
        Code::table_is_old_workbook,
        "this is an old workbook (.xls): save it as CSV first, or copy its rows and paste them"},
    Sentence{Code::table_is_pdf,
             "this is a PDF: copy its table into a spreadsheet first, or ask for the list as one"},
    Sentence{Code::table_is_image,
             "this is a picture, from which no text can be read: ask for the list as a "
             "spreadsheet, or type it"},
    Sentence{
        Code::table_is_web_page,
        "this is a web page: open it, copy its table and paste the rows, or save it as CSV first"},
    Sentence{Code::table_is_workspace, "this is a workspace, not a table: open it as it is"},
    Sentence{Code::table_not_json, "line {line}: this is no valid JSON"},
    Sentence{Code::table_without_text, "there is no text to read"},
    Sentence{Code::table_without_header,
             "no header was recognised: the first line should name the columns, for example name, "
             "handle, followers"},
    Sentence{Code::table_too_wide, "line {line}: more than 1,000 columns"},
    Sentence{Code::table_cell_too_long, "line {line}: a cell has more than 100,000 characters"},
    Sentence{Code::table_quote_open, "line {line}: a quote opens here and never closes"},
    Sentence{Code::table_too_many_records, "more than 1,000,000 records"},
    Sentence{Code::table_without_records, "the table has no records below its header"},
    Sentence{Code::table_without_platform,
             "nothing says which platform the influencers are on: not the records, not the name of "
             "the file, not a header"},
    Sentence{Code::table_all_skipped, "all {count} records were skipped; the first: {reason}"},
    Sentence{Code::table_unknown_column, "no column has the header \"{text}\""},
    Sentence{Code::table_nothing_matched,
             "none of the {count} records belongs to a link, code or handle of this campaign"},
    Sentence{Code::workbook_damaged,
             "this workbook is damaged: save it again in your spreadsheet program, or save the "
             "sheet as CSV"},
    Sentence{Code::workbook_no_reader,
             "this browser cannot unpack workbooks: save the sheet as CSV first"},
    Sentence{Code::workbook_too_large, "the sheet is more than 256 MiB once unpacked"},
    Sentence{Code::skipped_header, "the header again"},
    Sentence{Code::skipped_blank, "blank"},
    Sentence{Code::skipped_nameless, "blank: no name, no handle and no number"},
    Sentence{Code::skipped_without_platform, "nothing says which platform it is"},
    Sentence{Code::skipped_repeat, "the same as record {record}"},
    Sentence{Code::skipped_total, "a total or an average of the others"},
    Sentence{Code::skipped_alone, "a line with one cell, such as a title between the records"},
    Sentence{Code::skipped_not_object, "no object"},
    Sentence{Code::skipped_other_campaign, "of another campaign"},
    Sentence{Code::skipped_cancelled, "a cancelled order"},
    Sentence{Code::skipped_without_order, "nothing says which order it is"},
    Sentence{Code::skipped_code_of_several, "several influencers have its code"},
    Sentence{Code::skipped_unmatched, "no link, code or handle of this campaign"},
    Sentence{Code::doubtful_about, "about so much"},
    Sentence{Code::doubtful_currency, "in another currency"},
    Sentence{Code::doubtful_fraction, "a fraction among thousands"},
    Sentence{Code::doubtful_id, "an id that a spreadsheet has rounded"},
    Sentence{Code::doubtful_joined, "put together from several cells"},
    Sentence{Code::doubtful_mark, "the mark may be for thousands or decimals"},
    Sentence{Code::doubtful_other_handle, "the address of another account"},
    Sentence{Code::doubtful_other_platform, "an address on another platform"},
    Sentence{Code::doubtful_range, "the middle of a range"},
    Sentence{Code::doubtful_rate, "more engagements than followers"},
    Sentence{Code::doubtful_several_platforms, "several platforms: the first"},
    Sentence{Code::doubtful_shifted, "the record has more cells than the header"},
    Sentence{Code::doubtful_which_channel, "nothing says which channel it is for"},
    Sentence{Code::warning_code_of_rows,
             "Several rows of one influencer have the code {text}: its {count} records went to the "
             "first."},
    Sentence{
        Code::warning_copies_differ,
        "{column}: {count} figures differ from those in an earlier column; they are in the notes"},
    Sentence{Code::warning_encoding_guessed, "The encoding is a guess: {text}."},
    Sentence{Code::warning_engagement_unclear,
             "{column}: engagements or a rate? It is in the notes."},
    Sentence{Code::warning_id_reused, "{count} records have an id that another person has"},
    Sentence{Code::warning_lifetime,
             "{column} counts all posts together, not one; it is in the notes."},
    Sentence{Code::warning_lines_quoted,
             "Each line was one quoted cell; they were read once more."},
    Sentence{Code::warning_long_records, "{count} records have more cells than the header"},
    Sentence{Code::warning_notes_cut, "{count} texts were cut to 10,000 characters"},
    Sentence{Code::warning_other_prices,
             "{column}: {count} prices of other posts or platforms; they are in the notes"},
    Sentence{Code::warning_platform_counts, "{column} was taken for followers."},
    Sentence{Code::warning_repeated_accounts, "{count} records are of an account met before"},
    Sentence{Code::warning_replaced, "{count} characters could not be read"},
    Sentence{Code::warning_same_name, "{count} records have a name met before"},
    Sentence{Code::warning_usd_rate_needed,
             "No rate for {text} is known: without one the prices are left out."},
    Sentence{Code::warning_words_in_numbers,
             "{column} holds mostly words, not numbers; it is in the notes."},
    Sentence{Code::done_titles_left_out, "{count} lines above the header were left out"},
    Sentence{Code::done_engagements_of_one,
             "Engagements for 1 person were calculated from their rate."},
    Sentence{Code::done_engagements_reckoned,
             "Engagements for {count} people were calculated from their rate."},
    Sentence{Code::json_broken, "not JSON: expected {expected}, found {found}"},
    Sentence{Code::json_must_be, "must be {expected}, found {found}"},
    Sentence{Code::json_must_be_known, "{found} is not {expected}; known: {names}"},
    Sentence{Code::json_must_rise, "must rise from low to typical to high, found {values}"},
    Sentence{Code::json_beyond, "must not be beyond 1e15 or -1e15, found {found}"},
    Sentence{Code::json_text_too_long,
             "the text must not be longer than 10000 characters, found {count}"},
    Sentence{Code::json_name_too_long,
             "the field name must not be longer than 10000 characters, found {count}"},
    Sentence{Code::json_list_too_long, "must not have more than 1000000 elements"},
    Sentence{Code::json_too_deep, "is nested over 64 levels deep"},
    Sentence{Code::json_twice, "stands twice in one object"},
    Sentence{Code::json_text_twice, "\"{text}\" stands twice in one list"},
    Sentence{Code::json_missing, "is missing"},
    Sentence{Code::json_empty, "must not be empty"},
    Sentence{Code::json_list_empty, "must have at least one element"},
    Sentence{Code::json_no_platform, "is not the name of a platform"},
    Sentence{Code::workspace_influencer_twice, "\"{id}\" is the id of an earlier influencer"},
    Sentence{Code::workspace_tier_twice, "\"{id}\" is the id of an earlier tier"},
    Sentence{Code::workspace_platform_twice, "is the platform of an earlier channel"},
    Sentence{Code::workspace_no_influencer, "\"{id}\" is the id of no influencer"},
    Sentence{Code::workspace_no_channel,
             "is for {platform}, where influencer \"{id}\" has no channel"},
    Sentence{Code::workspace_package_no_channel,
             "is for {platform}, where the influencer has no channel"},
    Sentence{Code::workspace_no_usd_rate, "is missing, and no rate for {currency} is built in"},
    Sentence{Code::workspace_pieces_over_count, "has more elements than the count of {count}"},
    Sentence{Code::workspace_content_twice, "\"{text}\" is the content of an earlier piece"},
    Sentence{Code::workspace_slug_twice, "\"{text}\" is the slug of an earlier influencer"},
    Sentence{Code::workspace_metric_twice, "is the metric of an earlier target"},
    Sentence{Code::workspace_both_over, "must not be more than {field}"},
    Sentence{Code::workspace_one_needed, "is missing, and so is {field}"},
    Sentence{Code::workspace_creator_no_channel, "the creator has no channel on {platform}"},
    Sentence{Code::workspace_too_many, "must not have more than {count} elements"},
    Sentence{Code::workspace_kept_field, "is not a known field; kept as it is"},
    Sentence{Code::workspace_kept_ctr_class, "is not a known CTR class; kept as it is"},
    Sentence{Code::workspace_kept_payment_type, "is not a known payment type; kept as it is"},
    Sentence{Code::workspace_kept_unused, "is not used by this type of payment; kept as it is"},
    Sentence{Code::workspace_no_lead_rate, "the goal is leads, but offer.lead_rate is 0"},
    Sentence{Code::workspace_kept_vetting_item, "is not a known item of vetting; kept as it is"},
    Sentence{Code::workspace_kept_tip, "is not a known tip; kept as it is"},
    Sentence{Code::workspace_kept_pieces,
             "is neither checked nor used where the count is over {count}; kept as it is"},
    Sentence{Code::workspace_unknown_class, "is not a known CTR class; not used"},
    Sentence{Code::workspace_http,
             "begins with http: anybody on the way can read what is sent; https is safer"},
    Sentence{Code::workspace_code_looks_alike,
             "looks like \"{text}\", the code of another influencer"},
    Sentence{Code::workspace_other_discount, "is {found}, but offer.discount is {expected}"},
    Sentence{Code::workspace_pieces_add_up, "its pieces add up to {found}, which is more"},
    Sentence{Code::benchmarks_must_not_fall, "must be {count} numbers that do not fall"},
    Sentence{Code::benchmarks_must_rise, "must be numbers that rise"},
    Sentence{Code::benchmarks_other_length, "must have a triple for each of the knots"},
    Sentence{Code::benchmarks_no_platform, "must begin with a platform and a dot"},
    Sentence{Code::benchmarks_not_of, "must be one of {field}, found {found}"},
    Sentence{Code::benchmarks_default_twice, "is the second of its platform"},
    Sentence{Code::kind_object, "an object"},
    Sentence{Code::kind_list, "a list"},
    Sentence{Code::kind_text, "a text"},
    Sentence{Code::kind_number, "a number"},
    Sentence{Code::kind_boolean, "true or false"},
    Sentence{Code::kind_triple, "a number, or an object with low, typical and high"},
    Sentence{Code::kind_currency, "three capital letters (ISO 4217)"},
    Sentence{Code::kind_date, "a day of the years 2000 to 2199, such as 2026-03-10"},
    Sentence{Code::kind_url, "a web address that begins with http:// or https://"},
    Sentence{Code::kind_utm, "a text of at most 100 characters"},
    Sentence{Code::kind_slug, "1 to 40 of the characters a–z, 0–9 and -"},
    Sentence{Code::kind_code, "3 to 20 of the characters A–Z, a–z, 0–9, _ and -"},
    Sentence{Code::kind_content, "1 to 100 of the characters A–Z, a–z, 0–9, -, ., _ and ~"},
    Sentence{Code::kind_hashtag, "a hashtag of 1 to 50 letters, digits and _, not digits only"},
    Sentence{Code::range_any, "between -1e15 and 1e15"},
    Sentence{Code::range_amount, "0 or more"},
    Sentence{Code::range_positive, "more than 0"},
    Sentence{Code::range_share, "between 0 and 1"},
    Sentence{Code::range_positive_share, "more than 0 and at most 1"},
    Sentence{Code::range_change, "-1 or more"},
    Sentence{Code::range_count, "a whole number of 1 or more"},
    Sentence{Code::range_whole, "a whole number of 0 or more"},
    Sentence{Code::range_trials, "a whole number between 1000 and 1000000"},
    Sentence{Code::range_days, "a whole number between 0 and 9999"},
    Sentence{Code::range_exponent, "between 0 and 2"},
    Sentence{Code::range_chance, "more than 0 and less than 1"},
    Sentence{Code::range_version, "1, the only version known here"},
    Sentence{Code::range_year, "a year"},
    Sentence{Code::range_next_tier, "more than in the tier before"},
    Sentence{Code::noun_platform, "a platform"},
    Sentence{Code::noun_format, "a format"},
    Sentence{Code::noun_goal, "a goal"},
    Sentence{Code::noun_payment_type, "a payment type"},
    Sentence{Code::noun_market, "a market"},
    Sentence{Code::noun_objective, "an objective"},
    Sentence{Code::noun_plan_value, "a kind of value"},
    Sentence{Code::noun_vetting_state, "a state of vetting"},
    Sentence{Code::noun_creative, "a degree of creative freedom"},
    Sentence{Code::noun_analytics, "a kind of analytics"},
    Sentence{Code::noun_target_metric, "a metric"},
    Sentence{Code::noun_attribution, "a rule of attribution"},
    Sentence{Code::noun_spread_kind, "a kind of spread"},
    Sentence{Code::noun_grade, "a grade"},
    Sentence{Code::syntax_utf8, "UTF-8"},
    Sentence{Code::syntax_no_control, "no control character within quotes"},
    Sentence{Code::syntax_closing_quote, "a closing quote"},
    Sentence{Code::syntax_escape, "an escape"},
    Sentence{Code::syntax_hex_digit, "a hexadecimal digit"},
    Sentence{Code::syntax_surrogates, "a surrogate pair"},
    Sentence{Code::syntax_digit, "a digit"},
    Sentence{Code::syntax_number, "a number below 1.8e308"},
    Sentence{Code::syntax_name, "a field name in quotes"},
    Sentence{Code::syntax_value, "a value"},
    Sentence{Code::syntax_colon, "\":\""},
    Sentence{Code::syntax_comma, R"("," or "{close}")"},
    Sentence{Code::syntax_end, "the end of the text"},
    Sentence{Code::syntax_byte, "the byte 0x{byte}"},
    Sentence{Code::syntax_control, "the control character U+00{byte}"},
};

constexpr bool in_order() {
  for (std::size_t i = 0; i < kSentences.size(); ++i) {
    if (static_cast<std::size_t>(kSentences[i].code) != i) return false;
  }
  return kSentences.size() == kCodeCount;
}
static_assert(in_order(), "a sentence for each Code, in its order");

std::string in_english(Code code, std::span<const Message::Value> values);

std::string in_english(const Message::Value& value, std::span<const Message::Value> beside) {
  if (const auto* const number = std::get_if<std::size_t>(&value.is)) {
    return std::to_string(*number);
  }
  if (const auto* const text = std::get_if<std::string>(&value.is)) return *text;
  return in_english(std::get<Code>(value.is), beside);
}

std::string in_english(Code code, std::span<const Message::Value> values) {
  std::string result;
  std::string_view rest = english_of(code);
  for (std::size_t open = rest.find('{'); open != std::string_view::npos; open = rest.find('{')) {
    const std::size_t close = rest.find('}', open);
    const std::string_view name = rest.substr(open + 1, close - open - 1);
    const auto value = std::find_if(values.begin(), values.end(),
                                    [&](const Message::Value& v) { return v.name == name; });
    result += rest.substr(0, open);
    if (value != values.end()) result += in_english(*value, values);
    rest.remove_prefix(close + 1);
  }
  return result += rest;
}

}  // namespace

std::string_view english_of(Code code) { return kSentences[static_cast<std::size_t>(code)].words; }

std::string in_english(const Message& message) { return in_english(message.code, message.values); }

}  // namespace kol::io
