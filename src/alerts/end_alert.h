#pragma once

#include <cstdint>

#include "accounts/actor.h"
#include "alerts/alert.h"
#include "base/result.h"
#include "store/database.h"

namespace hoitu::alerts {

// Takes an alert of `home_portal` down before its time, or a planned one before it begins. Event
// "alert.ended". Problems: kForbidden "role.duty_missing" without kDirect there; kNotFound
// "alert.not_found", also for another portal's; kConflict "alert.over".
Result<Alert> EndAlert(store::Transaction& tx, const accounts::Actor& actor,
                       std::int64_t home_portal, std::int64_t alert);

}  // namespace hoitu::alerts
