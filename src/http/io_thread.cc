#include "http/io_thread.h"

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <cerrno>
#include <cstring>
#include <utility>

#include "base/clock.h"
#include "base/log.h"

namespace hoitu::http {
namespace {

// So many at once, and then the connections that exist have their turn.
constexpr int kAcceptBatch = 64;

constexpr std::string_view kTooManyConnections =
    "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nContent-Length: 0\r\n"
    "Connection: close\r\n\r\n";

Deadlines::Durations DurationsOf(const ServerOptions& options) {
  Deadlines::Durations durations;
  const auto set = [&](Deadline kind, ServerOptions::Duration duration) {
    durations[static_cast<std::size_t>(kind)] = duration;
  };
  set(Deadline::kIdle, options.idle_time);
  set(Deadline::kHead, options.head_time);
  set(Deadline::kBody, options.body_window);
  set(Deadline::kWrite, options.write_window);
  set(Deadline::kHeartbeat, options.heartbeat_time);
  set(Deadline::kLinger, options.linger_time);
  return durations;
}

FileDescriptor OpenReserve() { return FileDescriptor(::open("/dev/null", O_RDONLY | O_CLOEXEC)); }

Peer PeerOf(const sockaddr_storage& name) {
  Peer peer;
  if (name.ss_family == AF_INET) {
    sockaddr_in v4;
    std::memcpy(&v4, &name, sizeof v4);
    peer.address = boost::asio::ip::address_v4(ntohl(v4.sin_addr.s_addr));
  } else if (name.ss_family == AF_INET6) {
    sockaddr_in6 v6;
    std::memcpy(&v6, &name, sizeof v6);
    boost::asio::ip::address_v6::bytes_type bytes;
    std::memcpy(bytes.data(), &v6.sin6_addr, bytes.size());
    const boost::asio::ip::address_v6 address(bytes);
    if (address.is_v4_mapped()) {
      peer.address = boost::asio::ip::make_address_v4(boost::asio::ip::v4_mapped, address);
    } else {
      peer.address = address;
    }
  } else {
    peer.is_unix = true;
  }
  return peer;
}

}  // namespace

IoThread::IoThread(ServerCore& core, std::vector<FileDescriptor> listeners)
    : core_(core),
      io_(1),
      workspaces_(core.options.head.max_head),
      deadlines_(DurationsOf(core.options)),
      sweep_timer_(io_),
      reserve_(OpenReserve()) {
  for (FileDescriptor& listener : listeners) listeners_.emplace_back(io_, listener.Release());
}

IoThread::~IoThread() { Stop(); }

void IoThread::Start() {
  Sweep();
  for (Descriptor& listener : listeners_) WaitForConnections(listener);
  thread_ = std::thread([this] { io_.run(); });
}

void IoThread::Drain() {
  boost::asio::post(io_, [this] {
    resting_.clear();
    listeners_.clear();
    for (auto at = connections_.begin(); at != connections_.end();) (at++)->Drain();
  });
}

void IoThread::Stop() {
  io_.stop();
  if (thread_.joinable()) thread_.join();
  for (auto at = connections_.begin(); at != connections_.end();) (at++)->Close();
}

void IoThread::WaitForConnections(Descriptor& listener) {
  listener.async_wait(Descriptor::wait_read, [this, &listener](boost::system::error_code error) {
    if (!error && !core_.draining) Accept(listener);
  });
}

void IoThread::Accept(Descriptor& listener) {
  for (int i = 0; i < kAcceptBatch; ++i) {
    sockaddr_storage name{};
    socklen_t size = sizeof name;
    FileDescriptor socket(::accept4(listener.native_handle(), reinterpret_cast<sockaddr*>(&name),
                                    &size, SOCK_NONBLOCK | SOCK_CLOEXEC));
    if (socket.valid()) {
      Admit(std::move(socket), PeerOf(name));
    } else if (errno == EMFILE) {
      RefuseOne(listener.native_handle());
    } else if (errno == ENFILE || errno == ENOBUFS || errno == ENOMEM) {
      LogWarning("http.accept_failed", {{"error", std::strerror(errno)}});
      resting_.push_back(&listener);
      return;
    } else if (errno == EAGAIN) {
      break;
    }
  }
  WaitForConnections(listener);
}

void IoThread::Admit(FileDescriptor socket, const Peer& peer) {
  if (!peer.is_unix) {
    const int on = 1;
    ::setsockopt(socket.get(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  }
  if (++core_.connections > core_.options.max_connections) {
    --core_.connections;
    counters_.connections_refused.Add(1);
    ::send(socket.get(), kTooManyConnections.data(), kTooManyConnections.size(),
           MSG_DONTWAIT | MSG_NOSIGNAL);
    ::shutdown(socket.get(), SHUT_WR);
    return;
  }
  counters_.connections_accepted.Add(1);
  std::make_shared<Connection>(*this, std::move(socket), peer)->Start();
}

// Out of descriptors, a waiting connection would keep the listener readable for ever: the reserve
// lets it be taken and ended.
void IoThread::RefuseOne(int listener) {
  reserve_.Reset(-1);
  const FileDescriptor socket(::accept4(listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC));
  if (socket.valid()) counters_.connections_refused.Add(1);
  reserve_ = OpenReserve();
}

void IoThread::ScheduleSweep() {
  sweep_timer_.expires_after(core_.options.sweep_interval);
  sweep_timer_.async_wait([this](boost::system::error_code error) {
    if (!error) Sweep();
  });
}

void IoThread::Sweep() {
  date_line_ = "Date: " + FormatHttpDate(SystemClock().Now()) + "\r\n";
  deadlines_.Sweep(now(), [](DeadlineEntry& entry, Deadline kind) {
    const auto connection = static_cast<Connection&>(entry).shared_from_this();
    connection->OnDeadline(kind);
  });
  for (Descriptor* listener : std::exchange(resting_, {})) WaitForConnections(*listener);
  ScheduleSweep();
}

}  // namespace hoitu::http
