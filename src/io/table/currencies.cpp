// How people write currencies (see currencies.h).
#include "io/table/currencies.h"

#include <algorithm>
#include <array>
#include <utility>

#include "io/table/folding.h"

namespace kol::io {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 58> kNames = {{
    {"$", "USD"},      {"US$", "USD"},     {"dollar", "USD"}, {"dollars", "USD"}, {"€", "EUR"},
    {"euro", "EUR"},   {"euros", "EUR"},   {"£", "GBP"},      {"pound", "GBP"},   {"pounds", "GBP"},
    {"฿", "THB"},      {"baht", "THB"},    {"บาท", "THB"},    {"ยูโร", "EUR"},     {"ดอลลาร์", "USD"},
    {"RM", "MYR"},     {"ringgit", "MYR"}, {"₾", "GEL"},    {"lari", "GEL"},    {"ლარი", "GEL"},
    {"დოლარი", "USD"}, {"ევრო", "EUR"},    {"Rp", "IDR"},     {"rupiah", "IDR"},  {"₱", "PHP"},
    {"peso", "PHP"},   {"pesos", "PHP"},   {"₫", "VND"},      {"đ", "VND"},       {"dong", "VND"},
    {"S$", "SGD"},     {"SG$", "SGD"},     {"¥", "JPY"},      {"￥", "JPY"},      {"JP¥", "JPY"},
    {"yen", "JPY"},    {"円", "JPY"},      {"A$", "AUD"},     {"AU$", "AUD"},     {"C$", "CAD"},
    {"CA$", "CAD"},    {"₹", "INR"},       {"Rs", "INR"},     {"rupee", "INR"},   {"rupees", "INR"},
    {"₩", "KRW"},      {"won", "KRW"},     {"₺", "TRY"},      {"₽", "RUB"},     {"₴", "UAH"},
    {"₦", "NGN"},      {"R$", "BRL"},      {"zł", "PLN"},     {"HK$", "HKD"},     {"NT$", "TWD"},
    {"NZ$", "NZD"},    {"₪", "ILS"},       {"元", "CNY"},
}};

}  // namespace

CurrencyNames::CurrencyNames(const Benchmarks& benchmarks) {
  codes_.reserve(benchmarks.usd_rates.size());
  for (const auto& [code, rate] : benchmarks.usd_rates) codes_.push_back(code);
  for (const std::string& code : codes_) names_.push_back({code, code});
  for (const auto& [text, code] : kNames) {
    const auto known = std::find(codes_.begin(), codes_.end(), code);
    if (known != codes_.end()) names_.push_back({text, *known});
  }
}

std::string_view CurrencyNames::code_of(std::string_view text) const {
  text = trim(text);
  if (text.ends_with('.')) text = trim(text.substr(0, text.size() - 1));
  const auto name = std::find_if(names_.begin(), names_.end(),
                                 [&](const Name& n) { return equal_but_case(n.text, text); });
  return name == names_.end() ? std::string_view() : name->code;
}

}  // namespace kol::io
