#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "accounts/sessions.h"
#include "accounts/sign_in.h"
#include "http/request.h"
#include "http/router.h"
#include "portals/portal_directory.h"
#include "web/api/api_context.h"
#include "web/api/live_events.h"

namespace hoitu::api {

// One request on its way through a handler: who asks for what, and what there is to answer it with.
struct Call {
  const ApiContext& context;
  accounts::SignIn& door;
  LiveEvents& live_events;
  const http::Request& request;
  const http::RouteParameters& parameters;
  std::shared_ptr<const portals::PortalDirectory> directory;  // never null
  const accounts::ActiveSession* active;                      // null on routes for everyone
  Instant now;

  // On routes that need one.
  const accounts::ActiveSession& session() const { return *active; }
  const accounts::Actor& actor() const { return active->actor; }
  const rules::Rulebook& rulebook() const { return directory->rulebook(); }

  // A number of the path; 0, which is nobody's, when it is none.
  std::int64_t Number(std::string_view name) const { return parameters.Number(name).value_or(0); }

  template <class Work>
  auto Read(Work&& work) const {
    return context.database.Read(std::forward<Work>(work));
  }
  template <class Work>
  auto Write(Work&& work) const {
    return context.database.Write(std::forward<Work>(work));
  }
};

}  // namespace hoitu::api
