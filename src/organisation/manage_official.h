#pragma once

#include <cstdint>

#include "accounts/actor.h"
#include "base/result.h"
#include "organisation/official.h"
#include "organisation/write_rule.h"
#include "rules/rulebook.h"
#include "store/database.h"

// What is done with the officials a portal names, by who may publish there
// (organisation/write_rule.h). Event "organisation.changed", unless nothing changed; it holds the
// entry's number and no name.
namespace hoitu::organisation {

// Fails as CheckMayWrite and the checks of check_field.h do, and with "organisation.division" when
// the division is none of the portal's.
Result<Official> AddOfficial(store::Transaction& tx, const accounts::Actor& actor,
                             const rules::Rulebook& rulebook, std::int64_t portal,
                             OfficialContent content);

// Fails as AddOfficial does, and with "organisation.not_found" and "organisation.stale".
Result<Official> ChangeOfficial(store::Transaction& tx, const accounts::Actor& actor,
                                const rules::Rulebook& rulebook, Seen seen,
                                OfficialContent content);

Result<void> RemoveOfficial(store::Transaction& tx, const accounts::Actor& actor, Seen seen);

}  // namespace hoitu::organisation
