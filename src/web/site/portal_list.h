#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <tuple>

#include "base/mutex.h"
#include "render/safe_html.h"
#include "web/site/visit.h"

namespace hoitu::site {

// The list of all open portals by level and kind of unit, in Vietnamese order (R-POR-17, R-FUN-02).
// It is on every home page and the same on all of them but the province's own, so its markup is
// made once per directory. Pages with it carry kPortalsTag. Thread-safe.
class PortalLists {
 public:
  // On a home page a group too long to be read there is only a link to the list's own page.
  enum class Extent : std::uint8_t { kHome, kWhole };

  std::shared_ptr<const render::SafeHtml> For(const Visit& visit, Extent extent) EXCLUDES(mutex_);

 private:
  using Edition = std::pair<store::Sequence, rules::Date>;  // of the directory
  using Variant = std::tuple<std::string, bool, Extent>;    // language, the province's own

  Mutex mutex_;
  Edition edition_ GUARDED_BY(mutex_);
  std::map<Variant, std::shared_ptr<const render::SafeHtml>> lists_ GUARDED_BY(mutex_);
};

// The page of the list alone.
render::Page PortalListPage(const Visit& visit);
// The feeds of all these portals (OPML 2.0), for feed readers and for other systems.
render::Page PortalListOpml(const Visit& visit);

}  // namespace hoitu::site
