#include "portals/contact_format.h"

#include <algorithm>

namespace hoitu::portals {

bool IsPhone(std::string_view text) {
  return std::ranges::all_of(text, [](char c) {
    return (c >= '0' && c <= '9') ||
           std::string_view("+-(). /;,").find(c) != std::string_view::npos;
  });
}

bool IsEmail(std::string_view text) {
  const std::size_t at = text.find('@');
  return at != 0 && at != std::string_view::npos &&
         text.find('@', at + 1) == std::string_view::npos &&
         text.find_first_of(" \t<>\"") == std::string_view::npos &&
         text.find('.', at + 2) != std::string_view::npos && text.back() != '.';
}

}  // namespace hoitu::portals
