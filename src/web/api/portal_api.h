#pragma once

#include "base/result.h"
#include "http/response.h"
#include "web/api/call.h"

// Portals and their sections.
namespace hoitu::api {

Result<http::Response> ListAllPortals(const Call& call);
Result<http::Response> GetPortal(const Call& call);
Result<http::Response> ChangeOnePortal(const Call& call);
Result<http::Response> ListSections(const Call& call);

// The portal of the path. Fails with "portal.not_found".
Result<const portals::Portal*> PortalOfPath(const Call& call);

}  // namespace hoitu::api
