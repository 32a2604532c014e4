#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "http/file_descriptor.h"

namespace hoitu::http {

struct RawAnswer {
  int status = 0;    // 0: the connection ended before an answer was complete
  std::string head;  // status line and fields, without the blank line
  std::string body;

  bool Has(std::string_view text) const { return head.find(text) != std::string::npos; }
};

// A blocking client for tests that sends the bytes it is told and reads what comes. No read waits
// longer than ten seconds, so that a broken server fails a test instead of stopping it.
class RawClient {
 public:
  // To 127.0.0.1. A failure to connect fails the test.
  explicit RawClient(std::uint16_t port);
  explicit RawClient(FileDescriptor socket) : socket_(std::move(socket)) {}
  void Connect(std::uint16_t port);

  // False when the server has closed.
  bool Send(std::string_view bytes);

  // A GET with the field lines `more`, each with its CRLF, and its answer.
  RawAnswer Get(std::string_view target, std::string_view more = "");

  enum class Content { kExpected, kNone };
  // The next answer; kNone when it is one to HEAD.
  RawAnswer Read(Content content = Content::kExpected);

  // What comes up to and with `text`; what came at all when the connection ends before.
  std::string ReadUntil(std::string_view text);
  std::string ReadToEnd();
  // Waits for the end of the connection; false when there was still something to read.
  bool Ended();

  void ShrinkReceiveBuffer();
  void Close() { socket_.Reset(-1); }

 private:
  bool Receive();

  FileDescriptor socket_;
  std::string buffer_;
};

}  // namespace hoitu::http
