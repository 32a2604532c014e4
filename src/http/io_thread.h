#pragma once

#include <array>
#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/intrusive/list.hpp>
#include <chrono>
#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "http/connection.h"
#include "http/deadlines.h"
#include "http/file_descriptor.h"
#include "http/request_head.h"
#include "http/server_core.h"
#include "http/server_stats.h"
#include "http/workspace.h"

namespace hoitu::http {

// One thread with its own event loop, its own listening sockets and its own connections: nothing a
// cache hit touches is shared with another I/O thread but the cache. Part of Server.
class IoThread {
 public:
  IoThread(ServerCore& core, std::vector<FileDescriptor> listeners);
  ~IoThread();

  void Start();
  // Stops accepting, ends what is idle, lets the rest finish. From any thread.
  void Drain();
  // Ends the loop and every connection, and joins. From the thread that called Start.
  void Stop();

  const ThreadCounters& counters() const { return counters_; }

  // For the connections of this thread, on this thread.
  ServerCore& core() { return core_; }
  boost::asio::io_context& io() { return io_; }
  Deadlines& deadlines() { return deadlines_; }
  SteadyTime now() const { return std::chrono::steady_clock::now(); }
  ThreadCounters& counters() { return counters_; }
  WorkspacePool& workspaces() { return workspaces_; }
  // Between two calls nothing else uses it: one head is looked at at a time.
  RequestHead& head() { return head_; }
  // "Date: …\r\n"
  std::string_view date_line() const { return date_line_; }
  void Register(Connection& connection) { connections_.push_back(connection); }

 private:
  using Descriptor = boost::asio::posix::stream_descriptor;

  void WaitForConnections(Descriptor& listener);
  void Accept(Descriptor& listener);
  void Admit(FileDescriptor socket, const Peer& peer);
  void RefuseOne(int listener);
  void ScheduleSweep();
  void Sweep();

  ServerCore& core_;
  ThreadCounters counters_;
  boost::asio::io_context io_;
  WorkspacePool workspaces_;
  Deadlines deadlines_;
  boost::intrusive::list<Connection, boost::intrusive::base_hook<ConnectionHook>,
                         boost::intrusive::constant_time_size<false>>
      connections_;
  std::list<Descriptor> listeners_;
  std::vector<Descriptor*> resting_;  // listeners that wait for the next sweep
  boost::asio::steady_timer sweep_timer_;
  RequestHead head_;
  std::string date_line_;
  FileDescriptor reserve_;  // given up to accept and end a connection when descriptors run out
  std::thread thread_;
};

}  // namespace hoitu::http
