// A creator's rates as CSV.
#include "io/table/rates_export.h"

#include <gtest/gtest.h>

namespace kol::io {
namespace {

constexpr std::string_view kHeader =
    "platform,format,fair_low,fair_typical,fair_high,price,floor,impressions_low,"
    "impressions_typical,impressions_high,clicks_low,clicks_typical,clicks_high,incremental,"
    "contribution,max_fee,usage_rights_month,whitelisting_month,exclusivity_month,raw_footage,"
    "rush\n";

TEST(RatesCsv, IsAHeaderWithoutRates) { EXPECT_EQ(rates_csv({}), kHeader); }

TEST(RatesCsv, HasALineForEachFormatAndLeavesUnknownFiguresEmpty) {
  CreatorRate rate;
  rate.platform = Platform::tiktok;
  rate.format = "tiktok.video";
  rate.fair = Triple{50, 120, 300};
  rate.price = 150;
  rate.max_fee = 80.5;
  rate.addons.rush = 30;
  EXPECT_EQ(rates_csv({rate}),
            std::string(kHeader) + "tiktok,tiktok.video,50,120,300,150,,,,,,,,,,80.5,,,,,30\n");
}

}  // namespace
}  // namespace kol::io
