// The arguments of a command (see commands.h).
#include <algorithm>
#include <string>

#include "cli/commands.h"

namespace kol::cli {

bool ParsedArguments::has(std::string_view option) const { return value(option).has_value(); }

std::optional<std::string_view> ParsedArguments::value(std::string_view option) const {
  const auto same = [option](const auto& given) { return given.first == option; };
  const auto last = std::find_if(options.rbegin(), options.rend(), same);
  if (last == options.rend()) return std::nullopt;
  return last->second;
}

ParsedArguments parse_arguments(Arguments arguments, std::initializer_list<Option> known,
                                std::size_t most_files) {
  ParsedArguments parsed;
  const auto refuse_with = [&parsed](std::string_view why, std::string_view argument) {
    parsed.error = std::string(why) + ' ' + std::string(argument);
    return parsed;
  };
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string_view argument = arguments[i];
    if (argument == "-" || !argument.starts_with('-')) {
      if (parsed.files.size() == most_files) return refuse_with("unexpected argument", argument);
      parsed.files.push_back(argument);
      continue;
    }
    const std::size_t equals = argument.find('=');
    const std::string_view name = argument.substr(0, equals);
    const auto same = [name](const Option& option) { return option.name == name; };
    const auto option = std::find_if(known.begin(), known.end(), same);
    if (option == known.end()) return refuse_with("unknown option", name);
    std::string_view value;
    if (option->takes_value) {
      if (equals != std::string_view::npos) {
        value = argument.substr(equals + 1);
      } else if (i + 1 < arguments.size()) {
        value = arguments[++i];
      } else {
        return refuse_with("a value is missing after", name);
      }
    } else if (equals != std::string_view::npos) {
      return refuse_with("no value is wanted after", name);
    }
    parsed.options.emplace_back(name, value);
  }
  return parsed;
}

}  // namespace kol::cli
