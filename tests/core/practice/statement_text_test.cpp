// The reader's texts in a statement (spec: practice.md 18, Text and Markdown).
#include "core/practice/statement_text.h"

#include <gtest/gtest.h>

namespace kol {
namespace {

using namespace std::string_view_literals;

TEST(StatementText, LineBreaksBecomeOne) {
  EXPECT_EQ(cleaned("a\r\nb\rc\nd"), "a\nb\nc\nd");
  EXPECT_EQ(cleaned("a\r\r\nb"), "a\n\nb");
  EXPECT_EQ(cleaned("a\u0085b\u2028c\u2029d"), "a\nb\nc\nd");
}

TEST(StatementText, ControlCharactersGoButTheTab) {
  EXPECT_EQ(cleaned("a\0b\tc\x1B\x7F d\x0B\x0C"sv), "ab\tc d");
  EXPECT_EQ(cleaned("a\u0080\u009Fb\u00A0c"), "ab\u00A0c");
}

TEST(StatementText, OtherTextStays) {
  EXPECT_EQ(cleaned(""), "");
  EXPECT_EQ(cleaned("น้ำฝน Léa 🙂 £5"), "น้ำฝน Léa 🙂 £5");
}

TEST(StatementText, MarkupIsEscapedWhereverItStands) {
  EXPECT_EQ(markdown_escaped("a\\`*_[]<>#|~!&b"), R"(a\\\`\*\_\[\]\<\>\#\|\~\!\&b)");
  EXPECT_EQ(markdown_escaped("#ad"), "\\#ad");
  EXPECT_EQ(markdown_escaped("a (b) \"c\" 'd' {e} $5 : ; / ? @ ^ %"),
            "a (b) \"c\" 'd' {e} $5 : ; / ? @ ^ %");
}

TEST(StatementText, WhatMakesListsIsEscapedWhereALineBegins) {
  EXPECT_EQ(markdown_escaped("+ a"), "\\+ a");
  EXPECT_EQ(markdown_escaped("- a - b"), "\\- a - b");
  EXPECT_EQ(markdown_escaped("---"), "\\---");
  EXPECT_EQ(markdown_escaped("== a"), "\\== a");
  EXPECT_EQ(markdown_escaped(". a"), "\\. a");
  EXPECT_EQ(markdown_escaped(") a"), "\\) a");
  EXPECT_EQ(markdown_escaped("  - a"), "  \\- a");
  EXPECT_EQ(markdown_escaped("a+b=c-d. (e)"), "a+b=c-d. (e)");
}

TEST(StatementText, NumbersOfListsAreEscaped) {
  EXPECT_EQ(markdown_escaped("1. a"), "1\\. a");
  EXPECT_EQ(markdown_escaped("  12) a"), "  12\\) a");
  EXPECT_EQ(markdown_escaped("2026-03-10"), "2026\\-03-10");
  EXPECT_EQ(markdown_escaped("1 . a"), "1 . a");
  EXPECT_EQ(markdown_escaped("a 1. b"), "a 1. b");
  EXPECT_EQ(markdown_escaped("1.5.2"), "1\\.5.2");
}

TEST(StatementText, ALineBreakIsAnEmptyLine) {
  EXPECT_EQ(markdown_escaped("a\r\n- b\n2. c"), "a\n\n\\- b\n\n2\\. c");
}

}  // namespace
}  // namespace kol
