#include "render/part_cache.h"

#include <algorithm>

namespace hoitu::render {

std::size_t Part::bytes() const {
  std::size_t sum = sizeof(Part) + html_.text().size();
  for (const std::string& tag : tags_) sum += tag.size() + 128;  // with its place in the index
  return sum;
}

PartCache::Found PartCache::Find(const PageKey& key) {
  MutexLock lock(mutex_);
  auto part = shelf_.Find(key);
  ++(part ? hits_ : misses_);
  if (!part) return {};
  const std::int64_t as_of = std::max(part->snapshot(), last_eviction_);
  return {std::move(part), as_of};
}

void PartCache::Put(const PageKey& key, std::shared_ptr<const Part> part) {
  MutexLock lock(mutex_);
  if (part->snapshot() >= last_eviction_) shelf_.Put(key, std::move(part));
}

void PartCache::Evict(std::span<const std::string> tags, std::int64_t sequence) {
  MutexLock lock(mutex_);
  last_eviction_ = std::max(last_eviction_, sequence);
  for (const std::string& tag : tags) shelf_.Evict(tag, sequence);
}

PartCache::Figures PartCache::figures() const {
  MutexLock lock(mutex_);
  return {.hits = hits_,
          .misses = misses_,
          .evictions = shelf_.evicted(),
          .dropped = shelf_.dropped(),
          .parts = shelf_.size(),
          .bytes = shelf_.bytes()};
}

}  // namespace hoitu::render
