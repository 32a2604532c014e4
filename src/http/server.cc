#include "http/server.h"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <utility>

#include "http/io_thread.h"
#include "http/listen_address.h"
#include "http/server_core.h"

namespace hoitu::http {
namespace {

constexpr std::uint64_t kUsualBodyLimit = 64 * 1024;

BodyRule UsualBodyRule() {
  return [](const Request&) { return BodyPolicy::Memory(kUsualBodyLimit); };
}

std::string TextOf(const ListenAddress& address) {
  if (address.is_unix()) return "unix:" + address.unix_path;
  const std::string host = address.address.to_string();
  return (address.address.is_v6() ? "[" + host + "]" : host) + ":" + std::to_string(address.port);
}

}  // namespace

Server::Server(ServerOptions options, HotPath* hot_path, Handler handler, BodyRule body_rule)
    : core_(std::make_unique<ServerCore>(std::move(options), hot_path, std::move(handler),
                                         body_rule ? std::move(body_rule) : UsualBodyRule())) {}

Server::~Server() { Stop(); }

Result<void> Server::Open() {
  std::signal(SIGPIPE, SIG_IGN);
  core_->proxies = TRY(TrustedProxies::Create(core_->options.proxy));
  const std::size_t count = std::max<std::size_t>(core_->options.io_threads, 1);
  std::vector<std::vector<FileDescriptor>> shares(count);
  for (const std::string& text : core_->options.listen) {
    ListenAddress address = TRY(ListenAddress::Parse(text));
    std::vector<FileDescriptor> listeners = TRY(OpenListeners(address, count));
    for (std::size_t i = 0; i < count; ++i) shares[i].push_back(std::move(listeners[i]));
    addresses_.push_back(TextOf(address));
    if (address.is_unix()) unix_paths_.push_back(address.unix_path);
    if (port_ == 0) port_ = address.port;
  }
  for (std::vector<FileDescriptor>& share : shares) {
    threads_.push_back(std::make_unique<IoThread>(*core_, std::move(share)));
  }
  return {};
}

Result<void> Server::Start() {
  if (threads_.empty()) TRY(Open());
  for (const auto& thread : threads_) thread->Start();
  return {};
}

void Server::Stop() {
  core_->draining = true;
  for (const auto& thread : threads_) thread->Drain();
  const auto until = std::chrono::steady_clock::now() + core_->options.drain_time;
  {
    MutexLock lock(core_->drained_mutex);
    while (core_->connections > 0) {
      const auto left =
          std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
      if (left.count() <= 0) break;
      core_->drained.WaitFor(core_->drained_mutex, left);
    }
  }
  for (const auto& thread : threads_) thread->Stop();
  core_->workers.Stop();
  for (const std::string& path : std::exchange(unix_paths_, {})) ::unlink(path.c_str());
}

ServerStats Server::stats() const {
  ServerStats stats;
  for (const auto& thread : threads_) thread->counters().AddTo(stats);
  stats.connections = core_->connections;
  stats.event_streams = core_->event_streams;
  stats.queue_length = core_->workers.queue_length();
  return stats;
}

}  // namespace hoitu::http
