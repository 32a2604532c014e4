#include "http/connection.h"

#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <boost/asio/post.hpp>
#include <cerrno>
#include <span>
#include <utility>

#include "http/io_thread.h"

namespace hoitu::http {
namespace {

constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
constexpr std::string_view kHeartbeat = ": \n\n";

bool IsFirstDoorRequest(const RequestHead& head) {
  return (head.method == "GET" || head.method == "HEAD") && head.plain_path && !head.HasBody() &&
         !head.has_range && !head.has_upgrade && head.expect.empty() && !head.repeats_field;
}

char* Append(char* to, std::string_view text) { return std::copy(text.begin(), text.end(), to); }

}  // namespace

Connection::Connection(IoThread& thread, FileDescriptor socket, const Peer& peer)
    : thread_(thread),
      socket_(thread.io(), socket.Release()),
      peer_(peer),
      forwards_host_(thread.core().proxies.uses_forwarded_host() &&
                     thread.core().proxies.Trusts(peer)) {}

void Connection::Start() {
  thread_.Register(*this);
  Arm(Deadline::kHead);
  WaitForInput();
}

void Connection::Drain() {
  const bool idle =
      (phase_ == Phase::kReading && !exchange_ && !work_) || phase_ == Phase::kLingering;
  if (idle) return Close();
  if (stream_) stream_->Close();
}

void Connection::Close() {
  if (phase_ == Phase::kClosed) return;
  phase_ = Phase::kClosed;
  Disarm();
  ServerCore& core = thread_.core();
  if (stream_) {
    stream_->Detach();
    --core.event_streams;
  }
  exchange_.reset();
  if (work_) thread_.workspaces().Return(std::move(work_));
  boost::system::error_code ignored;
  socket_.close(ignored);
  --core.connections;
  if (core.draining) {
    MutexLock lock(core.drained_mutex);
    core.drained.NotifyAll();
  }
}

void Connection::OnDeadline(Deadline kind) {
  switch (kind) {
    case Deadline::kIdle:
    case Deadline::kLinger:
      return Close();
    case Deadline::kHead:
      if (!work_) return Close();
      Refuse({}, 408);
      return Run();
    case Deadline::kBody:
      return OnBodyWindow();
    case Deadline::kWrite:
      if (moved_ < thread_.core().options.write_window_bytes) return Close();
      moved_ = 0;
      return Arm(Deadline::kWrite);
    case Deadline::kHeartbeat:
      Arm(Deadline::kHeartbeat);
      SendText(std::string(kHeartbeat));
      Flush();
      return;
  }
}

void Connection::Arm(Deadline kind) { thread_.deadlines().Arm(*this, kind, thread_.now()); }

// --- The loop ----------------------------------------------------------------------------------

void Connection::WaitForInput() {
  if (waits_for_input_ || phase_ == Phase::kClosed) return;
  waits_for_input_ = true;
  socket_.async_wait(boost::asio::posix::descriptor_base::wait_read,
                     [self = shared_from_this()](boost::system::error_code error) {
                       self->waits_for_input_ = false;
                       if (!error) self->OnReadable();
                     });
}

void Connection::WaitForRoom() {
  if (waits_for_room_) return;
  waits_for_room_ = true;
  socket_.async_wait(boost::asio::posix::descriptor_base::wait_write,
                     [self = shared_from_this()](boost::system::error_code error) {
                       self->waits_for_room_ = false;
                       if (!error) self->OnWritable();
                     });
}

void Connection::OnReadable() {
  if (phase_ == Phase::kClosed || phase_ == Phase::kHandling) return;
  if (phase_ != Phase::kReading) return Forget();
  // Answers that do not leave stop the reading, or a client that never reads could fill the memory.
  if (waits_for_room_) return;
  if (!work_) work_ = thread_.workspaces().Take();
  const std::span<char> room = work_->Room();
  const ssize_t n = ::recv(socket_.native_handle(), room.data(), room.size(), MSG_DONTWAIT);
  if (n < 0 && (errno == EAGAIN || errno == EINTR)) return Run();
  if (n <= 0) return Close();
  work_->end += static_cast<std::size_t>(n);
  moved_ += static_cast<std::uint64_t>(n);
  thread_.counters().bytes_received.Add(static_cast<std::uint64_t>(n));
  Run();
}

void Connection::OnWritable() {
  if (phase_ == Phase::kClosed || !Flush()) return;
  Disarm();
  if (phase_ == Phase::kReading) return Run();
  if (phase_ == Phase::kStreaming) {
    Arm(Deadline::kHeartbeat);
    OnStreamReady();
  }
}

// Answers whatever has come in, as far as the socket takes the answers.
void Connection::Run() {
  while (phase_ == Phase::kReading) {
    const Step step = ReadRequests();
    if (!Flush()) return;
    if (step == Step::kLeave) return Finish();
    if (step == Step::kFlush) continue;
    if (exchange_) {
      work_->Compact();
      if (!IsArmed(Deadline::kBody)) Arm(Deadline::kBody);
    } else if (!work_->unread().empty()) {
      work_->Compact();
      if (!IsArmed(Deadline::kHead)) Arm(Deadline::kHead);
    } else {
      thread_.workspaces().Return(std::move(work_));
      if (thread_.core().draining.load(std::memory_order_relaxed)) return Close();
      Arm(Deadline::kIdle);
    }
    return WaitForInput();
  }
}

// What comes after the last answer that can be written now.
void Connection::Finish() {
  if (phase_ == Phase::kHandling) {
    if (work_->unread().empty()) thread_.workspaces().Return(std::move(work_));
    return;
  }
  if (stream_) return BeginStream();
  // To close over unread bytes would reset the connection, and the client might lose the answer.
  if (linger_ || !work_->unread().empty()) return Linger();
  Close();
}

void Connection::Linger() {
  phase_ = Phase::kLingering;
  if (work_) thread_.workspaces().Return(std::move(work_));
  ::shutdown(socket_.native_handle(), SHUT_WR);
  Arm(Deadline::kLinger);
  WaitForInput();
}

// Bytes nobody wants: after a refusal, and beside an event stream.
void Connection::Forget() {
  std::array<char, 16 * 1024> bytes;
  const ssize_t n = ::recv(socket_.native_handle(), bytes.data(), bytes.size(), MSG_DONTWAIT);
  if (n == 0 || (n < 0 && errno != EAGAIN && errno != EINTR)) return Close();
  WaitForInput();
}

// --- The first door ----------------------------------------------------------------------------

Connection::Step Connection::ReadRequests() {
  while (true) {
    if (exchange_) {
      if (const Step step = ReadBody(); step != Step::kNext) return step;
    }
    if (!keep_alive_) return Step::kLeave;
    if (work_->out.full()) return Step::kFlush;
    if (work_->unread().empty()) return Step::kMoreInput;
    if (const Step step = ReadOneRequest(); step != Step::kNext) return step;
  }
}

Connection::Step Connection::ReadOneRequest() {
  const std::string_view unread = work_->unread();
  if (looked_at_ > 0 && !work_->IsFull()) {
    // A head that comes drop by drop is not parsed anew for every drop.
    const std::size_t from = looked_at_ < 3 ? 0 : looked_at_ - 3;
    looked_at_ = unread.size();
    if (unread.find("\r\n\r\n", from) == std::string_view::npos) return Step::kMoreInput;
  }
  RequestHead& head = thread_.head();
  const HeadResult result = ParseRequestHead(unread, thread_.core().options.head, head);
  if (result.status == HeadResult::Status::kRefused) return Refuse({}, result.refusal);
  if (result.status == HeadResult::Status::kIncomplete) {
    looked_at_ = unread.size();
    return Step::kMoreInput;
  }
  looked_at_ = 0;
  if (AnswerFromHotPath(head)) {
    work_->Consume(result.size);
    return Step::kNext;
  }
  // The second door opens when everything before has left, so its answer has room.
  if (!work_->out.empty()) return Step::kFlush;
  work_->Consume(result.size);
  return BeginExchange(head, unread.substr(0, result.size));
}

bool Connection::AnswerFromHotPath(const RequestHead& head) {
  HotPath* const hot_path = thread_.core().hot_path;
  if (hot_path == nullptr || !IsFirstDoorRequest(head)) return false;
  if (forwards_host_ && !head.forwarded_host.empty()) return false;
  HotAnswer answer;
  if (!hot_path->Find(head, answer)) return false;
  BeginRequest(head);
  Outgoing& outgoing = work_->out.Add();
  outgoing.owner = std::move(answer.owner);
  outgoing.head = answer.head;
  outgoing.body = answer.body;
  WriteTail(outgoing);
  thread_.counters().CountResponse(answer.status);
  thread_.counters().hits.Add(1);
  return true;
}

void Connection::BeginRequest(const RequestHead& head) {
  Disarm();
  ++requests_;
  minor_version_ = head.minor_version;
  keep_alive_ = head.keep_alive && requests_ < thread_.core().options.max_requests_per_connection;
}

// --- The second door ---------------------------------------------------------------------------

Connection::Step Connection::BeginExchange(const RequestHead& head, std::string_view bytes) {
  const ServerCore& core = thread_.core();
  BeginRequest(head);
  exchange_ = std::make_unique<Exchange>(core.options, core.proxies, core.body_rule);
  const int refusal = exchange_->Begin(head, bytes, peer_);
  if (refusal != 0) return Refuse(exchange_->request(), refusal);
  if (exchange_->complete()) return HandOver();
  if (exchange_->awaits_continue() && work_->unread().empty()) SendText(std::string(kContinue));
  moved_ = 0;
  body_began_ = thread_.now();
  Arm(Deadline::kBody);
  return ReadBody();
}

Connection::Step Connection::ReadBody() {
  const MessageReader::Progress progress = exchange_->ReadBody(work_->unread());
  work_->Consume(progress.consumed);
  if (progress.refusal != 0) return Refuse(exchange_->request(), progress.refusal);
  if (progress.complete) return HandOver();
  // A chunk's head or trailer that does not fit into the buffer.
  if (progress.consumed == 0 && work_->IsFull()) return Refuse(exchange_->request(), 400);
  return Step::kMoreInput;
}

Connection::Step Connection::HandOver() {
  ServerCore& core = thread_.core();
  Disarm();
  auto request = std::make_shared<const Request>(exchange_->Take());
  exchange_.reset();
  phase_ = Phase::kHandling;
  const bool accepted = core.workers.Submit([self = shared_from_this(), request]() mutable {
    ServerCore& shared = self->thread_.core();
    auto answer = AnswerRequest(shared.handler, shared.options.error_page, *request);
    boost::asio::io_context& io = self->thread_.io();
    boost::asio::post(
        io, [self = std::move(self), answer = std::move(answer)] { self->OnAnswer(answer); });
  });
  if (accepted) return Step::kLeave;
  phase_ = Phase::kReading;
  Send(PrepareError(core.options.error_page, *request, 503));
  return Step::kNext;
}

void Connection::OnAnswer(const std::shared_ptr<const PreparedAnswer>& answer) {
  if (phase_ == Phase::kClosed) {
    if (answer->stream) answer->stream->Detach();
    return;
  }
  phase_ = Phase::kReading;
  if (!work_) work_ = thread_.workspaces().Take();
  Send(answer);
  if (!waits_for_room_) Run();
}

// Answers with an error and ends the connection: where the next request would begin is not known.
Connection::Step Connection::Refuse(const Request& request, int status) {
  keep_alive_ = false;
  linger_ = true;
  Disarm();
  Send(PrepareError(thread_.core().options.error_page, request, status));
  exchange_.reset();
  return Step::kLeave;
}

void Connection::OnBodyWindow() {
  const ServerOptions& options = thread_.core().options;
  const bool slow = moved_ < options.body_window_bytes;
  if (slow || thread_.now() - body_began_ > options.body_time) {
    Refuse(exchange_->request(), 408);
    return Run();
  }
  moved_ = 0;
  Arm(Deadline::kBody);
}

// --- Writing -----------------------------------------------------------------------------------

void Connection::Send(std::shared_ptr<const PreparedAnswer> answer) {
  if (answer->stream && !TakeStream(*answer)) {
    answer = PrepareError(thread_.core().options.error_page, {}, 503);
  }
  Outgoing& outgoing = work_->out.Add();
  outgoing.head = answer->head;
  outgoing.body = answer->body;
  outgoing.file = answer->file;
  outgoing.file_offset = answer->file_offset;
  outgoing.file_size = answer->file_size;
  WriteTail(outgoing);
  thread_.counters().CountResponse(answer->status);
  outgoing.owner = std::move(answer);
}

void Connection::SendText(std::string text) {
  if (!work_) work_ = thread_.workspaces().Take();
  auto owner = std::make_shared<const std::string>(std::move(text));
  Outgoing& outgoing = work_->out.Add();
  outgoing.body = *owner;
  outgoing.owner = std::move(owner);
}

void Connection::WriteTail(Outgoing& outgoing) {
  if (thread_.core().draining.load(std::memory_order_relaxed)) keep_alive_ = false;
  char* end = Append(outgoing.tail.data(), thread_.date_line());
  if (!keep_alive_) {
    end = Append(end, "Connection: close\r\n");
  } else if (minor_version_ == 0) {
    end = Append(end, "Connection: keep-alive\r\n");
  }
  end = Append(end, "\r\n");
  outgoing.tail_size = static_cast<std::size_t>(end - outgoing.tail.data());
}

// True when everything has left. Otherwise the connection waits for room, or is closed.
bool Connection::Flush() {
  if (!work_ || work_->out.empty()) return true;
  std::uint64_t sent = 0;
  const SendQueue::Progress progress = work_->out.Flush(socket_.native_handle(), sent);
  thread_.counters().bytes_sent.Add(sent);
  moved_ += sent;
  if (progress == SendQueue::Progress::kDone) return true;
  if (progress == SendQueue::Progress::kBroken) {
    Close();
    return false;
  }
  if (!IsArmed(Deadline::kWrite)) {
    moved_ = 0;
    Arm(Deadline::kWrite);
  }
  WaitForRoom();
  return false;
}

// --- Event streams -----------------------------------------------------------------------------

// False when there are too many.
bool Connection::TakeStream(const PreparedAnswer& answer) {
  ServerCore& core = thread_.core();
  if (++core.event_streams > core.options.max_event_streams) {
    --core.event_streams;
    answer.stream->Detach();
    return false;
  }
  stream_ = answer.stream;
  keep_alive_ = false;
  return true;
}

void Connection::BeginStream() {
  phase_ = Phase::kStreaming;
  stream_->Attach([weak = weak_from_this(), &io = thread_.io()] {
    boost::asio::post(io, [weak] {
      if (const auto self = weak.lock()) self->OnStreamReady();
    });
  });
  if (thread_.core().draining) stream_->Close();
  Arm(Deadline::kHeartbeat);
  WaitForInput();  // tells when the client goes away
  OnStreamReady();
}

void Connection::OnStreamReady() {
  if (phase_ != Phase::kStreaming || waits_for_room_) return;
  const bool ended = stream_->closed();
  std::string pending = stream_->TakePending();
  if (!pending.empty()) {
    Arm(Deadline::kHeartbeat);
    SendText(std::move(pending));
    if (!Flush()) return;
  }
  if (ended) return Close();
  if (work_) thread_.workspaces().Return(std::move(work_));
}

}  // namespace hoitu::http
