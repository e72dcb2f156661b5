// Files that are no tables: each kind is told what to do in a sentence of its own.
#include "io/table/file_kind.h"

#include <gtest/gtest.h>

#include <string>

#include "io/table/table_reading.h"

namespace kol::io {
namespace {

using namespace std::string_literals;

// An archive whose first entry has this name and content.
std::string archive(const std::string& name, const std::string& content = "") {
  std::string bytes = "PK\x03\x04"s + std::string(22, '\0');
  bytes += static_cast<char>(name.size());
  bytes += "\0\0\0"s;
  return bytes + name + content;
}

TEST(FileKind, ArchivesAreToldApart) {
  EXPECT_EQ(why_no_table(archive("[Content_Types].xml", "…xl/workbook.xml…")), Code::table_is_zip);
  EXPECT_EQ(why_no_table(archive("word/document.xml")), Code::table_is_archive);
  EXPECT_EQ(why_no_table(archive("rosters/january.csv", "name\n")), Code::table_is_archive);
  EXPECT_EQ(why_no_table(archive("mimetype", "application/vnd.oasis.opendocument.spreadsheetPK")),
            Code::table_is_open_document);
  // What is cut off is taken for what it most likely was.
  EXPECT_EQ(why_no_table("PK\x03\x04zip"), Code::table_is_zip);
  EXPECT_EQ(why_no_table("PK\x05\x06"), Code::table_is_zip);
}

TEST(FileKind, OldWorkbooksPicturesAndPagesAreKnownByTheirFirstBytes) {
  EXPECT_EQ(why_no_table("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 more"), Code::table_is_old_workbook);
  EXPECT_EQ(why_no_table("%PDF-1.7\n%"), Code::table_is_pdf);
  EXPECT_EQ(why_no_table("\x89PNG\r\n\x1A\n"), Code::table_is_image);
  EXPECT_EQ(why_no_table("\xFF\xD8\xFF\xE0"), Code::table_is_image);
  EXPECT_EQ(why_no_table("GIF89a"), Code::table_is_image);
  EXPECT_EQ(why_no_table("RIFF\x10\x20\x30\x40WEBPVP8 "), Code::table_is_image);
  EXPECT_EQ(why_no_table("\0\0\0\x18"s + "ftypheic"), Code::table_is_image);
  EXPECT_EQ(why_no_table("<!DOCTYPE html>\n<html>"), Code::table_is_web_page);
  EXPECT_EQ(why_no_table("\xEF\xBB\xBF \n<HTML lang=en>"), Code::table_is_web_page);
}

TEST(FileKind, TextMayBeATable) {
  for (const char* text : {"", "name,followers\n", "{\"a\":1}", "<3 creators;followers\n", "PK,1\n",
                           "%;name\n", "GIF;name\n", "RIFF;name\n"}) {
    EXPECT_EQ(why_no_table(text), std::nullopt) << text;
  }
}

TEST(FileKind, TheImportSaysWhatToDo) {
  EXPECT_EQ(error_of(read_table("%PDF-1.7\n")),
            "this is a PDF: copy its table into a spreadsheet first, or ask for the list as one");
  EXPECT_EQ(error_of(read_table("PK\x03\x04zip")),
            "this is a zip archive, as spreadsheets (.xlsx) are: save as CSV first");
}

}  // namespace
}  // namespace kol::io
