#pragma once

#include <memory>

#include "base/clock.h"
#include "base/mutex.h"
#include "base/result.h"
#include "portals/portal_directory.h"
#include "store/database.h"

namespace hoitu::portals {

// The newest directory this node has. Thread-safe.
class CurrentDirectory {
 public:
  // Loads the first directory. Fails as PortalDirectory::Load does. Database and clock outlive it.
  static Result<std::unique_ptr<CurrentDirectory>> Open(store::Database& database,
                                                        const Clock& clock);

  // Never null. Keep the pointer for as long as a request lasts, no longer.
  std::shared_ptr<const PortalDirectory> Get() const;

  // Reads the store anew: after a change of portals or rulebook, and when a new day begins. A
  // directory is never replaced by an older one, whatever the order in which threads finish.
  Result<void> Refresh();

 private:
  CurrentDirectory(store::Database& database, const Clock& clock)
      : database_(database), clock_(clock) {}

  store::Database& database_;
  const Clock& clock_;
  mutable Mutex mutex_;
  std::shared_ptr<const PortalDirectory> directory_ GUARDED_BY(mutex_);
};

}  // namespace hoitu::portals
