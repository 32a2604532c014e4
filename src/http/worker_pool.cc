#include "http/worker_pool.h"

#include <utility>

namespace hoitu::http {

WorkerPool::WorkerPool(std::size_t threads, std::size_t max_queue) : max_queue_(max_queue) {
  threads_.reserve(threads);
  for (std::size_t i = 0; i < threads; ++i) threads_.emplace_back([this] { Run(); });
}

WorkerPool::~WorkerPool() { Stop(); }

bool WorkerPool::Submit(Work&& work) {
  {
    MutexLock lock(mutex_);
    if (stopped_ || queue_.size() >= max_queue_) return false;
    queue_.push_back(std::move(work));
  }
  changed_.NotifyOne();
  return true;
}

void WorkerPool::Stop() {
  std::deque<Work> dropped;
  {
    MutexLock lock(mutex_);
    stopped_ = true;
    dropped.swap(queue_);
  }
  changed_.NotifyAll();
  for (std::thread& thread : threads_) thread.join();
  threads_.clear();
}

std::size_t WorkerPool::queue_length() const {
  MutexLock lock(mutex_);
  return queue_.size();
}

void WorkerPool::Run() {
  while (true) {
    Work work;
    {
      MutexLock lock(mutex_);
      while (queue_.empty() && !stopped_) changed_.Wait(mutex_);
      if (stopped_) return;
      work = std::move(queue_.front());
      queue_.pop_front();
    }
    work();
  }
}

}  // namespace hoitu::http
