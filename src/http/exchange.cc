#include "http/exchange.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "base/digest.h"
#include "base/log.h"
#include "http/authority.h"
#include "http/form.h"
#include "http/grammar.h"
#include "http/percent.h"

namespace hoitu::http {
namespace {

constexpr std::size_t kRequestIdBytes = 12;
constexpr std::size_t kMaxRequestId = 64;

bool IsFitRequestId(std::string_view id) {
  return !id.empty() && id.size() <= kMaxRequestId && std::ranges::all_of(id, IsTokenCharacter);
}

}  // namespace

int Exchange::Begin(const RequestHead& head, std::string_view bytes, const Peer& peer) {
  request_.method = head.method;
  if (!reader_.ReadHead(head, bytes)) return 400;
  if (const int refusal = Describe(head, peer); refusal != 0) return refusal;
  return DecideOnBody(head);
}

int Exchange::Describe(const RequestHead& head, const Peer& peer) {
  for (const HeadField& field : head.fields()) request_.headers.Add(field.name, field.value);
  request_.target =
      head.has_query ? fmt::format("{}?{}", head.path, head.query) : std::string(head.path);
  request_.host = head.host();
  request_.authority = head.authority;

  const Origin origin = proxies_.FindOrigin(peer, request_.headers);
  request_.client = origin.client;
  request_.scheme = origin.scheme;
  if (!origin.authority.empty()) {
    const std::optional<Authority> authority = ParseAuthority(origin.authority);
    if (!authority) return 400;
    request_.host = LowerAscii(authority->host);
    request_.authority = origin.authority;
  }
  const std::string_view given = request_.headers.Find("X-Request-Id").value_or("");
  request_.id = proxies_.Trusts(peer) && IsFitRequestId(given) ? std::string(given)
                                                               : RandomToken(kRequestIdBytes);
  if (head.path == "*") {
    request_.path = head.path;
    return 0;
  }
  Result<std::string> path = DecodePath(head.path);
  Result<Parameters> query = ParseForm(head.query);
  if (!path || !query) return 400;
  request_.path = std::move(*path);
  request_.query = std::move(*query);
  return 0;
}

int Exchange::DecideOnBody(const RequestHead& head) {
  if (!head.HasBody()) return 0;
  if (!head.expect.empty()) {
    if (!EqualsIgnoringCase(head.expect, "100-continue")) return 417;
    awaits_continue_ = head.minor_version == 1;
  }
  policy_ = body_rule_(request_);
  if (head.content_length > policy_.limit) return 413;
  sink_ = BodySink::Create(policy_, options_.upload_folder);
  if (!sink_) {
    LogError("upload.folder_failed", {{"request", request_.id}, {"error", std::strerror(errno)}});
    return 507;
  }
  return 0;
}

Request Exchange::Take() {
  if (sink_) request_.body = sink_->Finish();
  return std::move(request_);
}

}  // namespace hoitu::http
