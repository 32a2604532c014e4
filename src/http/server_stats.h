#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>

namespace hoitu::http {

// What a server has done since it started, and what it is doing now.
struct ServerStats {
  // Answers by the first digit of their status; [0] is unused.
  std::array<std::uint64_t, 6> responses{};
  std::uint64_t hits = 0;  // answered by HotPath
  std::uint64_t connections_accepted = 0;
  std::uint64_t connections_refused = 0;  // over the limit, or out of descriptors
  std::uint64_t bytes_received = 0;
  std::uint64_t bytes_sent = 0;
  std::size_t connections = 0;
  std::size_t event_streams = 0;
  std::size_t queue_length = 0;  // requests that wait for a worker
};

// A number that one thread raises and any thread reads: no locked instruction on the hot path.
class Counter {
 public:
  void Add(std::uint64_t by) {
    value_.store(value_.load(std::memory_order_relaxed) + by, std::memory_order_relaxed);
  }
  std::uint64_t value() const { return value_.load(std::memory_order_relaxed); }

 private:
  std::atomic<std::uint64_t> value_ = 0;
};

// One I/O thread's share of ServerStats.
struct ThreadCounters {
  std::array<Counter, 6> responses;
  Counter hits;
  Counter connections_accepted;
  Counter connections_refused;
  Counter bytes_received;
  Counter bytes_sent;

  void CountResponse(int status) { responses[static_cast<std::size_t>(status / 100)].Add(1); }
  void AddTo(ServerStats& stats) const;
};

}  // namespace hoitu::http
