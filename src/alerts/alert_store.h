#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "alerts/alert.h"
#include "store/database.h"

// The rows of alerts. No rule is checked here: the actions are in alerts/raise_alert.h,
// alerts/end_alert.h and alerts/turn_due.h.
namespace hoitu::alerts {

void InsertAlert(store::Transaction& tx, const Alert& alert);
// Writes what changes of an alert: its state and the moments and the person of that.
void UpdateAlert(store::Transaction& tx, const Alert& alert);
std::optional<Alert> FindAlert(store::Session& session, std::int64_t id);

// Planned or shown ones of one home portal.
std::int64_t CountOpenAlerts(store::Session& session, std::int64_t home_portal);

// Planned ones whose beginning, and shown ones whose end, is at `now` or before; the longest due
// first.
std::vector<Alert> ListDueAlerts(store::Session& session, Instant now, std::size_t limit);
std::optional<Instant> EarliestDue(store::Session& session);

// Those on the pages of a portal, in the order of their numbers.
std::vector<Alert> ListShownAlerts(store::Session& session, const Viewpoint& from);

// Those the portal itself raised and those it showed, the newest first, with numbers below `before`
// (absent: from the newest). Whatever is public means only those that were shown.
enum class Which { kPublic, kWithOwnPlans };
std::vector<Alert> ListAlertsOf(store::Session& session, const Viewpoint& from, Which which,
                                std::optional<std::int64_t> before, std::size_t limit);

// A step of an alert. `actor` is absent for the clock's own.
void AppendEvent(store::Transaction& tx, std::optional<std::int64_t> actor, std::string_view kind,
                 const Alert& alert);

}  // namespace hoitu::alerts
