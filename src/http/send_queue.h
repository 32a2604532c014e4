#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

#include "http/file_descriptor.h"

namespace hoitu::http {

// One answer on its way out: head, tail, body and file, in this order.
struct Outgoing {
  std::shared_ptr<const void> owner;  // of the bytes of head and body
  std::string_view head;              // without the blank line
  std::array<char, 72> tail;          // Date, Connection and the blank line
  std::size_t tail_size = 0;
  std::string_view body;
  std::shared_ptr<const FileDescriptor> file;
  std::uint64_t file_offset = 0;
  std::uint64_t file_size = 0;

  std::size_t memory_size() const { return head.size() + tail_size + body.size(); }
};

// Answers waiting for one connection, in the order of their requests, written with as few calls as
// the kernel allows. Used by one thread. Does not allocate.
class SendQueue {
 public:
  static constexpr std::size_t kMaxAnswers = 16;

  bool empty() const { return count_ == 0; }
  bool full() const { return count_ == kMaxAnswers; }

  // A place at the end, with sizes and file cleared; only when not full.
  Outgoing& Add();

  enum class Progress { kDone, kBlocked, kBroken };
  // Writes to a non-blocking socket; adds what was written to `sent`.
  Progress Flush(int socket, std::uint64_t& sent);
  void Clear();

 private:
  Progress FlushMemory(int socket, std::uint64_t& sent);
  Progress FlushFile(int socket, std::uint64_t& sent);
  bool FrontIsFile() const;
  void Advance(std::size_t bytes);
  void DropFront();

  std::array<Outgoing, kMaxAnswers> answers_;
  std::size_t first_ = 0;
  std::size_t count_ = 0;
  std::size_t skip_ = 0;  // bytes of the first answer's memory already written
};

}  // namespace hoitu::http
