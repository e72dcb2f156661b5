// What the header of a column means (see column_names.h).
#include "io/column_names.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "io/folding.h"
#include "io/platform_names.h"

namespace kol::io {
namespace {

enum class Manner { plain, link, says_handle, says_link };

struct KnownName {
  std::string_view folded;  // English in the singular; a plural "s" is understood
  Field field;
  Manner manner = Manner::plain;
};

using enum Field;

constexpr std::array kNames = {
    KnownName{"id", id},
    KnownName{"influencerid", id},
    KnownName{"creatorid", id},

    KnownName{"name", name},
    KnownName{"influencer", name},
    KnownName{"influencername", name},
    KnownName{"instagramname", name},
    KnownName{"youtubername", name},
    KnownName{"tiktokname", name},
    KnownName{"channelname", name},
    KnownName{"fullname", name},
    KnownName{"displayname", name},
    KnownName{"nick", name},
    KnownName{"nickname", name},
    KnownName{"creator", name},
    KnownName{"creatorname", name},
    KnownName{"kol", name},
    KnownName{"kolname", name},
    KnownName{"ชื่อ", name},
    KnownName{"ชื่อเล่น", name},
    KnownName{"ชื่อช่อง", name},
    KnownName{"ชื่อเพจ", name},
    KnownName{"ชื่ออินฟลูเอนเซอร์", name},
    KnownName{"อินฟลูเอนเซอร์", name},
    KnownName{"nama", name},
    KnownName{"namapenuh", name},
    KnownName{"namasaluran", name},
    KnownName{"namapempengaruh", name},
    KnownName{"pempengaruh", name},
    KnownName{"სახელი", name},
    KnownName{"სახელიდაგვარი", name},
    KnownName{"სახელიგვარი", name},
    KnownName{"ინფლუენსერი", name},

    KnownName{"handle", handle, Manner::says_handle},
    KnownName{"username", handle, Manner::says_handle},
    KnownName{"userhandle", handle, Manner::says_handle},
    KnownName{"account", handle},
    KnownName{"accountname", handle},
    KnownName{"channel", handle},
    KnownName{"channelinfo", handle},
    KnownName{"influencerinstaname", handle},
    KnownName{"tiktoker", handle},
    KnownName{"tiktokername", handle},
    KnownName{"youtuber", handle},
    KnownName{"instagramer", handle},
    KnownName{"instagrammer", handle},
    KnownName{"youtubechannel", handle},
    KnownName{"ชื่อผู้ใช้", handle, Manner::says_handle},
    KnownName{"บัญชี", handle},
    KnownName{"ช่อง", handle},
    KnownName{"namapengguna", handle, Manner::says_handle},
    KnownName{"akaun", handle},
    KnownName{"saluran", handle},
    KnownName{"მომხმარებლისსახელი", handle, Manner::says_handle},
    KnownName{"მომხმარებელი", handle},
    KnownName{"ანგარიში", handle},
    KnownName{"არხი", handle},
    KnownName{"url", handle, Manner::says_link},
    KnownName{"link", handle, Manner::says_link},
    KnownName{"profile", handle, Manner::link},
    KnownName{"profileurl", handle, Manner::says_link},
    KnownName{"profilelink", handle, Manner::says_link},
    KnownName{"channelurl", handle, Manner::says_link},
    KnownName{"channellink", handle, Manner::says_link},
    KnownName{"ลิงก์", handle, Manner::says_link},
    KnownName{"ลิงค์", handle, Manner::says_link},
    KnownName{"โปรไฟล์", handle, Manner::link},
    KnownName{"pautan", handle, Manner::says_link},
    KnownName{"profil", handle, Manner::link},
    KnownName{"ბმული", handle, Manner::says_link},
    KnownName{"ლინკი", handle, Manner::says_link},
    KnownName{"პროფილი", handle, Manner::link},

    KnownName{"platform", platform},
    KnownName{"network", platform},
    KnownName{"socialnetwork", platform},
    KnownName{"socialplatform", platform},
    KnownName{"แพลตฟอร์ม", platform},
    KnownName{"แพลทฟอร์ม", platform},
    KnownName{"rangkaiansosial", platform},
    KnownName{"პლატფორმა", platform},
    KnownName{"სოციალურიქსელი", platform},

    KnownName{"follower", followers},
    KnownName{"subscriber", followers},
    KnownName{"fan", followers},
    KnownName{"totalfollower", followers},
    KnownName{"totalsubscriber", followers},
    KnownName{"ผู้ติดตาม", followers},
    KnownName{"ยอดฟอล", followers},
    KnownName{"ฟอลโลเวอร์", followers},
    KnownName{"pengikut", followers},
    KnownName{"jumlahpengikut", followers},
    KnownName{"pelanggan", followers},
    KnownName{"გამომწერი", followers},
    KnownName{"გამომწერები", followers},
    KnownName{"მიმდევარი", followers},
    KnownName{"მიმდევრები", followers},
    KnownName{"ფოლოვერები", followers},

    KnownName{"following", following},
    KnownName{"กำลังติดตาม", following},
    KnownName{"mengikuti", following},

    KnownName{"engagementrate", engagement_rate},
    KnownName{"er", engagement_rate},
    KnownName{"engrate", engagement_rate},
    KnownName{"60dayengrate", engagement_rate},
    KnownName{"60dayengagementrate", engagement_rate},
    KnownName{"อัตราการมีส่วนร่วม", engagement_rate},
    KnownName{"kadarpenglibatan", engagement_rate},
    KnownName{"ჩართულობისმაჩვენებელი", engagement_rate},

    KnownName{"fakeshare", fake_share},
    KnownName{"fakefollower", fake_share},
    KnownName{"fakefollowershare", fake_share},
    KnownName{"fakeaudience", fake_share},
    KnownName{"ผู้ติดตามปลอม", fake_share},
    KnownName{"pengikutpalsu", fake_share},
    KnownName{"ყალბიგამომწერები", fake_share},

    KnownName{"suspectcomment", suspect_comments},
    KnownName{"suspiciouscomment", suspect_comments},

    KnownName{"growth30d", growth_30d},
    KnownName{"growth30day", growth_30d},
    KnownName{"30daygrowth", growth_30d},
    KnownName{"30dgrowth", growth_30d},
    KnownName{"followergrowth30d", growth_30d},

    KnownName{"brandfan", brand_fan},
    KnownName{"แฟนแบรนด์", brand_fan},
    KnownName{"peminatjenama", brand_fan},
    KnownName{"ბრენდისფანი", brand_fan},

    KnownName{"niche", niche},
    KnownName{"category", niche},
    KnownName{"categorie", niche},
    KnownName{"topic", niche},
    KnownName{"vertical", niche},
    KnownName{"หมวดหมู่", niche},
    KnownName{"หมวด", niche},
    KnownName{"ประเภท", niche},
    KnownName{"kategori", niche},
    KnownName{"topik", niche},
    KnownName{"კატეგორია", niche},
    KnownName{"ნიშა", niche},
    KnownName{"თემა", niche},

    KnownName{"country", country},
    KnownName{"countrie", country},
    KnownName{"audiencecountry", country},
    KnownName{"audiencecountrie", country},
    KnownName{"audiencecountrymostly", country},
    KnownName{"ประเทศ", country},
    KnownName{"negara", country},
    KnownName{"ქვეყანა", country},

    KnownName{"quote", quote},
    KnownName{"fee", quote},
    KnownName{"price", quote},
    KnownName{"rate", quote},
    KnownName{"cost", quote},
    KnownName{"askingfee", quote},
    KnownName{"askingprice", quote},
    KnownName{"feeperpost", quote},
    KnownName{"priceperpost", quote},
    KnownName{"rateperpost", quote},
    KnownName{"costperpost", quote},
    KnownName{"ratecard", quote},
    KnownName{"ค่าตัว", quote},
    KnownName{"ราคา", quote},
    KnownName{"ค่าจ้าง", quote},
    KnownName{"เรทราคา", quote},
    KnownName{"harga", quote},
    KnownName{"kos", quote},
    KnownName{"yuran", quote},
    KnownName{"bayaran", quote},
    KnownName{"ფასი", quote},
    KnownName{"ღირებულება", quote},
    KnownName{"ჰონორარი", quote},

    KnownName{"email", email},
    KnownName{"emailaddress", email},
    KnownName{"emailaddresse", email},
    KnownName{"contactemail", email},
    KnownName{"mail", email},
    KnownName{"อีเมล", email},
    KnownName{"อีเมล์", email},
    KnownName{"emel", email},
    KnownName{"alamatemel", email},
    KnownName{"ელფოსტა", email},
    KnownName{"იმეილი", email},
    KnownName{"მეილი", email},

    KnownName{"note", notes},
    KnownName{"remark", notes},
    KnownName{"หมายเหตุ", notes},
    KnownName{"โน้ต", notes},
    KnownName{"nota", notes},
    KnownName{"catatan", notes},
    KnownName{"შენიშვნა", notes},
    KnownName{"შენიშვნები", notes},
};

// Figures of a post: alone or with a word for "average" on either side.
constexpr std::array kFigures = {
    KnownName{"like", likes},
    KnownName{"ไลก์", likes},
    KnownName{"ไลค์", likes},
    KnownName{"ถูกใจ", likes},
    KnownName{"suka", likes},
    KnownName{"tandasuka", likes},
    KnownName{"მოწონება", likes},
    KnownName{"მოწონებები", likes},
    KnownName{"ლაიქი", likes},
    KnownName{"ლაიქები", likes},

    KnownName{"comment", comments},
    KnownName{"คอมเมนต์", comments},
    KnownName{"คอมเมนท์", comments},
    KnownName{"ความคิดเห็น", comments},
    KnownName{"komen", comments},
    KnownName{"ulasan", comments},
    KnownName{"კომენტარი", comments},
    KnownName{"კომენტარები", comments},

    KnownName{"share", shares},
    KnownName{"แชร์", shares},
    KnownName{"การแชร์", shares},
    KnownName{"kongsi", shares},
    KnownName{"perkongsian", shares},
    KnownName{"გაზიარება", shares},
    KnownName{"გაზიარებები", shares},

    KnownName{"save", saves},
    KnownName{"เซฟ", saves},
    KnownName{"การบันทึก", saves},
    KnownName{"simpan", saves},
    KnownName{"simpanan", saves},
    KnownName{"შენახვა", saves},
    KnownName{"შენახვები", saves},

    KnownName{"view", views},
    KnownName{"วิว", views},
    KnownName{"การดู", views},
    KnownName{"เข้าชม", views},
    KnownName{"รับชม", views},
    KnownName{"tontonan", views},
    KnownName{"ნახვა", views},
    KnownName{"ნახვები", views},

    KnownName{"reach", reach},
    KnownName{"reache", reach},
    KnownName{"การเข้าถึง", reach},
    KnownName{"เข้าถึง", reach},
    KnownName{"capaian", reach},
    KnownName{"jangkauan", reach},
    KnownName{"წვდომა", reach},

    KnownName{"impression", impressions},
    KnownName{"อิมเพรสชัน", impressions},
    KnownName{"อิมเพรสชั่น", impressions},
    KnownName{"การแสดงผล", impressions},
    KnownName{"impresi", impressions},
    KnownName{"ჩვენება", impressions},
    KnownName{"ჩვენებები", impressions},

    KnownName{"engagement", engagements},
    KnownName{"เอนเกจเมนต์", engagements},
    KnownName{"การมีส่วนร่วม", engagements},
    KnownName{"penglibatan", engagements},
    KnownName{"ჩართულობა", engagements},

    KnownName{"engagementrate", engagement_rate},
    KnownName{"engrate", engagement_rate},
    KnownName{"er", engagement_rate},
};

constexpr std::array<std::string_view, 11> kAverages = {
    "avg",  "average", "mean",   "median",       "perpost", "ค่าเฉลี่ย",
    "เฉลี่ย", "ต่อโพสต์",  "purata", "setiapsiaran", "საშუალო"};
// "Number of": before a figure and for followers.
constexpr std::array<std::string_view, 6> kNumberOf = {"numberof", "noof",     "จำนวน",
                                                       "ยอด",      "bilangan", "จำนวนยอด"};
constexpr std::array<std::string_view, 8> kEndings = {"numbers", "number", "numeric", "values",
                                                      "value",   "count",  "counts",  "percent"};
constexpr std::array<std::string_view, 3> kPeople = {"influencer", "creator", "kol"};
constexpr int kMostWordsDropped = 4;

using Found = std::optional<KnownName>;

template <std::size_t count>
Found find_in(const std::array<KnownName, count>& names, std::string_view folded) {
  const auto find = [&](std::string_view text) -> Found {
    const auto it = std::find_if(names.begin(), names.end(),
                                 [&](const KnownName& known) { return known.folded == text; });
    return it == names.end() ? Found() : *it;
  };
  if (const Found found = find(folded)) return found;
  if (folded.size() > 2 && folded.ends_with('s')) return find(folded.substr(0, folded.size() - 1));
  return std::nullopt;
}

template <std::size_t count>
std::string_view without_front(std::string_view text,
                               const std::array<std::string_view, count>& words) {
  for (const std::string_view word : words) {
    if (text.size() > word.size() && text.starts_with(word)) return text.substr(word.size());
  }
  return text;
}

template <std::size_t count>
std::string_view without_end(std::string_view text,
                             const std::array<std::string_view, count>& words) {
  for (const std::string_view word : words) {
    if (text.size() > word.size() && text.ends_with(word)) {
      return text.substr(0, text.size() - word.size());
    }
  }
  return text;
}

Found find_figure(std::string_view folded) {
  const std::string_view bare =
      without_front(without_end(without_front(folded, kAverages), kAverages), kNumberOf);
  if (bare == "eng" && folded != bare) return KnownName{"eng", engagements};
  return find_in(kFigures, bare);
}

Found find_category(std::string_view folded) {
  const bool numbered = !folded.empty() && folded.back() >= '1' && folded.back() <= '9';
  if (!numbered) return std::nullopt;
  folded.remove_suffix(1);
  return folded == "category" || folded == "kategori" ? Found({"category", niche}) : std::nullopt;
}

// Looks a folded header up, dropping platforms and empty words until nothing more can be dropped.
Found find(std::string_view folded, int words_left = kMostWordsDropped) {
  if (const Found found = find_in(kNames, folded)) return found;
  if (const Found found = find_figure(folded)) return found;
  if (const Found found = find_category(folded)) return found;
  if (words_left == 0) return std::nullopt;
  std::vector<std::string_view> rests = without_platform(folded);
  rests.push_back(without_end(folded, kEndings));
  rests.push_back(without_front(folded, kPeople));
  for (const std::string_view rest : rests) {
    if (rest.size() == folded.size()) continue;
    if (const Found found = find(rest, words_left - 1)) return found;
  }
  const std::string_view counted = without_front(folded, kNumberOf);
  if (counted.size() == folded.size()) return std::nullopt;
  const Found found = find(counted, 0);
  return found && found->field == followers ? found : std::nullopt;
}

// "Fee (THB)", "ราคา บาท": the name, if a currency begins or ends the header.
Found find_priced(std::string_view header, const CurrencyNames& currencies,
                  std::string_view& currency) {
  const auto is_break = [](char c) {
    return c == ' ' || c == '(' || c == ')' || c == '[' || c == ']' || c == '/' || c == ',' ||
           c == '_' || c == '-' || c == ':';
  };
  for (std::size_t at = 0; at < header.size();) {
    if (is_break(header[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < header.size() && !is_break(header[end])) ++end;
    const std::string_view code = currencies.code_of(header.substr(at, end - at));
    if (!code.empty()) {
      std::string rest(header.substr(0, at));
      rest += header.substr(end);
      std::string folded = fold(rest);
      if (folded.ends_with("in")) folded.resize(folded.size() - 2);
      const Found found = find(folded);
      if (!found || found->field != quote) return std::nullopt;
      currency = code;
      return found;
    }
    at = end;
  }
  return std::nullopt;
}

}  // namespace

HeaderMeaning meaning_of(std::string_view header, const CurrencyNames& currencies) {
  constexpr std::size_t kLongestHeader = 200;
  HeaderMeaning meaning;
  if (header.size() > kLongestHeader) return meaning;
  if (equal_but_case(header.substr(0, 4), "est_")) {
    meaning.field = ignored;
    return meaning;
  }
  std::string_view counted = header;
  if (counted.ends_with(".1")) counted.remove_suffix(2);
  Found found = find_priced(counted, currencies, meaning.currency);
  if (!found) found = find(fold(counted));
  if (!found) return meaning;
  meaning.field = found->field;
  meaning.is_link = found->manner == Manner::link || found->manner == Manner::says_link;
  meaning.says_handle = found->manner == Manner::says_handle || found->manner == Manner::says_link;
  return meaning;
}

NumberKind number_kind(Field field) {
  switch (field) {
    case followers:
    case following:
    case likes:
    case comments:
    case shares:
    case saves:
    case views:
    case reach:
    case impressions:
    case engagements:
      return NumberKind::count;
    case quote:
      return NumberKind::money;
    case fake_share:
    case suspect_comments:
      return NumberKind::share;
    case growth_30d:
      return NumberKind::growth;
    case Field::engagement_rate:
      return NumberKind::engagement_rate;
    default:
      return NumberKind::none;
  }
}

}  // namespace kol::io
