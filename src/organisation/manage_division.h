#pragma once

#include <cstdint>

#include "accounts/actor.h"
#include "base/result.h"
#include "organisation/division.h"
#include "organisation/write_rule.h"
#include "rules/rulebook.h"
#include "store/database.h"

// What is done with the divisions of a portal's organisation chart, by who may publish there
// (organisation/write_rule.h). Event "organisation.changed", unless nothing changed.
namespace hoitu::organisation {

// Fails as CheckMayWrite and the checks of check_field.h do, and with "organisation.parent" when
// the parent is none of the portal's or too deep already.
Result<Division> AddDivision(store::Transaction& tx, const accounts::Actor& actor,
                             const rules::Rulebook& rulebook, std::int64_t portal,
                             DivisionContent content);

// Fails as AddDivision does, with "organisation.parent" also when it would stand below itself, and
// with "organisation.not_found" and "organisation.stale".
Result<Division> ChangeDivision(store::Transaction& tx, const accounts::Actor& actor,
                                const rules::Rulebook& rulebook, Seen seen,
                                DivisionContent content);

// Only an empty one: kConflict "organisation.division.in_use" while divisions or officials are in
// it, so that nobody disappears by mistake.
Result<void> RemoveDivision(store::Transaction& tx, const accounts::Actor& actor, Seen seen);

}  // namespace hoitu::organisation
