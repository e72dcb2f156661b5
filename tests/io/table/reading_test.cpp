// Reading some records at a time comes to the same as reading at one go.
#include "io/table/reading.h"

#include <string>
#include <vector>

#include "io/table/table_reading.h"

namespace kol::io {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

std::string many_records() {
  std::string csv = "Name,Handle,Platform,Followers,Likes,Avg views,Price\n";
  for (int i = 0; i < 300; ++i) {
    const std::string number = std::to_string(i);
    csv += "Person " + number + ",p" + std::to_string(i % 250) + ",";
    csv += i % 3 == 0 ? "Instagram," : "TikTok,";
    csv += i % 50 == 7 ? "many," : i % 40 == 3 ? "~5k," : std::to_string(1000 + i) + ",";
    csv += i % 9 == 0 ? "1.5," : std::to_string(2000 + i) + ",";  // of all posts, with fractions
    csv += std::to_string(i * 10) + ",$" + number + "\n";
    if (i % 60 == 0) csv += "\n";
  }
  return csv + "Total,,,9999,,,\n";
}

std::vector<std::string> tables() {
  return {many_records(),
          "name,handle,platform,caption,likes\nAnn,ann,ig,a,1\nAnn,ann,ig,b,2\n",
          R"([{"name":"Ann","platform":"tiktok","followers":5},{"name":"Bo"}])",
          "{\"name\":\"Ann\",\"platform\":\"ig\"}\n{\"name\":\"Bo\",\"platform\":\"ig\"}\n",
          "name;platform;followers\nAnn;ig;5;\n\"Bo;ig;7\n",
          "Ann,500\nBen,600\n",
          "%PDF-1.7\n",
          "name,platform\n",
          "[1",
          ""};
}

TEST(TableReading, BySingleRecordsComesToTheSame) {
  for (const std::string& text : tables()) {
    const Import whole = read_table(text);
    TableReading reading(text, {}, table_benchmarks(), table_words());
    double share = 0;
    while (reading.step(1)) {
      EXPECT_GE(reading.share(), share) << text.substr(0, 40);
      share = reading.share();
      EXPECT_LE(share, 1);
    }
    EXPECT_EQ(reading.share(), 1);
    EXPECT_FALSE(reading.step(1)) << "there is no more";
    const Import import = reading.take();
    EXPECT_EQ(write_diagnostics(import.diagnostics), write_diagnostics(whole.diagnostics));
    EXPECT_EQ(import.influencers, whole.influencers);
    EXPECT_EQ(import.influencer_of, whole.influencer_of);
    EXPECT_EQ(error_of(import), error_of(whole));
    EXPECT_EQ(import.needs_columns, whole.needs_columns);
  }
}

TEST(TableReading, TakesAsManyStepsAsThereAreRecords) {
  const std::string text = many_records();
  TableReading reading(text, {}, table_benchmarks(), table_words());
  std::size_t steps = 0;
  while (reading.step(10)) ++steps;
  // 306 records, three times: the likes are held against the followers.
  EXPECT_GE(steps, 3U * 306U / 10U);
  EXPECT_LE(steps, 3U * 306U / 10U + 8U);
}

TEST(TableReading, KnowsTheColumnsBeforeTheRecords) {
  TableReading reading("name,platform,magic\nAnn,ig,5\n", {}, table_benchmarks(), table_words());
  EXPECT_THAT(reading.columns(), IsEmpty());
  reading.step(1);  // what the letters are
  reading.step(1);  // where the header is
  ASSERT_THAT(reading.columns(), SizeIs(3));
  EXPECT_EQ(reading.columns()[2].header, "magic");
}

TEST(TableReading, MayBeLeftAtAnyTime) {
  const std::string text = many_records();
  for (std::size_t steps = 0; steps < 40; ++steps) {
    TableReading reading(text, {}, table_benchmarks(), table_words());
    for (std::size_t i = 0; i < steps; ++i) reading.step(30);
  }
}

}  // namespace
}  // namespace kol::io
