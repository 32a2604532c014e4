#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "base/mutex.h"

namespace hoitu::http {

// One client's Server-Sent Events (WHATWG HTML, 9.2). A handler makes it, keeps it, and returns it
// as the body of its answer; from then on the server sends what is put in, and a comment as a
// heartbeat when nothing was. Ends when either side closes, when the client reads too slowly, and
// when the server drains. Thread-safe.
class EventStream {
 public:
  // More unsent bytes than this close the stream: the client reconnects and asks anew.
  static constexpr std::size_t kMaxPending = 256 * 1024;

  // Queues one event; `name` and `id` may be empty (they stand for one line each: a line break or
  // NUL in them throws std::invalid_argument). False when the stream has ended.
  bool Send(std::string_view name, std::string_view data, std::string_view id = {})
      EXCLUDES(mutex_);
  // Ends the stream after what is queued.
  void Close() EXCLUDES(mutex_);
  bool closed() const EXCLUDES(mutex_);

  // The server's side. `wake` is called, under the stream's lock, when there is something to take
  // or the stream has ended; it must not call back. After Detach it is never called again.
  void Attach(std::function<void()> wake) EXCLUDES(mutex_);
  void Detach() EXCLUDES(mutex_);
  std::string TakePending() EXCLUDES(mutex_);

 private:
  mutable Mutex mutex_;
  std::string pending_ GUARDED_BY(mutex_);
  std::function<void()> wake_ GUARDED_BY(mutex_);
  bool closed_ GUARDED_BY(mutex_) = false;
};

}  // namespace hoitu::http
