#pragma once

#include "base/result.h"
#include "http/response.h"
#include "web/api/call.h"

namespace hoitu::api {

// What happens on the caller's portals, as it happens (web/api/live_events.h).
Result<http::Response> FollowEvents(const Call& call);

}  // namespace hoitu::api
