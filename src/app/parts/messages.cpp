// What io says in the page's words (see messages.h).
#include "app/parts/messages.h"

#include <array>
#include <span>
#include <string_view>
#include <utility>
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
    CodeWord{io::Code::table_cut_off, Word::io_table_cut_off},
    CodeWord{io::Code::table_without_text, Word::io_table_without_text},
    CodeWord{io::Code::table_without_header, Word::io_table_without_header},
    CodeWord{io::Code::table_too_wide, Word::io_table_too_wide},
    CodeWord{io::Code::table_cell_too_long, Word::io_table_cell_too_long},
    CodeWord{io::Code::table_quote_open, Word::io_table_quote_open},
    CodeWord{io::Code::table_too_many_records, Word::io_table_too_many_records},
    CodeWord{io::Code::table_without_records, Word::io_table_without_records},
    CodeWord{io::Code::table_without_platform, Word::io_table_without_platform},
    CodeWord{io::Code::table_all_skipped, Word::io_table_all_skipped},
    CodeWord{io::Code::skipped_header, Word::io_skipped_header},
    CodeWord{io::Code::skipped_blank, Word::io_skipped_blank},
    CodeWord{io::Code::skipped_nameless, Word::io_skipped_nameless},
    CodeWord{io::Code::skipped_without_platform, Word::io_skipped_without_platform},
    CodeWord{io::Code::skipped_repeat, Word::io_skipped_repeat},
    CodeWord{io::Code::skipped_channel_taken, Word::io_skipped_channel_taken},
    CodeWord{io::Code::done_titles_left_out, Word::io_done_titles_left_out},
    CodeWord{io::Code::done_text_cut, Word::io_done_text_cut},
    CodeWord{io::Code::done_texts_cut, Word::io_done_texts_cut},
    CodeWord{io::Code::done_engagements_reckoned, Word::io_done_engagements_reckoned},
};

constexpr bool in_order() {
  for (std::size_t i = 0; i < kCodeWords.size(); ++i) {
    if (static_cast<std::size_t>(kCodeWords[i].code) != i) return false;
  }
  return kCodeWords.size() == io::kCodeCount;
}
static_assert(in_order(), "a word for each io::Code, in its order");

std::string in_words(const App& app, io::Code code, std::span<const io::Value> values, bool within);

std::string in_words(const App& app, const io::Value& value, std::span<const io::Value> beside) {
  if (const auto* const number = std::get_if<std::size_t>(&value.is)) {
    return std::to_string(*number);
  }
  if (const auto* const text = std::get_if<std::string>(&value.is)) return *text;
  return in_words(app, std::get<io::Code>(value.is), beside, true);
}

// Words within words take the numbers and texts beside them, no further words.
std::string in_words(const App& app, io::Code code, std::span<const io::Value> values,
                     bool within) {
  std::vector<std::string> texts;
  for (const io::Value& value : values) {
    const bool left_out = within && std::holds_alternative<io::Code>(value.is);
    texts.push_back(left_out ? std::string() : in_words(app, value, values));
  }
  std::vector<std::pair<std::string_view, std::string_view>> named;
  for (std::size_t i = 0; i < values.size(); ++i) named.emplace_back(values[i].name, texts[i]);
  return app.ui.words.with(word_of(code), named);
}

}  // namespace

Word word_of(io::Code code) { return kCodeWords[static_cast<std::size_t>(code)].word; }

std::string in_words(const App& app, const io::Message& message) {
  return in_words(app, message.code, message.values, false);
}

}  // namespace kol::app
