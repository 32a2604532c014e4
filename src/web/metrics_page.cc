#include "web/metrics_page.h"

#include <fmt/format.h>

namespace hoitu::web {
namespace {

template <class Number>
std::string Metric(std::string_view name, std::string_view kind, std::string_view meaning,
                   Number value) {
  return fmt::format("# HELP hoitu_{0} {1}\n# TYPE hoitu_{0} {2}\nhoitu_{0} {3}\n", name, meaning,
                     kind, value);
}

std::string Responses(const http::ServerStats& stats) {
  std::string text =
      "# HELP hoitu_responses_total Answers by class of status\n"
      "# TYPE hoitu_responses_total counter\n";
  for (std::size_t first = 1; first < stats.responses.size(); ++first) {
    text +=
        fmt::format("hoitu_responses_total{{class=\"{}xx\"}} {}\n", first, stats.responses[first]);
  }
  return text;
}

std::string Followers(const Figures& figures) {
  std::string text =
      "# HELP hoitu_follower_position Last journal entry a follower has applied\n"
      "# TYPE hoitu_follower_position gauge\n";
  for (const auto& [name, position] : figures.followers) {
    text += fmt::format("hoitu_follower_position{{follower=\"{}\"}} {}\n", name, position);
  }
  return text;
}

}  // namespace

std::string WriteMetrics(const Figures& figures) {
  const http::ServerStats& server = figures.server;
  const render::PageCache::Figures& pages = figures.pages;
  const render::PartCache::Figures& parts = figures.parts;
  return Responses(server) +
         Metric("hot_hits_total", "counter", "Answers from the page cache on an I/O thread",
                server.hits) +
         Metric("connections", "gauge", "Open connections", server.connections) +
         Metric("connections_accepted_total", "counter", "Connections accepted",
                server.connections_accepted) +
         Metric("connections_refused_total", "counter", "Connections over the limit",
                server.connections_refused) +
         Metric("event_streams", "gauge", "Open event streams", server.event_streams) +
         Metric("queue_length", "gauge", "Requests that wait for a worker", server.queue_length) +
         Metric("received_bytes_total", "counter", "Bytes received", server.bytes_received) +
         Metric("sent_bytes_total", "counter", "Bytes sent", server.bytes_sent) +
         Metric("pages", "gauge", "Pages in memory", pages.pages) +
         Metric("pages_bytes", "gauge", "Memory of these pages", pages.bytes) +
         Metric("page_hits_total", "counter", "Look-ups that found a page", pages.hits) +
         Metric("page_builds_total", "counter", "Pages built", pages.misses) +
         Metric("page_evictions_total", "counter", "Pages removed because what they show changed",
                pages.evictions) +
         Metric("page_drops_total", "counter", "Pages removed to keep the memory budget",
                pages.dropped) +
         Metric("parts", "gauge", "Parts of pages in memory", parts.parts) +
         Metric("parts_bytes", "gauge", "Memory of these parts", parts.bytes) +
         Metric("part_hits_total", "counter", "Look-ups that found a part", parts.hits) +
         Metric("part_builds_total", "counter", "Parts built", parts.misses) +
         Metric("part_evictions_total", "counter", "Parts removed because what they show changed",
                parts.evictions) +
         Metric("part_drops_total", "counter", "Parts removed to keep the memory budget",
                parts.dropped) +
         Metric("journal_head", "gauge", "Last journal entry", figures.journal_head) +
         Followers(figures);
}

}  // namespace hoitu::web
