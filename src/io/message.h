// What is wrong with an input, or was done to it: a code and the values that belong to it. No
// words: the command makes them by english.h, the page from its own texts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kol::io {

// In braces the names of the values.
enum class Code : std::uint8_t {
  // Why a table cannot be read.
  table_too_large,
  table_is_zip,  // a workbook
  table_is_archive,
  table_is_open_document,
  table_is_old_workbook,
  table_is_pdf,
  table_is_image,
  table_is_web_page,
  table_is_workspace,
  table_not_json,  // {line}
  table_without_text,
  table_without_header,
  table_too_wide,       // {line}
  table_cell_too_long,  // {line}
  table_quote_open,     // {line}
  table_too_many_records,
  table_without_records,
  table_without_platform,
  table_all_skipped,      // {count}, {reason}: the code of the first, with its values
  table_unknown_column,   // {text}
  table_nothing_matched,  // {count}
  // Why the page could not read a sheet out of a workbook.
  workbook_damaged,
  workbook_no_reader,
  workbook_too_large,
  // Why a record was skipped.
  skipped_header,
  skipped_blank,
  skipped_nameless,
  skipped_without_platform,
  skipped_repeat,  // {record}: the earlier one
  skipped_total,
  skipped_alone,
  skipped_not_object,
  skipped_other_campaign,
  skipped_cancelled,
  skipped_without_order,
  skipped_code_of_several,
  skipped_unmatched,
  // Why a cell is doubtful.
  doubtful_about,
  doubtful_currency,
  doubtful_fraction,
  doubtful_id,
  doubtful_joined,
  doubtful_mark,
  doubtful_other_handle,
  doubtful_other_platform,
  doubtful_range,
  doubtful_rate,
  doubtful_several_platforms,
  doubtful_shifted,
  doubtful_which_channel,
  // What is noteworthy about a table; in the order of their ids.
  warning_code_of_rows,        // {count} {text}
  warning_copies_differ,       // {count} {column}
  warning_encoding_guessed,    // {text}
  warning_engagement_unclear,  // {column}
  warning_id_reused,           // {count}
  warning_lifetime,            // {column}
  warning_lines_quoted,
  warning_long_records,       // {count}
  warning_notes_cut,          // {count}
  warning_other_prices,       // {count} {column}
  warning_platform_counts,    // {column}
  warning_repeated_accounts,  // {count}
  warning_replaced,           // {count}
  warning_same_name,          // {count}
  warning_usd_rate_needed,    // {text}
  warning_words_in_numbers,   // {column}
  // What else was done to a table.
  done_titles_left_out,  // {count}
  done_engagements_of_one,
  done_engagements_reckoned,  // {count}
  // What is wrong with a JSON file or a value in it, beside the place.
  json_broken,         // {expected} {found}; where, in words too: {line} {column}
  json_must_be,        // {expected} {found}
  json_must_be_known,  // {found} {expected} {names}
  json_must_rise,      // {values}
  json_beyond,         // {found}
  json_text_too_long,  // {count}
  json_name_too_long,  // {count}
  json_list_too_long,
  json_too_deep,
  json_twice,
  json_text_twice,  // {text}
  json_missing,
  json_empty,
  json_list_empty,
  json_no_platform,
  // How the parts of a workspace do not fit together.
  workspace_influencer_twice,  // {id}
  workspace_tier_twice,        // {id}
  workspace_platform_twice,
  workspace_no_influencer,       // {id}
  workspace_no_channel,          // {platform} {id}
  workspace_package_no_channel,  // {platform}
  workspace_no_usd_rate,         // {currency}
  workspace_pieces_over_count,   // {count}
  workspace_content_twice,       // {text}
  workspace_slug_twice,          // {text}
  workspace_metric_twice,
  workspace_both_over,           // {field}
  workspace_one_needed,          // {field}
  workspace_creator_no_channel,  // {platform}
  workspace_too_many,            // {count}
  // What is noteworthy in a workspace.
  workspace_kept_field,
  workspace_kept_ctr_class,
  workspace_kept_payment_type,
  workspace_kept_unused,
  workspace_no_lead_rate,
  workspace_kept_vetting_item,
  workspace_kept_tip,
  workspace_kept_pieces,  // {count}
  workspace_unknown_class,
  workspace_http,
  workspace_code_looks_alike,  // {text}
  workspace_other_discount,    // {found} {expected}
  workspace_pieces_add_up,     // {found}
  // What is wrong with benchmarks besides.
  benchmarks_must_not_fall,  // {count}
  benchmarks_must_rise,
  benchmarks_other_length,
  benchmarks_no_platform,
  benchmarks_not_of,  // {field} {found}
  benchmarks_default_twice,
  // What was expected or found, within the sentences above: a kind of value,
  kind_object,
  kind_list,
  kind_text,
  kind_number,
  kind_boolean,
  kind_triple,
  kind_currency,
  kind_date,
  kind_url,
  kind_utm,
  kind_slug,
  kind_code,
  kind_content,
  kind_hashtag,
  // a range of numbers,
  range_any,
  range_amount,
  range_positive,
  range_share,
  range_positive_share,
  range_change,
  range_count,
  range_whole,
  range_trials,
  range_days,
  range_exponent,
  range_chance,
  range_version,
  range_year,
  range_next_tier,
  // one of the names of something,
  noun_platform,
  noun_format,
  noun_goal,
  noun_payment_type,
  noun_market,
  noun_objective,
  noun_plan_value,
  noun_vetting_state,
  noun_creative,
  noun_analytics,
  noun_target_metric,
  noun_attribution,
  noun_spread_kind,
  noun_grade,
  // or a piece of JSON's own text.
  syntax_utf8,
  syntax_no_control,
  syntax_closing_quote,
  syntax_escape,
  syntax_hex_digit,
  syntax_surrogates,
  syntax_digit,
  syntax_number,
  syntax_name,
  syntax_value,
  syntax_colon,
  syntax_comma,  // {close}
  syntax_end,
  syntax_byte,     // {byte}
  syntax_control,  // {byte}
};
inline constexpr std::size_t kCodeCount = static_cast<std::size_t>(Code::syntax_control) + 1;

struct Message {
  // A count or number of something, a text of the input, or a code: words within the words, whose
  // own values stand beside it.
  using Content = std::variant<std::size_t, std::string, Code>;
  struct Value {
    std::string_view name;  // a literal
    Content is;
    bool operator==(const Value&) const = default;
  };

  Code code = {};
  std::vector<Value> values = {};
  bool operator==(const Message&) const = default;
};

}  // namespace kol::io
