// The options of `kolculator import`.
#pragma once

#include <string>
#include <string_view>

#include "cli/commands.h"
#include "io/table/import.h"
#include "io/table/words.h"

namespace kol::cli {

// Fills the options of an import by those of the command. Returns what is wrong with them, or an
// empty text.
std::string read_import_options(const ParsedArguments& parsed, const io::TableWords& words,
                                io::ImportOptions& options);

}  // namespace kol::cli
