#include "portals/current_directory.h"

#include <algorithm>
#include <utility>

#include "base/log.h"

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

store::Sequence DirectoryFollower::Start(store::Session&) { return directory_.Get()->sequence(); }

void DirectoryFollower::Apply(std::span<const store::Entry> entries) {
  const bool concerned = std::ranges::any_of(entries, [](const store::Entry& entry) {
    return entry.event.kind.starts_with("portal.") || entry.event.kind == "rulebook.adopted";
  });
  if (!concerned) return;
  // A rulebook this program cannot read leaves the last good directory in place.
  if (const Result<void> refreshed = directory_.Refresh(); !refreshed) {
    LogError("portals.refresh_failed", {{"problem", refreshed.error().message}});
  }
}

}  // namespace hoitu::portals
