#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace hoitu::http {

// A host with an optional port, as in the field Host. Views point into what was parsed.
struct Authority {
  static constexpr std::size_t kMaxHost = 255;

  std::string_view host;  // never empty; of IPv6 with brackets
  std::string_view port;  // digits; empty when there is none
};

// Nothing when `text` holds anything but letters, digits, '-', '.', '_' or an address in brackets,
// and a port of at most five digits.
std::optional<Authority> ParseAuthority(std::string_view text);

}  // namespace hoitu::http
