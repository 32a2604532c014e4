#include "web/security_headers.h"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace hoitu::web {
namespace {

constexpr std::string_view kPolicy = "Content-Security-Policy";
constexpr auto kFields = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "strict-origin-when-cross-origin"},
    {"Permissions-Policy", "camera=(), geolocation=(), microphone=()"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
});

// One year, which is what browsers' preload lists ask for at least.
constexpr std::string_view kOnlyHttps = "max-age=31536000";

}  // namespace

std::string ContentSecurityPolicy(std::string_view style_source) {
  return fmt::format(
      "default-src 'none'; script-src 'self'; style-src 'self'{}{}; img-src 'self' data:; "
      "font-src 'self'; media-src 'self'; connect-src 'self'; manifest-src 'self'; "
      "form-action 'self'; base-uri 'none'; frame-src 'self'; frame-ancestors 'none'",
      style_source.empty() ? "" : " ", style_source);
}

void AddSecurityHeaders(http::Headers& headers, std::string_view scheme) {
  if (!headers.Has(kPolicy)) headers.Add(kPolicy, ContentSecurityPolicy({}));
  for (const auto& [name, value] : kFields) {
    if (!headers.Has(name)) headers.Add(name, value);
  }
  if (scheme == "https" && !headers.Has("Strict-Transport-Security")) {
    headers.Add("Strict-Transport-Security", kOnlyHttps);
  }
}

}  // namespace hoitu::web
