#pragma once

#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/result.h"
#include "http/request.h"
#include "http/response.h"
#include "rules/rulebook.h"

// What answers and questions of all features have in common.
namespace hoitu::api {

inline constexpr std::string_view kRoot = "/api/v1";

// Never kept by a cache: it is for one person at one moment.
http::Response JsonAnswer(const nlohmann::json& body, int status = 200);
http::Response CreatedAnswer(const nlohmann::json& body, std::string_view location);
http::Response NothingMoreToSay();  // 204

// {"items": …, "next": …}; an empty cursor is the last page.
http::Response ListAnswer(nlohmann::json items, const std::optional<std::string>& next);

nlohmann::json MomentJson(const std::optional<Instant>& at);
nlohmann::json LabelJson(const rules::Label& label);
nlohmann::json DutiesJson(rules::DutySet duties);
// null when empty.
nlohmann::json TextOrNull(std::string_view text);

// "after" and "limit" of a list's query. Fails with "list.limit".
struct PageOrder {
  std::string after;
  std::size_t limit = 50;
};
Result<PageOrder> ReadPageOrder(const http::Request& request);

// The version a write was made from, of If-Match: "3". Fails with "request.if_match".
Result<std::int64_t> ReadSeenVersion(const http::Request& request);
void SetVersion(http::Response& response, std::int64_t version);

}  // namespace hoitu::api
