#include "io/json/workspace_versions.h"

#include <array>

#include "io/json/cursor.h"
#include "io/json/scan.h"
#include "io/json/text.h"

namespace kol::io {
namespace {

using Step = std::optional<std::string> (*)(std::string_view json);

// Before there was a number in the text (0) it was like version 1 without it.
std::optional<std::string> add_version(std::string_view json) {
  const std::string_view text = skip_byte_order_mark(json);
  ProblemList problems(1);
  if (scan_json(text, problems) || !problems.empty()) return std::nullopt;
  Cursor cursor(text);
  if (cursor.kind() != Kind::object) return std::nullopt;
  std::string migrated;
  append_member(migrated, "version", "1");
  cursor.members([&](std::string_view name, std::string_view raw) {
    const std::string_view value = cursor.take();
    if (name != "version") append_member(migrated, raw, value);
  });
  return migrated;
}

// From version i to i + 1.
constexpr std::array<Step, kWorkspaceVersion> kSteps = {add_version};

}  // namespace

std::optional<std::string> migrate_workspace(std::string_view json, int version) {
  if (version < 0 || version > kWorkspaceVersion) return std::nullopt;
  std::optional<std::string> text(json);
  for (auto i = static_cast<std::size_t>(version); text && i < kSteps.size(); ++i) {
    text = kSteps[i](*text);
  }
  return text;
}

}  // namespace kol::io
