#include "web/problem_response.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

#include "web/problem_status.h"

namespace hoitu::web {
namespace {

// RFC 9110, 15.
std::string_view TitleOf(int status) {
  switch (status) {
    case 400:
      return "Bad Request";
    case 401:
      return "Unauthorized";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 409:
      return "Conflict";
    case 410:
      return "Gone";
    case 412:
      return "Precondition Failed";
    case 413:
      return "Content Too Large";
    case 422:
      return "Unprocessable Content";
    case 429:
      return "Too Many Requests";
    case 500:
      return "Internal Server Error";
    case 503:
      return "Service Unavailable";
    case 507:
      return "Insufficient Storage";
    default:
      return "Error";
  }
}

http::Response Write(int status, const nlohmann::json& body) {
  http::Response response = http::Response::Text(status, "application/problem+json", body.dump());
  response.headers.Set("Cache-Control", "no-store");
  return response;
}

nlohmann::json BodyOf(int status, std::string_view code, std::string_view request_id) {
  nlohmann::json body{
      {"type", "about:blank"}, {"title", TitleOf(status)}, {"status", status}, {"code", code}};
  if (!request_id.empty()) body["request"] = request_id;
  return body;
}

bool IsSeconds(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

http::Response ProblemResponse(const Problem& problem, std::string_view request_id) {
  const int status = StatusOf(problem.kind);
  nlohmann::json body = BodyOf(status, problem.message, request_id);
  if (!problem.field.empty()) body["field"] = problem.field;
  http::Response response = Write(status, body);
  if (problem.kind == ProblemKind::kTooMany || problem.kind == ProblemKind::kBusy) {
    response.headers.Set("Retry-After", IsSeconds(problem.detail) ? problem.detail : "1");
  }
  return response;
}

http::Response StatusResponse(int status, std::string_view code, std::string_view request_id) {
  return Write(status, BodyOf(status, code, request_id));
}

}  // namespace hoitu::web
