#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "http/send_queue.h"

namespace hoitu::http {

// What a connection needs only while something goes on: a buffer for what has come in and a queue
// for what goes out. Idle connections have none.
struct Workspace {
  explicit Workspace(std::size_t size)
      : bytes(std::make_unique_for_overwrite<char[]>(size)), capacity(size) {}

  std::string_view unread() const { return {bytes.get() + begin, end - begin}; }
  std::span<char> Room() const { return {bytes.get() + end, capacity - end}; }
  bool IsFull() const { return begin == 0 && end == capacity; }
  void Consume(std::size_t size) { begin += size; }
  // Moves what is unread to the front.
  void Compact();

  std::unique_ptr<char[]> bytes;
  std::size_t capacity;
  std::size_t begin = 0;
  std::size_t end = 0;
  SendQueue out;
};

// Workspaces in store, so that a hit allocates nothing. Used by one thread.
class WorkspacePool {
 public:
  explicit WorkspacePool(std::size_t size) : size_(size) {}

  std::unique_ptr<Workspace> Take();
  void Return(std::unique_ptr<Workspace> workspace);

 private:
  static constexpr std::size_t kMaxStored = 256;

  const std::size_t size_;
  std::vector<std::unique_ptr<Workspace>> stored_;
};

}  // namespace hoitu::http
