#include "http/server_stats.h"

namespace hoitu::http {

void ThreadCounters::AddTo(ServerStats& stats) const {
  for (std::size_t i = 0; i < responses.size(); ++i) stats.responses[i] += responses[i].value();
  stats.hits += hits.value();
  stats.connections_accepted += connections_accepted.value();
  stats.connections_refused += connections_refused.value();
  stats.bytes_received += bytes_received.value();
  stats.bytes_sent += bytes_sent.value();
}

}  // namespace hoitu::http
