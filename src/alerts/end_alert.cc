#include "alerts/end_alert.h"

#include "alerts/alert_store.h"

namespace hoitu::alerts {

Result<Alert> EndAlert(store::Transaction& tx, const accounts::Actor& actor,
                       std::int64_t home_portal, std::int64_t id) {
  TRY(actor.Require(rules::Duty::kDirect, home_portal));
  auto alert = FindAlert(tx, id);
  if (!alert || alert->home_portal != home_portal)
    return Fail(ProblemKind::kNotFound, "alert.not_found");
  if (!alert->IsOpen()) return Fail(ProblemKind::kConflict, "alert.over");
  alert->state = State::kEnded;
  alert->over_at = tx.now();
  alert->ended_by = actor.account;
  UpdateAlert(tx, *alert);
  AppendEvent(tx, actor.journal_actor(), "alert.ended", *alert);
  return *std::move(alert);
}

}  // namespace hoitu::alerts
