#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "http/event_stream.h"
#include "http/file_descriptor.h"
#include "http/headers.h"

namespace hoitu::http {

using SharedBytes = std::shared_ptr<const std::string>;

// An open file to be sent as it is. Its size must not change while it is sent.
struct FileContent {
  std::shared_ptr<const FileDescriptor> file;
  std::uint64_t size = 0;

  // Nothing when `path` is not a regular file that can be read.
  static std::optional<FileContent> Open(const std::filesystem::path& path);
};

// What a handler answers. The server adds Date, Content-Length and Connection, leaves the body away
// for HEAD, answers 304 where ETag or Last-Modified and the request's conditions say so, and cuts
// ranges out of files and shared bytes of a 200 to GET (206, 416; several ranges get the whole).
struct Response {
  int status = 200;
  Headers headers;
  std::variant<std::string, SharedBytes, FileContent, std::shared_ptr<EventStream>> body;

  static Response Empty(int status);
  static Response Text(int status, std::string_view content_type, std::string text);
  static Response Bytes(std::string_view content_type, SharedBytes bytes);
  static Response File(std::string_view content_type, FileContent file);
  // text/event-stream. `stream` must not be null.
  static Response Events(std::shared_ptr<EventStream> stream);
  // 303 by default: the answer to a form.
  static Response Redirect(std::string_view location, int status = 303);
};

}  // namespace hoitu::http
