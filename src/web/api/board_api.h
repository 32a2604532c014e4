#pragma once

#include "base/result.h"
#include "http/response.h"
#include "web/api/call.h"

// Who holds which role on a portal.
namespace hoitu::api {

Result<http::Response> ListBoard(const Call& call);
Result<http::Response> GrantOneRole(const Call& call);
Result<http::Response> EndOneRole(const Call& call);
Result<http::Response> ListRoles(const Call& call);

}  // namespace hoitu::api
