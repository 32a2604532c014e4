#include "organisation/calendar_store.h"

#include <fmt/format.h>

namespace hoitu::organisation {
namespace {

constexpr std::string_view kSelectEntry =
    "SELECT id, portal, starts_at, ends_at, title, place, chair, attendees, cancelled, version, "
    "changed_at FROM calendar_entry WHERE {} ORDER BY starts_at, id";

CalendarEntry ToEntry(const store::Row& row) {
  return {.id = row.Int(0),
          .portal = row.Int(1),
          .content = {.starts_at = row.Time(2),
                      .ends_at = row.Time(3),
                      .title = row.Text(4),
                      .place = row.Text(5),
                      .chair = row.Text(6),
                      .attendees = row.Text(7),
                      .cancelled = row.Bool(8)},
          .version = row.Int(9),
          .changed_at = row.Time(10)};
}

}  // namespace

void InsertEntry(store::Transaction& tx, const CalendarEntry& entry) {
  const CalendarContent& content = entry.content;
  tx.Execute(
      "INSERT INTO calendar_entry (id, portal, starts_at, ends_at, title, place, chair, attendees, "
      "cancelled, version, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      entry.id, entry.portal, content.starts_at, content.ends_at, content.title, content.place,
      content.chair, content.attendees, content.cancelled, entry.version, entry.changed_at);
}

void UpdateEntry(store::Transaction& tx, CalendarEntry& entry) {
  const CalendarContent& content = entry.content;
  entry.changed_at = tx.now();
  entry.version =
      tx.QueryOne(
            "UPDATE calendar_entry SET starts_at = ?, ends_at = ?, title = ?, place = ?, "
            "chair = ?, attendees = ?, cancelled = ?, changed_at = ?, version = version + 1 "
            "WHERE id = ? RETURNING version",
            content.starts_at, content.ends_at, content.title, content.place, content.chair,
            content.attendees, content.cancelled, entry.changed_at, entry.id)
          ->Int(0);
}

void DeleteEntry(store::Transaction& tx, std::int64_t id) {
  tx.Execute("DELETE FROM calendar_entry WHERE id = ?", id);
}

std::optional<CalendarEntry> FindEntry(store::Session& session, std::int64_t id) {
  const auto row = session.QueryOne(fmt::format(kSelectEntry, "id = ?"), id);
  return row ? std::optional(ToEntry(*row)) : std::nullopt;
}

std::vector<CalendarEntry> ListEntries(store::Session& session, std::int64_t portal, Instant from,
                                       Instant to) {
  std::vector<CalendarEntry> entries;
  for (const store::Row& row :
       session.Query(fmt::format(kSelectEntry, "portal = ? AND starts_at < ? AND ends_at > ?"),
                     portal, to, from)) {
    entries.push_back(ToEntry(row));
  }
  return entries;
}

}  // namespace hoitu::organisation
