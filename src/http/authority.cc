#include "http/authority.h"

#include "http/cursor.h"
#include "http/grammar.h"

namespace hoitu::http {
namespace {

bool IsAddressCharacter(char c) {
  return IsDigit(c) || (LowerAscii(c) >= 'a' && LowerAscii(c) <= 'f') || c == ':' || c == '.';
}

}  // namespace

std::optional<Authority> ParseAuthority(std::string_view text) {
  Authority authority;
  Cursor cursor(text);
  if (cursor.Take('[')) {
    if (cursor.TakeWhile(IsAddressCharacter).empty() || !cursor.Take(']')) return std::nullopt;
    authority.host = text.substr(0, cursor.position());
  } else {
    authority.host = cursor.TakeWhile(IsHostCharacter);
  }
  if (cursor.Take(':')) authority.port = cursor.TakeWhile(IsDigit);
  if (!cursor.AtEnd() || authority.host.empty() || authority.host.size() > Authority::kMaxHost ||
      authority.port.size() > 5) {
    return std::nullopt;
  }
  return authority;
}

}  // namespace hoitu::http
