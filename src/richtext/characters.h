#pragma once

#include <string>
#include <string_view>

namespace hoitu::richtext {

// Characters that no text of a body holds: controls (C0, DEL, C1) other than tab and line feed,
// bidirectional overrides and isolates, the byte order mark, the zero-width space that word
// processors leave behind, and noncharacters.
bool IsForbidden(char32_t character);

// `text` (valid UTF-8) without forbidden characters, carriage returns as line feeds, in NFC. White
// space at the ends stays: the text may be a piece of a sentence.
std::string CleanCharacters(std::string_view text);

}  // namespace hoitu::richtext
