#include "http/response.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <utility>

namespace hoitu::http {

std::optional<FileContent> FileContent::Open(const std::filesystem::path& path) {
  FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat status{};
  if (!file.valid() || ::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode)) {
    return std::nullopt;
  }
  return FileContent{std::make_shared<FileDescriptor>(std::move(file)),
                     static_cast<std::uint64_t>(status.st_size)};
}

Response Response::Empty(int status) {
  Response response;
  response.status = status;
  return response;
}

Response Response::Text(int status, std::string_view content_type, std::string text) {
  Response response = Empty(status);
  response.headers.Add("Content-Type", content_type);
  response.body = std::move(text);
  return response;
}

Response Response::Bytes(std::string_view content_type, SharedBytes bytes) {
  Response response;
  response.headers.Add("Content-Type", content_type);
  response.body = std::move(bytes);
  return response;
}

Response Response::File(std::string_view content_type, FileContent file) {
  Response response;
  response.headers.Add("Content-Type", content_type);
  response.body = std::move(file);
  return response;
}

Response Response::Events(std::shared_ptr<EventStream> stream) {
  Response response;
  response.headers.Add("Content-Type", "text/event-stream");
  response.headers.Add("Cache-Control", "no-store");
  // Tells nginx not to collect the events in a buffer.
  response.headers.Add("X-Accel-Buffering", "no");
  response.body = std::move(stream);
  return response;
}

Response Response::Redirect(std::string_view location, int status) {
  Response response = Empty(status);
  response.headers.Add("Location", location);
  return response;
}

}  // namespace hoitu::http
