#pragma once

#include <chrono>
#include <cstdint>

#include "accounts/actor.h"
#include "base/result.h"
#include "organisation/calendar_entry.h"
#include "organisation/write_rule.h"
#include "store/database.h"

// What is done with the work calendar of a portal's leaders, by who may publish there
// (organisation/write_rule.h). Event "calendar.changed", unless nothing changed.
namespace hoitu::organisation {

inline constexpr std::chrono::days kLongestEntry{31};

// Fails as CheckMayWrite and the checks of check_field.h do, and with "calendar.ends_at" when it
// does not end after its beginning, or later than kLongestEntry after it.
Result<CalendarEntry> AddEntry(store::Transaction& tx, const accounts::Actor& actor,
                               std::int64_t portal, CalendarContent content);

// To cancel is to change `cancelled`. Fails as AddEntry does, and with "organisation.not_found" and
// "organisation.stale".
Result<CalendarEntry> ChangeEntry(store::Transaction& tx, const accounts::Actor& actor, Seen seen,
                                  CalendarContent content);

// For what should never have been there; an engagement that does not take place is cancelled.
Result<void> RemoveEntry(store::Transaction& tx, const accounts::Actor& actor, Seen seen);

}  // namespace hoitu::organisation
