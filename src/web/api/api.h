#pragma once

#include <optional>
#include <string_view>

#include "accounts/sign_in.h"
#include "http/body.h"
#include "http/request.h"
#include "http/response.h"
#include "http/router.h"
#include "web/api/api_context.h"
#include "web/api/live_events.h"
#include "web/api/network_limit.h"
#include "web/api/routes.h"

namespace hoitu::api {

// The JSON API below /api/v1 on the console's host. Every request takes the same way: route
// (web/api/routes.h), origin and CSRF token for a write, session, admission, duty, handler; after a
// write that succeeded the pages have followed before it is answered. Thread-safe.
class Api {
 public:
  // Hashes once, so it takes a moment.
  explicit Api(ApiContext context);
  Api(const Api&) = delete;
  Api& operator=(const Api&) = delete;

  // Whether a path is the API's to answer.
  static bool Owns(std::string_view path);

  http::Response Handle(const http::Request& request);
  // Whether the request carries an open session: for what the console shows besides the API.
  bool IsSignedIn(const http::Request& request) const;
  // Quick: for the server's I/O threads.
  http::BodyPolicy BodyFor(const http::Request& head) const { return router_.BodyPolicyFor(head); }

  // For the follower that passes the journal on (LiveEventFollower).
  LiveEvents& live_events() { return live_events_; }

 private:
  http::Response AnswerWhatever(const http::Request& request);
  http::Response Answer(const Route& route, const http::Request& request,
                        const http::RouteParameters& parameters);
  Result<http::Response> Pass(const Route& route, const http::Request& request,
                              const http::RouteParameters& parameters);
  Result<std::optional<accounts::ActiveSession>> Admit(const Route& route,
                                                       const http::Request& request,
                                                       const rules::Rulebook& rulebook,
                                                       Instant now);

  const ApiContext context_;
  accounts::SignIn door_;
  LiveEvents live_events_;
  NetworkLimit sign_ins_;
  http::Router router_;
};

}  // namespace hoitu::api
