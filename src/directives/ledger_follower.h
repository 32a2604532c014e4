#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "directives/ledger.h"
#include "jobs/followers.h"
#include "store/database.h"

namespace hoitu::directives {

// Asks what a portal serves at the address of an article, as a citizen would: the revision, or
// nothing when it does not show the article. Given by whoever serves pages; called without a
// transaction.
using Probe = std::function<std::optional<std::int64_t>(std::int64_t portal, std::int64_t article)>;

// Writes the ledger: after every event that concerns a directive it looks at every portal the
// directive reaches, or reached before, and records what it sees in one transaction. Several nodes
// may run one; the first to see an event writes it. Used by one thread.
class LedgerFollower final : public jobs::Follower {
 public:
  // Database and clock outlive the follower.
  LedgerFollower(store::Database& database, const Clock& clock, Probe probe);

  std::string_view name() const override { return "ledger"; }
  store::Sequence Start(store::Session& session) override;
  void Apply(std::span<const store::Entry> entries) override;

 private:
  void Prove(const Cause& cause);

  store::Database& database_;
  const Clock& clock_;
  Probe probe_;
};

// Looks again at the portals that did not show what they should, and returns how many still do not.
std::size_t ProveAgain(store::Database& database, const Clock& clock, const Probe& probe,
                       std::int64_t article);

// For a timer: when ProveDoubts has something to do, a minute after the sighting in doubt; nothing
// while all is proven.
std::optional<Instant> NextProof(store::Session& session);
// ProveAgain for every directive in doubt; what stays in doubt comes again after a minute.
void ProveDoubts(store::Database& database, const Clock& clock, const Probe& probe);

}  // namespace hoitu::directives
