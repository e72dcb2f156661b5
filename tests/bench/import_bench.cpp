// How many rows a second import_table() turns into influencers, natively and as wasm: one line of
// JSON, the best of several runs.
//
//   kol_import_bench                 100,000 rows of its own making
//   kol_import_bench FILE            the rows of a CSV file
//   kol_import_bench --write FILE    writes those 100,000 rows, so that others read the same ones
//
// The rows have the habits of real rosters: every figure twice, as shown and plain, quoted names
// with commas, other scripts, "N/A" with "#VALOR!" beside it, a column that fits nothing.
#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

#include "builtin_benchmarks.h"
#include "builtin_headers.h"
#include "io/english.h"
#include "io/json/benchmarks.h"
#include "io/table/import.h"

namespace {

constexpr std::size_t kRows = 100000;
constexpr int kRuns = 5;

class Random {
 public:
  double share() {  // from 0 to below 1
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<double>(state_ >> 11) * 0x1p-53;
  }
  double count(double from, double to) {
    return std::round(from * std::exp(share() * std::log(to / from)));
  }
  std::size_t below(std::size_t limit) {
    return static_cast<std::size_t>(share() * static_cast<double>(limit));
  }

 private:
  std::uint64_t state_ = 20261121;
};

// A figure as shown, with one decimal and K or M, and plain.
void append_twice(std::string& csv, double value) {
  std::array<char, 64> text{};
  const bool millions = value >= 1e6;
  const double scale = millions ? 1e6 : value >= 1000 ? 1000 : 1;
  const double shown = scale == 1 ? value : std::round(value / scale * 10) / 10;
  std::snprintf(text.data(), text.size(), ",%.4g%s,%.0f", shown,
                millions        ? "M"
                : scale == 1000 ? "K"
                                : "",
                shown * scale);
  csv += text.data();
}

std::string make_csv() {
  constexpr std::array<std::string_view, 8> kNames = {
      "Mara Vega", "\"Nok, the cook\"", "김하늘", "นก พาเที่ยว", "ნინო", "Aisyah 🌺", "ليلى", "Tom"};
  constexpr std::array<std::string_view, 6> kNiches = {
      "Food & Drinks", "Travel", "", "Beauty", "Video games", "\"Music, dance\""};
  constexpr std::array<std::string_view, 6> kCountries = {"Thailand", "Malaysia",      "Georgia",
                                                          "N/A",      "United States", "Brazil"};
  Random random;
  std::string csv =
      "S.no,tiktoker name,tiktok name,Category,Subscribers,Subscribers,Audience Country,Views "
      "avg.,Views avg.,Likes avg.,Likes avg.,Comments avg.,Comments avg.\r\n";
  for (std::size_t i = 1; i <= kRows; ++i) {
    csv += std::to_string(i);
    csv += ",creator_";
    csv += std::to_string(i);
    csv += ',';
    csv += kNames[random.below(kNames.size())];
    csv += ',';
    csv += kNiches[random.below(kNiches.size())];
    const double followers = random.count(1000, 5e7);
    append_twice(csv, followers);
    csv += ',';
    csv += kCountries[random.below(kCountries.size())];
    const double views = followers * random.count(10, 500) / 1000;
    append_twice(csv, std::round(views));
    append_twice(csv, std::round(views * 0.07));
    if (random.share() < 0.1) {
      csv += ",N/A,#VALOR!";
    } else {
      append_twice(csv, std::round(views * 0.001));
    }
    csv += "\r\n";
  }
  return csv;
}

int measure(const std::string& csv) {
  const kol::io::ReadBenchmarks read = kol::io::read_benchmarks(kol::builtin_benchmarks);
  const std::optional<kol::io::TableWords> words = kol::io::read_table_words(kol::builtin_headers);
  if (!read.benchmarks || !words) return 1;
  kol::io::ImportOptions options;
  options.file_name = "tiktok.csv";
  double best = 1e9;
  std::size_t rows = 0;
  for (int run = 0; run < kRuns; ++run) {
    const auto start = std::chrono::steady_clock::now();
    const kol::io::Import import = kol::io::import_table(csv, options, *read.benchmarks, *words);
    const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
    if (import.error) {
      std::fprintf(stderr, "%s\n", kol::io::in_english(*import.error).c_str());
      return 1;
    }
    rows = import.diagnostics.records;
    best = std::min(best, spent.count());
  }
  std::printf("{\"rows\":%zu,\"bytes\":%zu,\"seconds\":%.4f,\"rows_per_second\":%.0f}\n", rows,
              csv.size(), best, static_cast<double>(rows) / best);
  return 0;
}

}  // namespace

int main(int count, char** values) {
  if (count == 3 && std::string_view(values[1]) == "--write") {
    std::ofstream file(values[2], std::ios::binary);
    file << make_csv();
    return file.good() ? 0 : 1;
  }
  if (count != 2) return measure(make_csv());
  std::ifstream file(values[1], std::ios::binary);
  if (!file) {
    std::fprintf(stderr, "cannot read %s\n", values[1]);
    return 1;
  }
  return measure(std::string(std::istreambuf_iterator<char>(file), {}));
}
