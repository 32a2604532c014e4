#include "accounts/device.h"

#include <gtest/gtest.h>

namespace hoitu::accounts {
namespace {

std::string Summary(std::string_view user_agent) { return DescribeDevice(user_agent, "").summary; }
std::string Network(std::string_view address) { return DescribeDevice("", address).network; }

TEST(DeviceTest, NamesBrowserAndSystem) {
  EXPECT_EQ(Summary("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"),
            "Firefox · Linux");
  EXPECT_EQ(Summary("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like "
                    "Gecko) Chrome/125.0.0.0 Safari/537.36 Edg/125.0.0.0"),
            "Edge · Windows");
  EXPECT_EQ(Summary("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 "
                    "(KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1"),
            "Safari · iOS");
  EXPECT_EQ(Summary("curl/7.88.1"), "curl");
  EXPECT_EQ(Summary("<script>"), "");
}

TEST(DeviceTest, KeepsTheNetworkAndNotTheAddress) {
  EXPECT_EQ(Network("10.1.2.77"), "10.1.2.0/24");
  EXPECT_EQ(Network("2001:db8:1:2:3:4:5:6"), "2001:db8:1::/48");
  EXPECT_EQ(Network("not an address"), "");
}

}  // namespace
}  // namespace hoitu::accounts
