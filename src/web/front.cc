#include "web/front.h"

namespace hoitu::web {
namespace {

http::Response Say(int status, std::string_view word) {
  http::Response response =
      http::Response::Text(status, "text/plain; charset=utf-8", std::string(word));
  response.headers.Set("Cache-Control", "no-store");
  return response;
}

}  // namespace

http::Response Front::Handle(const http::Request& request) const {
  if (request.path == "/healthz") return Say(200, "ok\n");
  if (request.path == "/readyz") {
    return answerers_.ready() ? Say(200, "ready\n") : Say(503, "not ready\n");
  }
  return request.host == answerers_.console_host ? answerers_.console(request)
                                                 : answerers_.portals(request);
}

http::BodyPolicy Front::BodyFor(const http::Request& head) const {
  return head.host == answerers_.console_host ? answerers_.console_body(head)
                                              : http::BodyPolicy::None();
}

}  // namespace hoitu::web
