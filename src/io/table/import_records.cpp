// From records to influencers (see import_records.h).
#include "io/table/import_records.h"

#include <algorithm>
#include <array>
#include <utility>

#include "io/json/limits.h"
#include "io/json/names.h"
#include "io/json/number.h"
#include "io/table/cells.h"
#include "io/table/platform_names.h"

namespace kol::io {
namespace {

constexpr std::size_t kMostListed = 100;  // unreadable cells, and texts that were cut

std::size_t index(Field field) { return static_cast<std::size_t>(field); }

// Adds a line, or several, to a text.
void add_lines(std::string& text, std::string_view lines) {
  if (lines.empty()) return;
  if (!text.empty()) text += '\n';
  text += lines;
}

}  // namespace

// What one record says, before it is known whose it is.
struct RecordImporter::Draft {
  std::array<Text, kFieldCount> texts;
  std::array<Number, kFieldCount> numbers;
  std::array<bool, kFieldCount> answers{};
  Text link;
  std::size_t link_place = 0;  // in `kept`: where the link's column has its line
  std::optional<Platform> platform;
  bool has_number = false;
  std::string notes;  // the record's own
  std::string kept;   // lines for what fits no field
  std::vector<UnreadableCell> unreadable;

  std::string_view text(Field field) const { return texts[index(field)].value; }
  MaybeNumber number(Field field) const { return numbers[index(field)].value; }
  bool& answer(Field field) { return answers[index(field)]; }
};

RecordImporter::RecordImporter(const Table& table, const ImportPlan& plan,
                               const CurrencyNames& currencies, std::optional<Platform> platform,
                               Import& import)
    : table_(table),
      plan_(plan),
      currencies_(currencies),
      platform_(platform),
      import_(import),
      ids_(plan.given_ids, import.influencers) {
  const bool has_ids = std::any_of(plan.columns.begin(), plan.columns.end(),
                                   [](const ColumnPlan& c) { return c.field == Field::id; });
  if (!has_ids) repeats_.emplace(table, plan.columns);
}

void RecordImporter::add(const CsvReader& record) {
  ++record_;
  if (repeats_header(table_, record)) return skip({Code::skipped_header});
  if (record.is_blank()) return skip({Code::skipped_blank});
  Draft draft;
  read(record, draft);
  if (draft.text(Field::name).empty() && draft.text(Field::handle).empty() && !draft.has_number) {
    return skip({Code::skipped_nameless});
  }
  if (!draft.platform) {
    import_.needs_platform = true;
    ++import_.without_platform;
    return skip({Code::skipped_without_platform});
  }
  if (repeats_) {
    if (const auto earlier = repeats_->find_or_remember(record, record_)) {
      return skip({Code::skipped_repeat, {{"record", *earlier}}});
    }
  }
  place(record, draft);
}

void RecordImporter::read(const CsvReader& record, Draft& draft) {
  const std::size_t columns = plan_.columns.size();
  for (std::size_t i = 0; i < columns; ++i) read_cell(i, record.cell(i), draft);
  for (std::size_t i = columns; i < record.cells().size(); ++i) {
    add_lines(draft.kept, without_defusing(record.cell(i)));
  }
  Text& handle = draft.texts[index(Field::handle)];
  if (handle.value.empty()) {
    handle = draft.link;
  } else if (!draft.link.value.empty() && draft.link.value != handle.value) {
    const std::string behind = draft.kept.substr(draft.link_place);
    draft.kept.resize(draft.link_place);
    keep_note(draft.link.column, draft.link.value, draft);
    if (!behind.empty() && behind.front() != '\n') draft.kept += '\n';
    draft.kept += behind;
  }
  if (!draft.platform) draft.platform = platform_;
}

void RecordImporter::read_cell(std::size_t column, std::string_view cell, Draft& draft) {
  const ColumnPlan& plan = plan_.columns[column];
  if (is_number(plan.kind)) return read_number(column, cell, draft);
  if (cell.empty()) return;
  switch (plan.kind) {
    case FieldKind::ignored:
      return;
    case FieldKind::note:
      return keep_note(column, without_defusing(cell), draft);
    case FieldKind::notes:
      return add_lines(draft.notes, without_defusing(cell));
    case FieldKind::platform:
      return read_platform(column, cell, draft);
    case FieldKind::yes_or_no:
      return read_answer(column, cell, draft);
    default:
      return read_text(column, cell, draft);
  }
}

void RecordImporter::read_answer(std::size_t column, std::string_view cell, Draft& draft) {
  if (is_unknown(cell)) return;
  const ColumnPlan& plan = plan_.columns[column];
  if (const std::optional<bool> said = yes_or_no(cell)) {
    draft.answer(plan.field) = draft.answer(plan.field) || *said;
  } else {
    draft.unreadable.push_back({record_, plan.header, std::string(cell)});
  }
}

void RecordImporter::read_text(std::size_t column, std::string_view cell, Draft& draft) {
  const ColumnPlan& plan = plan_.columns[column];
  const bool names =
      plan.field == Field::id || plan.field == Field::name || plan.field == Field::handle;
  if (names ? is_empty_text(cell) : is_unknown(cell)) return;
  cell = without_defusing(cell);
  Text& text = plan.is_link ? draft.link : draft.texts[index(plan.field)];
  if (text.value.empty()) {
    text = {cell, column};
    if (plan.is_link) draft.link_place = draft.kept.size();
  } else if (text.value != cell) {
    keep_note(column, cell, draft);
  }
}

void RecordImporter::read_number(std::size_t column, std::string_view cell, Draft& draft) {
  const ColumnPlan& plan = plan_.columns[column];
  Number& number = draft.numbers[index(plan.field)];
  const auto value =
      is_unknown(cell) ? std::nullopt : number_in(plan, cell, currencies_, plan_.currency);
  if (!value) {
    if (!is_unknown(cell)) draft.unreadable.push_back({record_, plan.header, std::string(cell)});
    number.missing = true;
    return;
  }
  // Where the figure shown is missing, a 0 behind it is only what a formula made of it.
  if (number.value || (*value == 0 && number.missing)) return;
  number.value = value;
  number.column = column;
  draft.has_number = true;
}

void RecordImporter::read_platform(std::size_t column, std::string_view cell, Draft& draft) {
  if (is_unknown(cell)) return;
  const std::optional<Platform> platform = platform_of_cell(cell);
  if (platform && draft.platform && *platform == *draft.platform) return;
  if (!platform || draft.platform) keep_note(column, without_defusing(cell), draft);
  if (!platform) {
    draft.unreadable.push_back({record_, plan_.columns[column].header, std::string(cell)});
  }
  if (!draft.platform) draft.platform = platform.value_or(Platform::other);
}

void RecordImporter::keep_note(std::size_t column, std::string_view text, Draft& draft) const {
  std::string line = plan_.columns[column].header;
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
  if (!line.empty()) line += ": ";
  line += text;
  add_lines(draft.kept, line);
}

void RecordImporter::place(const CsvReader&, Draft& draft) {
  const std::string_view given = draft.text(Field::id);
  if (!given.empty()) {
    std::string id = limited(given, "id");
    if (const auto known = ids_.find(id)) {
      if (!add_channel(draft, import_.influencers[*known])) return;
    } else {
      add_new(draft, std::move(id));
    }
  } else {
    std::string base(draft.text(Field::handle));
    if (base.empty()) base = draft.text(Field::name);
    if (base.empty()) base = "record " + std::to_string(record_);
    add_new(draft, ids_.make_unique(first_characters(base, kMostTextCharacters)));
  }
  Diagnostics& diagnostics = import_.diagnostics;
  ++diagnostics.imported;
  diagnostics.unreadable_count += draft.unreadable.size();
  for (UnreadableCell& cell : draft.unreadable) {
    if (diagnostics.unreadable.size() == kMostListed) break;
    diagnostics.unreadable.push_back(std::move(cell));
  }
}

void RecordImporter::add_new(Draft& draft, std::string id) {
  Influencer& influencer = import_.influencers.emplace_back();
  influencer.id = std::move(id);
  for (const FieldRow& row : fields()) {
    std::string* const text = row.sets.text.of(influencer);
    if (text && row.kind == FieldKind::text) *text = limited(draft.text(row.field), row.name);
    if (bool* const answer = row.sets.answer.of(influencer)) *answer = draft.answer(row.field);
    if (MaybeNumber* const number = row.sets.number.of(influencer)) {
      *number = draft.number(row.field);
    }
  }
  add_lines(draft.notes, draft.kept);
  influencer.notes = limited(draft.notes, "notes");
  influencer.channels.push_back(make_channel(draft));
  ids_.remember(import_.influencers.size() - 1);
}

bool RecordImporter::add_channel(Draft& draft, Influencer& influencer) {
  const bool taken = std::any_of(influencer.channels.begin(), influencer.channels.end(),
                                 [&](const Channel& c) { return c.platform == *draft.platform; });
  if (taken) {
    skip({Code::skipped_channel_taken,
          {{"id", std::string(first_characters(influencer.id, kMostListed))},
           {"platform", std::string(name_of(kPlatformNames, *draft.platform))}}});
    return false;
  }
  merge(draft, influencer);
  influencer.channels.push_back(make_channel(draft));
  return true;
}

// A later record of an influencer fills what the earlier ones left open; what differs becomes a
// note, the numbers too, which are meant for the first channel (the quote for a post there).
void RecordImporter::merge(Draft& draft, Influencer& influencer) {
  for (const FieldRow& row : fields()) {
    std::string* const text = row.sets.text.of(influencer);
    if (text && row.kind == FieldKind::text) fill(*text, row, draft);
    if (bool* const answer = row.sets.answer.of(influencer)) {
      *answer = *answer || draft.answer(row.field);
    }
  }
  for (const FieldRow& row : fields()) {
    const MaybeNumber* const known = row.sets.number.of(influencer);
    const Number& said = draft.numbers[index(row.field)];
    if (!known || !said.value || said.value == *known) continue;
    std::string number;
    append_number(number, *said.value);
    keep_note(said.column, number, draft);
  }
  add_lines(draft.notes, draft.kept);
  if (draft.notes.empty() || draft.notes == influencer.notes) return;
  add_lines(influencer.notes, draft.notes);
  influencer.notes = limited(influencer.notes, "notes");
}

void RecordImporter::fill(std::string& text, const FieldRow& row, Draft& draft) {
  const Text& said = draft.texts[index(row.field)];
  if (said.value.empty()) return;
  if (text.empty()) {
    text = limited(said.value, row.name);
  } else if (text != first_characters(said.value, kMostTextCharacters)) {
    keep_note(said.column, said.value, draft);
  }
}

Channel RecordImporter::make_channel(Draft& draft) {
  Channel channel;
  channel.platform = *draft.platform;
  for (const FieldRow& row : fields()) {
    if (std::string* const text = row.sets.text.of(channel)) {
      *text = limited(draft.text(row.field), row.name);
    }
    if (bool* const answer = row.sets.answer.of(channel)) *answer = draft.answer(row.field);
    if (MaybeNumber* const number = row.sets.number.of(channel)) *number = draft.number(row.field);
  }
  Average& average = channel.average;
  const MaybeNumber rate = draft.number(Field::engagement_rate);
  if (rate && channel.followers && !average.engagements && !(average.likes && average.comments)) {
    const double derived = *rate * *channel.followers;
    if (derived <= kMostNumber) {
      average.engagements = derived;
      ++derived_engagements_;
    }
  }
  return channel;
}

std::string RecordImporter::limited(std::string_view text, std::string_view what) {
  const std::string_view kept = first_characters(text, kMostTextCharacters);
  if (kept.size() < text.size() && ++cut_texts_ <= kMostListed) {
    remark({Code::done_text_cut, {{"record", record_}, {"field", std::string(what)}}});
  }
  return std::string(kept);
}

void RecordImporter::skip(Message reason) {
  import_.diagnostics.skipped.push_back({record_, std::move(reason)});
}

void RecordImporter::remark(Message what) {
  import_.diagnostics.remarks.push_back(std::move(what));
}

void RecordImporter::finish() {
  import_.diagnostics.records = record_;
  if (cut_texts_ > kMostListed) {
    remark({Code::done_texts_cut, {{"count", cut_texts_ - kMostListed}}});
  }
  if (derived_engagements_ == 1) {
    remark({Code::done_engagements_of_one, {}});
  } else if (derived_engagements_ > 0) {
    remark({Code::done_engagements_reckoned, {{"count", derived_engagements_}}});
  }
}

}  // namespace kol::io
