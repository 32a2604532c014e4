#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <string_view>
#include <vector>

#include "render/cached_page.h"
#include "render/page_key.h"

namespace hoitu::render {

// Finished pages in memory, until something they show changes. Thread-safe; the locks are held for
// look-ups only, never while a page is built, packed or sent.
//
// Fresh by construction. A page says which snapshot of the store it was built from and what it
// shows (tags). After a change with journal number n is committed, Evict(tag, n) removes the pages
// that show it and are older than n, and from then on
//   - no page built from a snapshot before n that shows the tag is put in (its builder may still
//   run);
//   - nobody who asks later is handed the result of a build that began before.
class PageCache {
 public:
  explicit PageCache(std::size_t byte_budget);
  ~PageCache();

  // The page in the encoding that the request wants, if it is there: a few hundred nanoseconds, no
  // allocation, for the I/O threads.
  PageAnswer FindHot(const PageKey& key, const PageRequest& request);

  // The page from memory, or built by `build` on this thread; whoever asks for the same page
  // meanwhile waits for that build. What `build` throws reaches all of them. For the workers.
  PageAnswer GetOrBuild(const PageKey& key, const PageRequest& request,
                        const std::function<Page()>& build);

  // To be called after the commit of journal entry `sequence` and before it is acknowledged.
  // Calling it again for the same entry does no harm.
  void Evict(std::string_view tag, std::int64_t sequence);
  // As `sequence`: for pages that were also built from something else than the snapshot they name.
  static constexpr std::int64_t kWhateverItsAge = std::numeric_limits<std::int64_t>::max();

  struct Figures {
    std::uint64_t hits = 0;
    std::uint64_t misses = 0;     // builds, and encodings added
    std::uint64_t evictions = 0;  // pages removed because of a tag
    std::uint64_t dropped = 0;    // pages removed to keep the budget
    std::size_t pages = 0;
    std::size_t bytes = 0;
  };
  Figures figures() const;

 private:
  class Shard;
  Shard& ShardOf(const PageKey& key) const;

  std::vector<std::unique_ptr<Shard>> shards_;
};

}  // namespace hoitu::render
