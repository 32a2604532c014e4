#include "web/site/page_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

namespace hoitu::site {

void PageParts::AddTo(render::Page& page) const {
  for (const auto& [part, as_of] : parts_) {
    page.tags.insert(page.tags.end(), part->tags().begin(), part->tags().end());
    page.snapshot = std::min(page.snapshot, as_of);
  }
}

std::string PageParts::EditionOf(const Visit& visit) {
  return fmt::format("{}/{}/{}", visit.directory.sequence(),
                     std::chrono::sys_days(visit.directory.day()).time_since_epoch().count(),
                     visit.language);
}

}  // namespace hoitu::site
