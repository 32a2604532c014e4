#pragma once

#include <string_view>

#include "base/result.h"
#include "http/request.h"

namespace hoitu::api {

// Refuses a write that a page of another origin made the browser send ("request.cross_origin"), by
// Sec-Fetch-Site and Origin. A client that is no browser sends neither and passes: it has no cookie
// that somebody else could use.
Result<void> RequireSameOrigin(const http::Request& request);

// Refuses a write without the session's token in X-CSRF-Token ("request.csrf").
Result<void> RequireCsrfToken(const http::Request& request, std::string_view token);

}  // namespace hoitu::api
