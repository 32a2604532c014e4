#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "http/headers.h"

namespace hoitu::http {

// The value of the first cookie of that name in the Cookie fields; nothing when there is none. The
// view lasts as long as `headers`.
std::optional<std::string_view> FindCookie(const Headers& headers, std::string_view name);

enum class SameSite { kStrict, kLax };

// A cookie to be set: always HttpOnly, always Path=/. Without max_age it ends with the browser;
// max_age zero removes it.
struct Cookie {
  std::string name;
  std::string value;  // cookie-octets only (RFC 6265, 4.1.1), for example base64url
  std::optional<std::chrono::seconds> max_age;
  bool secure = true;
  SameSite same_site = SameSite::kStrict;
};

// The value of Set-Cookie. Throws std::invalid_argument on a name or value that is not fit.
std::string FormatSetCookie(const Cookie& cookie);

}  // namespace hoitu::http
