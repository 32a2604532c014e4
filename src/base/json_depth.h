#pragma once

#include <string_view>

namespace hoitu {

// Whether no value of a JSON text stands in more than `levels` arrays and objects. To be asked
// about what comes from outside before it is parsed: copying or writing a deeply nested value costs
// a frame of the stack for every level. A text that is not JSON gets some answer.
bool IsNestedWithin(std::string_view json, int levels);

// More than any request or line needs: a text has at most 32 levels, each an object and a list.
inline constexpr int kJsonLevels = 100;

}  // namespace hoitu
