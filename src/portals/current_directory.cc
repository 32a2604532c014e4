#include "portals/current_directory.h"

#include <utility>

namespace hoitu::portals {

Result<std::unique_ptr<CurrentDirectory>> CurrentDirectory::Open(store::Database& database,
                                                                 const Clock& clock) {
  std::unique_ptr<CurrentDirectory> current(new CurrentDirectory(database, clock));
  TRY(current->Refresh());
  return current;
}

std::shared_ptr<const PortalDirectory> CurrentDirectory::Get() const {
  MutexLock lock(mutex_);
  return directory_;
}

Result<void> CurrentDirectory::Refresh() {
  const std::shared_ptr<const PortalDirectory> previous = Get();
  const rules::Date today = ToLocal(clock_.Now()).date;
  std::shared_ptr<const PortalDirectory> fresh = TRY(database_.Read(
      [&](store::Session& session) { return PortalDirectory::Load(session, today, previous); }));
  MutexLock lock(mutex_);
  if (directory_ == nullptr || directory_->sequence() <= fresh->sequence()) {
    directory_ = std::move(fresh);
  }
  return {};
}

}  // namespace hoitu::portals
