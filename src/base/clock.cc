#include "base/clock.h"

#include <fmt/format.h>

#include <array>
#include <charconv>

namespace hoitu {
namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::floor;
using std::chrono::hh_mm_ss;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::month;
using std::chrono::seconds;
using std::chrono::sys_days;
using std::chrono::system_clock;
using std::chrono::weekday;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr hours kVietnamOffset{7};

struct CivilTime {
  year_month_day date;
  hh_mm_ss<milliseconds> time;
};

CivilTime Civil(Instant at) {
  const auto midnight = floor<days>(at);
  return {year_month_day(midnight), hh_mm_ss<milliseconds>(at - midnight)};
}

// Exactly `width` digits at `position`, or -1.
int Digits(std::string_view text, std::size_t position, std::size_t width) {
  if (position + width > text.size()) return -1;
  int value = 0;
  const char* end = text.data() + position + width;
  const auto parsed = std::from_chars(text.data() + position, end, value);
  return parsed.ec == std::errc() && parsed.ptr == end && value >= 0 ? value : -1;
}

bool Has(std::string_view text, std::size_t position, char wanted) {
  return position < text.size() && text[position] == wanted;
}

}  // namespace

Instant SystemClock::Now() const { return floor<milliseconds>(system_clock::now()); }

Instant FixedClock::Now() const {
  MutexLock lock(mutex_);
  return now_;
}

void FixedClock::Set(Instant now) {
  MutexLock lock(mutex_);
  now_ = now;
}

void FixedClock::Advance(milliseconds by) {
  MutexLock lock(mutex_);
  now_ += by;
}

LocalTime ToLocal(Instant at) {
  const CivilTime civil = Civil(at + kVietnamOffset);
  return {civil.date, static_cast<int>(civil.time.hours().count()),
          static_cast<int>(civil.time.minutes().count()),
          static_cast<int>(civil.time.seconds().count())};
}

Instant FromLocal(const LocalTime& local) {
  return sys_days(local.date) + hours(local.hour) + minutes(local.minute) + seconds(local.second) -
         kVietnamOffset;
}

std::string FormatIsoDate(std::chrono::year_month_day date) {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::string FormatRfc3339(Instant at) {
  const CivilTime civil = Civil(at);
  return fmt::format("{}T{:02}:{:02}:{:02}.{:03}Z", FormatIsoDate(civil.date),
                     civil.time.hours().count(), civil.time.minutes().count(),
                     civil.time.seconds().count(), civil.time.subseconds().count());
}

std::string FormatVietnameseDate(Instant at) {
  const LocalTime local = ToLocal(at);
  return fmt::format("{:02}/{:02}/{:04}", static_cast<unsigned>(local.date.day()),
                     static_cast<unsigned>(local.date.month()),
                     static_cast<int>(local.date.year()));
}

std::string FormatVietnamese(Instant at) {
  const LocalTime local = ToLocal(at);
  return fmt::format("{} {:02}:{:02}", FormatVietnameseDate(at), local.hour, local.minute);
}

std::string FormatHttpDate(Instant at) {
  static constexpr std::array kDays = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  static constexpr std::array kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const CivilTime civil = Civil(at);
  const weekday on{floor<days>(at)};
  return fmt::format("{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT", kDays[on.c_encoding()],
                     static_cast<unsigned>(civil.date.day()),
                     kMonths[static_cast<unsigned>(civil.date.month()) - 1],
                     static_cast<int>(civil.date.year()), civil.time.hours().count(),
                     civil.time.minutes().count(), civil.time.seconds().count());
}

Result<std::chrono::year_month_day> ParseIsoDate(std::string_view text) {
  const int y = Digits(text, 0, 4), m = Digits(text, 5, 2), d = Digits(text, 8, 2);
  const bool shaped = text.size() == 10 && Has(text, 4, '-') && Has(text, 7, '-');
  const year_month_day date{year(y), month(static_cast<unsigned>(m)),
                            day(static_cast<unsigned>(d))};
  if (!shaped || y < 0 || m < 0 || d < 0 || !date.ok())
    return Fail(ProblemKind::kInvalid, "date.malformed");
  return date;
}

Result<Instant> ParseInstant(std::string_view text) {
  if (text.size() == 10) return FromLocal({TRY(ParseIsoDate(text))});
  const auto malformed = Fail(ProblemKind::kInvalid, "time.malformed");
  if (text.size() < 20) return malformed;
  const year_month_day date = TRY(ParseIsoDate(text.substr(0, 10)));
  const int h = Digits(text, 11, 2), m = Digits(text, 14, 2), s = Digits(text, 17, 2);
  const bool shaped =
      (Has(text, 10, 'T') || Has(text, 10, ' ')) && Has(text, 13, ':') && Has(text, 16, ':');
  if (!shaped || h < 0 || h > 23 || m < 0 || m > 59 || s < 0 || s > 59) return malformed;

  std::size_t position = 19;
  int thousandths = 0;
  if (Has(text, position, '.')) {
    int scale = 100;
    for (++position; position < text.size() && text[position] >= '0' && text[position] <= '9';
         ++position, scale /= 10) {
      thousandths += (text[position] - '0') * scale;
    }
  }
  const Instant as_utc =
      sys_days(date) + hours(h) + minutes(m) + seconds(s) + milliseconds(thousandths);
  const std::string_view zone = text.substr(position);
  if (zone == "Z" || zone == "z") return as_utc;
  const int zone_hours = Digits(zone, 1, 2), zone_minutes = Digits(zone, 4, 2);
  if (zone.size() != 6 || (zone[0] != '+' && zone[0] != '-') || zone[3] != ':' || zone_hours < 0 ||
      zone_hours > 23 || zone_minutes < 0 || zone_minutes > 59) {
    return malformed;
  }
  const auto offset = hours(zone_hours) + minutes(zone_minutes);
  return zone[0] == '+' ? as_utc - offset : as_utc + offset;
}

}  // namespace hoitu
