#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <utility>

#include "base/mutex.h"
#include "http/hot_path.h"
#include "http/proxy.h"
#include "http/server_options.h"
#include "http/worker_pool.h"

namespace hoitu::http {

// What the I/O threads of one server share. Thread-safe: constant, or atomic, or a class that is.
struct ServerCore {
  ServerCore(ServerOptions opts, HotPath* hot, Handler handle, BodyRule rule)
      : options(std::move(opts)),
        hot_path(hot),
        handler(std::move(handle)),
        body_rule(std::move(rule)),
        workers(std::max<std::size_t>(options.workers, 1), options.worker_queue) {}

  const ServerOptions options;
  HotPath* const hot_path;  // may be null
  const Handler handler;
  const BodyRule body_rule;
  TrustedProxies proxies;  // set before the threads start
  WorkerPool workers;

  std::atomic<std::size_t> connections = 0;
  std::atomic<std::size_t> event_streams = 0;
  std::atomic<bool> draining = false;

  Mutex drained_mutex;
  Condition drained;  // signalled while draining, when a connection has ended
};

}  // namespace hoitu::http
