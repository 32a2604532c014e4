#pragma once

#include <string_view>

namespace hoitu::portals {

// Any shape people write numbers in: "(0222) 3822 492", "+84 222 382 2492", "1022, máy lẻ 5" is
// not. The empty text is one.
bool IsPhone(std::string_view text);

// One @ between two parts without blanks, a dot in the second. Whether it exists shows when one
// writes.
bool IsEmail(std::string_view text);

}  // namespace hoitu::portals
