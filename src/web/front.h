#pragma once

#include <functional>
#include <string>

#include "http/request.h"
#include "http/response.h"
#include "http/server_options.h"

namespace hoitu::web {

// Who answers for what. The handlers run on workers and are used by all of them at once.
struct Answerers {
  std::string console_host;
  http::Handler console;        // the officials' application and its API, on console_host
  http::BodyRule console_body;  // of the API's routes
  http::Handler portals;        // every other host; answers 421 for one it does not know
  std::function<bool()> ready;  // whether the store answers and the followers keep up
};

// The one handler the server has: looks at the host and hands the request on. /healthz and /readyz
// are answered on every host, for the machine in front. Thread-safe.
class Front {
 public:
  explicit Front(Answerers answerers) : answerers_(std::move(answerers)) {}

  http::Response Handle(const http::Request& request) const;
  // Portals take no bodies; the console's routes say what they take.
  http::BodyPolicy BodyFor(const http::Request& head) const;

 private:
  const Answerers answerers_;
};

}  // namespace hoitu::web
