#pragma once

#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "http/request.h"

namespace hoitu::api {

// A JSON object from outside, read field by field. Getters answer something harmless for a field
// that is missing or not what it should be and remember the first such problem; Finish tells it, or
// else refuses fields nobody asked for. So a handler reads all it wants and then says
// TRY(input.Finish()).
//
//   request.content_type   the body is not application/json
//   request.json           not JSON, not UTF-8, or not an object
//   request.field.missing, request.field.type, request.field.too_long, request.field.unknown
class JsonInput {
 public:
  static Result<JsonInput> Read(const http::Request& request);

  enum class Presence { kRequired, kOptional };

  // Valid UTF-8 of at most `max_bytes`; what characters it may have is the features' business.
  std::string Text(std::string_view name, std::size_t max_bytes,
                   Presence presence = Presence::kRequired);
  std::optional<std::string> MaybeText(std::string_view name, std::size_t max_bytes);
  // A positive integer.
  std::int64_t Id(std::string_view name);
  std::optional<std::int64_t> MaybeId(std::string_view name);
  std::optional<bool> MaybeSwitch(std::string_view name);
  std::optional<Instant> MaybeMoment(std::string_view name);
  // Any JSON; null when missing.
  nlohmann::json Any(std::string_view name, Presence presence = Presence::kRequired);
  // An object or the objects of an array, as inputs of their own that report to Finish of this one
  // through Absorb. Empty when missing.
  std::optional<JsonInput> MaybeObject(std::string_view name);
  std::vector<JsonInput> Objects(std::string_view name, std::size_t max_items);
  std::vector<std::string> Texts(std::string_view name, std::size_t max_items,
                                 std::size_t max_bytes);

  bool Has(std::string_view name) const;       // present and not null
  bool Mentions(std::string_view name) const;  // present, perhaps null

  // A problem the caller found; only the first one counts.
  void Refuse(std::string_view name, std::string_view code);
  void Absorb(JsonInput& part);

  Result<void> Finish();

 private:
  JsonInput(nlohmann::json object, std::string pointer)
      : object_(std::move(object)), pointer_(std::move(pointer)) {}

  // Null when missing or JSON null.
  const nlohmann::json* Take(std::string_view name);
  std::string PointerTo(std::string_view name) const;

  nlohmann::json object_;
  std::string pointer_;  // to this object within the request
  std::set<std::string, std::less<>> asked_;
  std::optional<Problem> problem_;
};

}  // namespace hoitu::api
