// Tags are typed as one text, and each is there once.
#include "app/state/tags.h"

#include <gmock/gmock.h>

namespace kol::app {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Tags, StandBetweenCommas) {
  EXPECT_THAT(tags_in(" gifted,met in May ,, ,\u00a0schnell\u00a0"),
              ElementsAre("gifted", "met in May", "schnell"));
  EXPECT_THAT(tags_in(" , "), IsEmpty());
  EXPECT_EQ(tags_text({"gifted", "met in May"}), "gifted, met in May");
  EXPECT_EQ(tags_text({}), "");
}

TEST(Tags, AreThereOnceAsTheyWereTypedFirst) {
  EXPECT_THAT(tags_in("Gift, gift, GIFT, gifts"), ElementsAre("Gift", "gifts"));
  EXPECT_THAT(with_tags({"Gift"}, {"fast", "gift"}), ElementsAre("Gift", "fast"));
}

}  // namespace
}  // namespace kol::app
