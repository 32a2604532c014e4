#pragma once

#include "base/result.h"
#include "http/response.h"
#include "web/api/call.h"

// Articles of the province that every portal shows.
namespace hoitu::api {

Result<http::Response> MarkOneDirective(const Call& call);
Result<http::Response> RevokeOneDirective(const Call& call);
Result<http::Response> GetLedger(const Call& call);

}  // namespace hoitu::api
