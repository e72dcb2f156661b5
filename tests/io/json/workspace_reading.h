// What the tests of reading JSON share: the shipped figures, and ways to say what came of a text.
#pragma once

#include <gmock/gmock.h>

#include <string>
#include <string_view>
#include <vector>

#include "builtin_benchmarks.h"
#include "io/json/benchmarks.h"
#include "io/json/workspace.h"

namespace kol::io {

// NOLINTNEXTLINE(readability-identifier-naming): GoogleTest looks for this name.
inline void PrintTo(const Problem& problem, std::ostream* out) { *out << in_english(problem); }

// "PLACE: MESSAGE" for each.
inline std::vector<std::string> in_english(const std::vector<Problem>& problems) {
  std::vector<std::string> lines;
  for (const Problem& problem : problems) lines.push_back(in_english(problem));
  return lines;
}

inline Benchmarks shipped_benchmarks() { return *read_benchmarks(builtin_benchmarks).benchmarks; }

inline ReadWorkspace read(std::string_view json) {
  return read_workspace(json, shipped_benchmarks());
}

// "PLACE: MESSAGE" for each error.
inline std::vector<std::string> errors_of(std::string_view json) {
  return in_english(read(json).errors);
}

inline std::vector<std::string> places_of(std::string_view json) {
  std::vector<std::string> places;
  for (const Problem& error : read(json).errors) places.push_back(error.place);
  return places;
}

// Members of one object after "version": {"version":1,MEMBERS}.
inline std::string with(std::string_view members) {
  return R"({"version":1,)" + std::string(members) + '}';
}

// A workspace with this campaign and two influencers: "a" on Instagram and YouTube, "b" on TikTok.
inline std::string with_campaign(std::string_view members) {
  return with(R"("campaign":{)" + std::string(members) +
              R"(},"influencers":[{"id":"a","channels":[{"platform":"instagram"},)"
              R"({"platform":"youtube"}]},{"id":"b","channels":[{"platform":"tiktok"}]}])");
}

// A workspace with one line-up row, an Instagram post of "a", and these further members.
inline std::string with_row(std::string_view members) {
  return with_campaign(
      R"("lineup":[{"influencer":"a","deliverables":[{"format":"instagram.post","count":1}],)" +
      std::string(members) + "}]");
}

// A workspace with one influencer "a" and these members of its only channel, on Instagram.
inline std::string with_channel(std::string_view members) {
  return with(R"("influencers":[{"id":"a","channels":[{"platform":"instagram",)" +
              std::string(members) + "}]}]");
}

}  // namespace kol::io
