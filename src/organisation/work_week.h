#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"

namespace hoitu::organisation {

// A week from Monday to Sunday, numbered as ISO 8601 does: the first of a year is the one with its
// first Thursday.
class WorkWeek {
 public:
  static WorkWeek Of(std::chrono::year_month_day day);
  // "2026-W47"; nothing for what is written otherwise or for a week that year does not have.
  static std::optional<WorkWeek> Parse(std::string_view text);

  int year() const;    // of its Thursday
  int number() const;  // from 1
  std::string Text() const;

  std::chrono::sys_days monday() const { return monday_; }
  WorkWeek After(int weeks) const { return WorkWeek(monday_ + std::chrono::weeks(weeks)); }

  // In Việt Nam: the first moment of it, and the first one after it.
  Instant Begin() const;
  Instant End() const { return After(1).Begin(); }

  auto operator<=>(const WorkWeek&) const = default;

 private:
  explicit WorkWeek(std::chrono::sys_days monday) : monday_(monday) {}

  std::chrono::sys_days monday_;
};

}  // namespace hoitu::organisation
