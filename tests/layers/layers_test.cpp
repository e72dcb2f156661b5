// Checks which room of src includes which: the arrows of the architecture go one way (app → ui →
// platform, app → io → core, cli → io), the rooms of the app do not know one another but as listed
// here, and what each may know of the world outside is listed too.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace {

using Names = std::set<std::string>;

const std::filesystem::path kSource = std::filesystem::path(KOL_SOURCE_DIR) / "src";

struct Layer {
  Names rooms;         // of src that it may include, besides itself
  Names outside = {};  // beginnings of headers of other libraries
};

// What every room of the app stands on; `state` is its ground floor.
Names app_room(Names others) {
  others.insert({"ui", "platform", "io", "io/json", "io/json/practice", "io/table",
                 "io/table/results", "core", "core/decide", "core/practice"});
  return others;
}
Names screen(Names others = {}) {
  others.insert({"app/state", "app/parts", "app/keeping"});
  return app_room(std::move(others));
}

// A folder of src, or a file that may more than its folder, with all it may include.
const std::map<std::string, Layer> kLayers = {
    {"core", {{}}},
    {"core/decide", {{"core"}}},  // what evaluate() does without
    // Products of many words at once, by the machine's own instruction.
    {"core/decide/random.cpp", {{"core"}, {"emmintrin.h", "wasm_simd128.h"}}},
    {"core/practice", {{"core", "core/decide"}}},
    {"io", {{}}},  // what it says, and the command's words for it
    {"io/json", {{"io", "core", "core/decide", "core/practice"}, {"nlohmann/"}}},
    {"io/json/practice", {{"io", "io/json", "core", "core/decide", "core/practice"}}},
    {"io/table", {{"io", "io/json", "core", "core/practice"}, {"nlohmann/"}}},
    {"io/table/results", {{"io", "io/json", "io/table", "core", "core/practice"}}},
    {"cli",
     {{"io", "io/json", "io/json/practice", "io/table", "io/table/results", "core", "core/decide",
       "core/practice"},
      {"builtin_benchmarks.h", "builtin_headers.h", "cli", "fcntl.h", "iconv.h", "thread",
       "unistd.h"}}},
    {"platform", {{}}},
    {"platform/web", {{"platform"}, {"emscripten", "GLES3/", "imgui", "backends/imgui"}}},
    {"ui", {{"platform"}, {"imgui", "nlohmann/"}}},

    {"app/state", {app_room({})}},
    {"app/parts", {app_room({"app/state"})}},
    {"app/keeping", {app_room({"app/state", "app/parts"})}},
    // What runs beside the page: it knows of no page.
    {"app/work", {{"platform", "io/json", "core", "core/decide"}}},
    // Screens and panels do not include one another.
    {"app/compare", {screen()}},
    {"app/influencer", {screen()}},
    {"app/fees", {screen()}},
    {"app/creator", {screen()}},
    {"app/plan", {screen()}},
    {"app/campaign", {screen()}},
    {"app/track", {screen()}},
    {"app/agreement", {screen()}},
    {"app/import", {screen()}},
    {"app/settings", {screen()}},
    {"app/explain", {screen()}},
    {"app/help", {screen({"app/explain"})}},  // the glossary has its texts
    // What reads the screens' figures.
    {"app/print",
     {screen({"app/compare", "app/fees", "app/creator", "app/plan", "app/campaign", "app/track",
              "app/explain"})}},
    {"app/embed", {screen()}},
    // On top: the frame around the screens, and the program behind the page.
    {"app",
     {screen({"app/compare", "app/influencer", "app/fees", "app/creator", "app/plan",
              "app/campaign", "app/track", "app/agreement", "app/import", "app/work",
              "app/settings", "app/explain", "app/help", "app/print", "app/embed"}),
      {"imgui"}}},
};

// The command talks to the machine, the core and the interface do not.
const Names kStandard = {"algorithm",     "array",
                         "atomic",        "bit",
                         "bitset",        "cctype",
                         "cerrno",        "cfloat",
                         "charconv",      "chrono",
                         "climits",       "clocale",
                         "cmath",         "compare",
                         "concepts",      "cstddef",
                         "cstdint",       "cstdio",
                         "cstdlib",       "cstring",
                         "deque",         "exception",
                         "filesystem",    "fstream",
                         "functional",    "initializer_list",
                         "iomanip",       "ios",
                         "iosfwd",        "iostream",
                         "iterator",      "limits",
                         "list",          "map",
                         "memory",        "memory_resource",
                         "new",           "numbers",
                         "numeric",       "optional",
                         "queue",         "set",
                         "span",          "sstream",
                         "stack",         "streambuf",
                         "string",        "string_view",
                         "system_error",  "tuple",
                         "type_traits",   "typeinfo",
                         "unordered_map", "unordered_set",
                         "utility",       "variant",
                         "vector"};

struct Include {
  std::string from;  // "core/fee.cpp"
  std::string what;
};

std::string folder_of(const std::string& file) {
  return std::filesystem::path(file).parent_path().generic_string();
}

const Layer& layer_of(const std::string& file) {
  return kLayers.at(kLayers.contains(file) ? file : folder_of(file));
}

std::vector<Include> includes() {
  const std::regex line(R"rx(\s*#\s*include\s*["<]([^">]+)[">].*)rx");
  std::vector<Include> found;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(kSource)) {
    const std::string kind = entry.path().extension().string();
    if (kind != ".h" && kind != ".cpp") continue;
    std::ifstream file(entry.path());
    std::string text;
    std::smatch match;
    while (std::getline(file, text)) {
      if (std::regex_match(text, match, line)) {
        found.push_back({entry.path().lexically_relative(kSource).generic_string(), match[1]});
      }
    }
  }
  return found;
}

bool begins_with_one_of(const std::string& text, const Names& beginnings) {
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [&](const std::string& beginning) { return text.starts_with(beginning); });
}

TEST(Layers, EveryRoomOfSrcIsKnownHere) {
  for (const auto& entry : std::filesystem::recursive_directory_iterator(kSource)) {
    if (!entry.is_regular_file()) continue;
    const std::string file = entry.path().lexically_relative(kSource).generic_string();
    EXPECT_TRUE(kLayers.contains(folder_of(file))) << file;
  }
}

TEST(Layers, ARoomIncludesOnlyWhatLiesBelowIt) {
  for (const Include& include : includes()) {
    const std::string own = folder_of(include.from);
    const std::string target = folder_of(include.what);
    if (!kLayers.contains(own) || !kLayers.contains(target) || own == target) continue;
    EXPECT_TRUE(layer_of(include.from).rooms.contains(target))
        << include.from << " includes " << include.what;
  }
}

TEST(Layers, OnlyTheListedLibrariesAreIncluded) {
  for (const Include& include : includes()) {
    const std::string own = folder_of(include.from);
    if (!kLayers.contains(own) || kLayers.contains(folder_of(include.what))) continue;
    const bool allowed = kStandard.contains(include.what) ||
                         begins_with_one_of(include.what, layer_of(include.from).outside);
    EXPECT_TRUE(allowed) << include.from << " includes " << include.what;
  }
}

TEST(Layers, TheCoreKnowsNoInputOutputOrClock) {
  const Names forbidden = {"chrono",  "cstdio",  "fstream", "filesystem", "iostream",
                           "iomanip", "sstream", "clocale", "ios"};
  for (const Include& include : includes()) {
    if (!include.from.starts_with("core/")) continue;
    EXPECT_FALSE(forbidden.contains(include.what)) << include.from << " includes " << include.what;
  }
}

}  // namespace
