#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>

// Clang's thread-safety analysis sees locks only through annotated types: these are std::mutex and
// friends with the annotations, and nothing else. Names as in Clang's documentation.
#if defined(__clang__)
#define HOITU_THREAD_ANNOTATION(x) __attribute__((x))
#else
#define HOITU_THREAD_ANNOTATION(x)
#endif

#define CAPABILITY(x) HOITU_THREAD_ANNOTATION(capability(x))
#define SCOPED_CAPABILITY HOITU_THREAD_ANNOTATION(scoped_lockable)
#define GUARDED_BY(x) HOITU_THREAD_ANNOTATION(guarded_by(x))
#define REQUIRES(...) HOITU_THREAD_ANNOTATION(requires_capability(__VA_ARGS__))
#define ACQUIRE(...) HOITU_THREAD_ANNOTATION(acquire_capability(__VA_ARGS__))
#define RELEASE(...) HOITU_THREAD_ANNOTATION(release_capability(__VA_ARGS__))
#define EXCLUDES(...) HOITU_THREAD_ANNOTATION(locks_excluded(__VA_ARGS__))
#define NO_THREAD_SAFETY_ANALYSIS HOITU_THREAD_ANNOTATION(no_thread_safety_analysis)

namespace hoitu {

class CAPABILITY("mutex") Mutex {
 public:
  void lock() ACQUIRE() { mutex_.lock(); }
  void unlock() RELEASE() { mutex_.unlock(); }

 private:
  friend class Condition;
  std::mutex mutex_;
};

class SCOPED_CAPABILITY MutexLock {
 public:
  explicit MutexLock(Mutex& mutex) ACQUIRE(mutex) : mutex_(mutex) { mutex_.lock(); }
  ~MutexLock() RELEASE() { mutex_.unlock(); }
  MutexLock(const MutexLock&) = delete;
  MutexLock& operator=(const MutexLock&) = delete;

 private:
  Mutex& mutex_;
};

// A condition variable for Mutex. Waits may wake spuriously: always wait in a loop on the state.
class Condition {
 public:
  void Wait(Mutex& mutex) REQUIRES(mutex) NO_THREAD_SAFETY_ANALYSIS {
    std::unique_lock<std::mutex> lock(mutex.mutex_, std::adopt_lock);
    condition_.wait(lock);
    lock.release();
  }
  // False when `timeout` passed without a wake-up.
  bool WaitFor(Mutex& mutex, std::chrono::milliseconds timeout)
      REQUIRES(mutex) NO_THREAD_SAFETY_ANALYSIS {
    std::unique_lock<std::mutex> lock(mutex.mutex_, std::adopt_lock);
    const bool woken = condition_.wait_for(lock, timeout) == std::cv_status::no_timeout;
    lock.release();
    return woken;
  }
  void NotifyOne() { condition_.notify_one(); }
  void NotifyAll() { condition_.notify_all(); }

 private:
  std::condition_variable condition_;
};

}  // namespace hoitu
