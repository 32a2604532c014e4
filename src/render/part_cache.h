#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/mutex.h"
#include "render/page_key.h"
#include "render/safe_html.h"
#include "render/tagged_shelf.h"

namespace hoitu::render {

// A part of pages, such as one block of a home page, with what it shows.
class Part {
 public:
  Part(SafeHtml html, std::vector<std::string> tags, std::int64_t snapshot)
      : html_(std::move(html)), tags_(std::move(tags)), snapshot_(snapshot) {}

  const SafeHtml& html() const { return html_; }
  const std::vector<std::string>& tags() const { return tags_; }  // as of Page
  std::int64_t snapshot() const { return snapshot_; }             // as of Page
  std::size_t bytes() const;                                      // of memory, about

 private:
  SafeHtml html_;
  std::vector<std::string> tags_;
  std::int64_t snapshot_;
};

// Parts in memory, so that a page of which one part became old is not built anew as a whole.
// Thread-safe.
//
// A page takes over the tags of its parts and is as old as the oldest of them, and a change evicts
// parts before pages: whoever then begins to build a page finds no old part, and a page that took
// one before is evicted itself. A part may be built in a reading transaction that began before an
// eviction, so one from a snapshot before the last eviction is not kept. One that is there after
// the last eviction is as good as one built from that entry's snapshot.
class PartCache {
 public:
  explicit PartCache(std::size_t byte_budget) : shelf_(byte_budget) {}

  struct Found {
    std::shared_ptr<const Part> part;  // null when there is none
    std::int64_t as_of = 0;            // the snapshot it can be taken to be from
  };
  Found Find(const PageKey& key) EXCLUDES(mutex_);
  void Put(const PageKey& key, std::shared_ptr<const Part> part) EXCLUDES(mutex_);

  // As PageCache::Evict, with all tags of one journal entry, and to be called before it. Whoever
  // calls it does so for every entry, in the order of the journal.
  void Evict(std::span<const std::string> tags, std::int64_t sequence) EXCLUDES(mutex_);

  struct Figures {
    std::uint64_t hits = 0;
    std::uint64_t misses = 0;
    std::uint64_t evictions = 0;  // parts removed because of a tag
    std::uint64_t dropped = 0;    // parts removed to keep the budget
    std::size_t parts = 0;
    std::size_t bytes = 0;
  };
  Figures figures() const EXCLUDES(mutex_);

 private:
  mutable Mutex mutex_;
  TaggedShelf<Part> shelf_ GUARDED_BY(mutex_);
  std::int64_t last_eviction_ GUARDED_BY(mutex_) = 0;
  std::uint64_t hits_ GUARDED_BY(mutex_) = 0;
  std::uint64_t misses_ GUARDED_BY(mutex_) = 0;
};

}  // namespace hoitu::render
