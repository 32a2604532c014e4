#pragma once

#include <boost/asio/ip/address.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "http/headers.h"

namespace hoitu::http {

// Who may tell the server where a request came from. Nobody is trusted by default.
struct ProxyOptions {
  // Addresses and networks of proxies in front: "127.0.0.1", "10.0.0.0/8", "fd00::/8".
  std::vector<std::string> trusted;
  // Whether peers on a Unix socket are trusted: its folder's permissions say who they are.
  bool trust_unix_peers = false;
  // The one kind of field the proxy itself writes. The other kind may come from the client through
  // the proxy and is ignored.
  enum class Fields { kXForwarded, kForwarded };
  Fields fields = Fields::kXForwarded;
  // Whether the proxy also writes the host. When it passes Host on, leave this off.
  bool use_forwarded_host = false;
};

// The other end of a connection.
struct Peer {
  bool is_unix = false;
  boost::asio::ip::address address;  // IPv4 also when it came mapped into IPv6
};

// Where a request came from, after what trusted proxies said.
struct Origin {
  std::string client;  // address as text; "" for an untold peer on a Unix socket
  std::string scheme = "http";
  std::string authority;  // "" when the Host field decides
};

// Immutable.
class TrustedProxies {
 public:
  // Fails with "http.proxy.address" on what is no address or network.
  static Result<TrustedProxies> Create(const ProxyOptions& options);

  bool Trusts(const Peer& peer) const;
  bool uses_forwarded_host() const { return use_forwarded_host_; }

  // The client is the last address in the chain that is not a trusted proxy (RFC 7239, 5.2).
  Origin FindOrigin(const Peer& peer, const Headers& headers) const;

 private:
  struct Network {
    boost::asio::ip::address address;
    unsigned prefix = 0;
  };

  bool Contains(const boost::asio::ip::address& address) const;
  void ReadXForwarded(const Headers& headers, Origin& origin) const;
  void ReadForwarded(const Headers& headers, Origin& origin) const;
  // Takes one hop, going from the nearest to the farthest; false when the walk ends there.
  bool TakeHop(std::string_view node, Origin& origin) const;

  std::vector<Network> networks_;
  bool trust_unix_peers_ = false;
  ProxyOptions::Fields fields_ = ProxyOptions::Fields::kXForwarded;
  bool use_forwarded_host_ = false;
};

}  // namespace hoitu::http
