#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "organisation/translated.h"
#include "rules/rulebook.h"

// What fields of divisions, officials and calendar entries may hold. `field` is the JSON pointer
// that a problem names.
namespace hoitu::organisation {

inline constexpr std::size_t kLongestLine = 300;   // characters
inline constexpr std::size_t kLongestText = 6000;  // characters, with line breaks

enum class Need : std::uint8_t { kRequired, kOptional };

// As CleanLine and CleanText leave it. Fails with "organisation.text.missing" and
// "organisation.text.invalid" (too long, or not UTF-8).
Result<std::string> CheckLine(std::string_view text, std::string_view field, Need need);
Result<std::string> CheckText(std::string_view text, std::string_view field);
// The Vietnamese, at `field`/vi, is needed where the text is; the English never.
Result<Translated> CheckLines(const Translated& text, std::string_view field, Need need);
Result<Translated> CheckTexts(const Translated& text, std::string_view field);

// Empty, or what people write numbers in. Fails with "organisation.phone".
Result<std::string> CheckPhone(std::string_view text, std::string_view field);
// Empty, or an address of the rulebook's official mail: nobody's private one is published
// (R-PII-13). Fails with "organisation.email" and "organisation.email.private".
Result<std::string> CheckEmail(std::string_view text, const rules::Rulebook& rulebook);

// An order among siblings: "organisation.position" outside of 1 to 9999.
Result<std::int64_t> CheckPosition(std::int64_t position);

}  // namespace hoitu::organisation
