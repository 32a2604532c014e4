#pragma once

#include <string_view>

#include "base/result.h"
#include "http/response.h"
#include "web/api/call.h"

// Signing in and out, and how one proves who one is.
namespace hoitu::api {

inline constexpr std::string_view kSessionCookie = "hoitu_session";

Result<http::Response> GetSession(const Call& call);
Result<http::Response> SignInWithPassword(const Call& call);
Result<http::Response> ConfirmSecondFactor(const Call& call);
Result<http::Response> SignOut(const Call& call);

Result<http::Response> ListSessions(const Call& call);
Result<http::Response> RevokeSession(const Call& call);

Result<http::Response> ChangeOwnPassword(const Call& call);
Result<http::Response> BeginSecondFactor(const Call& call);
Result<http::Response> EnableOwnSecondFactor(const Call& call);

}  // namespace hoitu::api
