#include "web/api/answers.h"

#include <fmt/format.h>

#include <charconv>
#include <utility>

namespace hoitu::api {
namespace {

using nlohmann::json;

constexpr std::size_t kLongestPage = 200;
constexpr std::size_t kLongestCursor = 1000;

std::optional<std::int64_t> ParseNumber(std::string_view text) {
  std::int64_t number = 0;
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
  if (parsed.ec != std::errc() || parsed.ptr != text.data() + text.size() || number < 0) {
    return std::nullopt;
  }
  return number;
}

}  // namespace

http::Response JsonAnswer(const json& body, int status) {
  http::Response response = http::Response::Text(status, "application/json", body.dump());
  response.headers.Set("Cache-Control", "no-store");
  return response;
}

http::Response CreatedAnswer(const json& body, std::string_view location) {
  http::Response response = JsonAnswer(body, 201);
  response.headers.Set("Location", fmt::format("{}{}", kRoot, location));
  return response;
}

http::Response NothingMoreToSay() {
  http::Response response = http::Response::Empty(204);
  response.headers.Set("Cache-Control", "no-store");
  return response;
}

http::Response ListAnswer(json items, const std::optional<std::string>& next) {
  return JsonAnswer({{"items", std::move(items)}, {"next", TextOrNull(next.value_or(""))}});
}

json MomentJson(const std::optional<Instant>& at) {
  return at ? json(FormatRfc3339(*at)) : json(nullptr);
}

json LabelJson(const rules::Label& label) { return {{"vi", label.vi}, {"en", label.en}}; }

json DutiesJson(rules::DutySet duties) {
  json codes = json::array();
  for (const rules::DutyName& name : rules::kDutyNames) {
    if (duties.Has(name.duty)) codes.push_back(name.code);
  }
  return codes;
}

json TextOrNull(std::string_view text) { return text.empty() ? json(nullptr) : json(text); }

Result<PageOrder> ReadPageOrder(const http::Request& request) {
  PageOrder order{.after = std::string(request.query.Text("after"))};
  if (order.after.size() > kLongestCursor) {
    return Fail(ProblemKind::kInvalid, "list.cursor", "/after");
  }
  if (const auto limit = request.query.Find("limit")) {
    const auto number = ParseNumber(*limit);
    if (!number || *number < 1 || static_cast<std::size_t>(*number) > kLongestPage) {
      return Fail(ProblemKind::kInvalid, "list.limit", "/limit");
    }
    order.limit = static_cast<std::size_t>(*number);
  }
  return order;
}

Result<std::int64_t> ReadSeenVersion(const http::Request& request) {
  const std::string_view tag = request.headers.Find("If-Match").value_or("");
  if (tag.size() > 2 && tag.front() == '"' && tag.back() == '"') {
    if (const auto version = ParseNumber(tag.substr(1, tag.size() - 2))) return *version;
  }
  return Fail(ProblemKind::kInvalid, "request.if_match");
}

void SetVersion(http::Response& response, std::int64_t version) {
  response.headers.Set("ETag", fmt::format("\"{}\"", version));
}

}  // namespace hoitu::api
