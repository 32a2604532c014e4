#pragma once

#include "base/result.h"
#include "http/response.h"
#include "web/api/call.h"

// Alerts (thông báo khẩn) on top of the public pages.
namespace hoitu::api {

Result<http::Response> ListPortalAlerts(const Call& call);
Result<http::Response> RaiseOneAlert(const Call& call);
Result<http::Response> EndOneAlert(const Call& call);

}  // namespace hoitu::api
