#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "organisation/calendar_store.h"
#include "organisation/manage_calendar.h"
#include "organisation/testing/two_portals.h"
#include "organisation/work_week.h"

namespace hoitu::organisation {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::IsEmpty;

Instant At(int day, int hour, int minute = 0) {
  return FromLocal({2026y / 11 / std::chrono::day(static_cast<unsigned>(day)), hour, minute, 0});
}

CalendarContent Meeting(std::string title, Instant from, Instant to) {
  return {.starts_at = from,
          .ends_at = to,
          .title = std::move(title),
          .place = "Hội trường",
          .chair = "Giám đốc",
          .attendees = "Trưởng các phòng",
          .cancelled = false};
}

class CalendarTest : public TwoPortalsTest {
 protected:
  Result<CalendarEntry> Add(CalendarContent content,
                            const accounts::Actor& actor = Publisher(kRiver)) {
    return database().Write(
        [&](store::Transaction& tx) { return AddEntry(tx, actor, kRiver, std::move(content)); });
  }
  Result<CalendarEntry> Change(const CalendarEntry& seen, CalendarContent content,
                               const accounts::Actor& actor = Publisher(kRiver)) {
    return database().Write([&](store::Transaction& tx) {
      return ChangeEntry(tx, actor, {seen.id, seen.version}, std::move(content));
    });
  }
  Result<void> Remove(const CalendarEntry& seen) {
    return database().Write([&](store::Transaction& tx) {
      return RemoveEntry(tx, Publisher(kRiver), {seen.id, seen.version});
    });
  }
  std::vector<std::string> Titles(Instant from, Instant to, std::int64_t portal = kRiver) {
    std::vector<std::string> titles;
    for (const CalendarEntry& entry : database().Read(
             [&](store::Session& session) { return ListEntries(session, portal, from, to); })) {
      titles.push_back(entry.content.title);
    }
    return titles;
  }
};
INSTANTIATE_TEST_SUITE_P(Store, CalendarTest, store::EveryDatabase(), store::DatabaseName);

TEST_P(CalendarTest, ListsWhatIsUnderWay) {
  ASSERT_TRUE(Add(Meeting("Họp", At(23, 14), At(23, 16))));
  ASSERT_TRUE(Add(Meeting("Công tác", At(22, 7), At(24, 17))));
  ASSERT_TRUE(Add(Meeting("Tiếp dân", At(24, 8), At(24, 11))));
  EXPECT_THAT(Titles(At(23, 0), At(24, 0)), ElementsAre("Công tác", "Họp"));
  EXPECT_THAT(Titles(At(23, 16), At(23, 17)), ElementsAre("Công tác")) << "it has just ended";
  EXPECT_THAT(Titles(At(24, 17), At(30, 0)), IsEmpty());
  EXPECT_THAT(Titles(At(1, 0), At(30, 0), kHill), IsEmpty());
}

TEST_P(CalendarTest, ACancelledEntryStaysAndTheJournalSaysSo) {
  const CalendarEntry added = *Add(Meeting("Họp", At(23, 14), At(23, 16)));
  EXPECT_EQ(LastEvent().kind, "calendar.changed");
  EXPECT_EQ(LastEvent().subject, "calendar:2");
  clock().Advance(5min);
  CalendarContent content = added.content;
  content.cancelled = true;
  const CalendarEntry cancelled = *Change(added, content);
  EXPECT_EQ(nlohmann::json::parse(LastEvent().body),
            (nlohmann::json{{"entry", added.id}, {"change", "cancelled"}}));
  EXPECT_EQ(cancelled.version, 2);
  EXPECT_EQ(cancelled.changed_at, clock().Now());
  EXPECT_THAT(Titles(At(23, 0), At(24, 0)), ElementsAre("Họp"));
  EXPECT_EQ(Remove(added).error().message, "organisation.stale");
  ASSERT_TRUE(Remove(cancelled));
  EXPECT_EQ(Remove(cancelled).error().kind, ProblemKind::kNotFound);
  EXPECT_THAT(Titles(At(23, 0), At(24, 0)), IsEmpty());
}

TEST_P(CalendarTest, RefusesWhatIsNoEngagementAndWhoMayNotPublish) {
  EXPECT_EQ(Add(Meeting("Họp", At(23, 14), At(23, 14))).error().field, "/ends_at");
  EXPECT_EQ(Add(Meeting("Họp", At(1, 0), At(1, 0) + kLongestEntry + 1min)).error().message,
            "calendar.ends_at");
  EXPECT_EQ(Add(Meeting("", At(23, 14), At(23, 16))).error().field, "/title");
  const auto writer = WithDuty(kRiver, rules::Duty::kWrite);
  EXPECT_EQ(Add(Meeting("Họp", At(23, 14), At(23, 16)), writer).error().message,
            "role.duty_missing");
  const CalendarEntry added = *Add(Meeting("Họp", At(23, 14), At(23, 16)));
  EXPECT_EQ(Change(added, added.content, Publisher(kHill)).error().kind, ProblemKind::kForbidden);
}

TEST(WorkWeek, IsNumberedAsIso8601Does) {
  EXPECT_EQ(WorkWeek::Of(2026y / 11 / 22).Text(), "2026-W47");
  EXPECT_EQ(WorkWeek::Of(2026y / 11 / 23).Text(), "2026-W48");
  EXPECT_EQ(WorkWeek::Of(2027y / 1 / 3).Text(), "2026-W53");
  EXPECT_EQ(WorkWeek::Of(2024y / 12 / 30).Text(), "2025-W01");
  EXPECT_EQ(WorkWeek::Of(2026y / 11 / 22).After(1).Text(), "2026-W48");
  EXPECT_EQ(WorkWeek::Parse("2026-W48")->Begin(), At(23, 0));
  EXPECT_EQ(WorkWeek::Parse("2026-W53")->End(), FromLocal({2027y / 1 / 4}));
}

TEST(WorkWeek, IsWrittenInOneWayOnly) {
  for (const char* text : {"", "2026-47", "2026-W00", "2026-W54", "2025-W53", "2026-W7", "2026-w47",
                           "02026-W47", "2026-W470", "-026-W47"}) {
    EXPECT_FALSE(WorkWeek::Parse(text)) << text;
  }
}

}  // namespace
}  // namespace hoitu::organisation
