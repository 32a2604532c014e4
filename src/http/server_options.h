#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "http/body.h"
#include "http/proxy.h"
#include "http/request.h"
#include "http/request_head.h"
#include "http/response.h"

namespace hoitu::http {

// Answers one request, on a worker thread. What it throws becomes a 500 with the request's id.
using Handler = std::function<Response(const Request&)>;

// Decides about a body from the head alone (Request::body is empty). Runs on an I/O thread: must
// not block or throw.
using BodyRule = std::function<BodyPolicy(const Request&)>;

// Makes the answers the server gives by itself: 400, 408, 413, 414, 417, 431, 500, 501, 503, 505,
// 507. `request_id` is empty when there is no request yet. May run on any thread: must not
// block or throw.
using ErrorPage = std::function<Response(int status, std::string_view request_id)>;

struct ServerOptions {
  // "127.0.0.1:8080", "[::]:8080" (IPv4 as well), "unix:/path"; port 0 is any free one.
  std::vector<std::string> listen = {"127.0.0.1:8080"};
  std::size_t io_threads = 1;
  std::size_t workers = 4;
  std::size_t worker_queue = 256;  // requests that wait for a worker; beyond, 503

  std::size_t max_connections = 10'000;  // beyond, 503 and close
  std::size_t max_requests_per_connection = 100'000;
  std::size_t max_event_streams = 1'000;  // beyond, 503
  HeadLimits head;

  using Duration = std::chrono::milliseconds;
  Duration head_time{10'000};  // from the first byte of a head, or the connection, to its last byte
  Duration idle_time{60'000};  // between two requests
  Duration body_time{600'000};  // for a whole body
  // A body must bring, and a client must take, so many bytes in every window, or it is cut off.
  Duration body_window{10'000};
  std::uint64_t body_window_bytes = 4 * 1024;
  Duration write_window{30'000};
  std::uint64_t write_window_bytes = 4 * 1024;
  Duration heartbeat_time{15'000};  // silence on an event stream before a comment is sent
  Duration linger_time{2'000};      // for a refused client to read why, before the connection ends
  Duration drain_time{30'000};      // for requests in flight when the server stops
  Duration sweep_interval{1'000};   // how often deadlines are looked at; also the age of Date

  std::filesystem::path upload_folder = std::filesystem::temp_directory_path();
  ProxyOptions proxy;
  ErrorPage error_page;  // without it, plain text
};

}  // namespace hoitu::http
