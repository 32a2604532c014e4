#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace hoitu::accounts {

// Random characters a person can read out and type: groups of four out of 32 (no 0, 1, l, o),
// joined by hyphens, 20 bits of chance a group. MakeReadableCode(3): "k7qd-3xwm-p2ra".
std::string MakeReadableCode(std::size_t groups);

// What was typed as it was made: lower case, one hyphen after each four characters, whatever blanks
// and hyphens came in.
std::string NormaliseReadableCode(std::string_view typed);

}  // namespace hoitu::accounts
