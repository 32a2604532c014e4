#include "web/site/cache_follower.h"

#include <algorithm>

#include "base/log.h"
#include "web/site/cache_tags.h"

namespace hoitu::site {
namespace {

constexpr std::size_t kEntriesAtOnce = 500;

}  // namespace

CacheFollower::CacheFollower(store::Database& database, portals::CurrentDirectory& directory,
                             Caches& caches)
    : database_(database),
      directory_(directory),
      caches_(caches),
      start_(directory.Get()->sequence()),
      caught_up_(start_) {}

store::Sequence CacheFollower::Start(store::Session&) { return start_; }

void CacheFollower::Apply(std::span<const store::Entry> entries) {
  // Pages are built from the directory as well as from the store, so the new directory comes first.
  const bool refresh = std::ranges::any_of(
      entries, [](const store::Entry& entry) { return ChangesDirectory(entry.event); });
  if (refresh) RefreshDirectory();
  for (const store::Entry& entry : entries) {
    const std::vector<std::string> tags = TagsOf(entry.event);
    caches_.Evict(tags, entry.sequence);
    if (!ChangesDirectory(entry.event)) continue;
    for (const std::string& tag : tags) caches_.EvictWhateverItsAge(tag);
  }
}

// A rulebook that only a newer program can read must not end this one: the last good directory
// stays, and everything else is followed.
void CacheFollower::RefreshDirectory() {
  const auto refreshed = directory_.Refresh();
  if (refreshed) return;
  LogError("directory.not_refreshed",
           {{"code", refreshed.error().message}, {"detail", refreshed.error().detail}});
}

void CacheFollower::CatchUp(store::Sequence head) {
  MutexLock lock(mutex_);
  while (caught_up_ < head) {
    const auto entries = database_.Read([&](store::Session& session) {
      return store::ReadJournal(session, caught_up_, kEntriesAtOnce);
    });
    if (entries.empty()) return;
    Apply(entries);
    caught_up_ = entries.back().sequence;
  }
}

}  // namespace hoitu::site
