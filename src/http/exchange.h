#pragma once

#include <optional>
#include <string_view>

#include "http/message_reader.h"
#include "http/proxy.h"
#include "http/request.h"
#include "http/server_options.h"

namespace hoitu::http {

// One request on its way in through the second door, from its head to its complete body. Used by
// one I/O thread. A refusal is a status to be answered; the connection ends with it.
class Exchange {
 public:
  Exchange(const ServerOptions& options, const TrustedProxies& proxies, const BodyRule& body_rule)
      : options_(options), proxies_(proxies), body_rule_(body_rule) {}

  // `bytes` are those of the whole head. Returns 0, or the status that refuses it.
  int Begin(const RequestHead& head, std::string_view bytes, const Peer& peer);

  // The client waits for "100 Continue" before it sends the body.
  bool awaits_continue() const { return awaits_continue_; }
  bool complete() const { return reader_.complete(); }

  MessageReader::Progress ReadBody(std::string_view bytes) {
    return reader_.ReadBody(bytes, policy_.limit, *sink_);
  }

  // The request as far as it is known; enough for an error's answer.
  const Request& request() const { return request_; }
  // The complete request. Ends the exchange.
  Request Take();

 private:
  int Describe(const RequestHead& head, const Peer& peer);
  int DecideOnBody(const RequestHead& head);

  const ServerOptions& options_;
  const TrustedProxies& proxies_;
  const BodyRule& body_rule_;
  MessageReader reader_;
  Request request_;
  BodyPolicy policy_;
  std::optional<BodySink> sink_;
  bool awaits_continue_ = false;
};

}  // namespace hoitu::http
