#include "http/prepared_answer.h"

#include <exception>
#include <stdexcept>
#include <utility>

#include "base/log.h"
#include "http/byte_range.h"
#include "http/conditional.h"
#include "http/grammar.h"

namespace hoitu::http {
namespace {

constexpr std::string_view kRetryAfterSeconds = "2";

bool HasNoContent(int status) { return status == 204 || status == 304 || status / 100 == 1; }

bool IsServersOwn(std::string_view name) {
  return EqualsIgnoringCase(name, "Date") || EqualsIgnoringCase(name, "Content-Length") ||
         EqualsIgnoringCase(name, "Connection") || EqualsIgnoringCase(name, "Transfer-Encoding");
}

Response PlainErrorPage(int status, std::string_view request_id) {
  std::string text = std::to_string(status) + " " + std::string(ReasonPhrase(status)) + "\n";
  if (!request_id.empty()) text += "Request: " + std::string(request_id) + "\n";
  return Response::Text(status, "text/plain; charset=utf-8", std::move(text));
}

}  // namespace

std::shared_ptr<const PreparedAnswer> PreparedAnswer::Of(const Request& request,
                                                         Response response) {
  auto answer = std::make_shared<PreparedAnswer>();
  const bool reads = request.method == "GET" || request.method == "HEAD";
  if (reads && response.status == 200 && IsNotModified(request.headers, response.headers)) {
    response.status = 304;
    response.body = std::string();
  }
  answer->response_ = std::move(response);
  answer->ChooseBody(request, answer->response_);
  answer->WriteHead(answer->response_);
  if (request.method == "HEAD" || HasNoContent(answer->response_.status)) {
    answer->body = {};
    answer->file_size = 0;
    if (answer->stream) answer->stream->Close();
    answer->stream = nullptr;
  }
  return answer;
}

void PreparedAnswer::ChooseBody(const Request& request, Response& response) {
  if (const auto* text = std::get_if<std::string>(&response.body)) {
    body = *text;
  } else if (const auto* bytes = std::get_if<SharedBytes>(&response.body)) {
    if (*bytes) body = **bytes;
    CutRange(request, response);
  } else if (const auto* content = std::get_if<FileContent>(&response.body)) {
    file = content->file;
    file_size = content->size;
    CutRange(request, response);
  } else {
    stream = std::get<std::shared_ptr<EventStream>>(response.body);
  }
  content_length_ = file ? file_size : body.size();
}

void PreparedAnswer::CutRange(const Request& request, Response& response) {
  if (response.status != 200) return;
  response.headers.Set("Accept-Ranges", "bytes");
  const auto asked = request.headers.Find("Range");
  if (!asked || request.method != "GET" || !RangeHolds(request.headers, response.headers)) return;
  const std::uint64_t size = file ? file_size : body.size();
  const ByteRange range = ParseByteRange(*asked, size);
  if (range.kind == ByteRange::Kind::kWhole) return;

  const std::string of_size = "/" + std::to_string(size);
  if (range.kind == ByteRange::Kind::kUnsatisfiable) {
    response.status = 416;
    response.headers.Set("Content-Range", "bytes *" + of_size);
    body = {};
    file = nullptr;
    file_size = 0;
    return;
  }
  response.status = 206;
  response.headers.Set("Content-Range", "bytes " + std::to_string(range.first) + "-" +
                                            std::to_string(range.last) + of_size);
  if (file) {
    file_offset = range.first;
    file_size = range.last - range.first + 1;
  } else {
    body = body.substr(range.first, range.last - range.first + 1);
  }
}

void PreparedAnswer::WriteHead(const Response& response) {
  status = response.status;
  head = "HTTP/1.1 " + std::to_string(status) + " " + std::string(ReasonPhrase(status)) + "\r\n";
  for (const Headers::Field& field : response.headers.fields()) {
    if (IsServersOwn(field.name)) {
      throw std::invalid_argument("the server writes this field itself: " + field.name);
    }
    head += field.name + ": " + field.value + "\r\n";
  }
  // An event stream ends with the connection.
  if (stream || HasNoContent(status)) return;
  head += "Content-Length: " + std::to_string(content_length_) + "\r\n";
}

std::shared_ptr<const PreparedAnswer> AnswerRequest(const Handler& handler,
                                                    const ErrorPage& error_page,
                                                    const Request& request) {
  // The one place around a request where everything is caught: a broken handler ends its request,
  // not the program.
  std::string what;
  try {
    // "OPTIONS *" asks about the server, not about anything a handler knows.
    if (request.path == "*") return PreparedAnswer::Of(request, Response::Empty(204));
    return PreparedAnswer::Of(request, handler(request));
  } catch (const std::exception& error) {
    what = error.what();
  } catch (...) {
    what = "not an exception";
  }
  LogError("request.failed", {{"request", request.id},
                              {"method", request.method},
                              {"path", request.path},
                              {"error", what}});
  return PrepareError(error_page, request, 500);
}

std::shared_ptr<const PreparedAnswer> PrepareError(const ErrorPage& error_page,
                                                   const Request& request, int status) {
  Response response =
      error_page ? error_page(status, request.id) : PlainErrorPage(status, request.id);
  response.status = status;
  if (status == 503) response.headers.Set("Retry-After", kRetryAfterSeconds);
  return PreparedAnswer::Of(request, std::move(response));
}

}  // namespace hoitu::http
