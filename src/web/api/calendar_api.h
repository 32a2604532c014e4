#pragma once

#include "base/result.h"
#include "http/response.h"
#include "web/api/call.h"

// The work calendar of a portal's leaders.
namespace hoitu::api {

Result<http::Response> ListWorkWeek(const Call& call);
Result<http::Response> AddOneEntry(const Call& call);
Result<http::Response> ChangeOneEntry(const Call& call);
Result<http::Response> RemoveOneEntry(const Call& call);

}  // namespace hoitu::api
