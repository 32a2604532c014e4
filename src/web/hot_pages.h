#pragma once

#include "http/hot_path.h"
#include "render/page_cache.h"

namespace hoitu::web {

// Lets the I/O threads answer from the page cache. Thread-safe. The cache outlives it.
class HotPages final : public http::HotPath {
 public:
  explicit HotPages(render::PageCache& cache) : cache_(cache) {}

  // Leaves requests that name another host through a proxy to the workers, who know which proxies
  // to trust.
  bool Find(const http::RequestHead& head, http::HotAnswer& answer) override;

 private:
  render::PageCache& cache_;
};

}  // namespace hoitu::web
