#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

// Vietnamese text. Everything stored is valid UTF-8 in Unicode normal form C (TCVN 6909:2001,
// R-FUN-11); what comes from outside passes through CleanLine or CleanText first.
namespace hoitu {

bool IsValidUtf8(std::string_view text);

// NFC. The input must be valid UTF-8.
std::string ToNfc(std::string_view text);

// One line as a person meant it: NFC, control and bidirectional-override characters removed, white
// space folded to single blanks, trimmed. Fails on invalid UTF-8 ("text.encoding") and on more than
// `max_characters` code points ("text.too_long").
Result<std::string> CleanLine(std::string_view text, std::size_t max_characters);

// The same for text of several lines: line breaks (as \n) and tabs stay.
Result<std::string> CleanText(std::string_view text, std::size_t max_characters);

std::size_t CountCharacters(std::string_view text);
// At most `max_characters` code points, cut at a word where possible, with "…" when something was
// cut.
std::string Shorten(std::string_view text, std::size_t max_characters);

std::string ToLower(std::string_view text);

// For comparing without regard to case, tones and marks: "Đường" → "duong".
std::string Fold(std::string_view text);

// Both placements of the tone mark become the one of the 2025 resolutions: "hoà" → "hòa", "thuý" →
// "thúy". Case and everything else stay as they are.
std::string UnifyTonePlacement(std::string_view text);

// R-POR-10: "Phường Phương Liễu" without its type → "phuonglieu". Only a–z and 0–9 remain.
std::string HostLabel(std::string_view name);

// A readable part of an address: "Lễ khai giảng 2026–2027" → "le-khai-giang-2026-2027"; cut at a
// word before `max_length` bytes. Empty when nothing readable is left.
std::string PathSlug(std::string_view title, std::size_t max_length = 80);

// A key whose byte order is the Vietnamese alphabetical order (ICU collation `vi`).
std::string SortKey(std::string_view text);

std::string EscapeHtml(std::string_view text);

std::vector<std::string_view> Split(std::string_view text, char separator);
std::string_view Trim(std::string_view text);

}  // namespace hoitu
