#include "base/local_date.h"

#include <gtest/gtest.h>

namespace hoitu {
namespace {

// 22 November 2026, 00:30 in Việt Nam: still the 21st in UTC.
const Instant kNight =
    FromLocal({.date = std::chrono::year(2026) / 11 / 22, .hour = 0, .minute = 30, .second = 0});

TEST(LocalDateTest, IsWrittenAsReadersOfTheLanguageDo) {
  EXPECT_EQ(FormatDateIn("vi", kNight), "22/11/2026");
  EXPECT_EQ(FormatDateIn("en", kNight), "22 November 2026");
  EXPECT_EQ(FormatDateIn("ja", kNight), "2026年11月22日");
  EXPECT_EQ(FormatDateIn("zh", kNight), "2026年11月22日");
  EXPECT_EQ(FormatDateIn("ko", kNight), "2026년 11월 22일");
}

TEST(LocalDateTest, HasHoursAndMinutesOfVietnam) {
  EXPECT_EQ(FormatMomentIn("vi", kNight), "22/11/2026 00:30");
  EXPECT_EQ(FormatMomentIn("en", kNight), "22 November 2026 00:30");
}

TEST(LocalDateTest, AnUnknownLanguageIsWrittenNeutrally) {
  EXPECT_FALSE(FormatDateIn("zz", kNight).empty());
}

}  // namespace
}  // namespace hoitu
