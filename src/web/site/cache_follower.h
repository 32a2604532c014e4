#pragma once

#include <span>
#include <string_view>

#include "base/mutex.h"
#include "jobs/followers.h"
#include "portals/current_directory.h"
#include "store/database.h"
#include "web/site/caches.h"

namespace hoitu::site {

// Takes pages and parts out of the caches that journal entries made old. It is called twice for
// what this node commits: by CatchUp before the node acknowledges, and later as a follower, which
// is how it learns of other nodes' commits. Thread-safe.
class CacheFollower final : public jobs::Follower {
 public:
  // All three outlive it. It begins with what the directory does not know yet: no page was built
  // before.
  CacheFollower(store::Database& database, portals::CurrentDirectory& directory, Caches& caches);

  std::string_view name() const override { return "page-cache"; }
  store::Sequence Start(store::Session& session) override;
  void Apply(std::span<const store::Entry> entries) override;

  // For Database::OnCommit: when it returns, every page that entries up to `head` made old is gone.
  void CatchUp(store::Sequence head);

 private:
  void RefreshDirectory();

  store::Database& database_;
  portals::CurrentDirectory& directory_;
  Caches& caches_;
  const store::Sequence start_;  // what the first directory was read from
  Mutex mutex_;
  store::Sequence caught_up_ GUARDED_BY(mutex_);
};

}  // namespace hoitu::site
