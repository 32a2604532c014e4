#include "richtext/characters.h"

#include <unicode/normalizer2.h>
#include <unicode/utf8.h>

#include <cstdint>

#include "base/text.h"

namespace hoitu::richtext {
namespace {

// The character at `at`, which moves behind it; negative for what is not UTF-8.
UChar32 Next(std::string_view text, std::int32_t& at) {
  const auto length = static_cast<std::int32_t>(text.size());
  UChar32 character = 0;
  U8_NEXT(text.data(), at, length, character);
  return character;
}

// Nearly every text is: what was stored has been cleaned before.
bool IsClean(std::string_view text) {
  const auto length = static_cast<std::int32_t>(text.size());
  bool ascii = true;
  for (std::int32_t at = 0; at < length;) {
    const UChar32 character = Next(text, at);
    if (character < 0 || character == '\r' || IsForbidden(static_cast<char32_t>(character))) {
      return false;
    }
    ascii = ascii && character < 0x80;
  }
  if (ascii) return true;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  return U_SUCCESS(status) &&
         nfc->isNormalizedUTF8(icu::StringPiece(text.data(), length), status) && U_SUCCESS(status);
}

}  // namespace

bool IsForbidden(char32_t c) {
  if (c < 0x20) return c != '\t' && c != '\n';
  if (c < 0x7F) return false;
  if (c < 0xA0) return true;
  return c == 0x200B || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) ||
         c == 0xFEFF || (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
}

std::string CleanCharacters(std::string_view text) {
  if (IsClean(text)) return std::string(text);
  std::string kept;
  kept.reserve(text.size());
  const auto length = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < length;) {
    const std::int32_t begin = at;
    const UChar32 character = Next(text, at);
    const bool crlf =
        character == '\r' && at < length && text[static_cast<std::size_t>(at)] == '\n';
    if (character == '\r' && !crlf) kept += '\n';
    if (character < 0 || IsForbidden(static_cast<char32_t>(character))) continue;
    kept.append(text, static_cast<std::size_t>(begin), static_cast<std::size_t>(at - begin));
  }
  return ToNfc(kept);
}

}  // namespace hoitu::richtext
