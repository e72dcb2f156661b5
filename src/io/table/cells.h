// What a cell of a table says apart from numbers: nothing, yes or no, a text (spec: import, Cells).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "io/table/words.h"

namespace kol::io {

inline constexpr std::size_t kMostTextCharacters = 10000;  // the workspace's limit for a text

// Whether the cell says "unknown": empty, "-", "n/a", "#VALOR!" and the like.
bool is_unknown(std::string_view cell, const TableWords& words);

// Whether the cell says that somebody will not tell ("private", "on request").
bool is_withheld(std::string_view cell, const TableWords& words);

// Whether the cell is empty or holds dashes only: all that means unknown for a name.
bool is_empty_text(std::string_view cell);

// A–Z a–z 0–9 . _ - and perhaps @ before.
bool is_handle_shaped(std::string_view cell);

// "1.23E+18": what a spreadsheet makes of a long id.
bool is_in_e_notation(std::string_view cell);

// Yes or no in the four languages; absent for anything else.
std::optional<bool> yes_or_no(std::string_view cell);

// Of a post: true, yes, 1.
bool says_sponsored(std::string_view cell);

// Spreadsheets run a text that begins, behind what cannot be seen, with = + - @ (also full-width),
// tab or CR. Such text (valid UTF-8), and one with ' before that, gets a ' on export; it goes here.
bool begins_like_formula(std::string_view text);
std::string_view without_defusing(std::string_view cell);

// The first `characters` code points of a valid text.
std::string_view first_characters(std::string_view text, std::size_t characters);

}  // namespace kol::io
