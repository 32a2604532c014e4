#include "web/site/content_lines.h"

#include <fmt/format.h>

#include <chrono>

namespace hoitu::site {
namespace {

constexpr std::size_t kLongestLine = 75;  // octets, without the CRLF

bool IsInsideCharacter(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// How much of `line` goes before the next break: at most `room` octets, and whole characters.
std::size_t CutAt(std::string_view line, std::size_t room) {
  if (line.size() <= room) return line.size();
  std::size_t cut = room;
  while (cut > 1 && IsInsideCharacter(line[cut])) --cut;
  return cut;
}

}  // namespace

ContentLines& ContentLines::Add(std::string_view name, std::string_view value) {
  const std::string line = fmt::format("{}:{}", name, value);
  std::string_view rest = line;
  std::size_t room = kLongestLine;
  while (true) {
    const std::size_t cut = CutAt(rest, room);
    text_.append(rest.substr(0, cut)).append("\r\n");
    rest.remove_prefix(cut);
    if (rest.empty()) return *this;
    text_ += ' ';
    room = kLongestLine - 1;  // the blank that begins a folded line counts
  }
}

ContentLines& ContentLines::AddText(std::string_view name, std::string_view text) {
  return Add(name, EscapeContentText(text));
}

ContentLines& ContentLines::AddTextIfAny(std::string_view name, std::string_view text) {
  return text.empty() ? *this : AddText(name, text);
}

std::string EscapeContentText(std::string_view text) {
  std::string escaped;
  escaped.reserve(text.size());
  for (const char c : text) {
    if (c == '\n') {
      escaped += "\\n";
      continue;
    }
    if (c == '\\' || c == ',' || c == ';') escaped += '\\';
    if (c != '\r') escaped += c;
  }
  return escaped;
}

std::string FormatBasicUtc(Instant at) {
  const auto day = std::chrono::floor<std::chrono::days>(at);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::seconds>(at - day));
  return fmt::format("{:04}{:02}{:02}T{:02}{:02}{:02}Z", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                     time.hours().count(), time.minutes().count(), time.seconds().count());
}

}  // namespace hoitu::site
