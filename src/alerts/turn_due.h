#pragma once

#include <cstddef>
#include <optional>

#include "base/clock.h"
#include "base/result.h"
#include "store/database.h"

namespace hoitu::alerts {

// Shows the planned alerts whose time has come and takes down those whose time is up, so what fell
// due while the program stood still is caught up with; one whose whole time passed meanwhile is
// never shown. Returns how many changed, at most `limit`. Events "alert.began" and "alert.expired"
// without an actor: the person stands in "alert.raised".
//
// What citizens see is thereby a matter of the store and its journal alone, and every node's memory
// follows it as it follows any change.
Result<std::size_t> TurnDue(store::Transaction& tx, std::size_t limit = 100);

// For the scheduler's timer; absent when nothing is planned or shown.
std::optional<Instant> NextDue(store::Session& session);

}  // namespace hoitu::alerts
