#include "alerts/current_alerts.h"

#include <algorithm>
#include <tuple>

#include "alerts/alert_store.h"

namespace hoitu::alerts {

std::vector<Alert> CurrentAlerts(store::Session& session, const Viewpoint& from) {
  std::vector<Alert> alerts = ListShownAlerts(session, from);
  std::ranges::sort(alerts, {}, [](const Alert& alert) {
    return std::tuple(alert.severity, -ToMillis(*alert.shown_at), -alert.id);
  });
  return alerts;
}

std::vector<Alert> PublicAlerts(store::Session& session, const Viewpoint& from, std::size_t limit) {
  return ListAlertsOf(session, from, Which::kPublic, std::nullopt, limit);
}

std::optional<Alert> FindPublicAlert(store::Session& session, std::int64_t id) {
  auto alert = FindAlert(session, id);
  if (!alert || !alert->shown_at) return std::nullopt;
  return alert;
}

}  // namespace hoitu::alerts
