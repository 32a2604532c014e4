#include "organisation/manage_calendar.h"

#include <optional>
#include <utility>

#include "organisation/calendar_store.h"
#include "organisation/check_field.h"

namespace hoitu::organisation {
namespace {

Result<CalendarContent> CheckContent(const CalendarContent& given) {
  CalendarContent checked;
  if (given.ends_at <= given.starts_at || given.ends_at - given.starts_at > kLongestEntry)
    return Fail(ProblemKind::kInvalid, "calendar.ends_at", "/ends_at");
  checked.starts_at = given.starts_at;
  checked.ends_at = given.ends_at;
  checked.title = TRY(CheckLine(given.title, "/title", Need::kRequired));
  checked.place = TRY(CheckLine(given.place, "/place", Need::kOptional));
  checked.chair = TRY(CheckLine(given.chair, "/chair", Need::kOptional));
  checked.attendees = TRY(CheckLine(given.attendees, "/attendees", Need::kOptional));
  checked.cancelled = given.cancelled;
  return checked;
}

Result<CalendarEntry> OpenSeen(store::Transaction& tx, const accounts::Actor& actor,
                               const Seen& seen) {
  auto entry = FindEntry(tx, seen.id);
  if (!entry) return Fail(ProblemKind::kNotFound, "organisation.not_found");
  TRY(CheckMayWrite(tx, actor, entry->portal));
  TRY(CheckSeen(seen, entry->version));
  return *std::move(entry);
}

}  // namespace

Result<CalendarEntry> AddEntry(store::Transaction& tx, const accounts::Actor& actor,
                               std::int64_t portal, CalendarContent content) {
  TRY(CheckMayWrite(tx, actor, portal));
  CalendarEntry entry;
  entry.portal = portal;
  entry.content = TRY(CheckContent(content));
  entry.id = tx.NextId("calendar_entry");
  entry.changed_at = tx.now();
  InsertEntry(tx, entry);
  AppendChange(tx, actor, portal, kCalendar, "entry", entry.id, "added");
  return entry;
}

Result<CalendarEntry> ChangeEntry(store::Transaction& tx, const accounts::Actor& actor, Seen seen,
                                  CalendarContent content) {
  CalendarEntry entry = TRY(OpenSeen(tx, actor, seen));
  content = TRY(CheckContent(content));
  if (content == entry.content) return entry;
  const bool cancels = content.cancelled && !entry.content.cancelled;
  entry.content = std::move(content);
  UpdateEntry(tx, entry);
  AppendChange(tx, actor, entry.portal, kCalendar, "entry", entry.id,
               cancels ? "cancelled" : "changed");
  return entry;
}

Result<void> RemoveEntry(store::Transaction& tx, const accounts::Actor& actor, Seen seen) {
  const CalendarEntry entry = TRY(OpenSeen(tx, actor, seen));
  DeleteEntry(tx, entry.id);
  AppendChange(tx, actor, entry.portal, kCalendar, "entry", entry.id, "removed");
  return {};
}

}  // namespace hoitu::organisation
