#include "http/proxy.h"

#include <gtest/gtest.h>

#include <string>

#include "http/listen_address.h"
#include "http/worker_pool.h"

namespace hoitu::http {
namespace {

Peer At(const std::string& address) {
  return {.is_unix = false, .address = boost::asio::ip::make_address(address)};
}

Headers With(std::string_view name, std::string_view value) {
  Headers headers;
  headers.Add(name, value);
  return headers;
}

TEST(TrustedProxiesTest, TrustsNobodyByDefault) {
  const TrustedProxies proxies = TrustedProxies::Create({}).value();
  const Headers headers = With("X-Forwarded-For", "203.0.113.7");
  EXPECT_EQ(proxies.FindOrigin(At("127.0.0.1"), headers).client, "127.0.0.1");
  EXPECT_EQ(proxies.FindOrigin({.is_unix = true, .address = {}}, headers).client, "");
}

TEST(TrustedProxiesTest, KnowsNetworksOfBothFamilies) {
  const TrustedProxies proxies =
      TrustedProxies::Create({.trusted = {"10.1.0.0/15", "192.0.2.4", "fd00::/9", "::1"}}).value();
  for (const char* inside : {"10.1.2.3", "10.0.255.1", "192.0.2.4", "fd7f::1", "::1"}) {
    EXPECT_TRUE(proxies.Trusts(At(inside))) << inside;
  }
  for (const char* outside : {"10.2.0.1", "192.0.2.5", "fd80::1", "::2"}) {
    EXPECT_FALSE(proxies.Trusts(At(outside))) << outside;
  }
}

TEST(TrustedProxiesTest, RefusesWhatIsNoNetwork) {
  for (const char* text : {"", "localhost", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/x", "::/129"}) {
    EXPECT_FALSE(TrustedProxies::Create({.trusted = {text}})) << text;
  }
}

TEST(TrustedProxiesTest, TakesTheNearestAddressThatIsNoProxy) {
  const TrustedProxies proxies = TrustedProxies::Create({.trusted = {"10.0.0.0/8"}}).value();
  const auto client = [&](std::string_view chain) {
    return proxies.FindOrigin(At("10.0.0.1"), With("X-Forwarded-For", chain)).client;
  };
  EXPECT_EQ(client("6.6.6.6, 203.0.113.7, 10.0.0.2"), "203.0.113.7");
  EXPECT_EQ(client("10.0.0.3, 10.0.0.2"), "10.0.0.3");
  EXPECT_EQ(client("unknown, 10.0.0.2"), "10.0.0.2");
  EXPECT_EQ(client("2001:db8::1"), "2001:db8::1");
  EXPECT_EQ(client(""), "10.0.0.1");
}

TEST(TrustedProxiesTest, ReadsForwardedOnlyWhereTheProxyWritesIt) {
  ProxyOptions options{.trusted = {"10.0.0.0/8"},
                       .trust_unix_peers = false,
                       .fields = ProxyOptions::Fields::kForwarded,
                       .use_forwarded_host = true};
  Headers headers =
      With("Forwarded", "for=6.6.6.6;proto=http, For=\"[2001:db8::7]:4711\";Proto=https;host=b.vn");
  headers.Add("X-Forwarded-For", "9.9.9.9");
  const Origin origin = TrustedProxies::Create(options)->FindOrigin(At("10.0.0.1"), headers);
  EXPECT_EQ(origin.client, "2001:db8::7");
  EXPECT_EQ(origin.scheme, "https");
  EXPECT_EQ(origin.authority, "b.vn");

  options.fields = ProxyOptions::Fields::kXForwarded;
  const Origin other = TrustedProxies::Create(options)->FindOrigin(At("10.0.0.1"), headers);
  EXPECT_EQ(other.client, "9.9.9.9");
  EXPECT_EQ(other.scheme, "http");
}

TEST(ListenAddressTest, ReadsAddressesAndRefusesTheRest) {
  EXPECT_EQ(ListenAddress::Parse("127.0.0.1:80")->port, 80);
  EXPECT_TRUE(ListenAddress::Parse("[::]:0")->address.is_v6());
  EXPECT_EQ(ListenAddress::Parse("unix:/run/a")->unix_path, "/run/a");
  for (const char* text : {"", "80", "127.0.0.1", "127.0.0.1:", "127.0.0.1:70000", "::1:80",
                           "[127.0.0.1]:80", "[::1:80", "unix:", "unix:a", "localhost:80"}) {
    EXPECT_FALSE(ListenAddress::Parse(text)) << text;
  }
}

TEST(WorkerPoolTest, RefusesWorkBeyondItsQueueAndAfterItsEnd) {
  WorkerPool pool(0, 2);
  EXPECT_TRUE(pool.Submit([] {}));
  EXPECT_TRUE(pool.Submit([] {}));
  EXPECT_FALSE(pool.Submit([] {}));
  EXPECT_EQ(pool.queue_length(), 2U);
  pool.Stop();
  EXPECT_EQ(pool.queue_length(), 0U);
  EXPECT_FALSE(pool.Submit([] {}));
}

}  // namespace
}  // namespace hoitu::http
