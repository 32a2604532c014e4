#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "accounts/actor.h"
#include "base/result.h"
#include "portals/portal.h"
#include "store/database.h"

namespace hoitu::portals {

// What is absent stays as it is.
struct PortalChange {
  std::optional<std::string> accent;  // "#rrggbb"; empty: back to the level's
  std::optional<Contact> contact;
};

// Needs the duty kManagePortal on the portal; `version` is the one the caller has read. Returns the
// portal as it now is. Event "portal.changed", unless nothing changed. Fails with
//   "role.duty_missing", "portal.not_found",
//   "portal.stale"            someone else changed it since,
//   "portal.accent.format"    no colour,
//   "portal.accent.contrast"  less than 4.5:1 against white; `detail` is the nearest colour that
//   passes, "portal.contact.…"        a field that is too long or not what it should be.
Result<Portal> ChangePortal(store::Transaction& transaction, const accounts::Actor& actor,
                            std::int64_t portal, std::int64_t version, const PortalChange& change);

}  // namespace hoitu::portals
