#include "http/cookies.h"

#include <algorithm>
#include <stdexcept>

#include "http/cursor.h"
#include "http/grammar.h"

namespace hoitu::http {
namespace {

bool IsCookieOctet(char c) {
  return c > 0x20 && c < 0x7f && c != '"' && c != ',' && c != ';' && c != '\\';
}

std::string_view Unquote(std::string_view value) {
  if (value.size() < 2 || value.front() != '"' || value.back() != '"') return value;
  return value.substr(1, value.size() - 2);
}

}  // namespace

std::optional<std::string_view> FindCookie(const Headers& headers, std::string_view name) {
  for (const Headers::Field& field : headers.fields()) {
    if (!EqualsIgnoringCase(field.name, "Cookie")) continue;
    Cursor cursor(field.value);
    while (!cursor.AtEnd()) {
      const std::string_view pair = TrimBlanks(cursor.TakeWhile([](char c) { return c != ';'; }));
      cursor.Take(';');
      const std::size_t equals = pair.find('=');
      if (equals != std::string_view::npos && pair.substr(0, equals) == name) {
        return Unquote(pair.substr(equals + 1));
      }
    }
  }
  return std::nullopt;
}

std::string FormatSetCookie(const Cookie& cookie) {
  if (!IsToken(cookie.name) || !std::ranges::all_of(cookie.value, IsCookieOctet)) {
    throw std::invalid_argument("not a cookie: " + cookie.name);
  }
  std::string text = cookie.name + "=" + cookie.value + "; Path=/; HttpOnly; SameSite=";
  text += cookie.same_site == SameSite::kStrict ? "Strict" : "Lax";
  if (cookie.secure) text += "; Secure";
  if (cookie.max_age) text += "; Max-Age=" + std::to_string(cookie.max_age->count());
  return text;
}

}  // namespace hoitu::http
