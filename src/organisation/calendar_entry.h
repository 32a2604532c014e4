#pragma once

#include <cstdint>
#include <string>

#include "base/clock.h"

namespace hoitu::organisation {

struct CalendarContent {
  Instant starts_at = {};
  Instant ends_at = {};
  std::string title = {};
  std::string place = {};
  std::string chair = {};      // "chủ trì"
  std::string attendees = {};  // "thành phần"
  bool cancelled = false;      // it stays to be seen, and calendars that have it take it out

  bool operator==(const CalendarContent&) const = default;
};

// One engagement in the work calendar of an agency's leaders ("lịch làm việc của lãnh đạo",
// R-CAT-18). Names are texts: who has left stays in the calendar of the past.
struct CalendarEntry {
  std::int64_t id = 0;
  std::int64_t portal = 0;
  CalendarContent content;
  std::int64_t version = 1;
  Instant changed_at;
};

}  // namespace hoitu::organisation
