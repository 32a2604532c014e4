#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "base/result.h"
#include "http/body.h"
#include "http/response.h"
#include "rules/duty.h"
#include "web/api/call.h"

namespace hoitu::api {

// Who gets through to a handler.
enum class Admission : std::uint8_t {
  kAnyone,   // nobody is asked who they are
  kPending,  // a session, even one that waits for its second factor
  kOpen,     // a session after its second factor, even one that must first do something about it
  kFull,     // a session that may do what its roles allow
};

// A duty the caller needs before the handler is even asked: on the portal of the path where the
// pattern has {portal}, else on at least one portal. The features ask again, exactly.
using NeededDuty = std::optional<rules::Duty>;

using ApiHandler = Result<http::Response> (*)(const Call& call);

struct Route {
  std::string_view method;
  std::string_view pattern;  // below /api/v1
  Admission admission = Admission::kFull;
  NeededDuty duty;
  ApiHandler handler = nullptr;
  std::optional<http::BodyPolicy> body = {};  // absent: the router's default
};

// The whole API, as api/openapi.yaml describes it.
std::span<const Route> Routes();

}  // namespace hoitu::api
