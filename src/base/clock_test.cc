#include "base/clock.h"

#include <gtest/gtest.h>

namespace hoitu {
namespace {

using namespace std::chrono;

TEST(Clock, LocalTimeIsSevenHoursAhead) {
  const Instant at = *ParseInstant("2026-12-31T18:30:00Z");
  const LocalTime local = ToLocal(at);
  EXPECT_EQ(local.date, 2027y / January / 1);
  EXPECT_EQ(local.hour, 1);
  EXPECT_EQ(FromLocal(local), at);
  EXPECT_EQ(FormatVietnamese(at), "01/01/2027 01:30");
}

TEST(Clock, ParsesRfc3339WithAnyOffset) {
  EXPECT_EQ(ParseInstant("2026-11-22T12:00:00+07:00"), ParseInstant("2026-11-22T05:00:00Z"));
  EXPECT_EQ(FormatRfc3339(*ParseInstant("2026-11-22T05:00:00.5Z")), "2026-11-22T05:00:00.500Z");
}

TEST(Clock, ABareDateIsMidnightInVietnam) {
  EXPECT_EQ(ParseInstant("2026-11-22"), ParseInstant("2026-11-22T00:00:00+07:00"));
}

TEST(Clock, RefusesWhatIsNoTime) {
  for (const char* text : {"", "2026", "2026-02-30", "2026-13-01", "2026-11-22T25:00:00Z",
                           "2026-11-22T05:00:00", "2026-11-22T05:00:00+7", "2026-11-22T05:00:00Zx",
                           "+026-11-22", "2026-11-22T05:00:00+99:00", "2026-11-22T-1:00:00Z"}) {
    EXPECT_FALSE(ParseInstant(text)) << text;
  }
}

TEST(Clock, FormatsHttpDates) {
  EXPECT_EQ(FormatHttpDate(*ParseInstant("2026-11-22T05:03:04Z")), "Sun, 22 Nov 2026 05:03:04 GMT");
}

TEST(Clock, TheFixedClockMovesOnlyWhenTold) {
  FixedClock clock(FromMillis(1000));
  EXPECT_EQ(clock.Now(), clock.Now());
  clock.Advance(milliseconds(5));
  EXPECT_EQ(ToMillis(clock.Now()), 1005);
}

}  // namespace
}  // namespace hoitu
