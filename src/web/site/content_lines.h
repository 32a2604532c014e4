#pragma once

#include <string>
#include <string_view>

#include "base/clock.h"

namespace hoitu::site {

// The lines that vCard (RFC 6350 §3.2, §3.4) and iCalendar (RFC 5545 §3.1, §3.3.11) are made of:
// each ends in CRLF and is folded before its 76th octet, never inside of a character.
class ContentLines {
 public:
  // "NAME:value", the value as it is: numbers, moments, addresses.
  ContentLines& Add(std::string_view name, std::string_view value);
  // The same with a text as value.
  ContentLines& AddText(std::string_view name, std::string_view text);
  // Unless the text is empty.
  ContentLines& AddTextIfAny(std::string_view name, std::string_view text);

  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

// With `\`, `,` and `;` escaped and line breaks written as `\n`.
std::string EscapeContentText(std::string_view text);

std::string FormatBasicUtc(Instant at);  // 20261122T050304Z

}  // namespace hoitu::site
