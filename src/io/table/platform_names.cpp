// What people call the platforms (see platform_names.h).
#include "io/table/platform_names.h"

#include <algorithm>
#include <array>
#include <string>

#include "io/table/folding.h"

namespace kol::io {
namespace {

// How much a name says on its own, outside a cell for platforms.
enum class Weight { full, brief, none };

struct PlatformName {
  std::string_view folded;
  Platform platform;
  Weight weight = Weight::full;
};

using enum Platform;

constexpr std::array kNames = {
    PlatformName{"instagram", instagram},
    PlatformName{"อินสตาแกรม", instagram},
    PlatformName{"ไอจี", instagram},
    PlatformName{"ინსტაგრამი", instagram},
    PlatformName{"ინსტაგრამ", instagram},
    PlatformName{"insta", instagram, Weight::brief},
    PlatformName{"ig", instagram, Weight::brief},
    PlatformName{"tiktok", tiktok},
    PlatformName{"ติ๊กต็อก", tiktok},
    PlatformName{"ติ๊กต๊อก", tiktok},
    PlatformName{"ติ๊กตอก", tiktok},
    PlatformName{"ติกต็อก", tiktok},
    PlatformName{"ტიკტოკი", tiktok},
    PlatformName{"ტიკტოკ", tiktok},
    PlatformName{"tt", tiktok, Weight::brief},
    PlatformName{"youtube", youtube},
    PlatformName{"ยูทูบ", youtube},
    PlatformName{"ยูทูป", youtube},
    PlatformName{"იუთუბი", youtube},
    PlatformName{"იუთუბ", youtube},
    PlatformName{"yt", youtube, Weight::brief},
    PlatformName{"facebook", facebook},
    PlatformName{"เฟซบุ๊ก", facebook},
    PlatformName{"เฟสบุ๊ค", facebook},
    PlatformName{"เฟซบุ๊ค", facebook},
    PlatformName{"เฟสบุ๊ก", facebook},
    PlatformName{"ფეისბუქი", facebook},
    PlatformName{"ფეისბუქ", facebook},
    PlatformName{"fb", facebook, Weight::brief},
    PlatformName{"twitter", x},
    PlatformName{"ทวิตเตอร์", x},
    PlatformName{"ტვიტერი", x},
    PlatformName{"ტვიტერ", x},
    PlatformName{"x", x, Weight::none},
    PlatformName{"blog", blog, Weight::none},
    PlatformName{"บล็อก", blog, Weight::none},
    PlatformName{"ბლოგი", blog, Weight::none},
};

// What only a cell for platforms can say.
constexpr std::array kCellNames = {
    PlatformName{"youtuber", youtube}, PlatformName{"youtubechannel", youtube},
    PlatformName{"xtwitter", x},       PlatformName{"twitterx", x},
    PlatformName{"xcom", x},           PlatformName{"tweet", x},
    PlatformName{"blogger", blog},     PlatformName{"blogs", blog},
    PlatformName{"website", blog},     PlatformName{"facebookpage", facebook},
    PlatformName{"other", other},      PlatformName{"others", other},
    PlatformName{"อื่นๆ", other},        PlatformName{"lainlain", other},
    PlatformName{"სხვა", other},
};

}  // namespace

std::optional<Platform> platform_of_cell(std::string_view cell) {
  const std::string folded = fold(cell);
  const auto is_it = [&](const PlatformName& name) { return name.folded == folded; };
  const auto name = std::find_if(kNames.begin(), kNames.end(), is_it);
  if (name != kNames.end()) return name->platform;
  const auto word = std::find_if(kCellNames.begin(), kCellNames.end(), is_it);
  if (word != kCellNames.end()) return word->platform;
  return std::nullopt;
}

void PlatformMentions::look_at(std::string_view text) {
  const std::string folded = fold(text);
  const std::vector<std::string> words = folded_words(text);
  for (const PlatformName& name : kNames) {
    const bool mentioned =
        name.weight == Weight::full
            ? folded.find(name.folded) != std::string::npos
            : name.weight == Weight::brief &&
                  std::find(words.begin(), words.end(), name.folded) != words.end();
    if (!mentioned) continue;
    if (first_ && *first_ != name.platform) several_ = true;
    first_ = name.platform;
  }
}

std::optional<Platform> PlatformMentions::only_one() const {
  return several_ ? std::nullopt : first_;
}

std::vector<std::string_view> without_platform(std::string_view folded) {
  std::vector<std::string_view> rests;
  // Ends first: "tiktokertiktok" is a "tiktoker" rather than an "er".
  for (const PlatformName& name : kNames) {
    if (folded.size() > name.folded.size() && folded.ends_with(name.folded)) {
      rests.push_back(folded.substr(0, folded.size() - name.folded.size()));
    }
  }
  for (const PlatformName& name : kNames) {
    if (folded.size() > name.folded.size() && folded.starts_with(name.folded)) {
      rests.push_back(folded.substr(name.folded.size()));
    }
  }
  return rests;
}

}  // namespace kol::io
