#pragma once

#include "accounts/actor.h"
#include "base/result.h"
#include "portals/portal.h"
#include "rules/rulebook.h"
#include "store/database.h"

namespace hoitu::portals {

// Adds a section to a portal's tree (R-CAT-31). Needs the duty kManagePortal there. The code is
// made of the Vietnamese name when it is empty. Returns the section as stored. Event
// "portal.changed". Fails with "role.duty_missing", "portal.not_found", "portal.section.name",
// "portal.section.code" (no address, or reserved), "portal.section.taken", "portal.section.parent".
Result<OwnSection> AddSection(store::Transaction& transaction, const accounts::Actor& actor,
                              const rules::Rulebook& rulebook, rules::Date day, OwnSection section);

}  // namespace hoitu::portals
