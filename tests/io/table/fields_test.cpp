// The rows of the fields: what they say agrees with the model, the workspace and the export.
#include "io/table/fields.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "core/report.h"
#include "core/workspace.h"
#include "io/json/workspace.h"
#include "io/table/column_names.h"
#include "io/table/export.h"
#include "io/table/table_reading.h"

namespace kol::io {
namespace {

using testing::HasSubstr;

bool sets_something(const FieldRow& row) {
  Influencer influencer;
  Channel channel;
  return row.sets.text.of(influencer) || row.sets.text.of(channel) ||
         row.sets.number.of(influencer) || row.sets.number.of(channel) ||
         row.sets.answer.of(influencer) || row.sets.answer.of(channel);
}

// A workspace with one influencer, of whom beyond a name only what the field sets is known.
Workspace with_only(const FieldRow& row) {
  Workspace workspace;
  Influencer& influencer = workspace.influencers.emplace_back();
  influencer.id = "a";
  influencer.name = "A";
  Channel& channel = influencer.channels.emplace_back();
  if (std::string* const text = row.sets.text.of(influencer)) *text = "said";
  if (std::string* const text = row.sets.text.of(channel)) *text = "said";
  if (MaybeNumber* const number = row.sets.number.of(influencer)) *number = 0.5;
  if (MaybeNumber* const number = row.sets.number.of(channel)) *number = 0.5;
  if (bool* const answer = row.sets.answer.of(influencer)) *answer = true;
  if (bool* const answer = row.sets.answer.of(channel)) *answer = true;
  return workspace;
}

TEST(Fields, AreNamedAsInAWorkspace) {
  for (const FieldRow& row : fields()) {
    if (!sets_something(row)) continue;
    EXPECT_THAT(write_workspace(with_only(row)), HasSubstr("\"" + std::string(row.name) + "\":"));
  }
}

TEST(Fields, AreMeantByTheirOwnNames) {
  for (const FieldRow& row : fields()) {
    if (!sets_something(row)) continue;
    EXPECT_EQ(meaning_of(row.name, table_words()).known.field, row.field) << row.name;
  }
}

TEST(Fields, EachHasNamesInTheData) {
  for (const FieldRow& row : fields()) {
    if (row.kind == FieldKind::note || row.kind == FieldKind::ignored) continue;
    EXPECT_TRUE(std::any_of(table_words().names.begin(), table_words().names.end(),
                            [&](const auto& name) { return name.second.field == row.field; }))
        << row.name;
  }
}

TEST(Fields, WhatTheySetComesBackFromAnExport) {
  for (const FieldRow& row : fields()) {
    const Workspace workspace = with_only(row);
    const Import again = read_table(export_csv(workspace, {}).csv);
    EXPECT_EQ(again.influencers, workspace.influencers) << row.name;
  }
}

}  // namespace
}  // namespace kol::io
