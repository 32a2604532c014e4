#include "web/api/event_api.h"

#include <charconv>
#include <optional>

namespace hoitu::api {
namespace {

// Anything but a number means a browser that has seen nothing yet.
std::optional<store::Sequence> ReadLastSeen(const http::Request& request) {
  const std::string_view text = request.headers.Find("Last-Event-ID").value_or("");
  store::Sequence sequence = 0;
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), sequence);
  if (parsed.ec != std::errc() || parsed.ptr != text.data() + text.size() || sequence < 0) {
    return std::nullopt;
  }
  return sequence;
}

}  // namespace

Result<http::Response> FollowEvents(const Call& call) {
  return http::Response::Events(
      call.live_events.Listen(call.context.database, call.session(), ReadLastSeen(call.request)));
}

}  // namespace hoitu::api
