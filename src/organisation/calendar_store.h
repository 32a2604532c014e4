#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "organisation/calendar_entry.h"
#include "store/database.h"

// Work calendars in the database. No rules here.
namespace hoitu::organisation {

// Ids come from NextId("calendar_entry").
void InsertEntry(store::Transaction& tx, const CalendarEntry& entry);
void UpdateEntry(store::Transaction& tx, CalendarEntry& entry);  // sets version and changed_at
void DeleteEntry(store::Transaction& tx, std::int64_t id);
std::optional<CalendarEntry> FindEntry(store::Session& session, std::int64_t id);

// Of a portal, what is under way at any moment from `from` up to but without `to`, by beginning.
std::vector<CalendarEntry> ListEntries(store::Session& session, std::int64_t portal, Instant from,
                                       Instant to);

}  // namespace hoitu::organisation
