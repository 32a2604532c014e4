#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hoitu::http {

// The value of a parameter in a field such as `form-data; name="a"; filename="b"`: unquoted, with
// quoted-pairs undone. Nothing when it is absent or malformed.
std::optional<std::string> FindFieldParameter(std::string_view value, std::string_view name);

// What stands before the first ';', trimmed: "form-data", "text/html".
std::string_view FieldWithoutParameters(std::string_view value);

}  // namespace hoitu::http
