#pragma once

#include <concepts>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "render/part_cache.h"
#include "web/site/visit.h"

namespace hoitu::site {

// The parts of the one page being built: taken from memory or built, and what the page owes to
// them. Used by one thread.
class PageParts {
 public:
  explicit PageParts(render::PartCache& cache) : cache_(cache) {}

  // A part that shows nothing but what the directory holds needs no tags.
  struct Markup {
    render::SafeHtml html;
    std::vector<std::string> tags = {};
  };

  // The part of that name of the visited portal. `build` returns Markup.
  template <std::invocable Build>
  const render::SafeHtml& Get(const Visit& visit, std::string_view name, Build&& build) {
    const std::string edition = EditionOf(visit);
    const render::PageKey key = {visit.portal.primary_host(), name, edition};
    auto found = cache_.Find(key);
    if (!found.part) {
      Markup markup = build();
      found.as_of = visit.snapshot;
      found.part = std::make_shared<const render::Part>(std::move(markup.html),
                                                        std::move(markup.tags), visit.snapshot);
      cache_.Put(key, found.part);
    }
    parts_.push_back(std::move(found));
    return parts_.back().part->html();
  }

  // Takes over the tags of the parts, and the age of the oldest.
  void AddTo(render::Page& page) const;

 private:
  // A part is built from the directory too, so it is kept for one directory.
  static std::string EditionOf(const Visit& visit);

  render::PartCache& cache_;
  std::vector<render::PartCache::Found> parts_;
};

}  // namespace hoitu::site
