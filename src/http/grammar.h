#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "http/cursor.h"

// The character classes and small productions that RFC 9110 and 9112 share among all fields.
namespace hoitu::http {

namespace internal {
enum CharacterClass : std::uint8_t { kTokenBit = 1, kFieldBit = 2, kTargetBit = 4, kHostBit = 8 };

constexpr std::array<std::uint8_t, 256> MakeCharacterClasses() {
  std::array<std::uint8_t, 256> classes{};
  for (int c = 0; c < 256; ++c) {
    const bool letter_or_digit =
        (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    const bool visible = c > 0x20 && c < 0x7f;
    std::uint8_t bits = 0;
    if (letter_or_digit || (visible && std::string_view("!#$%&'*+-.^_`|~").contains(char(c)))) {
      bits |= kTokenBit;
    }
    if (visible || c == ' ' || c == '\t' || c >= 0x80) bits |= kFieldBit;
    if (visible && c != '#') bits |= kTargetBit;
    if (letter_or_digit || c == '-' || c == '.' || c == '_') bits |= kHostBit;
    classes[static_cast<std::size_t>(c)] = bits;
  }
  return classes;
}
inline constexpr std::array<std::uint8_t, 256> kCharacterClasses = MakeCharacterClasses();

constexpr bool HasClass(char c, CharacterClass bit) {
  return (kCharacterClasses[static_cast<unsigned char>(c)] & bit) != 0;
}
}  // namespace internal

// A character of a token: methods, field names, cookie names.
constexpr bool IsTokenCharacter(char c) { return internal::HasClass(c, internal::kTokenBit); }
// A character of a field value: visible, blank, tab, or a byte above ASCII. No control characters.
constexpr bool IsFieldCharacter(char c) { return internal::HasClass(c, internal::kFieldBit); }
// A character of a request target: visible ASCII without '#'.
constexpr bool IsTargetCharacter(char c) { return internal::HasClass(c, internal::kTargetBit); }
// A character of a registered host name as the program knows them.
constexpr bool IsHostCharacter(char c) { return internal::HasClass(c, internal::kHostBit); }
constexpr bool IsDigit(char c) { return c >= '0' && c <= '9'; }
constexpr bool IsBlank(char c) { return c == ' ' || c == '\t'; }
constexpr char LowerAscii(char c) { return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c; }

bool IsToken(std::string_view text);
bool IsFieldValue(std::string_view text);
bool EqualsIgnoringCase(std::string_view a, std::string_view b);
std::string LowerAscii(std::string_view text);
std::string_view TrimBlanks(std::string_view text);

// Takes the next item of a comma-separated list (RFC 9110, 5.6.1), trimmed; quoted strings may hold
// commas. False at the end; empty items are passed over.
bool NextListItem(Cursor& cursor, std::string_view& item);

// The reason phrase of a status code; "Unknown" for one the program does not use.
std::string_view ReasonPhrase(int status);

}  // namespace hoitu::http
