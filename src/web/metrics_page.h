#pragma once

#include <map>
#include <string>

#include "http/server_stats.h"
#include "render/page_cache.h"
#include "render/part_cache.h"

namespace hoitu::web {

struct Figures {
  http::ServerStats server;
  render::PageCache::Figures pages;
  render::PartCache::Figures parts;
  std::int64_t journal_head = 0;
  std::map<std::string, std::int64_t> followers;  // the last entry each has applied
};

// The figures in Prometheus' text format (exposition format 0.0.4).
std::string WriteMetrics(const Figures& figures);

}  // namespace hoitu::web
