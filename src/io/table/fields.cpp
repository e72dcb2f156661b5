// The rows of the fields (see fields.h): headers in English, Thai, Malay and Georgian, the spec's
// own and what is obviously meant by the same (spec: import, Columns). How a header is compared
// with them is left to column_names.cpp.
#include "io/table/fields.h"

#include <array>

namespace kol::io {
namespace {

constexpr HeaderName kId[] = {"id", "influencerid", "creatorid"};
constexpr HeaderName kName[] = {
    "name",        "influencer",  "influencername", "instagramname", "youtubername",
    "tiktokname",  "channelname", "fullname",       "displayname",   "nick",
    "nickname",    "creator",     "creatorname",    "kol",           "kolname",
    "ชื่อ",          "ชื่อเล่น",       "ชื่อช่อง",          "ชื่อเพจ",         "ชื่ออินฟลูเอนเซอร์",
    "อินฟลูเอนเซอร์", "nama",        "namapenuh",      "namasaluran",   "namapempengaruh",
    "pempengaruh", "სახელი",      "სახელიდაგვარი",  "სახელიგვარი",   "ინფლუენსერი"};
constexpr HeaderName kHandle[] = {{"handle", Manner::says_handle},
                                  {"username", Manner::says_handle},
                                  {"userhandle", Manner::says_handle},
                                  "account",
                                  "accountname",
                                  "channel",
                                  "channelinfo",
                                  "influencerinstaname",
                                  "tiktoker",
                                  "tiktokername",
                                  "youtuber",
                                  "instagrammer",
                                  "youtubechannel",
                                  {"ชื่อผู้ใช้", Manner::says_handle},
                                  "บัญชี",
                                  "ชื่อบัญชี",
                                  "ช่อง",
                                  {"namapengguna", Manner::says_handle},
                                  "akaun",
                                  "saluran",
                                  {"მომხმარებლისსახელი", Manner::says_handle},
                                  "მომხმარებელი",
                                  "ანგარიში",
                                  "არხი",
                                  {"url", Manner::says_link},
                                  {"link", Manner::says_link},
                                  {"profile", Manner::link},
                                  {"profileurl", Manner::says_link},
                                  {"profilelink", Manner::says_link},
                                  {"channelurl", Manner::says_link},
                                  {"channellink", Manner::says_link},
                                  {"ลิงก์", Manner::says_link},
                                  {"ลิงค์", Manner::says_link},
                                  {"โปรไฟล์", Manner::link},
                                  {"pautan", Manner::says_link},
                                  {"profil", Manner::link},
                                  {"ბმული", Manner::says_link},
                                  {"ლინკი", Manner::says_link},
                                  {"პროფილი", Manner::link}};
constexpr HeaderName kPlatform[] = {"platform",        "network",   "socialnetwork",
                                    "socialplatform",  "แพลตฟอร์ม",  "แพลทฟอร์ม",
                                    "rangkaiansosial", "პლატფორმა", "სოციალურიქსელი"};
constexpr HeaderName kFollowers[] = {
    "follower",    "subscriber", "fan",        "totalfollower",  "totalsubscriber", "ผู้ติดตาม",
    "ยอดฟอล",      "ฟอลโลเวอร์",  "pengikut",   "jumlahpengikut", "pelanggan",       "გამომწერი",
    "გამომწერები", "მიმდევარი",  "მიმდევრები", "ფოლოვერები"};
constexpr HeaderName kFollowing[] = {"following", "กำลังติดตาม", "mengikuti"};
constexpr HeaderName kEngagementRate[] = {"engagementrate",
                                          "er",
                                          "engrate",
                                          "60dayengrate",
                                          "60dayengagementrate",
                                          "อัตราการมีส่วนร่วม",
                                          "kadarpenglibatan",
                                          "ჩართულობისმაჩვენებელი"};
constexpr HeaderName kEngagementRateAverages[] = {"engagementrate", "engrate", "er"};
constexpr HeaderName kFakeShare[] = {"fakeshare",       "fakefollower", "fakefollowershare",
                                     "fakeaudience",    "ผู้ติดตามปลอม",   "pengikutpalsu",
                                     "ყალბიგამომწერები"};
constexpr HeaderName kSuspectComments[] = {"suspectcomment", "suspiciouscomment"};
constexpr HeaderName kGrowth30d[] = {"growth30d", "growth30day", "30daygrowth", "30dgrowth",
                                     "followergrowth30d"};
constexpr HeaderName kBrandFan[] = {"brandfan", "แฟนแบรนด์", "peminatjenama", "ბრენდისფანი"};
constexpr HeaderName kNiche[] = {"niche",     "category", "categorie", "topic",    "vertical",
                                 "หมวดหมู่",    "หมวด",     "ประเภท",    "kategori", "topik",
                                 "კატეგორია", "ნიშა",     "თემა"};
constexpr HeaderName kCountry[] = {"country",         "countrie",         "countryregion",
                                   "audiencecountry", "audiencecountrie", "audiencecountrymostly",
                                   "ประเทศ",          "negara",           "ქვეყანა"};
constexpr HeaderName kQuote[] = {
    "quote",       "fee",        "price",        "rate",        "cost",        "askingfee",
    "askingprice", "feeperpost", "priceperpost", "rateperpost", "costperpost", "feepost",
    "pricepost",   "ratepost",   "ratecard",     "ค่าตัว",        "ราคา",        "ค่าจ้าง",
    "เรทราคา",     "harga",      "kos",          "yuran",       "bayaran",     "ფასი",
    "ღირებულება",  "ჰონორარი"};
constexpr HeaderName kEmail[] = {"email",      "emailaddress", "emailaddresse", "contactemail",
                                 "mail",       "อีเมล",         "อีเมล์",          "emel",
                                 "alamatemel", "ელფოსტა",      "იმეილი",        "მეილი"};
constexpr HeaderName kNotes[] = {"note", "remark",  "หมายเหตุ",  "โน้ต",
                                 "nota", "catatan", "შენიშვნა", "შენიშვნები"};
constexpr HeaderName kLikes[] = {"like",      "ไลก์",      "ไลค์",        "ถูกใจ",  "suka",
                                 "tandasuka", "მოწონება", "მოწონებები", "ლაიქი", "ლაიქები"};
constexpr HeaderName kComments[] = {"comment", "คอมเมนต์", "คอมเมนท์",   "ความคิดเห็น",
                                    "komen",   "ulasan",  "კომენტარი", "კომენტარები"};
constexpr HeaderName kShares[] = {"share",       "แชร์",       "การแชร์",     "kongsi",
                                  "perkongsian", "გაზიარება", "გაზიარებები"};
constexpr HeaderName kSaves[] = {"save",     "เซฟ",     "การบันทึก",  "simpan",
                                 "simpanan", "შენახვა", "შენახვები"};
constexpr HeaderName kViews[] = {"view", "วิว",       "การดู",  "เข้าชม",
                                 "รับชม", "tontonan", "ნახვა", "ნახვები"};
constexpr HeaderName kReach[] = {"reach",   "reache",    "การเข้าถึง", "เข้าถึง",
                                 "capaian", "jangkauan", "წვდომა"};
constexpr HeaderName kImpressions[] = {"impression", "อิมเพรสชัน", "อิมเพรสชั่น", "การแสดงผล",
                                       "impresi",    "ჩვენება",  "ჩვენებები"};
constexpr HeaderName kEngagements[] = {"engagement", "เอนเกจเมนต์", "การมีส่วนร่วม", "penglibatan",
                                       "ჩართულობა"};

constexpr std::array kFields = {
    FieldRow{Field::note, "note", FieldKind::note},
    FieldRow{Field::ignored, "ignored", FieldKind::ignored},
    FieldRow{Field::id, "id", FieldKind::id, &Influencer::id, kId},
    FieldRow{Field::name, "name", FieldKind::text, &Influencer::name, kName},
    FieldRow{Field::platform, "platform", FieldKind::platform, {}, kPlatform},
    FieldRow{Field::handle, "handle", FieldKind::text, &Channel::handle, kHandle},
    FieldRow{Field::followers, "followers", FieldKind::count, &Channel::followers, kFollowers},
    FieldRow{Field::following, "following", FieldKind::count, &Channel::following, kFollowing},
    FieldRow{Field::likes, "likes", FieldKind::count, &Average::likes, {}, kLikes},
    FieldRow{Field::comments, "comments", FieldKind::count, &Average::comments, {}, kComments},
    FieldRow{Field::shares, "shares", FieldKind::count, &Average::shares, {}, kShares},
    FieldRow{Field::saves, "saves", FieldKind::count, &Average::saves, {}, kSaves},
    FieldRow{Field::views, "views", FieldKind::count, &Average::views, {}, kViews},
    FieldRow{Field::reach, "reach", FieldKind::count, &Average::reach, {}, kReach},
    FieldRow{Field::impressions,
             "impressions",
             FieldKind::count,
             &Average::impressions,
             {},
             kImpressions},
    FieldRow{Field::engagements,
             "engagements",
             FieldKind::count,
             &Average::engagements,
             {},
             kEngagements},
    FieldRow{Field::engagement_rate,
             "engagement_rate",
             FieldKind::engagement_rate,
             {},
             kEngagementRate,
             kEngagementRateAverages},
    FieldRow{Field::fake_share, "fake_share", FieldKind::share, &Channel::fake_share, kFakeShare},
    FieldRow{Field::suspect_comments, "suspect_comments", FieldKind::share,
             &Channel::suspect_comments, kSuspectComments},
    FieldRow{Field::growth_30d, "growth_30d", FieldKind::growth, &Channel::growth_30d, kGrowth30d},
    FieldRow{Field::brand_fan, "brand_fan", FieldKind::yes_or_no, &Influencer::brand_fan,
             kBrandFan},
    FieldRow{Field::niche, "niche", FieldKind::text, &Influencer::niche, kNiche},
    FieldRow{Field::country, "country", FieldKind::text, &Influencer::country, kCountry},
    FieldRow{Field::quote, "quote", FieldKind::money, &Influencer::quote, kQuote},
    FieldRow{Field::email, "email", FieldKind::text, &Influencer::email, kEmail},
    FieldRow{Field::notes, "notes", FieldKind::notes, &Influencer::notes, kNotes},
};

constexpr bool in_order() {
  for (std::size_t i = 0; i < kFields.size(); ++i) {
    if (static_cast<std::size_t>(kFields[i].field) != i) return false;
  }
  return kFields.size() == kFieldCount;
}
static_assert(in_order(), "a row for each Field, in its order");

}  // namespace

std::span<const FieldRow> fields() { return kFields; }

const FieldRow& row_of(Field field) { return kFields[static_cast<std::size_t>(field)]; }

}  // namespace kol::io
