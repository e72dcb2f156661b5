// What a file is that is no table at all (see file_kind.h).
#include "io/table/file_kind.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "io/table/folding.h"

namespace kol::io {
namespace {

using namespace std::string_view_literals;

// ---- Zip archives ----

constexpr std::size_t kLocalHeader = 30;  // bytes before the name of an entry
constexpr std::size_t kNameLengthAt = 26;
constexpr std::string_view kOpenDocument = "application/vnd.oasis.opendocument";

bool is_zip(std::string_view bytes) {
  return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06") ||
         bytes.starts_with("PK\x07\x08");
}

// The name of the first entry; empty where it is cut off.
std::string_view first_name(std::string_view bytes) {
  if (bytes.size() < kLocalHeader) return {};
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(bytes[at]); };
  const std::size_t length = byte(kNameLengthAt) + 256U * byte(kNameLengthAt + 1);
  if (bytes.size() < kLocalHeader + length) return {};
  return bytes.substr(kLocalHeader, length);
}

// A workbook has its sheets in a folder "xl"; an archive without one is something else. What cannot
// be told is most likely a workbook.
Code kind_of_zip(std::string_view bytes) {
  const std::string_view name = first_name(bytes);
  if (name == "mimetype") {
    const std::string_view content = bytes.substr(kLocalHeader + name.size(), 256);
    if (content.find(kOpenDocument) != std::string_view::npos) {
      return Code::table_is_open_document;
    }
  }
  const bool is_workbook = name.empty() || bytes.find("xl/workbook") != std::string_view::npos;
  return is_workbook ? Code::table_is_zip : Code::table_is_archive;
}

// ---- Pictures, pages ----

bool is_image(std::string_view bytes) {
  constexpr std::array kBegins = {"\x89PNG\r\n"sv, "\xFF\xD8\xFF"sv, "GIF87a"sv, "GIF89a"sv};
  if (std::any_of(kBegins.begin(), kBegins.end(),
                  [&](std::string_view begin) { return bytes.starts_with(begin); })) {
    return true;
  }
  if (bytes.starts_with("RIFF") && bytes.substr(0, 12).ends_with("WEBP")) return true;
  // HEIC and AVIF, as telephones make them.
  const std::string_view box = bytes.substr(0, 12);
  return box.size() == 12 && box.substr(4, 4) == "ftyp" &&
         (box.ends_with("heic") || box.ends_with("heix") || box.ends_with("mif1") ||
          box.ends_with("avif"));
}

bool is_web_page(std::string_view bytes) {
  constexpr std::array kBegins = {"<!doctype html"sv, "<html"sv};
  constexpr std::size_t kLongestBlank = 1000;
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const std::size_t first = bytes.substr(0, kLongestBlank).find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return false;
  bytes.remove_prefix(first);
  return std::any_of(kBegins.begin(), kBegins.end(), [&](std::string_view begin) {
    return equal_but_case(bytes.substr(0, begin.size()), begin);
  });
}

}  // namespace

std::optional<Code> why_no_table(std::string_view bytes) {
  if (is_zip(bytes)) return kind_of_zip(bytes);
  if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return Code::table_is_old_workbook;
  if (bytes.starts_with("%PDF-")) return Code::table_is_pdf;
  if (is_image(bytes)) return Code::table_is_image;
  if (is_web_page(bytes)) return Code::table_is_web_page;
  return std::nullopt;
}

}  // namespace kol::io
