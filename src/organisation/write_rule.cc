#include "organisation/write_rule.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <string>

#include "portals/portal_store.h"

namespace hoitu::organisation {

Result<void> CheckSeen(const Seen& seen, std::int64_t version) {
  if (seen.version == version) return {};
  return Fail(ProblemKind::kStale, "organisation.stale");
}

Result<void> CheckMayWrite(store::Session& session, const accounts::Actor& actor,
                           std::int64_t portal) {
  TRY(actor.Require(rules::Duty::kPublish, portal));
  if (!portals::FindPortal(session, portal))
    return Fail(ProblemKind::kNotFound, "portal.not_found");
  return {};
}

void AppendChange(store::Transaction& tx, const accounts::Actor& actor, std::int64_t portal,
                  std::string_view what, std::string_view thing, std::int64_t id,
                  std::string_view change) {
  const nlohmann::json body = {{std::string(thing), id}, {"change", change}};
  tx.Append({.kind = fmt::format("{}.changed", what),
             .subject = fmt::format("{}:{}", what, portal),
             .portal = portal,
             .actor = actor.journal_actor(),
             .body = body.dump()});
}

}  // namespace hoitu::organisation
