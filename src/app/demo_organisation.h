#pragma once

#include "accounts/actor.h"
#include "app/demo_script.h"
#include "base/result.h"
#include "portals/portal.h"
#include "rules/rulebook.h"
#include "store/database.h"

namespace hoitu::app {

// The divisions and officials that the script has for the portal, and its work calendar in the
// present week. The actor is one who may publish there. Fails as the actions do, and with
// "demo.invalid" for a division nobody described before.
Result<void> AddDemoOrganisation(store::Transaction& tx, const accounts::Actor& actor,
                                 const rules::Rulebook& rulebook, const DemoScript& script,
                                 const portals::Portal& portal);

}  // namespace hoitu::app
