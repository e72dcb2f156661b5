// Older texts of a workspace become texts of this version, on a copy; newer ones are refused.
#include "io/json/workspace_versions.h"

#include <gtest/gtest.h>

#include "builtin_benchmarks.h"
#include "io/json/benchmarks.h"
#include "io/json/workspace.h"

namespace kol::io {
namespace {

TEST(WorkspaceVersions, OneWithoutANumberBecomesVersion1WithAllItHas) {
  const auto text = migrate_workspace(
      R"({ "campaign": {"name": "Old"}, "influencers": [], "later \"x\"": [1, {"a": null}] })", 0);
  ASSERT_TRUE(text);
  const auto read = read_workspace(*text, *read_benchmarks(builtin_benchmarks).benchmarks);
  ASSERT_TRUE(read.workspace);
  EXPECT_EQ(read.workspace->campaign.name, "Old");
  EXPECT_EQ(read.workspace->unknown, R"({"later \"x\"":[1,{"a":null}]})");
}

TEST(WorkspaceVersions, OneOfThisVersionStaysAsItIs) {
  EXPECT_EQ(migrate_workspace("{\"version\": 1}", kWorkspaceVersion), "{\"version\": 1}");
}

TEST(WorkspaceVersions, ANewerOneIsRefused) {
  EXPECT_FALSE(migrate_workspace("{\"version\":2}", kWorkspaceVersion + 1));
  EXPECT_FALSE(migrate_workspace("{}", -1));
}

TEST(WorkspaceVersions, WhatIsNoObjectIsRefused) {
  for (const char* text : {"", "{", "[]", "null", "{\"a\":1}}", "{\"a\":\"\xff\"}"}) {
    EXPECT_FALSE(migrate_workspace(text, 0)) << text;
  }
}

}  // namespace
}  // namespace kol::io
