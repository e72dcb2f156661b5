// The media kit as plain data: what the page previews, and what is printed and drawn.
#pragma once

#include <string>
#include <vector>

#include "app/creator/parts.h"

namespace kol::app {

// A part with its heading. A line has cells: what it says, after the name of what it says it of,
// where there are several; or, under the heads of columns, a figure for each.
struct KitSection {
  KitPart part = KitPart::name;
  std::string heading;
  std::vector<std::string> columns;  // empty without heads
  std::vector<std::vector<std::string>> lines;
  std::string note = {};  // what the figures stand on
};

// The parts that have something to say and were not left out, in the report's order; the contact
// only if asked for. What there is to say of each format – reach, what a brand can expect, the
// price – is one table, in the place of the last of these.
std::vector<KitSection> media_kit(const App& app, const CreatorSubject& subject);
// Of a line, the cells after its name with what they are: "Clicks 252 · Orders 5".
std::string kit_line_text(const KitSection& section, const std::vector<std::string>& line);
Word kit_part_name(KitPart part);

}  // namespace kol::app
