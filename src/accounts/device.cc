#include "accounts/device.h"

#include <arpa/inet.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace hoitu::accounts {
namespace {

using Known = std::pair<std::string_view, std::string_view>;  // what the User-Agent holds, the name

// The first that occurs counts: browsers name their ancestors after themselves.
constexpr std::array<Known, 7> kBrowsers{{{"coc_coc_browser/", "Cốc Cốc"},
                                          {"Edg", "Edge"},
                                          {"OPR/", "Opera"},
                                          {"Firefox/", "Firefox"},
                                          {"Chrome/", "Chrome"},
                                          {"Safari/", "Safari"},
                                          {"curl/", "curl"}}};
constexpr std::array<Known, 6> kSystems{{{"Android", "Android"},
                                         {"iPhone", "iOS"},
                                         {"iPad", "iPadOS"},
                                         {"Windows", "Windows"},
                                         {"Mac OS X", "macOS"},
                                         {"Linux", "Linux"}}};

template <std::size_t N>
std::string_view FirstIn(std::string_view user_agent, const std::array<Known, N>& known) {
  const auto found = std::ranges::find_if(
      known, [&](const Known& entry) { return user_agent.contains(entry.first); });
  return found == known.end() ? std::string_view() : found->second;
}

std::string SummaryOf(std::string_view user_agent) {
  const std::string_view browser = FirstIn(user_agent, kBrowsers);
  const std::string_view system = FirstIn(user_agent, kSystems);
  if (browser.empty() || system.empty()) return std::string(browser.empty() ? system : browser);
  return fmt::format("{} · {}", browser, system);
}

std::string NetworkOf(std::string_view address) {
  const std::string text(address);
  if (in_addr v4{}; inet_pton(AF_INET, text.c_str(), &v4) == 1) {
    const std::uint32_t host = ntohl(v4.s_addr);
    return fmt::format("{}.{}.{}.0/24", host >> 24U, host >> 16U & 0xffU, host >> 8U & 0xffU);
  }
  if (in6_addr v6{}; inet_pton(AF_INET6, text.c_str(), &v6) == 1) {
    constexpr std::size_t kSiteBytes = 6;
    std::fill(std::begin(v6.s6_addr) + kSiteBytes, std::end(v6.s6_addr), std::uint8_t{0});
    std::array<char, INET6_ADDRSTRLEN> buffer{};
    inet_ntop(AF_INET6, &v6, buffer.data(), buffer.size());
    return fmt::format("{}/48", buffer.data());
  }
  return {};
}

}  // namespace

Device DescribeDevice(std::string_view user_agent, std::string_view address) {
  return {.summary = SummaryOf(user_agent), .network = NetworkOf(address)};
}

}  // namespace hoitu::accounts
