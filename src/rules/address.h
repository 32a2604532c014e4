#pragma once

#include <cstddef>
#include <string_view>

#include "rules/rulebook.h"

// What may stand in the address of a portal.
namespace hoitu::rules {

// a–z, 0–9 and single hyphens inside.
bool IsSlug(std::string_view text, std::size_t longest);

// Fit for one label of a host name (RFC 1123).
bool IsHostLabel(std::string_view text);

// Two labels or more, lower case, without a port.
bool IsDomain(std::string_view text);

// Fit for the first part of a path, and not taken by a language or by the program itself.
bool IsSectionAddress(const Rulebook& rulebook, std::string_view code);

}  // namespace hoitu::rules
