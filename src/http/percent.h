#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace hoitu::http {

enum class PlusSign { kItself, kBlank };

// Undoes percent-encoding. Fails with "request.encoding" on a broken escape, on NUL and when the
// result is not valid UTF-8.
Result<std::string> PercentDecode(std::string_view encoded, PlusSign plus);

// Encodes everything but the unreserved characters of RFC 3986: fit for any part of an address.
std::string PercentEncode(std::string_view text);

// A request's path, decoded once. Beyond PercentDecode, fails with "request.path" on a backslash or
// control character, on "//", and on a segment "." or "..", however they were written.
Result<std::string> DecodePath(std::string_view encoded);

}  // namespace hoitu::http
