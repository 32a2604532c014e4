#pragma once

#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/intrusive/list_hook.hpp>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

#include "http/deadlines.h"
#include "http/event_stream.h"
#include "http/exchange.h"
#include "http/file_descriptor.h"
#include "http/hot_path.h"
#include "http/prepared_answer.h"
#include "http/proxy.h"
#include "http/request_head.h"
#include "http/workspace.h"

namespace hoitu::http {

class IoThread;

using ConnectionHook =
    boost::intrusive::list_base_hook<boost::intrusive::tag<class AllConnections>,
                                     boost::intrusive::link_mode<boost::intrusive::auto_unlink>>;

// One client's connection, from accept to close, on one I/O thread. Part of Server.
//
// A request comes in by one of two doors. At the first, its head is parsed in place, looked up and
// answered within the same event. What is not answered there goes through the second: an Exchange
// reads it (Boost.Beast), a worker runs the handler, the answer comes back by post to this thread.
// Answers leave in the order of requests because nothing is read while a worker is busy.
//
// It lives as long as an operation of the system or a worker holds it.
class Connection final : public std::enable_shared_from_this<Connection>,
                         public DeadlineEntry,
                         public ConnectionHook {
 public:
  Connection(IoThread& thread, FileDescriptor socket, const Peer& peer);

  void Start();
  void OnDeadline(Deadline kind);
  // The server stops: ends now if nothing is under way, else after the answer that is.
  void Drain();
  void Close();

 private:
  enum class Phase {
    kReading,    // heads and bodies come in, answers to them go out
    kHandling,   // a worker has the request
    kStreaming,  // events, until the end
    kLingering,  // reading on and forgetting, so that a refused client sees why
    kClosed,
  };
  enum class Step {
    kNext,       // go on with the next request
    kMoreInput,  // bytes are missing
    kFlush,      // answers must leave first
    kLeave,      // nothing more is read: a worker has the request, or the connection ends
  };

  // The loop.
  void WaitForInput();
  void WaitForRoom();
  void OnReadable();
  void OnWritable();
  void Run();
  void Finish();
  void Linger();
  void Forget();
  void Arm(Deadline kind);

  // The first door.
  Step ReadRequests();
  Step ReadOneRequest();
  bool AnswerFromHotPath(const RequestHead& head);
  void BeginRequest(const RequestHead& head);

  // The second door.
  Step BeginExchange(const RequestHead& head, std::string_view bytes);
  Step ReadBody();
  Step HandOver();
  void OnAnswer(const std::shared_ptr<const PreparedAnswer>& answer);
  Step Refuse(const Request& request, int status);
  void OnBodyWindow();

  // Writing.
  void Send(std::shared_ptr<const PreparedAnswer> answer);
  void SendText(std::string text);
  void WriteTail(Outgoing& outgoing);
  bool Flush();

  // Event streams.
  bool TakeStream(const PreparedAnswer& answer);
  void BeginStream();
  void OnStreamReady();

  IoThread& thread_;
  boost::asio::posix::stream_descriptor socket_;
  const Peer peer_;
  const bool forwards_host_;  // the peer may replace the host, which the first door does not read
  Phase phase_ = Phase::kReading;
  bool waits_for_input_ = false;
  bool waits_for_room_ = false;
  bool keep_alive_ = true;  // after the request at hand
  int minor_version_ = 1;   // of the request at hand
  bool linger_ = false;     // at the end: the client may still be sending
  std::size_t requests_ = 0;
  std::size_t looked_at_ = 0;  // unread bytes that were parsed and are no complete head
  std::uint64_t moved_ = 0;    // bytes since the deadline's window began
  SteadyTime body_began_;
  std::unique_ptr<Workspace> work_;
  std::unique_ptr<Exchange> exchange_;
  std::shared_ptr<EventStream> stream_;
};

}  // namespace hoitu::http
