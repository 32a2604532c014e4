#pragma once

#include <gtest/gtest.h>

#include <cstddef>
#include <string>
#include <utility>

#include "http/server.h"
#include "http/testing/raw_client.h"

namespace hoitu::http {

// A page cache for tests that knows one page: /hot on every host, with the ETag "1".
class OnePage final : public HotPath {
 public:
  explicit OnePage(std::size_t size = 1000)
      : head_("HTTP/1.1 200 OK\r\nETag: \"1\"\r\nContent-Length: " + std::to_string(size) + "\r\n"),
        body_(size, 'h') {}

  bool Find(const RequestHead& head, HotAnswer& answer) override {
    if (head.path != "/hot") return false;
    if (head.if_none_match == "\"1\"") {
      answer.status = 304;
      answer.head = "HTTP/1.1 304 Not Modified\r\nETag: \"1\"\r\n";
      return true;
    }
    answer.head = head_;
    if (head.method == "GET") answer.body = body_;
    return true;
  }

 private:
  const std::string head_;
  const std::string body_;
};

// A free port, and deadlines looked at so often that a test need not wait.
inline ServerOptions QuickOptions() {
  ServerOptions options;
  options.listen = {"127.0.0.1:0"};
  options.sweep_interval = ServerOptions::Duration(10);
  options.workers = 2;
  return options;
}

// "GET /path body"
inline Response Echo(const Request& request) {
  return Response::Text(
      200, "text/plain",
      request.method + " " + request.path + " " + std::string(request.body.bytes()));
}

inline Response EchoTarget(const Request& request) {
  return Response::Text(200, "text/plain", request.target);
}

// A server that answers as long as it lives.
class RunningServer {
 public:
  explicit RunningServer(ServerOptions options = QuickOptions(), Handler handler = Echo,
                         BodyRule body_rule = {})
      : server_(std::move(options), &page_, std::move(handler), std::move(body_rule)) {
    const Result<void> started = server_.Start();
    if (!started) ADD_FAILURE() << started.error().message << " " << started.error().detail;
  }

  RawClient Connect() { return RawClient(server_.port()); }
  Server* operator->() { return &server_; }

 private:
  OnePage page_;
  Server server_;
};

}  // namespace hoitu::http
