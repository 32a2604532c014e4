#include "richtext/characters.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>

#include "base/text.h"

namespace hoitu::richtext {

bool IsForbidden(char32_t c) {
  if (c < 0x20) return c != '\t' && c != '\n';
  if (c < 0x7F) return false;
  if (c < 0xA0) return true;
  return c == 0x200B || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) ||
         c == 0xFEFF || (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
}

std::string CleanCharacters(std::string_view text) {
  const auto is_plain = [](char c) { return c >= 0x20 && c < 0x7F; };
  if (std::ranges::all_of(text, is_plain)) return std::string(text);

  std::string kept;
  kept.reserve(text.size());
  const auto length = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < length;) {
    const std::int32_t begin = at;
    UChar32 character = 0;
    U8_NEXT(text.data(), at, length, character);
    const bool crlf =
        character == '\r' && at < length && text[static_cast<std::size_t>(at)] == '\n';
    if (character == '\r' && !crlf) kept += '\n';
    if (character < 0 || IsForbidden(static_cast<char32_t>(character))) continue;
    kept.append(text, static_cast<std::size_t>(begin), static_cast<std::size_t>(at - begin));
  }
  return ToNfc(kept);
}

}  // namespace hoitu::richtext
