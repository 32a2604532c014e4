#pragma once

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "http/file_descriptor.h"
#include "http/grammar.h"
#include "http/server.h"

// For the tests of this room: a real server on a free port and a client of raw bytes.
namespace hoitu::http {

struct RawAnswer {
  int status = 0;  // 0: the connection ended before an answer was complete
  std::string head;
  std::string body;

  bool Has(std::string_view text) const { return head.find(text) != std::string::npos; }
};

// A blocking client that sends what it is told and reads what comes. No read waits longer than ten
// seconds, so that a broken server fails a test instead of stopping it.
class RawClient {
 public:
  explicit RawClient(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in name{};
    name.sin_family = AF_INET;
    name.sin_port = htons(port);
    name.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_.get(), reinterpret_cast<sockaddr*>(&name), sizeof name) != 0) {
      ADD_FAILURE() << "cannot connect";
    }
  }
  explicit RawClient(FileDescriptor socket) : socket_(std::move(socket)) {}

  // False when the server has closed.
  bool Send(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t n = ::send(socket_.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (n <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    return true;
  }

  RawAnswer Get(std::string_view target, std::string_view more = "") {
    Send("GET " + std::string(target) + " HTTP/1.1\r\nHost: a.example\r\n" + std::string(more) +
         "\r\n");
    return Read();
  }

  enum class Content { kExpected, kNone };
  RawAnswer Read(Content content = Content::kExpected) {
    RawAnswer answer;
    std::size_t end;
    while ((end = buffer_.find("\r\n\r\n")) == std::string::npos) {
      if (!Receive()) return answer;
    }
    answer.head = buffer_.substr(0, end + 2);
    buffer_.erase(0, end + 4);
    std::size_t size = 0;
    const std::size_t field = answer.head.find("Content-Length: ");
    if (field != std::string::npos && content == Content::kExpected) {
      size = std::stoul(answer.head.substr(field + 16));
    }
    while (buffer_.size() < size) {
      if (!Receive()) return answer;
    }
    answer.body = buffer_.substr(0, size);
    buffer_.erase(0, size);
    answer.status = std::stoi(answer.head.substr(9, 3));
    return answer;
  }

  // Reads until `text` has come; what came up to its end.
  std::string ReadUntil(std::string_view text) {
    std::size_t at;
    while ((at = buffer_.find(text)) == std::string::npos) {
      if (!Receive()) return std::exchange(buffer_, {});
    }
    std::string read = buffer_.substr(0, at + text.size());
    buffer_.erase(0, at + text.size());
    return read;
  }

  std::string ReadToEnd() {
    while (Receive()) {
    }
    return std::exchange(buffer_, {});
  }
  bool Ended() { return buffer_.empty() && !Receive() && buffer_.empty(); }

  void ShrinkReceiveBuffer() {
    const int size = 4096;
    ::setsockopt(socket_.get(), SOL_SOCKET, SO_RCVBUF, &size, sizeof size);
  }
  void Close() { socket_.Reset(-1); }

 private:
  bool Receive() {
    pollfd ready{socket_.get(), POLLIN, 0};
    if (::poll(&ready, 1, 10'000) != 1) return false;
    char bytes[64 * 1024];
    const ssize_t n = ::recv(socket_.get(), bytes, sizeof bytes, 0);
    if (n <= 0) return false;
    buffer_.append(bytes, static_cast<std::size_t>(n));
    return true;
  }

  FileDescriptor socket_;
  std::string buffer_;
};

// Knows one page: /hot on every host, with an ETag.
class OnePage final : public HotPath {
 public:
  explicit OnePage(std::size_t size = 1000) : body_(size, 'h') {
    head_ = "HTTP/1.1 200 OK\r\nETag: \"1\"\r\nContent-Length: " + std::to_string(size) + "\r\n";
  }

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
  std::string head_;
  std::string body_;
};

inline ServerOptions QuickOptions() {
  ServerOptions options;
  options.listen = {"127.0.0.1:0"};
  options.sweep_interval = ServerOptions::Duration(10);
  options.workers = 2;
  return options;
}

inline Response Echo(const Request& request) {
  return Response::Text(
      200, "text/plain",
      request.method + " " + request.path + " " + std::string(request.body.bytes()));
}

// A server that runs as long as it lives.
class RunningServer {
 public:
  explicit RunningServer(ServerOptions options = QuickOptions(), Handler handler = Echo,
                         BodyRule body_rule = {})
      : server_(std::move(options), &page_, std::move(handler), std::move(body_rule)) {
    const Result<void> started = server_.Start();
    if (!started) ADD_FAILURE() << started.error().message << " " << started.error().detail;
  }

  RawClient Connect() { return RawClient(server_.port()); }
  Server& operator*() { return server_; }
  Server* operator->() { return &server_; }

 private:
  OnePage page_;
  Server server_;
};

}  // namespace hoitu::http
