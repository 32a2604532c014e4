#pragma once

#include <cstdint>
#include <string_view>

#include "accounts/actor.h"
#include "base/result.h"
#include "store/database.h"

// The rule of this room: who may publish on a portal (duty kPublish) may write its organisation and
// its work calendar, and what is written is public at once. The write is the recorded approval: the
// journal holds who did it. There are no drafts.
namespace hoitu::organisation {

// What the caller has read and wants changed.
struct Seen {
  std::int64_t id = 0;
  std::int64_t version = 0;
};

// Whether somebody changed it since: kStale "organisation.stale".
Result<void> CheckSeen(const Seen& seen, std::int64_t version);

// Fails with kNotFound "portal.not_found" or kForbidden "role.duty_missing".
Result<void> CheckMayWrite(store::Session& session, const accounts::Actor& actor,
                           std::int64_t portal);

// The subjects of this room's journal entries: what of a portal was changed.
inline constexpr std::string_view kOrganisation = "organisation";  // and "organisation.changed"
inline constexpr std::string_view kCalendar = "calendar";          // and "calendar.changed"

// Appends "<what>.changed" of "<what>:<portal>" with {"<thing>": id, "change": change}.
void AppendChange(store::Transaction& tx, const accounts::Actor& actor, std::int64_t portal,
                  std::string_view what, std::string_view thing, std::int64_t id,
                  std::string_view change);

}  // namespace hoitu::organisation
