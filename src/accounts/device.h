#pragma once

#include <string>
#include <string_view>

namespace hoitu::accounts {

// Where somebody signed in, as told to themselves in the list of their sessions: enough to
// recognise it, not enough to follow a person.
struct Device {
  std::string summary;  // "Firefox · Linux"; empty when unknown
  std::string network;  // "10.1.2.0/24", "2001:db8:1::/48"; empty when the address is none
};

Device DescribeDevice(std::string_view user_agent, std::string_view address);

}  // namespace hoitu::accounts
