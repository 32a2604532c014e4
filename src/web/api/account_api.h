#pragma once

#include "base/result.h"
#include "http/response.h"
#include "web/api/call.h"

// Accounts, by those who manage them.
namespace hoitu::api {

Result<http::Response> ListAllAccounts(const Call& call);
Result<http::Response> CreateOneAccount(const Call& call);
Result<http::Response> ChangeOneAccount(const Call& call);
Result<http::Response> GetHandover(const Call& call);

}  // namespace hoitu::api
