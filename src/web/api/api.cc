#include "web/api/api.h"

#include <fmt/format.h>

#include <utility>

#include "accounts/device.h"
#include "base/log.h"
#include "http/cookies.h"
#include "web/api/answers.h"
#include "web/api/same_origin.h"
#include "web/api/session_api.h"
#include "web/problem_response.h"
#include "web/security_headers.h"

namespace hoitu::api {
namespace {

using accounts::ActiveSession;
using accounts::Restriction;
using accounts::SessionState;

bool IsWrite(const Route& route) { return route.method != "GET"; }

Result<void> CheckAdmission(Admission admission, const ActiveSession& session) {
  if (admission == Admission::kPending) return {};
  if (session.state == SessionState::kSecondFactor) {
    return Fail(ProblemKind::kUnauthenticated, "session.second_factor");
  }
  if (admission == Admission::kOpen) return {};
  if (session.restriction == Restriction::kChangePassword) {
    return Fail(ProblemKind::kForbidden, "password.must_change");
  }
  if (session.restriction == Restriction::kSetUpSecondFactor) {
    return Fail(ProblemKind::kForbidden, "second_factor.required");
  }
  return {};
}

Result<void> CheckDuty(const NeededDuty& duty, const ActiveSession& session,
                       const http::RouteParameters& parameters) {
  if (!duty) return {};
  const auto portal = parameters.Number("portal");
  const bool held = portal ? session.actor.Has(*duty, *portal) : session.actor.HasSomewhere(*duty);
  if (!held) return Fail(ProblemKind::kForbidden, "role.duty_missing");
  return {};
}

void LogFailure(const http::Request& request, const std::exception& error) {
  LogError("request.failed", {{"request", request.id},
                              {"method", request.method},
                              {"path", request.path},
                              {"error", error.what()}});
}

void LogRefusal(const Route& route, const http::Request& request, const Problem& problem) {
  LogInfo("api.refused", {{"request", request.id},
                          {"method", route.method},
                          {"route", route.pattern},
                          {"code", problem.message},
                          {"detail", problem.detail}});
}

}  // namespace

Api::Api(ApiContext context)
    : context_(std::move(context)),
      door_(context_.database, context_.policy, context_.hash_cost),
      live_events_(context_.clock),
      sign_ins_(context_.sign_ins_a_minute) {
  for (const Route& route : Routes()) {
    router_.Add(
        route.method, fmt::format("{}{}", kRoot, route.pattern),
        [this, &route](const http::Request& request, const http::RouteParameters& parameters) {
          return Answer(route, request, parameters);
        },
        route.body);
  }
  router_.OnMiss([](const http::Request& request, int status) {
    return web::StatusResponse(status, status == 405 ? "request.method" : "request.path",
                               request.id);
  });
}

bool Api::Owns(std::string_view path) {
  return path == kRoot || (path.starts_with(kRoot) && path[kRoot.size()] == '/');
}

http::Response Api::Handle(const http::Request& request) {
  http::Response response = AnswerWhatever(request);
  web::AddSecurityHeaders(response.headers, request.scheme);
  return response;
}

// The contract knows problems only, so what is broken becomes one as well.
http::Response Api::AnswerWhatever(const http::Request& request) {
  try {
    return router_.Handle(request);
  } catch (const store::StoreFull& full) {
    LogFailure(request, full);
    return web::ProblemResponse(Problem{ProblemKind::kNoRoom, "store.full", {}, {}}, request.id);
  } catch (const std::exception& error) {
    LogFailure(request, error);
    return web::StatusResponse(500, "request.failed", request.id);
  }
}

http::Response Api::Answer(const Route& route, const http::Request& request,
                           const http::RouteParameters& parameters) {
  auto response = Pass(route, request, parameters);
  if (!response) {
    LogRefusal(route, request, response.error());
    return web::ProblemResponse(response.error(), request.id);
  }
  if (IsWrite(route)) context_.settle();
  return *std::move(response);
}

Result<http::Response> Api::Pass(const Route& route, const http::Request& request,
                                 const http::RouteParameters& parameters) {
  const Instant now = context_.clock.Now();
  const auto directory = context_.directory.Get();
  const auto session = TRY(Admit(route, request, directory->rulebook(), now));
  if (session) TRY(CheckDuty(route.duty, *session, parameters));
  return route.handler({.context = context_,
                        .door = door_,
                        .live_events = live_events_,
                        .request = request,
                        .parameters = parameters,
                        .directory = directory,
                        .active = session ? &*session : nullptr,
                        .now = now});
}

bool Api::IsSignedIn(const http::Request& request) const {
  const std::string_view token = http::FindCookie(request.headers, kSessionCookie).value_or("");
  if (token.empty()) return false;
  const auto directory = context_.directory.Get();
  const auto session = accounts::ResumeSession(context_.database, directory->rulebook(),
                                               context_.policy, token, context_.clock.Now());
  return session && session->state == SessionState::kOpen;
}

Result<std::optional<ActiveSession>> Api::Admit(const Route& route, const http::Request& request,
                                                const rules::Rulebook& rulebook, Instant now) {
  if (IsWrite(route)) TRY(RequireSameOrigin(request));
  if (route.admission == Admission::kAnyone) {
    TRY(sign_ins_.Take(accounts::DescribeDevice("", request.client).network, now));
    return std::nullopt;
  }
  const std::string_view token = http::FindCookie(request.headers, kSessionCookie).value_or("");
  ActiveSession session =
      TRY(accounts::ResumeSession(context_.database, rulebook, context_.policy, token, now));
  if (IsWrite(route)) TRY(RequireCsrfToken(request, session.csrf_token));
  TRY(CheckAdmission(route.admission, session));
  return session;
}

}  // namespace hoitu::api
