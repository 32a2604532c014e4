#include "http/send_queue.h"

#include <sys/sendfile.h>
#include <sys/socket.h>
#include <sys/uio.h>

#include <algorithm>
#include <cerrno>

namespace hoitu::http {
namespace {

constexpr std::size_t kPiecesPerAnswer = 3;
constexpr std::size_t kFileStep = 1024 * 1024;

SendQueue::Progress ProgressOfErrno() {
  return errno == EAGAIN || errno == EWOULDBLOCK ? SendQueue::Progress::kBlocked
                                                 : SendQueue::Progress::kBroken;
}

// The pieces of one message to the kernel.
class Gather {
 public:
  void Add(std::string_view bytes, std::size_t& skip) {
    const std::size_t skipped = std::min(skip, bytes.size());
    skip -= skipped;
    bytes.remove_prefix(skipped);
    if (bytes.empty()) return;
    pieces_[count_++] = {const_cast<char*>(bytes.data()), bytes.size()};
  }

  ssize_t Send(int socket) {
    msghdr message{};
    message.msg_iov = pieces_.data();
    message.msg_iovlen = count_;
    return ::sendmsg(socket, &message, MSG_NOSIGNAL | MSG_DONTWAIT);
  }

 private:
  std::array<iovec, SendQueue::kMaxAnswers * kPiecesPerAnswer> pieces_;
  std::size_t count_ = 0;
};

}  // namespace

Outgoing& SendQueue::Add() {
  Outgoing& answer = answers_[(first_ + count_) % kMaxAnswers];
  ++count_;
  answer.head = {};
  answer.tail_size = 0;
  answer.body = {};
  answer.file_size = 0;
  return answer;
}

SendQueue::Progress SendQueue::Flush(int socket, std::uint64_t& sent) {
  while (!empty()) {
    const Progress progress = FrontIsFile() ? FlushFile(socket, sent) : FlushMemory(socket, sent);
    if (progress != Progress::kDone) return progress;
  }
  return Progress::kDone;
}

void SendQueue::Clear() {
  while (!empty()) DropFront();
}

bool SendQueue::FrontIsFile() const {
  const Outgoing& front = answers_[first_];
  return front.file_size > 0 && skip_ == front.memory_size();
}

SendQueue::Progress SendQueue::FlushMemory(int socket, std::uint64_t& sent) {
  Gather gather;
  std::size_t skip = skip_;
  for (std::size_t i = 0; i < count_; ++i) {
    const Outgoing& answer = answers_[(first_ + i) % kMaxAnswers];
    gather.Add(answer.head, skip);
    gather.Add({answer.tail.data(), answer.tail_size}, skip);
    gather.Add(answer.body, skip);
    if (answer.file_size > 0) break;
  }
  const ssize_t written = gather.Send(socket);
  if (written < 0) return ProgressOfErrno();
  sent += static_cast<std::uint64_t>(written);
  Advance(static_cast<std::size_t>(written));
  return Progress::kDone;
}

SendQueue::Progress SendQueue::FlushFile(int socket, std::uint64_t& sent) {
  Outgoing& front = answers_[first_];
  auto offset = static_cast<off_t>(front.file_offset);
  const ssize_t written = ::sendfile(socket, front.file->get(), &offset,
                                     std::min<std::uint64_t>(front.file_size, kFileStep));
  if (written < 0) return ProgressOfErrno();
  // The file has become shorter than was promised: the client must see a broken answer.
  if (written == 0) return Progress::kBroken;
  sent += static_cast<std::uint64_t>(written);
  front.file_offset = static_cast<std::uint64_t>(offset);
  front.file_size -= static_cast<std::uint64_t>(written);
  if (front.file_size == 0) DropFront();
  return Progress::kDone;
}

void SendQueue::Advance(std::size_t bytes) {
  skip_ += bytes;
  while (!empty()) {
    const Outgoing& front = answers_[first_];
    if (skip_ < front.memory_size() || front.file_size > 0) return;
    const std::size_t rest = skip_ - front.memory_size();
    DropFront();
    skip_ = rest;
  }
}

void SendQueue::DropFront() {
  answers_[first_].owner.reset();
  answers_[first_].file.reset();
  first_ = (first_ + 1) % kMaxAnswers;
  --count_;
  skip_ = 0;
}

}  // namespace hoitu::http
