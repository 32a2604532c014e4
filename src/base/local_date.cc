#include "base/local_date.h"

#include <fmt/format.h>
#include <unicode/datefmt.h>
#include <unicode/locid.h>
#include <unicode/timezone.h>
#include <unicode/unistr.h>

#include <map>
#include <memory>
#include <stdexcept>

namespace hoitu {
namespace {

constexpr std::string_view kVietnamese = "vi";
constexpr const char* kZone = "Asia/Ho_Chi_Minh";

// "en" alone means American English to ICU; the state writes the day first.
icu::Locale LocaleOf(const std::string& language) {
  return language == "en" ? icu::Locale("en", "GB") : icu::Locale(language.c_str());
}

std::unique_ptr<icu::DateFormat> MakeFormat(const std::string& language) {
  std::unique_ptr<icu::DateFormat> format(
      icu::DateFormat::createDateInstance(icu::DateFormat::kLong, LocaleOf(language)));
  if (!format) throw std::runtime_error("ICU has no dates for " + language);
  format->adoptTimeZone(icu::TimeZone::createTimeZone(kZone));
  return format;
}

// Making one costs more than a page; one alone is not thread-safe.
const icu::DateFormat& FormatOf(std::string_view language) {
  thread_local std::map<std::string, std::unique_ptr<icu::DateFormat>, std::less<>> formats;
  auto found = formats.find(language);
  if (found == formats.end()) {
    const std::string name(language);
    found = formats.emplace(name, MakeFormat(name)).first;
  }
  return *found->second;
}

}  // namespace

std::string FormatDateIn(std::string_view language, Instant at) {
  if (language == kVietnamese) return FormatVietnameseDate(at);
  icu::UnicodeString text;
  FormatOf(language).format(static_cast<UDate>(ToMillis(at)), text);
  std::string utf8;
  return text.toUTF8String(utf8);
}

std::string FormatMomentIn(std::string_view language, Instant at) {
  if (language == kVietnamese) return FormatVietnamese(at);
  const LocalTime local = ToLocal(at);
  return fmt::format("{} {:02}:{:02}", FormatDateIn(language, at), local.hour, local.minute);
}

}  // namespace hoitu
