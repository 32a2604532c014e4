#include "accounts/handover.h"

#include "accounts/account_store.h"
#include "accounts/sessions.h"

namespace hoitu::accounts {

Result<Handover> ReportHandover(store::Session& session, const Actor& actor, std::int64_t account,
                                Instant now) {
  if (account != actor.account && !actor.HasEverywhere(rules::Duty::kManageAccounts)) {
    return Fail(ProblemKind::kForbidden, "role.duty_missing");
  }
  const auto found = FindAccount(session, account);
  if (!found) return Fail(ProblemKind::kNotFound, "account.unknown");
  return Handover{.account = *found,
                  .made_at = now,
                  .roles = AssignmentsOfAccount(session, account, now),
                  .open_sessions = SessionsOf(session, account, now).size()};
}

}  // namespace hoitu::accounts
