#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "alerts/alert.h"
#include "store/session.h"

// What citizens see of alerts.
namespace hoitu::alerts {

// On top of a portal's pages now: the gravest first, among equals the newest.
std::vector<Alert> CurrentAlerts(store::Session& session, const Viewpoint& from);

// What the portal showed or said elsewhere, over or not; the newest first.
std::vector<Alert> PublicAlerts(store::Session& session, const Viewpoint& from, std::size_t limit);

// Absent for one that was never shown. Whoever knows its number may read it on any portal: it was
// said to the public.
std::optional<Alert> FindPublicAlert(store::Session& session, std::int64_t id);

}  // namespace hoitu::alerts
