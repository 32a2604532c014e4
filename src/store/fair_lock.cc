#include "store/fair_lock.h"

#include "store/session.h"

namespace hoitu::store {

void FairLock::Acquire() {
  MutexLock lock(mutex_);
  if (holder_ == std::this_thread::get_id()) throw StoreError("a write inside a write");
  const std::uint64_t ticket = next_ticket_++;
  while (ticket != now_serving_) turn_.Wait(mutex_);
  holder_ = std::this_thread::get_id();
}

void FairLock::Release() {
  MutexLock lock(mutex_);
  ++now_serving_;
  holder_ = {};
  turn_.NotifyAll();
}

}  // namespace hoitu::store
