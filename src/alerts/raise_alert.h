#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "accounts/actor.h"
#include "alerts/alert.h"
#include "base/result.h"
#include "rules/rulebook.h"
#include "store/database.h"

namespace hoitu::alerts {

// What somebody wants said. Its texts are as they came from outside.
struct AlertOrder {
  Severity severity = Severity::kSevere;
  Urgency urgency = Urgency::kImmediate;
  Certainty certainty = Certainty::kObserved;
  Category category = Category::kOther;
  Words vietnamese;
  std::optional<Words> english;
  std::string link;
  Reach reach;
  std::optional<Instant> begins_at;  // absent, or past: at once
  Instant expires_at;
};

// Raises an alert of `home_portal`: one row and one event, "alert.raised", however many portals it
// reaches. With no beginning in the future it is shown when the transaction commits.
//
// It needs the duty kDirect there: an alert is public without a second person's approval, so only
// those who lead the portal raise one and answer for it. The root portal's may speak on every
// portal, all others on their own only (R-POR-15).
//
// Problems: kForbidden "role.duty_missing", "alert.not_root"; kNotFound "portal.not_found";
// kConflict "alert.too_many"; kInvalid "alert.event.empty", "alert.headline.empty",
// "alert.link.invalid", "alert.level.unknown", "alert.reach.empty", "alert.expires.past",
// "alert.expires.too_late", "text.too_long", "text.encoding".
Result<Alert> RaiseAlert(store::Transaction& tx, const accounts::Actor& actor,
                         const rules::Rulebook& rulebook, std::int64_t home_portal,
                         const AlertOrder& order);

}  // namespace hoitu::alerts
