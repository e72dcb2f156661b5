#include "io/json/workspace_versions.h"

#include <array>

#include "io/json/reader.h"

namespace kol::io {
namespace {

using Step = std::optional<std::string> (*)(std::string_view json);

// Before there was a number in the text (0) it was like version 1 without it.
std::optional<std::string> add_version(std::string_view json) {
  std::string migrated = R"({"version":1})";
  Reader reader(1, 1);
  const auto syntax = reader.read(json, [&](const Value& root) {
    reader.members(root, [&](const Value& value) {
      if (reader.name() != "version") reader.keep_member(value, migrated);
    });
  });
  if (syntax || !reader.errors.empty()) return std::nullopt;
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
