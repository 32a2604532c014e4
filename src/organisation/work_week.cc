#include "organisation/work_week.h"

#include <fmt/format.h>

#include <algorithm>

namespace hoitu::organisation {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::weeks;
using std::chrono::year_month_day;

constexpr days kToThursday{3};
constexpr std::string_view kShape = "dddd-Wdd";  // d: a digit

sys_days MondayOf(sys_days day) { return day - (std::chrono::weekday(day) - std::chrono::Monday); }

bool HasShape(std::string_view text) {
  return std::ranges::equal(text, kShape, [](char c, char shape) {
    return shape == 'd' ? c >= '0' && c <= '9' : c == shape;
  });
}

int Digits(std::string_view digits) {
  int number = 0;
  for (const char digit : digits) number = number * 10 + (digit - '0');
  return number;
}

}  // namespace

WorkWeek WorkWeek::Of(year_month_day day) { return WorkWeek(MondayOf(sys_days(day))); }

std::optional<WorkWeek> WorkWeek::Parse(std::string_view text) {
  if (!HasShape(text)) return std::nullopt;
  const auto fourth_of_january = std::chrono::year(Digits(text.substr(0, 4))) / 1 / 4;
  const WorkWeek week = Of(fourth_of_january).After(Digits(text.substr(6)) - 1);
  return week.Text() == text ? std::optional(week) : std::nullopt;
}

int WorkWeek::year() const {
  return static_cast<int>(year_month_day(monday_ + kToThursday).year());
}

int WorkWeek::number() const {
  const sys_days first_of_january = std::chrono::year(year()) / 1 / 1;
  return static_cast<int>((monday_ + kToThursday - first_of_january) / weeks(1)) + 1;
}

std::string WorkWeek::Text() const { return fmt::format("{:04}-W{:02}", year(), number()); }

Instant WorkWeek::Begin() const { return FromLocal({year_month_day(monday_)}); }

}  // namespace hoitu::organisation
