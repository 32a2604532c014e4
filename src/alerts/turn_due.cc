#include "alerts/turn_due.h"

#include "alerts/alert_store.h"

namespace hoitu::alerts {
namespace {

void Turn(store::Transaction& tx, Alert alert) {
  const bool over = alert.expires_at <= tx.now();
  alert.state = over ? State::kExpired : State::kShown;
  (over ? alert.over_at : alert.shown_at) = tx.now();
  UpdateAlert(tx, alert);
  AppendEvent(tx, std::nullopt, over ? "alert.expired" : "alert.began", alert);
}

}  // namespace

Result<std::size_t> TurnDue(store::Transaction& tx, std::size_t limit) {
  std::vector<Alert> due = ListDueAlerts(tx, tx.now(), limit);
  const std::size_t count = due.size();
  for (Alert& alert : due) Turn(tx, std::move(alert));
  return count;
}

std::optional<Instant> NextDue(store::Session& session) { return EarliestDue(session); }

}  // namespace hoitu::alerts
