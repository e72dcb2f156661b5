// What one record says, before it is known whose it is (spec: import, Cells).
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/workspace.h"
#include "io/table/fields.h"
#include "io/table/import.h"
#include "io/table/links.h"

namespace kol::io {

// A text or number, and the column it stands in.
struct DraftText {
  std::string value;
  std::size_t column = 0;
};
struct DraftNumber {
  MaybeNumber value;
  std::size_t column = 0;
};

// A cell that may give the handle of a channel.
struct HandleCell {
  std::string raw;   // for the notes
  std::string text;  // what it says
  std::optional<Address> address;
  std::size_t column = 0;
  std::size_t slot = 0;
  bool in_handle_column = false;  // else in one of addresses, or behind a name
  bool behind_name = false;
  bool is_link = false;  // the text and its address are two things
};

// What the columns of one slot say: of one channel.
struct SlotDraft {
  std::array<DraftNumber, kFieldCount> numbers;  // of the channel and its average post
  std::array<DraftNumber, kFieldCount> of_post;  // of the record's post
  std::vector<Post> numbered;                    // of the account's posts
  std::string handle;
  bool has_handle = false;

  bool has_figure() const;
  bool has_anything() const { return has_handle || has_figure(); }
  void clear();
};

struct QuoteCell {
  std::size_t column = 0;
  double value = 0;
  std::string_view currency;  // that the cell itself names
  std::string text;
  std::optional<Code> doubt;
  bool mended = false;  // by the reader, who knows the currency
};

struct NoteLine {
  std::size_t column = 0;
  std::string text;
};

struct Draft {
  std::size_t record = 0;
  std::span<const std::string_view> cells;  // by column, as they stand
  std::vector<SlotDraft> slots;
  std::array<DraftText, kFieldCount> texts;
  bool brand_fan = false;
  bool sponsored = false;
  std::optional<Platform> platform;  // that a cell names
  std::vector<HandleCell> handle_cells;
  std::vector<QuoteCell> quotes;
  std::string currency;           // code that the record's cell names
  bool currency_is_none = false;  // the cell names none
  std::string notes;              // the record's own
  std::vector<NoteLine> kept;     // lines for what fits no field
  struct Unreadable {
    std::size_t column;
    std::string text;
  };
  struct Doubtful {
    std::size_t column;
    std::string text;
    Code reason;
    bool used;
    std::optional<double> value = {};
    std::string currency = {};
  };
  struct Mended {
    std::size_t column;
    double value;
  };
  std::vector<Unreadable> unreadable;
  std::vector<Doubtful> doubtful;
  std::vector<Mended> mended;  // cells with a number in them

  // What becomes of it, see channels.h.
  std::vector<Channel> channels;  // the first is the record's own
  MaybeNumber quote;
  std::size_t quote_column = 0;

  DraftText& text(Field field) { return texts[static_cast<std::size_t>(field)]; }
  const std::string& said(Field field) const {
    return texts[static_cast<std::size_t>(field)].value;
  }
  void clear(std::size_t slot_count);
  void keep(std::size_t column, std::string_view header, std::string_view text);
  // In the order of the columns.
  void sort();
};

// Adds a line, or several, to a text.
void add_lines(std::string& text, std::string_view lines);

}  // namespace kol::io
