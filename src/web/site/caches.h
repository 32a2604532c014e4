#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "render/page_cache.h"
#include "render/part_cache.h"

namespace hoitu::site {

// What the public site keeps in memory: pages, and the parts they are put together from.
// Thread-safe.
struct Caches {
  // A part is kept once and a page in up to three encodings, so parts get a quarter.
  explicit Caches(std::size_t byte_budget)
      : pages(byte_budget - byte_budget / 4), parts(byte_budget / 4) {}

  // What the journal entry made old. Parts go first, so that no page is put together from an old
  // one (render/part_cache.h).
  void Evict(std::span<const std::string> tags, std::int64_t sequence) {
    parts.Evict(tags, sequence);
    for (const std::string& tag : tags) pages.Evict(tag, sequence);
  }
  // For pages that a new directory made old. Parts are kept under the directory they were built
  // from, so the new one finds none.
  void EvictWhateverItsAge(std::string_view tag) {
    pages.Evict(tag, render::PageCache::kWhateverItsAge);
  }

  render::PageCache pages;
  render::PartCache parts;
};

}  // namespace hoitu::site
