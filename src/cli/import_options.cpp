// The options of `kolculator import` (see import_options.h).
#include "cli/import_options.h"

#include <charconv>
#include <optional>
#include <utility>

#include "io/json/names.h"
#include "io/table/folding.h"
#include "io/table/platform_names.h"

namespace kol::cli {
namespace {

std::optional<io::Field> field_of(std::string_view name) {
  if (name == "engagement") return io::Field::engagements;
  if (name == "title_name") return io::Field::name;
  if (name == "location") return io::Field::country;
  for (const io::FieldRow& row : io::fields()) {
    if (row.name == name && row.field != io::Field::ignored) return row.field;
  }
  return std::nullopt;
}

std::string known_fields() {
  std::string known;
  for (const io::FieldRow& row : io::fields()) {
    if (row.field != io::Field::ignored) known += ' ' + std::string(row.name);
  }
  return known;
}

std::string known_platforms() {
  std::string known;
  for (const std::string_view name : io::kPlatformNames) known += ' ' + std::string(name);
  return known;
}

// "Header=field" or "Header=field@platform".
std::string read_mapping(std::string_view text, const io::TableWords& words,
                         io::ImportOptions& options) {
  const std::size_t equals = text.rfind('=');
  if (equals == std::string_view::npos || equals == 0) {
    return "--map wants Header=field, not " + std::string(text);
  }
  io::ImportOptions::Mapping mapping{std::string(text.substr(0, equals)), {}};
  std::string_view field = text.substr(equals + 1);
  const std::size_t at = field.find('@');
  if (at != std::string_view::npos) {
    mapping.choice.platform = io::platform_of_whole(field.substr(at + 1), words);
    if (!mapping.choice.platform) {
      return "unknown platform in --map " + std::string(text) + "; known are:" + known_platforms();
    }
    field = field.substr(0, at);
  }
  const std::optional<io::Field> known = field_of(field);
  if (!known) {
    return "unknown field " + std::string(field) + " in --map; known are:" + known_fields();
  }
  mapping.choice.field = *known;
  options.map.push_back(std::move(mapping));
  return {};
}

std::string read_usd_rate(std::string_view text, io::ImportOptions& options) {
  double rate = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), rate);
  constexpr double kMost = 1e15;
  const bool is_rate =
      error == std::errc() && end == text.data() + text.size() && rate > 0 && rate <= kMost;
  if (!is_rate) return "--usd-rate wants a number above 0, not " + std::string(text);
  options.usd_rate = rate;
  return {};
}

}  // namespace

std::string read_import_options(const ParsedArguments& parsed, const io::TableWords& words,
                                io::ImportOptions& options) {
  if (const auto platform = parsed.value("--platform")) {
    options.platform = io::platform_of_whole(*platform, words);
    if (!options.platform) return "unknown platform; known are:" + known_platforms();
  }
  if (const auto rows = parsed.value("--rows")) {
    if (*rows != "posts" && *rows != "accounts") return "--rows wants posts or accounts";
    options.rows = *rows == "posts" ? io::Rows::posts : io::Rows::accounts;
  }
  if (const auto encoding = parsed.value("--encoding")) {
    options.encoding = io::lower_case(*encoding);
    if (!io::is_known_encoding(options.encoding)) {
      return "unknown encoding " + std::string(*encoding) +
             "; known are: utf-8 utf-16le utf-16be windows-874 windows-1250 windows-1251 "
             "windows-1252 windows-1254 windows-1256 euc-kr shift_jis gb18030 big5";
    }
  }
  if (const auto rate = parsed.value("--usd-rate")) {
    std::string error = read_usd_rate(*rate, options);
    if (!error.empty()) return error;
  }
  for (const auto& [name, value] : parsed.options) {
    if (name != "--map") continue;
    std::string error = read_mapping(value, words, options);
    if (!error.empty()) return error;
  }
  return {};
}

}  // namespace kol::cli
