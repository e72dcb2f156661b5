// Reading what C++ and JavaScript sources declare: enough of both languages for the bridge.
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace kol::bridge {

using Names = std::vector<std::string>;

// The text of a file of the project, without comments.
std::string source(const std::string& path);
// With them.
std::string whole_source(const std::string& path);

// All .js files of web/, as paths in the project.
std::vector<std::string> scripts();

// What stands between the bracket at `open` and its other one.
std::string within(const std::string& text, std::size_t open);
// The parts between commas that stand in no bracket, without the space around them.
Names parts_of(const std::string& list);
// "const char* id, std::size_t size = 0" → id, size.
Names parameters_in(const std::string& list);

// Every match of the first group.
Names all_matches(const std::string& text, const std::string& pattern);

// The enumerators of `enum class NAME {…}` in a C++ source; none: not found.
Names enumerators(const std::string& text, const std::string& name);

// What is passed, by its name alone: kol_text(id, size), std::move(id), note.id.data(),
// static_cast<int>(id), id !== 0 and id >>> 0 are all `id`; id.size() is `id_size`.
std::string passed(std::string argument);

}  // namespace kol::bridge
