#pragma once

#include "base/result.h"
#include "http/response.h"
#include "web/api/call.h"

namespace hoitu::api {

// "Việc cần làm": what waits for the caller.
Result<http::Response> ListOwnTasks(const Call& call);

}  // namespace hoitu::api
