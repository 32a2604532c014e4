#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <thread>
#include <vector>

#include "base/mutex.h"

namespace hoitu::http {

// Threads that run work in the order it came, with a bounded queue. Thread-safe.
class WorkerPool {
 public:
  using Work = std::move_only_function<void()>;

  WorkerPool(std::size_t threads, std::size_t max_queue);
  ~WorkerPool();
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  // Queues `work`; false, leaving `work` untouched, when the queue is full or the pool has stopped.
  // Work must not throw.
  bool Submit(Work&& work) EXCLUDES(mutex_);
  // Drops what is queued, waits for what runs. May be called more than once, by one thread.
  void Stop() EXCLUDES(mutex_);

  std::size_t queue_length() const EXCLUDES(mutex_);

 private:
  void Run() EXCLUDES(mutex_);

  const std::size_t max_queue_;
  mutable Mutex mutex_;
  Condition changed_;
  std::deque<Work> queue_ GUARDED_BY(mutex_);
  bool stopped_ GUARDED_BY(mutex_) = false;
  std::vector<std::thread> threads_;  // touched by the constructor and Stop only
};

}  // namespace hoitu::http
