#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "http/request.h"
#include "http/response.h"
#include "http/server_options.h"

namespace hoitu::http {

// A handler's response in the form in which an I/O thread sends it: conditions and ranges decided,
// the head written but for Date, Connection and the blank line. Immutable; its views point into it.
class PreparedAnswer {
 public:
  int status = 200;
  std::string head;
  std::string_view body;  // empty when there is nothing to send from memory
  std::shared_ptr<const FileDescriptor> file;
  std::uint64_t file_offset = 0;
  std::uint64_t file_size = 0;          // 0: no file
  std::shared_ptr<EventStream> stream;  // null: none

  // Throws std::invalid_argument when the response sets a field that is the server's own (Date,
  // Content-Length, Connection, Transfer-Encoding).
  static std::shared_ptr<const PreparedAnswer> Of(const Request& request, Response response);

 private:
  void ChooseBody(const Request& request, Response& response);
  void CutRange(const Request& request, Response& response);
  void WriteHead(const Response& response);

  Response response_;  // keeps the bytes
  std::uint64_t content_length_ = 0;
};

// Runs the handler. Whatever it throws is logged once and becomes a 500.
std::shared_ptr<const PreparedAnswer> AnswerRequest(const Handler& handler,
                                                    const ErrorPage& error_page,
                                                    const Request& request);

// An answer the server gives by itself. `request` says which parts to leave away; it may be empty.
std::shared_ptr<const PreparedAnswer> PrepareError(const ErrorPage& error_page,
                                                   const Request& request, int status);

}  // namespace hoitu::http
