// The words within numbers (see number_words.h).
#include "io/table/number_words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "io/table/folding.h"

namespace kol::io {
namespace {

constexpr std::array<std::pair<std::string_view, int>, 15> kTypedSuffixes = {{{"k", 3},
                                                                              {"mio", 6},
                                                                              {"mn", 6},
                                                                              {"m", 6},
                                                                              {"bn", 9},
                                                                              {"b", 9},
                                                                              {"rb", 3},
                                                                              {"ribu", 3},
                                                                              {"juta", 6},
                                                                              {"jt", 6},
                                                                              {"หมื่น", 4},
                                                                              {"แสน", 5},
                                                                              {"ล้าน", 6},
                                                                              {"ათ", 3},
                                                                              {"მლნ", 6}}};

constexpr std::array<std::pair<std::string_view, std::string_view>, 58> kTypedCurrencies = {{
    {"$", "USD"},      {"us$", "USD"},     {"dollar", "USD"}, {"dollars", "USD"}, {"€", "EUR"},
    {"euro", "EUR"},   {"euros", "EUR"},   {"£", "GBP"},      {"pound", "GBP"},   {"pounds", "GBP"},
    {"฿", "THB"},      {"baht", "THB"},    {"บาท", "THB"},    {"ยูโร", "EUR"},     {"ดอลลาร์", "USD"},
    {"rm", "MYR"},     {"ringgit", "MYR"}, {"₾", "GEL"},    {"lari", "GEL"},    {"ლარი", "GEL"},
    {"დოლარი", "USD"}, {"ევრო", "EUR"},    {"rp", "IDR"},     {"rupiah", "IDR"},  {"₱", "PHP"},
    {"peso", "PHP"},   {"pesos", "PHP"},   {"₫", "VND"},      {"đ", "VND"},       {"dong", "VND"},
    {"s$", "SGD"},     {"sg$", "SGD"},     {"¥", "JPY"},      {"￥", "JPY"},      {"jp¥", "JPY"},
    {"yen", "JPY"},    {"円", "JPY"},      {"a$", "AUD"},     {"au$", "AUD"},     {"c$", "CAD"},
    {"ca$", "CAD"},    {"₹", "INR"},       {"rs", "INR"},     {"rupee", "INR"},   {"rupees", "INR"},
    {"₩", "KRW"},      {"won", "KRW"},     {"₺", "TRY"},      {"₽", "RUB"},     {"₴", "UAH"},
    {"₦", "NGN"},      {"r$", "BRL"},      {"zł", "PLN"},     {"hk$", "HKD"},     {"nt$", "TWD"},
    {"nz$", "NZD"},    {"₪", "ILS"},       {"元", "CNY"},
}};

template <typename One>
void longest_first(std::vector<One>& all, auto text) {
  std::stable_sort(all.begin(), all.end(),
                   [&](const One& a, const One& b) { return text(a).size() > text(b).size(); });
}

}  // namespace

void NumberWords::sort() {
  const auto text_of = [](const auto& one) -> const std::string& { return one.text; };
  const auto itself = [](const std::string& one) -> const std::string& { return one; };
  longest_first(suffixes, text_of);
  longest_first(currencies, text_of);
  longest_first(about, itself);
  longest_first(units, itself);
  longest_first(ranges, itself);
}

std::string_view NumberWords::code_of(std::string_view text) const {
  text = trim(text);
  const std::string lower = lower_case(text);
  std::string_view wanted = lower;
  for (int dots = 0; dots < 2; ++dots) {
    const auto found = std::find_if(currencies.begin(), currencies.end(),
                                    [&](const Currency& c) { return c.text == wanted; });
    if (found != currencies.end()) return found->code;
    if (!wanted.ends_with('.')) break;
    wanted = trim(wanted.substr(0, wanted.size() - 1));
  }
  return {};
}

NumberWords typed_number_words(const Benchmarks& benchmarks) {
  NumberWords words;
  for (const auto& [text, power] : kTypedSuffixes)
    words.suffixes.push_back({std::string(text), power});
  for (const auto& [code, rate] : benchmarks.usd_rates) {
    words.currencies.push_back({lower_case(code), code});
    for (const auto& [text, of] : kTypedCurrencies) {
      if (of == code) words.currencies.push_back({std::string(text), code});
    }
  }
  words.sort();
  return words;
}

}  // namespace kol::io
