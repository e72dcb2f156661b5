#include "app/track/fields.h"

#include "app/parts/left_text.h"
#include "core/practice/code_points.h"
#include "core/practice/hashtag.h"
#include "core/practice/url.h"

namespace kol::app {
namespace {

constexpr std::size_t kMostHashtags = 3;
constexpr std::size_t kLongestTag = 100;

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t begin = text.find_first_not_of(" ,\t\n", at);
    if (begin == std::string::npos) break;
    const std::size_t end = std::min(text.find_first_of(" ,\t\n", begin), text.size());
    words.push_back(text.substr(begin, end - begin));
    at = end;
  }
  return words;
}

std::string trimmed(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(" \t\n");
  if (begin == std::string::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\n") - begin + 1);
}

}  // namespace

std::string joined_hashtags(const std::vector<std::string>& hashtags) {
  std::string joined;
  for (const std::string& hashtag : hashtags) joined += (joined.empty() ? "" : " ") + hashtag;
  return joined;
}

std::optional<std::string> landing_page_field(App& app, const Rect& rect, const std::string& now,
                                              const ui::FieldOptions& options) {
  const auto fault = [&](const std::string& text) {
    const std::string url = trimmed(text);
    return url.empty() || is_url(url) ? std::string() : app.word(Word::track_page_wrong);
  };
  const auto next = left_text(app, rect, "landing_page", now, {.field = options, .fault = fault});
  if (!next) return std::nullopt;
  return trimmed(*next);
}

std::optional<std::vector<std::string>> hashtags_field(App& app, const Rect& rect,
                                                       const std::vector<std::string>& now,
                                                       const ui::FieldOptions& options) {
  const auto fault = [&](const std::string& text) {
    const std::vector<std::string> words = words_of(text);
    if (words.size() > kMostHashtags) return app.word(Word::track_hashtags_many);
    for (const std::string& word : words) {
      if (!is_hashtag(word)) {
        return app.ui.words.with(Word::track_hashtag_wrong, {{"hashtag", word}});
      }
    }
    return std::string();
  };
  const auto next =
      left_text(app, rect, "hashtags", joined_hashtags(now), {.field = options, .fault = fault});
  if (!next) return std::nullopt;
  return words_of(*next);
}

std::optional<std::string> tag_field(App& app, const Rect& rect, std::string_view key,
                                     const std::string& now, const ui::FieldOptions& options) {
  const auto fault = [&](const std::string& text) {
    return code_point_count(text) <= kLongestTag ? std::string() : app.word(Word::track_tag_long);
  };
  return left_text(app, rect, key, now, {.field = options, .fault = fault});
}

std::optional<std::string> name_field(App& app, const Rect& rect, std::string_view key,
                                      const std::string& now, const ui::FieldOptions& options,
                                      const NameCheck& check) {
  const auto fault = [&](const std::string& text) {
    if (text.empty() || text == now) return std::string();
    if (!check.is_one(text)) return app.word(check.wrong);
    const bool taken = check.is_taken != nullptr && check.is_taken(app, text);
    return taken ? app.word(check.given) : std::string();
  };
  return left_text(app, rect, key, now, {.field = options, .fault = fault});
}

}  // namespace kol::app
