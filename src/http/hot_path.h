#pragma once

#include <memory>
#include <string_view>

#include "http/request_head.h"

namespace hoitu::http {

// A whole answer that exists already. `owner` keeps the bytes of both views alive and unchanged
// until they are sent.
struct HotAnswer {
  int status = 200;
  // "HTTP/1.1 200 OK\r\n" and field lines, each with its CRLF, among them Content-Length (not with
  // 304). The server adds Date, Connection where needed, and the blank line.
  std::string_view head;
  std::string_view body;  // empty for HEAD and 304
  std::shared_ptr<const void> owner;
};

// Answers known beforehand: the page cache. Called on the I/O threads, from several at once: must
// be thread-safe, must not block, must not allocate in the usual case.
class HotPath {
 public:
  virtual ~HotPath() = default;

  // Fills `answer` and returns true when the request can be answered at once. Asked only about GET
  // and HEAD with a plain path (RequestHead::plain_path) and without body, Range, Upgrade and
  // Expect. The query is raw. HEAD and If-None-Match are the implementation's to decide.
  // `head` and its views end with the call.
  virtual bool Find(const RequestHead& head, HotAnswer& answer) = 0;
};

}  // namespace hoitu::http
