#include "http/proxy.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <ranges>

#include "http/cursor.h"
#include "http/grammar.h"

namespace hoitu::http {
namespace {

using boost::asio::ip::address;

std::optional<address> ParseAddress(std::string_view text) {
  boost::system::error_code error;
  const address parsed = boost::asio::ip::make_address(std::string(text), error);
  if (error) return std::nullopt;
  if (parsed.is_v6() && parsed.to_v6().is_v4_mapped()) {
    return boost::asio::ip::make_address_v4(boost::asio::ip::v4_mapped, parsed.to_v6());
  }
  return parsed;
}

// "192.0.2.1:4711", "[2001:db8::1]:80" and the bare forms; nothing for "unknown" and the like.
std::optional<address> ParseNode(std::string_view node) {
  if (node.starts_with('[')) {
    const std::size_t end = node.find(']');
    if (end == std::string_view::npos) return std::nullopt;
    return ParseAddress(node.substr(1, end - 1));
  }
  if (std::ranges::count(node, ':') == 1) node = node.substr(0, node.find(':'));
  return ParseAddress(node);
}

template <class Bytes>
bool SamePrefix(const Bytes& a, const Bytes& b, unsigned prefix) {
  for (std::size_t i = 0; i < a.size() && prefix > 0; ++i) {
    const unsigned bits = std::min(prefix, 8U);
    const auto mask = static_cast<unsigned char>(0xff << (8 - bits));
    if (((a[i] ^ b[i]) & mask) != 0) return false;
    prefix -= bits;
  }
  return true;
}

std::vector<std::string_view> ListItems(std::string_view list) {
  std::vector<std::string_view> items;
  Cursor cursor(list);
  for (std::string_view item; NextListItem(cursor, item);) items.push_back(item);
  return items;
}

std::string_view Unquote(std::string_view text) {
  if (text.size() < 2 || text.front() != '"' || text.back() != '"') return text;
  return text.substr(1, text.size() - 2);
}

// The value of one parameter of a Forwarded element; "" when it is not there.
std::string_view ForwardedParameter(std::string_view element, std::string_view name) {
  Cursor cursor(element);
  while (!cursor.AtEnd()) {
    const std::string_view pair = TrimBlanks(cursor.TakeWhile([](char c) { return c != ';'; }));
    cursor.Take(';');
    const std::size_t equals = pair.find('=');
    if (equals != std::string_view::npos && EqualsIgnoringCase(pair.substr(0, equals), name)) {
      return Unquote(pair.substr(equals + 1));
    }
  }
  return "";
}

void TakeScheme(std::string_view scheme, Origin& origin) {
  if (EqualsIgnoringCase(scheme, "https")) origin.scheme = "https";
}

}  // namespace

Result<TrustedProxies> TrustedProxies::Create(const ProxyOptions& options) {
  TrustedProxies proxies;
  proxies.trust_unix_peers_ = options.trust_unix_peers;
  proxies.fields_ = options.fields;
  proxies.use_forwarded_host_ = options.use_forwarded_host;
  for (const std::string_view text : options.trusted) {
    const std::size_t slash = text.find('/');
    const std::optional<address> parsed = ParseAddress(text.substr(0, slash));
    const unsigned longest = parsed && parsed->is_v4() ? 32 : 128;
    unsigned prefix = longest;
    bool valid = parsed.has_value();
    if (slash != std::string_view::npos) {
      const std::string_view digits = text.substr(slash + 1);
      const auto [end, error] =
          std::from_chars(digits.data(), digits.data() + digits.size(), prefix);
      valid = valid && error == std::errc() && end == digits.data() + digits.size();
    }
    if (!valid || prefix > longest) {
      return Fail(ProblemKind::kInvalid, "http.proxy.address", {}, std::string(text));
    }
    proxies.networks_.push_back({*parsed, prefix});
  }
  return proxies;
}

bool TrustedProxies::Contains(const address& candidate) const {
  return std::ranges::any_of(networks_, [&](const Network& network) {
    if (network.address.is_v4() != candidate.is_v4()) return false;
    return candidate.is_v4() ? SamePrefix(network.address.to_v4().to_bytes(),
                                          candidate.to_v4().to_bytes(), network.prefix)
                             : SamePrefix(network.address.to_v6().to_bytes(),
                                          candidate.to_v6().to_bytes(), network.prefix);
  });
}

bool TrustedProxies::Trusts(const Peer& peer) const {
  return peer.is_unix ? trust_unix_peers_ : Contains(peer.address);
}

Origin TrustedProxies::FindOrigin(const Peer& peer, const Headers& headers) const {
  Origin origin;
  if (!peer.is_unix) origin.client = peer.address.to_string();
  if (!Trusts(peer)) return origin;
  if (fields_ == ProxyOptions::Fields::kXForwarded) {
    ReadXForwarded(headers, origin);
  } else {
    ReadForwarded(headers, origin);
  }
  return origin;
}

bool TrustedProxies::TakeHop(std::string_view node, Origin& origin) const {
  const std::optional<address> hop = ParseNode(node);
  if (!hop) return false;
  origin.client = hop->to_string();
  return Contains(*hop);
}

void TrustedProxies::ReadXForwarded(const Headers& headers, Origin& origin) const {
  const std::string chain = headers.Joined("X-Forwarded-For");
  for (const std::string_view node : ListItems(chain) | std::views::reverse) {
    if (!TakeHop(node, origin)) break;
  }
  // The nearest proxy writes last, and it is the one that is trusted.
  const std::string schemes = headers.Joined("X-Forwarded-Proto");
  if (const auto items = ListItems(schemes); !items.empty()) TakeScheme(items.back(), origin);
  if (!use_forwarded_host_) return;
  const std::string hosts = headers.Joined("X-Forwarded-Host");
  if (const auto items = ListItems(hosts); !items.empty()) origin.authority = items.back();
}

void TrustedProxies::ReadForwarded(const Headers& headers, Origin& origin) const {
  const std::string chain = headers.Joined("Forwarded");
  const std::vector<std::string_view> elements = ListItems(chain);
  for (const std::string_view element : elements | std::views::reverse) {
    if (!TakeHop(ForwardedParameter(element, "for"), origin)) break;
  }
  if (elements.empty()) return;
  TakeScheme(ForwardedParameter(elements.back(), "proto"), origin);
  if (use_forwarded_host_) origin.authority = ForwardedParameter(elements.back(), "host");
}

}  // namespace hoitu::http
