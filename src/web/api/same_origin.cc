#include "web/api/same_origin.h"

#include <fmt/format.h>

#include "base/digest.h"

namespace hoitu::api {

Result<void> RequireSameOrigin(const http::Request& request) {
  const auto site = request.headers.Find("Sec-Fetch-Site");
  const auto origin = request.headers.Find("Origin");
  const bool other_site = site && *site != "same-origin";
  const bool other_origin =
      origin && *origin != fmt::format("{}://{}", request.scheme, request.authority);
  if (other_site || other_origin) {
    return Fail(ProblemKind::kForbidden, "request.cross_origin");
  }
  return {};
}

Result<void> RequireCsrfToken(const http::Request& request, std::string_view token) {
  const std::string_view sent = request.headers.Find("X-CSRF-Token").value_or("");
  if (EqualInConstantTime(sent, token)) return {};
  return Fail(ProblemKind::kForbidden, "request.csrf");
}

}  // namespace hoitu::api
