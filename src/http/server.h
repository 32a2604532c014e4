#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "http/hot_path.h"
#include "http/server_options.h"
#include "http/server_stats.h"

namespace hoitu::http {

struct ServerCore;
class IoThread;

// The HTTP/1.1 server: the table of contents of this room.
//
//   what the program gives      server_options.h   options, Handler, BodyRule, ErrorPage
//                               hot_path.h         answers known beforehand
//                               router.h           methods and patterns to handlers
//   what a handler works with   request.h, response.h, headers.h, parameters.h, form.h, cookies.h,
//                               body.h, multipart.h, event_stream.h, conditional.h
//   what came from outside      request_head.h     the strict parser of heads; message_reader.h
//                               proxy.h            whom to believe about the client
//   what runs it                connection.h       a connection's life; io_thread.h, worker_pool.h,
//                               deadlines.h, send_queue.h
//
// TLS and HTTP/2 end at a proxy in front. The process must live with SIGPIPE ignored; Start sees
// to it.
class Server {
 public:
  // `hot_path` may be null and outlives the server. Without `body_rule` bodies stay in memory, up
  // to 64 KiB.
  Server(ServerOptions options, HotPath* hot_path, Handler handler, BodyRule body_rule = {});
  ~Server();

  // Opens every address, so that ports are known; nobody is answered yet. Fails with the problems
  // of listen_address.h and proxy.h. Once only.
  Result<void> Open();
  // Begins to answer; opens first what is not open.
  Result<void> Start();

  // Stops accepting, ends idle connections and event streams, lets requests in flight finish within
  // drain_time, then ends everything. Waits for a handler that is still running. May be called
  // again.
  void Stop();

  // After Open: the port of the first TCP address, 0 when there is none.
  std::uint16_t port() const { return port_; }
  // The addresses as they are, for example "127.0.0.1:41235".
  const std::vector<std::string>& addresses() const { return addresses_; }

  // From any thread, while the server lives.
  ServerStats stats() const;

 private:
  std::unique_ptr<ServerCore> core_;
  std::vector<std::unique_ptr<IoThread>> threads_;
  std::vector<std::string> addresses_;
  std::vector<std::string> unix_paths_;
  std::uint16_t port_ = 0;
};

}  // namespace hoitu::http
