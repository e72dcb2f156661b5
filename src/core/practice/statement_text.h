// The reader's own texts where they stand in a statement of expectations (spec: practice.md 18,
// Text and Markdown).
#pragma once

#include <string>
#include <string_view>

namespace kol {

// Line breaks (CR LF, CR, next line, line and paragraph separator) become LF; other control
// characters but the tab go. The text is UTF-8.
std::string cleaned(std::string_view text);

// The text, cleaned, so that nothing in it is read as Markdown, and each line break is an empty
// line. It may stand at the beginning of a line.
std::string markdown_escaped(std::string_view text);

}  // namespace kol
