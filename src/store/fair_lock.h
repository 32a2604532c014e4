#pragma once

#include <cstdint>
#include <thread>

#include "base/mutex.h"

namespace hoitu::store {

// A lock that is granted in the order it was asked for. Thread-safe.
class FairLock {
 public:
  // Throws StoreError when the calling thread holds it already: it would wait for itself.
  void Acquire();
  void Release();

 private:
  Mutex mutex_;
  Condition turn_;
  std::uint64_t next_ticket_ GUARDED_BY(mutex_) = 0;
  std::uint64_t now_serving_ GUARDED_BY(mutex_) = 0;
  std::thread::id holder_ GUARDED_BY(mutex_);
};

}  // namespace hoitu::store
