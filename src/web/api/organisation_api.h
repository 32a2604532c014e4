#pragma once

#include "base/result.h"
#include "http/response.h"
#include "web/api/call.h"

// The organisation of a portal's agency: divisions and officials.
namespace hoitu::api {

Result<http::Response> GetOrganisation(const Call& call);

Result<http::Response> AddOneDivision(const Call& call);
Result<http::Response> ChangeOneDivision(const Call& call);
Result<http::Response> RemoveOneDivision(const Call& call);

Result<http::Response> AddOneOfficial(const Call& call);
Result<http::Response> ChangeOneOfficial(const Call& call);
Result<http::Response> RemoveOneOfficial(const Call& call);

}  // namespace hoitu::api
