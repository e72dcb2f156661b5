#include "bridge/sources.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <regex>

namespace kol::bridge {
namespace {

const std::filesystem::path kProject = KOL_SOURCE_DIR;

std::string trimmed(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(" \t\n");
  if (begin == std::string::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\n") - begin + 1);
}

bool is_quote(char c) { return c == '"' || c == '\'' || c == '`'; }

// Just behind the text that begins with the quote at `at`.
std::size_t after_quoted(const std::string& text, std::size_t at) {
  const char quote = text[at];
  for (++at; at < text.size() && text[at] != quote && text[at] != '\n'; ++at) {
    if (text[at] == '\\') ++at;
  }
  return std::min(at + 1, text.size());
}

std::string without_comments(const std::string& text) {
  std::string code;
  for (std::size_t at = 0; at < text.size();) {
    if (is_quote(text[at])) {
      const std::size_t end = after_quoted(text, at);
      code += text.substr(at, end - at);
      at = end;
    } else if (text.compare(at, 2, "//") == 0) {
      at = std::min(text.find('\n', at), text.size());
    } else if (text.compare(at, 2, "/*") == 0) {
      at = std::min(text.find("*/", at), text.size() - 2) + 2;
    } else {
      code += text[at++];
    }
  }
  return code;
}

}  // namespace

std::string whole_source(const std::string& path) {
  std::ifstream file(kProject / path);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string source(const std::string& path) { return without_comments(whole_source(path)); }

std::vector<std::string> scripts() {
  std::vector<std::string> found;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(kProject / "web")) {
    if (entry.path().extension() != ".js") continue;
    found.push_back(entry.path().lexically_relative(kProject).generic_string());
  }
  return found;
}

std::string within(const std::string& text, std::size_t open) {
  int depth = 0;
  for (std::size_t at = open; at < text.size();) {
    if (is_quote(text[at])) {
      at = after_quoted(text, at);
      continue;
    }
    if (std::string("([{").find(text[at]) != std::string::npos) ++depth;
    if (std::string(")]}").find(text[at]) != std::string::npos && --depth == 0) {
      return text.substr(open + 1, at - open - 1);
    }
    ++at;
  }
  return {};
}

Names parts_of(const std::string& list) {
  Names parts;
  int depth = 0;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= list.size(); ++at) {
    const char c = at < list.size() ? list[at] : ',';
    if (std::string("([{").find(c) != std::string::npos) ++depth;
    if (std::string(")]}").find(c) != std::string::npos) --depth;
    if (c != ',' || (depth > 0 && at < list.size())) continue;
    parts.push_back(trimmed(list.substr(begin, at - begin)));
    begin = at + 1;
  }
  if (!parts.empty() && parts.back().empty()) parts.pop_back();  // after a last comma
  return parts;
}

Names parameters_in(const std::string& list) {
  Names names;
  for (std::string part : parts_of(list)) {
    part = trimmed(part.substr(0, part.find('=')));
    const std::size_t before = part.find_last_of(" *&");
    names.push_back(before == std::string::npos ? part : part.substr(before + 1));
  }
  return names;
}

Names all_matches(const std::string& text, const std::string& pattern) {
  Names found;
  const std::regex regex(pattern);
  for (std::sregex_iterator match(text.begin(), text.end(), regex), end; match != end; ++match) {
    found.push_back((*match)[1]);
  }
  return found;
}

Names enumerators(const std::string& text, const std::string& name) {
  const std::size_t at = text.find("enum class " + name + " {");
  return at == std::string::npos ? Names() : parts_of(within(text, text.find('{', at)));
}

std::string passed(std::string argument) {
  std::smatch match;
  const std::regex wrapped(
      R"((?:kol_text|lines_of|HEAPU8\.slice|std::move|static_cast<[^>]*>)\((.*)\))");
  if (std::regex_match(argument, match, wrapped)) argument = parts_of(match[1]).front();
  const std::regex made(R"((\w+) (?:!== 0|>>> 0))");
  if (std::regex_match(argument, match, made)) argument = match[1];
  const std::regex member(R"((?:\w+\.)*(\w+)\.(data|size)\(\))");
  if (std::regex_match(argument, match, member)) {
    return match[2] == "size" ? match[1].str() + "_size" : match[1].str();
  }
  const std::regex path(R"((?:\w+\.)+(\w+))");
  if (std::regex_match(argument, match, path)) argument = match[1];
  return argument;
}

}  // namespace kol::bridge
