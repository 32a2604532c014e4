#pragma once

#include <string_view>

#include "base/result.h"
#include "http/response.h"

namespace hoitu::web {

// A problem as application/problem+json (RFC 9457): `code` is the message key, `field` where one is
// at fault, `request` the id under which the log knows more. The detail stays in the log, but for
// the seconds of kTooMany and kBusy, which become Retry-After.
http::Response ProblemResponse(const Problem& problem, std::string_view request_id);

// The same for what has a status and no Problem: a path that is not there (404), a method that is
// not (405), a bug (500).
http::Response StatusResponse(int status, std::string_view code, std::string_view request_id);

}  // namespace hoitu::web
