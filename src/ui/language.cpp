#include "ui/language.h"

#include <nlohmann/json.hpp>

namespace kol::ui {

bool Words::load(std::string_view json) {
  const auto texts = nlohmann::json::parse(json, nullptr, false);
  if (!texts.is_object()) return false;
  std::vector<std::string> loaded;
  for (const std::string_view key : kWordKeys) {
    const auto found = texts.find(std::string(key));
    if (found == texts.end() || !found->is_string()) return false;
    loaded.push_back(found->get<std::string>());
  }
  texts_ = std::move(loaded);
  return true;
}

std::string Words::with(
    Word word, std::initializer_list<std::pair<std::string_view, std::string_view>> values) const {
  std::string text = (*this)[word];
  for (const auto& [name, value] : values) {
    const std::string mark = "{" + std::string(name) + "}";
    for (std::size_t at = text.find(mark); at != std::string::npos;
         at = text.find(mark, at + value.size())) {
      text.replace(at, mark.size(), value);
    }
  }
  return text;
}

}  // namespace kol::ui
