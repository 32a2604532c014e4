#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/mutex.h"
#include "base/result.h"

namespace hoitu {

// A moment: UTC milliseconds since 1970, as stored in every table. Local time exists only at the
// edges, through LocalTime below.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
using std::chrono::milliseconds;

inline std::int64_t ToMillis(Instant at) { return at.time_since_epoch().count(); }
inline Instant FromMillis(std::int64_t millis) { return Instant(milliseconds(millis)); }

// Where the time comes from. Thread-safe. Nothing else in the program reads the system's clock for
// a moment that is stored or compared with one that is stored.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual Instant Now() const = 0;
};

class SystemClock final : public Clock {
 public:
  Instant Now() const override;
};

// A clock that stands still until it is told to move. Thread-safe.
class FixedClock final : public Clock {
 public:
  explicit FixedClock(Instant start) : now_(start) {}
  Instant Now() const override;
  void Set(Instant now);
  void Advance(milliseconds by);

 private:
  mutable Mutex mutex_;
  Instant now_ GUARDED_BY(mutex_);
};

// Civil time in Việt Nam: UTC+7 all year (R-CAL-05).
struct LocalTime {
  std::chrono::year_month_day date;
  int hour = 0;
  int minute = 0;
  int second = 0;
};
LocalTime ToLocal(Instant at);
Instant FromLocal(const LocalTime& local);

std::string FormatRfc3339(Instant at);         // 2026-11-22T05:03:04.123Z
std::string FormatVietnamese(Instant at);      // 22/11/2026 12:03
std::string FormatVietnameseDate(Instant at);  // 22/11/2026
std::string FormatHttpDate(Instant at);        // Sun, 22 Nov 2026 05:03:04 GMT (RFC 9110)
std::string FormatIsoDate(std::chrono::year_month_day date);  // 2026-11-22

// Accepts an RFC 3339 date-time with an offset, or a bare date, which is taken as midnight in Việt
// Nam.
Result<Instant> ParseInstant(std::string_view text);
Result<std::chrono::year_month_day> ParseIsoDate(std::string_view text);

}  // namespace hoitu
